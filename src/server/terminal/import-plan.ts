import { draftOf } from '#features/planning/plan-import/draft-of.ts'
import { refusals } from '#features/planning/plan-import/refusals.ts'
import { overFile } from './one-file.ts'

/** `soat import-plan FILE`: prints the draft of a plan as JSON. */
export const importPlan = overFile('import-plan', refusals.IMPORT_TOO_LARGE, async (bytes, name) => {
  const answer = await draftOf(bytes, name)
  return 'refusal' in answer ? answer : { answer: answer.draft }
})
