import { later } from '#web/design/Loading.tsx'

export { useConcludingActs } from './acts.tsx'
export type { ServedConclusion } from './ConclusionPanel.tsx'
export const ConclusionPanel = later(() => import('./ConclusionPanel.tsx').then((file) => file.ConclusionPanel))
