import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  queryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { type Command, command, get, newId, Refused } from './api.ts'

/** Addresses are the keys: "/api/plans/7" lies below "/api/plans", so forgetting the second forgets the first. */
export function keyOf(path: string): readonly string[] {
  const [place = '', query] = path.split('?')
  return [...place.split('/').filter(Boolean), ...(query ? [`?${query}`] : [])]
}

/** One thing, read from the server and kept for a moment. A null path waits. */
export function useThing<T>(path: string | null): UseQueryResult<T, Refused> {
  return useQuery<T, Refused>({ ...reading<T>(path ?? ''), enabled: path !== null })
}

/** How an address is read: its key and its request, for hooks and for reading ahead. */
export function reading<T>(path: string) {
  return queryOptions<T, Refused>({ queryKey: keyOf(path), queryFn: ({ signal }) => get<T>(path, signal) })
}

/** A list under filters; the old rows stay until the new ones have come. Empty filters are left out. */
export function useList<T>(
  path: string,
  filters: Readonly<Record<string, string | undefined>> = {},
): UseQueryResult<T, Refused> {
  const asked = new URLSearchParams(Object.entries(filters).filter((pair): pair is [string, string] => !!pair[1]))
  const full = asked.size > 0 ? `${path}?${asked}` : path
  return useQuery<T, Refused>({ ...reading<T>(full), placeholderData: keepPreviousData })
}

/**
 * Acts on the thing at `path` (POST `path`/commands, or `at`/commands where another feature makes the move). Afterwards everything
 * on the screen is asked for again: what a page shows is often more than the thing that the act answers. Trying the same act again
 * after a lost connection uses the same command id.
 */
export function useCommand<T>(path: string) {
  const client = useQueryClient()
  const unheard = useRef<{ key: string; id: string } | null>(null)
  return useMutation<T, Refused, Command & { readonly at?: string }>({
    mutationFn: async ({ at = path, ...act }) => {
      const key = JSON.stringify([at, act])
      const id = unheard.current?.key === key ? unheard.current.id : newId()
      unheard.current = { key, id }
      try {
        return await command<T>(`${at}/commands`, act, id)
      } catch (failure) {
        if (!(failure instanceof Refused && failure.unheard)) unheard.current = null
        throw failure
      }
    },
    onSuccess: () => {
      unheard.current = null
      return client.invalidateQueries()
    },
  })
}

/**
 * The thing as a form was filled from it, whose version the form writes over. A newer one is followed as long as `part`, what the form
 * shows of it, still reads the same; any other change is left for the server to refuse. After a save, put the answer into `current`.
 */
export function useSeen<Thing extends { readonly version: number }>(
  thing: Thing,
  part: (thing: Thing) => unknown,
): { current: Thing } {
  const seen = useRef(thing)
  if (thing.version > seen.current.version && JSON.stringify(part(thing)) === JSON.stringify(part(seen.current)))
    seen.current = thing
  return seen
}

/**
 * Sends something that is no move of a lifecycle (a new thing, an entry, a file), then asks again for everything shown:
 * `const change = useChange()` … `await change(() => send('/api/teams', values))`.
 */
export function useChange(): <T>(work: () => Promise<T>) => Promise<T> {
  const client = useQueryClient()
  return async (work) => {
    const answer = await work()
    await client.invalidateQueries()
    return answer
  }
}

/** A small deed at a button: whether it is being done, and the refusal to show. */
export function useAction(work: () => Promise<unknown>): {
  readonly busy: boolean
  readonly refused: Refused | null
  run(): void
} {
  const change = useChange()
  const { mutate, isPending, error } = useMutation<unknown, Refused>({ mutationFn: () => change(work) })
  return { busy: isPending, refused: error, run: () => mutate() }
}

export function makeClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // The session has ended somewhere else, or must set up its second step: asking for /api/me again leads there.
      onError: (failure, query) => {
        if (
          failure instanceof Refused &&
          (failure.problem.status === 401 || failure.problem.code === 'SECOND_STEP_REQUIRED') &&
          query.queryKey[1] !== 'me'
        )
          void client.invalidateQueries({ queryKey: ['api', 'me'] })
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, failure) => count < 2 && failure instanceof Refused && failure.unheard,
        // A page does not stand still for an hour because a server said so.
        retryDelay: (count, failure) =>
          (failure instanceof Refused && Math.min(failure.wait, 60_000)) || 1000 * 2 ** count,
      },
    },
  })
  return client
}
