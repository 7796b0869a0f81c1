import { isOfKind, objectsOf, type Unit } from '#features/ground/org/rules.ts'
import { unitFinder } from '#features/planning/plan-import/rules/register.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import { listTargets, rearrangePlaces } from '#features/planning/plans/store.ts'
import type { Tx } from '#server/database/db.ts'
import type { Fact } from '../rules/fact.ts'
import { rearranged } from '../rules/places.ts'

/** The places of a plan follow its objects; one that is still being read in has none yet. */
export async function placeAnew(
  tx: Tx,
  tenantId: string,
  { id, content, issuer }: Pick<Plan, 'id' | 'content' | 'issuer'>,
  before: readonly Fact[],
  after: readonly Fact[],
  units: readonly Unit[],
): Promise<void> {
  if (content.imported?.placed === false) return
  const targets = (facts: readonly Fact[]) => JSON.stringify(facts.filter(({ kind }) => kind === 'target'))
  if (targets(before) === targets(after)) return
  const unitNamed = unitFinder(units)
  const ids = new Map(
    content.targets.flatMap(({ names, kind }) =>
      names.flatMap((name) => {
        const unit = unitNamed(name, kind)
        return unit === null ? [] : [[name, unit] as const]
      }),
    ),
  )
  const objects = objectsOf(units, issuer)
  const totalOf = (kind: string | null) => objects.filter((unit) => kind === null || isOfKind(unit.kind, kind)).length
  const standing = await listTargets(tx, id)
  await rearrangePlaces(tx, tenantId, id, rearranged(before, after, content, standing, ids, totalOf))
}
