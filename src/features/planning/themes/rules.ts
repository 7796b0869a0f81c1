import { type Unit, unnamed } from '#features/ground/org/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { checkNotOver, formCode, isInForce, type Method, type PlanContent } from '#features/planning/plans/rules.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import { type Actor, holdsPost, holdsSeat, isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, type Decision, firstOf, refuse } from '#kernel/decision.ts'
import type { Moves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

/** Chuyên đề: what a thematic inspection looks into. @source QN-II-1b, QN-II-3b-2 */
export interface Theme {
  readonly id: string
  readonly planId: string
  readonly topic: string
  /** By which method it is inspected; null: by any of the plan. */
  readonly method: Method | null
  readonly reason: string
  /** The Team that added it; null for one of the plan itself. */
  readonly teamId: string | null
  readonly addedOn: Day
  /** Cơ quan đề xuất đơn vị; null: the plan names none. */
  readonly proposerId: string | null
  /** By when it proposes. */
  readonly dueOn: Day | null
  /** Chosen of the plan's contents; null: those that the topic names. */
  readonly contentIds: readonly string[] | null
}

export const PROPOSAL_STATES = ['proposed', 'accepted', 'declined'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** Đề xuất đơn vị: one unit below the proposing body. */
export interface UnitProposal {
  readonly id: string
  readonly planId: string
  readonly themeId: string
  /** Who proposes, and who is proposed. */
  readonly unitId: string
  readonly objectId: string
  readonly state: ProposalState
  /** Why it was declined. */
  readonly reason: string
  readonly proposedOn: Day
  readonly decidedOn: Day | null
  readonly version: number
}

/** How far the proposing of units for a theme has come. */
export type ProposingState = 'open' | 'proposed' | 'overdue'

/** Where the task of the proposing body stands; null where nobody proposes. @source QN-II-2b-2 */
export function proposingState(
  { proposerId, dueOn }: Pick<Theme, 'proposerId' | 'dueOn'>,
  proposals: readonly Pick<UnitProposal, 'state'>[],
  on: Day,
): ProposingState | null {
  if (proposerId === null) return null
  if (proposals.some(({ state }) => state !== 'declined')) return 'proposed'
  return dueOn !== null && dueOn < on ? 'overdue' : 'open'
}

/** What of a plan names its themes. */
export type Themed = { readonly [Part in 'contents' | 'forms']?: PlanContent[Part] | undefined }

/**
 * The themes that a plan names: the points below "Kiểm tra chuyên đề" in its contents, the contents of that form, and what was read of it
 * apart.
 *
 * @source QN-II-1b
 */
export function themesSaid({ contents = [], forms = [] }: Themed, { themes }: Pick<Profile, 'themes'>): string[] {
  const ofForm = forms
    .filter(({ form, code }) => (code ?? formCode(form)) === 'thematic')
    .flatMap(({ text }) => CONTENTS.exec(text)?.[1]?.split(';') ?? [])
  const said = contents
    .filter(({ text }) => formCode(text.split(':')[0]!) === 'thematic')
    .flatMap(({ text, children }) =>
      children.length > 0 ? children.map((child) => child.text) : text.split(':').slice(1),
    )
  const topics = [...said, ...ofForm, ...themes].map(topicOf).filter((topic) => topic !== '')
  return topics.filter((topic, at) => topics.findIndex((one) => isSame(one, topic)) === at)
}

/** "a) Nội dung: tiếp nhận hồ sơ; chứng thực." */
const CONTENTS = /nội dung(?: kiểm tra)?\s*:\s*(.+)$/imu

/** "- công tác tiếp nhận hồ sơ." → "Công tác tiếp nhận hồ sơ" */
const topicOf = (text: string) =>
  text.replace(/^[\s\-–+]+|[\s.;]+$/gu, '').replace(/^./u, (first) => first.toLocaleUpperCase('vi'))

/** Whether two topics are one, however they are capitalised and accented. */
export const isSame = (one: string, other: string) => searchKey(topicOf(one)) === searchKey(topicOf(other))

/** What somebody writes of a theme. */
export type ThemeEntry = Pick<Theme, 'topic' | 'method' | 'reason' | 'teamId' | 'proposerId' | 'dueOn' | 'contentIds'>

/** Whether a theme that stands says just what is written once more. */
export function isRepeated(standing: ThemeEntry, entry: ThemeEntry): boolean {
  const parts = ({ topic, method, reason, teamId, proposerId, dueOn, contentIds }: ThemeEntry) =>
    JSON.stringify([topic, method, reason, teamId, proposerId, dueOn, contentIds])
  return parts(standing) === parts(entry)
}

/** What the plan has to say of it. */
export interface ThemeFacts {
  readonly plan: { readonly state: string }
  readonly settings: Pick<Profile, 'teamThemes'>
  /** Themes that the plan's text names. */
  readonly said: readonly string[]
  readonly existing: readonly Pick<Theme, 'topic'>[]
  readonly team: Pick<Team, 'state'> | null
  /** The plan's contents, once they are confirmed. */
  readonly contents: readonly string[]
}

/** The Team for which this person may add a theme; null where there is none, or the plan lets no Team. @source QN-II-3b-2 */
export function addsFor(
  actor: Actor,
  teams: readonly Pick<Team, 'id' | 'state'>[],
  { teamThemes }: Pick<Profile, 'teamThemes'>,
): string | null {
  return (teamThemes && teams.find((team) => isSetUp(team) && leads(actor, team.id))?.id) || null
}

const leads = (actor: Actor, teamId: string) => holdsSeat(actor, ['teamHead', 'teamDeputy'], teamId)
const isSetUp = ({ state }: Pick<Team, 'state'>) => state === 'established' || state === 'active'

/**
 * A theme of the plan is confirmed by the focal agency as the text names it; a further one is added by the head of a Team with a reason,
 * where the plan lets it, and nobody proposes its units.
 *
 * @refuses WRONG_ACTOR, PLAN_COMPLETED, WRONG_STATE, THEMES_ARE_FIXED, THEME_NOT_OF_PLAN, THEME_TWICE, THEME_REASON_REQUIRED, THEME_CONTENT_REQUIRED, PROPOSAL_DUE_REQUIRED
 * @source QN-II-1b, QN-II-2b-2, QN-II-3b-2
 */
export function addTheme(actor: Actor, entry: ThemeEntry, facts: ThemeFacts, on: Day): Decision<ThemeEntry> {
  const { teamId, topic, reason, proposerId, dueOn, contentIds } = entry
  const may = teamId === null ? isFocal(actor) : leads(actor, teamId)
  if (!may) return refuse(common.WRONG_ACTOR({}, { source: teamId === null ? 'QN-II-1b' : 'QN-II-3b-2' }))
  const over = checkNotOver(facts.plan)
  if (over) return refuse(over)
  if (!isInForce(facts.plan) || (facts.team !== null && !isSetUp(facts.team))) return refuse(common.WRONG_STATE())
  if (teamId !== null && !facts.settings.teamThemes) return refuse(refusals.THEMES_ARE_FIXED())
  const problem = allOf(
    teamId === null && !facts.said.some((one) => isSame(one, topic)) && refusals.THEME_NOT_OF_PLAN(),
    facts.existing.some((one) => isSame(one.topic, topic)) && refusals.THEME_TWICE({ topic }),
    teamId !== null && isBlank(reason) && refusals.THEME_REASON_REQUIRED(),
    // A topic of the Team's own is among no contents of the plan.
    (contentIds ?? []).length === 0 &&
      (contentIds !== null || (teamId !== null && facts.contents.length > 0)) &&
      refusals.THEME_CONTENT_REQUIRED(),
    (contentIds ?? []).some((id) => !facts.contents.includes(id)) && common.NOT_FOUND(),
    teamId === null && proposerId !== null && (dueOn === null || dueOn < on) && refusals.PROPOSAL_DUE_REQUIRED(),
  )
  if (problem) return refuse(problem)
  const proposed = teamId === null && proposerId !== null
  return allow({ ...entry, proposerId: proposed ? proposerId : null, dueOn: proposed ? dueOn : null })
}

/** Whether this person speaks for the body that proposes the units of a theme. */
export function proposesFor(actor: Actor, { proposerId }: Pick<Theme, 'proposerId'>): boolean {
  return proposerId !== null && holdsPost(actor, ['unitHead', 'unitOfficer'], proposerId)
}

/**
 * Đề xuất đơn vị kiểm tra: the body that the plan names proposes units below it. Answers those that are not proposed already.
 *
 * @refuses WRONG_ACTOR, PLAN_COMPLETED, WRONG_STATE, UNIT_NOT_IN_SCOPE
 * @source QN-II-2b-1, QN-II-2b-2
 */
export function proposeUnits(
  actor: Actor,
  theme: Theme,
  units: readonly Pick<Unit, 'id' | 'name' | 'parentId'>[],
  facts: {
    readonly plan: { readonly state: string }
    readonly body: string
    readonly standing: readonly Pick<UnitProposal, 'objectId' | 'state'>[]
  },
): Decision<readonly string[]> {
  if (!proposesFor(actor, theme)) return refuse(common.WRONG_ACTOR({}, { source: 'QN-II-2b-2' }))
  const problem = firstOf(
    checkNotOver(facts.plan),
    !isInForce(facts.plan) && common.WRONG_STATE(),
    ...units.map(({ name, parentId }) => parentId !== theme.proposerId && unnamed(name, `đơn vị thuộc ${facts.body}`)),
  )
  if (problem) return refuse(problem)
  const standing = new Set(facts.standing.flatMap(({ objectId, state }) => (state === 'declined' ? [] : [objectId])))
  return allow(units.flatMap(({ id }) => (standing.has(id) ? [] : [id])))
}

export interface ProposalInputs {
  accept: PlanStanding
  decline: PlanStanding & { readonly reason: string }
}
export type ProposalAction = keyof ProposalInputs

interface PlanStanding {
  readonly planState: string
}

/** The focal agency takes a proposed unit into the plan's places, or says why not. */
export const PROPOSAL_MOVES: Moves<UnitProposal, ProposalInputs, object> = {
  accept: {
    from: ['proposed'],
    to: 'accepted',
    who: isFocal,
    source: 'QN-II-2b-2',
    check: (_proposal, { planState }) => checkNotOver({ state: planState }),
    change: (_proposal, _input, { on }) => ({ decidedOn: on }),
  },
  decline: {
    from: ['proposed'],
    to: 'declined',
    who: isFocal,
    source: 'QN-II-2b-2',
    check: (_proposal, { planState, reason }) =>
      firstOf(checkNotOver({ state: planState }), isBlank(reason) && refusals.DECLINE_REASON_REQUIRED()),
    change: (_proposal, { reason }, { on }) => ({ decidedOn: on, reason: reason.trim() }),
  },
}
