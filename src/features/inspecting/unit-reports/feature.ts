import type { Feature } from '#server/feature.ts'
import { unitReportKind } from './papers.ts'
import { unitReportRoutes } from './routes.ts'
import { UNIT_REPORT_MOVES } from './rules.ts'
import { sights } from './sight.ts'
import { recordTexts } from './texts.ts'
import { reportWork } from './work.ts'

export const unitReports: Feature = {
  name: 'inspecting/unit-reports',
  routes: unitReportRoutes,
  sights,
  lives: {
    'unit-report': {
      called: 'Báo cáo của đơn vị',
      moves: UNIT_REPORT_MOVES,
      forks: { present: 'drafting / returned', askBack: 'submitted / received' },
    },
  },
  work: { unitReport: reportWork },
  papers: { unitReport: unitReportKind },
  record: recordTexts,
}
