import type { Profile } from '#features/ground/profiles/rules.ts'
import { type Actor, holdsPost, isLeader } from '#kernel/actor.ts'
import type { Authoriser, Surprise } from './surprise.ts'

export type LeadSettings = Pick<Profile, 'surpriseLead' | 'surpriseGround' | 'surpriseKinds'>

/** Whether this person is the one by whom such a surprise inspection is led. */
export const leads = (actor: Actor, authoriser: Authoriser) =>
  authoriser === 'chair'
    ? isLeader(actor)
    : authoriser === 'focalHead'
      ? holdsPost(actor, 'focalHead')
      : headsTeam(actor)

/** Whether this person may propose one of such a target: who leads it, and of the focal agency itself the head of a Team too. */
export const mayPropose = (actor: Actor, focal: boolean, settings: Pick<LeadSettings, 'surpriseLead'>) =>
  leads(actor, authoriserOf(focal, settings)) || (focal && headsTeam(actor))

/** Where the plan does not give both to one person, who proposed it does not authorise it; a leader may in the place of who leads. @source design */
export const mayAuthorise = (
  actor: Actor,
  { authoriser, alone, proposerId }: Pick<Surprise, 'authoriser' | 'alone' | 'proposerId'>,
) => (alone || actor.id !== proposerId) && (leads(actor, authoriser) || (!alone && isLeader(actor)))

export const same = (surprise: Surprise) => surprise.state

/** Posts that may lead a surprise inspection somewhere: they see the page, with nothing on it that they are not listed for. */
export function mayOpenSurprises(actor: Actor): boolean {
  return isLeader(actor) || holdsPost(actor, 'focalHead') || headsTeam(actor)
}

/** Who authorises one of this target under these settings. @source CT-III-2c, NX-IV-2.2b-1 */
export function authoriserOf(focal: boolean, { surpriseLead }: Pick<LeadSettings, 'surpriseLead'>): Authoriser {
  return focal ? 'chair' : surpriseLead === 'teamHead' ? 'teamHead' : 'focalHead'
}

export function headsTeam(actor: Actor): boolean {
  return actor.seats.some((held) => held.seat === 'teamHead')
}
