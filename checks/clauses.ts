// `npm run clauses`: which clauses of docs/clauses.md the code carries out, which of those a passed test shows, and which
// only the reader of plans knows; by plan and by group, then what is open.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PLANS } from '#kernel/source.ts'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CODES = [...Object.keys(PLANS), 'T2'].join('|')
const ID = new RegExp(`(?:${CODES})-[^\\s'",|)\\]\`]+`, 'g')
const ROW = new RegExp(`^\\| ((?:${CODES})-[^ |]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$`, 'gm')
const NAMED = new RegExp(`\\(((?:(?:${CODES}|ND30)-[^,)]+(?:, )?)+)\\)$`)
const LITERAL = new RegExp(`\\((?:(?:${CODES}|ND30)-[^,)]+(?:, )?)+\\)(?=['"\`])`, 'g')

/** The reader of plans: what only it knows of a clause is read and not carried out. */
const READER = /^src\/(features\/planning\/plan-import\/|documents\/read\/|server\/terminal\/import-plan)/

export interface Clause {
  readonly id: string
  readonly section: string
  readonly group: string
  readonly words: string
}
interface SourceFile {
  readonly path: string
  readonly text: string
  readonly isTest: boolean
}
export interface NamedTest {
  readonly path: string
  readonly title: string
}

/** The rows of docs/clauses.md in their order. */
export function listedClauses(): Clause[] {
  return [...readFileSync(`${ROOT}docs/clauses.md`, 'utf8').matchAll(ROW)].map(
    ([, id = '', section = '', group = '', words = '']) => ({ id, section, group, words }),
  )
}

/** Ids that one source file cites: in a rule's `source`, a docblock's `@source`, or the basis that a screen shows. */
export function citedIn(text: string): string[] {
  const ofRules = [...text.matchAll(/\b(?:source: |(?:source|of)=\{?)(\[[^\]]*\]|'[^']*'|"[^"]*")/g)].map(
    (match) => match[1]!,
  )
  const ofDocblocks = [...text.matchAll(/@source ([^*\n]+)/g)].map((match) => match[1]!)
  return [...ofRules, ...ofDocblocks].flatMap((cited) => [...cited.matchAll(ID)].map(([id]) => id))
}

/** Ids that end the title of a test: "… (CT-IV-5-4, NX-HDR-1)". */
export function namedBy(title: string): string[] {
  return [...(NAMED.exec(title)?.[1] ?? '').matchAll(ID)].map(([id]) => id)
}

/** The ends of titles with ids as they stand in a test's source. */
export function titlesIn(text: string): string[] {
  return [...text.matchAll(LITERAL)].map(([title]) => title)
}

export function sourceFiles(): SourceFile[] {
  return ['src', 'e2e', 'sweep', 'checks'].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({
        path: `${folder}/${path}`,
        text: readFileSync(`${ROOT}${folder}/${path}`, 'utf8'),
        isTest: folder === 'e2e' || /\.test\.tsx?$/.test(path),
      })),
  )
}

/** Whether a test can show that a clause is carried out: neither the reader's own nor one of this counter and its like. */
export function shows({ path }: Pick<NamedTest, 'path'>): boolean {
  return !READER.test(path) && !path.startsWith('checks/')
}

/** Each clause counts once: enforced by whatever stands outside the reader, else read; tested only where enforced. */
export function countClauses(files: readonly SourceFile[], passed: readonly NamedTest[]) {
  const code = files.filter((file) => !file.isTest && file.path.startsWith('src/'))
  const cited = (of: readonly SourceFile[]) => of.flatMap((file) => citedIn(file.text))
  const enforced = new Set(cited(code.filter(({ path }) => !READER.test(path))))
  const ofReader = files.filter(({ path, isTest }) => isTest && READER.test(path))
  const known = [
    ...cited(code.filter(({ path }) => READER.test(path))),
    ...ofReader.flatMap(({ text }) => titlesIn(text).flatMap(namedBy)),
  ]
  const read = new Set(known.filter((id) => !enforced.has(id)))
  const shown = passed.filter(shows).flatMap(({ title }) => namedBy(title))
  return { enforced, read, tested: new Set(shown.filter((id) => enforced.has(id))) }
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}

