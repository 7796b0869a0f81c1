export { useScheduleActs } from './acts.tsx'
export { AttendancePanel, SchedulePanel, type ServedSchedule } from './SchedulePanel.tsx'
