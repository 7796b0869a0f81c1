import type { Feature } from '#server/feature.ts'
import { assignmentKind, checklistKind, type Later } from './papers.ts'
import { sheetRoutes } from './routes.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { sheetWork } from './work.ts'

export const checklists = (later: Later): Feature => ({
  name: 'inspecting/checklists',
  routes: sheetRoutes,
  sights,
  work: { sheet: sheetWork },
  papers: { assignment: assignmentKind, checklist: checklistKind(later) },
  record: recordTexts,
})
