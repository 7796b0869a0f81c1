import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceFiles } from './clauses.ts'
import { problemsOf, promised, promisesIn } from './promises.ts'
import { planted, TWINS } from './twins.ts'

const rows = promised()

test('each promise stands once, and what its row names is there', () => {
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 55 }, (_, n) => `P${String(n + 1).padStart(2, '0')}`))
  expect(problemsOf(rows)).toEqual([])
})

test('a row that says too much is found', () => {
  const [row] = promised('| P15 | kept | a score is right | `src/none.test.ts` | |')
  expect(problemsOf([row!])).toEqual(['P15: there is no src/none.test.ts', 'P15: kept, and no planted fault breaks it'])
  expect(problemsOf([{ ...row!, files: [] }])).toEqual([
    'P15: kept, and no test shows it',
    'P15: kept, and no planted fault breaks it',
  ])
  expect(problemsOf([{ ...row!, files: [], state: 'part' }])).toEqual(['P15: part, and nothing says what is left'])
})

test('a test names no promise that there is not', () => {
  const known = new Set(rows.map(({ id }) => id))
  const unknown = sourceFiles()
    .filter(({ isTest, path }) => isTest && path !== 'checks/promises.test.ts')
    .flatMap(({ path, text }) => promisesIn(text).flatMap((id) => (known.has(id) ? [] : [`${path}: ${id}`])))
  expect(unknown).toEqual([])
})

test('every twin still fits the place where it is planted, and its test is there', () => {
  for (const twin of TWINS) {
    expect(planted(readFileSync(twin.file, 'utf8'), twin)).not.toContain(twin.from)
    expect(readFileSync(twin.test, 'utf8').length).toBeGreaterThan(0)
  }
})
