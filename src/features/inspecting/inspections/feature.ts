import type { Feature } from '#server/feature.ts'
import { inspectionRoutes, type Later } from './routes.ts'
import { INSPECTION_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { placingWork } from './work.ts'

export const inspections = (later: Later): Feature => ({
  name: 'inspecting/inspections',
  routes: (app, services) => inspectionRoutes(app, services, later),
  sights,
  lives: { inspection: { called: 'Cuộc kiểm tra', moves: INSPECTION_MOVES } },
  work: { place: placingWork },
  record: recordTexts,
})
