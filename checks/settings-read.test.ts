import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SETTINGS, UNREAD } from '#features/ground/profiles/rules.ts'
import { ROOT, sourceFiles } from './clauses.ts'

interface Source {
  readonly path: string
  readonly text: string
}

/** Who writes settings, or only names them in a sentence, goes by none of them. */
const GOES_BY_NONE =
  /^src\/features\/(ground\/profiles\/|planning\/plan-import\/rules\/profile\.ts)|\/(refusals|sweep)\.ts$|\.test\.tsx?$/

/** Each occurrence of a setting by which something may go: taken from a profile or from settings, or asked of the table. */
function readIn(text: string): Set<string> {
  const dotted = text.matchAll(/(?:settings|profile|getProfile\([^()]*\)\))\??\.(\w+)/gi)
  const unpacked = text.matchAll(
    /\{([^{}]*)\}\s*(?:=[^;\n]*(?:settings|profile)|:\s*(?:Pick<)?\w*(?:Settings|Profile))/gi,
  )
  const asked = text.matchAll(/\bkey (?:=|in) '(\w+)'/g)
  return new Set([
    ...[...dotted, ...asked].map(([, key]) => key!),
    ...[...unpacked].flatMap(([, names]) => names!.split(',').map((name) => name.split(':')[0]!.trim())),
  ])
}

/** Settings that nothing goes by though they are not on the list, and those on the list that something goes by. */
function settingProblems(files: readonly Source[], settings: readonly string[], unread: readonly string[]): string[] {
  const read = new Set(
    files
      .filter(({ path }) => path.startsWith('src/') && !GOES_BY_NONE.test(path))
      .flatMap(({ text }) => [...readIn(text)]),
  )
  return settings.flatMap((key) => {
    if (unread.includes(key)) return read.has(key) ? [`${key} is read: take it off the list`] : []
    return read.has(key) ? [] : [`nothing reads ${key}`]
  })
}

const functions = readdirSync(`${ROOT}src/features`, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/sql\/functions\/.*\.sql$/.test(path))
  .map((path) => ({ path: `src/features/${path}`, text: readFileSync(`${ROOT}src/features/${path}`, 'utf8') }))

test('every setting reaches a rule, a guard, a paper or a screen, but those that are listed to come', () => {
  expect(settingProblems([...sourceFiles(), ...functions], Object.keys(SETTINGS), UNREAD)).toEqual([])
})

test('every row of the register of variance has a setting, or is data of the plan itself', () => {
  const OF_PLAN: Readonly<Record<string, string>> = { 'V-05': 'forms', 'V-27': 'appliesTo', 'V-28': 'subjects' }
  const numbers = Array.from({ length: 40 }, (_, at) => `V-${String(at + 1).padStart(2, '0')}`)
  const known = new Set<string>(Object.values(SETTINGS).map(({ variance }) => variance))
  expect(numbers.filter((number) => !known.has(number))).toEqual(Object.keys(OF_PLAN))
  const text = sourceFiles().map((file) => file.text)
  for (const name of Object.values(OF_PLAN)) expect(text.some((one) => one.includes(`readonly ${name}:`))).toBe(true)
})

test('a setting that is only named, and one that is read though it is listed, are found', () => {
  const planted = [
    { path: 'src/features/inspecting/x/rules.ts', text: "type S = Pick<Profile, 'one'>\nonly(settings, ['one'])" },
    { path: 'src/features/inspecting/x/refusals.ts', text: "setting: 'one'\nsettings.one" },
    { path: 'src/features/ground/profiles/rules.ts', text: 'profile.one' },
    { path: 'src/features/inspecting/x/a.ts', text: 'if ((await getProfile(tx, plan.id)).two === 1) profiles.get(x)' },
    { path: 'src/features/inspecting/x/b.ts', text: 'const { planId, three: asked } = inspection.settings' },
    { path: 'src/features/inspecting/x/c.ts', text: 'function f({ four }: Pick<Profile, "four">) {}' },
    { path: 'src/features/inspecting/x/sql/functions/d.sql', text: "where p.key = 'five'" },
    { path: 'src/features/inspecting/x/e.ts', text: 'settings.six' },
  ]
  expect(settingProblems(planted, ['one', 'two', 'three', 'four', 'five', 'six', 'seven'], ['six', 'seven'])).toEqual([
    'nothing reads one',
    'six is read: take it off the list',
  ])
})
