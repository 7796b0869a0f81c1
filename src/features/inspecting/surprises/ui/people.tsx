import type { Unit } from '#features/ground/org/rules.ts'
import type { Pickable } from '#web/design/finder.ts'
import { useThing } from '#web/queries.ts'
import { knowersOffered } from '../rules.ts'

interface Asked {
  readonly unitId: string
  readonly planId: string
  /** Who stands on the list already, and so can be taken off it. */
  readonly listed?: readonly string[]
}

/** People who could be put on the list of those who know, with where they work today: Team members first, nobody of the target. */
export function usePeople({ unitId, planId, listed = [] }: Asked): readonly Pickable[] {
  const people = useThing('/api/people/choices').data?.items ?? []
  const units = useThing('/api/units').data?.items ?? []
  const teams = useThing('/api/teams').data?.items ?? []
  const names = new Map(units.map((unit) => [unit.id, unit]))
  const offered = knowersOffered(people, { unitId, units, teams }, planId)
  const kept = people.filter((one) => listed.includes(one.id) && !offered.includes(one))
  return [...kept, ...offered].map(({ id, name, posts: [post] }) => ({
    id,
    label: name,
    note: post ? noteOf(post.title, names.get(post.unitId)) : '',
  }))
}

/** "Chuyên viên, Sở Tài chính": the unit is not said again where the title names it. */
function noteOf(title: string, unit: Pick<Unit, 'name' | 'shortName'> | undefined): string {
  const short = unit?.shortName || unit?.name || ''
  return unit && (title.includes(unit.name) || title.includes(short))
    ? title
    : [title, short].filter(Boolean).join(', ')
}
