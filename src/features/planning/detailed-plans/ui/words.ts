import { inOrder, present, type Team } from '#features/planning/teams/rules.ts'
import { useTexts } from '#web/texts.ts'
import type { PlannedVisit } from '../rules.ts'
import { texts } from '../texts.ts'

/** How the cells of a visit read. */
export function useVisitWords(around: {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly teams: readonly Pick<Team, 'id' | 'name' | 'seats'>[]
}) {
  const t = useTexts(texts)
  const unit = ({ unitId }: PlannedVisit) => around.units.find(({ id }) => id === unitId)?.name ?? t.unitOpen
  const members = ({ teamId, memberIds }: PlannedVisit) => {
    const seats = inOrder(present(around.teams.find(({ id }) => id === teamId)?.seats ?? []))
    const going = seats.filter(({ accountId }) => memberIds.includes(accountId)).map(({ name }) => name)
    return going.length > 0 ? going.join(', ') : teamId === null ? '' : t.visit.wholeTeam
  }
  const contents = (visit: PlannedVisit) => visit.contents.join('; ') || t.visit.allContents
  const place = (visit: PlannedVisit) => visit.place || t.visit.atUnit
  const whole = (visit: PlannedVisit) =>
    [t.visit.time(visit), members(visit), contents(visit), place(visit)].filter(Boolean).join('; ')
  return { unit, members, contents, place, whole }
}
