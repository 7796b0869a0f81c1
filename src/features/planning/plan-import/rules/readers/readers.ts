import type { PlanNode } from '../paper/nodes.ts'
import type { BodyKind } from '../phrases/section-kinds.ts'
import { readBudget } from './budget.ts'
import { readContents } from './contents.ts'
import { isWholeForm, readForms } from './forms.ts'
import { readGoals, readPurposes, readRequirements } from './goals.ts'
import { readLabels } from './labels.ts'
import type { Reader } from './part.ts'
import { readPeriods } from './periods.ts'
import { isDated, readTargets } from './targets.ts'
import { readTasks } from './tasks.ts'
import { readTeam } from './team.ts'

interface KindReader {
  readonly read: Reader
  /** Whether the heading stands for this kind alone although it names a second one ("Thành phần, nhiệm vụ của Đoàn"). */
  readonly coversNext: (next: BodyKind) => boolean
  /** Under a heading of several kinds: a child that only this reader may read, with all that stands under it. */
  readonly takesWhole?: (child: PlanNode) => boolean
}

const always = () => true
const never = () => false

/** What each kind of section is read by; the kinds and the words that name them stand in phrases/section-kinds.ts. */
export const READERS: Readonly<Record<BodyKind, KindReader>> = {
  purposes: { read: readPurposes, coversNext: never },
  requirements: { read: readRequirements, coversNext: never },
  contents: { read: readContents, coversNext: never },
  forms: { read: readForms, coversNext: never, takesWhole: isWholeForm },
  targets: { read: readTargets, coversNext: (next) => next === 'team', takesWhole: isDated },
  periods: { read: readPeriods, coversNext: never },
  team: { read: readTeam, coversNext: (next) => next !== 'periods' && next !== 'targets' },
  budget: { read: readBudget, coversNext: always },
  organisation: { read: readTasks, coversNext: always },
  selfInspection: { read: readTasks, coversNext: always },
  reporting: { read: readTasks, coversNext: always },
  conclusion: { read: readTasks, coversNext: always },
  attendance: { read: readLabels, coversNext: always },
  duties: { read: readLabels, coversNext: always },
  procedure: { read: readLabels, coversNext: always },
  legalBases: { read: readLabels, coversNext: never },
  place: { read: readLabels, coversNext: never },
  handling: { read: readLabels, coversNext: never },
}

/** Kinds that, named by one heading, are told apart item by item and not by one reader after the other. */
export const READ_TOGETHER: readonly { readonly kinds: readonly BodyKind[]; readonly read: Reader }[] = [
  { kinds: ['purposes', 'requirements'], read: readGoals },
]
