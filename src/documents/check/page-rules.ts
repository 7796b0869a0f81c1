import { MOTTO } from '../print.ts'
import { textWidth, wrapped } from '../text-width.ts'
import type { OpenedParagraph } from './opened.ts'
import { type Parts, written } from './parts.ts'
import { looks, looksSo, notApplicable, type Rule, room, ruleLength, shown, textOf, verdict } from './verdict.ts'

/** Page, national name and issuing body: boxes 1 and 2 of Decree 30. */
export const PAGE_RULES: Readonly<Record<string, Rule>> = {
  G1: ({ file }) =>
    every(
      file.sections,
      (each) =>
        near(Math.min(each.width, each.height), 11906, 20) && near(Math.max(each.width, each.height), 16838, 20),
      (each) => `${mm(each.width)} × ${mm(each.height)} mm`,
    ),
  G2: ({ file }) => {
    const wrong = file.sections.findIndex(
      (each, at) =>
        each.landscape && (at === 0 || !file.tables.some((table) => table.bordered && table.section === at)),
    )
    return verdict(wrong < 0, file.sections.map((each) => (each.landscape ? 'landscape' : 'portrait')).join(', '))
  },
  G3: ({ file }) =>
    every(
      file.sections,
      (each) =>
        within(each.top, 20, 25) &&
        within(each.bottom, 20, 25) &&
        within(each.left, 30, 35) &&
        within(each.right, 15, 20),
      (each) => `top ${mm(each.top)}, bottom ${mm(each.bottom)}, left ${mm(each.left)}, right ${mm(each.right)} mm`,
    ),
  G4: ({ file }) => {
    const runs = everyRun(file.paragraphs)
    const wrong = runs.find((run) => run.font !== 'Times New Roman' || !['auto', '000000'].includes(run.color))
    return verdict(
      wrong === undefined && runs.length > 0,
      wrong ? `${wrong.font} ${wrong.color}: ${wrong.text.slice(0, 40)}` : 'Times New Roman, black',
    )
  },
  G5: ({ file }) => {
    const runs = everyRun(file.paragraphs)
    const wrong = runs.find((run) => run.text !== run.text.normalize('NFC') || /^(?:\.Vn|VNI-)/i.test(run.font))
    return verdict(wrong === undefined, wrong ? `${wrong.font}: ${wrong.text.slice(0, 40)}` : 'NFC')
  },
  G6: ({ file }) => {
    const first = file.sections[0]
    const number = first?.header.find((each) => each.pageNumber)
    const hidden = first?.titlePage === true && !first.firstHeader.some((each) => each.pageNumber)
    const right =
      number !== undefined &&
      number.align === 'center' &&
      number.runs.every((run) => run.size >= 13 && run.size <= 14 && !run.italic)
    return verdict(
      right && hidden,
      number
        ? `${number.runs[0]?.size ?? '?'} pt ${number.align}, ${hidden ? 'hidden' : 'shown'} on page 1`
        : 'no number in the top margin',
    )
  },
  G7: ({ file, annexes }) => {
    if (annexes.length === 0) return notApplicable('no annex')
    return every(
      file.sections.slice(1),
      (each) => each.firstNumber === 1 && each.titlePage,
      (each) => `from ${each.firstNumber ?? 'the page before'}`,
    )
  },
  G8: ({ file }) => {
    const document = file.parts.get('word/document.xml') ?? ''
    const marks = /<w:(ins|del|moveFrom|moveTo|commentReference|commentRangeStart)[ >/]/.exec(document)?.[1]
    const coloured = everyRun(file.paragraphs).find((run) => run.highlighted || !['auto', '000000'].includes(run.color))
    const comments = /<w:comment[ >]/.test(file.parts.get('word/comments.xml') ?? '')
    return verdict(
      marks === undefined && coloured === undefined && !comments,
      marks ?? coloured?.text.slice(0, 40) ?? (comments ? 'comments' : 'none'),
    )
  },
  G9: ({ file }) => {
    const leak = [...file.parts]
      .map(([name, text]) => [name, LOCAL_PATH.exec(text.replace(/<[^>]*>/g, ' '))?.[0]] as const)
      .find(([, found]) => found !== undefined)
    const person =
      /<(?:dc:creator|cp:lastModifiedBy|dc:title|dc:subject|dc:description|cp:keywords|Manager|Company|Template)>([^<]+)</.exec(
        `${file.parts.get('docProps/core.xml') ?? ''}${file.parts.get('docProps/app.xml') ?? ''}`,
      )?.[1]
    return verdict(leak === undefined && person === undefined, leak?.[1] ?? person ?? 'none')
  },

  Q1: ({ motto }) => {
    const [name] = motto
    if (name === null) return verdict(false, 'absent')
    const right =
      name.text.trim() === MOTTO[0] &&
      name.cell !== null &&
      name.cell.column > 0 &&
      looksSo(name, { size: [12, 13], bold: true, italic: false })
    return verdict(right, shown(name))
  },
  Q2: ({ motto }) => {
    const line = motto[1]
    if (line === null) return verdict(false, 'absent')
    return verdict(
      line.text.trim() === MOTTO[1] && looksSo(line, { size: [13, 14], bold: true, italic: false, align: 'center' }),
      shown(line),
    )
  },
  Q3: (parts) => {
    const [, line] = parts.motto
    if (line === null || parts.mottoRule === null) return verdict(false, 'no line')
    const text = textWidth(line.text.trim(), line.runs[0]?.size ?? 13, 'bold')
    const length = ruleLength(parts.mottoRule, parts)
    return verdict(near(length, text, text * 0.03), `${Math.round(length)} of ${Math.round(text)} pt`)
  },
  Q4: ({ motto }) =>
    every(
      motto.filter((each) => each !== null),
      (each) => each.line === 240 && each.lineRule === 'auto' && each.before === 0 && each.after === 0,
      (each) => `line ${each.line / 240}`,
    ),

  C1: ({ superior }) =>
    superior.length === 0
      ? notApplicable('no superior body')
      : looks(superior, { size: [12, 13], bold: false, italic: false, align: 'center', capitals: true }),
  C2: ({ issuer }) => looks(issuer, { size: [12, 13], bold: true, align: 'center', capitals: true }),
  C3: (parts) => partOfText(parts, parts.issuerRule, parts.issuer),
  C4: ({ superior, issuer }) => {
    const own = textOf(issuer)
    const above = textOf(superior)
    const committee = /^(?:ỦY|UỶ) BAN NHÂN DÂN/.test(own)
    return verdict(
      committee ? above === '' : /(?:ỦY|UỶ) BAN NHÂN DÂN|UBND/.test(above),
      `${above.replaceAll('\n', ' ')} / ${own.replaceAll('\n', ' ')}`,
    )
  },
  C5: ({ issuer }, { issuerNames }) => {
    const name = textOf(issuer).replaceAll('\n', ' ')
    return issuerNames === undefined
      ? notApplicable('register of units not given')
      : verdict(
          issuerNames.some((each) => each.normalize('NFC').toUpperCase() === name),
          name,
        )
  },
}

