import { pointLetter, roman } from '#kernel/blocks.ts'
import { textWidth } from '../text-width.ts'
import type { OpenedParagraph } from './opened.ts'
import { spacingOf } from './page-rules.ts'
import type { Parts } from './parts.ts'
import {
  absent,
  decimal,
  notApplicable,
  type Rule,
  room,
  short,
  shown,
  textOf,
  type Verdict,
  verdict,
  wrongOf,
} from './verdict.ts'

/** The text: box 6 of Decree 30. */
export const BODY_RULES: Readonly<Record<string, Rule>> = {
  B1: (parts) =>
    eachOf(
      plain(parts),
      (each) => [
        ...wrongOf(each, { size: [13, 14], ...(isUpright(each) ? {} : { italic: false }) }),
        ...(each.align === 'both' || fitsOneLine(each, parts) ? [] : wrongOf(each, { size: [0, 99], align: 'both' })),
      ],
      (each) => `${shown(each)}.`,
    ),
  B2: (parts) =>
    eachOf(
      plain(parts).filter((each) => !each.goesOn),
      (each) => [
        ...(isIndented(each.begins) || isIndented(each.firstLine)
          ? []
          : [`Dòng đầu lùi vào ${decimal(each.begins / 567)} cm, phải là 1 cm hoặc 1,27 cm`]),
        ...(each.before + each.after >= 118
          ? []
          : [`Cách đoạn ${decimal((each.before + each.after) / 20)} pt, tối thiểu 6 pt`]),
        ...(isSpaced(each)
          ? []
          : [`Giãn dòng ${spacingOf({ ...each, before: 0, after: 0 })}, phải từ dòng đơn đến 1,5 dòng`]),
      ],
      (each) => `Lùi đầu dòng ${decimal(each.begins / 567)} cm; giãn dòng ${spacingOf(each)}.`,
    ),
  B3: ({ bases }) => {
    if (bases.length === 0) return notApplicable('không có căn cứ ban hành')
    const wrong = bases
      .map((each, at) => ({
        each,
        wrong: [
          ...wrongOf(each, { size: [13, 14], italic: true }),
          ...((at === bases.length - 1 ? /[.,]$/ : /;$/).test(each.text)
            ? []
            : [
                at === bases.length - 1
                  ? 'Căn cứ cuối phải kết thúc bằng dấu chấm'
                  : 'Căn cứ phải kết thúc bằng dấu chấm phẩy',
              ]),
        ],
      }))
      .find((one) => one.wrong.length > 0)
    return wrong === undefined
      ? verdict(true, `${bases.length} căn cứ, chữ nghiêng, dấu câu đúng.`, bases[0])
      : verdict(false, `${wrong.wrong.join('; ')}.`, wrong.each)
  },
  B4: ({ bases }) => {
    const cited = bases.filter((each) => /\ssố\s+\S*\/\S+/.test(each.text))
    if (cited.length === 0) return notApplicable('không có căn cứ là văn bản có số, ký hiệu')
    const wrong = cited.find((each) => !/\sngày\s/.test(each.text) || !/\scủa\s/.test(each.text))
    return verdict(
      wrong === undefined,
      wrong === undefined
        ? 'Căn cứ ghi đủ số, ký hiệu, ngày và cơ quan ban hành.'
        : 'Căn cứ thiếu ngày hoặc cơ quan ban hành.',
      wrong ?? cited[0],
    )
  },
  B5: ({ body }) => {
    const articles = body
      .map((each) => ({ each, found: /^Điều\s+(\d+)(\S?)/.exec(each.text) }))
      .filter(({ found }) => found !== null)
    if (articles.length === 0) return notApplicable('không bố cục theo điều')
    const wrong = articles.find(({ found }, at) => Number(found![1]) !== at + 1 || !/[.]/.test(found![2]!))
    if (wrong === undefined) return verdict(true, `Điều 1 đến Điều ${articles.length} liên tục.`)
    const right = Number(wrong.found![1]) === articles.indexOf(wrong) + 1
    return verdict(
      false,
      right
        ? 'Sau số điều phải có dấu chấm.'
        : `Điều ${wrong.found![1]} ở vị trí của Điều ${articles.indexOf(wrong) + 1}.`,
      wrong.each,
    )
  },
  B6: ({ body }) => {
    const headings = romanHeadings(body)
    if (headings.length === 0) return notApplicable('không bố cục theo mục I, II')
    return eachOf(
      headings,
      (each) => wrongOf(each, { size: [13, 14], bold: true, italic: false, capitals: true }),
      (each) => `${shown(each)}.`,
    )
  },
  B7: ({ body }) => {
    let expected = 1
    let seen = 0
    for (const each of body) {
      const letter = /^(\p{Ll}{1,2})\)\s/u.exec(each.text)?.[1]
      if (letter !== undefined) {
        if (letter !== pointLetter(expected) && letter !== 'a')
          return verdict(false, `Điểm ${letter}) đứng ở vị trí của điểm ${pointLetter(expected)}).`, each)
        expected = letter === 'a' ? 2 : expected + 1
        seen++
      } else if (/^(?:[IVXLC]+\.|\d+(?:\.\d+)*\.?|Điều)\s/.test(each.text)) expected = 1
    }
    return seen === 0 ? notApplicable('không có điểm a), b)') : verdict(true, `${seen} điểm theo thứ tự bảng chữ cái.`)
  },
  B8: ({ body }) => {
    let section = 0
    let last = 0
    for (const each of body) {
      // Each part of a paper counts by itself, and so do the numbers under a heading without one.
      if (/^(?:Phần|Chương|[A-H]\.)\s/i.test(each.text)) section = 0
      if (/^(?:[IVXLC]+\.|Điều|Phần|Chương|[A-H]\.)\s/i.test(each.text) || isBareHeading(each)) last = 0
      const marker = /^([IVXLC]+)\.\s/.exec(each.text)?.[1]
      if (marker !== undefined && marker !== roman(++section))
        return verdict(false, `Mục ${marker} ở vị trí của mục ${roman(section)}.`, each)
      const number = Number(/^(\d+)\.\s/.exec(each.text)?.[1] ?? Number.NaN)
      if (Number.isNaN(number)) continue
      if (number !== last + 1)
        return verdict(
          false,
          last === 0 ? `Số ${number} không bắt đầu từ 1.` : `Số ${number} đứng sau số ${last}.`,
          each,
        )
      last = number
    }
    return verdict(true, 'Số thứ tự liên tục, không trùng.')
  },
  B9: (parts) => {
    const text = textOf(parts.body)
    const words = new Set(text.match(/(?<![\p{L}\d/\-.])[\p{Lu}]{3,}(?![\p{L}\d/-])/gu) ?? [])
    const unexplained = [...words].filter((word) => {
      if (/^[IVXLC]+$/.test(word) || COMMON_SHORT_FORMS.has(word) || isInHeading(parts, word)) return false
      const first = text.indexOf(word)
      return text[first - 1] !== '(' && !/(?:viết tắt|gọi tắt|gọi)(?: là)?:?\s*[“"]?$/.test(text.slice(0, first))
    })
    const place = parts.body.find((each) => unexplained[0] !== undefined && each.text.includes(unexplained[0]))
    return verdict(
      unexplained.length === 0,
      unexplained.length === 0
        ? 'Chữ viết tắt đã được giải thích.'
        : `Chưa giải thích chữ viết tắt: ${unexplained.join(', ')}.`,
      place,
    )
  },
  B10: ({ body }) => {
    const last = body.at(-1)
    if (last === undefined) return absent('nội dung')
    const right = last.text.endsWith('./.') && !last.text.endsWith('../.')
    return verdict(right, right ? 'Kết thúc bằng “./.”.' : 'Nội dung không kết thúc bằng “./.”.', last)
  },
  B11: ({ body, bases }) => {
    for (const each of [...bases, ...body]) {
      const wrong =
        /(?:tại|theo|của|và|,)\s+(?:điều|khoản)\s+\d+|(?<!\p{L})(?:nhà nước|thủ đô Hà Nội|thành phố Hồ Chí Minh)(?!\p{L})/u.exec(
          each.text,
        )
      if (wrong) return verdict(false, `“${wrong[0]}” chưa viết hoa theo Phụ lục II.`, each)
    }
    return verdict(true, 'Không thấy chỗ viết hoa sai thường gặp; cần người soát lại theo Phụ lục II.')
  },
}

