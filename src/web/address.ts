import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router'

/** A part of the page's address: `usePathParam('id')` on /doan/$id. */
export function usePathParam(name: string): string {
  const value = (useParams({ strict: false }) as Record<string, string | undefined>)[name]
  if (value === undefined) throw new Error(`the address has no part ${name}`)
  return value
}

/** The code of a one-time link, after the # of the address, so that it stands in no log of a server between; '' where there is none. */
export function useLinkCode(): string {
  return new URLSearchParams(useLocation().hash).get('ma') ?? ''
}

type Filters<Name extends string> = Readonly<Record<Name, string>>

/**
 * Filters of a list, kept in the address so that it can be sent and goes back: `useFilters({ search: 'tim', state: 'trang' })` names them
 * for the code and for the address. Setting '' takes a filter away; `clear` takes all.
 */
export function useFilters<Name extends string>(
  words: Filters<Name>,
): readonly [filters: Filters<Name>, change: (change: Partial<Filters<Name>>) => void, clear: () => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const names = Object.keys(words) as Name[]
  const inAddress = (name: Name) => (search[words[name]] === undefined ? '' : String(search[words[name]]))
  const filters = Object.fromEntries(names.map((name) => [name, inAddress(name)])) as Filters<Name>
  const change = (next: Partial<Filters<Name>>) => {
    const changed = Object.fromEntries(names.flatMap((name) => (name in next ? [[words[name], next[name]]] : [])))
    const asked = new URLSearchParams(
      Object.entries({ ...search, ...changed }).flatMap(([word, value]) =>
        value === undefined || value === '' ? [] : [[word, String(value)]],
      ),
    )
    void navigate({ href: `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`, replace: true })
  }
  return [filters, change, () => change(Object.fromEntries(names.map((name) => [name, ''])) as Filters<Name>)]
}
