import {
  IconBuilding,
  IconCalendar,
  IconChecklist,
  IconClipboardCheck,
  IconDots,
  IconDownload,
  IconFileText,
  IconFlag,
  IconHeartbeat,
  IconHistory,
  IconPlus,
  IconPrinter,
  IconReportAnalytics,
  IconSearch,
  IconUpload,
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
  add: IconPlus,
  print: IconPrinter,
  search: IconSearch,
  upload: IconUpload,
  download: IconDownload,
}

export type IconName = keyof typeof ICONS

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  const Sign = ICONS[name]
  return <Sign className="icon" size={size} stroke={1.9} aria-hidden="true" />
}
