import type { Feature } from '#server/feature.ts'
import { planDeliveryRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { planDeliveryWork } from './work.ts'

export const planDeliveries: Feature = {
  name: 'planning/plan-deliveries',
  routes: planDeliveryRoutes,
  sights,
  work: { planDelivery: planDeliveryWork },
  record: recordTexts,
}
