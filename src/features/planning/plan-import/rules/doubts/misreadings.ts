import type { PlanDoubt } from '#features/planning/plan-import/contract.ts'
import { texts } from '#features/planning/plan-import/texts.ts'
import type { Paragraph } from '../paper/paragraph.ts'
import { isFieldName } from '../phrases/known-names.ts'
import { type Doubter, doubt, wordsOf } from './doubt.ts'

const say = texts.vi

/** Errors of reading and typing that are known by their shape, each with the reading that is meant. */
const MISREAD: readonly (readonly [RegExp, (words: string) => string])[] = [
  [/(?<!\p{L})Công (?:TTĐT|[Tt]hông tin điện tử|[Dd]ịch vụ [Cc]ông|DVC)/u, (words) => words.replace(/^Công/u, 'Cổng')],
  [/(?<!\p{L})KÝ\.\s?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG)/u, (words) => words.replace(/^KÝ/u, 'KT')],
  [/nhùng nh(?:iễu|ịu)|nhũng nhịu/iu, () => 'nhũng nhiễu'],
  [/Tạo chuyên môn mạnh mẽ/iu, () => 'Tạo chuyển biến mạnh mẽ'],
  [/KIẺM|KIÊM TRA/u, (words) => words.replace(/KI[ẺÊ]M/u, 'KIỂM')],
  [/TRỊNH (?:UBND|CHỦ TỊCH)/u, (words) => words.replace('TRỊNH', 'TRÌNH')],
  [/(?<!\p{L})cài cách hành chính/iu, () => 'cải cách hành chính'],
]
const GARBLED =
  /thực hiện đổi các|(?<=\p{Ll}\s)(?:(?<!(?:[Tt]ồn|[Hh]iện|[Tt]hực|[Nn]ội|[Cc]òn)\s)tại|của|(?<!đối\s)với|(?<!(?:trở|đi|quay|rút|chuyển)\s)về|và|cho),\s(?=\p{Ll})/u
const MID_CAPITAL =
  /(?:\p{Ll},\s|việc\s|năm \d{4},\s)(Xây dựng|Chấp hành|Ban hành|Thực hiện|Triển khai|Tổ chức|Kiểm tra|Phát triển|Rà soát)(?=[\s,]\s?\p{Ll})/u

/** What looks misread or mistyped; the words stay, a reading is offered. */
export const misreadings: Doubter = (plan) =>
  [...wordsOf(plan), ...plan.tail.recipients, ...plan.tail.signature].flatMap(misreadingsIn)

function misreadingsIn(paragraph: Paragraph): PlanDoubt[] {
  const { text } = paragraph
  const known = MISREAD.flatMap(([pattern, meant]) => {
    const words = pattern.exec(text)?.[0]
    if (words === undefined) return []
    const reading = /^\p{Lu}/u.test(words) ? capitalised(meant(words)) : meant(words)
    return [doubt('A-19', paragraph, words, say.misread(reading), reading)]
  })
  const garbled = GARBLED.exec(text)
  const capital = isFieldList(text) ? null : MID_CAPITAL.exec(text)
  return [
    ...known,
    ...(garbled ? [doubt('A-19', paragraph, around(text, garbled), say.garbled)] : []),
    ...(capital ? [doubt('A-19', paragraph, around(text, capital), say.capital)] : []),
  ]
}

const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** "các sở: Tài chính, Xây dựng và Y tế": a field of the administration has its capital. */
const isFieldList = (text: string): boolean => text.split(/[,:]\s+|\svà\s/u).filter(isFieldName).length > 1

/** The words of a match with a little of what stands beside them. */
const around = (text: string, match: RegExpExecArray) =>
  text.slice(Math.max(0, match.index - 25), match.index + match[0].length + 25).trim()
