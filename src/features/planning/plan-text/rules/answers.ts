import type { DecidedDoubt } from '#features/planning/plan-import/rules/accept.ts'
import { datesIn } from '#features/planning/plan-import/rules/phrases/dates.ts'
import { type Day, showDay } from '#kernel/day.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { Block } from './block.ts'
import type { Fact, FactValues } from './fact.ts'
import { differencesOf } from './following.ts'
import { applyCommand, type PlanText, type TextCommand } from './text.ts'

/** What a doubt asks for. `choose`: which of several sentences holds; `refer`: what a sentence refers to. */
export type QuestionKind = 'words' | 'day' | 'choose' | 'refer' | 'number' | 'annex' | 'confirm'

const KINDS: Readonly<Record<string, QuestionKind>> = {
  ...{ 'A-19': 'words', 'A-24': 'words', 'A-32': 'words', 'A-36': 'words' },
  ...{ 'A-02': 'day', 'A-20': 'day', 'A-21': 'day' },
  ...{ 'A-22': 'choose', 'A-23': 'choose', 'A-42': 'refer', 'A-43': 'number', 'A-28': 'annex' },
}

export const questionOf = ({ code }: Pick<DecidedDoubt, 'code'>): QuestionKind => KINDS[code] ?? 'confirm'

export type Answer =
  /** It stands as it is. */
  | { readonly as: 'keep'; readonly reason: string }
  /** The words that are meant come in place of those in question. */
  | { readonly as: 'meant' }
  | { readonly as: 'words'; readonly text: string }
  | { readonly as: 'day'; readonly day: string }
  | { readonly as: 'blank' }
  | { readonly as: 'number'; readonly count: number }
  | { readonly as: 'notStated' }
  /** One sentence holds; the others become what is written here, or go. */
  | {
      readonly as: 'choose'
      readonly holds: string
      readonly others: readonly { readonly block: string; readonly text: string | null }[]
    }

/** Answers that may be given to several doubts of one code at once. */
export const ALIKE: readonly Answer['as'][] = ['keep', 'meant', 'blank', 'notStated']

/** Answers by what is asked; every doubt may be kept. */
const OPEN_TO: Readonly<Record<QuestionKind, readonly Answer['as'][]>> = {
  words: ['meant', 'words'],
  day: ['day', 'blank'],
  choose: ['choose', 'words'],
  refer: ['words'],
  number: ['number', 'notStated'],
  annex: [],
  confirm: [],
}

/** Whether a doubt can be answered like this. */
export function isOpenTo(doubt: DecidedDoubt, as: Answer['as']): boolean {
  if (as === 'meant' && doubt.meant === undefined) return false
  return as === 'keep' || OPEN_TO[questionOf(doubt)].includes(as)
}

/** Whether a reason must be given for leaving it: a day that is none or too late, two sentences that contradict each other. */
export const asksWhy = (doubt: Pick<DecidedDoubt, 'code'>): boolean =>
  ['A-20', 'A-21', 'A-22', 'A-23'].includes(doubt.code)

/** The sentence that a doubt is about, as it stands now: among those of its line the one with its words; null where it is gone. */
export function sentenceOf({ blocks }: Pick<PlanText, 'blocks'>, doubt: DecidedDoubt): Block | null {
  const own = blocks.filter(({ lines }) => lines.includes(doubt.line))
  return own.find((block) => placeOf(block, doubt.text) !== null) ?? own[0] ?? null
}

/** Sentences of which one holds: of the doubts that ask the same, and the title where it is what they drift from. */
export function sentencesOf(
  text: Pick<PlanText, 'blocks' | 'facts'>,
  doubt: DecidedDoubt,
  all: readonly DecidedDoubt[],
): Block[] {
  const anchors = text.facts.find(({ kind }) => kind === 'title')?.anchors ?? []
  // The first line of a title is mostly “KẾ HOẠCH” alone.
  const title = (anchors[1] ?? anchors[0])?.block
  const named = doubt.code === 'A-23' ? text.blocks.filter(({ id }) => id === title) : []
  return [...new Set([...named, ...askingSame(doubt, all).flatMap((one) => sentenceOf(text, one) ?? [])])]
}

/** Doubts that are one question: of the sentences that contradict each other. */
export function askingSame(doubt: DecidedDoubt, all: readonly DecidedDoubt[]): DecidedDoubt[] {
  return doubt.code === 'A-22'
    ? all.filter(({ code, proposal }) => code === 'A-22' && proposal === doubt.proposal)
    : [doubt]
}

/** What the other sentence would be beside the one that holds: with its words where they are of one kind, as a year is. */
export function agreeing(other: Block, held: Block, doubt: DecidedDoubt, all: readonly DecidedDoubt[]): string {
  const wordsIn = (block: Block) =>
    askingSame(doubt, all).find(({ text, line }) => block.lines.includes(line) && placeOf(block, text))?.text
  const [was, is] = [wordsIn(other), wordsIn(held)]
  const place = was !== undefined && placeOf(other, was)
  return place && is !== undefined && /\d{4}$/.test(is) ? replacedAt(other.text, place, is) : other.text
}

