import type { ReactNode } from 'react'
import { useTexts } from '../texts.ts'
import { designTexts } from './texts.ts'

/** What only a checker asks for, codes and hashes: opened by whoever wants it. */
export function Details({ children }: { children: ReactNode }) {
  const t = useTexts(designTexts)
  return (
    <details className="small">
      <summary>{t.details}</summary>
      {children}
    </details>
  )
}
