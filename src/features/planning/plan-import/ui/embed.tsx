/** The original and what was read from it, for the page on which both are compared. */
export { DraftPane } from './DraftPane.tsx'
export { OriginalPane } from './OriginalPane.tsx'
export { moveWithArrows, type Pointing, usePointing } from './usePointing.ts'
