import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { Day } from '#kernel/day.ts'
import { useGo } from './address.ts'
import { send } from './api.ts'
import { useThing } from './queries.ts'

/** What GET /api/sample answers in a database marked as sample; elsewhere the address does not exist. */
export interface Sample {
  readonly sample: true
  /** The day that counts: as set by "Hôm nay là …", or the true one. */
  readonly today: Day | null
  readonly trueToday: Day
  readonly people: readonly SamplePerson[]
  /** Whose place is taken. */
  readonly me: string | null
}

export interface SamplePerson {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly unit: string
}

/** The sample world, or null in a real database and until it is known. */
export function useSample(): Sample | null {
  const answer = useThing<Sample | { readonly sample: false }>('/api/sample')
  return answer.data?.sample ? answer.data : null
}

/** Takes a person's place and goes to that person's work. */
export function usePlay(): (personId: string) => Promise<void> {
  const client = useQueryClient()
  const go = useGo()
  return async (personId) => {
    await send('/api/sample/play', { personId })
    go('/viec')
    await forgetAll(client)
  }
}

/** Sets the day that rules and jobs use; null goes back to the true day. */
export function useSetToday(): (on: Day | null) => Promise<void> {
  const client = useQueryClient()
  return async (on) => {
    await send('/api/sample/today', { on })
    await forgetAll(client)
  }
}

/** Another person or another day: nothing on the screen may stay as it was. */
async function forgetAll(client: QueryClient): Promise<void> {
  client.removeQueries({ type: 'inactive' })
  await client.resetQueries()
}

/** People of one unit together, in the order in which the units first appear. */
export function byUnit(
  people: readonly SamplePerson[],
): readonly { readonly unit: string; readonly people: readonly SamplePerson[] }[] {
  return [...Map.groupBy(people, (person) => person.unit)].map(([unit, members]) => ({ unit, people: members }))
}
