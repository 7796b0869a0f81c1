export {
  type Assigned,
  allocate,
  assigneesOf,
  assignmentGaps,
  checkAssigning,
  type Member,
  mayWaive,
} from './rules/assigning.ts'
export { type Difference, differenceOf, percentOf, proposalOf } from './rules/difference.ts'
export {
  type Entry,
  type Facet,
  type Found,
  HOWS,
  type How,
  keyOf,
  keyOfPart,
  orderedId,
  type PartFound,
  PROGRESS,
  type Progress,
  partsOf,
  RATINGS,
  type Rating,
  type Row,
  type Values,
} from './rules/entry.ts'
export {
  givenBy,
  isAnswered,
  isUnverified,
  type Judged,
  type JudgedPart,
  judgedOf,
  missingPlans,
  progressOf,
  type SheetItem,
  type SheetState,
  sheetKeys,
  stateOf,
  unassessed,
  unseenFocus,
} from './rules/item.ts'
export { type AskedOfPeople, askedOfPeople, orderItem } from './rules/people.ts'
export { checkValue, isOpen, mayDecide, mayWrite, mayWriteItem, type OfSheet, place } from './rules/writing.ts'
