import { later } from '#web/design/Loading.tsx'

export { useCorrections } from './useCorrections.ts'
export const CorrectionsPanel = later(() => import('./CorrectionsPanel.tsx').then((file) => file.CorrectionsPanel))
