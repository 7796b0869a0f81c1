import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FEATURES } from '#server/features.ts'
import { saidBy, sentenceOf } from './said.ts'

const said = saidBy(FEATURES)

/** Every `record(…)` in the code that names its act and its thing in letters. */
const written = ['src/features', 'src/server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) =>
      [...readFileSync(`${folder}/${path}`, 'utf8').matchAll(/record\([^;]*?action: '(\w+)',\s+thing: '(\w+)'/g)].map(
        ([, action, thing]) => [thing!, action!] as const,
      ),
    ),
)

describe('what is said of an entry', () => {
  test('the code writes acts of at least twenty kinds, so this list is being read (design)', () => {
    expect(written.length).toBeGreaterThan(20)
  })
  test.each(written)('%s: %s has a sentence in both languages, not its code (design)', (thing, action) => {
    for (const language of ['vi', 'en'] as const) {
      expect(said[language][thing]?.thing).not.toBe(thing)
      expect(sentenceOf(said, language, thing, action)).not.toMatch(/[«“]/)
    }
  })
  test.each(
    Object.entries(Object.assign({}, ...FEATURES.map(({ lives }) => lives ?? {})) as Record<string, { moves: object }>),
  )('every move of %s has a sentence (design)', (name, { moves }) => {
    const thing =
      {
        'unit-report': 'unitReport',
        'unit-proposal': 'unitProposal',
        'detailed-plan': 'detailedPlan',
        surprise: 'inspection',
      }[name] ?? name
    for (const action of Object.keys(moves)) expect(Object.keys(said.vi[thing]!.acts)).toContain(action)
  })
  test('both languages know the same acts, and no Vietnamese sentence shows a code (design)', () => {
    const keys = (language: 'vi' | 'en') =>
      Object.entries(said[language]).flatMap(([thing, { acts }]) =>
        Object.keys(acts).map((action) => `${thing}.${action}`),
      )
    expect(keys('en').sort()).toEqual(keys('vi').sort())
    for (const { acts } of Object.values(said.vi))
      for (const sentence of Object.values(acts)) expect(sentence).toMatch(/^(đã|được) \p{Ll}/u)
  })
})
