import type { Passage } from '../paper/paragraph.ts'
import { targetsIn } from '../phrases/targets.ts'
import { add, type Reading } from '../reading.ts'
import type { Context } from './part.ts'

/** Adds every target that the sentences of a paragraph name, for the form in whose part they stand. */
export function addTargets(paragraph: Passage, text: string, context: Pick<Context, 'form'>, reading: Reading): void {
  for (const sentence of text.split(/;\s+(?=[-+a-z]\)?\s)|(?<=\p{Ll}|\))\.\s+(?=\p{Lu})/u)) {
    // Who leads or helps is no object of the inspection.
    if (/(?:chủ trì|phối hợp)/iu.test(sentence.slice(0, 120)) && !/đối tượng/iu.test(sentence)) continue
    for (const target of targetsIn(sentence.replace(/^đợt\s+(?:\d+|[IVX]+)\s*:\s*/iu, '')))
      add(reading, 'targets', { ...target, form: context.form, unitIds: [] }, paragraph)
  }
}
