import type { Feature } from '#server/feature.ts'
import { minutesKind } from './papers.ts'
import { findingRoutes, type Later } from './routes.ts'
import { FINDING_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { findingWork, minutesWork } from './work.ts'

export const findings = (later: Later): Feature => ({
  name: 'inspecting/findings',
  routes: (app, services) => findingRoutes(app, services, later),
  sights,
  lives: { finding: { called: 'Nội dung ghi nhận', moves: FINDING_MOVES } },
  work: { finding: findingWork, minutes: minutesWork },
  papers: { minutes: minutesKind(later) },
  record: recordTexts,
})
