export { basicsMissing, checkContents, type MayWrite, mayWriteContents } from './rules/checks.ts'
export {
  type ContentItem,
  CUT_OFFS,
  type CutOff,
  inRound,
  isFocus,
  leavesOf,
  type OutlineLink,
} from './rules/content.ts'
export { linksOf, proposeLinks } from './rules/links.ts'
export { proposeContents, type Said } from './rules/proposing.ts'
