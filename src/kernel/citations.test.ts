import { expect, test } from 'vitest'
import { lawsAmong } from './citations.ts'

test('a reader is told the law, once; never the plan of another office, nor a decision of ours (design)', () => {
  expect(lawsAmong(['CT-IV-1-6', 'ND30-Y4', 'design', 'ND30-K1', 'T2-RUN-8'])).toEqual([
    { vi: 'Nghị định 30/2020/NĐ-CP', en: 'Decree 30/2020/NĐ-CP' },
  ])
})
