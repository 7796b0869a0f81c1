import type { FindingKind } from '#features/ground/profiles/rules.ts'
import type { AnswerValue } from '#features/inspecting/unit-reports/rules.ts'
import type { Found, Rating } from './entry.ts'

/** Exact decimals: so many millionths. */
const PLACES = 6

/** What was reported against what was found; figures as exact decimals. */
export type Difference =
  /** The unit says one thing, the Team saw another: "không phát sinh" against a figure, yes against no. */
  | {
      readonly kind: 'words'
      readonly reported: 'none' | 'yes' | 'no' | 'figure'
      readonly found: 'none' | 'yes' | 'no' | 'figure'
    }
  | {
      readonly kind: 'number'
      readonly reported: string
      readonly found: string
      readonly by: string
      readonly isLess: boolean
      /** In per cent of what was reported, two decimals; null where that is 0. */
      readonly percent: string | null
    }
  | {
      readonly kind: 'ratio'
      readonly reported: string
      readonly found: string
      /** In points, two decimals. */
      readonly points: string
      readonly isLess: boolean
      /** The wholes differ: khác mẫu số. */
      readonly otherTotal: boolean
      readonly reportedOf: string
      readonly foundOf: string
    }

/** A decimal as so many millionths; null for what is none. */
export function parse(text: string | undefined): bigint | null {
  const [, sign, whole, part = ''] = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text?.trim() ?? '') ?? []
  if (whole === undefined) return null
  const size = BigInt(whole) * 10n ** BigInt(PLACES) + BigInt(part.padEnd(PLACES, '0'))
  return sign === '-' ? -size : size
}

/** "41" of "56" as "73.21": half up at the second decimal; null where there is nothing to divide by. */
export function percentOf(done: string | undefined, total: string | undefined): string | null {
  const [part, whole] = [parse(done), parse(total)]
  return part === null || whole === null || whole === 0n ? null : hundredths(divide(part * 10_000n, whole))
}

/**
 * Chênh lệch giữa số báo cáo và số kiểm tra; null where both say the same, or one says nothing. Nothing is proposed where the figures are
 * of different days: these are shown side by side alone.
 *
 * @source QN-I-2-3
 */
export function differenceOf(reported: AnswerValue | null, found: Found | null): Difference | null {
  if (reported === null || found === null) return null
  const [said, seen] = [wordOf(reported), wordOf(found)]
  if (said === null || seen === null) return null
  if (said !== seen) return { kind: 'words', reported: said, found: seen }
  if (said !== 'figure') return null
  return ratio(reported, found) ?? number(reported, found)
}

/**
 * What a finding would be called; null where there is nothing to propose. A difference is an error, what was judged
 * short has its kind, and so has a unit without a plan of its own.
 *
 * @source CT-II-2-1, TN-II-1b-2
 */
export function proposalOf(
  {
    rating,
    isDifferent,
    isWithoutPlan,
  }: { readonly rating: Rating | null; readonly isDifferent: boolean; readonly isWithoutPlan?: boolean },
  kinds: readonly FindingKind[],
): FindingKind | null {
  const wanted: FindingKind | null =
    rating === 'notMet' || (isWithoutPlan && rating !== 'partly')
      ? 'shortcoming'
      : rating === 'partly'
        ? 'limitation'
        : isDifferent
          ? 'error'
          : null
  if (wanted === null) return null
  return kinds.includes(wanted) ? wanted : (kinds.find((kind) => kind !== 'strength') ?? null)
}

type Said = Pick<AnswerValue, 'none' | 'number' | 'done' | 'total' | 'yes'>

function wordOf(value: Said): 'none' | 'yes' | 'no' | 'figure' | null {
  if (value.none === true) return 'none'
  const ofRatio = parse(value.done) !== null && parse(value.total) !== null
  if (ofRatio || parse(value.number) !== null) return 'figure'
  return value.yes === undefined ? null : value.yes ? 'yes' : 'no'
}

function ratio(reported: Said, found: Said): Difference | null {
  const [was, is] = [percentOf(reported.done, reported.total), percentOf(found.done, found.total)]
  if (was === null || is === null) return null
  const otherTotal = parse(reported.total) !== parse(found.total)
  const sameParts = !otherTotal && parse(reported.done) === parse(found.done)
  if (sameParts) return null
  const [before, after] = [parse(was)!, parse(is)!]
  const by = after - before
  return {
    ...{ kind: 'ratio', reported: was, found: is, points: shown(by < 0n ? -by : by), isLess: by < 0n, otherTotal },
    ...{ reportedOf: `${reported.done}/${reported.total}`, foundOf: `${found.done}/${found.total}` },
  }
}

function number(reported: Said, found: Said): Difference | null {
  const [was, is] = [parse(reported.number), parse(found.number)]
  if (was === null || is === null || was === is) return null
  const by = is > was ? is - was : was - is
  return {
    ...{ kind: 'number', reported: shown(was), found: shown(is), by: shown(by), isLess: is < was },
    percent: was === 0n ? null : hundredths(divide(by * 10_000n, was < 0n ? -was : was)),
  }
}

/** Half up, away from zero. */
function divide(part: bigint, whole: bigint): bigint {
  const sign = part < 0n === whole < 0n ? 1n : -1n
  const [a, b] = [part < 0n ? -part : part, whole < 0n ? -whole : whole]
  return (sign * (a * 2n + b)) / (b * 2n)
}

function hundredths(value: bigint): string {
  return shown(value * 10n ** BigInt(PLACES - 2))
}

/** Without the zeroes that say nothing: "12.5". */
function shown(value: bigint): string {
  const size = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0')
  const part = size.slice(-PLACES).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${size.slice(0, -PLACES)}${part && `.${part}`}`
}
