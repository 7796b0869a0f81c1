import { namesOf, officeOf } from '#features/ground/org/store.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { inVietnamese, searchKey } from '#kernel/text.ts'
import { signedIn } from '#server/http/gates.ts'
import { Refused } from '#server/http/refused.ts'
import { inSealedTransaction } from '#server/http/transaction.ts'
import type { Listing, SheetColumn } from '#server/lists/list.ts'
import { partOf } from '#server/lists/page.ts'
import { aText, oneOf } from '#server/lists/words.ts'
import type { ServedSurprise } from './contract.ts'
import { mayOpenSurprises, SURPRISE_STATES, type Surprise, surpriseActions } from './rules.ts'
import { listSurprises, noteExport } from './store.ts'
import { texts } from './texts.ts'

const WORDS = { search: aText, state: oneOf(SURPRISE_STATES) }

const KEYS: Readonly<Record<string, (surprise: Surprise) => string>> = {
  day: ({ plannedOn }) => plannedOn,
  unit: ({ unitName }) => unitName,
  state: ({ state }) => String(SURPRISE_STATES.indexOf(state)),
}

/**
 * Kiểm tra đột xuất: those on whose list the person stands, by planned day. Found, sorted and counted among these alone; that they were
 * taken out is a step of each, not an entry of the open record. To whom nothing is known, it is not there.
 *
 * @source NX-IV-2.2b-1
 */
export const surpriseList: Listing<ServedSurprise, typeof WORDS> = {
  path: '/api/surprises',
  may: signedIn,
  words: WORDS,
  sorts: ['day', 'unit', 'state'],
  within: inSealedTransaction,
  page: async (tx, { by, on }, asked, cut) => {
    const all = await listSurprises(tx)
    if (all.length === 0 && !mayOpenSurprises(by)) throw new Refused(common.NOT_FOUND())
    const words = searchKey(asked.search ?? '')
      .split(' ')
      .filter(Boolean)
    const keyOf = KEYS[cut.sort]!
    const found = all
      .filter(({ state }) => asked.state === undefined || state === asked.state)
      .filter(({ unitName, teamName, reason, feedback, notes, place }) => {
        const key = searchKey([unitName, teamName ?? '', reason, feedback, notes, place].join(' '))
        return words.every((word) => key.includes(word))
      })
      .toSorted((one, other) => inVietnamese(keyOf(one), keyOf(other)))
    const page = partOf(found, cut)
    return { ...page, items: page.items.map((surprise) => ({ ...surprise, acts: surpriseActions(surprise, by, on) })) }
  },
  exported: async (tx, _presence, rows) =>
    noteExport(
      tx,
      rows.map(({ id }) => id),
    ),
  above: async (tx, { by, on }, asked, language) => {
    const t = texts[language]
    return {
      office: officeOf(await namesOf(tx, on), by),
      filters: [
        ...(asked.search ? [`${t.search}: ${asked.search}`] : []),
        ...(asked.state ? [`${t.stateColumn}: ${t.state[asked.state]}`] : []),
      ],
    }
  },
  sheet: {
    vi: { title: texts.vi.title, columns: columnsIn('vi') },
    en: { title: texts.en.title, columns: columnsIn('en') },
  },
}

function columnsIn(language: 'vi' | 'en'): SheetColumn<ServedSurprise>[] {
  const t = texts[language]
  return [
    { label: t.unit, width: 40, cell: ({ unitName }) => unitName },
    { label: t.day, width: 14, cell: ({ plannedOn }) => ({ day: plannedOn }) },
    { label: t.groundField, width: 24, cell: ({ ground }) => t.ground[ground] },
    { label: t.team, width: 36, cell: ({ teamName }) => teamName },
    { label: t.stateColumn, width: 18, cell: ({ state }) => t.state[state] },
  ]
}
