import { type Actor, isFocal } from '#kernel/actor.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from './refusals.ts'
import { type ConclusionArtefact, type Profile, SETTINGS } from './rules/settings.ts'

export {
  ARTEFACT_LEVELS,
  ARTEFACTS,
  type AttendeeRule,
  type ConclusionArtefact,
  FINDING_KINDS,
  type FindingKind,
  type Profile,
  RISK_CRITERIA,
  type RiskCriterion,
  type RiskWeight,
  SETTING_TOPICS,
  SETTINGS,
  type Setting,
  type SettingTopic,
} from './rules/settings.ts'
export { UNREAD } from './rules/unread.ts'

/** The settings with the plan that they are of, by which its sentences are found. */
export interface OfPlan {
  readonly planId: string
}

/** A setting as it stands in the database, with the sentence that it rests on. */
export interface SettingRow {
  readonly key: string
  readonly value: unknown
  readonly source: string
}

/** The whole profile: rows over defaults. */
export function profileOf(rows: readonly SettingRow[]): Profile {
  const given = new Map(rows.map((row) => [row.key, row.value]))
  return Object.fromEntries(
    Object.entries(SETTINGS).map(([key, { initial }]) => [key, given.has(key) ? given.get(key) : initial]),
  ) as unknown as Profile
}

/** Sources that are no sentence: what the system chose, what a person set by himself, what a ready profile says and this plan does not. */
const UNSAID: readonly string[] = ['design', 'plan', 'profile']

/** Whether the value rests on words that may be shown as its basis. */
export function isSaid({ source }: Pick<SettingRow, 'source'>): boolean {
  return !UNSAID.includes(source)
}

/** The day to which a number of days of the plan leads, counted by the calendar; null where the plan sets none or nothing has begun. */
export function dueAfter(from: Day | null, days: number | null): Day | null {
  return from === null || days === null ? null : addDays(from, days)
}

/** True when an inspection is concluded only with this artefact. @source CT-IV-5-1, TN-I-2-3 */
export function concludesWith(
  profile: Pick<Profile, 'conclusionArtefacts'>,
  artefact: ConclusionArtefact['artefact'],
): boolean {
  return profile.conclusionArtefacts.some((listed) => listed.level === 'inspection' && listed.artefact === artefact)
}

/** States of a plan in which its settings may still be changed: before anything has been done under them. */
const OPEN_FOR_SETTINGS: readonly string[] = ['draft', 'returned', 'issued']

/** What gives one person an authority of his own: it stands as the plan was signed. (V-06) */
const SIGNED_WITH_PLAN: readonly string[] = ['surpriseLead']

/** Whether inspections are under way by the settings of a plan: from then on they change with an amendment only, which is signed. */
export const settingsStand = (planState: string): boolean => planState === 'inProgress'

/**
 * Whether this person may change a setting of a plan in this state.
 *
 * @refuses WRONG_ACTOR, SETTINGS_STAND, WRONG_STATE, SETTING_SIGNED
 */
export function maySet<Key extends string>(actor: Actor, planState: string, key: Key): Decision<Key> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  if (settingsStand(planState)) return refuse(refusals.SETTINGS_STAND())
  if (!OPEN_FOR_SETTINGS.includes(planState)) return refuse(common.WRONG_STATE())
  return planState === 'issued' && SIGNED_WITH_PLAN.includes(key) ? refuse(refusals.SETTING_SIGNED()) : allow(key)
}
