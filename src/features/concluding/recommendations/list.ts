import { namesOf, officeOf } from '#features/ground/org/store.ts'
import { findPlanFacts } from '#features/planning/plans/store.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { texts as teamTexts } from '#features/planning/teams/texts.ts'
import { signedIn } from '#server/http/gates.ts'
import type { Listing, SheetColumn } from '#server/lists/list.ts'
import { anId, aText, aYear, oneOf } from '#server/lists/words.ts'
import type { ListedRecommendation } from './contract.ts'
import { asKnownTo, daysLate, RECOMMENDATION_STATES } from './rules.ts'
import { pageOfRecommendations } from './store.ts'
import { texts } from './texts.ts'

const WORDS = {
  inspectionId: anId,
  year: aYear,
  planId: anId,
  teamId: anId,
  unitId: anId,
  state: oneOf(RECOMMENDATION_STATES),
  due: oneOf(['overdue', 'open']),
  drafts: oneOf(['no']),
  mine: oneOf(['yes']),
  search: aText,
}

/** Theo dõi kiến nghị: what is open by its day, then what is over from its end. @source CT-I-2d-1, CT-IV-4-6 */
export const recommendationList: Listing<ListedRecommendation, typeof WORDS> = {
  path: '/api/recommendations',
  may: signedIn,
  words: WORDS,
  sorts: ['next', 'due', 'unit', 'notice', 'state'],
  isShort: ({ inspectionId }) => inspectionId !== undefined,
  page: async (tx, presence, asked, cut) => {
    const names = await namesOf(tx, presence.on)
    const page = await pageOfRecommendations(tx, presence, names, asked, cut)
    return {
      ...page,
      items: page.items.map((recommendation) => ({
        ...asKnownTo(presence.by, recommendation),
        unitName: names.get(recommendation.unitId)?.name ?? '',
        unitShortName: names.get(recommendation.unitId)?.shortName ?? '',
        daysLate: daysLate(recommendation, presence.on),
      })),
    }
  },
  above: async (tx, { by, on }, asked, language) => {
    const t = texts[language]
    const { filter: places } = teamTexts[language]
    const names = await namesOf(tx, on)
    const said = (label: string, words: string | undefined) => (words ? [`${label}: ${words}`] : [])
    return {
      office: officeOf(names, by),
      filters: [
        ...said(t.list.search, asked.search),
        ...said(t.list.dueFilter, asked.due && t.list[asked.due]),
        ...said(t.list.stateFilter, asked.state && t.state[asked.state]),
        ...said(t.list.unitFilter, asked.unitId && names.get(asked.unitId)?.name),
        ...said(places.year, asked.year),
        ...said(places.plan, asked.planId && (await findPlanFacts(tx, asked.planId))?.title),
        ...said(places.team, asked.teamId && (await findTeam(tx, asked.teamId))?.name),
        ...(asked.mine ? [places.mine] : []),
      ],
    }
  },
  sheet: {
    vi: { title: texts.vi.title, columns: columnsIn('vi') },
    en: { title: texts.en.title, columns: columnsIn('en') },
  },
}

function columnsIn(language: 'vi' | 'en'): SheetColumn<ListedRecommendation>[] {
  const { list: t, state: states } = texts[language]
  return [
    { label: t.text, width: 60, cell: ({ text }) => text },
    { label: t.unit, width: 32, cell: ({ unitName }) => unitName },
    { label: t.notice, width: 18, cell: ({ notice }) => notice?.number ?? '' },
    { label: t.ordinal, width: 8, numeric: true, cell: ({ ordinal }) => ordinal },
    { label: t.due, width: 12, cell: ({ dueOn }) => (dueOn ? { day: dueOn } : null) },
    { label: t.daysLate, width: 10, numeric: true, cell: ({ daysLate: late }) => (late > 0 ? late : null) },
    { label: t.stateColumn, width: 26, cell: ({ state }) => states[state] },
  ]
}
