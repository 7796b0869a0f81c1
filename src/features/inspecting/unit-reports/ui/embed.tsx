export { useSigners, useVisitActs } from './acts.tsx'
export { ReportPanel, WriteReport } from './ReportPanel.tsx'
export type { ServedReport } from './ReportState.tsx'
