import { later } from '#web/design/Loading.tsx'

/** Ranking, lot and self-inspection of a plan: fetched with the tab that shows them. */
export const ChoicesPanels = later(() => import('./ChoicesPanels.tsx').then((file) => file.ChoicesPanels))
/** What was drawn for a plan, for the lines of its detailed plan: fetched with a draft. */
export const DrawnLines = later(() => import('./DrawnLines.tsx').then((file) => file.DrawnLines))
