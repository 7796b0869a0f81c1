import { addDays, type Day } from '#kernel/day.ts'
import { samplePlanText } from '../plan.ts'
import { SEATS, titleOf } from './cast.ts'
import type { Stage } from './stage.ts'

export async function issuePlan(stage: Stage, today: Day): Promise<string> {
  const issued = await stage.day(today, -110)
  const text = samplePlanText({
    issued,
    basis: addDays(issued, -40),
    from: addDays(today, -90),
    to: addDays(today, 75),
  })
  const { id } = await stage.upload('focalOfficer', '/api/plan-import', 'Kế hoạch kiểm tra CCHC.txt', text)
  const plan = await stage.get('focalOfficer', `/api/plans/${id}`)
  for (const index of plan.content.imported.doubts.keys())
    await stage.send(
      'focalOfficer',
      `/api/plan-import/${id}/doubts/${index}`,
      { decision: 'accepted', note: 'Đã đối chiếu bản ký' },
      'PUT',
    )
  await stage.send('focalOfficer', `/api/plan-import/${id}/place`, {})
  await stage.act('focalHead', `/api/plans/${id}`, 'acceptImported')
  await stage.attachPaper(
    'clerk',
    `/api/plans/${id}`,
    `/api/papers/plan/${id}.pdf`,
    'Kế hoạch 57-KH-UBND (bản đã ký).pdf',
  )
  return id
}

export async function setUpTeam(stage: Stage, today: Day, planId: string): Promise<string> {
  const signedOn = await stage.day(today, -101)
  const team = await stage.send('focalOfficer', '/api/teams', {
    planId,
    name: 'Đoàn kiểm tra cải cách hành chính, chuyển đổi số của tỉnh',
    forms: ['periodic'],
    seats: SEATS.map(({ person, agency, ...rest }) => ({
      ...rest,
      accountId: stage.id(person),
      agencyId: stage.id(agency),
      post: titleOf(person),
    })),
  })
  const path = `/api/teams/${team.id}`
  await stage.act('clerk', path, 'sign', { signerId: stage.id('chair'), signedOn })
  const paper = `/api/papers/teamDecision/${team.id}.pdf`
  await stage.attachPaper('clerk', path, paper, 'Quyết định thành lập Đoàn (bản đã ký).pdf')
  const decidedOn = await stage.day(today, -100)
  await stage.act('clerk', path, 'establish', { number: '61', symbol: 'QĐ-UBND', decidedOn })
  return team.id
}
