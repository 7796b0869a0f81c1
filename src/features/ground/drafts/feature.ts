import type { Feature } from '#server/feature.ts'
import { draftRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { dropOldDrafts } from './store.ts'

export const drafts: Feature = { name: 'ground/drafts', routes: draftRoutes, sights, clean: dropOldDrafts }
