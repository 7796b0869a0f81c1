import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { cast } from '#test/cast.ts'
import { inGroups, keepsCheckpoints, printedCode, readsDetails, readsEverything, readsRecord } from './rules.ts'

const holding = (post: Actor['posts'][number]['post']): Actor => ({
  ...cast.nam,
  posts: [{ post, unitId: cast.lan.tenantId }],
})

describe('who reads the record', () => {
  test.each([
    ['a leader', cast.lan, true, true, true, true],
    ['the head of the focal agency', cast.quang, true, true, true, true],
    ['a focal officer', cast.thuy, true, true, false, true],
    ['the auditor', holding('auditor'), true, true, false, true],
    ['the administrator', cast.khoa, true, true, false, false],
    ['the archivist', holding('archivist'), true, true, false, false],
    ['the head of a Team', cast.minh, true, false, false, false],
    ['a member', cast.binh, false, false, false, false],
    ['the clerk', cast.dung, false, false, false, false],
    ['the head of a unit', cast.hoa, false, false, false, false],
  ] as const)('%s (design)', (_who, actor, reads, keeps, details, everything) => {
    expect([readsRecord(actor), keepsCheckpoints(actor), readsDetails(actor), readsEverything(actor)]).toEqual([
      reads,
      keeps,
      details,
      everything,
    ])
  })
})

test('the printed code fits a QR code that a telephone reads from paper, and its hash is shown in groups (design)', () => {
  const hash = 'ab'.repeat(32)
  const code = printedCode({ sequence: 123_456, root: hash, hash })
  expect(code).toBe(`soat-checkpoint-1 123456 ${hash} ${hash}`)
  expect(encode(code, { ecc: 'M' }).version).toBeLessThanOrEqual(10)
  expect(inGroups(hash).split(' ')).toHaveLength(8)
})
