import { expect, test } from 'vitest'
import { COUNTED, readCut } from './cut.ts'

test('what is searched for is counted as far as a thousand, a whole list further (design)', () => {
  const counted = (query: object) => readCut(['title'], query, 50).counted
  expect(counted({ search: 'đất đai' })).toBe(1_000)
  expect([counted({}), counted({ search: '' })]).toEqual([COUNTED.all, COUNTED.all])
  expect(COUNTED.all).toBeGreaterThan(1_000)
})
