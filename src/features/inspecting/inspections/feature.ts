import type { Feature } from '#server/feature.ts'
import { inspectionRoutes } from './routes.ts'
import { INSPECTION_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { placingWork } from './work.ts'

export const inspections: Feature = {
  name: 'inspecting/inspections',
  routes: inspectionRoutes,
  sights,
  lives: { inspection: { called: 'Cuộc kiểm tra', moves: INSPECTION_MOVES } },
  work: { place: placingWork },
  record: recordTexts,
}
