import { pointLetter, roman } from '#kernel/blocks.ts'
import type { OpenedParagraph } from './opened.ts'
import type { Parts } from './parts.ts'
import { looksSo, notApplicable, type Rule, shown, textOf, verdict } from './verdict.ts'

/** The text: box 6 of Decree 30. */
export const BODY_RULES: Readonly<Record<string, Rule>> = {
  B1: (parts) => eachOf(plain(parts), (each) => looksSo(each, { size: [13, 14], italic: false, align: 'both' }), shown),
  B2: (parts) =>
    eachOf(
      plain(parts),
      (each) =>
        (Math.abs(each.firstLine - 567) <= 15 || Math.abs(each.firstLine - 720) <= 15) &&
        each.before + each.after >= 120 &&
        each.lineRule === 'auto' &&
        each.line >= 240 &&
        each.line <= 360,
      (each) =>
        `indent ${Math.round((each.firstLine / 567) * 100) / 100} cm, ${(each.before + each.after) / 20} pt apart, line ${each.line / 240}`,
    ),
  B3: ({ bases }) => {
    if (bases.length === 0) return notApplicable('no legal bases')
    const wrong = bases.find(
      (each, at) =>
        !looksSo(each, { size: [13, 14], italic: true }) ||
        !(at === bases.length - 1 ? /[.,]$/ : /;$/).test(each.text.trim()),
    )
    return verdict(wrong === undefined, shown(wrong ?? bases[0]!))
  },
  B4: ({ bases }) => {
    const cited = bases.filter((each) => /\ssố\s+\S*\/\S+/.test(each.text))
    if (cited.length === 0) return notApplicable('no numbered paper cited as a basis')
    const wrong = cited.find((each) => !/\sngày\s/.test(each.text) || !/\scủa\s/.test(each.text))
    return verdict(wrong === undefined, (wrong ?? cited[0]!).text.slice(0, 80))
  },
  B5: ({ body }) => {
    const articles = body.map((each) => /^Điều\s+(\d+)(\S?)/.exec(each.text)).filter((found) => found !== null)
    if (articles.length === 0) return notApplicable('not laid out by điều')
    const wrong = articles.find((found, at) => Number(found[1]) !== at + 1 || found[2] !== '.')
    return verdict(wrong === undefined, wrong?.[0] ?? `Điều 1–${articles.length}`)
  },
  B6: (parts) => {
    const headings = romanHeadings(parts.body)
    if (headings.length === 0) return notApplicable('not laid out by mục')
    const wrong = headings.find((each) => !looksSo(each, { size: [13, 14], bold: true, capitals: true }))
    return verdict(wrong === undefined, shown(wrong ?? headings[0]!))
  },
  B7: ({ body }) => {
    let expected = 1
    let seen = 0
    for (const { text } of body) {
      const letter = /^(\p{Ll}{1,2})\)\s/u.exec(text)?.[1]
      if (letter !== undefined) {
        if (letter !== pointLetter(expected) && letter !== 'a')
          return verdict(false, `${letter}) after ${expected === 1 ? 'no point' : `${pointLetter(expected - 1)})`}`)
        expected = letter === 'a' ? 2 : expected + 1
        seen++
      } else if (/^(?:[IVXLC]+\.|\d+\.|Điều)\s/.test(text)) expected = 1
    }
    return seen === 0 ? notApplicable('no points') : verdict(true, `${seen} points in order`)
  },
  B8: ({ body }) => {
    const sections = romanHeadings(body).map((each) => each.text.split('.')[0]!)
    const wrong = sections.findIndex((each, at) => each !== roman(at + 1))
    if (wrong >= 0) return verdict(false, `${sections[wrong]} as section ${wrong + 1}`)
    let last = 0
    for (const { text } of body) {
      if (/^(?:[IVXLC]+\.|Điều)\s/.test(text)) last = 0
      const number = Number(/^(\d+)\.\s/.exec(text)?.[1] ?? Number.NaN)
      if (Number.isNaN(number)) continue
      if (number !== last + 1) return verdict(false, `${number}. after ${last}`)
      last = number
    }
    return verdict(true, sections.join(', ') || 'continuous')
  },
  B9: (parts) => {
    const text = textOf(parts.body)
    const unexplained = [...new Set(text.match(/(?<![\p{L}\d/\-.])[\p{Lu}]{3,}(?![\p{L}\d/-])/gu) ?? [])].filter(
      (word) => {
        if (/^[IVXLC]+$/.test(word) || COMMON_SHORT_FORMS.has(word) || isInHeading(parts, word)) return false
        const first = text.indexOf(word)
        return text[first - 1] !== '(' && !/viết tắt là\s*$/.test(text.slice(0, first))
      },
    )
    return verdict(unexplained.length === 0, unexplained.join(', ') || 'none unexplained')
  },
  B10: ({ body }) => {
    const last = body.at(-1)?.text.trim() ?? ''
    return verdict(last.endsWith('./.') && !last.endsWith('../.'), last.slice(-40))
  },
  B11: (parts) => {
    const wrong = /(?:tại|theo|của|và|,)\s+(?:điều|khoản)\s+\d+|\bnhà nước\b|thủ đô Hà Nội|thành phố Hồ Chí Minh/.exec(
      textOf(parts.body),
    )
    return verdict(wrong === null, wrong?.[0] ?? 'none found')
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

function romanHeadings(body: readonly OpenedParagraph[]): OpenedParagraph[] {
  return body.filter((each) => /^[IVXLC]+\.\s/.test(each.text))
}

/** Headings in capitals are words, not short forms. */
function isInHeading(parts: Parts, word: string): boolean {
  return parts.body.every((each) => !each.text.includes(word) || each.text === each.text.toUpperCase())
}

function eachOf(
  paragraphs: readonly OpenedParagraph[],
  right: (each: OpenedParagraph) => boolean,
  measured: (each: OpenedParagraph) => string,
) {
  const wrong = paragraphs.find((each) => !right(each))
  const first = wrong ?? paragraphs[0]
  return verdict(wrong === undefined && first !== undefined, first === undefined ? 'no text' : measured(first))
}
