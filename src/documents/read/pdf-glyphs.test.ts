import { expect, test } from 'vitest'
import { glyphsOf, OPERATION_NAMES, type OperationName, type Operations } from './pdf-glyphs.ts'
import { overlies } from './pdf-overlay.ts'
import { rowsOf } from './pdf-rows.ts'

const CODES: Operations = Object.fromEntries(OPERATION_NAMES.map((name, index) => [name, index + 1])) as Operations
const A4 = { width: 595, height: 842 }

const glyphs = (...parts: (string | number)[]) => [
  parts.flatMap((part): unknown[] =>
    typeof part === 'number' ? [part] : [...part].map((unicode) => ({ unicode, width: 500, isSpace: unicode === ' ' })),
  ),
]
const drawing = (...steps: (readonly [OperationName, unknown])[]) => ({
  fnArray: steps.map(([name]) => CODES[name]),
  argsArray: steps.map(([, args]) => args),
})
const read = (...steps: (readonly [OperationName, unknown])[]) =>
  rowsOf([glyphsOf(drawing(...steps), CODES, A4)]).map(({ text }) => text)

test('Letters drawn later over the holes of a line stand where the eye sees them (design)', () => {
  const line = read(
    ['beginText', null],
    ['moveText', [100, 700]],
    ['setFont', ['f1', 10]],
    ['showText', glyphs('Ki', -500, 'm tra c', -500, 'i cách')],
    ['setTextMatrix', [[1, 0, 0, 1, 110, 700]]],
    ['setFont', ['f2', 10]],
    ['showText', glyphs('ể', -3500, 'ả')],
  )
  expect(line).toEqual(['Kiểm tra cải cách'])
})

test('A page drawn upside down, moved or spaced is read alike, line by line (design)', () => {
  const lines = read(
    ['save', null],
    ['transform', [1, 0, 0, -1, 0, 842]],
    ['beginText', null],
    ['setTextMatrix', [[1, 0, 0, -1, 100, 142]]],
    ['setFont', ['f1', 10]],
    ['setWordSpacing', [2]],
    ['showText', glyphs('Kế hoạch')],
    ['setLeading', [14]],
    ['nextLine', null],
    ['showText', glyphs('số 12')],
    ['restore', null],
  )
  expect(lines).toEqual(['Kế hoạch', 'số 12'])
})

test('Runs beside each other do not lie over each other, holes filled later do (design)', () => {
  const word = (text: string, x: number, width: number) => ({
    text,
    x,
    y: 100,
    width,
    size: 12,
    pageWidth: 595,
    pageHeight: 842,
  })
  expect(overlies([word('Kiểm', 100, 30), word('tra', 134, 20), word('năm', 160, 30)])).toBe(false)
  expect(overlies([word('Ki m tra c i cách', 100, 120), word('ể', 110, 6), word('ả', 150, 6), word('ế', 170, 6)])).toBe(
    true,
  )
})
