import { expect, test } from 'vitest'
import { sourceFiles } from './clauses.ts'

type Source = Pick<ReturnType<typeof sourceFiles>[number], 'path' | 'text'>

const TABLE = /^src\/(kernel|features\/.+)\/refusals\.ts$/
const TEST = /\.test\.tsx?$/

/** What is wrong with the refusals of the code: one that nobody says, one with two sentences, one that a docblock promises and no table has. */
function refusalProblems(files: readonly Source[]): string[] {
  const written = files.filter(({ path }) => path.startsWith('src/') && !TEST.test(path))
  const rows = written
    .filter(({ path }) => TABLE.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+): \{/gm)].map(([, code]) => ({ path, code })))
  const places = Map.groupBy(rows, ({ code }) => code!)
  const said = new Set(
    written.flatMap(({ text }) => [...text.matchAll(/\.([A-Z][A-Z0-9_]+)\b/g)].map(([, code]) => code)),
  )
  return [
    ...[...places].flatMap(([code, at]) => [
      ...(said.has(code) ? [] : [`${code} of ${at[0]!.path} is never said`]),
      ...(at.length > 1 ? [`${code} has ${at.length} sentences: ${at.map(({ path }) => path).join(', ')}`] : []),
    ]),
    ...written.flatMap(({ path, text }) =>
      [...text.matchAll(/@refuses ([A-Z][A-Z0-9_]+(?:, [A-Z][A-Z0-9_]+)*)/g)]
        .flatMap(([, codes]) => codes!.split(', '))
        .filter((code) => !places.has(code))
        .map((code) => `${path} promises ${code}, which no table has`),
    ),
  ]
}

test('every refusal is said somewhere, has one sentence, and no docblock promises another', () => {
  expect(refusalProblems(sourceFiles())).toEqual([])
})

test('a refusal that only its test knows, one with two sentences and a promised one without any are found', () => {
  const row = "  DAY_WRONG: {\n    kind: 'invalid',\n  },\n"
  const planted = [
    { path: 'src/kernel/refusals.ts', text: row },
    { path: 'src/features/ground/org/refusals.ts', text: `${row}${row.replace('DAY', 'PLACE')}` },
    { path: 'src/features/ground/org/rules.ts', text: '/** @refuses DAY_WRONG, NAME_WRONG */\nrefusals.DAY_WRONG()' },
    { path: 'src/features/ground/org/rules.test.ts', text: 'refusals.PLACE_WRONG()' },
  ]
  expect(refusalProblems(planted)).toEqual([
    'DAY_WRONG has 2 sentences: src/kernel/refusals.ts, src/features/ground/org/refusals.ts',
    'PLACE_WRONG of src/features/ground/org/refusals.ts is never said',
    'src/features/ground/org/rules.ts promises NAME_WRONG, which no table has',
  ])
})
