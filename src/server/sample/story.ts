import type { Day } from '#kernel/day.ts'
import { CHAPTERS } from './chapters.ts'
import { notify, schedule, signNotice } from './story/announcement.ts'
import { prepareChoice } from './story/choice.ts'
import { checkDuty } from './story/civil-service.ts'
import { conclude } from './story/conclusion.ts'
import { reviewReport } from './story/desk-review.ts'
import { planInDetail } from './story/detailed-plan.ts'
import { beginChildPlan, completeLastYear } from './story/last-year.ts'
import { amendPlan, beginNextPlan, issuePlan, setUpTeam } from './story/plan-and-team.ts'
import { report } from './story/report.ts'
import { meet } from './story/session.ts'
import { confirmContents } from './story/sheet.ts'
import type { Stage } from './story/stage.ts'
import { agreeTogether, askBodies, confirmThemes, joinQuality } from './story/themes-and-quality.ts'
import { Visit } from './story/visit.ts'

/** Where the quality system is looked at in the periodic session. */
const QUALITY_AT = 'SXD'

/** Plays the running plan of the sample, act by act, each on its own day. */
export async function playStory(stage: Stage, today: Day): Promise<void> {
  await completeLastYear(stage, today, play)
  const planId = await issuePlan(stage, today)
  await confirmContents(stage, planId)
  const mayExtend = { value: ['focalAgency', 'leader'], source: 'plan' }
  await stage.send('focalOfficer', `/api/profiles/${planId}/mayExtend`, mayExtend, 'PUT')
  const teamId = await setUpTeam(stage, today, planId)
  await askBodies(stage, today, planId)
  await amendPlan(stage, today, planId)
  await planInDetail(stage, today, planId)
  const inspections = new Map<string, string>()
  await stage.day(today, -95)
  const places = (await stage.get('focalOfficer', `/api/plans/${planId}/targets`)).items as {
    id: string
    unitId: string | null
    unitKind: string | null
  }[]
  for (const { unit, byReport } of CHAPTERS) {
    const unitId = stage.id(unit)
    const kind = unit.startsWith('X') ? 'communePC' : 'verticalAgency'
    const named =
      places.find((place) => place.unitId === unitId) ??
      places.find((place) => place.unitId === null && place.unitKind === kind)
    if (named) named.unitId = unitId
    const inspection = await stage.send('focalOfficer', '/api/inspections', {
      planId,
      targetId: named?.id ?? null,
      unitId,
      teamId,
      form: 'periodic',
      method: byReport ? 'byReport' : 'onSite',
      round: 1,
    })
    inspections.set(unit, inspection.id)
  }
  await joinQuality(stage, today, planId, QUALITY_AT)
  await confirmThemes(stage, today, planId, teamId)
  for (const [index, chapter] of CHAPTERS.entries())
    await play(new Visit(stage, today, chapter, inspections.get(chapter.unit)!, index))
  await checkDuty(stage, today, planId, teamId)
  await prepareChoice(stage, today, await beginNextPlan(stage, today, planId))
  await beginChildPlan(stage, today, planId)
}

/** As far as its chapter says. */
async function play(visit: Visit): Promise<void> {
  const { until } = visit.chapter
  if (until === 'planned') return
  if (until === 'cancelled') {
    await visit.stage.act(
      'focalHead',
      visit.path,
      'cancel',
      { reason: 'Đơn vị đang được kiểm toán cùng thời gian; chuyển sang kế hoạch năm sau.' },
      `/api/schedules/${visit.id}`,
    )
    return
  }
  if (visit.chapter.byReport) return reviewReport(visit)
  await schedule(visit)
  if (visit.chapter.unit === QUALITY_AT && until === 'notified') await agreeTogether(visit)
  if (until === 'scheduled') return
  if (until === 'noticeSigned') return signNotice(visit)
  await notify(visit)
  if (until === 'notified') return
  await report(visit)
  if (['drafting', 'submitted', 'returned'].includes(until)) return
  await meet(visit)
  if (['inSession', 'preliminary'].includes(until)) return
  await conclude(visit)
}
