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
  FACETS,
  type Facet,
  type Found,
  HOWS,
  type How,
  keyOf,
  orderedId,
  partsOf,
  RATINGS,
  type Rating,
  type Values,
} from './rules/entry.ts'
export {
  type Judged,
  judgedOf,
  progressOf,
  type SheetItem,
  type SheetState,
  stateOf,
  unseenFocus,
} from './rules/item.ts'
export { type AskedOfPeople, askedOfPeople, orderItem } from './rules/people.ts'
export { checkValue, isOpen, mayDecide, mayWrite, mayWriteItem, type OfSheet, place } from './rules/writing.ts'
