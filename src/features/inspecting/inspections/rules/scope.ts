import { type Unit, unnamed } from '#features/ground/org/rules.ts'
import type { PlanTarget } from '#features/planning/plans/contract.ts'
import {
  type CoverageRule,
  entryOf,
  type FormEntry,
  type PlanForms,
  takesKind,
} from '#features/planning/plans/rules.ts'
import { type Actor, holdsSeat, isFocal } from '#kernel/actor.ts'
import type { Refusal } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { searchKey } from '#kernel/text.ts'
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

/**
 * Each inspection is one of the forms of its plan, at a unit that the plan's sentences for that form take in.
 *
 * @refuses OUTSIDE_PLAN_SCOPE, UNIT_KIND_NOT_IN_SCOPE, UNIT_NOT_IN_SCOPE
 * @source TN-IVa-3-1, CT-III-1b-7, CT-III-3a, QN-II-1a, QN-II-2a-3, QN-II-2b-1
 */
export function checkScope({ forms, targets, places }: Scope, naming: Naming, unit: ScopedUnit): Refusal | null {
  const entry = entryOf(forms, naming)
  if (entry === null) return refusals.OUTSIDE_PLAN_SCOPE({ form: naming.form, method: naming.method })
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
): Refusal | null {
  if (isFocal(actor)) return null
  if (entryOf(forms, naming)?.decides !== 'teamHead') return common.WRONG_ACTOR({}, { source: 'CT-III-1b-6' })
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
