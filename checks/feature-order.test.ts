import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FEATURES } from '#server/features.ts'

/** The work in its order, parts before wholes. A feature may know the ones before it, never the ones after. */
const ORDER = FEATURES.map(({ name }) => name)

/** Roles that any feature may have: a file, or a folder of files once it has grown. */
const ROLES = [
  ...['rules', 'refusals', 'contract', 'texts', 'document', 'store', 'routes', 'list', 'jobs'],
  ...['feature', 'sight', 'work', 'papers', 'sweep'],
]
/** What stands in one feature alone, named by its noun. */
const OF_ONE = ['attach', 'send', 'sheet', 'said', 'me', 'draft-of', 'check-of', 'reader', 'sign-in']
const KINDS = new RegExp(
  [
    String.raw`^((rules/)?README\.md`,
    String.raw`(${[...ROLES, ...OF_ONE].join('|')})(\.ts|/.+\.ts)`,
    String.raw`[^/]+\.test\.tsx?`,
    String.raw`sql/\d{8}-\d{3}-[a-z-]+\.sql`,
    String.raw`sql/functions/(authz|sealed)\.[a-z_]+\.sql`,
    String.raw`ui/.+\.(tsx?|css))$`,
  ].join('|'),
)

/** What is wrong with one file of a feature: its kind, or a feature it may not know. */
function problemsOf(feature: string, file: string, text: string): string[] {
  const problems = KINDS.test(file) ? [] : [`${feature}/${file} is of no known kind`]
  if (/\.test\.tsx?$|^(sweep|feature)\.ts$/.test(file)) return problems
  const earlier = ORDER.slice(0, ORDER.indexOf(feature))
  for (const [, area, name] of text.matchAll(/from '#features\/([^/]+)\/([^/]+)\//g)) {
    const known = `${area}/${name}`
    if (known !== feature && !earlier.includes(known)) problems.push(`${feature}/${file} knows ${known}`)
  }
  return problems
}

const features = readdirSync('src/features').flatMap((area) =>
  readdirSync(`src/features/${area}`).map((name) => `${area}/${name}`),
)

test.each(features)('%s has only known kinds of file and knows only earlier features', (feature) => {
  expect(ORDER, `src/features/${feature} stands in no list: add its feature.ts to src/server/features.ts`).toContain(
    feature,
  )
  const files = readdirSync(`src/features/${feature}`, {
    recursive: true,
    encoding: 'utf8',
    withFileTypes: true,
  }).filter((entry) => entry.isFile())
  const problems = files.flatMap((entry) => {
    const file = `${entry.parentPath}/${entry.name}`.slice(`src/features/${feature}/`.length)
    return problemsOf(feature, file, readFileSync(`src/features/${feature}/${file}`, 'utf8'))
  })
  expect(problems).toEqual([])
})

test('a feature that knows a later one is found', () => {
  expect(
    problemsOf('planning/teams', 'rules.ts', `import { x } from '#features/inspecting/findings/rules.ts'`),
  ).toEqual(['planning/teams/rules.ts knows inspecting/findings'])
})

test('a file of an unknown kind is found', () => {
  expect(problemsOf('planning/teams', 'helpers.ts', '')).toEqual(['planning/teams/helpers.ts is of no known kind'])
})
