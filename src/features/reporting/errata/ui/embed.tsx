import { later } from '#web/design/Loading.tsx'

export const ErrataPanel = later(() => import('./ErrataPanel.tsx').then((file) => file.ErrataPanel))
export const CorrectedNotice = later(() => import('./Corrected.tsx').then((file) => file.CorrectedNotice))
export const ErratumWords = later(() => import('./ErratumWords.tsx').then((file) => file.ErratumWords))
export { useErratumActs } from './acts.tsx'
export { Corrected } from './Corrected.tsx'
