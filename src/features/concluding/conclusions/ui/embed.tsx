export { useConcludingActs } from './acts.tsx'
export { ConclusionPanel, type ServedConclusion } from './ConclusionPanel.tsx'
