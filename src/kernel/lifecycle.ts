import type { Actor, Circumstances } from './actor.ts'
import type { Day } from './day.ts'
import { allow, type Decision, type Refusal, refuse } from './decision.ts'
import { refusals } from './refusals.ts'
import type { Sources } from './source.ts'

/**
 * One permitted move in the life of a thing.
 *
 * A thing's moves are written as one table, and that table is the only place that knows its states:
 * the server guards with it, the browser decides with it which buttons to show (also offline),
 * the diagrams are drawn from it, and the tests walk over it.
 */
export interface Move<Thing extends { readonly state: string }, Input, Settings> {
  readonly from: readonly Thing['state'][]
  /** The state after; a function where the input decides (a direction upholds or withdraws). */
  readonly to: Thing['state'] | ((thing: Thing, input: Input, settings: Settings) => Thing['state'])
  readonly source: Sources
  /** True for a signature: the server asks the person to prove freshly who he is (step-up) before the move is made. */
  readonly confirmed?: true
  /** True for a move that only another act brings with it (a conclusion issues its recommendations): nobody asks for it alone. */
  readonly brought?: true
  /** The setting by which the plan says who makes it. */
  readonly setting?: keyof Settings & string
  /** False where the locality's plan does not know this move; absent means everywhere. */
  known?(settings: Settings, thing: Thing): boolean
  who(actor: Actor, thing: Thing, settings: Settings): boolean
  /** Said instead of WRONG_ACTOR where the clause names who alone may. */
  refuseOthers?(thing: Thing): Refusal | null
  /** Within the state: false for what was done already and is done once. */
  when?(thing: Thing): boolean
  /** What stands in its way whatever is typed: then it is not offered, and asked for all the same it is refused in these words. */
  bar?(thing: Thing, on: Day, settings: Settings): Refusal | null
  /** Conditions on time and content; asked last. */
  check?(thing: Thing, input: Input, on: Day, settings: Settings): Refusal | null
  /** Fields that change besides the state. */
  change?(thing: Thing, input: Input, at: Circumstances<Settings>): Partial<Omit<Thing, 'state'>>
}

/** A move of any thing, where only its states, sources and rights are asked for. */
// biome-ignore lint/suspicious/noExplicitAny: whatever thing, input and settings it is of
export type AnyMove = Move<any, any, any>

export type Moves<Thing extends { readonly state: string }, Inputs, Settings> = {
  readonly [Action in keyof Inputs]: Move<Thing, Inputs[Action], Settings>
}

/**
 * The thing after the move, or why the move may not be made. Changes nothing.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, and what the move's own check refuses
 */
export function takeMove<Thing extends { readonly state: string }, Input, Settings>(
  move: Move<Thing, Input, Settings>,
  thing: Thing,
  input: Input,
  at: Circumstances<Settings>,
): Decision<Thing> {
  const { by, on, settings } = at
  if (move.known?.(settings, thing) === false || !move.who(by, thing, settings))
    return refuse(
      move.refuseOthers?.(thing) ??
        refusals.WRONG_ACTOR({}, { source: move.source, ...(move.setting && { setting: move.setting }) }),
    )
  if (!move.from.includes(thing.state) || move.when?.(thing) === false)
    return refuse(refusals.WRONG_STATE({}, { source: move.source }))
  const problem = move.bar?.(thing, on, settings) ?? move.check?.(thing, input, on, settings) ?? null
  if (problem) return refuse(problem)
  const state = typeof move.to === 'function' ? move.to(thing, input, settings) : move.to
  return allow({ ...thing, ...move.change?.(thing, input, at), state })
}

/** Moves this actor could make now, before what he types is looked at; the screen offers exactly these. */
export function openMoves<Thing extends { readonly state: string }, Inputs, Settings>(
  moves: Moves<Thing, Inputs, Settings>,
  thing: Thing,
  { by, on, settings }: Circumstances<Settings>,
): (keyof Inputs & string)[] {
  return (Object.keys(moves) as (keyof Inputs & string)[]).filter((name) => {
    const move = moves[name]
    return (
      !move.brought &&
      move.known?.(settings, thing) !== false &&
      move.from.includes(thing.state) &&
      move.when?.(thing) !== false &&
      move.who(by, thing, settings) &&
      (move.bar?.(thing, on, settings) ?? null) === null
    )
  })
}

/** The first of the wanted moves that is open: the one next step of a thing, not all that one could also do with it. */
export function nextOf<Action extends string>(wanted: readonly Action[], open: readonly string[]): Action | undefined {
  return wanted.find((action) => open.includes(action))
}
