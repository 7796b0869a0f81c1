import type { FastifyRequest } from 'fastify'
import { type AnyMove, type Moves, takeMove } from '#kernel/lifecycle.ts'
import { refusals } from '#kernel/refusals.ts'
import type { Address, AnswerOf, PathOf } from '#kernel/wire.ts'
import type { Presence, Tx } from '../database/db.ts'
import type { Gate } from '../http/gates.ts'
import { must, Refused, read, type Shape } from '../http/refused.ts'
import type { Routes } from '../http/routes.ts'
import { inTransaction, mustBeConfirmed, type Services } from '../http/transaction.ts'
import { hashOf, record } from './audit.ts'

export interface Versioned {
  readonly id: string
  readonly state: string
  readonly version: number
}

/** The collections whose commands answer such a thing, as the contracts have it. */
type CommandPath<Thing> = {
  [A in Address]: A extends `POST ${infer Path}/:id/commands` ? (Thing extends AnswerOf<A> ? Path : never) : never
}[Address]

/** Everything that differs between the acts of one kind of thing and another. */
export interface Commanded<Thing extends Versioned, Inputs, Settings> {
  /** Name in the record, from the glossary: 'recommendation'. */
  readonly thing: string
  /** Path of the collection, whose commands answer such a thing: '/api/recommendations'. */
  readonly path: CommandPath<Thing>
  /** Who may ask for any of these acts at all. */
  readonly may: Gate
  readonly moves: Moves<Thing, Inputs, Settings>
  /** Shapes of what a person gives; facts that the server knows are added by `complete`. */
  readonly shapes: { readonly [Action in keyof Inputs]: Shape<Partial<Inputs[Action]>> }
  /** Null when there is none, or none that the person of this transaction may know of. */
  find(tx: Tx, id: string): Promise<Thing | null>
  settings(tx: Tx, thing: Thing): Promise<Settings>
  /** Saves over the version that was read; false when someone saved in between. */
  save(tx: Tx, before: Thing, after: Thing): Promise<boolean>
  /** By action: facts of later features that a check needs, put onto the input before the move is asked. */
  readonly complete?: {
    readonly [Action in keyof Inputs]?: (
      tx: Tx,
      thing: Thing,
      input: Inputs[Action],
      presence: Presence,
    ) => Promise<Partial<Inputs[Action]>>
  }
  /** Facts of the server that the record names beside what the person gave. */
  readonly recorded?: readonly string[]
  /** By action: what it changes of the thing's own rows beside its first, before the act is recorded. */
  readonly within?: {
    readonly [Action in keyof Inputs]?: (tx: Tx, act: Done<Thing, Inputs[Action]>, presence: Presence) => Promise<void>
  }
  /** By action: what else it changes, in the same transaction, after the act is recorded. */
  readonly done?: {
    readonly [Action in keyof Inputs]?: (tx: Tx, act: Done<Thing, Inputs[Action]>, presence: Presence) => Promise<void>
  }
  /** The thing as this person may be shown it; the whole of it unless given. */
  shown?(thing: Thing, presence: Presence): Thing
  /** What every act changes of the thing's own rows, whatever it is, before it is recorded. */
  always?(tx: Tx, act: Done<Thing, unknown>, presence: Presence): Promise<void>
}

export interface Done<Thing, Input> {
  readonly before: Thing
  readonly after: Thing
  readonly input: Input
}

/** One act of a person: made once on the device, so sending it twice does it once. */
export interface Command {
  readonly commandId: string
  readonly action: string
  readonly seenVersion: number
  readonly input: unknown
}

/** `POST {path}/:id/commands`: read, decide, save, record, answer with the thing as it now is. */
export function commandRoute<Thing extends Versioned, Inputs, Settings>(
  app: Routes,
  services: Services,
  kind: Commanded<Thing, Inputs, Settings>,
): void {
  const path = `${kind.path as string}/:id/commands` as PathOf<'POST'> & `${string}/:id/commands`
  const moves = Object.fromEntries(Object.entries<AnyMove>(kind.moves).filter(([, { brought }]) => !brought))
  app.post(path, { config: { may: kind.may, moves } }, async (request) => {
    const { id } = request.params
    const command = readCommand(request.body)
    const done = await inTransaction(services, request, async (tx, presence) => {
      const thing = await act(tx, presence, kind, id, command)
      return { shown: kind.shown ? kind.shown(thing, presence) : thing, tenantId: presence.by.tenantId }
    })
    // After the act is kept, not within it: a checkpoint is the whole locality's, and no act waits for another's.
    if (isSigning(command)) await services.checkpoint(done.tenantId)
    // That such a thing is what its address answers, the type of `path` has seen to.
    return done.shown as never
  })
}

/** An act that names a signer or the number of a paper. */
function isSigning({ input }: Command): boolean {
  return typeof input === 'object' && input !== null && ('signerId' in input || 'number' in input)
}

/**
 * Does one act on one thing in the transaction of `presence`.
 *
 * @refuses NOT_FOUND, INVALID_INPUT, STEP_UP_REQUIRED, CHANGED_MEANWHILE, and what the move refuses
 */
