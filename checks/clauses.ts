// `npm run clauses`: which of the clauses a rule cites, which a test proves, and the rest by plan.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ID = /(?:CT|QN|NX|KG|TN)-[^\s'",)\]`]+/g

/** Ids of docs/clauses.md, in its order. */
export function knownClauses(): string[] {
  return [...readFileSync(`${ROOT}docs/clauses.md`, 'utf8').matchAll(/^\| ((?:CT|QN|NX|KG|TN)-[^ |]+) \|/gm)].map(
    (match) => match[1]!,
  )
}

/** Ids that one source file cites: in a rule's `source`, or a docblock's `@source`. */
export function citedIn(text: string): string[] {
  const ofRules = [...text.matchAll(/\bsource: (\[[^\]]*\]|'[^']*')/g)].map((match) => match[1]!)
  const ofDocblocks = [...text.matchAll(/@source ([^*\n]+)/g)].map((match) => match[1]!)
  return [...ofRules, ...ofDocblocks].flatMap((cited) => [...cited.matchAll(ID)].map(([id]) => id))
}

/** Ids that end the name of a test: `test('… (CT-IV-5-4)', …)`. */
export function testedIn(text: string): string[] {
  return [...text.matchAll(/\(((?:(?:CT|QN|NX|KG|TN|ND30)-[^,)]+(?:, )?)+)\)['"`]/g)].flatMap((match) =>
    [...match[1]!.matchAll(ID)].map(([id]) => id),
  )
}

export function sourceFiles(): { path: string; text: string; isTest: boolean }[] {
  return ['src', 'e2e', 'checks'].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({
        path: `${folder}/${path}`,
        text: readFileSync(`${ROOT}${folder}/${path}`, 'utf8'),
        isTest: /\.test\.tsx?$/.test(path),
      })),
  )
}

if (import.meta.main) {
  const known = knownClauses()
  const files = sourceFiles()
  const cited = new Set(
    files.filter((file) => !file.isTest && file.path.startsWith('src/')).flatMap((file) => citedIn(file.text)),
  )
  const tested = new Set(files.filter((file) => file.isTest).flatMap((file) => testedIn(file.text)))
  const count = (ids: ReadonlySet<string>) => known.filter((id) => ids.has(id)).length
  console.log(`cited ${count(cited)} of ${known.length}, tested ${count(tested)} of ${known.length}`)
  const strange = [...cited, ...tested].filter((id) => !known.includes(id))
  if (strange.length > 0) console.log(`not in docs/clauses.md: ${[...new Set(strange)].join(', ')}`)
  for (const plan of ['CT', 'QN', 'NX', 'KG', 'TN']) {
    const open = known.filter((id) => id.startsWith(`${plan}-`) && !(cited.has(id) && tested.has(id)))
    console.log(`\n${plan}: ${open.length} not cited or not tested`)
    for (const id of open) console.log(`  ${id}${cited.has(id) ? ' (cited)' : ''}${tested.has(id) ? ' (tested)' : ''}`)
  }
}
