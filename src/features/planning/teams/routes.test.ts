import { beforeAll, expect, test } from 'vitest'
import type { Seat } from '#kernel/actor.ts'
import { type CastName, cast, HOME_AFFAIRS, PLAN } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
beforeAll(() => seedThread(world, CAN_THO))

test('a Team stands in the order of its list: head, deputies, secretary, members, and never by the letters of their names (CT-IV-1-1, QN-III-2-1)', async () => {
  const seat = (name: CastName, place: Seat) => ({
    accountId: cast[name].id,
    seat: place,
    agencyId: HOME_AFFAIRS,
    post: '',
    fields: [],
  })
  const listed = [
    seat('tam', 'member'),
    seat('binh', 'member'),
    seat('thuy', 'teamSecretary'),
    seat('quang', 'teamDeputy'),
    seat('dung', 'teamDeputy'),
    seat('minh', 'teamHead'),
  ]
  const named = (team: { seats: { accountId: string }[] }) =>
    team.seats.map((one) => (Object.keys(cast) as CastName[]).find((name) => cast[name].id === one.accountId))
  const given = { planId: PLAN, name: 'Đoàn số 2', forms: ['periodic'] }

  const team = ok(await world.requests('thuy').send('/api/teams', { ...given, seats: listed }))
  expect(named(team)).toEqual(['minh', 'quang', 'dung', 'thuy', 'tam', 'binh'])
  const turned = ok(
    await world
      .requests('thuy')
      .overwrite(`/api/teams/${team.id}`, { ...given, seats: listed.toReversed() }, team.version),
  )
  expect(named(turned)).toEqual(['minh', 'dung', 'quang', 'thuy', 'binh', 'tam'])
  // A form filled before writes over nobody's seats; the same sent once more is as it stands.
  const late = (seats: object[]) =>
    world.requests('thuy').overwrite(`/api/teams/${team.id}`, { ...given, seats }, team.version)
  expect((await late(listed)).body.code).toBe('CHANGED_MEANWHILE')
  expect(ok(await late(listed.toReversed()))).toEqual(turned)
  expect(
    named(ok(await world.requests('thuy').get('/api/teams')).items.find((one: { id: string }) => one.id === team.id)),
  ).toEqual(named(turned))
})

test('the focal agency proposes a Team, and nobody else does; that it is set up others decide (NX-IV-2.1, CT-IV-1-1)', async () => {
  const seats = [{ accountId: cast.minh.id, seat: 'teamHead', agencyId: HOME_AFFAIRS, post: '', fields: [] }]
  const given = { planId: PLAN, name: 'Đoàn số 3', forms: ['periodic'], seats }
  for (const name of ['lan', 'minh', 'dung', 'hoa', 'khoa'] as const)
    expect((await world.requests(name).send('/api/teams', given)).status).toBeGreaterThanOrEqual(400)
  const team = ok(await world.requests('thuy').send('/api/teams', given))
  expect(team).toMatchObject({ state: 'proposed', number: null, decidedOn: null })
  const decision = { number: '30', symbol: 'QĐ-UBND', decidedOn: '2026-03-02', signerId: cast.lan.id }
  expect(
    (await world.requests('thuy').act(`/api/teams/${team.id}`, 'establish', decision, { seenVersion: team.version }))
      .body.code,
  ).toBe('WRONG_ACTOR')
})
