import { useLocation, useParams, useSearch } from 'wouter'

/** The pages, by the pattern of their address: filled by router.tsx, which knows every screen, so that screens need not know it. */
// biome-ignore lint/suspicious/noEmptyInterface: open, for router.tsx
export interface Pages {}

/** An address of this program, with or without a query; one that no page answers does not compile where it is written. */
export type Address = '/' | Asked<Written<Pages extends { readonly path: infer Path extends string } ? Path : never>>

type Asked<Path extends string> = Path | `${Path}?${string}` | `${Path}#${string}`
type Written<Path extends string> = Path extends `${infer Before}/:${infer After}`
  ? After extends `${string}/${infer Rest}`
    ? `${Before}/${string}${Written<`/${Rest}`>}`
    : `${Before}/${string}` | (After extends `${string}?` ? Before : never)
  : Path

/** Leads to an address of this program: `go('/viec')`; `replace` leaves no step back. */
export function useGo(): (to: Address, options?: { readonly replace?: boolean }) => void {
  return useLocation()[1]
}

/** An address as the server tells it, in a line of the work list or of the record. */
export function told(path: string): Address {
  return path as Address
}

/** The present address without its query: "/kien-nghi". */
export function usePathname(): string {
  return useLocation()[0]
}

/** The present address with its query: "/kien-nghi?han=qua". */
export function useAddress(): string {
  const search = useSearch()
  return usePathname() + (search && `?${search}`)
}

/** A part of the page's address: `usePathParam('id')` on /doan/:id. */
export function usePathParam(name: string): string {
  const value = useOptionalPathParam(name)
  if (value === undefined) throw new Error(`the address has no part ${name}`)
  return value
}

/** A part that may be missing: `useOptionalPathParam('part')` on /cuoc/:id/:part?. */
export function useOptionalPathParam(name: string): string | undefined {
  return useParams()[name]
}

/** The code of a one-time link, after the # of the address, so that it stands in no log of a server between; '' where there is none. */
export function useLinkCode(): string {
  return new URLSearchParams(location.hash).get('ma') ?? ''
}

type Filters<Name extends string> = Readonly<Record<Name, string>>

/**
 * Filters of a list, kept in the address so that it can be sent and goes back: `useFilters({ search: 'tim', state: 'trang' })` names them
 * for the code and for the address. Setting '' takes a filter away; `clear` takes all.
 */
export function useFilters<Name extends string>(
  words: Filters<Name>,
): readonly [filters: Filters<Name>, change: (change: Partial<Filters<Name>>) => void, clear: () => void] {
  const search = useSearch()
  const go = useLocation()[1]
  const asked = new URLSearchParams(search)
  const names = Object.keys(words) as Name[]
  const filters = Object.fromEntries(names.map((name) => [name, asked.get(words[name]) ?? ''])) as Filters<Name>
  const change = (next: Partial<Filters<Name>>) => {
    for (const name of names)
      if (next[name]) asked.set(words[name], next[name])
      else if (name in next) asked.delete(words[name])
    go(`${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`, { replace: true })
  }
  return [filters, change, () => change(Object.fromEntries(names.map((name) => [name, ''])) as Filters<Name>)]
}
