import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { binhAn2026 } from '#test/plans/binh-an-2026.ts'
import { asLines, asText } from '#test/plans/render.ts'
import { readMarker } from './paper/markers.ts'
import { parsePlan } from './parse-plan.ts'
import { labelOf } from './phrases/labels.ts'
import { splitNames } from './phrases/names.ts'
import { kindsOf, labelKinds } from './phrases/section-kinds.ts'
import { READERS } from './readers/readers.ts'
import { readTargets } from './readers/targets.ts'

const LINE = '4.1. Đối tượng: 03 phòng chuyên môn, 02 đơn vị sự nghiệp trực thuộc phường.'
const HEADING = '4. ĐỐI TƯỢNG, THỜI GIAN KIỂM TRA'

test('The line that the README follows goes the way it says (CT-III-1b-2, NX-III-1)', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`> ${LINE}`)
  expect(readme).toContain(HEADING)

  const { marker, body } = readMarker(LINE)
  expect([marker.kind, marker.path]).toEqual(['dotted', [4, 1]])
  expect(kindsOf(HEADING)).toEqual(['targets', 'periods'])
  expect(READERS.targets.coversNext('periods')).toBe(false)
  const label = labelOf(body, false)!
  expect(labelKinds(label.label)).toEqual(['targets'])
  expect(READERS.targets.read).toBe(readTargets)
  expect(splitNames(label.value)).toHaveLength(2)

  const lines = asLines(asText(binhAn2026))
  const { targets, origins, sections, doubts } = parsePlan(lines)
  const [line, heading] = [LINE, HEADING].map((text) => lines.find((source) => source.text === text)!.number)
  expect([line, heading]).toEqual([54, 52])
  expect(targets.map(({ kind, count }) => [kind, count])).toEqual([
    ['specialisedAgency', 3],
    ['publicServiceUnit', 2],
  ])
  expect([origins['targets.0'], origins['targets.1']]).toEqual([[line], [line]])
  expect(sections.find((section) => section.lines.includes(line!))).toMatchObject({ marker: '4.1.', kind: 'targets' })
  expect(doubts.filter((doubt) => doubt.line === line)).toEqual([])
})
