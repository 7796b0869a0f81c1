export { useSigners, useVisitActs } from './acts.tsx'
export { ReportPanel } from './ReportPanel.tsx'
export type { ServedReport } from './ReportState.tsx'
