export { useScheduleActs } from './acts.tsx'
export { AttendancePanel, SchedulePanel } from './SchedulePanel.tsx'
