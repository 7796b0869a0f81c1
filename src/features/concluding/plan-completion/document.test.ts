import { expect, test } from 'vitest'
import type { PaperHead } from '#features/ground/papers/document.ts'
import { variancePaper } from './document.ts'
import type { KeptOutcome } from './rules.ts'
import { texts } from './texts.ts'

const head: PaperHead = {
  issuer: { superior: ['Ủy ban nhân dân tỉnh Mẫu'], lines: ['Sở Nội vụ'], name: 'Sở Nội vụ', place: 'Mẫu' },
  number: null,
  symbol: 'BC-SNV',
  date: { year: null, month: null },
  signer: {
    authority: { onBehalfOf: null, capacity: 'self', headTitle: 'Giám đốc', ownTitle: null, officeHeld: null },
    name: 'Phan Minh Quang',
  },
  recipients: [{ text: 'Như trên' }],
  fileLine: 'VT',
}
const MET: KeptOutcome = {
  ...{ rule: 0, text: '02 sở', percent: null, total: null, wanted: 2, done: 2, met: true, missed: [], reason: '' },
}
const UNMET: KeptOutcome = {
  ...{ rule: 1, text: '03 xã;', percent: null, total: null, wanted: 3, done: 2, met: false, reason: 'Mưa lũ kéo dài' },
  missed: [
    { name: 'UBND xã A', cancelled: 'Mưa lũ.' },
    { name: 'UBND xã B', cancelled: '' },
  ],
}
const linesOf = (outcomes: readonly KeptOutcome[]) => {
  const paper = variancePaper({
    ...{ head, addressee: 'Ủy ban nhân dân tỉnh Mẫu', planCitation: 'Kế hoạch số 57/KH-UBND', year: 2026, outcomes },
    arithmetic: texts.vi.arithmetic,
  })
  return paper.body.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.join(' | ')) : block.text))
}

test('the report has every rule in its table, and explains those that were not reached, with units and reason (design)', () => {
  const lines = linesOf([MET, UNMET])
  expect(lines).toContain('1 | 02 sở | 2 | 2 | Đạt')
  expect(lines).toContain('2 | 03 xã; | 3 | 2 | Chưa đạt')
  const at = lines.indexOf('03 xã')
  expect(lines.slice(at + 1, at + 4)).toEqual([
    'Kết quả: phải kiểm tra 03 đơn vị; đã kiểm tra 02 đơn vị; còn thiếu 01 đơn vị.',
    'Đơn vị chưa kiểm tra: UBND xã A (đã hủy: Mưa lũ); UBND xã B.',
    'Lý do: Mưa lũ kéo dài.',
  ])
  expect(lines).not.toContain('02 sở')
})

test('a draft leaves room for the reason (design)', () => {
  expect(linesOf([{ ...UNMET, missed: [], reason: '' }]).join('\n')).toMatch(/Lý do: ……/)
})
