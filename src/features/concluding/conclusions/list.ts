import { listNextDue } from '#features/concluding/recommendations/store.ts'
import { namesOf, officeOf } from '#features/ground/org/store.ts'
import { getProfiles } from '#features/ground/profiles/store.ts'
import type { ListedInspection } from '#features/inspecting/inspections/contract.ts'
import { asKnownTo, INSPECTION_STATES, inspectionActions, nextStep } from '#features/inspecting/inspections/rules.ts'
import { listInspections } from '#features/inspecting/inspections/store.ts'
import { actName, texts } from '#features/inspecting/inspections/texts.ts'
import { findPlanFacts, namesOfPlans } from '#features/planning/plans/store.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { texts as teamTexts } from '#features/planning/teams/texts.ts'
import { signedIn } from '#server/http/gates.ts'
import type { Listing, SheetColumn } from '#server/lists/list.ts'
import { anId, aText, aYear, oneOf } from '#server/lists/words.ts'
import { pageOfInspections } from './store.ts'

const WORDS = {
  year: aYear,
  planId: anId,
  teamId: anId,
  unitId: anId,
  state: oneOf(INSPECTION_STATES),
  mine: oneOf(['yes']),
  search: aText,
}

/**
 * Cuộc kiểm tra: today's and those to come first. It stands here and not with inspections, as their work does: the day of the session
 * and the first day of a remedy are known here.
 *
 * @source CT-I-2d-1
 */
export const inspectionList: Listing<ListedInspection, typeof WORDS> = {
  path: '/api/inspections',
  may: signedIn,
  words: WORDS,
  sorts: ['next', 'session', 'unit', 'state'],
  page: async (tx, presence, asked, cut) => {
    const names = await namesOf(tx, presence.on)
    const page = await pageOfInspections(tx, presence, names, asked, cut)
    const ids = page.items.map(({ id }) => id)
    const inspections = new Map((await listInspections(tx, ids)).map((inspection) => [inspection.id, inspection]))
    const planIds = [...new Set([...inspections.values()].map(({ planId }) => planId))]
    const [profiles, plans] = [await getProfiles(tx, planIds), await namesOfPlans(tx, planIds)]
    const remedies = await listNextDue(tx, ids)
    return {
      ...page,
      items: page.items.map(({ id, heldOn }): ListedInspection => {
        const inspection = inspections.get(id)!
        const settings = profiles.get(inspection.planId)!
        const step = nextStep(inspection, settings)
        return {
          ...asKnownTo(presence.by, inspection),
          unitName: names.get(inspection.unitId)?.name ?? '',
          unitShortName: names.get(inspection.unitId)?.shortName ?? '',
          planTitle: plans.get(inspection.planId) ?? '',
          heldOn,
          nextStep: step,
          dueOn: step === 'notify' || step === 'begin' ? heldOn : (remedies.get(id) ?? null),
          acts: inspectionActions(inspection, { ...presence, settings }),
        }
      }),
    }
  },
  above: async (tx, { by, on }, asked, language) => {
    const { list: t, state: states } = texts[language]
    const { filter: places } = teamTexts[language]
    const names = await namesOf(tx, on)
    const said = (label: string, words: string | undefined) => (words ? [`${label}: ${words}`] : [])
    return {
      office: officeOf(names, by),
      filters: [
        ...said(t.search, asked.search),
        ...said(t.stateFilter, asked.state && states[asked.state]),
        ...said(t.unit, asked.unitId && names.get(asked.unitId)?.name),
        ...said(places.year, asked.year),
        ...said(places.plan, asked.planId && (await findPlanFacts(tx, asked.planId))?.title),
        ...said(places.team, asked.teamId && (await findTeam(tx, asked.teamId))?.name),
        ...(asked.mine ? [places.mine] : []),
      ],
    }
  },
  sheet: {
    vi: { title: texts.vi.list.title, columns: columnsIn('vi') },
    en: { title: texts.en.list.title, columns: columnsIn('en') },
  },
}

function columnsIn(language: 'vi' | 'en'): SheetColumn<ListedInspection>[] {
  const words = texts[language]
  const { list: t, state: states, form: forms, reinspection } = words
  return [
    { label: t.unit, width: 36, cell: ({ unitName }) => unitName },
    {
      label: t.formColumn,
      width: 24,
      cell: (one) =>
        one.reinspectionKind ? `${reinspection[one.reinspectionKind]} · ${forms[one.form]}` : forms[one.form],
    },
    { label: t.plan, width: 40, cell: ({ planTitle }) => planTitle },
    { label: t.round, width: 7, numeric: true, cell: ({ round }) => round },
    { label: t.session, width: 13, cell: ({ heldOn }) => (heldOn ? { day: heldOn } : null) },
    { label: t.stateColumn, width: 22, cell: ({ state }) => states[state] },
    { label: t.nextStep, width: 24, cell: (one) => (one.nextStep ? actName(words, one.nextStep, one) : '') },
    { label: t.due, width: 13, cell: ({ dueOn }) => (dueOn ? { day: dueOn } : null) },
  ]
}