/** Headings that a sentence may refer to, with the words that do. */
export function headingsOf({ blocks }: Pick<PlanText, 'blocks'>): { readonly words: string; readonly block: Block }[] {
  return blocks.flatMap((block) => {
    const numeral = /^(?:Phần\s+|Mục\s+)?([IVX]+|\d+(?:\.\d+)*)[.:)]\s/u.exec(block.text)?.[1]
    return numeral === undefined || block.text.length > 120 || block.cell
      ? []
      : [{ words: `nội dung nêu tại mục ${numeral} Kế hoạch này`, block }]
  })
}

/** The words in a sentence, whatever the space between them. */
function placeOf({ text }: Block, words: string): { at: number; end: number } | null {
  if (isBlank(words)) return null
  const found = new RegExp(words.trim().split(/\s+/).map(literal).join('\\s+'), 'u').exec(text)
  return found && { at: found.index, end: found.index + found[0].length }
}

const literal = (words: string) => words.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')

const replacedAt = (text: string, { at, end }: { at: number; end: number }, words: string) =>
  text.slice(0, at) + words + text.slice(end)

/** The sentence as it would stand after an answer; null where the answer does not change it or its words are gone. */
export function reworded(
  block: Block,
  doubt: DecidedDoubt,
  answer: Answer,
  facts: readonly Fact[] = [],
): string | null {
  switch (answer.as) {
    case 'meant':
    case 'words': {
      const place = placeOf(block, doubt.text)
      const words = answer.as === 'words' ? answer.text : doubt.meant
      return place === null || words === undefined ? null : tidied(replacedAt(block.text, place, words))
    }
    case 'day':
    case 'blank': {
      const place = dayIn(block, doubt, facts)
      if (place === null || (answer.as === 'blank' && doubt.code === 'A-02')) return null
      const was = block.text.slice(place.at, place.end)
      return replacedAt(block.text, place, answer.as === 'day' ? dayLike(was, answer.day as Day) : withoutDay(was))
    }
    case 'number': {
      const place = placeOf(block, doubt.text)
      return place === null ? null : replacedAt(block.text, place, numbered(doubt.text, answer.count))
    }
    default:
      return null
  }
}

/** What is left where words went: one space, and none before a mark. */
const tidied = (text: string) => text.replace(/(?<=\S) {2}(?=\S)/g, ' ').replace(/\s+(?=[;,.)]|$)/g, '')

/** Where the day in question stands: that of the issue, the words that are no day, the last of a basis that is too late. */
function dayIn(block: Block, doubt: DecidedDoubt, facts: readonly Fact[]): { at: number; end: number } | null {
  if (doubt.code === 'A-02') {
    const anchor = facts.find(({ kind }) => kind === 'issuedOn')?.anchors.find((one) => one.block === block.id)
    const isWhole = anchor?.from === 0 && anchor.to === block.text.length
    const words = /ngày.*$/iu.exec(block.text)
    if (anchor && !isWhole) return { at: anchor.from, end: anchor.to }
    return words && { at: words.index, end: block.text.trimEnd().length }
  }
  if (doubt.code === 'A-20') return placeOf(block, doubt.text)
  // The proposal quotes the day of the document that is cited.
  const quoted = datesIn(doubt.proposal ?? '')[0]
  return quoted ? placeOf(block, doubt.proposal!.slice(quoted.at, quoted.end)) : null
}

/** A day written as the one before it was: in figures, or in words. */
function dayLike(was: string, day: Day): string {
  if (!/tháng|ngày/iu.test(was)) return /\d{4}/.test(was) ? showDay(day) : showDay(day).slice(0, 5)
  const [year, month, date] = day.split('-') as [string, string, string]
  const lead = /^ngày/iu.exec(was)?.[0]
  if (!/tháng/iu.test(was)) return `${lead} ${showDay(day)}`
  return `${lead ? `${lead} ` : ''}${date} tháng ${Number(month) > 2 ? Number(month) : month}${/năm/iu.test(was) ? ` năm ${year}` : ''}`
}

/** "31/6/2026" → "…/6/2026", to be filled in by hand. */
const withoutDay = (was: string) => was.replace(/\d{1,2}/, '…')

/** "các phường, xã" → "05 phường, xã". */
function numbered(words: string, count: number): string {
  const figure = String(count).padStart(2, '0')
  return `${figure} ${words.replace(/^(?:các|những|một số|mỗi)\s+/iu, '')}`
}

