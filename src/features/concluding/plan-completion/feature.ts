import type { Feature } from '#server/feature.ts'
import { varianceReportKind } from './papers.ts'
import { planCompletionRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { planCompletionWork } from './work.ts'

export const planCompletion: Feature = {
  name: 'concluding/plan-completion',
  routes: planCompletionRoutes,
  sights,
  record: recordTexts,
  work: { planCompletion: planCompletionWork },
  papers: { varianceReport: varianceReportKind },
}
