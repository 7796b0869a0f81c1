import { formCode } from '#features/planning/plans/rules.ts'
import type { Passage } from '../paper/paragraph.ts'
import { type DatedUnits, datedUnits } from '../phrases/dated-units.ts'
import { periodsIn } from '../phrases/periods.ts'
import { targetsIn } from '../phrases/targets.ts'
import { add, type Reading, remember } from '../reading.ts'
import { formNamed } from './named-forms.ts'
import type { Context } from './part.ts'

type Around = Pick<Context, 'form'> & Partial<Pick<Context, 'round'>>

/** Adds every target that the sentences of a paragraph name, for the form in whose part they stand, with the times beside them. */
export function addTargets(paragraph: Passage, text: string, context: Around, reading: Reading): void {
  const dated = datedUnits(text)
  if (dated) {
    for (const pair of dated) addPair(paragraph, pair, context, reading)
    return
  }
  for (const sentence of text.split(/;\s+(?=[-+a-z]\)?\s)|(?<=\p{Ll}|\))\.\s+(?=\p{Lu})/u)) {
    // Who leads or helps is no object of the inspection.
    if (/(?:chủ trì|phối hợp)/iu.test(sentence.slice(0, 120)) && !/đối tượng/iu.test(sentence)) continue
    const form = formAgain(sentence, paragraph, reading) ?? context.form
    for (const target of targetsIn(sentence.replace(/^đợt\s+(?:\d+|[IVX]+)\s*:\s*/iu, '')))
      addTarget(target, form, paragraph, reading)
  }
}

function addPair(paragraph: Passage, { units, time, text }: DatedUnits, context: Around, reading: Reading): void {
  const form = formAgain(units, paragraph, reading) ?? context.form
  for (const target of targetsIn(units)) addTarget(target, form, paragraph, reading)
  if (time !== null) addTime(paragraph, time, text, { ...context, form }, reading)
}

function addTarget(
  target: ReturnType<typeof targetsIn>[number],
  form: string | null,
  paragraph: Passage,
  reading: Reading,
): void {
  const said = `${paragraph.lines[0]} ${form} ${target.text}`
  if (reading.targetsSaid.has(said)) return
  reading.targetsSaid.add(said)
  add(reading, 'targets', { ...target, form, unitIds: [] }, paragraph)
}

/** Adds the times of units that are named beside or above it; `text` says both. */
export function addTime(
  paragraph: Passage,
  time: string,
  text: string,
  { form, round }: Around,
  reading: Reading,
): void {
  const own = /^đợt\s+(?:\d+|[IVX]+)(?![\p{L}\d])/iu.exec(time)?.[0]
  for (const { from, to, before } of periodsIn(time, reading.planYear)) {
    const period = { form, from, to, before, text, round: own ?? round ?? null, indicative: /dự kiến/iu.test(time) }
    const known = reading.lists.periods.findIndex(
      (other) => other.text === text && other.from === from && other.to === to,
    )
    if (known >= 0) remember(reading, `periods.${known}`, paragraph)
    else add(reading, 'periods', period, paragraph)
  }
}

/** "phúc tra xã A": the units of another form than that of the part. */
function formAgain(units: string, paragraph: Passage, reading: Reading): string | null {
  const words = /^\s*(?:[-+]\s*)?(phúc tra|tái kiểm tra)(?=\s)/iu.exec(units)?.[1]
  return words === undefined ? null : formNamed(reading, words, formCode(words), words, paragraph).form.form
}
