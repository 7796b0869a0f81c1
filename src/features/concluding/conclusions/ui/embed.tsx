import { later } from '#web/design/Loading.tsx'

export { useConcludingActs, useConclusionActs } from './acts.tsx'
export const ConclusionPanel = later(() => import('./ConclusionPanel.tsx').then((file) => file.ConclusionPanel))
