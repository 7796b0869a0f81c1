import { later } from '#web/design/Loading.tsx'

export { useConclusionActs } from './acts.tsx'
export { useConcludingActs } from './concluding.tsx'
export const ConclusionPanel = later(() => import('./ConclusionPanel.tsx').then((file) => file.ConclusionPanel))
