import { later } from '#web/design/Loading.tsx'

export const FindingsPanel = later(() => import('./FindingsPanel.tsx').then((file) => file.FindingsPanel))
