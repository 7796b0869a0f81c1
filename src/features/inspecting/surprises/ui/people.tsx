import type { Pickable } from '#web/design/finder.ts'
import { useThing } from '#web/queries.ts'

/** People who could be put on a list, with where they work today; the server refuses those of the target. */
export function usePeople(): readonly Pickable[] {
  const people = useThing('/api/people/choices')
  const units = useThing('/api/units')
  const names = new Map((units.data?.items ?? []).map((unit) => [unit.id, unit.shortName]))
  return (people.data?.items ?? []).map(({ id, name, posts: [post] }) => ({
    id,
    label: name,
    note: post ? [post.title, names.get(post.unitId)].filter(Boolean).join(', ') : '',
  }))
}