/** Known to every office; the decree's own forms use them without explanation. */
const COMMON_SHORT_FORMS = new Set([
  'UBND',
  'HĐND',
  'TCVN',
  'ISO',
  'PAR',
  'INDEX',
  'SIPAS',
  'PAPI',
  'PCI',
  'DTI',
  'DDCI',
])

/** Paragraphs of the text outside tables; centred ones and legal bases are boxes of their own. */
function plain(parts: Parts): OpenedParagraph[] {
  return parts.body.filter((each) => each.cell === null)
}

/** A word or a note in italics makes no paragraph of them. */
function isUpright({ runs }: OpenedParagraph): boolean {
  return runs.some((run) => !run.italic && run.text.trim().length > 1)
}

/** Where nothing is left over at the end of a line, nobody sees how it is justified. */
function fitsOneLine(each: OpenedParagraph, parts: Parts): boolean {
  if (each.align !== 'left' && each.align !== 'unknown') return false
  const { size, bold } = each.runs[0] ?? { size: 14, bold: false }
  return textWidth(each.text, size, bold ? 'bold' : 'regular') < room(each, parts) - each.begins / 20
}

const isIndented = (length: number) => Math.abs(length - 567) <= 20 || Math.abs(length - 720) <= 20

/** In lines, or in points: a line of Times New Roman is 1.15 of its size. */
function isSpaced({ line, lineRule, runs }: OpenedParagraph): boolean {
  if (lineRule === 'auto') return line >= 238 && line <= 362
  const single = Math.max(...runs.map((run) => run.size), 13) * 1.15 * 20
  return (lineRule === 'atLeast' || line >= single * 0.97) && line <= single * 1.5 + 4
}

