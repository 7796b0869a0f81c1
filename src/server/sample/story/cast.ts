import type { Seat } from '#kernel/actor.ts'
import { samplePeople } from '../people.ts'
import { sampleUnits } from '../units.ts'

export const NAMES = new Map(sampleUnits().units.map((unit) => [unit.code, unit.shortName]))

export const NAMED = new Map(samplePeople(sampleUnits().units).map((person) => [person.key, person]))

export const HEADS = new Map(
  [...NAMED].flatMap(([key, person]) => (key.startsWith('head:') ? [[key.slice(5), person] as const] : [])),
)

/** Who sits on the Team, from which agency, for which fields. */
export const SEATS: readonly {
  readonly person: string
  readonly seat: Seat
  readonly agency: string
  readonly fields: readonly string[]
}[] = [
  { person: 'teamHead', seat: 'teamHead', agency: 'TT', fields: [] },
  { person: 'teamDeputy', seat: 'teamDeputy', agency: 'VP', fields: [] },
  { person: 'secretary', seat: 'teamSecretary', agency: 'STP', fields: ['institution'] },
  { person: 'member1', seat: 'member', agency: 'STC', fields: ['finance', 'apparatus'] },
  { person: 'member2', seat: 'member', agency: 'SKHCN', fields: ['digital'] },
  { person: 'member3', seat: 'member', agency: 'TTPVHCC', fields: ['procedures'] },
]

export function titleOf(person: string): string {
  return NAMED.get(person)!.posts[0]!.title
}
