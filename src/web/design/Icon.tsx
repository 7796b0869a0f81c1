import {
  IconBuilding,
  IconCalendar,
  IconChecklist,
  IconClipboardCheck,
  IconDots,
  IconFileCheck,
  IconFileText,
  IconFlag,
  IconHeartbeat,
  IconHistory,
  IconReportAnalytics,
  IconSearch,
  IconUserCog,
  IconUsers,
} from '@tabler/icons-react'

// The few signs the program uses; each stands beside a word and is silent for screen readers.
const ICONS = {
  work: IconClipboardCheck,
  calendar: IconCalendar,
  flag: IconFlag,
  plan: IconFileText,
  team: IconUsers,
  inspection: IconChecklist,
  report: IconReportAnalytics,
  building: IconBuilding,
  people: IconUserCog,
  record: IconHistory,
  health: IconHeartbeat,
  more: IconDots,
  search: IconSearch,
  form: IconFileCheck,
}

export type IconName = keyof typeof ICONS

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  const Sign = ICONS[name]
  return <Sign className="icon" size={size} stroke={1.9} aria-hidden="true" />
}