function romanHeadings(body: readonly OpenedParagraph[]): OpenedParagraph[] {
  return body.filter((each) => /^[IVXLC]+\.\s/.test(each.text))
}

/** Headings in capitals are words, not short forms. */
function isInHeading(parts: Parts, word: string): boolean {
  return parts.body.every((each) => !each.text.includes(word) || each.text === each.text.toUpperCase())
}

/** A line in bold letters without a number. */
function isBareHeading({ text, runs }: OpenedParagraph): boolean {
  return (
    /^\p{L}/u.test(text) &&
    !/^(?:[IVXLC]+|\p{Ll})[.)]/u.test(text) &&
    runs.every((run) => run.bold || run.text.trim() === '')
  )
}

function eachOf(
  paragraphs: readonly OpenedParagraph[],
  wrongIn: (each: OpenedParagraph) => readonly string[],
  measured: (each: OpenedParagraph) => string,
): Verdict {
  if (paragraphs.length === 0) return absent('nội dung')
  const wrong = paragraphs.map((each) => ({ each, wrong: wrongIn(each) })).filter((one) => one.wrong.length > 0)
  const [first] = wrong
  if (first === undefined) return verdict(true, measured(paragraphs[0]!), paragraphs[0])
  const others = wrong.length > 1 ? ` Cả thảy ${wrong.length} chỗ.` : ''
  return verdict(false, `${short(first.wrong.join('; '), 200)}.${others}`, first.each)
}
