import { later } from '#web/design/Loading.tsx'

export type { EndingValues } from './EndingFields.tsx'
export { EvidenceField } from './EvidenceField.tsx'
export { EvidenceList, useEvidence } from './EvidenceList.tsx'
export { FilesField } from './FilesField.tsx'
export const EndingFields = later(() => import('./EndingFields.tsx').then((file) => file.EndingFields))
export const SignedCopy = later(() => import('./SignedCopy.tsx').then((file) => file.SignedCopy))
