import { describe, expect, test } from 'vitest'
import { Budget } from '#server/http/budget.ts'
import { Guard } from './guard.ts'

const HOUR = 3_600_000

/** How many of these tries are looked at. */
function looked(
  guard: Guard,
  tries: number,
  attempt: (n: number) => { login: string; address: string; device: string | null },
  at: (n: number) => number,
): number {
  let count = 0
  for (let n = 0; n < tries; n++) if (guard.begin(attempt(n), at(n)).seconds === 0) count++
  return count
}

describe('guessing passwords', () => {
  test('a thief with ever new addresses has ten guesses an hour at one name (P09)', () => {
    const guard = new Guard()
    for (let hour = 0; hour < 3; hour++) {
      const count = looked(
        guard,
        20_000,
        (n) => ({ login: 'lan', address: `10.${n >> 8}.${n & 255}.0/24`, device: null }),
        (n) => hour * HOUR + (n * HOUR) / 20_000,
      )
      expect(count).toBeLessThanOrEqual(10)
      expect(count).toBeGreaterThan(0)
    }
  })
  test('meanwhile the owner gets in from a device that is known (P09)', () => {
    const guard = new Guard()
    let inside = 0
    for (let n = 0; n < 20_000; n++) {
      guard.begin({ login: 'lan', address: `10.${n >> 8}.${n & 255}.0/24`, device: null }, n * 180)
      if (n % 200 !== 0) continue
      const own = guard.begin({ login: 'lan', address: '10.0.0.0/24', device: 'the owner’s' }, n * 180)
      if (own.seconds === 0) inside++
      own.right()
    }
    expect(inside).toBe(100)
  })
  test('one address that tries many names is slowed as a whole', () => {
    const guard = new Guard()
    expect(
      looked(
        guard,
        5000,
        (n) => ({ login: `person${n}`, address: '203.0.113.0/24', device: null }),
        () => 0,
      ),
    ).toBe(20)
  })
  test('an office whose address strangers have used up still lets in who is not guessed, once in ten minutes, and the administrator lifts it', () => {
    const guard = new Guard()
    const office = { address: '203.0.113.0/24', device: null }
    guard.begin({ login: 'thuy', ...office }, 0).right()
    for (let n = 0; n < 30; n++) guard.begin({ login: 'lan', address: `a${n}`, device: null }, 0)
    const flood = () =>
      looked(
        guard,
        20,
        (n) => ({ login: `person${n}`, ...office }),
        () => 0,
      )
    expect(flood()).toBe(20)
    const lan = () => guard.begin({ login: 'lan', ...office }, 1).seconds
    const dung = (now: number) => guard.begin({ login: 'dung', ...office }, now).seconds
    expect(lan()).toBeGreaterThan(0)
    expect([dung(1), dung(2) > 590, dung(600_001)]).toEqual([0, true, 0])
    expect(guard.held(2).map(({ kind, what }) => `${kind} ${what}`)).toEqual(['name lan', 'address 203.0.113.0/24'])
    for (const held of guard.held(2)) guard.lift(held)
    expect([guard.held(2), lan()]).toEqual([[], 0])
  })
  test('a flood of names does not make a victim’s count forgotten', () => {
    const guard = new Guard()
    for (let n = 0; n < 4; n++) expect(guard.begin({ login: 'lan', address: `a${n}`, device: null }, 0).seconds).toBe(0)
    for (let n = 0; n < 70_000; n++) guard.begin({ login: `x${n}`, address: `b${n}`, device: null }, 0)
    expect(guard.begin({ login: 'lan', address: 'c', device: null }, 1).seconds).toBeGreaterThanOrEqual(600 - 1)
  })
  test('a stolen known device has ten guesses an hour too', () => {
    expect(
      looked(
        new Guard(),
        10_000,
        () => ({ login: 'lan', address: 'a', device: 'stolen' }),
        (n) => (n * HOUR) / 10_000,
      ),
    ).toBeLessThanOrEqual(10)
  })
  test('right tries cost nothing, and sent at once they count before they are looked at', () => {
    const budget = new Guard()
    for (let n = 0; n < 50; n++) {
      const begun = budget.begin({ login: 'lan', address: 'a', device: null }, n)
      expect(begun.seconds).toBe(0)
      begun.right()
    }
    const atOnce = Array.from(
      { length: 9 },
      () => budget.begin({ login: 'lan', address: 'a', device: null }, 100).seconds,
    )
    expect(atOnce.filter((seconds) => seconds === 0)).toHaveLength(4)
  })
  test('what was used up comes back with time', () => {
    const budget = new Budget(2, 1000)
    budget.take('a', 0)
    budget.take('a', 0)
    expect([budget.wait('a', 0), budget.wait('a', 999), budget.wait('a', 1000), budget.wait('b', 0)]).toEqual([
      1000, 1, 0, 0,
    ])
  })
})
