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
import type { Address, AnswerOf, PathOf } from '#kernel/wire.ts'
import {
  type Command,
  type CommandAnswer,
  type CommandPath,
  command,
  fill,
  get,
  newId,
  Refused,
  type WordsOf,
} from './api.ts'

/** Addresses are the keys: "/api/plans/7" lies below "/api/plans", so forgetting the second forgets the first. */
export function keyOf(path: string): readonly string[] {
  const [place = '', query] = path.split('?')
  return [...place.split('/').filter(Boolean), ...(query ? [`?${query}`] : [])]
}

type Get<Path extends PathOf<'GET'>> = Extract<`GET ${Path}`, Address>
type Words<Path extends PathOf<'GET'>> =
  Record<never, never> extends WordsOf<Get<Path>> ? [words?: WordsOf<Get<Path>>] : [words: WordsOf<Get<Path>>]

/** One thing, read from the server and kept for a moment: `useThing('/api/teams/:id', { id })`. A null path waits. */
export function useThing<Path extends PathOf<'GET'>>(
  path: Path | null,
  ...[words]: Words<Path>
): UseQueryResult<AnswerOf<Get<Path>>, Refused> {
  return useQuery({ ...reading(path ?? ('' as Path), words), enabled: path !== null })
}

/** A list under filters; the old rows stay until the new ones have come. Empty filters are left out. */
export function useList<Path extends PathOf<'GET'>>(
  path: Path,
  ...[words]: Words<Path>
): UseQueryResult<AnswerOf<Get<Path>>, Refused> {
  return useQuery({ ...reading(path, words), placeholderData: keepPreviousData })
}

/** How an address is read: its key and its request, for hooks and for reading ahead. */
export function reading<Path extends PathOf<'GET'>>(path: Path, words?: WordsOf<Get<Path>>) {
  return queryOptions<AnswerOf<Get<Path>>, Refused>({
    queryKey: keyOf(fill(path, words ?? {})),
    queryFn: ({ signal }) => get(path, words, signal),
  })
}

/**
 * Acts on the thing with this id of the collection at `path` (or through another `door`, where another feature makes the move). Trying
 * the same act again after a lost connection uses the same command id.
 */
export function useCommand<Path extends CommandPath>(path: Path, id: string) {
  const client = useQueryClient()
  const unheard = useRef<{ key: string; id: string } | null>(null)
  return useMutation<CommandAnswer<Path>, Refused, Command & { readonly door?: CommandPath }>({
    mutationFn: async ({ door = path, ...act }) => {
      const key = JSON.stringify([door, id, act])
      const commandId = unheard.current?.key === key ? unheard.current.id : newId()
      unheard.current = { key, id: commandId }
      try {
        return (await command(door, id, act, commandId)) as CommandAnswer<Path>
      } catch (failure) {
        if (!(failure instanceof Refused && failure.unheard)) unheard.current = null
        throw failure
      }
    },
    onSuccess: (thing) => {
      unheard.current = null
      return afterAct(client, path, id, thing as object)
    },
  })
}

/** What no act changes: registers, which only an entry of theirs does, drafts, which their forms keep, and what is said of the installation. */
const REGISTERS = [
  '/api/units',
  '/api/people',
  '/api/delegations',
  '/api/teams/candidates',
  '/api/drafts',
  '/api/sample',
]
/** Acts on these may give the person himself a seat, or take it; all others leave who he is. */
const SEATING = ['/api/teams', '/api/surprises']

/**
 * After an act: its answer is laid over what was known of the thing, and everything is asked again that an act may have changed. Only
 * what the answer carries whole is not: where reading the same address answers the same fields.
 */
export async function afterAct(client: QueryClient, path: string, id: string, thing: object): Promise<void> {
  const own = keyOf(fill(`${path}/:id`, { id }))
  await client.cancelQueries({ queryKey: own, exact: true })
  const known = client.getQueryData<object>(own)
  if (known) client.setQueryData(own, { ...known, ...thing })
  const isWhole = known !== undefined && Object.keys(known).every((field) => field in thing)
  const still = [...REGISTERS, ...(SEATING.includes(path) ? [] : ['/api/me'])].map(keyOf)
  await client.invalidateQueries({
    predicate: ({ queryKey }) =>
      !still.some((register) => register.every((part, at) => queryKey[at] === part)) &&
      !(isWhole && queryKey.length === own.length && own.every((part, at) => queryKey[at] === part)),
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
 * `const change = useChange()` … `await change(() => send('POST /api/teams', values))`.
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
