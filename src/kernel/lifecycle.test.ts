import { expect, test } from 'vitest'
import { cast } from '#test/cast.ts'
import { type Moves, openMoves, takeMove } from './lifecycle.ts'
import { refusals } from './refusals.ts'

interface Thing {
  readonly state: 'open' | 'shut'
  readonly key: boolean
}
const MOVES: Moves<Thing, { shut: { readonly reason: string } }, null> = {
  shut: {
    from: ['open'],
    to: 'shut',
    who: () => true,
    source: 'design',
    bar: ({ key }) => (key ? null : refusals.NOT_FOUND()),
    check: (_thing, { reason }) => (reason === '' ? refusals.CANCEL_REASON_REQUIRED() : null),
  },
}
const thing = (key: boolean): Thing => ({ state: 'open', key })
const at = { by: cast.thuy, on: '2026-03-02', settings: null } as const
const tried = (thing: Thing, reason: string) => {
  const decision = takeMove(MOVES.shut, thing, { reason }, at)
  return decision.ok ? decision.value.state : decision.refusal.code
}

test('what must be refused whatever is typed is not offered, and asked for all the same it is refused in its own words (design)', () => {
  expect(openMoves(MOVES, thing(false), at)).toEqual([])
  expect([tried(thing(false), ''), tried(thing(false), 'x')]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
})

test('what only lacks its words is offered, and refused until they are typed (design)', () => {
  expect(openMoves(MOVES, thing(true), at)).toEqual(['shut'])
  expect([tried(thing(true), ''), tried(thing(true), 'x')]).toEqual(['CANCEL_REASON_REQUIRED', 'shut'])
})
