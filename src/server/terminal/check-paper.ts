import { checkOf } from '#features/ground/paper-check/check-of.ts'
import { refusals } from '#features/ground/paper-check/refusals.ts'
import { overFile } from './one-file.ts'

/** `soat check-paper FILE`: prints as JSON, for each rule of Decree 30, whether a DOCX keeps it, what was found and where. */
export const checkPaper = overFile('check-paper', refusals.CHECK_TOO_LARGE, async (bytes) => {
  const answer = await checkOf(bytes)
  return 'refusal' in answer ? answer : { answer }
})
