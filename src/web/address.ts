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

/** Filters of a list, kept in the address so that it can be sent and goes back. Setting '' takes a filter away. */
export function useFilters<Name extends string>(
  ...names: readonly Name[]
): readonly [Readonly<Record<Name, string>>, (change: Partial<Record<Name, string>>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const filters = Object.fromEntries(
    names.map((name) => [name, search[name] === undefined ? '' : String(search[name])]),
  ) as Record<Name, string>
  const change = (next: Partial<Record<Name, string>>) => {
    const asked = new URLSearchParams(
      Object.entries({ ...search, ...next }).flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [[name, String(value)]],
      ),
    )
    void navigate({ href: `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`, replace: true })
  }
  return [filters, change]
}
