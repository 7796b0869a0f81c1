import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { focalName } from '#features/ground/delegations/papers.ts'
import { givePost } from '#features/ground/people/store.ts'
import type { Day } from '#kernel/day.ts'
import { cast, DEPARTMENT, HOME_AFFAIRS, INSPECTION, PROVINCE, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok, seedThread, TAY_NINH } from '#test/world.ts'
import type { LinkKind } from './rules.ts'
import { addUnit } from './store.ts'

const world = testWorld('2026-03-02')
const OFFICE = randomUUID()
const CULTURE = randomUUID()

beforeAll(async () => {
  await seedThread(world, TAY_NINH)
  await world.asOwner(async (owner) => {
    const organ = {
      ...{ tenantId: PROVINCE, shortName: '', place: '', legalDocument: '', aliases: [] },
      ...({ level: 'commune', parentId: WARD, kind: 'specialisedAgency', from: '2025-07-01' } as const),
    }
    await addUnit(owner, { ...organ, id: OFFICE, code: 'P01-VP', name: 'Văn phòng HĐND và UBND phường' })
    await addUnit(owner, { ...organ, id: CULTURE, code: 'P01-VH', name: 'Phòng Văn hóa - Xã hội phường' })
  })
})

const postsOf = async (name: 'thuy' | 'nam') => ok(await world.requests(name).get('/api/me')).actor.posts
const set = (id: string, unitIds: string[], from: Day, kind: LinkKind = 'focalPar') =>
  world.requests('khoa').send(`/api/units/${id}/links`, { kind, unitIds, from, legalDocument: 'QĐ 1' })

test('rights of the focal agency follow the register from its day: posts in the organ of before give none, the others begin (T2-ORG-4)', async () => {
  expect(await postsOf('thuy')).toEqual([{ post: 'focalOfficer', unitId: HOME_AFFAIRS }])
  const person = { tenantId: PROVINCE, accountId: cast.nam.id, unitId: DEPARTMENT, title: '' } as const
  await world.asOwner((owner) => givePost(owner, { ...person, post: 'focalOfficer', from: '2026-03-01' }))
  // Whoever has one subject of it, such as digital transformation, gives and takes no right.
  ok(await set(PROVINCE, [DEPARTMENT], '2026-03-02', 'focalDigital'))
  expect(await postsOf('thuy')).toEqual([{ post: 'focalOfficer', unitId: HOME_AFFAIRS }])
  expect(await postsOf('nam')).toContainEqual({ post: 'focalOfficer', unitId: DEPARTMENT })
  ok(await set(PROVINCE, [HOME_AFFAIRS], '2026-03-02'))
  expect((await postsOf('nam')).map(({ post }: { post: string }) => post)).toEqual(['unitHead'])
  ok(await set(PROVINCE, [DEPARTMENT], '2026-03-10'))
  await world.setToday('2026-03-10')
  expect(await postsOf('thuy')).toEqual([])
  expect(await postsOf('nam')).toContainEqual({ post: 'focalOfficer', unitId: DEPARTMENT })
  const covers = { kind: 'covers', unitIds: [], from: '2026-03-10', legalDocument: '' }
  const links = `/api/units/${DEPARTMENT}/links`
  expect((await world.requests('thuy').send(links, covers)).body).toMatchObject({ code: 'WRONG_ACTOR' })
  expect((await world.requests('nam').send(links, covers)).body).toMatchObject({ code: 'LINK_NOT_OF_KIND' })
  await world.setToday('2026-03-02')
})

test('whoever works for the focal agency of a commune works for the commune: open reports move with it, what was written keeps its author (T2-ORG-4)', async () => {
  const at = `/api/inspections/${INSPECTION}`
  const act = async (door: string, action: string, input: object) => {
    const { version } = ok(await world.requests('thuy').get(at))
    return ok(await world.requests('thuy').act(`/api/${door}/${INSPECTION}`, action, input, { seenVersion: version }))
  }
  const visit = { heldOn: '2026-03-16', startsAt: '08:00', place: 'Trụ sở', composition: '' }
  await act('schedules', 'schedule', visit)
  const notice = { number: '15', symbol: 'TB-SNV', issuedOn: '2026-03-02', signerId: cast.quang.id, reportDueOn: null }
  await act('visits', 'notify', notice)
  await world.asOwner(async (owner) => {
    const person = { tenantId: PROVINCE, accountId: cast.nam.id, title: '', from: '2026-03-01' as Day }
    await givePost(owner, { ...person, unitId: OFFICE, post: 'unitOfficer' })
  })
  const nam = world.requests('nam')
  const path = `/api/unit-reports/${INSPECTION}`
  expect((await nam.get(path)).status).toBe(404)
  // Sent for signature by an officer of the ward: nobody is set yet, and the sentence says where.
  const { id, outline } = ok(await world.requests('yen').get(path))
  const item = outline.items.find(
    (one: { marker: string; answerKinds: string[] }) => one.marker === '1' && one.answerKinds.length > 0,
  )
  ok(await world.requests('yen').overwrite(`/api/unit-reports/${id}/answers/${item.id}`, { text: 'Đã ban hành' }, 0))
  const refused = (await world.requests('yen').act(`/api/unit-reports/${id}`, 'present')).body
  expect(refused).toMatchObject({ status: 409, code: 'FOCAL_AGENCY_REQUIRED' })
  expect(refused.detail).toContain('“Danh mục đơn vị”')
  ok(await set(WARD, [OFFICE], '2026-03-02', 'focalDigital'))
  expect((await nam.get(path)).status).toBe(404)
  ok(await set(WARD, [OFFICE], '2026-03-02'))
  expect(ok(await nam.get(path)).answers).toMatchObject([{ itemId: item.id, changedByName: 'Yến' }])
  expect(ok(await nam.act(`/api/unit-reports/${id}`, 'present')).presentedOn).toBe('2026-03-02')
  ok(await set(WARD, [CULTURE], '2026-03-05'))
  await world.setToday('2026-03-05')
  expect((await nam.get(path)).status).toBe(404)
  await world.setToday('2026-03-02')
})

test('papers are kept with the organ that the register names on the day (T2-ORG-4)', async () => {
  const named = (on: Day) => world.as('lan', (tx, { by }) => focalName(tx, { by, on }))
  expect([await named('2026-03-02'), await named('2026-03-10')]).toEqual(['Sở Nội vụ', 'Sở Tài chính'])
})
