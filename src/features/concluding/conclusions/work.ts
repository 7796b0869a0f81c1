import { listOpenRecommendations } from '#features/concluding/recommendations/store.ts'
import { dueAfter } from '#features/ground/profiles/rules.ts'
import { type InspectionAction, inspectionActions, isPreliminaryDue } from '#features/inspecting/inspections/rules.ts'
import {
  texts as inspectionTexts,
  tones as inspectionTones,
  workWhy as inspectionWhy,
  workTexts as inspectionWords,
} from '#features/inspecting/inspections/texts.ts'
import { type AtWork, inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { heldOnAtWork } from '#features/inspecting/schedules/work.ts'
import { listDueAtWork } from '#features/inspecting/unit-reports/store.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import { listTeams } from '#features/planning/teams/store.ts'
import { type Actor, isLeader, type Post } from '#kernel/actor.ts'
import { type Day, showDay } from '#kernel/day.ts'
import { nextOf } from '#kernel/lifecycle.ts'
import type { Both } from '#kernel/words.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { Once, WorkKind, WorkLine } from '#server/feature.ts'
import { type ConclusionAction, conclusionActions } from './rules.ts'
import { listIssuedTo, listRead, listUnissuedConclusions } from './store.ts'
import { texts, tones, workTexts, workWhy } from './texts.ts'

const NEXT = ['submit', 'sign', 'issue'] as const satisfies ConclusionAction[]

type Next = (typeof NEXT)[number] | 'recordSigned' | 'read'

/** Thông báo kết luận trên đường ban hành, and in the unit until each there has read it. */
export const conclusionWork: WorkKind<Next> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }, once) => {
    const atWork = await once(inspectionsAtWork)
    const [heldOn, reportDueOn] = [await heldOnAtWork(once), await reportDueAtWork(once)]
    const waiting = (await listUnissuedConclusions(tx)).flatMap((conclusion): WorkLine<Next>[] => {
      const { inspectionId: id, unitId, state } = conclusion
      const profile = atWork.get(id)?.profile
      const action = profile && nextOf(NEXT, conclusionActions(conclusion, { by, on, settings: profile }))
      if (!action) return []
      const said = action === 'sign' && !isLeader(by) ? 'recordSigned' : action
      const path = `/cuoc/${id}/ket-luan`
      const dueOn = dueAfter(heldOn.get(id) ?? reportDueOn.get(id) ?? null, profile.conclusionDays)
      return [{ id, action: said, unitId, subject: '', state, dueOn, path }]
    })
    return [...(await unread(tx, by)), ...waiting]
  },
}

async function reportDueAtWork(once: Once): Promise<ReadonlyMap<string, Day | null>> {
  return new Map((await once(listDueAtWork)).map(({ inspectionId, dueOn }) => [inspectionId, dueOn]))
}

const UNIT_POSTS: readonly Post[] = ['unitHead', 'unitOfficer']

/** What was issued to this person's unit, and he has not said that he read it. */
async function unread(tx: Tx, by: Actor): Promise<WorkLine<Next>[]> {
  const own = by.posts.flatMap(({ post, unitId }) => (UNIT_POSTS.includes(post) ? [unitId] : []))
  const issued = await listIssuedTo(tx, own)
  const read = await listRead(
    tx,
    by.id,
    issued.map(({ id }) => id),
  )
  return issued
    .filter(({ id }) => !read.has(id))
    .map(({ inspectionId, unitId, state, number, symbol }) => ({
      ...{ id: inspectionId, action: 'read', unitId, subject: '', state, dueOn: null },
      why: workWhy.issued(`${number}/${symbol}`),
      path: `/cuoc/${inspectionId}/ket-luan`,
    }))
}

const NEXT_OF_INSPECTION = [
  ...([
    'agreeDay',
    'notify',
    'gather',
    'schedule',
    'followHost',
    'review',
    'resumeReview',
    'begin',
    'concludePreliminarily',
    'consolidate',
    'conclude',
    'close',
  ] as const),
] satisfies InspectionAction[]
type NextOfInspection = (typeof NEXT_OF_INSPECTION)[number]

/** What the next step of an inspection depends on besides itself. */
export interface Around extends AtWork {
  readonly heldOn: Day | null
  /** The day of the session in which it takes place; null where that has none yet, or it has a day of its own. */
  readonly hostHeldOn: Day | null
  /** Without a session the days to the conclusion count from here. */
  readonly reportDueOn: Day | null
  readonly team: Pick<Team, 'seats'> | null
  readonly openRecommendations: boolean
}

