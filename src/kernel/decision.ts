import type { Sources } from './source.ts'

/** How a refusal is answered over HTTP; the number is decided once, in `server/http.ts`. */
export type RefusalKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict'

/** A sentence in both languages; the edge picks the reader's. */
export interface Sentence {
  readonly vi: string
  readonly en: string
}

export type Parameters = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/**
 * A "no" that a person is meant to read.
 *
 * `code` is stable, never translated and never reused (tests, logs and support refer to it);
 * `text` says what happened and what to do next.
 */
export interface Refusal {
  readonly code: string
  readonly kind: RefusalKind
  readonly parameters: Parameters
  readonly text: Sentence
  readonly source?: Sources
  /** The input field that the sentence speaks of, as a path ("dueOn", "items.3.text"). */
  readonly field?: string
  /** The setting of the plan that it follows from: whoever is told is shown the plan's own sentence. */
  readonly setting?: string
  /** What else is missing or wrong, so that it is not found one try after the other. */
  readonly also?: readonly Refusal[]
}

/** Allowed but odd: the person accepts it with a reason, and the audit keeps both. */
export interface Caution {
  readonly code: string
  readonly parameters: Parameters
  readonly text: Sentence
  readonly source?: Sources
  readonly field?: string
}

/** What a rule answers. Rules never throw: a throw always means a bug. */
export type Decision<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function allow<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal }
}

/** The first "no" among checks, each written as `wrong && refusals.X()` or as another check's answer; null when all pass. */
export function firstOf(...problems: readonly (Refusal | null | false)[]): Refusal | null {
  return problems.find((problem) => problem !== null && problem !== false) || null
}

/** All "no" among checks of what was given, as one: the first, with the others beside it. */
export function allOf(...problems: readonly (Refusal | null | false)[]): Refusal | null {
  const [first, ...also] = problems.flatMap((problem) => (problem ? apart(problem) : []))
  if (!first) return null
  return also.length > 0 ? { ...first, also } : first
}

/** Each of them alone, in their order. */
export function apart({ also = [], ...first }: Refusal): Refusal[] {
  return [first, ...also]
}

/** One row of a feature's table of refusals: its kind and its sentence in both languages. */
export interface RefusalRow<P extends Parameters = never> {
  readonly kind: RefusalKind
  readonly source?: Sources
  readonly field?: string
  readonly setting?: string
  vi(parameters: P): string
  en(parameters: P): string
}

type ParametersOf<Row> = Row extends { vi(parameters: infer P): string }
  ? unknown extends P
    ? Record<string, never>
    : P
  : never
/** What one occasion says otherwise than its row. */
type More = Pick<Refusal, 'source' | 'field' | 'setting'>
type Maker<Row> = (
  ...args: Record<string, never> extends ParametersOf<Row>
    ? [parameters?: ParametersOf<Row>, more?: More]
    : [parameters: ParametersOf<Row>, more?: More]
) => Refusal

/**
 * Turns a feature's table (code → row) into makers: `refusals.NOT_YET_DUE({ dueOn })`. Marked, so that a page which takes only a type
 * or a name from the rules does not carry the sentences too.
 * @__NO_SIDE_EFFECTS__
 */
export function defineRefusals<Table extends Record<string, RefusalRow<never>>>(
  table: Table,
): { readonly [Code in keyof Table]: Maker<Table[Code]> } {
  const makers: Record<string, (parameters?: Parameters, more?: More) => Refusal> = {}
  for (const [code, row] of Object.entries(table)) {
    makers[code] = (parameters = {}, more = {}) => {
      const given = parameters as never
      const source = more.source ?? row.source
      const field = more.field ?? row.field
      const setting = more.setting ?? row.setting
      return {
        code,
        kind: row.kind,
        parameters,
        text: { vi: row.vi(given), en: row.en(given) },
        ...(source && { source }),
        ...(field && { field }),
        ...(setting && { setting }),
      }
    }
  }
  return makers as { readonly [Code in keyof Table]: Maker<Table[Code]> }
}
