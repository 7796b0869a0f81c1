/** Ready plans by their names; the first is the one for today's two levels, the last has headings only. */
export const READY_KEYS = [
  ...(['twoLevels', 'fourForms', 'bySubject', 'twoRounds', 'thirtyPercent', 'byReport'] as const),
  'nothing',
] as const
export type ReadyKey = (typeof READY_KEYS)[number]
