import type { Feature } from '#server/feature.ts'
import type { KnownFacts } from './list.ts'
import { choiceRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const choices = (known: KnownFacts): Feature => ({
  name: 'planning/choices',
  routes: (app, services) => choiceRoutes(app, services, known),
  sights,
  record: recordTexts,
})
