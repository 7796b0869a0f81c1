import { type Actor, holdsPost, holdsSeat } from '#kernel/actor.ts'
import type { Finding } from './finding.ts'

export const head = (actor: Actor, finding: Finding) => holdsSeat(actor, 'teamHead', finding.teamId)
export const unitHead = (actor: Actor, finding: Finding) => holdsPost(actor, 'unitHead', finding.unitId)
