import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UNIT_KINDS } from '#features/ground/org/rules.ts'
import type { TeamSeat } from '#features/planning/teams/rules.ts'
import type { Actor, Post } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { cast, TEAM } from '#test/cast.ts'
import { SURPRISE_STATES } from './rules/surprise.ts'
import {
  drawTarget,
  drawText,
  isSurprised,
  knowersOffered,
  mayPropose,
  SURPRISE_MOVES,
  type Surprise,
  surpriseActions,
} from './rules.ts'

const surprise: Surprise = {
  id: 's',
  planId: 'p',
  unitId: 'u',
  unitName: 'Phường Sông Hồng',
  authoriser: 'focalHead',
  proposerId: cast.quang.id,
  alone: true,
  state: 'proposed',
  ground: 'need',
  feedback: '',
  reason: 'x',
  plannedOn: '2026-03-04',
  drawnKind: null,
  drawnOn: null,
  teamId: TEAM,
  teamName: 'Đoàn',
  mayAssign: false,
  members: [],
  place: '',
  notes: '',
  knowers: [],
  contentIds: null,
  authorisedAs: null,
  steps: [],
  version: 1,
}
const acts = (by: Actor, more: Partial<Surprise> = {}) =>
  surpriseActions({ ...surprise, ...more }, by, '2026-03-02').toSorted()

test('Team members are offered first; people of the target, of what is above it and below it are not, but for the leaders above (design)', () => {
  const units = [
    { id: 'province', parentId: null },
    { id: 'ward', parentId: 'province' },
    { id: 'station', parentId: 'ward' },
    { id: 'home', parentId: 'province' },
  ]
  const person = (id: string, unitId: string, post: Post = 'unitOfficer') => ({ id, posts: [{ post, unitId }] })
  const seat = (accountId: string, agencyId: string, leftOn: Day | null = null) =>
    ({ accountId, agencyId, leftOn }) as TeamSeat
  const teams = [
    { planId: 'p', seats: [seat('member', 'home'), seat('sent', 'station')] },
    { planId: 'other', seats: [seat('elsewhere', 'home')] },
  ]
  const people = [
    person('chair', 'province', 'chair'),
    person('clerk', 'province', 'clerk'),
    person('ofTarget', 'ward'),
    person('below', 'station'),
    person('elsewhere', 'home'),
    person('member', 'home'),
    person('sent', 'home'),
  ]
  const around = { unitId: 'ward', units, teams }
  expect(knowersOffered(people, around, 'p').map(({ id }) => id)).toEqual(['member', 'chair', 'elsewhere'])
  // Who has left the Team that the target sent him to is of his own agency again.
  const left = { ...around, teams: [{ planId: 'p', seats: [seat('sent', 'station', '2026-03-01')] }] }
  expect(knowersOffered([person('sent', 'home')], left, 'p')).toHaveLength(1)
  // Before a unit is chosen nobody is barred.
  expect(knowersOffered(people, { ...around, unitId: '' }, 'p')).toHaveLength(people.length)
})

test.each([
  ['quang', 'proposed', ['addKnower', 'authorise', 'cancel', 'prepare']],
  ['quang', 'authorised', ['addKnower', 'cancel', 'prepare']],
  ['thuy', 'proposed', ['prepare']],
  ['thuy', 'authorised', []],
  ['binh', 'proposed', ['prepare']],
  ['binh', 'authorised', ['arrive']],
  ['minh', 'authorised', ['addKnower', 'arrive', 'cancel']],
  ['lan', 'proposed', ['addKnower', 'cancel', 'prepare']],
  ['quang', 'arrived', []],
  ['quang', 'cancelled', []],
] as const)('%s on the list of one %s may do: %j (CT-III-2c)', (who, state, may) => {
  expect(acts(cast[who], { state })).toEqual(may)
})

test.each([
  ['focalAgency', ['quang'], ['lan', 'minh']],
  ['teamHead', ['minh'], ['lan', 'minh']],
] as const)(
  'led by %s, %j may propose one, and of the focal agency %j (CT-III-2c, NX-IV-2.2b-1)',
  (surpriseLead, any, focal) => {
    const who = (ofFocal: boolean) =>
      (['lan', 'minh', 'quang', 'thuy', 'binh'] as const).filter((name) =>
        mayPropose(cast[name], ofFocal, { surpriseLead }),
      )
    expect([who(false), who(true)]).toEqual([any, focal])
  },
)

