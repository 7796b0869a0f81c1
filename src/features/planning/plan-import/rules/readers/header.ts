import type { PlanDraft } from '#features/planning/plan-import/contract.ts'
import type { Paragraph, Passage } from '../paper/paragraph.ts'
import { DAY_FIGURES } from '../phrases/calendar.ts'
import { symbolOf } from '../phrases/citations.ts'
import { issuersIn, partsOfLetterhead } from './letterhead.ts'

type Field = 'number' | 'place' | 'issuedOn' | 'issuer'

/** Number, symbol, place, day and issuer, each with the passages it stands in. */
export interface Header
  extends Pick<PlanDraft, 'number' | 'symbol' | 'place' | 'issuedOn' | 'issuer' | 'issuerParent'> {
  readonly spacedNumber: boolean
  /** Who issued the decision that encloses the plan, as the plan says it. */
  readonly enclosedBy: string | null
  readonly from: ReadonlyMap<Field, readonly Passage[]>
}

const NUMBER =
  /(?:^|\s)S[ốỐ]\s*:?[\s.…_]*(\d+[a-zA-Z]?)?([\s.…_]*)[/-]\s*(\p{L}[\p{L}\d]*(?:\s?[-–/&]\s?\p{Lu}[\p{L}\d&]*)*)/u
const DAY =
  /(?:(\p{Lu}[^,;:]{1,50}),\s*)?(ngày[\s.…_]*(\d{0,2})[\s.…_]*tháng[\s.…_]*(\d{0,2})[\s.…_]*năm[\s.…_]*(\d{4})?)/u

const DAY_IN_FIGURES = new RegExp(`(?:(\\p{Lu}[^,;:]{1,50}),\\s*)?(ngày\\s+${DAY_FIGURES})`, 'u')

/** Phần đầu văn bản, above the title; parts may be blank and the letterhead may be missing. @source CT-HDR-1, CT-HDR-2, QN-HDR-1, QN-HDR-2 */
export function readHeader(paragraphs: readonly Paragraph[], enclosure: Paragraph | undefined): Header {
  const from = new Map<Field, readonly Passage[]>()
  const letterhead: Paragraph[] = []
  let number = NO_NUMBER
  let day = NO_DAY
  for (const paragraph of paragraphs) {
    const numbered = from.has('number') ? null : NUMBER.exec(paragraph.text)
    if (numbered) {
      number = numberOf(numbered)
      from.set('number', [paragraph])
    }
    const rest = numbered ? paragraph.text.replace(numbered[0], ' ') : paragraph.text
    const dated = from.has('issuedOn') ? null : (DAY.exec(rest) ?? DAY_IN_FIGURES.exec(rest))
    if (dated) {
      day = dayOf(dated)
      from.set('issuedOn', [paragraph])
      if (day.place) from.set('place', [paragraph])
    }
    if (!numbered && !dated) letterhead.push(...partsOfLetterhead(paragraph))
  }
  const issuers = issuersIn(letterhead)
  if (issuers.length > 0) from.set('issuer', issuers)
  const [issuer = null, issuerParent = null] = issuers.map(({ text }) => text).reverse()
  const header = { ...number, ...day, issuer, issuerParent, enclosedBy: null, from }
  return enclosure ? withEnclosure(header, enclosure) : header
}

/** What the letterhead leaves out is taken from the line of the decision; who issued that is asked. */
function withEnclosure(header: Header, enclosure: Paragraph): Header {
  const from = new Map(header.from)
  const { text } = enclosure
  const numbered = header.symbol === null ? NUMBER.exec(text.replace(/\ssố(?=[\s:])/u, ' Số')) : null
  if (numbered) from.set('number', [enclosure])
  const dated = header.issuedOn === null ? (DAY.exec(text) ?? DAY_IN_FIGURES.exec(text)) : null
  if (dated) from.set('issuedOn', [enclosure])
  const issuer =
    /\scủa\s+(?:Chủ tịch\s+)?((?:UBND|[UỦ][ỷỶyY] ban nhân dân|Sở|Phòng|Giám đốc Sở)\s[^();.,]{2,80})/u.exec(text)?.[1]
  if (issuer && header.issuer === null) from.set('issuer', [enclosure])
  return {
    ...header,
    ...(numbered && numberOf(numbered)),
    ...(dated && { issuedOn: dayOf(dated).issuedOn }),
    enclosedBy: issuer?.replace(/^Giám đốc\s+/u, '').trim() ?? null,
    from,
  }
}

type NumberWords = Pick<Header, 'number' | 'symbol' | 'spacedNumber'>
const NO_NUMBER: NumberWords = { number: null, symbol: null, spacedNumber: false }

function numberOf([, number, space, symbol]: RegExpExecArray): NumberWords {
  return { number: number ?? null, symbol: symbolOf(symbol!), spacedNumber: number !== undefined && space !== '' }
}

type DayWords = Pick<Header, 'place' | 'issuedOn'>
const NO_DAY: DayWords = { place: null, issuedOn: null }

function dayOf([, place, words, day, month, year]: RegExpExecArray): DayWords {
  const text = words!.replace(/\s+/g, ' ').trim()
  return {
    place: place?.trim() ?? null,
    issuedOn: { day: figure(day), month: figure(month), year: figure(year), text },
  }
}

const figure = (text: string | undefined) => (text ? Number(text) : null)
