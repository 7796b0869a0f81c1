import type { Feature } from '#server/feature.ts'
import { delegationRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'

export const delegations: Feature = {
  name: 'ground/delegations',
  routes: delegationRoutes,
  sights,
  record: recordTexts,
}
