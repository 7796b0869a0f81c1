import { type Actor, holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import type { AnyMove } from '#kernel/lifecycle.ts'

/** Who may call a route at all; which rows it then shows, and which act is open, is asked again behind it. */
export type Gate = 'open' | ((actor: Actor) => boolean)

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call it: a route that does not say stops the server at start. `docs/routes.md` is made from it. */
    may?: Gate
    /** Its work costs the machine many times an ordinary request; limited by account (http/limits.ts). */
    heavy?: true
    /** The moves behind a route of commands. */
    moves?: Readonly<Record<string, AnyMove>>
  }
}

/** For everybody, also without a session. */
export const open: Gate = 'open'
export const signedIn: Gate = () => true
export const administrator: Gate = (actor) => holdsPost(actor, 'administrator')
/** Whoever may say that one signs for another. */
export const delegator: Gate = (actor) => holdsPost(actor, ['administrator', 'chair', 'viceChair'])
/** Whoever keeps the register of units. */
export const registrar: Gate = (actor) => holdsPost(actor, 'administrator') || isFocal(actor)
export const focal: Gate = (actor) => isFocal(actor)
/** Whoever works for the locality as a whole. */
export const office: Gate = (actor) => isFocal(actor) || isLeader(actor) || holdsPost(actor, 'clerk')
export const inUnit: Gate = (actor) => holdsPost(actor, ['unitHead', 'unitOfficer'])
export const inTeam: Gate = (actor) => actor.seats.length > 0
/** Whoever prepares or carries out inspections. */
export const inspecting: Gate = (actor) => allows(office, actor) || allows(inTeam, actor)
/** Whoever takes part in an inspection, on either side. */
export const concerned: Gate = (actor) => allows(inspecting, actor) || allows(inUnit, actor)

/** Whether this gate lets this person through. */
export function allows(gate: Gate, actor: Actor): boolean {
  return gate === 'open' || gate(actor)
}

/** A route says who may call it, or the server does not start with it; scripts and styles are everybody's. */
export function gateOf(config: { readonly may?: Gate } | undefined, method: string, url: string): Gate {
  if (config?.may !== undefined) return config.may
  if (url === '/assets/*') return 'open'
  throw new Error(`no gate for ${method} ${url}: say who may call it, { config: { may: … } } beside the route`)
}
