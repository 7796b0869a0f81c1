import type { Unit } from '#features/ground/org/rules.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import type { Post } from '#kernel/actor.ts'

/** Somebody who could be put on the list of those who know, with the posts of today. */
interface Person {
  readonly id: string
  readonly posts: readonly { readonly post: Post; readonly unitId: string }[]
}

interface Around {
  readonly unitId: string
  readonly units: readonly Pick<Unit, 'id' | 'parentId'>[]
  readonly teams: readonly Pick<Team, 'planId' | 'seats'>[]
}

/**
 * Whether somebody works for the unit, for what is above it or what is below it, or sits in a Team for one of these: such a one is not to know.
 * Leaders of what is above are the line that decides. The database asks once more (sealed.barred).
 */
function isBarred({ id, posts }: Person, { unitId, units, teams }: Around): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]))
  const upFrom = (from: string): string[] => {
    const parent = parents.get(from)
    return parent ? [parent, ...upFrom(parent)] : []
  }
  const above = upFrom(unitId)
  const agencies = teams.flatMap(({ seats }) =>
    seats.filter(({ accountId, leftOn }) => accountId === id && leftOn === null).map(({ agencyId }) => agencyId),
  )
  return [...posts.map((post) => post.unitId), ...agencies].some(
    (held) =>
      held === unitId ||
      upFrom(held).includes(unitId) ||
      (above.includes(held) &&
        !posts.some((post) => post.unitId === held && (post.post === 'chair' || post.post === 'viceChair'))),
  )
}

/** Those who may know, as they are offered: the members of the plan's Teams, then everybody else, each in the order that was given. */
export function knowersOffered<Offered extends Person>(
  people: readonly Offered[],
  around: Around,
  planId: string,
): Offered[] {
  const seated = new Set(
    around.teams
      .filter((team) => team.planId === planId)
      .flatMap(({ seats }) => seats.map(({ accountId }) => accountId)),
  )
  const first = (one: Offered) => Number(!seated.has(one.id))
  return people.filter((one) => !isBarred(one, around)).toSorted((one, other) => first(one) - first(other))
}
