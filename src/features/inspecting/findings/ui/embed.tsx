import { later } from '#web/design/Loading.tsx'

export const MinutesPanel = later(() => import('./MinutesPanel.tsx').then((file) => file.MinutesPanel))
export const FindingsPanel = later(() => import('./FindingsPanel.tsx').then((file) => file.FindingsPanel))
export { useFindingActs } from './acts.tsx'
export const FindingForm = later(() => import('./FindingForm.tsx').then((file) => file.FindingForm))
