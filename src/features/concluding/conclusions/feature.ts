import type { Feature } from '#server/feature.ts'
import { conclusionNoticeKind } from './papers.ts'
import { conclusionRoutes, type Later } from './routes.ts'
import { CONCLUSION_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { conclusionWork, inspectionWork } from './work.ts'

export const conclusions = (later: Later): Feature => ({
  name: 'concluding/conclusions',
  routes: (app, services) => conclusionRoutes(app, services, later),
  sights,
  lives: { conclusion: { called: 'Thông báo kết luận', moves: CONCLUSION_MOVES } },
  work: { inspection: inspectionWork, conclusion: conclusionWork },
  papers: { conclusionNotice: conclusionNoticeKind },
  record: recordTexts,
})
