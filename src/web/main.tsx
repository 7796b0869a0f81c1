import './design/tokens.css'
import './design/layout.css'
import './design/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { onLanguage, showPreferences } from './preferences.ts'
import { makeClient, reading } from './queries.ts'
import { App } from './router.tsx'

showPreferences()

// What the first page needs is asked for while React starts; a refusal is dealt with where it is used.
const client = makeClient()
if (['/', '/viec'].includes(location.pathname))
  for (const path of ['/api/me', '/api/work'] as const) void client.prefetchQuery(reading(path))

// Words that the server writes come in the reader's language too.
onLanguage(() => void client.invalidateQueries())

// The server was renewed while this page stood open, and the parts that it still asks for are gone: everything is loaded anew, once.
addEventListener('vite:preloadError', () => {
  const renewed = Number(sessionStorage.getItem('renewed'))
  if (Date.now() - renewed < 10_000) return
  sessionStorage.setItem('renewed', String(Date.now()))
  location.reload()
})

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
