import { listUnits } from '#features/ground/org/store.ts'
import { inspectionsAtWork } from '#features/inspecting/inspections/work.ts'
import { heldOnAtWork } from '#features/inspecting/schedules/work.ts'
import { listContentsOf } from '#features/planning/contents/store.ts'
import { present } from '#features/planning/teams/rules.ts'
import { listTeams } from '#features/planning/teams/store.ts'
import { holdsSeat } from '#kernel/actor.ts'
import type { WorkKind, WorkLine } from '#server/feature.ts'
import { itemsFor } from './routes/reading.ts'
import { assigneesOf, assignmentGaps, isOpen, type Member, progressOf } from './rules.ts'
import { listAssignedOf, listChosen, listConflictsOf, listHeadsOf, listMyRecusals } from './store.ts'
import { texts, tones, workTexts, workWhy } from './texts.ts'

/** Phiếu kiểm tra: to whom contents are assigned and not yet judged, and to the head those that nobody looks at. @source CT-IV-1-4, QN-III-3-3 */
export const sheetWork: WorkKind<'judge' | 'assign'> = {
  words: workTexts,
  states: { vi: texts.vi.state, en: texts.en.state },
  tones,
  lines: async (tx, { by, on }, once) => {
    if (by.seats.length === 0) return []
    const recused = await listMyRecusals(tx)
    const mine = [...(await once(inspectionsAtWork)).values()]
      .map(({ inspection }) => inspection)
      .filter(
        ({ id, teamId, state }) =>
          by.seats.some((seat) => seat.teamId === teamId) &&
          !recused.has(id) &&
          (isOpen({ state }) || state === 'notified'),
      )
    if (mine.length === 0) return []
    const ids = mine.map(({ id }) => id)
    const [heads, assigned, teams, heldOn, units] = [
      Map.groupBy(await listHeadsOf(tx, ids), ({ inspectionId }) => inspectionId),
      Map.groupBy(await listAssignedOf(tx, ids), ({ inspectionId }) => inspectionId),
      new Map((await once(listTeams)).map((team) => [team.id, team])),
      await heldOnAtWork(once),
      new Map((await listUnits(tx, on)).map((unit) => [unit.id, unit.kind])),
    ]
    const conflicts = await listConflictsOf(tx, ids)
    const contents = await listContentsOf(tx, [...new Set(mine.map(({ planId }) => planId))])
    const chosen = await listChosen(tx, ids)
    const lines: WorkLine<'judge' | 'assign'>[] = []
    for (const inspection of mine) {
      const { id, planId, unitId, teamId, state } = inspection
      const items = itemsFor(contents.get(planId) ?? [], inspection, units.get(unitId) ?? '', chosen.get(id))
      if (items.length === 0) continue
      const barred = conflicts.get(id) ?? new Map<string, string | null>()
      const members = present(teams.get(teamId!)?.seats ?? []).map(
        ({ accountId, name, seat, fields }): Member => ({
          ...{ accountId, name, seat, fields, conflict: barred.has(accountId), waiver: barred.get(accountId) ?? null },
        }),
      )
      const named = assigned.get(id) ?? []
      const path = `/cuoc/${id}/phieu`
      const line = { id, unitId, subject: '', dueOn: heldOn.get(id) ?? null, path }
      const own = items.filter((item) => assigneesOf(item, members, named).some(({ accountId }) => accountId === by.id))
      const { done, all } = progressOf(own, heads.get(id) ?? [])
      if (isOpen({ state }) && done < all)
        lines.push({
          ...line,
          action: 'judge',
          why: workWhy.left(all - done, all),
          state: done === 0 ? 'unseen' : 'begun',
        })
      const gaps = holdsSeat(by, 'teamHead', teamId) ? assignmentGaps(items, members, named).length : 0
      if (gaps > 0)
        lines.push({ ...line, action: 'assign', why: workWhy.gaps(gaps), state: 'unseen', path: `${path}?phan-cong=1` })
    }
    return lines
  },
}
