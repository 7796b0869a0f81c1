import { type Unit, unnamed } from '#features/ground/org/rules.ts'
import type { PlanTarget } from '#features/planning/plans/contract.ts'
import {
  type CoverageRule,
  entryOf,
  type FormEntry,
  type PlanForms,
  takesKind,
} from '#features/planning/plans/rules.ts'
import type { Theme, UnitProposal } from '#features/planning/themes/rules.ts'
import { type Actor, holdsSeat, isFocal } from '#kernel/actor.ts'
import type { Refusal } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { Inspection } from './inspection.ts'

/** A unit about to be inspected, with the one above it. */
export interface ScopedUnit extends Pick<Unit, 'id' | 'name' | 'kind'> {
  readonly parent: Pick<Unit, 'name' | 'shortName' | 'aliases'> | null
}

/** Whom a plan inspects, and how: read once for all that is set up. */
export interface Scope {
  readonly forms: PlanForms
  readonly targets: readonly CoverageRule[]
  readonly places: readonly Pick<PlanTarget, 'id' | 'rule' | 'unitId'>[]
}

/** What of an inspection its plan is asked about. */
type Naming = Pick<Inspection, 'form' | 'method' | 'targetId'>

/** The themes of a plan, and the units that were accepted for them. */
export interface Themes {
  readonly themes: readonly Theme[]
  /** Topics that the plan names and nobody has confirmed. */
  readonly unconfirmed: readonly string[]
  readonly proposals: readonly Pick<UnitProposal, 'themeId' | 'objectId' | 'state'>[]
}

/**
 * Where the plan has themes a thematic inspection is of one of them; at a unit that was proposed for it and accepted, where another body
 * proposes them. A theme that a Team added is bound by none of this, and is that Team's alone.
 *
 * @refuses THEME_REQUIRED, THEME_OTHER_METHOD, PROPOSAL_REQUIRED, UNIT_NOT_IN_SCOPE
 * @source QN-II-1b, QN-II-2b-2, QN-II-3b-2
 */
export function checkTheme(
  { themes, unconfirmed, proposals }: Themes,
  naming: Pick<Inspection, 'form' | 'method' | 'themeId' | 'teamId'>,
  unit: Pick<Unit, 'id' | 'name'>,
): Refusal | null {
  if (naming.form !== 'thematic') return null
  const theme = themes.find((one) => one.id === naming.themeId && isThemeFor(one, naming.teamId))
  if (!theme) return themes.length + unconfirmed.length > 0 ? refusals.THEME_REQUIRED() : null
  if (theme.method !== null && theme.method !== naming.method)
    return refusals.THEME_OTHER_METHOD({ method: theme.method })
  if (theme.proposerId === null) return null
  const own = proposals.filter(({ themeId, objectId }) => themeId === theme.id && objectId === unit.id)
  if (own.some(({ state }) => state === 'accepted')) return null
  return own.length > 0 && own.every(({ state }) => state === 'declined')
    ? unnamed(unit.name, theme.topic)
    : refusals.PROPOSAL_REQUIRED({ unit: unit.name, waits: own.length > 0 })
}

/** Whether an inspection of this Team may be of it. @source QN-II-3b-2 */
export function isThemeFor(theme: Pick<Theme, 'teamId'>, teamId: string | null): boolean {
  return theme.teamId === null || theme.teamId === teamId
}

/** The one theme of the plan itself under which a unit may be inspected without anybody choosing; null where there is none, or several. */
export function themeFor({ themes, proposals }: Themes, unitId: string): string | null {
  const fitting = themes.filter(
    ({ id, teamId, proposerId }) =>
      teamId === null &&
      (proposerId === null ||
        proposals.some(
          ({ themeId, objectId, state }) => themeId === id && objectId === unitId && state === 'accepted',
        )),
  )
  return fitting.length === 1 ? fitting[0]!.id : null
}

/** One by programme says by which; a plan has none where there is no programme. @refuses PROGRAMME_REQUIRED @source CT-III-4 */
export function checkProgramme({ form, programme }: Pick<Inspection, 'form' | 'programme'>): Refusal | null {
  return form === 'byProgramme' && isBlank(programme ?? '') ? refusals.PROGRAMME_REQUIRED() : null
}

