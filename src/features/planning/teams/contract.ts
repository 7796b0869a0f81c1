import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import { dayShape, numberShape, proposalShape, signShape, symbolShape } from '#features/ground/papers/contract.ts'
import { type DelegatedAct, type Post, SEATS } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Acts, Items } from '#kernel/wire.ts'
import type { Team, TeamAction, TeamInputs, TeamSettings } from './rules.ts'

export const seatShape = z.strictObject({
  accountId: z.uuid(),
  seat: z.enum(SEATS),
  agencyId: z.uuid(),
  post: z.string().trim().max(300),
  fields: z.array(z.string().max(60)).max(20),
})

/** What the focal agency proposes; established by a decision later. */
export const teamShape = proposalShape.extend({
  planId: z.uuid(),
  name: z.string().trim().min(1).max(500),
  forms: z.array(z.string().max(60)).min(1).max(10),
  seats: z.array(seatShape).max(60),
})

export const fieldsShape = z.strictObject({ seatId: z.uuid(), fields: z.array(z.string().max(60)).max(20) })

export const teamInputShapes = {
  sign: signShape,
  establish: signShape.partial().extend({ number: numberShape, symbol: symbolShape, decidedOn: dayShape }),
  activate: z.strictObject({}),
  dissolve: z.strictObject({}),
} satisfies { [A in TeamAction]: z.ZodType<Partial<TeamInputs[A]>> }

export interface ServedTeam extends Team {
  readonly settings: TeamSettings
}

/** Who may be seated or may sign. */
export interface Candidate {
  readonly accountId: string
  readonly name: string
  readonly post: Post
  readonly title: string
  readonly unitId: string
  readonly from: Day
  /** Papers that this person signs in a head's place today. */
  readonly mandates: readonly DelegatedAct[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/teams': { answer: Items<Team> }
    'GET /api/teams/:id': { answer: ServedTeam }
    'GET /api/teams/candidates': { answer: Items<Candidate> }
    'POST /api/teams': { body: z.input<typeof teamShape>; answer: Team }
    'PUT /api/teams/:id': { body: z.input<typeof teamShape>; answer: Team }
    'PUT /api/teams/:id/fields': { body: z.input<typeof fieldsShape>; answer: Team }
    'POST /api/teams/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'POST /api/teams/:id/commands': { body: Acts<typeof teamInputShapes>; answer: Team }
  }
}