/** Tests that passed; one that failed or was skipped shows nothing. */
export function passedIn(report: Report, root = ROOT): NamedTest[] {
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ title, status }) =>
      status === 'passed' ? [{ path: relative(root, name).replaceAll('\\', '/'), title }] : [],
    ),
  )
}

/** The report of the last whole run, where that was of this commit with nothing changed before it or since; else null. */
export function reportOfThisCommit(): Report | null {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim()
    const ran = readFileSync(`${ROOT}.prepared/test-report.commit`, 'utf8').trim()
    return ran === git('rev-parse', 'HEAD') && git('status', '--porcelain') === ''
      ? JSON.parse(readFileSync(`${ROOT}.prepared/test-report.json`, 'utf8'))
      : null
  } catch {
    return null
  }
}

function main(): void {
  const clauses = listedClauses()
  const files = sourceFiles()
  const report = reportOfThisCommit()
  const named = files.filter(({ isTest }) => isTest)
  const { enforced, tested, read } = countClauses(
    files,
    report ? passedIn(report) : named.flatMap(({ path, text }) => titlesIn(text).map((title) => ({ path, title }))),
  )
  const figures = (of: readonly Clause[]) =>
    [enforced, tested, read].map((ids) => of.filter(({ id }) => ids.has(id)).length)
  const row = (name: string, cells: readonly (string | number)[]) =>
    console.log(`${name.padEnd(32)}${cells.map((cell) => String(cell).padStart(9)).join('')}`)
  const table = (title: string, keys: readonly string[], of: (key: string) => readonly Clause[]) => {
    row(title, ['enforced', 'tested', 'read', 'of'])
    for (const key of keys) row(key, [...figures(of(key)), of(key).length])
    console.log()
  }
  const ofCode = (code: string) => clauses.filter(({ id }) => id.startsWith(`${code}-`))
  const twoLevel = ofCode('T2')
  const ofPlans = clauses.filter((clause) => !twoLevel.includes(clause))
  const groupsOf = (of: readonly Clause[]) => [...new Set(of.map(({ group }) => group))].toSorted()
  const names = Object.entries(PLANS).map(([code, name]) => `${code} ${name}`)
  table('Plan', names, (name) => ofCode(name.slice(0, 2)))
  table('Group', groupsOf(ofPlans), (group) => ofPlans.filter((clause) => clause.group === group))
  table('Two levels', groupsOf(twoLevel), (group) => twoLevel.filter((clause) => clause.group === group))
  for (const code of [...Object.keys(PLANS), 'T2']) {
    const list = (what: string, wanted: (id: string) => boolean) => {
      const ids = ofCode(code).flatMap(({ id }) => (wanted(id) ? [id] : []))
      if (ids.length > 0) console.log(`${code}, ${what}: ${ids.join(', ')}`)
    }
    list('enforced and not tested', (id) => enforced.has(id) && !tested.has(id))
    list('only read', (id) => read.has(id))
    list('open', (id) => !enforced.has(id) && !read.has(id))
  }
  if (!report)
    console.log('\nTested is counted from the names of tests, not verified: no test report of this commit (npm test).')
  const [enforcedHere, testedHere] = figures(twoLevel)
  console.log(`\ntwo-level: enforced ${enforcedHere} of ${twoLevel.length}, tested ${testedHere} of ${twoLevel.length}`)
  const [carriedOut, shown, onlyRead] = figures(ofPlans)
  const all = ofPlans.length
  console.log(`enforced ${carriedOut} of ${all}, tested ${shown} of ${all}, read ${onlyRead} of ${all}`)
}

if (import.meta.main) main()
