import type { ReactNode } from 'react'
import { Link as RouterLink } from 'wouter'
import type { Address } from '../address.ts'

interface Props {
  /** An address of this program, query included: "/kien-nghi?han=qua". */
  to: Address
  className?: string
  children: ReactNode
  current?: 'page' | undefined
  label?: string
  onClick?(): void
}

/** A link inside the program: changes the page without loading it anew. */
export function Link({ to, className, children, current, label, onClick }: Props) {
  return (
    <RouterLink to={to} className={className} aria-current={current} aria-label={label} onClick={onClick}>
      {children}
    </RouterLink>
  )
}
