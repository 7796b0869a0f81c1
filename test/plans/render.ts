import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  AlignmentType,
  BorderStyle,
  Document,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { SourceLine } from '#kernel/source-line.ts'

/** One plan as data, to be written as text, as DOCX and as PDF: the drafts of all three must agree. */
export interface SamplePlan {
  readonly left: readonly string[]
  readonly number: string
  readonly date: string
  readonly title: readonly string[]
  readonly body: readonly string[]
  readonly recipients: readonly string[]
  readonly signature: readonly string[]
  readonly name: string
}

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

export function asText(plan: SamplePlan, end = '\n'): string {
  return [
    ...plan.left,
    plan.number,
    ...MOTTO,
    plan.date,
    '',
    'KẾ HOẠCH',
    ...plan.title,
    '',
    ...plan.body.flatMap((line) => [line, '']),
    'Nơi nhận:',
    ...plan.recipients.map((line) => `- ${line}`),
    '',
    ...plan.signature,
    '',
    plan.name,
  ].join(end)
}

export function asLines(text: string): SourceLine[] {
  return text.split(/\r?\n/).map((line, index) => ({ number: index + 1, text: line }))
}

/** Text as a terminal would break it at 80 signs. */
export function wrapped(plan: SamplePlan): string {
  return asText(plan)
    .split('\n')
    .map((line) => {
      let rest = line
      const rows: string[] = []
      for (let cut = rest.lastIndexOf(' ', 78); rest.length > 78 && cut > 0; cut = rest.lastIndexOf(' ', 78)) {
        rows.push(rest.slice(0, cut))
        rest = rest.slice(cut + 1)
      }
      return [...rows, rest].join('\n')
    })
    .join('\n')
}

/** DOCX with letterhead and signature in tables of two columns; with `numbered`, markers are Word's own numbering. */
export async function asDocx(plan: SamplePlan, numbered = false): Promise<Uint8Array> {
  const columns = (left: readonly string[], right: readonly string[]) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: Object.fromEntries(
        ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
          side,
          { style: BorderStyle.NONE, size: 0, color: 'auto' },
        ]),
      ),
      rows: [
        new TableRow({
          children: [left, right].map((lines) => new TableCell({ children: lines.map((line) => centred(line)) })),
        }),
      ],
    })
  const centred = (line: string) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: line, bold: true })] })
  const document = new Document({
    numbering: { config: [{ reference: 'plan', levels: LEVELS }] },
    sections: [
      {
        children: [
          columns([...plan.left, plan.number], [...MOTTO, plan.date]),
          new Paragraph(''),
          centred('KẾ HOẠCH'),
          ...plan.title.map(centred),
          ...plan.body.map((line) => new Paragraph(numbered ? listed(line) : { text: line })),
          columns(['Nơi nhận:', ...plan.recipients.map((line) => `- ${line}`)], [...plan.signature, '', plan.name]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const LEVELS = [
  { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
  { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
  { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)' },
  { level: 3, format: LevelFormat.BULLET, text: '-' },
]

function listed(line: string): IParagraphOptions {
  const level = [/^[IVX]+\.\s/, /^\d+\.\s/, /^[a-z]\)\s/, /^-\s/].findIndex((pattern) => pattern.test(line))
  return level < 0 ? { text: line } : { text: line.replace(/^\S+\s/, ''), numbering: { reference: 'plan', level } }
}

/** A PDF from Typst source, with the fonts of the house. */
export function pdfOf(source: string): Uint8Array {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  const compiler = NodeCompiler.create({
    fontArgs: [
      {
        fontBlobs: ['400Regular/Tinos_400Regular.ttf', '700Bold/Tinos_700Bold.ttf'].map((file) =>
          readFileSync(join(fonts, file)),
        ),
      },
    ],
  })
  return new Uint8Array(compiler.pdf({ mainFileContent: source }))
}

/** PDF of A4 pages with page numbers, letterhead and signature side by side, lines broken by the width. */
export function asPdf(plan: SamplePlan): Uint8Array {
  const column = (lines: readonly string[]) => lines.map((line) => (line === '' ? '#v(2em)' : text(line))).join(' \\\n')
  const source = `
#set page(paper: "a4", margin: (top: 2cm, bottom: 2cm, left: 3cm, right: 1.5cm), numbering: "1", number-align: center + top)
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true), spacing: 0.9em)
#grid(columns: (2fr, 3fr), align: center, [#set par(first-line-indent: 0pt)
${column([...plan.left, plan.number])}], [#set par(first-line-indent: 0pt)
${column([...MOTTO, plan.date])}])
#v(1em)
#align(center)[#set par(first-line-indent: 0pt)
${['KẾ HOẠCH', ...plan.title].map((line) => `*${text(line)}*`).join(' \\\n')}]
${plan.body.map((line) => `\n${text(line)}\n`).join('')}
#grid(columns: (1fr, 1fr), [#set par(first-line-indent: 0pt, justify: false)
#set text(size: 11pt)
${column(['Nơi nhận:', ...plan.recipients.map((line) => `- ${line}`)])}], align(center)[#set par(first-line-indent: 0pt)
${column([...plan.signature, '', '', plan.name])}])
`
  return pdfOf(source)
}

const text = (line: string) => `#${JSON.stringify(line)}`