const LOCAL_PATH = /\b[A-Za-z]:\\[^\s<]+|\\\\[\w.-]+\\[^\s<]+|\/(?:home|Users)\/[^\s<]+/

/** A line of a third to a half of the text above it: of its longest line where it is broken. */
export function partOfText(
  parts: Parts,
  rule: OpenedParagraph | null,
  text: readonly OpenedParagraph[],
  face: 'bold' | 'italic' = 'bold',
) {
  if (rule === null || text.length === 0) return verdict(false, 'no line')
  const lines = text.flatMap((each) =>
    wrapped(each.text.trim(), each.runs[0]?.size ?? 13, room(each, parts)).map((line) =>
      textWidth(line, each.runs[0]?.size ?? 13, face),
    ),
  )
  const length = ruleLength(rule, parts)
  const share = length / Math.max(...lines)
  return verdict(
    share >= 1 / 3 - 0.01 && share <= 1 / 2 + 0.01,
    `${Math.round(length)} of ${Math.round(Math.max(...lines))} pt`,
  )
}

function every<T>(things: readonly T[], right: (thing: T) => boolean, measured: (thing: T) => string) {
  const wrong = things.find((each) => !right(each))
  const first = wrong ?? things[0]
  return verdict(wrong === undefined && first !== undefined, first === undefined ? 'absent' : measured(first))
}

function everyRun(paragraphs: readonly OpenedParagraph[]) {
  return paragraphs.filter(written).flatMap((each) => each.runs.filter((run) => run.text.trim() !== ''))
}

function mm(twips: number): number {
  return Math.round((twips / 1440) * 254) / 10
}

function within(twips: number, low: number, high: number): boolean {
  return mm(twips) >= low - 0.1 && mm(twips) <= high + 0.1
}

function near(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance
}
