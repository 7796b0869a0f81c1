import type { Pickable } from '#web/design/finder.ts'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'

/** People who could be put on a list, with where they work today; the server refuses those of the target. */
export function usePeople(): readonly Pickable[] {
  const { on } = useMe()
  const people = useThing('/api/people')
  const units = useThing('/api/units')
  const names = new Map((units.data?.items ?? []).map((unit) => [unit.id, unit.shortName]))
  return (people.data?.items ?? [])
    .filter((person) => person.active)
    .map((person) => {
      const post = person.posts.find((post) => post.to === null || post.to >= on)
      return {
        id: person.id,
        label: person.name,
        note: post ? [post.title, names.get(post.unitId)].filter(Boolean).join(', ') : '',
      }
    })
}
