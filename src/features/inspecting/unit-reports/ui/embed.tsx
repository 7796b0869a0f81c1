import { later } from '#web/design/Loading.tsx'

export { useReportActs } from './acts.tsx'
export { useSigners } from './signers.ts'
export { useVisitActs } from './visits.tsx'
export { WriteReport } from './WriteReport.tsx'
export const ReportPanel = later(() => import('./ReportPanel.tsx').then((file) => file.ReportPanel))
