import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addLinks, addUnit } from '#features/ground/org/store.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import type { Day } from '#kernel/day.ts'
import { DEPARTMENT, OTHER_WARD, PLAN, PROVINCE, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, type Row, seedInspection, seedPlan, seedSignedCopy, seedThread } from '#test/world.ts'
import type { CoverageRule } from './rules.ts'

const world = testWorld('2026-03-16')
const OFFICE = randomUUID()
const CULTURE = randomUUID()
const CENTRE = randomUUID()
const LATE_WARD = randomUUID()

beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    const unit = {
      tenantId: PROVINCE,
      shortName: '',
      place: '',
      legalDocument: '',
      aliases: [],
      level: 'commune',
    } as const
    const organ = { ...unit, parentId: WARD, kind: 'specialisedAgency', from: '2025-07-01' } as const
    await addUnit(owner, { ...organ, id: OFFICE, code: 'P01-VP', name: 'Văn phòng HĐND và UBND phường' })
    await addUnit(owner, { ...organ, id: CULTURE, code: 'P01-VH', name: 'Phòng Văn hóa - Xã hội phường' })
    const centre = { ...organ, kind: 'publicServiceCentre' } as const
    await addUnit(owner, { ...centre, id: CENTRE, code: 'P01-TT', name: 'Trung tâm Phục vụ hành chính công phường' })
    const ward = { ...unit, parentId: PROVINCE, kind: 'communePC', from: '2026-06-01' } as const
    await addUnit(owner, { ...ward, id: LATE_WARD, code: 'P03', name: 'Ủy ban nhân dân phường Sông Mới' })
  })
})

const sentence = (change: Partial<CoverageRule> = {}): CoverageRule => ({
  ...{ kind: 'communePC', names: [], count: null, percent: null, perParent: null, text: 'UBND các phường, xã' },
  form: null,
  ...change,
})
let symbols = 0
const seed = (targets: readonly CoverageRule[], row: Row<'plans'> = {}) =>
  world.asOwner((owner) =>
    seedPlan(owner, {
      ...{ state: 'draft', number: null, issuedOn: null, symbol: `KHX${++symbols}-UBND`, origin: 'drafted' },
      subjects: ['par'],
      content: JSON.stringify({
        legalBases: [{ type: 'Luật', number: '1', symbol: 'QH', date: null, issuer: null, text: 'Căn cứ Luật' }],
        ...{ purposes: [], requirements: [], contents: [], forms: [], targets, periods: [], tasks: [], budget: [] },
        ...{ recipients: [], signature: { lines: [], name: null }, missingAnnexes: [] },
      }),
      ...row,
    }),
  )
const ofWard = { issuer: 'UBND phường Sông Hồng' }
const organs = sentence({ kind: null, count: 2, percent: 50, text: '02 cơ quan, đơn vị, đạt tỷ lệ 50%' })
const thuy = () => world.requests('thuy')
const plan = async (id: string) => ok(await thuy().get(`/api/plans/${id}`))
const choose = async (id: string, unitIds: readonly string[]) =>
  thuy().overwrite(`/api/plans/${id}/units/0`, { unitIds }, (await plan(id)).version)
const set = (planId: string, settings: object) =>
  world.asOwner(async (owner) => {
    for (const [key, value] of Object.entries(settings))
      await saveSetting(
        owner,
        { tenantId: PROVINCE, planId },
        { key: key as 'referenceDate', value, source: 'profile' },
      )
  })
const setFocal = (kind: 'focalPar' | 'focalDigital', unitId: string, from: Day) =>
  world.asOwner((owner) =>
    addLinks(owner, { id: WARD, tenantId: PROVINCE }, { kind, unitIds: [unitId], from, legalDocument: '' }),
  )

test('a commune’s plan inspects its own organs and its centre, the province’s none of its organs (T2-PLAN-6)', async () => {
  const own = await seed([organs], ofWard)
  for (const foreign of [DEPARTMENT, OTHER_WARD, WARD])
    expect((await choose(own, [foreign])).body).toMatchObject({ code: 'UNIT_NOT_SUBORDINATE' })
  expect(ok(await choose(own, [OFFICE, CENTRE])).items).toHaveLength(2)
  expect((await plan(own)).coverage).toMatchObject([{ total: 3, named: 2 }])
  expect((await choose(await seed([organs]), [OFFICE])).body).toMatchObject({ code: 'UNIT_NOT_SUBORDINATE' })
})

test('number and share of a commune’s plan are both held against the register (T2-PLAN-6)', async () => {
  const codes = async (percent: number) =>
    (await plan(await seed([{ ...organs, percent }], ofWard))).cautions.map(({ code }: { code: string }) => code)
  // Two of its three are two thirds; half of them, rounded up, is two as well.
  for (const agrees of [50, 67]) expect(await codes(agrees)).not.toContain('UNIT_COUNT_DIFFERS')
  expect(await codes(30)).toContain('UNIT_COUNT_DIFFERS')
})

