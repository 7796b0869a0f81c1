import { later } from '#web/design/Loading.tsx'

export const CorrectionsPanel = later(() => import('./CorrectionsPanel.tsx').then((file) => file.CorrectionsPanel))
