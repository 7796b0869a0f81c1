export { type FocalGap, focalGap, focalOf, needsFocal } from './rules/focal.ts'
export { checkAsked, unitCautions } from './rules/levels.ts'
export {
  checkObject,
  FOCAL_KINDS,
  isPlace,
  LINK_KINDS,
  type LinkEntry,
  type LinkKind,
  linkKindsOf,
  linksOn,
  objectsOf,
  type Register,
  servedBy,
  setLinks,
  type UnitLink,
  unnamed,
} from './rules/links.ts'
export { type Locality, readLocality } from './rules/locality.ts'
export { communeNamed, communeTypeOf, officialName } from './rules/names.ts'
export {
  changeUnit,
  type EndEntry,
  type Ending,
  endUnit,
  entryProblems,
  eventOf,
  newestOf,
  registerUnit,
  type UnitEntry,
  type VersionEntry,
} from './rules/register.ts'
export {
  levelKey,
  OPTIONAL_COLUMNS,
  readSheet,
  SHEET_COLUMNS,
  type SheetProblem,
  type SheetRow,
  type SheetUnit,
  type SheetWords,
} from './rules/sheet.ts'
export {
  asOf,
  type CommuneType,
  formerNames,
  isOfKind,
  type NewUnit,
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
