import type { Feature } from '#server/feature.ts'
import { contentRoutes, type Later } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { contentWork } from './work.ts'

export const contents = (later: Later): Feature => ({
  name: 'planning/contents',
  routes: (app, services) => contentRoutes(app, services, later),
  sights,
  work: { planContents: contentWork },
  record: recordTexts,
})
