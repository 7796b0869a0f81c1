import { Link as RouterLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface Props {
  /** An address of this program, query included: "/kien-nghi?han=qua". */
  to: string
  className?: string
  children: ReactNode
  current?: 'page' | undefined
  label?: string
  onClick?(): void
}

/** A link inside the program: changes the page without loading it anew, and fetches the page's code when pointed at. */
export function Link({ to, className, children, current, label, onClick }: Props) {
  const { pathname, searchParams, hash } = new URL(to, 'http://soat')
  return (
    <RouterLink
      to={pathname}
      search={Object.fromEntries(searchParams)}
      {...(hash && { hash: hash.slice(1) })}
      preload="intent"
      className={className}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={current}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </RouterLink>
  )
}
