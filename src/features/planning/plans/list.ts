import { namesOf, officeOf } from '#features/ground/org/store.ts'
import { signedIn } from '#server/http/gates.ts'
import type { Listing, SheetColumn } from '#server/lists/list.ts'
import { aText, aYear, oneOf } from '#server/lists/words.ts'
import type { ListedPlan } from './contract.ts'
import { PLAN_STATES } from './rules.ts'
import { pageOfPlans } from './store.ts'
import { texts } from './texts.ts'

const WORDS = { search: aText, year: aYear, state: oneOf(PLAN_STATES) }

/** Kế hoạch năm, the newest first: a few a year, so that they come whole. */
export const planList: Listing<ListedPlan, typeof WORDS> = {
  path: '/api/plans',
  may: signedIn,
  words: WORDS,
  sorts: ['year'],
  isShort: () => true,
  page: (tx, _presence, asked, cut) => pageOfPlans(tx, asked, cut),
  above: async (tx, { by, on }, asked, language) => {
    const { list: t, state: states } = texts[language]
    const said = (label: string, words: string | undefined) => (words ? [`${label}: ${words}`] : [])
    return {
      office: officeOf(await namesOf(tx, on), by),
      filters: [
        ...said(t.search, asked.search),
        ...said(t.year, asked.year),
        ...said(t.stateColumn, asked.state && states[asked.state]),
      ],
    }
  },
  sheet: {
    vi: { title: texts.vi.list.title, columns: columnsIn('vi') },
    en: { title: texts.en.list.title, columns: columnsIn('en') },
  },
}

function columnsIn(language: 'vi' | 'en'): SheetColumn<ListedPlan>[] {
  const { list: t, state: states, flag: flags } = texts[language]
  return [
    { label: t.name, width: 60, cell: ({ title }) => title },
    { label: t.number, width: 18, cell: ({ number, symbol }) => (number ? `${number}/${symbol}` : '') },
    { label: t.year, width: 8, numeric: true, cell: ({ planYear }) => planYear },
    { label: t.issued, width: 14, cell: ({ issuedOn, issuedText }) => (issuedOn ? { day: issuedOn } : issuedText) },
    { label: t.stateColumn, width: 20, cell: ({ state }) => states[state] },
    { label: t.flags, width: 40, cell: ({ flags: noted }) => noted.map((flag) => flags[flag] ?? flag).join('; ') },
  ]
}
