import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '#kernel/day.ts'
import { samplePlanText } from '../plan.ts'
import { SEATS, titleOf } from './cast.ts'
import type { Stage } from './stage.ts'

export async function issuePlan(stage: Stage, today: Day): Promise<string> {
  const issued = await stage.day(today, -110)
  const days = { issued, basis: addDays(issued, -40), from: addDays(today, -90), to: addDays(today, 75) }
  return readIn(stage, samplePlanText(days), '57')
}

/** A plan that was issued outside: read in, its doubts kept, accepted. */
export async function readIn(stage: Stage, text: string, number: string): Promise<string> {
  const { id } = await stage.upload('focalOfficer', '/api/plan-import', 'Kế hoạch kiểm tra CCHC.txt', text)
  const plan = await stage.get('focalOfficer', `/api/plans/${id}`)
  const doubts = [...plan.content.imported.doubts.keys()]
  if (doubts.length > 0)
    await stage.send('focalOfficer', `/api/plans/${id}/text/answers`, {
      commandId: randomUUID(),
      doubts,
      answer: { as: 'keep', reason: 'Đã đối chiếu bản ký' },
    })
  await stage.send('focalOfficer', `/api/plan-import/${id}/place`, {})
  await stage.act('focalHead', `/api/plans/${id}`, 'acceptImported')
  await stage.attachPaper(
    'clerk',
    `/api/plans/${id}`,
    `/api/papers/plan/${id}.pdf`,
    `Kế hoạch ${number}-KH-UBND (bản đã ký).pdf`,
  )
  return id
}

/** Next year's plan, begun as a copy of this year's and not finished: what still differs or is blank shows in the editor. */
export async function beginNextPlan(stage: Stage, today: Day, planId: string): Promise<string> {
  await stage.day(today, -3)
  const { planYear } = await stage.get('focalOfficer', `/api/plans/${planId}`)
  const { id } = await stage.send('focalOfficer', '/api/plans', { from: 'plan', planId, year: planYear + 1 })
  const text = await stage.get('focalOfficer', `/api/plans/${id}/text`)
  const contents = text.blocks.filter(({ role }: { role: string }) => role === 'contents')
  await stage.send('focalOfficer', `/api/plans/${id}/text`, {
    commandId: randomUUID(),
    commands: [
      {
        do: 'insert',
        after: contents.at(-1).id,
        texts: ['7. Hoạt động của Trung tâm Phục vụ hành chính công cấp xã.'],
      },
    ],
  })
  return id
}

/** Its decision is signed so many days before today, and numbered on the next. */
export async function setUpTeam(
  stage: Stage,
  today: Day,
  planId: string,
  { signed, number }: { readonly signed: number; readonly number: string } = { signed: -101, number: '61' },
): Promise<string> {
  const signedOn = await stage.day(today, signed)
  const team = await stage.send('focalOfficer', '/api/teams', {
    planId,
    name: 'Đoàn kiểm tra cải cách hành chính, chuyển đổi số của tỉnh',
    forms: ['periodic', 'civilService'],
    proposalNumber: '41/TTr-SNV',
    proposalOn: addDays(signedOn, -2),
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
  const decidedOn = await stage.day(today, signed + 1)
  await stage.act('clerk', path, 'establish', { number, symbol: 'QĐ-UBND', decidedOn })
  return team.id
}

/** Sửa đổi, bổ sung lần 1: who is told of the result was left out of the plan. */
export async function amendPlan(stage: Stage, today: Day, planId: string): Promise<void> {
  await stage.day(today, -98)
  const reason = 'Bổ sung yêu cầu công khai kết quả kiểm tra theo ý kiến của các địa phương'
  const { id } = await stage.send('focalOfficer', `/api/plans/${planId}/amendments`, { reason, symbol: 'KH-UBND' })
  const path = `/api/plans/${id}`
  const { blocks } = await stage.get('focalOfficer', `${path}/text`)
  const at = (blocks as { id: string; text: string }[]).find(({ text }) => text.startsWith('b) Các kiến nghị'))!
  await stage.send('focalOfficer', `${path}/text`, {
    commandId: randomUUID(),
    commands: [
      { do: 'insert', after: at.id, texts: ['c) Kết quả kiểm tra được công khai trên Cổng thông tin điện tử tỉnh.'] },
    ],
  })
  await stage.act('focalHead', path, 'submit', { note: 'Đã lấy ý kiến các cơ quan phối hợp.' })
  const signedOn = await stage.day(today, -97)
  await stage.act('clerk', path, 'sign', { signerId: stage.id('chair'), signedOn })
  const name = 'Kế hoạch sửa đổi, bổ sung (bản đã ký).pdf'
  await stage.attachPaper('clerk', path, `/api/papers/plan/${id}.pdf`, name)
  const issuedOn = await stage.day(today, -96)
  await stage.act('clerk', path, 'issue', { number: '63', issuedOn })
}
