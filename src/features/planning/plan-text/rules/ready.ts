import { byReport } from './ready/by-report.ts'
import { bySubject } from './ready/by-subject.ts'
import { fourForms } from './ready/four-forms.ts'
import { nothing } from './ready/nothing.ts'
import type { ReadyPlan } from './ready/ready.ts'
import { thirtyPercent } from './ready/thirty-percent.ts'
import { twoLevels } from './ready/two-levels.ts'
import { twoRounds } from './ready/two-rounds.ts'
import type { ReadyKey } from './ready-keys.ts'

export { BLANK, type ReadyPlan, readyText, type Slots } from './ready/ready.ts'

/** Mẫu kế hoạch, by neutral names; the first is the one for today's two levels, the last has headings only. */
export const READY = {
  twoLevels,
  fourForms,
  bySubject,
  twoRounds,
  thirtyPercent,
  byReport,
  nothing,
} as const satisfies Readonly<Record<ReadyKey, ReadyPlan>>
