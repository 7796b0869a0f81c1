import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type CastName, cast } from './cast.ts'
import type { World } from './db.ts'
import { ok } from './world.ts'

/** A kind of thing that people write over HTTP, and how a test comes by one. */
export interface Kind<Columns> {
  /** Its name in the record; its collection and its table bear the plural. */
  readonly thing: 'recommendation' | 'finding' | 'plan'
  /** Makes one with these columns over the usual ones. */
  seed(columns: Columns): Promise<string>
  /** In whose chain of the record its entries stand; its own unless given. */
  readonly stream?: string
  /** Makes it one of a place with which nobody of the cast has anything to do. */
  readonly elsewhere: Columns
  /** Those for whom it is not there as it stood; everybody else knows of it, or may not even ask. */
  unknownTo(at: Columns): readonly CastName[]
}

/** What somebody does to a thing: how it goes right, and every way in which it must not. */
export interface Write<Columns> {
  /** A sentence of the office, ending in the clauses that it shows. */
  readonly says: string
  /** A form that writes over the whole thing, instead of a move: for whom it is not is told so before anything else. */
  readonly form?: { readonly tooLate: Columns }
  /** Something that may be done again and again, and so never comes too late. */
  readonly repeats?: true
  /** All of the cast who may; the first does it. */
  readonly by: readonly [CastName, ...CastName[]]
  /** Who may as well, but for something more, of which a refusal speaks. */
  readonly under?: readonly CastName[]
  /** How the thing stood before. */
  readonly at: Columns
  readonly input?: Readonly<Record<string, unknown>>
  /** All that is different afterwards, as the thing is answered. */
  readonly saves: Readonly<Record<string, unknown>>
  /** What is recorded besides. */
  readonly alsoRecords?: readonly string[]
  /** Why it is refused, with the answer; then what is different in the input, and in the thing or the person. */
  readonly refuses?: Readonly<
    Record<string, readonly [answer: string, input?: object, more?: { at?: Columns; by?: CastName }]>
  >
}

/** Another locality, with a Team and a unit of its own. */
export const ELSEWHERE = { tenantId: randomUUID(), teamId: randomUUID(), unitId: randomUUID() }

/**
 * Every act, by the name it has in the table of moves and in the record, as the design asks it of a route: not found by strangers,
 * refused to who may not, to what is missing, to what comes too late; done and recorded once however often it is sent. The thing
 * stands at version 2, so that there is one to be behind.
 */
