import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Refused } from '../api.ts'
import { useTexts } from '../texts.ts'
import { RefusalNotice } from './Notice.tsx'
import { designTexts } from './texts.ts'
import './Loading.css'

/** Nothing for 300 ms, then grey lines about as tall as what is coming. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const t = useTexts(designTexts)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return <i className="coming" hidden />
  return (
    <div className="skeleton" role="status" aria-label={t.loading}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <i key={line} />
      ))}
    </div>
  )
}

interface LoadedProps<T> {
  query: { readonly data: T | undefined; readonly error: Refused | null; refetch(): unknown }
  lines?: number
  children(data: T): ReactNode
}

/** What a query brought; until then grey lines, or why it could not come and a button to try again. */
export function Loaded<T>({ query, lines, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <RefusalNotice refused={query.error} onRetry={() => void query.refetch()} />
  return <Skeleton {...(lines && { lines })} />
}

/** One sentence why there is nothing, and at most one button that changes it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  )
}

/** A part of a page whose code comes when it is first shown; grey lines until then. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(() => load().then((component) => ({ default: component as ComponentType<object> })))
  return (props) => (
    <Suspense fallback={<Skeleton />}>
      <Part {...props} />
    </Suspense>
  )
}
