import type { Surprise } from './surprise.ts'

/** A part of the preparation that is no longer what was authorised. */
export type Otherwise = 'goers' | 'place' | 'plannedOn' | 'contents'

/** What differs from what was authorised; nothing where it was put back. @source design */
export function otherwise({ authorisedAs: was, ...now }: Surprise): Otherwise[] {
  if (was === null) return []
  const goers = ({ teamName, members }: Pick<Surprise, 'teamName' | 'members'>) =>
    JSON.stringify([teamName, members.map(({ accountId, seat }) => [accountId, seat])])
  const differs = {
    goers: goers(was) !== goers(now),
    place: was.place !== now.place,
    plannedOn: was.plannedOn !== now.plannedOn,
    contents: was.contentIds?.toSorted().join() !== now.contentIds?.toSorted().join(),
  }
  return (Object.keys(differs) as Otherwise[]).filter((part) => differs[part])
}
