import { planCitation } from '#features/ground/papers/document.ts'
import { around, teamReportHead } from '#features/inspecting/inspections/papers.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { decisionCitation } from '#features/planning/teams/papers.ts'
import { holdsSeat } from '#kernel/actor.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { PaperAt, PaperKind } from '#server/feature.ts'
import { personsPaper } from './document.ts'
import { noteReading } from './routes.ts'
import { ASPECTS, type PersonCheck, TASK_RESULTS } from './rules.ts'
import { countPersonChecks, deskLinesOf, listPersonChecks, listTestCounts } from './store.ts'
import { texts } from './texts.ts'

/** Danh sách người được kiểm tra: restricted, for the head of the Team alone. @source QN-II-2c-2 */
export const personChecksKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Danh sách người được kiểm tra', en: 'List of people looked at' },
  isThere: async (tx, id, at) => (await isHeads(tx, id, at)) && (await countPersonChecks(tx, id)) > 0,
  make: async (tx, id, at) => {
    found((await isHeads(tx, id, at)) || null)
    const { plan, team, unit, committee, subject } = await around(tx, id, at)
    const decision = await decisionCitation(tx, team, committee, at)
    const persons = (await listPersonChecks(tx, id)).filter(({ withdrawn }) => !withdrawn)
    const paper = personsPaper({
      head: teamReportHead({ team, committee }, at.on),
      ...{ year: plan.planYear, subject, unit: unit.name },
      grounds: [planCitation(plan, committee.name), ...(decision ? [decision] : [])],
      desks: await deskLinesOf(tx, id),
      persons: persons.map(inWords),
    })
    return { paper, name: `Danh sách người được kiểm tra ${unit.name}` }
  },
  read: (tx, id, presence) => noteReading(tx, presence, id),
}

/** How the tests went, a sentence for each standing; nobody's name in it. @source TN-II-1c */
export async function testLinesOf(tx: Tx, inspectionId: string): Promise<string[]> {
  const t = texts.vi
  const counts = await listTestCounts(tx, inspectionId)
  return [true, false].flatMap((leads) => {
    const own = counts.filter((one) => one.leads === leads)
    const all = own.reduce((sum, { tests }) => sum + tests, 0)
    const how = TASK_RESULTS.flatMap((result) => {
      const tests = own.find((one) => one.result === result)?.tests ?? 0
      return tests > 0 ? [t.testedHow(t.result[result], tests)] : []
    })
    return all > 0 ? [t.tested(t.standing(leads), all, how.join('; '))] : []
  })
}

async function isHeads(tx: Tx, id: string, { by }: PaperAt): Promise<boolean> {
  const inspection = await findInspection(tx, id)
  return inspection !== null && holdsSeat(by, 'teamHead', inspection.teamId)
}

function inWords(person: PersonCheck) {
  const t = texts.vi
  const { staff, leads, post, section, presence, seenAt, reason, ratings, tasks } = person
  return {
    name: person.name,
    post: [post || (leads ? t.leads : ''), staff ? t.staff[staff] : '', section].filter(Boolean).join('; '),
    presence: presence ? [t.presence[presence], seenAt, reason].filter(Boolean).join('; ') : '',
    ratings: ASPECTS.flatMap((aspect) => {
      const rating = ratings[aspect]
      return rating ? [`${t.aspect[aspect]}: ${t.rating[rating].toLowerCase()}`] : []
    }).join('; '),
    seen: [person.observation, ...tasks.map(({ task, result }) => `${task}: ${t.result[result].toLowerCase()}`)]
      .filter(Boolean)
      .join('; '),
    statement: person.statement,
  }
}
