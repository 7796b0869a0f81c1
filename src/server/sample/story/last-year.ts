import { addDays, type Day } from '#kernel/day.ts'
import type { Chapter } from '../chapters.ts'
import { samplePlanText } from '../plan.ts'
import { readIn, setUpTeam } from './plan-and-team.ts'
import { confirmContents } from './sheet.ts'
import type { Stage } from './stage.ts'
import { Visit } from './visit.ts'

/** What the plan of the year before promised, in the place of what this year's does. */
const OBJECTS = /Sở Tài chính, Sở Y tế.*01 cơ quan ngành dọc/u

const UNITS = ['X02', 'X04', 'X07'] as const

/** Kế hoạch năm trước: three communes, of which one could not be inspected; completed, and explained. */
export async function completeLastYear(stage: Stage, today: Day, play: (visit: Visit) => Promise<void>): Promise<void> {
  const issued = await stage.day(today, -420)
  const days = { issued, basis: addDays(issued, -40), from: addDays(today, -410), to: addDays(today, -350) }
  const text = samplePlanText(days).replace(OBJECTS, '03 UBND phường, xã').replace('57/KH-UBND', '48/KH-UBND')
  const planId = await readIn(stage, text, '48')
  await confirmContents(stage, planId)
  const teamId = await setUpTeam(stage, today, planId, { signed: -416, number: '52' })
  await stage.day(today, -412)
  const { items: places } = await stage.get('focalOfficer', `/api/plans/${planId}/targets`)
  for (const [at, unit] of UNITS.entries()) {
    const { id } = await stage.send('focalOfficer', '/api/inspections', {
      ...{ planId, targetId: places[at].id, unitId: stage.id(unit), teamId },
      ...{ form: 'periodic', method: 'onSite', round: 1 },
    })
    const chapter: Chapter = { unit, session: -272 + 2 * at, until: at === 2 ? 'cancelled' : 'remediation' }
    await play(new Visit(stage, today, chapter, id, 40 + at))
  }
  const issuedOn = await stage.day(today, -345)
  const reason = 'Một xã được kiểm toán cùng thời gian nên chuyển sang kế hoạch năm sau.'
  const path = `/api/plans/${planId}`
  await stage.overwrite('focalOfficer', `${path}/completion`, { reasons: [{ rule: 0, reason }] }, 0)
  const report = `/api/papers/varianceReport/${planId}.pdf`
  await stage.attachPaper('focalOfficer', path, report, 'Báo cáo giải trình chỉ tiêu chưa đạt (bản đã ký).pdf', planId)
  const signed = { number: '187', symbol: 'BC-SNV', issuedOn, signerId: stage.id('focalHead') }
  await stage.act('focalHead', path, 'complete', { report: signed })
}

/** Kế hoạch con of a department that inspects its own bodies: begun under this year's plan. */
export async function beginChildPlan(stage: Stage, today: Day, planId: string): Promise<void> {
  await stage.day(today, -2)
  const { planYear } = await stage.get('focalOfficer', `/api/plans/${planId}`)
  const under = { planId, round: null }
  await stage.send('focalOfficer', '/api/plans', { from: 'ready', ready: 'twoLevels', year: planYear, under })
}
