import type { Feature } from '#server/feature.ts'
import { personChecksKind } from './papers.ts'
import { personCheckRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const personChecks: Feature = {
  name: 'inspecting/person-checks',
  routes: personCheckRoutes,
  sights,
  papers: { personChecks: personChecksKind },
  record: recordTexts,
}
