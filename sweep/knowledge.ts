import type { Actor, Post } from '#kernel/actor.ts'
import { all } from './collected.ts'
import type { Viewer } from './feature.ts'
import type { Canary, Row } from './seeder.ts'

const KNOWS = all('knows')

/**
 * Who may know of a protected value: what the features say in their `sweep.ts`, written by hand and apart from the policies of the
 * database and from the conditions of the application, so that a mistake in either shows as a difference. Of a table for which nobody
 * spoke nobody may know.
 */
export function mayKnow(
  person: Actor | null,
  { table, column, row }: Pick<Canary, 'table' | 'column' | 'row'>,
): boolean {
  if (person === null || row.tenant_id !== person.tenantId) return false
  return Boolean(KNOWS[table]?.to(viewerOf(person, row), row, column))
}

/** How a person stands to a row. */
function viewerOf(person: Actor, row: Row): Viewer {
  const holds = (...posts: Post[]) => person.posts.some(({ post }) => posts.includes(post))
  const office = holds('chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk')
  const ofUnit = person.posts.filter(({ unitId }) => unitId === row.unit_id).map(({ post }) => post)
  const ofTeam = person.seats.filter(({ teamId }) => teamId === row.team_id)
  return {
    id: person.id,
    holds,
    office,
    inTeam: ofTeam.length > 0,
    leads: ofTeam.some(({ seat }) => seat !== 'member'),
    sitsIn: (teamId) => person.seats.some((seat) => seat.teamId === teamId),
    inUnit: ofUnit.some((post) => post === 'unitHead' || post === 'unitOfficer'),
    headsUnit: ofUnit.includes('unitHead'),
    onlyAdministers: holds('administrator') && !office && person.seats.length === 0,
  }
}
