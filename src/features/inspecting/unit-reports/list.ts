import { namesOf, officeOf } from '#features/ground/org/store.ts'
import { listInspections } from '#features/inspecting/inspections/store.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { listHeldOn } from '#features/inspecting/schedules/store.ts'
import { signedIn } from '#server/http/gates.ts'
import type { Listing, SheetColumn } from '#server/lists/list.ts'
import { aText, oneOf } from '#server/lists/words.ts'
import type { ListedReport } from './contract.ts'
import { UNIT_REPORT_STATES, withoutDraft } from './rules.ts'
import { pageOfReports } from './store.ts'
import { texts } from './texts.ts'

const WORDS = { state: oneOf(UNIT_REPORT_STATES), search: aText }

/** Báo cáo của đơn vị: what is still to be sent first. @source CT-IV-4-1 */
export const reportList: Listing<ListedReport, typeof WORDS> = {
  path: '/api/unit-reports',
  may: signedIn,
  words: WORDS,
  sorts: ['next', 'due', 'unit'],
  page: async (tx, { by, on }, asked, cut) => {
    const names = await namesOf(tx, on)
    const page = await pageOfReports(tx, by, names, asked, cut)
    const ids = page.items.map(({ inspectionId }) => inspectionId)
    const forms = new Map((await listInspections(tx, ids)).map(({ id, form }) => [id, form]))
    const heldOn = await listHeldOn(tx, ids)
    return {
      ...page,
      items: page.items.map((report) => ({
        ...withoutDraft(report),
        unitName: names.get(report.unitId)?.name ?? '',
        unitShortName: names.get(report.unitId)?.shortName ?? '',
        form: forms.get(report.inspectionId) ?? 'periodic',
        heldOn: heldOn.get(report.inspectionId) ?? null,
      })),
    }
  },
  above: async (tx, { by, on }, asked, language) => {
    const { list: t, state: states } = texts[language]
    return {
      office: officeOf(await namesOf(tx, on), by),
      filters: [
        ...(asked.search ? [`${t.unit}: ${asked.search}`] : []),
        ...(asked.state ? [`${t.state}: ${states[asked.state]}`] : []),
      ],
    }
  },
  sheet: {
    vi: { title: texts.vi.list.title, columns: columnsIn('vi') },
    en: { title: texts.en.list.title, columns: columnsIn('en') },
  },
}

function columnsIn(language: 'vi' | 'en'): SheetColumn<ListedReport>[] {
  const { list: t, state: states } = texts[language]
  const { form: forms } = inspectionTexts[language]
  return [
    { label: t.what, width: 40, cell: ({ form }) => t.report(forms[form]) },
    { label: t.unit, width: 36, cell: ({ unitName }) => unitName },
    { label: t.session, width: 14, cell: ({ heldOn }) => (heldOn ? { day: heldOn } : null) },
    { label: t.due, width: 14, cell: ({ dueOn }) => (dueOn ? { day: dueOn } : null) },
    { label: t.sent, width: 14, cell: ({ submittedOn }) => (submittedOn ? { day: submittedOn } : null) },
    { label: t.state, width: 18, cell: ({ state }) => states[state] },
  ]
}
