import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { citations } from './citations.ts'

const rows = [
  ...readFileSync(new URL('../../docs/clauses.md', import.meta.url), 'utf8').matchAll(
    /^\| ((?:CT|QN|NX|KG|TN)-\S+) \| ([^|]+) \|/gm,
  ),
].map(([, id, section]) => [id!, section!.trim()] as const)
const PLACES: Record<string, string> = {
  Header: 'header',
  Title: 'header',
  Preamble: 'preamble',
  Closing: 'closing',
  Tail: 'tail',
  Recipients: 'recipients',
  Signature: 'signature',
}

test('every clause of the list is cited by the section that the list gives it (design)', () => {
  expect(rows.length).toBeGreaterThan(400)
  // The plan of Nghi Xuân has one paragraph in section III; the outline of Tây Ninh is cited by its headings, not by their points.
  for (const [id, section] of rows.filter(([name]) => !/^NX-III-1$|-TAIL-|-DC-(0|FN|NOTE)/.test(name))) {
    const [cited] = citations([id])
    const place = cited!.en.replace(/^Plan of .* \d{4}, (outline )?(section )?/, '')
    const listed = section.replace(/ \((1st|2nd)\)/, '').replace(/^Outline /, '')
    expect([
      id,
      PLACES[section] ?? (id.includes('-DC-') ? listed.split('.').slice(0, place.split('.').length).join('.') : listed),
    ]).toEqual([id, place])
  }
})

test('clauses of one section are said once, in both languages, and our own decisions not at all (design)', () => {
  expect(citations(['CT-IV-1-6', 'CT-IV-1-7', 'KG-III-2-3', 'design', 'ND30-Y4'])).toEqual([
    { vi: 'Kế hoạch Cần Thơ 2023, mục IV.1', en: 'Plan of Cần Thơ 2023, section IV.1' },
    { vi: 'Kế hoạch Kiên Giang 2020, mục III.2', en: 'Plan of Kiên Giang 2020, section III.2' },
    { vi: 'Nghị định 30/2020/NĐ-CP', en: 'Decree 30/2020/NĐ-CP' },
  ])
  expect(citations(['TN-DC-I.2.4-1', 'CT-SIG-1', 'TN-IVb-a-2']).map(({ vi }) => vi)).toEqual([
    'Kế hoạch TP Tây Ninh 2023, đề cương mục I.2.4',
    'Kế hoạch Cần Thơ 2023, phần ký',
    'Kế hoạch TP Tây Ninh 2023, mục IV.a',
  ])
})
