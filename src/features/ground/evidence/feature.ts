import type { Feature } from '#server/feature.ts'
import { signedCopyListRoute } from './attach.ts'
import { evidenceRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const evidence: Feature = {
  name: 'ground/evidence',
  routes: (app, services) => {
    evidenceRoutes(app, services)
    signedCopyListRoute(app, services)
  },
  sights,
  record: recordTexts,
}
