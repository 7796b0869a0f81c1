import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'

/** What the parts expect around them: something that asks the server. */
export function Around({ page: Page }: { page: () => ReactNode }) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>
  )
}
