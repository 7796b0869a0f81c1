import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { Day } from '#kernel/day.ts'
import type { AnswerOf } from '#kernel/wire.ts'
import { useGo } from './address.ts'
import { send } from './api.ts'
import { useThing } from './queries.ts'

/** What a database marked as sample says of itself; elsewhere the address says that it is none. */
export type Sample = Extract<AnswerOf<'GET /api/sample'>, { readonly sample: true }>
export type SamplePerson = Sample['people'][number]

/** The sample world, or null in a real database and until it is known. */
export function useSample(): Sample | null {
  const answer = useThing('/api/sample')
  return answer.data?.sample ? answer.data : null
}

/** Takes a person's place and goes to that person's work. */
export function usePlay(): (personId: string) => Promise<void> {
  const client = useQueryClient()
  const go = useGo()
  return async (personId) => {
    await send('POST /api/sample/play', { personId })
    go('/viec')
    await forgetAll(client)
  }
}

/** Sets the day that rules and jobs use; null goes back to the true day. */
export function useSetToday(): (on: Day | null) => Promise<void> {
  const client = useQueryClient()
  return async (on) => {
    await send('POST /api/sample/today', { on })
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
