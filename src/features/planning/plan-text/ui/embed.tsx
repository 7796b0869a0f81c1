import { later } from '#web/design/Loading.tsx'

export { ChangedWords } from './ComparedText.tsx'
export { PrintedText } from './PrintedText.tsx'

/** What pages of a plan show of its text. */
export const MissingAnnexes = later(() => import('./MissingAnnexes.tsx').then((file) => file.MissingAnnexes))
export const InheritedDuties = later(() => import('./InheritedDuties.tsx').then((file) => file.InheritedDuties))
export const TextOdds = later(() => import('./TextOdds.tsx').then((file) => file.TextOdds))
