import { refusals } from '#kernel/refusals.ts'
import { Refused } from '../http/refused.ts'

/** Rows of a page on the screen. */
export const PAGE = 50

/** Nobody reads to the end of so many; counting them would cost more than the page. What is searched for is narrowed down long before. */
export const COUNTED = { all: 10_000, found: 1_000 }

/** A list that is no longer than this is sorted whole: its few rows are found by what was asked, and then put in order. */
const WHOLE = 2_500

/** Which part of a list: in which order, after which row, how many. */
export interface Cut {
  readonly sort: string
  readonly descending: boolean
  readonly after: Place | null
  readonly limit: number
  /** How far the list is counted; beyond, it is only said that there are more. */
  readonly counted: number
  /** How long it may be to be sorted whole; a longer one is read by its indexes. */
  readonly whole: number
}

/** The row after which a part begins, by what the list is sorted by, and how many there were when the list was begun. */
export interface Place {
  readonly key: string
  readonly id: string
  readonly total: number
  readonly beyond: boolean
}

/**
 * The part that was asked for, of a list that may be sorted by these, the first unless said otherwise, with a hyphen before it from the end. A place belongs to the order
 * that it was given in: with another one it is refused.
 *
 * @refuses INVALID_INPUT
 */
export function readCut(sorts: readonly string[], query: unknown, limit: number): Cut {
  const { sort: sent = '', after = '', search = '' } = query as { sort?: string; after?: string; search?: string }
  const asked = sent || sorts[0]!
  const descending = asked.startsWith('-')
  const sort = descending ? asked.slice(1) : asked
  if (!sorts.some((one) => one.replace(/^-/, '') === sort)) throw wrong('sort')
  return {
    sort,
    descending,
    after: after === '' ? null : readPlace(after, { sort, descending }),
    limit,
    counted: search === '' ? COUNTED.all : COUNTED.found,
    whole: WHOLE,
  }
}

/** A place as it travels: nobody is to build one, so it is not to be read either. */
export function writePlace({ sort, descending }: Pick<Cut, 'sort' | 'descending'>, place: Place): string {
  const { key, id, total, beyond } = place
  return Buffer.from(JSON.stringify([sort, descending, key, id, total, beyond])).toString('base64url')
}

function readPlace(text: string, { sort, descending }: Pick<Cut, 'sort' | 'descending'>): Place {
  const read = parsed(text)
  if (!Array.isArray(read) || read.length !== 6) throw wrong('after')
  const [ofSort, ofDescending, key, id, total, beyond] = read as unknown[]
  const fits =
    ofSort === sort &&
    ofDescending === descending &&
    typeof key === 'string' &&
    !key.includes('\0') &&
    key.isWellFormed() &&
    typeof id === 'string' &&
    /^[0-9a-f-]{36}$/.test(id) &&
    Number.isSafeInteger(total) &&
    typeof beyond === 'boolean'
  if (!fits) throw wrong('after')
  return { key, id, total: total as number, beyond }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

const wrong = (field: string) => new Refused(refusals.INVALID_INPUT({ field, problem: 'no such value' }, { field }))
