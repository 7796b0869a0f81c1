export { basicsMissing, checkContents, contentCautions, type MayWrite, mayWriteContents } from './rules/checks.ts'
export {
  appliesTo,
  type Chosen,
  type ContentItem,
  type ContentPart,
  type ContentSource,
  CUT_OFFS,
  type CutOff,
  inRound,
  isFocus,
  leavesOf,
  type OutlineLink,
  ofForm,
  ofInspection,
  PART_KINDS,
  type PartKind,
  SOURCE_KINDS,
  type SourceKind,
} from './rules/content.ts'
export { linksOf, proposeLinks } from './rules/links.ts'
export { proposeApplying, proposeParts } from './rules/parting.ts'
export { fieldOf, proposeContents, qualityFacets, type Said } from './rules/proposing.ts'
export { contentsOfTasks, proposeSources, tasksOf } from './rules/sourcing.ts'
export { splitSentence } from './rules/splitting.ts'
