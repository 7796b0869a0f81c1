import { later } from '#web/design/Loading.tsx'

export { useInspectionActs, usePreliminaryLabel } from './acts.tsx'
export { InspectionFacts, TeamPanel } from './InspectionFacts.tsx'
export { InspectionStateTag, InspectionSteps } from './InspectionState.tsx'
export { ListsPanel, PreliminaryPanel } from './InspectionWords.tsx'
export { ReinspectButton } from './Reinspection.tsx'
export const PreliminaryForm = later(() => import('./PreliminaryForm.tsx').then((file) => file.PreliminaryForm))
