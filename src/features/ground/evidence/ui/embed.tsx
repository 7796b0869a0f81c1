export { EvidenceField } from './EvidenceField.tsx'
export { EvidenceList, useEvidence } from './EvidenceList.tsx'
