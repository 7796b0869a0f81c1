import type { Feature } from '#server/feature.ts'
import { personChecksKind } from './papers.ts'
import { type Handed, personCheckRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const personChecks = (handed: Handed): Feature => ({
  name: 'inspecting/person-checks',
  routes: (app, services) => personCheckRoutes(app, services, handed),
  sights,
  papers: { personChecks: personChecksKind },
  record: recordTexts,
})
