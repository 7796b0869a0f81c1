import { type Actor, isFocal } from '#kernel/actor.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals } from '#kernel/refusals.ts'

/** What concludes an inspection, and at which level (V-18). */
export interface ConclusionArtefact {
  readonly artefact:
    | 'conclusionNotice'
    | 'preliminaryConclusion'
    | 'headRemarks'
    | 'doneLists'
    | 'remedyDirective'
    | 'indexSubmission'
    | 'resultReport'
  readonly level: 'inspection' | 'round' | 'plan'
}

/** Settings of one locality for one plan (cấu hình địa phương); each feature asks for the part it needs. */
export interface Profile {
  /** Calendar days the unit's report is due before the first session; null: typed in the notice. V-01 */
  readonly reportLeadDays: number | null
  /** Where the report goes, in the words of the plan. V-02 */
  readonly reportRecipient: string
  readonly requiresSoftCopy: boolean
  /** Who leads surprise inspections, and so proposes and authorises them. V-06 */
  readonly surpriseLead: 'focalAgency' | 'teamHead'
  /** Whether a surprise inspection rests on feedback or a stated need. V-06 */
  readonly surpriseGround: 'required' | 'optional'
  /** Kinds of unit inspected by surprise; empty: every kind. V-06 */
  readonly surpriseKinds: readonly string[]
  /** Whether only a Team set up by decision goes, or people whom the lead agency names may. V-06 */
  readonly surpriseTeam: 'decision' | 'assignment'
  /** V-15 */
  readonly reinspectionKinds: readonly ('reinspection' | 'recheck')[]
  /** The unit may formally disagree, and UBND decides. V-16 */
  readonly disagreePath: boolean
  /** Silence after the response day counts as agreement. V-16 */
  readonly deemedAgreement: boolean
  /** The focal agency may propose handling to UBND. V-17 */
  readonly handlingPath: boolean
  /** V-18 */
  readonly conclusionArtefacts: readonly ConclusionArtefact[]
  /** Who signs the decision that sets up the Team. V-20 */
  readonly teamAuthority: 'peoplesCommittee' | 'chair'
  /** Who gives members their fields. V-21 */
  readonly assigners: readonly ('focalAgency' | 'teamHead' | 'teamDeputy')[]
  /** Composition asked of the unit, by kind of unit. V-22 */
  readonly attendeeRules: readonly { readonly kinds: readonly string[]; readonly text: string }[]
  /** Every shortcoming names who is responsible. V-24 */
  readonly findingResponsibility: 'required' | 'optional'
  /** V-29 */
  readonly outline: 'none' | 'attached' | 'later'
  /** Who sends the schedule notice. V-30 */
  readonly noticeIssuer: 'team' | 'focalAgency'
  /** V-39 */
  readonly remedyReport: 'mandatory' | 'off'
  readonly solutionRequired: boolean
  /** Who answers for the accuracy of the unit's report. V-40 */
  readonly declaration: 'head' | 'unit' | 'off'
}

/** Where each setting comes from in the register of variance; its default stands until the plan says otherwise. */
export const SETTINGS: {
  readonly [Key in keyof Profile]: { readonly variance: string; readonly initial: Profile[Key] }
} = {
  reportLeadDays: { variance: 'V-01', initial: null },
  reportRecipient: { variance: 'V-02', initial: '' },
  requiresSoftCopy: { variance: 'V-02', initial: false },
  surpriseLead: { variance: 'V-06', initial: 'focalAgency' },
  surpriseGround: { variance: 'V-06', initial: 'required' },
  surpriseKinds: { variance: 'V-06', initial: [] },
  surpriseTeam: { variance: 'V-06', initial: 'assignment' },
  reinspectionKinds: { variance: 'V-15', initial: [] },
  disagreePath: { variance: 'V-16', initial: false },
  deemedAgreement: { variance: 'V-16', initial: false },
  handlingPath: { variance: 'V-17', initial: false },
  conclusionArtefacts: { variance: 'V-18', initial: [] },
  teamAuthority: { variance: 'V-20', initial: 'peoplesCommittee' },
  assigners: { variance: 'V-21', initial: ['focalAgency', 'teamHead'] },
  attendeeRules: { variance: 'V-22', initial: [] },
  findingResponsibility: { variance: 'V-24', initial: 'optional' },
  outline: { variance: 'V-29', initial: 'none' },
  noticeIssuer: { variance: 'V-30', initial: 'focalAgency' },
  remedyReport: { variance: 'V-39', initial: 'off' },
  solutionRequired: { variance: 'V-39', initial: false },
  declaration: { variance: 'V-40', initial: 'off' },
}

/** A setting as it stands in the database, with the sentence that it rests on. */
export interface SettingRow {
  readonly key: string
  readonly value: unknown
  readonly source: string
}

/** The whole profile: rows over defaults. */
export function profileOf(rows: readonly SettingRow[]): Profile {
  const given = new Map(rows.map((row) => [row.key, row.value]))
  return Object.fromEntries(
    Object.entries(SETTINGS).map(([key, { initial }]) => [key, given.has(key) ? given.get(key) : initial]),
  ) as unknown as Profile
}

/** True when an inspection is concluded only with this artefact. @source CT-IV-5-1, TN-I-2-3 */
export function concludesWith(
  profile: Pick<Profile, 'conclusionArtefacts'>,
  artefact: ConclusionArtefact['artefact'],
): boolean {
  return profile.conclusionArtefacts.some((listed) => listed.level === 'inspection' && listed.artefact === artefact)
}

/** States of a plan in which its settings may still be changed: before anything has been done under them. */
export const OPEN_FOR_SETTINGS: readonly string[] = ['draft', 'returned', 'issued']

/**
 * Whether this person may change a setting of a plan in this state.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE
 */
export function maySet<Key extends string>(actor: Actor, planState: string, key: Key): Decision<Key> {
  if (!isFocal(actor)) return refuse(refusals.WRONG_ACTOR())
  return OPEN_FOR_SETTINGS.includes(planState) ? allow(key) : refuse(refusals.WRONG_STATE())
}
