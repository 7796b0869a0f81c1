import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Address, AnswerOf, Page, PathOf } from '#kernel/wire.ts'
import { fill, get, type Refused, type WordsOf } from './api.ts'
import type { Order } from './design/sort.ts'
import { currentLanguage } from './preferences.ts'
import { keyOf } from './queries.ts'

type Get<Path extends PathOf<'GET'>> = Extract<`GET ${Path}`, Address>
type RowOf<Path extends PathOf<'GET'>> = AnswerOf<Get<Path>> extends Page<infer Row> ? Row : never
/** The lists that come in parts: '/api/recommendations'. */
export type ListPath = {
  [Path in PathOf<'GET'>]: AnswerOf<Get<Path>> extends Page<unknown> ? Path : never
}[PathOf<'GET'>]

/** What of a list is here, and how it goes on. */
export interface Pages<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** There are more than `total`. */
  readonly beyond: boolean
  readonly hasMore: boolean
  readonly reading: boolean
  readMore(): void
}

/** A list in parts, filtered and sorted by the server; the old rows stay until those under other filters have come. */
export function usePages<Path extends ListPath>(path: Path, words: WordsOf<Get<Path>>) {
  const query = useInfiniteQuery<Page<RowOf<Path>>, Refused, Pages<RowOf<Path>>, readonly string[], string>({
    queryKey: [...keyOf(fill(path, words as object)), 'parts'],
    queryFn: ({ pageParam: after, signal }) =>
      get(path, { ...(words as object), after } as WordsOf<Get<Path>>, signal) as unknown as Promise<Page<RowOf<Path>>>,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => ({
      rows: pages.flatMap(({ items }) => items),
      total: pages[0]!.total,
      beyond: pages[0]!.beyond,
      hasMore: pages.at(-1)!.next !== null,
      reading: false,
      readMore: () => undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const { data, error, refetch, isFetchingNextPage, fetchNextPage } = query
  return {
    data: data && { ...data, reading: isFetchingNextPage, readMore: () => void fetchNextPage() },
    error,
    refetch,
  }
}

/** What is typed, once the hand rests: a list is not asked for at every letter. */
export function useRested(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), 250)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}

/** '-due' of the address as the head of a table shows it, and back. */
export function orderOf(word: string, usual: string): Order {
  const asked = word || usual
  return asked.startsWith('-') ? { key: asked.slice(1), descending: true } : { key: asked, descending: false }
}

export function wordOf({ key, descending }: Order): string {
  return descending ? `-${key}` : key
}

/** Where the same list is an Excel file, in the language of the reader. */
export function sheetOf(path: ListPath, words: object): string {
  return fill(`${path}/sheet.xlsx`, { ...words, language: currentLanguage() })
}
