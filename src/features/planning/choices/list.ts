import { asOf, objectsOf, type Register, UNIT_KINDS, type Unit } from '#features/ground/org/rules.ts'
import { getRegister, namesOf, officeOf } from '#features/ground/org/store.ts'
import { kinds } from '#features/ground/org/texts/kinds.ts'
import type { RiskCriterion } from '#features/ground/profiles/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { chosenOn, cycleYearsOf, formOf, type Plan, takesKind } from '#features/planning/plans/rules.ts'
import { findPlan, listTargets } from '#features/planning/plans/store.ts'
import { type Day, daysBetween } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import { office } from '#server/http/gates.ts'
import type { Listing, SheetColumn } from '#server/lists/list.ts'
import { anId, oneOf } from '#server/lists/words.ts'
import type { ServedRank } from './contract.ts'
import { type Factor, type Factors, type RankedCell, rankUnits, scalesOf } from './rules.ts'
import { listFactors } from './store.ts'
import { texts } from './texts.ts'

/** What the ranking asks of features that come later in the work: facts of units, as far as the person may know of them. */
export interface KnownFacts {
  /** When each unit was last visited; units without a visit are left out. */
  lastVisits(tx: Tx, on: Day): Promise<ReadonlyMap<string, Day>>
  /** Recommendations of which something is still asked, by unit. */
  openRecommendations(tx: Tx): Promise<ReadonlyMap<string, number>>
  /** Reports that came late, or are overdue, with a due day since then, by unit. */
  lateReports(tx: Tx, since: Day, on: Day): Promise<ReadonlyMap<string, number>>
}

const WORDS = { planId: anId, kind: oneOf(UNIT_KINDS) }

/** Xếp thứ tự đơn vị: by the points of each criterion, the most first. @source QN-I-2-5, QN-I-2-6, QN-I-2-7, T2-PLAN-5 */
export const rankingList = (known: KnownFacts): Listing<ServedRank, typeof WORDS> => ({
  path: '/api/ranking',
  may: office,
  words: WORDS,
  sorts: ['place'],
  isShort: () => true,
  page: async (tx, { on }, { planId, kind }, _cut, language) => {
    const plan = planId === undefined ? null : await findPlan(tx, planId)
    const items = plan === null ? [] : await ranked(tx, plan, kind, on, known, language)
    return { items, next: null, total: items.length, beyond: false }
  },
  above: async (tx, { by, on }, { planId, kind }, language) => {
    const plan = planId === undefined ? null : await findPlan(tx, planId)
    return {
      office: officeOf(await namesOf(tx, on), by),
      filters: [...(plan ? [plan.title] : []), ...(kind ? [kinds[language].kind[kind]] : [])],
    }
  },
  sheet: {
    vi: { title: texts.vi.ranking.title, columns: columnsIn('vi') },
    en: { title: texts.en.ranking.title, columns: columnsIn('en') },
  },
})

async function ranked(
  tx: Tx,
  plan: Plan,
  kind: Unit['kind'] | undefined,
  on: Day,
  known: KnownFacts,
  language: 'vi' | 'en',
): Promise<ServedRank[]> {
  const settings = await getProfile(tx, plan.id)
  const register = await getRegister(tx)
  const { targets, forms } = plan.content
  const announced = (targets ?? []).filter((rule) => formOf(rule, { forms: forms ?? [] }) !== 'surprise')
  const wanted = kind === undefined ? announced : [{ kind, text: '' }]
  const units = objectsOf(asOf(register.versions, chosenOn(plan, on)), plan.issuer).filter((unit) =>
    wanted.some((rule) => takesKind(rule, unit.kind)),
  )
  const since = `${cycleYearsOf(plan.planYear, settings)?.from ?? plan.planYear - 1}-01-01` as Day
  const typed = Map.groupBy(await listFactors(tx, plan.id), ({ criterion }) => criterion)
  const factors = new Map<RiskCriterion, ReadonlyMap<string, Factor>>([
    ...[...typed].map(([criterion, own]) => [criterion, new Map(own.map((one) => [one.unitId, one]))] as const),
    ...(await knownFactors(tx, units, register, { since, on }, known, language)),
  ])
  const chosen = new Set((await listTargets(tx, plan.id)).map(({ unitId }) => unitId))
  return rankUnits(units, scalesOf(settings), factors).map((unit) => ({ ...unit, chosen: chosen.has(unit.id) }))
}

/** Figures that the system has: nobody types them. */
async function knownFactors(
  tx: Tx,
  units: readonly Pick<Unit, 'id'>[],
  { versions, successions }: Register,
  { since, on }: { readonly since: Day; readonly on: Day },
  known: KnownFacts,
  language: 'vi' | 'en',
): Promise<Factors> {
  const t = texts[language].ranking
  const visits = await known.lastVisits(tx, on)
  const open = await known.openRecommendations(tx)
  const late = await known.lateReports(tx, since, on)
  const beginnings = new Map<string, Day>()
  for (const { id, validFrom } of versions)
    if (validFrom < (beginnings.get(id) ?? '9999')) beginnings.set(id, validFrom)
  const merged = Map.groupBy(
    successions.filter((one) => one.on >= since && one.on <= on && one.from !== one.to),
    ({ to }) => to,
  )
  const ofEach = (factor: (id: string) => Pick<Factor, 'value' | 'source'>) =>
    new Map(units.map(({ id }) => [id, { ...factor(id), on }]))
  return new Map<RiskCriterion, ReadonlyMap<string, Factor>>([
    [
      'notVisited',
      ofEach((id) => {
        const visit = visits.get(id)
        const from = visit ?? beginnings.get(id) ?? on
        return {
          value: 100 * Math.max(0, daysBetween(from, on)),
          source: visit ? t.sinceVisit(visit) : t.sinceBegin(from),
        }
      }),
    ],
    ['openRecommendations', ofEach((id) => ({ value: 100 * (open.get(id) ?? 0), source: t.bySystem }))],
    ['lateReports', ofEach((id) => ({ value: 100 * (late.get(id) ?? 0), source: t.lateSince(since) }))],
    ['newlyMerged', ofEach((id) => ({ value: 100 * (merged.get(id)?.length ?? 0), source: t.mergedSince(since) }))],
  ])
}

function columnsIn(language: 'vi' | 'en'): SheetColumn<ServedRank>[] {
  const t = texts[language].ranking
  const said = (cells: readonly RankedCell[]) =>
    cells.map((cell) => `${t.criterion[cell.criterion]}: ${t.arithmetic(cell)}`)
  return [
    { label: t.place, width: 8, numeric: true, cell: ({ place }) => place },
    { label: t.unit, width: 40, cell: ({ name }) => name },
    { label: t.score, width: 10, numeric: true, cell: ({ score }) => score / 100 },
    { label: t.how, width: 80, cell: ({ cells }) => said(cells.filter(({ value }) => value !== null)).join('; ') },
    {
      label: t.missing,
      width: 30,
      cell: ({ cells }) =>
        cells.flatMap(({ criterion, value }) => (value === null ? [t.criterion[criterion]] : [])).join('; '),
    },
    { label: t.chosenColumn, width: 12, cell: ({ chosen }) => (chosen ? t.chosen : '') },
  ]
}
