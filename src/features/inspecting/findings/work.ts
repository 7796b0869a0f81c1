import { haveCopies } from '#features/ground/evidence/store.ts'
import { workWhy as inspectionWhy } from '#features/inspecting/inspections/texts.ts'
import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { listSessionsAtWork, type SessionAtWork } from '#features/inspecting/schedules/store.ts'
import { listTeams } from '#features/planning/teams/store.ts'
import type { Actor } from '#kernel/actor.ts'
import { showDay } from '#kernel/day.ts'
import { nextOf } from '#kernel/lifecycle.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import { type FindingAction, findingActions, keepsMinutes } from './rules.ts'
import { listOpenFindings } from './store.ts'
import { minutesTexts, minutesTones, texts, tones, workTexts, workWhy } from './texts.ts'

const NEXT = ['submit', 'confirm', 'present', 'accept', 'uphold'] as const satisfies FindingAction[]
type Next = (typeof NEXT)[number] | 'contest' | 'amend' | 'withdraw'
/** The other answers where the next step is a question. */
const ALSO: { readonly [Action in Next]?: readonly Next[] } = { accept: ['contest'], uphold: ['amend', 'withdraw'] }

/** Phát hiện chờ bước tiếp theo. */
export const findingWork: WorkKind<Next> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }, once) => {
    const atWork = await once(inspectionsAtWork)
    return (await listOpenFindings(tx)).flatMap((finding): WorkLine<Next>[] => {
      const { id, inspectionId, unitId, fact, state, explanation } = finding
      const profile = atWork.get(inspectionId)?.profile
      const action = profile && nextOf(NEXT, findingActions(finding, { by, on, settings: profile }))
      const path = `/cuoc/${inspectionId}/phat-hien`
      if (!action) return []
      const also = ALSO[action]
      const why = state === 'contested' ? { why: workWhy.explained(fact, explanation) } : {}
      return [{ id, action, ...(also && { also }), unitId, subject: fact, ...why, state, dueOn: null, path }]
    })
  },
}

/** Biên bản của buổi làm việc đã kết thúc: to be signed, then to have its signed copy. @source QN-II-3a-6 */
export const minutesWork: WorkKind<'sign' | 'attach'> = {
  words: minutesTexts.work,
  states: minutesTexts.states,
  tones: minutesTones,
  lines: async (tx, { by }, once) => {
    const ended = (await once(listSessionsAtWork)).filter(
      (session) => session.endedAt !== null && keepsMinutes(by, session),
    )
    if (ended.length === 0) return []
    const secretaries = new Map(
      (await once(listTeams)).map(({ id, seats }) => [
        id,
        seats.find(({ seat, leftOn }) => seat === 'teamSecretary' && leftOn === null)?.accountId,
      ]),
    )
    const copied = await haveCopies(
      tx,
      'minutes',
      ended.map(({ id }) => id),
    )
    return ended.flatMap((session) =>
      lineOfMinutes(session, copied.has(session.id), secretaries.get(session.teamId!), by),
    )
  },
}

/** Keeping the minutes is the secretary's where the Team has one; then they do not wait for anybody else. */
export function lineOfMinutes(
  { id, inspectionId, unitId, heldOn, minutesSignedOn }: SessionAtWork,
  copied: boolean,
  secretaryId: string | undefined,
  by: Actor,
): WorkLine<'sign' | 'attach'>[] {
  if ((minutesSignedOn !== null && copied) || (secretaryId ?? by.id) !== by.id) return []
  const state = minutesSignedOn === null ? 'unsigned' : 'signed'
  const action = state === 'unsigned' ? 'sign' : 'attach'
  const why = inspectionWhy.session(showDay(heldOn))
  return [{ id, action, unitId, subject: '', why, state, dueOn: null, path: `/cuoc/${inspectionId}` }]
}