test('whoever proposed one authorises it only where the plan itself says so; else the leading person’s second is a leader (design)', () => {
  const may = (who: 'quang' | 'lan' | 'minh', more: Partial<Surprise>) => acts(cast[who], more).includes('authorise')
  expect([may('quang', { alone: true }), may('lan', { alone: true })]).toEqual([true, false])
  expect([may('quang', { alone: false }), may('lan', { alone: false }), may('minh', { alone: false })]).toEqual([
    false,
    true,
    false,
  ])
  const chaired = { authoriser: 'chair', alone: false } as const
  expect(may('lan', { ...chaired, proposerId: cast.lan.id })).toBe(false)
  expect(may('lan', { ...chaired, proposerId: cast.minh.id })).toBe(true)
})

test('where no Team goes, who was named to go logs the arrival, and nobody else (CT-III-2c, NX-IV-2.2b-1)', () => {
  const named = {
    state: 'authorised',
    teamId: null,
    mayAssign: true,
    members: [{ accountId: cast.thuy.id, name: 'Thủy', seat: 'teamHead' }],
  } as const
  expect(acts(cast.thuy, named)).toEqual(['arrive'])
  expect(acts(cast.binh, named)).toEqual([])
})

test.each([
  [[], 'all'],
  [['communePC'], 'communePC'],
  [['provincialDepartment'], 'specialisedAgency managementBoard provincialDepartment'],
] as const)('of the kinds %j of a plan, %s are inspected by surprise (CT-III-2b-2)', (surpriseKinds, kinds) => {
  expect(UNIT_KINDS.filter((kind) => isSurprised(kind, { surpriseKinds }))).toEqual(
    UNIT_KINDS.filter((kind) => kinds === 'all' || kinds.split(' ').includes(kind)),
  )
})

test('there is no notice in its life, and nothing leads out of disclosed or cancelled (CT-III-2b-1, TN-II-2c-1)', () => {
  expect(SURPRISE_STATES).not.toContain('notified')
  for (const move of Object.values(SURPRISE_MOVES))
    expect(move.from.every((state) => state === 'proposed' || state === 'authorised')).toBe(true)
})

test('authorising and disclosing are signatures (CT-III-2c)', () => {
  expect(Object.entries(SURPRISE_MOVES).flatMap(([action, move]) => (move.confirmed ? [action] : []))).toEqual([
    'authorise',
    'arrive',
  ])
})

describe('the draw (design)', () => {
  const digest = (seed: string, kind: string, on: string) =>
    createHash('sha256')
      .update(drawText({ seed, kind, on: on as '2026-03-02' }))
      .digest('hex')
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/)
  const units = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 })

  test('depends on who the candidates are and not on their order', () => {
    fc.assert(
      fc.property(
        hex,
        units.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        (given, [one, other]) => {
          expect(drawTarget(given, one)).toBe(drawTarget(given, other))
          expect(one).toContain(drawTarget(given, one))
        },
      ),
    )
  })
  test('gives every unit its turn, about as often', () => {
    const candidates = ['a', 'b', 'c', 'd', 'e']
    const drawn = Array.from({ length: 2000 }, (_, n) =>
      drawTarget(digest(`seed ${n}`, 'communePC', '2026-03-02'), candidates),
    )
    for (const one of candidates) {
      const times = drawn.filter((unit) => unit === one).length
      expect(times, one).toBeGreaterThan(320)
      expect(times, one).toBeLessThan(480)
    }
  })
  test('one seed never stands for another: no two draws make the same text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.string({ unit: 'grapheme-ascii' }),
        fc.string({ unit: 'grapheme-ascii' }),
        (seed, kind, more) => {
          fc.pre(more !== '')
          expect(drawText({ seed: seed + more, kind, on: '2026-03-02' })).not.toBe(
            drawText({ seed, kind: more + kind, on: '2026-03-02' }),
          )
        },
      ),
    )
  })
  test('has nothing to give where there is no unit', () => {
    expect(drawTarget('0'.repeat(64), [])).toBeNull()
  })
})
