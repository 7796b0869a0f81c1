import { type Actor, holdsPost, holdsSeat, isFocal } from '#kernel/actor.ts'
import type { Inspection } from './inspection.ts'

export const runs = (actor: Actor, inspection: Inspection) =>
  holdsSeat(actor, ['teamHead', 'teamDeputy'], inspection.teamId)
export const organises = (actor: Actor, inspection: Inspection) => isFocal(actor) || runs(actor, inspection)

export const consolidates = (actor: Actor, inspection: Inspection) =>
  organises(actor, inspection) || holdsSeat(actor, 'teamSecretary', inspection.teamId)

/** The clerk's issuing of the notice concludes the inspection in the same act. */
export const concludes = (actor: Actor, inspection: Inspection) =>
  consolidates(actor, inspection) || holdsPost(actor, 'clerk')
