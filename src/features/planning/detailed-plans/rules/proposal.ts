import type { Day } from '#kernel/day.ts'
import { isVisited } from './checks.ts'
import type { Around, DayPart, PlannedVisit } from './detailed-plan.ts'

/** An inspection that is set up already, with its day where it has one. */
export interface SetUpVisit {
  readonly unitId: string
  readonly teamId: string | null
  readonly heldOn: Day | null
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly place: string
}

type Proposing = Pick<Around, 'rules' | 'forms' | 'places' | 'teams'>

/**
 * What is known already: a line for every place of the plan, with Team, day and seat of the inspection that is set up there; where the plan has
 * one Team only it goes everywhere.
 *
 * @source CT-IV-1-3, KG-III-2-2
 */
export function proposed(around: Proposing, setUp: readonly SetUpVisit[]): PlannedVisit[] {
  const sole = around.teams.length === 1 ? around.teams[0]!.id : null
  return around.places
    .filter(({ rule }) => isVisited(rule, around))
    .map(({ rule, unitId }): PlannedVisit => {
      const known = setUp.find((visit) => visit.unitId === unitId)
      return {
        ...{ rule, unitId, to: null, memberIds: [], contents: [] },
        from: known?.heldOn ?? null,
        part: known?.startsAt ? partOf(known.startsAt, known.endsAt) : 'day',
        teamId: known?.teamId ?? sole,
        place: known?.place ?? '',
      }
    })
}

/** A new version begins with the lines of the one before, and with those of units that the plan has named since. */
export function visitsAgain(
  before: readonly PlannedVisit[],
  around: Proposing,
  setUp: readonly SetUpVisit[],
): PlannedVisit[] {
  const there = ({ rule, unitId }: PlannedVisit) =>
    before.some((visit) => visit.rule === rule && visit.unitId === unitId)
  return [...before, ...proposed(around, setUp).filter((visit) => visit.unitId !== null && !there(visit))]
}

const NOON = '12:00'

/** Buổi sáng, buổi chiều: on which side of noon a session lies; a day where it crosses it. */
export function partOf(startsAt: string, endsAt: string | null): DayPart {
  if (startsAt >= NOON) return 'afternoon'
  return endsAt !== null && endsAt > '13:30' ? 'day' : 'morning'
}
