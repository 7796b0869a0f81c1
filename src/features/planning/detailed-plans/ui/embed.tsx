import { later } from '#web/design/Loading.tsx'

export const DetailedPlansPanel = later(() =>
  import('./DetailedPlansPanel.tsx').then((file) => file.DetailedPlansPanel),
)
