import type { Feature } from '#server/feature.ts'
import { draftRoutes } from './routes.ts'
import { sights } from './sight.ts'

export const drafts: Feature = { name: 'ground/drafts', routes: draftRoutes, sights }
