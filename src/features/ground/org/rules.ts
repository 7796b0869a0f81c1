export { type Locality, officialName, readLocality } from './rules/names.ts'
export { entryProblems, registerUnit, type UnitEntry } from './rules/register.ts'
export {
  levelKey,
  type NewUnit,
  readSheet,
  SHEET_COLUMNS,
  type SheetProblem,
  type SheetRow,
  type SheetWords,
} from './rules/sheet.ts'
export {
  asOf,
  isOfKind,
  type Succession,
  successors,
  treeOf,
  UNIT_KINDS,
  UNIT_LENGTHS,
  UNIT_LEVELS,
  type Unit,
  type UnitKind,
  type UnitLevel,
} from './rules/unit.ts'
