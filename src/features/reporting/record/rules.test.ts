import { readdirSync, readFileSync } from 'node:fs'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { cast } from '#test/cast.ts'
import { inGroups, keepsCheckpoints, printedCode, readsDetails, readsEverything, readsRecord } from './rules.ts'
import { actSentence, texts } from './texts/texts.ts'

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

describe('what is said of an entry', () => {
  /** Every `record(…)` in the code that names its act and its thing in letters. */
  const written = ['src/features', 'src/server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .flatMap((path) =>
        [...readFileSync(`${folder}/${path}`, 'utf8').matchAll(/record\([^;]*?action: '(\w+)', thing: '(\w+)'/g)].map(
          ([, action, thing]) => [thing!, action!] as const,
        ),
      ),
  )

  test('the code writes acts of at least twenty kinds, so this list is being read (design)', () => {
    expect(written.length).toBeGreaterThan(20)
  })
  test.each(written)('%s: %s has a sentence in both languages, not its code (design)', (thing, action) => {
    for (const words of [texts.vi, texts.en]) {
      expect(words.thing).toHaveProperty(thing)
      expect(actSentence(words, thing, action)).not.toContain('«')
      expect(actSentence(words, thing, action)).not.toContain('“')
    }
  })
  test('both languages know the same acts, and no Vietnamese sentence shows a code (design)', () => {
    const keys = (acts: typeof texts.vi.acts) =>
      Object.entries(acts).flatMap(([thing, row]) => Object.keys(row).map((action) => `${thing}.${action}`))
    expect(keys(texts.en.acts).sort()).toEqual(keys(texts.vi.acts).sort())
    for (const row of Object.values(texts.vi.acts))
      for (const sentence of Object.values(row)) expect(sentence).toMatch(/^(đã|được) \p{Ll}/u)
  })
})

test('the printed code fits a QR code that a telephone reads from paper, and its hash is shown in groups (design)', () => {
  const hash = 'ab'.repeat(32)
  const code = printedCode({ sequence: 123_456, root: hash, hash })
  expect(code).toBe(`soat-checkpoint-1 123456 ${hash} ${hash}`)
  expect(encode(code, { ecc: 'M' }).version).toBeLessThanOrEqual(10)
  expect(inGroups(hash).split(' ')).toHaveLength(8)
})
