import { randomUUID } from 'node:crypto'
import { HEADS, NAMED, NAMES } from './cast.ts'
import type { Stage } from './stage.ts'
import { Visit } from './visit.ts'

const UNIT = 'X02'
const DESK = 'Bộ phận Một cửa'
const NOBODY = {
  ...{ subject: 'person', accountId: null, staff: 'civilServant', leads: false, post: '', section: DESK },
  ...{ presence: 'present', seenAt: '08:10', reason: '', ratings: {}, tasks: [], observation: '', statement: '' },
}

/** Kiểm tra công vụ: the head of the Team chooses unit and day; who was there is counted at the desks, two people are looked at by name. */
export async function checkDuty(
  stage: Stage,
  today: Parameters<Stage['day']>[0],
  planId: string,
  teamId: string,
): Promise<void> {
  await stage.day(today, -21)
  const named = {
    planId,
    targetId: null,
    unitId: stage.id(UNIT),
    teamId,
    form: 'civilService',
    method: 'onSite',
    round: 1,
  }
  const { id } = await stage.send('teamHead', '/api/inspections', named)
  const visit = new Visit(stage, today, { unit: UNIT, session: -2, until: 'preliminary' }, id, 30)
  await visit.act('teamHead', 'schedules', 'schedule', {
    ...{ heldOn: visit.heldOn, startsAt: '08:00', endsAt: '11:00', place: `Trụ sở ${NAMES.get(UNIT)}` },
    composition: 'Lãnh đạo, công chức bộ phận một cửa',
  })
  const issuedOn = await stage.day(today, -20)
  const signerId = stage.id('focalHead')
  const notice = { number: '99', symbol: 'TB-SNV', issuedOn, signerId, reportDueOn: null }
  await visit.act('focalOfficer', 'visits', 'notify', notice)
  await visit.day(visit.session)
  await visit.act('teamHead', 'visits', 'begin', {
    reportAbsence: 'Kiểm tra công vụ không yêu cầu đơn vị gửi báo cáo.',
  })
  const count = (countedAt: string, present: number, withReason: number, withoutReason: number) =>
    stage.send('member3', `${visit.path}/desk-counts`, {
      ...{ id: randomUUID(), desk: DESK, countedOn: visit.heldOn, countedAt, onRoll: 8 },
      ...{ present, withReason, withoutReason, note: '' },
    })
  await count('08:10', 6, 1, 1)
  await count('10:30', 7, 1, 0)
  const officer = NAMED.get(visit.officer)!
  await stage.send('member3', `${visit.path}/person-checks`, {
    ...{ ...NOBODY, id: randomUUID(), accountId: stage.id(visit.officer), name: officer.name },
    ...{ post: officer.posts[0]!.title, ratings: { rules: 'met', discipline: 'met', ethics: 'met', culture: 'met' } },
    observation: 'Đeo thẻ, tiếp nhận hồ sơ đúng quy trình.',
  })
  await stage.send('member3', `${visit.path}/person-checks`, {
    ...{ ...NOBODY, id: randomUUID(), name: 'Lưu Văn Sáng', staff: 'contractWorker', post: 'Nhân viên hợp đồng' },
    ...{ presence: 'absentWithoutReason', ratings: { rules: 'notMet', discipline: 'notMet' } },
    observation: 'Không có mặt khi Đoàn kiểm tra; bộ phận không có giấy nghỉ phép.',
    statement: 'Đến lúc 09 giờ 20 phút, trình bày do đưa con đi khám bệnh nhưng chưa xin phép.',
  })
  const line = (side: string, key: string, post: string) => ({
    ...{ side, accountId: stage.id(key), name: NAMED.get(key)!.name, post, present: true, reason: '' },
  })
  const { session } = await stage.get('secretary', `/api/schedules/${id}`)
  const attendance = [
    line('team', 'teamHead', NAMED.get('teamHead')!.posts[0]!.title),
    line('team', 'member3', NAMED.get('member3')!.posts[0]!.title),
    line('unit', visit.head, HEADS.get(UNIT)!.posts[0]!.title),
  ]
  const times = { attendance, arrivedAt: '07:58', endedAt: '10:50' }
  await stage.overwrite('secretary', `/api/schedules/${id}/attendance`, times, session.version)
  await stage.act('teamHead', visit.path, 'concludePreliminarily', {
    text: 'Đơn vị bố trí đủ người tại bộ phận một cửa; cần chấn chỉnh ngay việc vắng mặt không có lý do trong giờ làm việc.',
  })
}
