import type { Day } from '#kernel/day.ts'

/** The day of every sweep. */
export const TODAY: Day = '2026-03-16'

/** Every act is rolled back, so that each is the first of its number; and the same question is the same text. */
export const NEW_ID = '00000000-0000-4000-8000-0000000000e1'

/** A file as its upload begins. */
export function aFile() {
  return { id: NEW_ID, name: 'x.pdf', size: 1, sha256: '0'.repeat(64) }
}
