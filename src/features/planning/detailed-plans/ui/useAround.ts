import { objectsOf, type Unit } from '#features/ground/org/rules.ts'
import { profileOf } from '#features/ground/profiles/rules.ts'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { chosenOn, countedOn, windowsOf } from '#features/planning/plans/rules.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { type Around, type DetailedPlan, isFixed } from '../rules.ts'

/** What a version is held against, with all that its fields offer. */
export interface KnownAround extends Around {
  readonly units: readonly Unit[]
  readonly teams: readonly Team[]
}

/** The same facts as the server holds a version against; null until all of them have come. */
export function useAround(plan: ServedPlan, versions: readonly DetailedPlan[]): KnownAround | null {
  const { on } = useMe()
  const places = useThing('/api/plans/:id/targets', { id: plan.id }).data
  const units = useThing('/api/units', { day: chosenOn(plan, on) }).data
  const profile = profileOf(plan.settings)
  const counted = useThing('/api/units', { day: countedOn(plan, on, profile) }).data
  const teams = useThing('/api/teams').data
  const inspections = useThing('/api/plans/:id/inspections', { id: plan.id }).data
  if (!places || !units || !counted || !teams || !inspections) return null
  const { targets, forms, periods } = plan.content
  return {
    ...{ rules: targets ?? [], forms: forms ?? [], places: places.items },
    ...{ units: objectsOf(units.items, plan.issuer), counted: objectsOf(counted.items, plan.issuer) },
    planYear: plan.planYear,
    pace: profile,
    windows: windowsOf({ from: plan.from, to: plan.to, periods: periods ?? [] }, profile),
    teams: teams.items.filter(({ planId, state }) => planId === plan.id && state !== 'dissolved'),
    setUp: inspections.items
      .filter(({ state, form }) => state !== 'cancelled' && form !== 'surprise')
      .map(({ unitId }) => unitId),
    chosenBefore: versions.find(isFixed)?.chosen ?? [],
  }
}
