import { roman } from '../phrases/roman.ts'

const WORD_ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const WITH_STROKE = 'abcdđeghiklmnopqrstuvxy'
const WITHOUT_STROKE = 'abcdefghijklmnopqrstuvwxyz'

/** "thứ hai", "2", "II" or "B" → [2]. */
const anyOrdinal = (text: string): number[] => {
  const trimmed = text.trim().toLowerCase()
  const word = WORD_ORDINALS.findIndex((name) => trimmed === `thứ ${name}`)
  if (word >= 0) return [word + 1]
  if (/^\d+$/.test(trimmed)) return [Number(trimmed)]
  const value = roman(trimmed)
  if (value !== null) return [value]
  return trimmed.length === 1 ? letters(trimmed) : []
}

/** "e" → [6, 5]: a series of letters may or may not count đ. */
const letters = (text: string): number[] => {
  const lower = text.toLowerCase()
  return [...new Set([WITH_STROKE.indexOf(lower) + 1, WITHOUT_STROKE.indexOf(lower) + 1])].filter((value) => value > 0)
}

const romanValue = (text: string): number[] => {
  const value = roman(text)
  return value === null ? [] : [value]
}

/** "2.1" → [1]. */
const lastOfPath = (text: string): number[] => [Number(text.split('.').at(-1))]
const plain = (text: string): number[] => [Number(text)]

const NAMED = String.raw`(thứ \p{L}+|\d{1,3}|[IVX]+|[A-Z])(?![\p{L}\d])\s*[.:)\-–]?\s*`

/** Kinds of numbering, tried in this order: how each is written, and which place in its series a number means. */
export const ORDINALS = [
  ['part', new RegExp(`^Phần\\s+${NAMED}`, 'iu'), anyOrdinal],
  ['chapter', new RegExp(`^Chương\\s+${NAMED}`, 'iu'), anyOrdinal],
  ['item', new RegExp(`^Mục\\s+${NAMED}(?!\\p{Ll})`, 'iu'), anyOrdinal],
  ['article', /^Điều\s+(\d{1,3})\s*[.:]\s*/iu, anyOrdinal],
  ['roman', /^([IVX]+)(?:\s*[.)/:]|\s*[-–](?=\s))\s*(?!\d)/u, romanValue],
  ['upper', /^([A-ZĐ])\s*[.)/-]\s+(?=\p{L})/u, letters],
  ['dotted', /^(\d{1,2}(?:\.\d{1,2})+)(?:\s*[.):/]\s*|\s+)(?=[\p{L}"“(«])/u, lastOfPath],
  ['dotted', /^(\d{1,2}(?:\.\d{1,2})+)[.)]\s+(?=\d{1,3}(?:\/\d{1,3}|\s?%)?\s+\p{L})/u, lastOfPath],
  ['number', /^(\d{1,2})\s*(?:[.):]|\/(?=\s|\p{Lu}\p{Ll})|[-–](?=\s))\s*(?=[\p{L}"“(«‘'[])/u, plain],
  // "1. 05 sở": a figure may open the words, a space then parts it from the marker.
  ['number', /^(\d{1,2})[.)]\s+(?=\d{1,3}(?:\/\d{1,3}|\s?%)?\s+\p{L})/u, plain],
  ['number', /^\((\d{1,2})\)\s*(?=\p{L})/u, plain],
  ['letter', /^\(?([a-zđ])\s?(?:[)/]|\.(?=\s|\p{Lu}))\s*(?=[\p{L}"“(«\d])/u, letters],
] as const satisfies readonly (readonly [string, RegExp, (text: string) => number[]])[]
