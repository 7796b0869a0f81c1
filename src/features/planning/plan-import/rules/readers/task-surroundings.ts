import { formCode } from '#features/planning/plans/rules.ts'
import type { PlanNode } from '../paper/nodes.ts'
import type { Label } from '../phrases/labels.ts'
import type { Reading } from '../reading.ts'
import { readLead } from './leads.ts'
import { formNamed } from './named-forms.ts'
import type { Context } from './part.ts'
import { addPeriods } from './period-sentences.ts'
import { roundOf } from './rounds.ts'
import { addTargets } from './target-sentences.ts'

/**
 * What a paragraph among the duties says beside its duty: a form with its lead, a round with its objects and times, a time.
 * Answers the context in which what stands under it is read.
 */
export function readSurroundings(
  node: PlanNode,
  label: Label | null,
  tellsTime: boolean,
  context: Context,
  reading: Reading,
): Context {
  const { paragraph } = node
  const round = roundOf(node)
  const form =
    label && /^(?:tổ chức |thực hiện )?kiểm tra\s/iu.test(label.label) && formCode(label.label) ? label.label : null
  if (form) readLead(paragraph, formNamed(reading, form, formCode(form), paragraph.body, paragraph), reading)
  const here: Context = { form: form ?? context.form, round: round ?? context.round, times: context.times }
  const words = withoutBrackets(paragraph.body)
  if (round && /kiểm tra/iu.test(words)) {
    addTargets(paragraph, words, here, reading)
    addPeriods(paragraph, words, here, reading)
  } else if (tellsTime && label?.value) addPeriods(paragraph, label.value, here, reading)
  return here
}

const withoutBrackets = (text: string) => text.replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ')
