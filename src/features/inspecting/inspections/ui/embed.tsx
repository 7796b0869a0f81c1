import { later } from '#web/design/Loading.tsx'

export { useInspectionActs, usePreliminaryLabel } from './acts.tsx'
export const InspectionFacts = later(() => import('./InspectionFacts.tsx').then((file) => file.InspectionFacts))
export const TeamPanel = later(() => import('./InspectionFacts.tsx').then((file) => file.TeamPanel))
export { InspectionStateTag, InspectionSteps } from './InspectionState.tsx'
export const CombinedPanel = later(() => import('./CombinedPanel.tsx').then((file) => file.CombinedPanel))
export const ListsPanel = later(() => import('./InspectionWords.tsx').then((file) => file.ListsPanel))
export const PreliminaryPanel = later(() => import('./InspectionWords.tsx').then((file) => file.PreliminaryPanel))
export const PreliminaryForm = later(() => import('./PreliminaryForm.tsx').then((file) => file.PreliminaryForm))
export const ReinspectButton = later(() => import('./Reinspection.tsx').then((file) => file.ReinspectButton))
