import { readsRecord } from '#features/reporting/record/rules.ts'
import { type Actor, holdsPost, isFocal, isLeader, type Post } from '#kernel/actor.ts'
import type { Sentence } from '#kernel/decision.ts'
import type { Address } from './address.ts'
import type { IconName } from './design/Icon.tsx'

export interface Entry {
  readonly path: Address
  /** Pages elsewhere that a person reaches from here only. */
  readonly covers?: Address
  readonly label: Sentence
  /** One word or two, for the bar at the foot of a phone. */
  readonly short: Sentence
  readonly icon: IconName
  readonly group: 'daily' | 'work' | 'system'
  /** `listed`: on the list of a surprise inspection, or of those who may propose one. */
  sees(actor: Actor, listed: boolean): boolean
}

const inUnit: readonly Post[] = ['unitHead', 'unitOfficer']
const isInUnit = (actor: Actor) => holdsPost(actor, inUnit)
const onlyInUnit = (actor: Actor) => isInUnit(actor) && !isOffice(actor)
const isSeated = (actor: Actor) => actor.seats.length > 0
const isOffice = (actor: Actor) =>
  isFocal(actor) || isLeader(actor) || isSeated(actor) || holdsPost(actor, ['clerk', 'archivist', 'auditor'])
const plansOrWatches = (actor: Actor) =>
  isFocal(actor) || isLeader(actor) || holdsPost(actor, ['clerk', 'archivist', 'auditor'])
const administers = (actor: Actor) => holdsPost(actor, 'administrator')
/** Has no part in inspections, on either side: what waits for such a person is the system itself. */
const onlyAdministers = (actor: Actor) => administers(actor) && !isOffice(actor) && !isInUnit(actor)

/** Where a person begins. */
export function homeOf(actor: Actor): Address {
  return onlyAdministers(actor) ? '/suc-khoe' : '/viec'
}

/** Who sees which entry, in the order of the screen. Seeing an entry gives no right: rows and acts are decided by the server. */
export const NAVIGATION: readonly Entry[] = [
  {
    path: '/viec',
    label: { vi: 'Việc của tôi', en: 'My work' },
    short: { vi: 'Việc', en: 'Work' },
    icon: 'work',
    group: 'daily',
    sees: (actor) => !onlyInUnit(actor) && !onlyAdministers(actor),
  },
  {
    path: '/viec',
    label: { vi: 'Việc của đơn vị', en: 'Work of the unit' },
    short: { vi: 'Việc', en: 'Work' },
    icon: 'work',
    group: 'daily',
    sees: onlyInUnit,
  },
  {
    path: '/don-vi/bao-cao',
    label: { vi: 'Báo cáo', en: 'Reports' },
    short: { vi: 'Báo cáo', en: 'Reports' },
    icon: 'report',
    group: 'daily',
    sees: isInUnit,
  },
  {
    path: '/don-vi/bao-cao',
    label: { vi: 'Báo cáo của đơn vị', en: 'Reports of units' },
    short: { vi: 'Báo cáo', en: 'Reports' },
    icon: 'report',
    group: 'daily',
    sees: (actor) => isFocal(actor) && !isInUnit(actor),
  },
  {
    path: '/lich',
    label: { vi: 'Lịch kiểm tra', en: 'Schedule' },
    short: { vi: 'Lịch', en: 'Schedule' },
    icon: 'calendar',
    group: 'daily',
    sees: isOffice,
  },
  {
    path: '/lich',
    covers: '/cuoc',
    label: { vi: 'Lịch làm việc với Đoàn', en: 'Visits of the Team' },
    short: { vi: 'Lịch', en: 'Visits' },
    icon: 'calendar',
    group: 'daily',
    sees: onlyInUnit,
  },
  {
    path: '/kien-nghi',
    label: { vi: 'Kiến nghị', en: 'Recommendations' },
    short: { vi: 'Kiến nghị', en: 'Recommendations' },
    icon: 'flag',
    group: 'daily',
    sees: isOffice,
  },
  {
    path: '/kien-nghi',
    label: { vi: 'Kiến nghị phải thực hiện', en: 'Recommendations to carry out' },
    short: { vi: 'Kiến nghị', en: 'Recommendations' },
    icon: 'flag',
    group: 'daily',
    sees: onlyInUnit,
  },
  {
    path: '/ke-hoach',
    label: { vi: 'Kế hoạch kiểm tra', en: 'Inspection plans' },
    short: { vi: 'Kế hoạch', en: 'Plans' },
    icon: 'plan',
    group: 'work',
    sees: plansOrWatches,
  },
  {
    path: '/doan',
    label: { vi: 'Đoàn kiểm tra', en: 'Teams' },
    short: { vi: 'Đoàn', en: 'Teams' },
    icon: 'team',
    group: 'work',
    sees: isOffice,
  },
  {
    path: '/cuoc',
    label: { vi: 'Cuộc kiểm tra', en: 'Inspections' },
    short: { vi: 'Cuộc', en: 'Inspections' },
    icon: 'inspection',
    group: 'work',
    sees: isOffice,
  },
  {
    path: '/dot-xuat',
    label: { vi: 'Kiểm tra đột xuất', en: 'Surprise inspections' },
    short: { vi: 'Đột xuất', en: 'Surprise' },
    icon: 'search',
    group: 'work',
    sees: (_actor, listed) => listed,
  },
  {
    path: '/the-thuc',
    label: { vi: 'Kiểm tra thể thức', en: 'Check of form' },
    short: { vi: 'Thể thức', en: 'Form' },
    icon: 'form',
    group: 'work',
    sees: (actor) =>
      isFocal(actor) || isLeader(actor) || isSeated(actor) || holdsPost(actor, 'clerk') || isInUnit(actor),
  },
  {
    path: '/suc-khoe',
    label: { vi: 'Tình trạng hệ thống', en: 'System status' },
    short: { vi: 'Tình trạng', en: 'Status' },
    icon: 'health',
    group: 'system',
    sees: administers,
  },
  {
    path: '/thiet-lap/don-vi',
    label: { vi: 'Danh mục đơn vị', en: 'Register of units' },
    short: { vi: 'Đơn vị', en: 'Units' },
    icon: 'building',
    group: 'system',
    sees: (actor) => administers(actor) || isFocal(actor),
  },
  {
    path: '/thiet-lap/nguoi-dung',
    label: { vi: 'Người dùng', en: 'People' },
    short: { vi: 'Người dùng', en: 'People' },
    icon: 'people',
    group: 'system',
    sees: administers,
  },
  {
    path: '/thiet-lap/uy-quyen',
    label: { vi: 'Phân công ký văn bản', en: 'Delegations' },
    short: { vi: 'Phân công ký', en: 'Delegations' },
    icon: 'flag',
    group: 'system',
    sees: (actor) => administers(actor) || isLeader(actor),
  },
  {
    path: '/nhat-ky',
    label: { vi: 'Nhật ký', en: 'Record' },
    short: { vi: 'Nhật ký', en: 'Record' },
    icon: 'record',
    group: 'system',
    sees: readsRecord,
  },
]

/** What this person's navigation shows. */
export function entriesFor(actor: Actor, listed: boolean): readonly Entry[] {
  return NAVIGATION.filter((entry) => entry.sees(actor, listed))
}

/** The entry that an address belongs to: the longest path it lies under. */
export function entryAt(entries: readonly Entry[], pathname: string): Entry | undefined {
  return entries
    .filter(({ path, covers = path }) => [path, covers].some((one) => `${pathname}/`.startsWith(`${one}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}
