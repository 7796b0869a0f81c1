import { beforeAll, expect, test } from 'vitest'
import { givePost } from '#features/ground/people/store.ts'
import type { Seat } from '#kernel/actor.ts'
import { type CastName, cast, HOME_AFFAIRS, PLAN, PROVINCE } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
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

test('a decision is signed, then numbered: until then nobody sits in the Team; its signed copy is the office’s and the Team’s (CT-IV-1-1, CT-SIG-1)', async () => {
  const seats = [{ accountId: cast.minh.id, seat: 'teamHead', agencyId: HOME_AFFAIRS, post: '', fields: [] }]
  const [thuy, dung, hoa] = (['thuy', 'dung', 'hoa'] as const).map((name) => world.requests(name))
  const team = ok(await thuy!.send('/api/teams', { planId: PLAN, name: 'Đoàn số 4', forms: ['periodic'], seats }))
  const path = `/api/teams/${team.id}`
  const copy = { name: 'Quyết định.pdf', bytes: pdf() }
  expect((await attach(world, 'dung', path, copy)).body.code).toBe('WRONG_STATE')
  // The submission paper that goes with the list may get its number later, until the decision is signed.
  const numbered = { planId: PLAN, name: 'Đoàn số 4', forms: ['periodic'], seats, proposalNumber: '7/TTr-SNV' }
  expect((await thuy!.overwrite(path, numbered, 1)).body.code).toBe('PROPOSAL_DAY_WRONG')
  expect(ok(await thuy!.overwrite(path, { ...numbered, proposalOn: '2026-02-26' }, 1))).toMatchObject({
    proposalNumber: '7/TTr-SNV',
    proposalOn: '2026-02-26',
  })
  ok(await dung!.act(path, 'sign', { signerId: cast.lan.id, signedOn: '2026-02-27' }))
  const seated = () =>
    world.asOwner((owner) => owner.selectFrom('authz.memberships').select('id').where('teamId', '=', team.id).execute())
  expect(await seated()).toEqual([])
  expect((await thuy!.overwrite(path, { planId: PLAN, name: 'x', forms: ['periodic'], seats }, 3)).body.code).toBe(
    'TEAM_ALREADY_DECIDED',
  )
  ok(await attach(world, 'dung', path, copy))
  expect(ok(await hoa!.get(`/api/signed-copies/team/${team.id}`)).items).toEqual([])
  const numbering = { number: '31', symbol: 'QĐ-UBND', decidedOn: '2026-02-26' }
  expect((await dung!.act(path, 'establish', numbering)).body.code).toBe('ISSUE_DAY_WRONG')
  ok(await dung!.act(path, 'establish', { ...numbering, decidedOn: '2026-03-02' }))
  expect(ok(await thuy!.get(path))).toMatchObject({
    state: 'active',
    signerId: cast.lan.id,
    signedOn: '2026-02-27',
    decidedOn: '2026-03-02',
  })
  expect(await seated()).toHaveLength(1)
  expect(ok(await world.requests('minh').get(`/api/signed-copies/team/${team.id}`)).items).toHaveLength(1)
})

test('whoever wrote the proposal last does not record its signature alone, also in the post of a clerk (design)', async () => {
  const held = { tenantId: PROVINCE, accountId: cast.thuy.id, unitId: PROVINCE, title: '', from: '2026-03-01' } as const
  const post = await world.asOwner((owner) => givePost(owner, { ...held, post: 'clerk' }))
  const seats = [{ accountId: cast.minh.id, seat: 'teamHead', agencyId: HOME_AFFAIRS, post: '', fields: [] }]
  const [thuy, quang] = [world.requests('thuy'), world.requests('quang')]
  const given = { planId: PLAN, name: 'Đoàn số 5', forms: ['periodic'], seats }
  const team = ok(await thuy.send('/api/teams', given))
  const path = `/api/teams/${team.id}`
  const sign = () => thuy.act(path, 'sign', { signerId: cast.lan.id, signedOn: '2026-03-02' })
  expect((await sign()).body.code).toBe('SIGNATURE_OF_ANOTHER')
  ok(await quang.overwrite(path, { ...given, name: 'Đoàn số 5 (sửa)' }, team.version))
  expect(ok(await sign()).state).toBe('signed')
  const number = { number: '35', symbol: 'QĐ-UBND', decidedOn: '2026-03-02' }
  expect((await thuy.act(path, 'establish', number)).body.code).toBe('SIGNED_COPY_REQUIRED')
  await world.asOwner((owner) => owner.deleteFrom('authz.memberships').where('id', '=', post).execute())
})
