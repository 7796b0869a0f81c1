// `npm run promises`: the table of docs/promises.md with what the last whole test run saw of each; `-- --twins` plants the twins.
import { existsSync, readFileSync } from 'node:fs'
import { passedIn, ROOT, reportOfThisCommit, sourceFiles } from './clauses.ts'
import { TWINS, unseen } from './twins.ts'

export const STATES = ['kept', 'part', 'open', 'none'] as const

export interface Promised {
  readonly id: string
  readonly state: (typeof STATES)[number]
  readonly words: string
  /** Test files that show it, beside every test that ends with its id. */
  readonly files: readonly string[]
  /** Whether the sweep plants its faults: policies, grants, second conditions, moves (`sweep/faults.ts`). */
  readonly faults: boolean
  readonly left: string
}

const ROW = /^\| (P\d\d) \| (\w+) \| ([^|]+) \| ?([^|]*?) ?\| ?([^|]*?) ?\|$/gm

/** The rows of docs/promises.md in their order. */
export function promised(text = readFileSync(`${ROOT}docs/promises.md`, 'utf8')): Promised[] {
  return [...text.matchAll(ROW)].map(([, id = '', state = '', words = '', shown = '', left = '']) => ({
    id,
    state: state as Promised['state'],
    words: words.trim(),
    files: [...shown.matchAll(/`([^`]+\.test\.ts)`/g)].map((match) => match[1]!),
    faults: shown.includes('sweep/sweep.test.ts'),
    left: left.trim(),
  }))
}

/** Promises that a test's title names: "… (P12, P31)", by itself or before another bracket. */
export function promisesIn(title: string): string[] {
  return [...title.matchAll(/\(((?:P\d\d(?:, )?)+)\)/g)].flatMap(([, ids = '']) => ids.split(', '))
}

/** Tests of a promise as they stand in the sources: by their file, or by their title. */
export function testsOf({ id, files }: Promised): string[] {
  const named = sourceFiles().filter(({ text, isTest }) => isTest && promisesIn(text).includes(id))
  return [...new Set([...files, ...named.map(({ path }) => path)])]
}

function main(): void {
  const report = reportOfThisCommit()
  const passed = report && passedIn(report)
  for (const row of promised()) {
    const count = passed?.filter(
      ({ path, title }) => row.files.includes(path) || promisesIn(title).includes(row.id),
    ).length
    const twins = TWINS.filter(({ promise }) => promise === row.id).length
    console.log(
      [
        row.id,
        row.state.padEnd(4),
        `${count ?? '?'}`.padStart(5),
        `${twins}`.padStart(3),
        ` ${row.words}`,
        row.left && `— ${row.left}`,
      ]
        .join(' ')
        .trimEnd(),
    )
  }
  const counts = STATES.map((state) => `${state} ${promised().filter((row) => row.state === state).length}`)
  console.log(`\n${counts.join(', ')}; after the state: tests that passed, planted twins`)
  if (!report) console.log('No report of a whole test run of this commit (npm test): what passed is not known.')
  if (!process.argv.includes('--twins')) return
  const missed = unseen(TWINS, (line) => console.log(line))
  console.log(`twins ${TWINS.length}, seen ${TWINS.length - missed.length}`)
  if (missed.length > 0) process.exitCode = 1
}

/** Whether what a row says is there; each problem in words. */
export function problemsOf(rows: readonly Promised[]): string[] {
  return rows.flatMap((row) => [
    ...(STATES.includes(row.state) ? [] : [`${row.id}: no such state: ${row.state}`]),
    ...row.files.filter((file) => !existsSync(`${ROOT}${file}`)).map((file) => `${row.id}: there is no ${file}`),
    ...(row.state === 'kept' && testsOf(row).length === 0 ? [`${row.id}: kept, and no test shows it`] : []),
    ...(row.state === 'kept' && !row.faults && !TWINS.some(({ promise }) => promise === row.id)
      ? [`${row.id}: kept, and no planted fault breaks it`]
      : []),
    ...(row.state === 'part' && row.left === '' ? [`${row.id}: part, and nothing says what is left`] : []),
  ])
}

if (import.meta.main) main()