test('an inspection by a commune’s plan is of what stands below the commune, too (T2-PLAN-6)', async () => {
  const own = await seed([organs], { ...ofWard, state: 'issued', number: '5', issuedOn: '2026-01-05' })
  const naming = { planId: own, targetId: null, teamId: null, form: 'periodic', method: 'onSite', round: 1 }
  expect((await thuy().send('/api/inspections', { ...naming, unitId: DEPARTMENT })).body).toMatchObject({
    code: 'UNIT_NOT_SUBORDINATE',
  })
  expect(ok(await thuy().send('/api/inspections', { ...naming, unitId: OFFICE })).unitId).toBe(OFFICE)
})

test('a commune’s plan bears a number of its own series and hangs under the province’s or stands alone (T2-PLAN-6)', async () => {
  const row = { ...ofWard, origin: 'imported', number: '12', symbol: 'KH-UBND', issuedOn: '2026-01-20' } as const
  const quang = world.requests('quang')
  const seedRead = async (given: Row<'plans'>) => {
    const id = await seed([organs], given)
    await world.asOwner((owner) => seedSignedCopy(owner, 'plan', id))
    return id
  }
  const own = await seedRead(row)
  // The province has its 12/KH-UBND of the year; so has the commune, once.
  expect(ok(await quang.act(`/api/plans/${own}`, 'acceptImported')).state).toBe('issued')
  const again = await seedRead(row)
  expect((await quang.act(`/api/plans/${again}`, 'acceptImported')).body).toMatchObject({
    code: 'DUPLICATE_DOC_NUMBER',
  })
  const { version } = await plan(own)
  const body = { parentId: PLAN, parentRound: null }
  expect(ok(await thuy().overwrite(`/api/plans/${own}/parent`, body, version)).parentId).toBe(PLAN)
  expect(ok(await thuy().get(`/api/plans/${PLAN}/children`)).items).toMatchObject([{ id: own, number: '12' }])
})

test('a commune’s plan goes for signature once the commune has a focal agency for each of its subjects (T2-ORG-4)', async () => {
  const subjects = ['par', 'digitalTransformation']
  const id = await seed([organs], { ...ofWard, subjects })
  await choose(id, [OFFICE, CENTRE])
  const submit = async () => (await thuy().act(`/api/plans/${id}`, 'submit', { note: 'Kế hoạch năm' })).body
  expect((await plan(id)).unfocused).toMatchObject({ subjects: ['focalPar', 'focalDigital'] })
  expect(await submit()).toMatchObject({ status: 409, code: 'FOCAL_AGENCY_REQUIRED' })
  await setFocal('focalPar', OFFICE, '2025-07-01')
  // From its day on, not before.
  await setFocal('focalDigital', CULTURE, '2026-03-17')
  const still = await submit()
  expect(still).toMatchObject({ code: 'FOCAL_AGENCY_REQUIRED' })
  expect(still.detail).toContain('chưa có cơ quan đầu mối về chuyển đổi số.')
  await world.setToday('2026-03-17')
  expect((await plan(id)).unfocused).toBeNull()
  expect(await submit()).toMatchObject({ state: 'submitted' })
  await world.setToday('2026-03-16')
})

test('the province’s own plan is asked for no focal agency: it is Sở Nội vụ by its posts (T2-ORG-4)', async () => {
  expect((await plan(await seed([sentence()]))).unfocused).toBeNull()
})

const inspected = async (unitId: string, settings: object = {}) => {
  const all = sentence({ count: 1, percent: null })
  const id = await seed([all], { state: 'inProgress', number: '6', issuedOn: '2026-01-05' })
  await set(id, settings)
  await world.asOwner(async (owner) => {
    const place = { tenantId: PROVINCE, planId: id, rule: 0, form: 'periodic', unitId: WARD, label: 'xã' }
    await owner
      .insertInto('planTargets')
      .values({ ...place, id: randomUUID() })
      .execute()
    await seedInspection(owner, { id: randomUUID(), planId: id, unitId, state: 'concluded' })
  })
  return {
    coverage: (await plan(id)).coverage[0],
    outcome: ok(await thuy().get(`/api/plans/${id}/completion`)).outcomes[0],
  }
}

test('a commune seen only at its centre stands in the list of those not inspected, unless the plan counts the centre (T2-ORG-5)', async () => {
  const apart = await inspected(CENTRE)
  expect(apart.coverage.inspected).toBe(0)
  expect(apart.outcome).toMatchObject({ met: false, missed: [{ name: 'Ủy ban nhân dân phường Sông Hồng' }] })
  const counted = await inspected(CENTRE, { centreCountsAsCommune: true })
  expect(counted.coverage.inspected).toBe(1)
  expect(counted.outcome).toMatchObject({ met: true, missed: [] })
  // An organ of it is no centre.
  expect((await inspected(OFFICE, { centreCountsAsCommune: true })).coverage.inspected).toBe(0)
})

test('a share is of the units that stand on the day the plan sets, else on that of its submission (T2-ORG-2)', async () => {
  const share = sentence({ percent: 30 })
  const totals = async (row: Row<'plans'>, settings: object = {}) => {
    const id = await seed([share], row)
    await set(id, settings)
    return (await plan(id)).coverage[0].total
  }
  expect(await totals({})).toBe(2)
  expect(await totals({}, { referenceDate: '2026-06-01' })).toBe(3)
  await world.setToday('2026-06-10')
  expect(await totals({})).toBe(3)
  expect(await totals({ state: 'submitted', submittedOn: '2026-03-10' })).toBe(2)
  await world.setToday('2026-03-16')
})
