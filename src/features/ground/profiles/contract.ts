import { z } from 'zod'
import type { Profile } from './rules.ts'

const words = z.string().trim().max(500)

/** The form of each setting's value. */
export const settingShapes = {
  reportLeadDays: z.int().min(0).max(365).nullable(),
  reportRecipient: words,
  requiresSoftCopy: z.boolean(),
  surpriseLead: z.enum(['focalAgency', 'teamHead']),
  surpriseGround: z.enum(['required', 'optional']),
  surpriseKinds: z.array(z.string().max(60)).max(20),
  surpriseTeam: z.enum(['decision', 'assignment']),
  reinspectionKinds: z.array(z.enum(['reinspection', 'recheck'])).max(2),
  disagreePath: z.boolean(),
  deemedAgreement: z.boolean(),
  handlingPath: z.boolean(),
  conclusionArtefacts: z
    .array(
      z.strictObject({
        artefact: z.enum([
          'conclusionNotice',
          'preliminaryConclusion',
          'headRemarks',
          'doneLists',
          'remedyDirective',
          'indexSubmission',
          'resultReport',
        ]),
        level: z.enum(['inspection', 'round', 'plan']),
      }),
    )
    .max(14),
  teamAuthority: z.enum(['peoplesCommittee', 'chair']),
  assigners: z
    .array(z.enum(['focalAgency', 'teamHead', 'teamDeputy']))
    .min(1)
    .max(3),
  attendeeRules: z.array(z.strictObject({ kinds: z.array(z.string().max(60)).max(20), text: words })).max(40),
  findingResponsibility: z.enum(['required', 'optional']),
  outline: z.enum(['none', 'attached', 'later']),
  noticeIssuer: z.enum(['team', 'focalAgency']),
  remedyReport: z.enum(['mandatory', 'off']),
  solutionRequired: z.boolean(),
  declaration: z.enum(['head', 'unit', 'off']),
} satisfies { [Key in keyof Profile]: z.ZodType<Profile[Key]> }

/** A new value with the sentence or document it rests on. */
export const settingShape = z.strictObject({ value: z.unknown(), source: words.min(1) })
