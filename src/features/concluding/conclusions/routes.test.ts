import { beforeAll, expect, test } from 'vitest'
import { cast, INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
const at = `/api/inspections/${INSPECTION}`
/** An act on the inspection, at the door of the feature that knows its facts; the version is always the newest. */
const actOn = async (name: keyof typeof cast, door: string, action: string, input: object = {}) => {
  const { version } = ok(await world.requests(name).get(at))
  return world.requests(name).act(`/api/${door}/${INSPECTION}`, action, input, { seenVersion: version })
}

beforeAll(() => seedThread(world, CAN_THO))

test('the whole thread of one inspection, from the schedule to the closed recommendation (CT-IV-1-6, CT-IV-4-1, CT-IV-5-1, CT-I-2d-2)', async () => {
  const [thuy, minh, hoa, tam, binh, lan, dung] = (['thuy', 'minh', 'hoa', 'tam', 'binh', 'lan', 'dung'] as const).map(
    (name) => world.requests(name),
  )

  // Before the notice the unit knows nothing.
  expect((await hoa!.get(at)).status).toBe(404)
  ok(
    await actOn('thuy', 'schedules', 'schedule', {
      heldOn: '2026-03-16',
      startsAt: '08:00',
      place: 'Trụ sở UBND phường',
      composition: 'Lãnh đạo UBND phường',
    }),
  )
  expect((await hoa!.get(at)).status).toBe(404)
  const notice = { number: '15', symbol: 'TB-ĐKT', issuedOn: '2026-03-02', signerId: cast.minh.id }
  expect((await actOn('minh', 'visits', 'notify', { ...notice, reportDueOn: null })).body.code).toBe(
    'REPORT_DUE_REQUIRED',
  )
  ok(await actOn('minh', 'visits', 'notify', { ...notice, reportDueOn: '2026-03-12' }))

  // The unit sees its notice, and writes its report; the head declares.
  const report = ok(await hoa!.get(`/api/unit-reports/${INSPECTION}`))
  expect(report).toMatchObject({ state: 'notStarted', dueOn: '2026-03-12' })
  ok(
    await world
      .requests('yen')
      .overwrite(`/api/unit-reports/${report.id}/narrative`, { narrative: 'Phường đã ban hành kế hoạch…' }, 0),
  )
  const sending = { asOf: '2026-03-02', declared: true, number: '31', symbol: 'BC-UBND', datedOn: '2026-03-02' }
  expect((await world.requests('yen').act(`/api/unit-reports/${report.id}`, 'submit', sending)).status).toBe(403)
  expect((await hoa!.act(`/api/unit-reports/${report.id}`, 'submit', { ...sending, declared: false })).body.code).toBe(
    'DECLARATION_REQUIRED',
  )
  ok(await hoa!.act(`/api/unit-reports/${report.id}`, 'submit', sending))
  ok(await thuy!.act(`/api/unit-reports/${report.id}`, 'receive', { softCopyOn: null }))

  // The session: only on its day, only by the Team.
  expect((await actOn('minh', 'visits', 'begin', { reportAbsence: '' })).body.code).toBe('SESSION_NOT_YET')
  await world.setToday('2026-03-16')
  ok(await actOn('minh', 'visits', 'begin', { reportAbsence: '' }))
  expect(ok(await hoa!.get(`/api/unit-reports/${INSPECTION}`)).state).toBe('locked')
  const finding = {
    kind: 'limitation',
    field: 'procedures',
    fact: '12 hồ sơ trễ hạn chưa có văn bản xin lỗi',
    criterion: 'Quy định về xin lỗi',
    causes: [],
    evidence: 'Sổ theo dõi hồ sơ',
    responsibilities: [{ person: 'ông Vinh', section: 'Bộ phận Một cửa', statement: 'chậm tham mưu' }],
  }
  expect((await binh!.send(`${at}/findings`, finding)).body.code).toBe('LIMITATION_WITHOUT_CAUSE')
  const written = ok(await binh!.send(`${at}/findings`, { ...finding, kind: 'shortcoming' }))
  const mended = { ...finding, causes: ['thiếu người'], responsibilities: [] }
  ok(await binh!.overwrite(`/api/findings/${written.id}`, mended, written.version))
  // A form filled before that does not write over it; the same sent once more does no harm.
  expect(
    (await binh!.overwrite(`/api/findings/${written.id}`, { ...mended, fact: 'khác' }, written.version)).body.code,
  ).toBe('CHANGED_MEANWHILE')
  ok(await binh!.overwrite(`/api/findings/${written.id}`, mended, written.version))
  expect(
    (
      await binh!.overwrite(
        `/api/findings/${written.id}`,
        { ...mended, responsibilities: finding.responsibilities },
        written.version,
      )
    ).body.code,
  ).toBe('CHANGED_MEANWHILE')
  expect((await binh!.send(`/api/findings/${written.id}`, mended, 'PUT')).body).toMatchObject({
    code: 'INVALID_INPUT',
    parameters: { field: 'If-Match' },
  })
  ok(await minh!.act(`/api/findings/${written.id}`, 'confirm'))
  expect(ok(await hoa!.get(`${at}/findings`)).items).toEqual([])
  expect((await tam!.act(`/api/inspections/${INSPECTION}`, 'concludePreliminarily', { text: 'x' })).body.code).toBe(
    'ONLY_TEAM_HEAD',
  )
  ok(
    await minh!.act(`/api/inspections/${INSPECTION}`, 'concludePreliminarily', {
      text: 'Phường làm tốt công tác chỉ đạo',
    }),
  )
  ok(await tam!.act(`/api/inspections/${INSPECTION}`, 'consolidate'))

  // The conclusion with its recommendation, signed by another than who submits it.
  const draft = {
    results: 'Phường đã triển khai kế hoạch',
    headAssessment: 'Chủ tịch quan tâm chỉ đạo',
    respondOn: '2026-03-30',
    remedyDueOn: '2026-04-30',
    remedyRecipient: 'Sở Nội vụ',
    acceptor: 'team',
  }
  const conclusion = ok(await tam!.overwrite(`${at}/conclusion`, draft, 0))
  expect((await minh!.overwrite(`${at}/conclusion`, { ...draft, results: 'khác' }, 0)).body.code).toBe(
    'CHANGED_MEANWHILE',
  )
  const wanted = {
    findingId: written.id,
    text: 'Thực hiện xin lỗi bằng văn bản',
    nature: 'Thuộc trách nhiệm của phường',
    withinCompetence: 'Toàn bộ',
    addressee: 'unit',
    upperAuthority: '',
    dueOn: '2026-04-15',
  }
  const recommendation = ok(await tam!.send(`${at}/recommendations`, wanted))
  expect((await hoa!.get(`/api/recommendations/${recommendation.id}`)).status).toBe(404)
  ok(await tam!.act(`/api/conclusions/${conclusion.id}`, 'submit'))
  expect((await tam!.act(`/api/conclusions/${conclusion.id}`, 'sign', { signerId: cast.tam.id })).status).toBe(403)
  ok(await lan!.act(`/api/conclusions/${conclusion.id}`, 'sign', { signerId: cast.lan.id }))
  ok(
    await dung!.act(`/api/conclusions/${conclusion.id}`, 'issue', {
      number: '40',
      symbol: 'TB-UBND',
      issuedOn: '2026-03-16',
    }),
  )
  expect(ok(await minh!.get(at)).state).toBe('remediation')
  expect(ok(await minh!.get(`${at}/findings`)).items[0].state).toBe('concluded')

  // Each of the unit reads it, and says so once.
  const reading = `/api/conclusions/${conclusion.id}/read`
  const waits = async (name: 'hoa' | 'yen' | 'minh') =>
    ok(await world.requests(name).get('/api/work')).items.some(
      (item: { id: string; path: string }) => item.id.endsWith(':read') && item.path === `/cuoc/${INSPECTION}/ket-luan`,
    )
  expect([await waits('hoa'), await waits('yen'), await waits('minh')]).toEqual([true, true, false])
  for (const name of ['minh', 'thuy'] as const) expect((await world.requests(name).send(reading)).status).toBe(403)
  expect((await world.requests('nam').send(reading)).status).toBe(404)
  for (let times = 0; times < 2; times++) ok(await hoa!.send(reading))
  expect([await waits('hoa'), await waits('yen')]).toEqual([false, true])
  expect([ok(await hoa!.get(`${at}/conclusion`)).unread, ok(await minh!.get(`${at}/conclusion`)).unread]).toEqual([
    false,
    false,
  ])

  // It knows who came, by name, seat and agency; the rest of the Team stays the Team's.
  const known = ok(await hoa!.get(at))
  expect([known.team, ok(await minh!.get(at)).toldTeam]).toEqual([null, []])
  expect(known.toldTeam[0]).toEqual({ name: cast.minh.name, seat: 'teamHead', agencyName: expect.any(String) })
  expect((await world.requests('nam').get(at)).status).toBe(404)

  // The unit answers and remedies; another verifies.
  const one = `/api/recommendations/${recommendation.id}`
  expect((await world.requests('nam').get(one)).status).toBe(404)
  // It carries what it was issued with, whatever becomes of the notice's row.
  expect(ok(await hoa!.get(one))).toMatchObject({
    notice: { number: '40/TB-UBND', issuedOn: '2026-03-16' },
    acceptor: 'team',
    respondOn: '2026-03-30',
  })
  expect((await hoa!.act(one, 'disagree', { reason: ' ' })).body.code).toBe('DISAGREE_REASON_REQUIRED')
  ok(await hoa!.act(one, 'agree'))
  expect(
    (await hoa!.act(one, 'reportRemedy', { text: 'Đã gửi 12 văn bản', legalGround: '', percent: 100, evidence: [] }))
      .body.code,
  ).toBe('REMEDY_EVIDENCE_REQUIRED')
  ok(
    await hoa!.act(one, 'reportRemedy', {
      text: 'Đã gửi 12 văn bản',
      legalGround: '',
      percent: 100,
      evidence: ['12 văn bản xin lỗi'],
    }),
  )
  expect((await hoa!.act(one, 'accept', { text: '' })).status).toBe(403)
  expect((await actOn('thuy', 'concluding', 'close')).body.code).toBe('RECOMMENDATIONS_OPEN')
  expect((await world.requests('thuy').act(one, 'accept', { text: '' })).body.code).toBe('WRONG_ACTOR')
  ok(await minh!.act(one, 'accept', { text: 'Đã kiểm tra' }))
  ok(await actOn('thuy', 'concluding', 'close'))
  const trail = await world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select(['action', 'toState'])
      .where('thingId', '=', INSPECTION)
      .where('toState', 'is not', null)
      .orderBy('at')
      .execute(),
  )
  expect(trail.map((entry) => entry.toState)).toEqual([
    'scheduled',
    'notified',
    'inSession',
    'preliminarilyConcluded',
    'consolidating',
    'concluded',
    'remediation',
    'closed',
  ])
  // What issuing brought with it is no act of the clerk's own, and closing is another's.
  const said = ok(await world.requests('thuy').get(`/api/record?inspection=${INSPECTION}`)).items as {
    actorName: string
    said: string
  }[]
  const sayings = said.map((entry) => `${entry.actorName} ${entry.said}`)
  const issued = 'cấp số, ban hành thông báo kết luận'
  expect(sayings).toEqual(
    expect.arrayContaining([
      `Dung đã ${issued}`,
      `Dung đã kết luận cuộc kiểm tra, do ${issued} 40/TB-UBND`,
      `Dung đã đưa nội dung ghi nhận vào kết luận, do ${issued} 40/TB-UBND`,
      `Dung đã chuyển sang theo dõi khắc phục, do ${issued} 40/TB-UBND`,
      'Thủy đã kết thúc cuộc kiểm tra',
    ]),
  )
  expect(sayings.filter((saying) => saying === `${cast.hoa.name} đã xác nhận đã đọc thông báo kết luận`)).toHaveLength(
    1,
  )
  expect(sayings.filter((saying) => saying.includes(', do ') && !saying.startsWith('Dung')).toSorted()).toEqual([
    'Minh đã chốt báo cáo của đơn vị, do bắt đầu buổi làm việc tại đơn vị',
    'Minh đã gửi thông báo lịch, do ban hành thông báo lịch cho đơn vị',
  ])
})
