import type { Feature } from '#server/feature.ts'
import { deskReviewRoutes, type Handed } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { clarificationWork } from './work.ts'

export const deskReviews = (handed: Handed): Feature => ({
  name: 'inspecting/desk-reviews',
  routes: (app, services) => deskReviewRoutes(app, services, handed),
  sights,
  work: { clarification: clarificationWork },
  record: recordTexts,
})
