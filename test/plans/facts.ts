import { expect, test } from 'vitest'
import { type PlanDraft, planDraft } from '#features/planning/plan-import/contract.ts'
import { read } from '#features/planning/plan-import/reader.ts'
import { parsePlan } from '#features/planning/plan-import/rules/parse-plan.ts'
import { blocksOf, readBlocks } from '#features/planning/plan-text/rules/reading.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { clean } from '#kernel/text.ts'
import { asLines } from './render.ts'

/** What is read of a plan, each value in a few words; a row of the tables below names those that it is about. */
export interface Facts {
  readonly head: string
  readonly title: string | null
  readonly issuer: string
  readonly bases: readonly string[]
  readonly contents: number
  readonly forms: readonly string[]
  readonly targets: readonly string[]
  readonly periods: readonly string[]
  readonly tasks: readonly string[]
  readonly budget: number
  readonly to: readonly string[]
  readonly signed: string
  readonly doubts: string
  readonly left: readonly string[]
}

/** A draft without where in the document it was read. */
const unplaced = ({ origins: _o, sections, doubts, unrecognised, lines: _l, typography: _t, ...draft }: PlanDraft) => ({
  ...draft,
  sections: sections.map(({ kind, heading }) => [kind, heading]),
  doubts: doubts.map(({ code, text }) => [code, text]),
  unrecognised: unrecognised.map(({ text }) => text.replace(/\s+/g, ' ').replace(/\*/g, '')),
})

/** The paragraphs that lines become say what the lines say, and hold every word of theirs. */
export function keepsItsWords(lines: readonly SourceLine[]): void {
  const blocks = blocksOf(lines)
  const lettersOf = (texts: readonly { readonly text: string }[]) =>
    clean(texts.map(({ text }) => text).join('')).replace(/<br\s*\/?>|[^\p{L}\p{N}]/gu, '')
  expect(lettersOf(blocks)).toBe(lettersOf(lines.map((line) => ({ text: `${line.marker ?? ''}${line.text}` }))))
  expect(unplaced(readBlocks(blocks).draft)).toEqual(unplaced(parsePlan(lines)))
}

const words = (...parts: readonly unknown[]) => parts.filter((part) => part !== null && part !== '').join(' ')

export function factsOf(lines: readonly SourceLine[]): Facts {
  const answer = read(lines, [])
  if ('refusal' in answer) throw new Error(answer.refusal)
  const draft = planDraft.parse(answer.draft)
  const { number, symbol, issuedOn, issuer, issuerParent, signature } = draft
  return {
    head: words(`${number}/${symbol}`, issuedOn && `${issuedOn.day}.${issuedOn.month}.${issuedOn.year}`),
    title: draft.title,
    issuer: words(issuer, issuerParent && `< ${issuerParent}`),
    bases: draft.legalBases.map(({ type, number: no, symbol: sign, date }) => words(type, no && `${no}/${sign}`, date)),
    contents: draft.contents.length,
    forms: draft.forms.map(({ code, form, lead }) => words(code ?? form, lead && `: ${lead}`)),
    targets: draft.targets.map(({ kind, names, count, percent, perParent, form }) =>
      words(
        kind,
        names.join(', '),
        count,
        percent && `${percent}%`,
        perParent && `${perParent} each`,
        form && `(${form})`,
      ),
    ),
    periods: draft.periods.map(({ from, to, before, round }) => words(from ?? '', `→${before ? '<' : ''}`, to, round)),
    tasks: draft.tasks.map(({ body, due, dueBefore }) => words(body ?? '?', due && `${dueBefore ? '<' : '≤'} ${due}`)),
    budget: draft.budget.length,
    to: draft.recipients,
    signed: words(signature.lines.join(' / '), signature.name && `= ${signature.name}`),
    doubts: draft.doubts.map(({ code }) => code).join(' '),
    left: draft.unrecognised.map(({ text }) => text),
  }
}

export const LETTERHEAD = `ỦY BAN NHÂN DÂN                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN ĐỒI MÂY                         Độc lập - Tự do - Hạnh phúc
Số: 17/KH-UBND                        Đồi Mây, ngày 05 tháng 3 năm 2024`
export const BASIS =
  'Căn cứ Kế hoạch số 08/KH-UBND ngày 15/01/2024 của UBND tỉnh, UBND huyện ban hành Kế hoạch kiểm tra như sau:'
export const TITLE = `KẾ HOẠCH
Kiểm tra công tác cải cách hành chính năm 2024`
export const TAIL = `Nơi nhận:                             TM. ỦY BAN NHÂN DÂN
- Sở Nội vụ;                          CHỦ TỊCH
- Lưu: VT.
                                      Lý Thị Sa`
export const GOAL = 'I. MỤC ĐÍCH\n1. Nắm tình hình.'

export const plan = ({ head = LETTERHEAD, title = TITLE, basis = BASIS, body = '', tail = TAIL, annex = '' }) =>
  [head, title, basis, GOAL, body, tail, annex].filter((part) => part !== '').join('\n')

export type Row = readonly [what: string, text: string, facts: Partial<Facts>]

export const check = (rows: readonly Row[]) =>
  test.each(rows)('%s', (_, text, facts) => {
    expect(factsOf(asLines(text))).toMatchObject(facts)
    keepsItsWords(asLines(text))
  })
