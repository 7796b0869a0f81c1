import { expect, test } from 'vitest'
import { planBegun, textCopied, textOfReady } from './beginning.ts'
import { planOf } from './content.ts'
import { type FactKind, type FactValues, valuesOf } from './fact.ts'
import { READY, readyText, type Slots } from './ready.ts'
import { READY_KEYS, type ReadyKey } from './ready-keys.ts'

const SLOTS: Slots = {
  year: 2026,
  letterhead: ['ỦY BAN NHÂN DÂN', 'TỈNH MẪU'],
  place: 'Mẫu',
  committee: 'UBND tỉnh',
  chair: 'Chủ tịch UBND tỉnh',
  area: 'trên địa bàn tỉnh Mẫu',
  focal: 'Sở Nội vụ',
}
const GIVEN = { year: 2026, place: 'Mẫu', issuer: 'UBND', title: '' }
const begin = (key: ReadyKey) => textOfReady(readyText(READY[key], SLOTS))
const said = <Kind extends FactKind>(key: ReadyKey, kind: Kind): FactValues[Kind][] => valuesOf(begin(key).facts, kind)

/** What rules take from each ready plan: forms, objects (number or share), windows, days before the session. */
const EXPECTED: Record<ReadyKey, readonly [string, string, string, number | null]> = {
  twoLevels: ['comprehensive surprise', '30% 30%', '2026-04-01…2026-09-30 …', 5],
  fourForms: ['periodic surprise isoQms byProgramme', '6 2 3 –', '2026-04-01…2026-09-30 … …', null],
  bySubject: ['comprehensive thematic civilService surprise', '7 6 –', '2026-04-01…2026-09-30', 5],
  twoRounds: ['surprise periodic', '', '2026-06-01…2026-07-31 2026-10-01…2026-11-30', 3],
  thirtyPercent: ['', '30% 10 30%', '2026-07-01…2026-09-30', null],
  byReport: ['byReport onSite surprise', '– –', '…2026-10-15', 5],
  nothing: ['', '', '', null],
}

test.each(READY_KEYS)(
  'ready plan %s says to the rules what it says to people (CT-III-1b-1, KG-II-3, NX-II-2.1-3, TN-III-2)',
  (key) => {
    const forms = said(key, 'form').map(({ code }) => code)
    const targets = said(key, 'target').map(({ count, percent }) => (percent === null ? (count ?? '–') : `${percent}%`))
    const periods = said(key, 'period').map(({ from, to }) => `${from ?? ''}…${to ?? ''}`)
    expect([forms.join(' '), targets.join(' '), periods.join(' '), said(key, 'reportLeadDays')[0] ?? null]).toEqual(
      EXPECTED[key],
    )
  },
)

test.each(READY_KEYS)(
  'ready plan %s has head, goals, recipients and the signature, and no words of another locality',
  (key) => {
    const text = begin(key)
    const plan = planBegun('x', text, GIVEN)
    expect(plan).toMatchObject({ origin: 'drafted', number: null, symbol: 'KH-UBND', planYear: 2026, issuedOn: null })
    expect(plan.title).toBe('Kiểm tra công tác cải cách hành chính năm 2026 trên địa bàn tỉnh Mẫu')
    expect(plan.content.recipients).toHaveLength(4)
    expect(plan.content.signature.lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    expect(text.blocks.every(({ origin }) => origin === 'profile')).toBe(true)
    expect(text.blocks.map(({ text: words }) => words).join(' ')).not.toMatch(
      /Cần Thơ|Quảng Nam|Nghi Xuân|Kiên Giang|Tây Ninh/,
    )
    if (key !== 'nothing') expect([plan.content.purposes.length, plan.content.requirements.length]).toEqual([2, 2])
  },
)

test('a blank that nobody has filled in is no fact', () => {
  expect(JSON.stringify(begin('nothing').facts)).not.toContain('……')
})

test('a copy for the next year has its year, blanks for number and day, and its bases as they were', () => {
  const text = begin('fourForms')
  const signed = {
    ...text,
    blocks: [
      ...text.blocks.map((block) => ({
        ...block,
        text: block.text
          .replace(/^Số:.*/, 'Số: 57/KH-UBND')
          .replace(/^Mẫu, ngày.*/, 'Mẫu, ngày 12 tháng 01 năm 2026')
          .replace('số ……/KH-UBND ngày ……', 'số 12/KH-UBND ngày 20 tháng 12 năm 2025'),
      })),
      { id: `b${text.next}`, text: 'Lê Ngọc Lan', role: 'signature', lines: [], version: 0 },
    ],
    facts: text.facts.map((fact) =>
      fact.kind === 'signature'
        ? { ...fact, value: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Ngọc Lan' } }
        : fact,
    ),
    next: text.next + 1,
  }
  const basis = signed.blocks.find((block) => block.text.startsWith('Căn cứ'))!
  const withBasis = {
    ...signed,
    facts: [
      ...signed.facts,
      { ...signed.facts[0]!, id: 'f900', kind: 'basis' as const, anchors: [{ block: basis.id, from: 0, to: 9 }] },
    ],
  }
  const copy = textCopied(withBasis, 2026, 2027)
  const words = copy.blocks.map((block) => block.text)
  expect(words).toContain('Số:        /KH-UBND')
  expect(words).toContain('Mẫu, ngày        tháng        năm 2027')
  expect(words).toContain('b) Thời gian: Quý II - III năm 2027.')
  expect(words.some((line) => line.includes('ngày 20 tháng 12 năm 2025') && line.includes('năm 2026'))).toBe(true)
  expect(words).not.toContain('Lê Ngọc Lan')
  expect(planOf(planBegun('x', copy, { ...GIVEN, year: 2027 }), copy.facts)).toMatchObject({
    planYear: 2027,
    from: '2027-04-01',
    to: '2027-09-30',
    number: null,
  })
  expect(copy.blocks.every(({ origin }) => origin === 'copied')).toBe(true)
})