export async function act<Thing extends Versioned, Inputs, Settings>(
  tx: Tx,
  presence: Presence,
  kind: Commanded<Thing, Inputs, Settings>,
  id: string,
  command: Command,
): Promise<Thing> {
  const before = isUuid(id) ? await kind.find(tx, id) : null
  if (!before) throw new Refused(refusals.NOT_FOUND())
  const action = actionOf(kind.moves, command)
  if (kind.moves[action].confirmed) mustBeConfirmed(presence)
  // Done meanwhile by the same command sent twice: the answer is what it became, not what was read before waiting.
  if (!(await claim(tx, command.commandId, presence))) return (await kind.find(tx, id)) ?? before
  if (before.version !== command.seenVersion) throw new Refused(refusals.CHANGED_MEANWHILE())

  const typed = read(kind.shapes[action], command.input ?? {}) as Inputs[typeof action]
  const input = { ...typed, ...(await kind.complete?.[action]?.(tx, before, typed, presence)) }
  return move(tx, presence, kind, before, action, input, await kind.settings(tx, before), {
    commandId: command.commandId,
    given: { ...typed, ...namedFacts(input, kind.recorded ?? []) },
  })
}

function namedFacts(input: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(input).filter(([name]) => names.includes(name)))
}

/**
 * Makes one move of a thing, saves and records it: the core of an act, also for moves that another act brings with it.
 *
 * @refuses CHANGED_MEANWHILE, and what the move refuses
 */
export async function move<Thing extends Versioned, Inputs, Settings, Action extends keyof Inputs & string>(
  tx: Tx,
  presence: Presence,
  kind: Pick<Commanded<Thing, Inputs, Settings>, 'thing' | 'moves' | 'save' | 'within' | 'done' | 'always'>,
  before: Thing,
  action: Action,
  input: Inputs[Action],
  settings: Settings,
  command: { readonly commandId?: string; readonly given?: unknown } = {},
): Promise<Thing> {
  const after = must(takeMove(kind.moves[action], before, input, { ...presence, settings }), settings as object | null)
  if (!(await kind.save(tx, before, after))) throw new Refused(refusals.CHANGED_MEANWHILE())
  const saved = { ...after, version: before.version + 1 }
  const act = { before, after, input }
  await kind.within?.[action]?.(tx, act, presence)
  await kind.always?.(tx, act, presence)
  // The entry takes in what the rows of the thing are by now (sql/functions/authz.content.sql).
  await record(tx, presence, {
    action,
    thing: kind.thing,
    thingId: before.id,
    ...(command.commandId && { commandId: command.commandId }),
    from: before.state,
    to: after.state,
    detail: command.given ?? input,
    before,
    after: saved,
  })
  await kind.done?.[action]?.(tx, act, presence)
  return saved
}

/** Notes that this command is being done; false when the same person did it before. @refuses INVALID_INPUT for the id of another's command */
export async function claim(tx: Tx, commandId: string, { by }: Presence): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('commandsDone')
    .values({ commandId, accountId: by.id })
    .onConflict((conflict) => conflict.column('commandId').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return true
  const own = await tx
    .selectFrom('commandsDone')
    .select('commandId')
    .where('commandId', '=', commandId)
    .where('accountId', '=', by.id)
    .executeTakeFirst()
  if (!own) throw new Refused(refusals.INVALID_INPUT({ field: 'commandId', problem: 'taken' }))
  return false
}

/**
 * A form that writes over the whole of a thing says which version it was filled from (`If-Match: "7"`; 0 for none yet). False for what
 * was sent once more after a lost answer and stands already: it is answered as it stands, neither written nor recorded again.
 *
 * @refuses INVALID_INPUT, CHANGED_MEANWHILE
 */
export function mustBeSeen<Thing extends { readonly version: number }>(
  request: FastifyRequest,
  before: Thing,
  after: Thing,
): boolean {
  if (seenVersion(request) === before.version) return true
  if (hashOf(before) !== hashOf(after)) throw new Refused(refusals.CHANGED_MEANWHILE())
  return false
}

/** The version from which a form was filled (`If-Match: "7"`; 0 for none yet). @refuses INVALID_INPUT */
export function seenVersion(request: FastifyRequest): number {
  const seen = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')?.[1]
  if (seen === undefined) throw new Refused(refusals.INVALID_INPUT({ field: 'If-Match', problem: 'missing' }))
  return Number(seen)
}

export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}

/** The id of a path, or the answer that there is no such thing. @refuses NOT_FOUND */
export function idOf(params: unknown, name = 'id'): string {
  const id = (params as Record<string, unknown>)[name]
  if (!isUuid(id)) throw new Refused(refusals.NOT_FOUND())
  return id
}

/** What stands in the answer must stand there: null becomes "not found". @refuses NOT_FOUND */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new Refused(refusals.NOT_FOUND())
  return thing
}

/** Which of these moves is asked for; one that only another act brings is not. @refuses INVALID_INPUT */
export function actionOf<Known extends { readonly [Action in keyof Known]: AnyMove }>(
  moves: Known,
  { action }: Command,
): keyof Known & string {
  if (!Object.hasOwn(moves, action) || moves[action as keyof Known].brought)
    throw new Refused(refusals.INVALID_INPUT({ field: 'action', problem: action }))
  return action as keyof Known & string
}

/** One act as it was sent. @refuses INVALID_INPUT */
export function readCommand(body: unknown): Command {
  const fields = (body ?? {}) as Partial<Record<keyof Command, unknown>>
  const wrong = (field: string) => new Refused(refusals.INVALID_INPUT({ field, problem: 'missing' }))
  if (!isUuid(fields.commandId)) throw wrong('commandId')
  if (typeof fields.action !== 'string') throw wrong('action')
  if (!Number.isInteger(fields.seenVersion)) throw wrong('seenVersion')
  const strange = Object.keys(fields).find((key) => !['commandId', 'action', 'seenVersion', 'input'].includes(key))
  if (strange) throw new Refused(refusals.INVALID_INPUT({ field: strange, problem: 'unknown' }))
  return {
    commandId: fields.commandId,
    action: fields.action,
    seenVersion: fields.seenVersion as number,
    input: fields.input,
  }
}
