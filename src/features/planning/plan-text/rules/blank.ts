import { readMarker } from '#features/planning/plan-import/rules/paper/markers.ts'
import type { Block } from './block.ts'
import type { Fact, FactKind, FactValues } from './fact.ts'

/** What a sentence may be read as by hand; head and title have their lines already. */
export const READABLE: readonly FactKind[] = [
  ...(['basis', 'purpose', 'requirement', 'content', 'form', 'target', 'period', 'reportLeadDays'] as const),
  ...([
    'task',
    'budget',
    'recipient',
    'number',
    'symbol',
    'place',
    'issuedOn',
    'issuer',
    'title',
    'planYear',
    'subjects',
  ] as const),
  'signature',
]

/** A fact of this kind at this sentence, as far as its words give it; the person fills in the rest. `year`: that of the plan, for a sentence that names none. */
export function blankFact(kind: FactKind, block: Block, year: number): Pick<Fact, 'kind' | 'value' | 'anchors'> {
  const words = readMarker(block.text).body
  const values: FactValues = {
    number: null,
    symbol: 'KH-UBND',
    place: '',
    issuedOn: { day: null, text: '' },
    issuer: words,
    title: words,
    subjects: ['par'],
    planYear: Number(/20\d\d/.exec(words)?.[0] ?? year),
    basis: { type: '', number: null, symbol: null, date: null, issuer: null, text: words.replace(/^Căn cứ\s+/u, '') },
    purpose: words,
    requirement: words,
    content: { marker: null, text: words, depth: 0 },
    form: { form: words, code: null, text: words, lead: null, coordinating: [], invited: [] },
    target: { kind: null, names: [], count: null, percent: null, perParent: null, text: words, form: null },
    period: { form: null, from: null, to: null, before: false, text: words, round: null, indicative: false },
    reportLeadDays: Number(/(\d+)\s*ngày/u.exec(words)?.[1] ?? 0),
    task: { body: null, text: words, due: null },
    budget: words,
    recipient: words,
    signature: { lines: [words], name: null },
  }
  return { kind, value: values[kind], anchors: [{ block: block.id, from: 0, to: block.text.length }] }
}