/**
 * Cuộc kiểm tra chờ bước tiếp theo. It stands here and not with inspections, because this is the first feature that knows all that the
 * next step may wait for: the session, the notice, the recommendations.
 *
 * @source CT-I-2d-1
 */
export const inspectionWork: WorkKind<NextOfInspection> = {
  words: inspectionWords,
  states: { vi: inspectionTexts.vi.state, en: inspectionTexts.en.state },
  tones: inspectionTones,
  lines: async (_tx, presence, once) => {
    const atWork = await once(inspectionsAtWork)
    if (atWork.size === 0) return []
    const [heldOn, reportDueOn] = [await heldOnAtWork(once), await reportDueAtWork(once)]
    const teams = new Map((await once(listTeams)).map((team) => [team.id, team]))
    const open = new Set((await once(listOpenRecommendations)).map(({ inspectionId }) => inspectionId))
    return [...atWork.values()].flatMap(({ inspection, profile }) =>
      lineOfInspection(
        {
          inspection,
          profile,
          heldOn: heldOn.get(inspection.id) ?? null,
          hostHeldOn: heldOn.get(inspection.hostId ?? '') ?? null,
          reportDueOn: reportDueOn.get(inspection.id) ?? null,
          team: teams.get(inspection.teamId ?? '') ?? null,
          openRecommendations: open.has(inspection.id),
        },
        presence,
      ),
    )
  },
}

/** The one step of an inspection that waits for this person; none where another has to go first. @source CT-I-2d-1, QN-II-3a-6 */
export function lineOfInspection(
  around: Around,
  { by, on }: Pick<Presence, 'by' | 'on'>,
): WorkLine<NextOfInspection>[] {
  const { inspection, profile, heldOn, reportDueOn } = around
  // Where the plan does not ask the head to speak, or he has spoken, nobody waits for it.
  const open = inspectionActions(inspection, { by, on, settings: profile }).filter(
    (action) =>
      (action !== 'concludePreliminarily' || isPreliminaryDue(inspection, profile)) &&
      (action !== 'followHost' || inspection.state === 'planned'),
  )
  const action = nextOf(NEXT_OF_INSPECTION, open)
  if (!action || waits(action, around, on) || isSecretarys(action, around, by.id)) return []
  const { id, unitId, state } = inspection
  const dueOn = ['begin', 'notify', 'concludePreliminarily'].includes(action)
    ? heldOn
    : ['consolidate', 'conclude'].includes(action)
      ? dueAfter(heldOn ?? reportDueOn, profile.conclusionDays)
      : null
  const why = heldOn ? inspectionWhy.session(showDay(heldOn)) : WHY[action]
  const path = `/cuoc/${id}${action === 'concludePreliminarily' ? '/ket-luan-so-bo' : ''}`
  return [{ id, action, unitId, subject: '', ...(why && { why }), state, dueOn, path }]
}

const WHY: { readonly [Action in NextOfInspection]?: Both<string> } = {
  schedule: inspectionWhy.unscheduled,
  close: inspectionWhy.concluded,
}

function waits(
  action: NextOfInspection,
  { inspection, profile, heldOn, hostHeldOn, openRecommendations }: Around,
  on: Day,
): boolean {
  switch (action) {
    // Another day could be chosen, but nobody waits for it.
    case 'schedule':
      return inspection.state !== 'planned'
    case 'followHost':
      return hostHeldOn === null
    // Before the day of the session there is nothing to begin.
    case 'begin':
      return heldOn !== null && heldOn > on
    // Concluded by issuing the notice where the plan asks for one.
    case 'conclude':
      return profile.conclusionArtefacts.some((listed) => listed.artefact === 'conclusionNotice')
    case 'close':
      return openRecommendations
    default:
      return false
  }
}

/** Consolidating is the secretary's where the Team has one; then it does not wait for anybody else. */
function isSecretarys(action: string, { team }: Around, accountId: string): boolean {
  if (action !== 'consolidate' && action !== 'conclude') return false
  const secretary = team?.seats.find((seat) => seat.seat === 'teamSecretary')
  return secretary !== undefined && secretary.accountId !== accountId
}
