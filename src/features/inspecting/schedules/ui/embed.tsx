import { later } from '#web/design/Loading.tsx'

export { useScheduleActs } from './acts.tsx'
export const AttendancePanel = later(() => import('./SchedulePanel.tsx').then((file) => file.AttendancePanel))
export const SchedulePanel = later(() => import('./SchedulePanel.tsx').then((file) => file.SchedulePanel))
