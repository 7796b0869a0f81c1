import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { cast, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, type Row, seedInspection, seedPlan, seedSignedCopy, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-16')
beforeAll(() => seedThread(world, CAN_THO))

const thuy = () => world.requests('thuy')
const quang = () => world.requests('quang')
const SHARE = {
  ...{ kind: 'communePC', names: [], count: null, percent: 30, perParent: null, text: 'Ít nhất 30% số xã', form: null },
}
/** A plan of a province that is no more, read in with its signed copy. */
const readIn = (issuer: string, row: Row<'plans'> = {}) =>
  world.asOwner(async (owner) => {
    const id = await seedPlan(owner, {
      ...{ state: 'draft', issuer, number: '15', planYear: 2025, issuedOn: '2025-02-10' },
      ...{ fromOn: '2025-03-01', toOn: '2025-06-30' },
      content: JSON.stringify({
        ...{ legalBases: [], purposes: [], requirements: [], contents: [], forms: [], targets: [SHARE], periods: [] },
        ...{ tasks: [], budget: [], recipients: [], signature: { lines: [], name: null }, missingAnnexes: [] },
      }),
      ...row,
    })
    await seedSignedCopy(owner, 'plan', id)
    return id
  })
const plan = async (id: string) => ok(await thuy().get(`/api/plans/${id}`))
const accept = (id: string) => quang().act(`/api/plans/${id}`, 'acceptImported')
const close = async (id: string) => quang().act(`/api/plans/${id}`, 'complete', { report: null })

test('a year holds a closed plan of each former province beside the new one, each with its number, issuer and settings (design)', async () => {
  const ids = [await readIn('Ủy ban nhân dân tỉnh Cũ Một'), await readIn('Ủy ban nhân dân tỉnh Cũ Hai')] as const
  const beside = await readIn('Ủy ban nhân dân tỉnh Mẫu', { issuedOn: '2025-07-20', toOn: '2025-12-15' })
  for (const [at, planId] of ids.entries())
    await world.asOwner((owner) =>
      saveSetting(owner, { tenantId: PROVINCE, planId }, { key: 'reportLeadDays', value: 5 - at, source: 'profile' }),
    )
  // 15/KH-UBND of three issuers: none is the number of another.
  for (const id of [...ids, beside]) expect(ok(await accept(id)).state).toBe('issued')
  expect((await accept(await readIn('Ủy ban nhân dân tỉnh Cũ Một'))).body.code).toBe('DUPLICATE_DOC_NUMBER')
  // Nothing is asked of what was carried out before it came here, and nothing is averaged.
  for (const id of ids) expect(ok(await close(id)).state).toBe('completed')
  const listed = ok(await thuy().get('/api/plans?year=2025')).items.filter(
    ({ state }: { state: string }) => state !== 'draft',
  )
  expect(
    listed.map(({ issuer, number, state }: Record<string, string>) => `${number} ${issuer}: ${state}`).toSorted(),
  ).toEqual([
    '15 Ủy ban nhân dân tỉnh Cũ Hai: completed',
    '15 Ủy ban nhân dân tỉnh Cũ Một: completed',
    '15 Ủy ban nhân dân tỉnh Mẫu: issued',
  ])
  const lead = async (id: string) =>
    (await plan(id)).settings.find(({ key }: { key: string }) => key === 'reportLeadDays')?.value
  expect([await lead(ids[0]), await lead(ids[1]), await lead(beside)]).toEqual([5, 4, undefined])
  expect((await thuy().get(`/api/papers/varianceReport/${ids[0]}.docx`)).status).toBe(404)
})

test('an inspection runs to its end under the settings of its own plan (design)', async () => {
  const former = await readIn('Ủy ban nhân dân tỉnh Cũ Ba', { state: 'inProgress' })
  await world.asOwner((owner) =>
    saveSetting(owner, { tenantId: PROVINCE, planId: former }, { key: 'declaration', value: 'off', source: 'profile' }),
  )
  const id = await world.asOwner((owner) =>
    seedInspection(owner, { id: randomUUID(), planId: former, teamId: TEAM, unitId: WARD, state: 'planned' }),
  )
  const { settings, plan: of } = ok(await thuy().get(`/api/inspections/${id}`))
  expect([settings.declaration, of.issuer]).toEqual(['off', 'Ủy ban nhân dân tỉnh Cũ Ba'])
  // One under which inspections run here is completed as every plan.
  expect((await close(former)).body.code).toBe('INSPECTIONS_RUNNING')
})

test('a plan read in is closed as carried out elsewhere only once its days are over (design)', async () => {
  const issued = { state: 'issued' } as const
  const running = await readIn('Ủy ban nhân dân tỉnh Cũ Năm', { ...issued, planYear: 2026, toOn: '2026-03-16' })
  const undated = await readIn('Ủy ban nhân dân tỉnh Cũ Sáu', { ...issued, planYear: 2026, toOn: null })
  for (const id of [running, undated])
    expect((await close(id)).body).toMatchObject({ status: 409, code: 'PLAN_DAYS_NOT_OVER' })
  const past = await readIn('Ủy ban nhân dân tỉnh Cũ Bảy', { ...issued, toOn: null })
  expect(ok(await close(past)).state).toBe('completed')
  await world.setToday('2026-03-17')
  expect(ok(await close(running)).state).toBe('completed')
  await world.setToday('2026-03-16')
})

test('what was issued here is not closed before anything has begun; nor by anybody but the focal agency (design)', async () => {
  const own = await readIn('Ủy ban nhân dân tỉnh Mẫu', { origin: 'drafted', state: 'issued', number: '88' })
  expect((await close(own)).body.code).toBe('WRONG_STATE')
  const former = await readIn('Ủy ban nhân dân tỉnh Cũ Bốn', { state: 'issued' })
  const act = { report: { number: '1', symbol: 'BC-SNV', issuedOn: '2026-03-16', signerId: cast.quang.id } }
  expect((await world.requests('lan').act(`/api/plans/${former}`, 'complete', act)).status).toBe(403)
})
