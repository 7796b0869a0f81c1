import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addUnit } from '#features/ground/org/store.ts'
import { cast, OTHER_WARD, PROVINCE, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, type Row, seedPlan, seedThread } from '#test/world.ts'
import type { CoverageRule } from './rules.ts'

const world = testWorld('2026-03-16')
beforeAll(() => seedThread(world, CAN_THO))

const sentence = (change: Partial<CoverageRule> = {}): CoverageRule => ({
  kind: 'communePC',
  names: [],
  count: null,
  percent: null,
  perParent: null,
  text: 'UBND các phường, xã',
  form: null,
  ...change,
})
let symbols = 0
const seed = (targets: readonly CoverageRule[], row: Row<'plans'> = {}) =>
  world.asOwner((owner) =>
    seedPlan(owner, {
      state: 'draft',
      number: null,
      issuedOn: null,
      symbol: `KHCD${++symbols}-UBND`,
      content: JSON.stringify({
        ...{ legalBases: [], purposes: [], requirements: [], contents: [], forms: [], targets, periods: [], tasks: [] },
        ...{ budget: [], recipients: [], signature: { lines: [], name: null }, missingAnnexes: [] },
      }),
      ...row,
    }),
  )
const thuy = () => world.requests('thuy')
const plan = async (id: string) => ok(await thuy().get(`/api/plans/${id}`))
const choose = async (id: string, unitIds: readonly string[], rule = 0) =>
  thuy().overwrite(`/api/plans/${id}/units/${rule}`, { unitIds }, (await plan(id)).version)
const unitsIn = (answer: Awaited<ReturnType<typeof choose>>) =>
  ok(answer).items.map(({ unitId }: { unitId: string | null }) => unitId)

test('a sentence that names a whole kind becomes its units, which may be taken back while the plan is a draft (TN-III-1, CT-III-1b-6)', async () => {
  const id = await seed([sentence()])
  expect(unitsIn(await choose(id, [WARD, OTHER_WARD])).toSorted()).toEqual([WARD, OTHER_WARD].toSorted())
  expect((await plan(id)).coverage).toMatchObject([{ named: 2, wanted: null }])
  expect(unitsIn(await choose(id, [WARD]))).toEqual([WARD])
  const entries = await world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select(['action', 'detail'])
      .where('thingId', '=', id)
      .where('action', '=', 'chooseUnits')
      .orderBy('sequence')
      .execute(),
  )
  expect(entries.map(({ detail }) => detail)).toEqual([
    { sentence: 'UBND các phường, xã', units: 2 },
    { sentence: 'UBND các phường, xã', units: 1 },
  ])
})

test('what was chosen already is neither written nor recorded again, and nobody writes over what he has not seen (design)', async () => {
  const id = await seed([sentence()])
  const { version } = await plan(id)
  await choose(id, [WARD])
  const again = await thuy().overwrite(`/api/plans/${id}/units/0`, { unitIds: [WARD] }, version)
  expect(unitsIn(again)).toEqual([WARD])
  expect((await plan(id)).version).toBe(version + 1)
  expect((await thuy().overwrite(`/api/plans/${id}/units/0`, { unitIds: [] }, version)).body).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
})

test('once issued a unit is added, never taken back (CT-III-1b-6)', async () => {
  const id = await seed([sentence()], { state: 'issued', number: '7', issuedOn: '2026-01-05' })
  await choose(id, [WARD])
  expect((await choose(id, [OTHER_WARD])).body).toMatchObject({ code: 'UNITS_ISSUED' })
  expect(unitsIn(await choose(id, [WARD, OTHER_WARD]))).toHaveLength(2)
})

test('only for a sentence that names nobody, for units that there are, and not before a leader (design)', async () => {
  const id = await seed([sentence(), sentence({ names: ['UBND phường Mẫu'] })])
  expect((await choose(id, [WARD], 1)).body).toMatchObject({ code: 'UNITS_STAND_IN_PLAN' })
  expect((await choose(id, [WARD], 2)).status).toBe(404)
  expect((await choose(id, [cast.thuy.id])).status).toBe(404)
  expect((await world.requests('lan').overwrite(`/api/plans/${id}/units/0`, { unitIds: [] }, 1)).status).toBe(403)
  const submitted = await seed([sentence()], { state: 'submitted' })
  expect((await choose(submitted, [WARD])).body).toMatchObject({ code: 'WRONG_STATE' })
})

test('of a district nothing is planned today, of a plan whose window is over it may be; organs of a commune are in its own plan (T2-PLAN-1)', async () => {
  const [district, organ, tax] = [randomUUID(), randomUUID(), randomUUID()]
  await world.asOwner(async (owner) => {
    const unit = { tenantId: PROVINCE, shortName: '', place: '', legalDocument: '', aliases: [], parentId: PROVINCE }
    await addUnit(owner, {
      ...{ ...unit, id: district, code: 'H1', name: 'Ủy ban nhân dân huyện Cũ', kind: 'districtPC', level: 'district' },
      ...{ from: '2020-01-01', to: '2025-06-30' },
    })
    await addUnit(owner, {
      ...{ ...unit, id: organ, code: 'P01-VP', name: 'Văn phòng phường', kind: 'specialisedAgency', level: 'commune' },
      ...{ parentId: WARD, from: '2025-07-01' },
    })
    await addUnit(owner, {
      ...{ ...unit, id: tax, code: 'T1', name: 'Thuế cơ sở 1', kind: 'verticalAgency', level: 'commune' },
      ...{ from: '2025-07-01', covers: [] },
    })
  })
  const now = await seed([sentence()])
  expect((await choose(now, [district])).body).toMatchObject({ code: 'LEVEL_ABOLISHED' })
  expect((await choose(now, [organ])).body).toMatchObject({ code: 'UNIT_NOT_SUBORDINATE' })
  expect((await choose(now, [tax])).body).toMatchObject({ code: 'UNIT_NOT_IN_SCOPE' })
  const past = await seed([sentence()], { planYear: 2025, fromOn: '2025-03-01', toOn: '2025-05-31' })
  expect(unitsIn(await choose(past, [district]))).toEqual([district])
})

test('units that stand in another plan of the year too are named before the plan goes on (T2-PLAN-3)', async () => {
  const said = async (id: string) =>
    (await plan(id)).cautions.filter(({ code }: { code: string }) => code === 'UNIT_ALREADY_PLANNED')
  const mine = await seed([sentence()], { planYear: 2031 })
  ok(await choose(mine, [WARD]))
  expect(await said(mine)).toEqual([])
  const other = await seed([sentence()], {
    planYear: 2031,
    state: 'issued',
    number: '77',
    issuedOn: '2026-01-05',
    title: 'Kiểm tra chuyển đổi số',
  })
  ok(await choose(other, [WARD, OTHER_WARD]))
  expect(await said(mine)).toMatchObject([{ text: expect.stringContaining('Kiểm tra chuyển đổi số') }])
})
