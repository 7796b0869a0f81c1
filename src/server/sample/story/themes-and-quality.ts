import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '#kernel/day.ts'
import { titleOf } from './cast.ts'
import type { Stage } from './stage.ts'
import type { Visit } from './visit.ts'

/** Chuyên đề: the plan's own with a unit that is accepted and one that waits, and one that the head of the Team adds. */
export async function confirmThemes(stage: Stage, today: Day, planId: string, teamId: string): Promise<void> {
  const path = `/api/plans/${planId}/themes`
  await stage.day(today, -94)
  const { said, proposerId } = await stage.get('focalOfficer', path)
  const { items } = await stage.send('focalOfficer', path, {
    ...{ topic: said[0], method: null, reason: '', teamId: null, proposerId, dueOn: addDays(today, -70) },
  })
  const [theme] = items
  const propose = (unit: string) =>
    stage.send('head:SYT', `/api/themes/${theme.id}/proposals`, { objectIds: [stage.id(unit)] })
  await stage.day(today, -80)
  const [{ proposals }] = (await propose('BVDK')).items
  await stage.day(today, -78)
  await stage.send('focalHead', `/api/unit-proposals/${proposals[0].id}/commands`, {
    ...{ commandId: randomUUID(), action: 'accept', seenVersion: 1, input: {} },
  })
  await stage.send('focalOfficer', '/api/inspections', {
    ...{ planId, targetId: null, unitId: stage.id('BVDK'), teamId: null, themeId: theme.id },
    ...{ form: 'thematic', method: 'onSite', round: 1 },
  })
  await stage.day(today, -4)
  await propose('TTKSBT')
  await stage.day(today, -3)
  const contents = (await stage.get('teamHead', `/api/plans/${planId}/contents`)).items as {
    id: string
    parentId: string | null
    text: string
  }[]
  const looked = contents.filter(
    ({ id, text }) => /thủ tục hành chính/iu.test(text) && contents.every(({ parentId }) => parentId !== id),
  )
  await stage.send('teamHead', path, {
    ...{ topic: 'Chứng thực bản sao điện tử tại bộ phận một cửa', method: 'byReport', teamId, proposerId: null },
    ...{ reason: 'Nhiều phản ánh về việc phải nộp lại bản sao chứng thực đã có trên hệ thống.', dueOn: null },
    contentIds: looked.map(({ id }) => id),
  })
}

/** Kiểm tra ISO lồng ghép: the Team of Sở Khoa học và Công nghệ goes with the periodic session at this unit. */
export async function joinQuality(stage: Stage, today: Day, planId: string, unit: string): Promise<void> {
  const signedOn = await stage.day(today, -96)
  const seat = (person: string, agency: string, of: string, fields: readonly string[]) => ({
    ...{ accountId: stage.id(person), agencyId: stage.id(agency), seat: of, post: titleOf(person), fields },
  })
  const team = await stage.send('focalOfficer', '/api/teams', {
    ...{ planId, name: 'Đoàn kiểm tra hệ thống quản lý chất lượng', forms: ['isoQms'] },
    ...{ proposalNumber: '', proposalOn: null },
    seats: [seat('officer:SKHCN', 'SKHCN', 'teamHead', []), seat('officer:SCT', 'SCT', 'member', ['digital'])],
  })
  const path = `/api/teams/${team.id}`
  await stage.act('clerk', path, 'sign', { signerId: stage.id('head:SKHCN'), signedOn })
  const paper = `/api/papers/teamDecision/${team.id}.pdf`
  await stage.attachPaper('clerk', path, paper, 'Quyết định thành lập Đoàn ISO (bản đã ký).pdf')
  const decidedOn = await stage.day(today, -95)
  await stage.act('clerk', path, 'establish', { number: '18', symbol: 'QĐ-SKHCN', decidedOn })
  await stage.send('focalOfficer', '/api/inspections', {
    ...{ planId, targetId: null, unitId: stage.id(unit), teamId: team.id, form: 'isoQms', method: 'onSite', round: 1 },
  })
}

/** Both heads agree to the day of the session, and the guidance letter goes out with its notice. */
export async function agreeTogether(visit: Visit): Promise<void> {
  const { stage, path } = visit
  const { combined } = await stage.get('focalOfficer', path)
  await visit.act('teamHead', 'schedules', 'agreeDay', {})
  const [{ id }] = combined
  const at = `/api/inspections/${id}`
  await stage.act('officer:SKHCN', at, 'agreeDay', {}, `/api/schedules/${id}`)
  const issuedOn = await visit.day(Math.min(visit.session - 19, 0))
  const guidance = { number: '9', symbol: 'HD-ĐKT', issuedOn, signerId: stage.id('officer:SKHCN'), reportDueOn: null }
  await stage.act('officer:SKHCN', at, 'notify', guidance, `/api/visits/${id}`)
}

/** Cơ quan phối hợp: asked, of which one has answered and one that the plan does not name was added. */
export async function askBodies(stage: Stage, today: Day, planId: string): Promise<void> {
  const path = `/api/plans/${planId}/invitations`
  const askedOn = await stage.day(today, -99)
  const bodies = ['Sở Nội vụ', 'Văn phòng UBND tỉnh', 'Sở Tư pháp', 'Sở Nông nghiệp và Môi trường']
  const { items } = await stage.send('focalOfficer', path, { form: 'periodic', part: 'coordinating', bodies, askedOn })
  const { id } = items[0].invitation
  const repliedOn = await stage.day(today, -97)
  await stage.send('focalOfficer', `/api/invitations/${id}/commands`, {
    ...{ commandId: randomUUID(), action: 'accept', seenVersion: 1 },
    input: { repliedOn, note: 'Cử chuyên viên Phòng Cải cách hành chính' },
  })
}