export function describeWrites<Columns extends object>(
  world: World,
  kind: Kind<Columns>,
  writes: Readonly<Record<string, Write<Columns>>>,
): void {
  const pathOf = (id: string) => `/api/${kind.thing}s/${id}`
  const shown = async (id: string) => ok(await world.requests('thuy').get(pathOf(id)))
  const recorded = (id: string) =>
    world.asOwner((owner) =>
      owner.selectFrom('auditLog').selectAll().where('thingId', '=', id).orderBy('sequence').execute(),
    )
  const untouched = async (id: string) => {
    const [row, entries] = await world.asOwner((owner) =>
      Promise.all([
        owner.selectFrom(`${kind.thing}s`).select('version').where('id', '=', id).executeTakeFirstOrThrow(),
        owner.selectFrom('auditLog').select('action').where('thingId', '=', id).execute(),
      ]),
    )
    expect([row.version, entries]).toEqual([2, []])
  }

  beforeAll(() =>
    world.asOwner((owner) =>
      owner.insertInto('units').values({ id: ELSEWHERE.unitId, tenantId: ELSEWHERE.tenantId, code: 'X' }).execute(),
    ),
  )

  describe.each(Object.entries(writes))('%s', (act, write) => {
    const { by, under = [], at, input = {}, form, repeats, saves, alsoRecords = [] } = write
    const [doer, ...others] = by
    const strangers = form ? [] : kind.unknownTo(at)
    const seed = (more: object = {}) => kind.seed({ version: 2, ...at, ...more } as Columns)
    const send = (name: CastName, id: string, given: object = input, seenVersion = 2, commandId = randomUUID()) =>
      form
        ? world.requests(name).overwrite(pathOf(id), given, seenVersion)
        : world.requests(name).act(pathOf(id), act, given, { seenVersion, commandId })
    /** What is refused leaves it as it was, so that one serves every refusal. */
    let id = ''
    beforeAll(async () => {
      id = await seed()
    })

    test(write.says, async () => {
      const done = await seed()
      const before = await shown(done)
      const after = { ...before, ...saves, version: 3 }
      expect(ok(await send(doer, done))).toMatchObject({ id: done, state: after.state, version: 3 })
      expect(await shown(done)).toEqual(after)
      const [entry, ...more] = await recorded(done)
      expect(entry).toMatchObject({
        action: act,
        thing: kind.thing,
        actorName: cast[doer].name,
        streamId: kind.stream ?? done,
        ...(!form && { fromState: before.state, toState: after.state, detail: input }),
      })
      expect(more.map(({ action }) => action)).toEqual(alsoRecords)
      for (const name of others) expect([name, (await send(name, await seed())).status]).toEqual([name, 200])
    })

    test(`${act} of what one may not know of is answered as if there were no such thing (design)`, async () => {
      const nothing = await send(doer, randomUUID())
      expect(nothing).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
      for (const name of strangers) expect([name, (await send(name, id)).body]).toEqual([name, nothing.body])
      expect((await send(doer, await seed(kind.elsewhere))).body).toEqual(nothing.body)
      expect((await send(doer, 'nothing')).body).toEqual(nothing.body)
      await untouched(id)
    })

    test(`${act} is refused to everybody whose act it is not (design)`, async () => {
      for (const name of Object.keys(cast) as CastName[])
        if (![...by, ...under, ...strangers].includes(name))
          expect([name, (await send(name, id)).status]).toEqual([name, 403])
      await untouched(id)
    })

    test(`${act} with a part missing or one too many is refused, and the part is named (design)`, async () => {
      for (const field of Object.keys(input)) {
        const { [field]: _left, ...rest } = input
        expect(await send(doer, id, rest)).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT', field } })
      }
      const strange = await send(doer, id, { ...input, strange: 1 })
      expect(strange).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } })
      if (form)
        expect((await world.requests(doer).send(pathOf(id), input, 'PUT')).body).toMatchObject({
          status: 422,
          parameters: { field: 'If-Match' },
        })
      await untouched(id)
    })

    test(`${act} over what another has changed meanwhile is refused, and may be sent again (design)`, async () => {
      const commandId = randomUUID()
      expect((await send(doer, id, input, 1, commandId)).body).toMatchObject({ status: 409, code: 'CHANGED_MEANWHILE' })
      await untouched(id)
      const other = await seed()
      ok(await send(doer, other, input, 2, commandId))
    })

    test(`${act} sent twice${form ? '' : ', even at once,'} is done once; later it is too late (design)`, async () => {
      const done = await seed()
      const commandId = randomUUID()
      const again = () => send(doer, done, input, 2, commandId)
      const first = form ? [await again()] : await Promise.all([again(), again()])
      const answers = [...first, await again()].map(ok)
      for (const answer of answers) expect(answer).toEqual(answers[0])
      if (!repeats) {
        const late = form ? await send(doer, await seed(form.tooLate)) : await send(doer, done, input, 3)
        expect(late.body).toMatchObject({ status: 409, code: 'WRONG_STATE' })
      }
      expect(await shown(done)).toMatchObject({ ...saves, version: 3 })
      expect(await recorded(done)).toHaveLength(1 + alsoRecords.length)
    })

    test.each(Object.entries(write.refuses ?? {}))(`${act} is refused %s`, async (_why, [expected, change, more]) => {
      const refused = more?.at ? await seed(more.at) : id
      const answer = await send(more?.by ?? doer, refused, { ...input, ...change })
      expect(`${answer.status} ${answer.body.code}`).toBe(expected)
      await untouched(refused)
    })
  })
}
