import { later } from '#web/design/Loading.tsx'

export { useDeskReviewActs } from './acts.tsx'
/** Shown on a tab of its own: its code comes with it. */
export const ClarificationsPanel = later(() =>
  import('./ClarificationsPanel.tsx').then((file) => file.ClarificationsPanel),
)