/** Trả lời một điểm cần xác nhận: what the answer makes of the text. @refuses ANSWER_OTHER, ANSWER_REASON_REQUIRED, DOUBT_WORDS_GONE, BLOCK_GONE, TEXT_TOO_LONG */
export function answered(
  text: PlanText,
  doubt: DecidedDoubt,
  answer: Answer,
  all: readonly DecidedDoubt[],
): Decision<PlanText> {
  if (answer.as === 'keep')
    return asksWhy(doubt) && isBlank(answer.reason) ? refuse(refusals.ANSWER_REASON_REQUIRED()) : allow(text)
  if (!isOpenTo(doubt, answer.as)) return refuse(refusals.ANSWER_OTHER())
  if (answer.as === 'choose') return chosen(text, answer, sentencesOf(text, doubt, all))
  const block = sentenceOf(text, doubt)
  if (answer.as === 'number' || answer.as === 'notStated') return numberGiven(text, doubt, answer, block)
  if (answer.as === 'blank' && doubt.code === 'A-02') return allow(text)
  const words = block && reworded(block, doubt, answer, text.facts)
  if (!block || words === null) return refuse(refusals.DOUBT_WORDS_GONE({ words: doubt.text }))
  const written = applyCommand(text, { do: 'set', block: block.id, seen: block.version, text: words })
  if (!written.ok || doubt.code !== 'A-02' || answer.as !== 'day') return written
  const issued = written.value.facts.find(({ kind }) => kind === 'issuedOn')
  const anchors = issued?.anchors ?? [{ block: block.id, from: 0, to: words.length }]
  const fact = { id: issued?.id ?? null, kind: 'issuedOn' as const, value: { day: answer.day, text: '' }, anchors }
  return applyCommand(written.value, { do: 'setFact', fact })
}

/** What only a sentence said that goes, goes with it. */
function chosen(
  text: PlanText,
  { holds, others }: Extract<Answer, { as: 'choose' }>,
  sentences: readonly Block[],
): Decision<PlanText> {
  const known = new Set(sentences.map(({ id }) => id))
  if (!known.has(holds) || others.length === 0 || others.some(({ block }) => block === holds || !known.has(block)))
    return refuse(refusals.ANSWER_OTHER())
  const commands = others.flatMap(({ block: id, text: words }): TextCommand[] => {
    const seen = sentences.find((block) => block.id === id)!.version
    if (words !== null && !isBlank(words)) return [{ do: 'set', block: id, seen, text: words }]
    const own = text.facts.filter(({ anchors }) => anchors.length > 0 && anchors.every(({ block }) => block === id))
    return [...own.map((fact): TextCommand => ({ do: 'removeFact', fact: fact.id })), { do: 'remove', block: id, seen }]
  })
  return carriedOut(text, commands)
}

export function carriedOut(text: PlanText, commands: readonly TextCommand[]): Decision<PlanText> {
  let done = text
  for (const command of commands) {
    const step = applyCommand(done, command)
    if (!step.ok) return step
    done = step.value
  }
  return allow(done)
}

/** How many units a sentence means: the number stands in the plan, and in the sentence where that says none of its own. */
function numberGiven(
  text: PlanText,
  doubt: DecidedDoubt,
  answer: Extract<Answer, { as: 'number' | 'notStated' }>,
  block: Block | null,
): Decision<PlanText> {
  const fact = text.facts.find(
    ({ kind, value, anchors }) =>
      kind === 'target' &&
      (value as FactValues['target']).text === doubt.text &&
      (block === null || anchors.some((anchor) => anchor.block === block.id)),
  )
  if (!fact) return refuse(refusals.DOUBT_WORDS_GONE({ words: doubt.text }))
  const was = fact.value as FactValues['target']
  const count = answer.as === 'number' ? answer.count : null
  const words = block && count !== null && was.perParent === null ? reworded(block, doubt, answer) : null
  const set = carriedOut(
    text,
    words === null ? [] : [{ do: 'set', block: block!.id, seen: block!.version, text: words }],
  )
  if (!set.ok) return set
  const { id, kind, anchors } = set.value.facts.find((one) => one.id === fact.id)!
  const said = words === null || count === null ? was.text : numbered(was.text, count)
  const value = { ...was, count, percent: null, perParent: null, text: said }
  return applyCommand(set.value, { do: 'setFact', fact: { id, kind, value, anchors } })
}

/**
 * The sentences that an answer touched say what the person answered: what the plan goes by follows them. A number that was given stands
 * although its sentence may not say it.
 */
export function agreed(
  text: PlanText,
  said: readonly Fact[],
  before: ReadonlySet<string>,
  answer: Pick<Answer, 'as'>,
): PlanText {
  const isGiven = answer.as === 'number' || answer.as === 'notStated'
  return differencesOf(text, said).reduce((done, { block, key, fact, says, kind }) => {
    if (before.has(`${block} ${key}`) || (says === null && kind !== 'target')) return done
    const command: TextCommand | null =
      isGiven && kind === 'target'
        ? { do: 'keep', block, difference: key }
        : says && { do: 'setFact', fact: { ...says, id: fact?.id ?? null } }
    const step = command && applyCommand(done, command)
    return step?.ok ? step.value : done
  }, text)
}