/**
 * Each inspection is one of the forms of its plan, at a unit that the plan's sentences for that form take in; for a theme that a Team
 * added, at any.
 *
 * @refuses OUTSIDE_PLAN_SCOPE, UNIT_KIND_NOT_IN_SCOPE, UNIT_NOT_IN_SCOPE
 * @source TN-IVa-3-1, QN-II-3b-2, CT-III-1b-7, CT-III-3a, QN-II-1a, QN-II-2a-3, QN-II-2b-1
 */
export function checkScope(
  { forms, targets, places }: Scope,
  naming: Naming,
  unit: ScopedUnit,
  theme: Pick<Theme, 'teamId'> | null = null,
): Refusal | null {
  const entry = entryOf(forms, naming)
  if (entry === null) return refusals.OUTSIDE_PLAN_SCOPE({ form: naming.form, method: naming.method })
  if (theme !== null && theme.teamId !== null) return null
  const rules = objectsOf(entry, targets)
  if (rules.length === 0) return null
  const fitting = rules.filter(({ rule }) => takesIn(rule, unit))
  if (fitting.length === 0) return refusals.UNIT_KIND_NOT_IN_SCOPE({ unit: unit.name, said: saying(rules) })
  const open = fitting.some(({ rule }) => rule.names.length === 0 && rule.percent === null)
  const named = fitting.filter(({ rule }) => rule.names.length > 0)
  if (open || named.length === 0) return null
  // A place whose name nobody found in the register is the unit's that is chosen for it.
  const stands = places.some(
    ({ id, rule, unitId }) =>
      named.some(({ at }) => at === rule) && (unitId === unit.id || (unitId === null && id === naming.targetId)),
  )
  return stands ? null : unnamed(unit.name, saying(named))
}

/**
 * Who names the unit of an inspection: the focal agency; where the plan leaves time and unit to the head of the Team, he for his own Team.
 * What the focal agency names there waits for him with its day.
 *
 * @refuses WRONG_ACTOR, ONLY_TEAM_HEAD
 * @source CT-III-1b-6, QN-II-4-2, QN-II-4-3
 */
export function checkNaming(
  actor: Actor,
  { forms }: Pick<Scope, 'forms'>,
  naming: Naming & Pick<Inspection, 'teamId'>,
  theme: Pick<Theme, 'teamId'> | null = null,
): Refusal | null {
  if (isFocal(actor)) return null
  // Of a theme that a Team added, day and unit are its head's as well.
  if (!theme?.teamId && entryOf(forms, naming)?.decides !== 'teamHead')
    return common.WRONG_ACTOR({}, { source: 'CT-III-1b-6' })
  return holdsSeat(actor, 'teamHead', naming.teamId) ? null : refusals.ONLY_TEAM_HEAD({ decides: 'unit' })
}

interface NumberedRule {
  readonly at: number
  readonly rule: CoverageRule
}

/** The sentences of an entry that speak of units; persons are looked at within them. */
function objectsOf({ rules }: FormEntry, targets: Scope['targets']): NumberedRule[] {
  return rules.flatMap((at) => (targets[at] && targets[at].kind !== 'staff' ? [{ at, rule: targets[at] }] : []))
}

const saying = (rules: readonly NumberedRule[]) => rules.map(({ rule }) => rule.text).join('; ')

function takesIn(rule: CoverageRule, { kind, parent }: ScopedUnit): boolean {
  if (rule.kind === null) return true
  if (rule.kind !== 'subordinateUnit') return takesKind(rule, kind)
  const above = parentSaid(rule.text)
  return parent !== null && (above === null || namesOf(parent).includes(above))
}

/** "Các cơ quan, đơn vị thuộc Sở Y tế": whose; null where the sentence names nobody. */
function parentSaid(text: string): string | null {
  const said = /(?:trực )?thuộc\s+((?:Sở|Ban|Ủy ban|UBND|Chi cục|Văn phòng|Phòng)\s[^;,.()]+)/u.exec(text)?.[1]
  return said ? searchKey(said.trim()) : null
}

const namesOf = ({ name, shortName, aliases }: NonNullable<ScopedUnit['parent']>) =>
  [name, shortName, ...aliases].map((one) => searchKey(one))
