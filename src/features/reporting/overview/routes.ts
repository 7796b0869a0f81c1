import type { FastifyInstance } from 'fastify'
import { listConclusions } from '#features/concluding/conclusions/store.ts'
import { texts as conclusionTexts } from '#features/concluding/conclusions/texts.ts'
import { listProposedCorrections } from '#features/concluding/corrections/store.ts'
import { texts as correctionTexts } from '#features/concluding/corrections/texts.ts'
import { asKnownTo, daysLate } from '#features/concluding/recommendations/rules.ts'
import { listRecommendations } from '#features/concluding/recommendations/store.ts'
import { texts as recommendationTexts } from '#features/concluding/recommendations/texts.ts'
import { namesOf } from '#features/ground/org/store.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { listAllFindings } from '#features/inspecting/findings/store.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import { listInspections } from '#features/inspecting/inspections/store.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { listNoticesInForce, listSessions } from '#features/inspecting/schedules/store.ts'
import { listReports } from '#features/inspecting/unit-reports/store.ts'
import { texts as reportTexts } from '#features/inspecting/unit-reports/texts.ts'
import { findPlan, listPlans } from '#features/planning/plans/store.ts'
import { texts as planTexts } from '#features/planning/plans/texts.ts'
import { listTeams } from '#features/planning/teams/store.ts'
import { texts as teamTexts } from '#features/planning/teams/texts.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { signedIn } from '#server/http/gates.ts'
import { languageOf } from '#server/http/request.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { type Known, type Work, workOf } from './rules.ts'
import { texts } from './texts.ts'

type Language = 'vi' | 'en'

export function overviewRoutes(app: FastifyInstance, services: Services): void {
  app.get('/api/work', { config: { may: signedIn } }, async (request) => {
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, { by, on }) => {
      const names = await namesOf(tx, on)
      const known = await readAll(tx, by)
      const items = workOf(by, on, known).map((work) => ({
        id: work.id,
        title: titleOf(work, language),
        detail: work.unitId ? (names.get(work.unitId)?.name ?? '') : texts[language].thing[work.thing],
        dueOn: work.dueOn,
        state: {
          word: stateWord(work, language),
          tone: work.dueOn !== null && work.dueOn < on ? 'do' : (TONES[work.state] ?? 'xanh'),
        },
        action: {
          label:
            work.thing === 'recommendation' && work.action === 'accept'
              ? texts[language].verify
              : (texts[language].action[work.action] ?? work.action),
          path: work.path,
        },
      }))
      return { items, panels: panelsOf(known, on, language) }
    })
  })
}

/** Colours of states beside their words: waiting for a decision violet, in work yellow, not begun grey; the rest blue. */
const TONES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['submitted', 'signed', 'referred', 'remedyReported', 'handlingProposed'].map((state) => [state, 'tim']),
  ),
  ...Object.fromEntries(
    ['returned', 'contested', 'disagreed', 'inSession', 'drafting', 'remedying'].map((state) => [state, 'vang']),
  ),
  ...Object.fromEntries(['planned', 'draft', 'drafted', 'notStarted', 'proposed'].map((state) => [state, 'xam'])),
  notImplemented: 'do',
}

async function readAll(tx: Tx, by: Actor): Promise<Known> {
  const plans = await listPlans(tx)
  const profiles = new Map<string, Profile>()
  for (const plan of plans) profiles.set(plan.id, await getProfile(tx, plan.id))
  const inspections = await listInspections(tx)
  const open = plans.filter((plan) => ['draft', 'returned', 'submitted', 'signed'].includes(plan.state))
  return {
    plans: (await Promise.all(open.map((plan) => findPlan(tx, plan.id)))).filter((plan) => plan !== null),
    teams: await listTeams(tx),
    inspections,
    sessions: await listSessions(tx),
    notices: await listNoticesInForce(tx),
    reports: await listReports(tx),
    findings: await listAllFindings(tx),
    conclusions: await listConclusions(tx),
    corrections: await listProposedCorrections(tx),
    recommendations: (await listRecommendations(tx)).map((one) => asKnownTo(by, one)),
    profiles,
  }
}

function titleOf(work: Work, language: Language): string {
  if (work.subject !== '') return work.subject
  return work.thing === 'inspection'
    ? (inspectionTexts[language].action as Record<string, string>)[work.action]!
    : texts[language].thing[work.thing]
}

function stateWord(work: Work, language: Language): string {
  const words: Record<Work['thing'], Record<string, string>> = {
    plan: planTexts[language].state,
    team: teamTexts[language].state,
    inspection: inspectionTexts[language].state,
    notice: { sent: inspectionTexts[language].state.notified },
    unitReport: reportTexts[language].state,
    finding: findingTexts[language].state,
    conclusion: conclusionTexts[language].state,
    correction: correctionTexts[language].state,
    recommendation: recommendationTexts[language].state,
  }
  return words[work.thing][work.state] ?? work.state
}

/** Small summaries beside the list; each number is the length of the list behind it. */
function panelsOf(known: Known, on: Day, language: Language) {
  const t = texts[language]
  const count = (wanted: (one: Known['recommendations'][number]) => boolean) =>
    known.recommendations.filter(wanted).length
  const rows = [
    { word: t.overdue, tone: 'do', count: count((one) => daysLate(one, on) > 0), path: '/kien-nghi?han=qua' },
    {
      word: t.toVerify,
      tone: 'tim',
      count: count((one) => one.state === 'remedyReported'),
      path: '/kien-nghi?trang=remedyReported',
    },
    {
      word: t.remedying,
      tone: 'vang',
      count: count((one) => one.state === 'remedying'),
      path: '/kien-nghi?trang=remedying',
    },
    { word: t.done, tone: 'luc', count: count((one) => one.state === 'done'), path: '/kien-nghi?trang=done' },
  ]
  const carried = known.inspections.filter(
    (one) => !['planned', 'scheduled', 'notified', 'cancelled'].includes(one.state),
  ).length
  const all = known.inspections.filter((one) => one.state !== 'cancelled').length
  return [
    ...(all > 0 ? [{ title: t.thing.plan, progress: { done: carried, of: all, text: t.progress(carried, all) } }] : []),
    ...(known.recommendations.length > 0 ? [{ title: t.openRecommendations, rows }] : []),
  ]
}
