import { expect, test } from 'vitest'
import { citedIn, countClauses, listedClauses, namedBy, passedIn, shows, sourceFiles, titlesIn } from './clauses.ts'

const clauses = listedClauses()
const known = new Set(clauses.map(({ id }) => id))
const files = sourceFiles()
const GROUPS = [
  'budget',
  'contents as records',
  'difficulties, proposals',
  'feedback',
  'findings, conclusion',
  'forms',
  'index',
  'initiatives',
  'outline, report',
  'papers, reading',
  'plan life',
  'reports upward',
  'scope, quota, window',
  'self-inspection, child plans',
  'team, agencies',
  'visit',
]

test('the register has every clause of the five plans and every row of two levels, once, each in one group', () => {
  const [twoLevel = [], ofPlans = []] = [true, false].map((two) =>
    clauses.filter(({ id }) => id.startsWith('T2-') === two),
  )
  expect([ofPlans.length, twoLevel.length, known.size]).toEqual([420, 40, 460])
  expect([...new Set(ofPlans.map(({ group }) => group))].toSorted()).toEqual(GROUPS)
  expect(twoLevel.filter(({ id, group }) => !id.startsWith(`${group}-`))).toEqual([])
  expect(clauses.filter(({ words }) => words.split(' ').length > 15).map(({ id }) => id)).toEqual([])
})

test('a rule rests only on clauses that someone can look up', () => {
  const strange = files.flatMap(({ path, text, isTest }) =>
    (isTest ? titlesIn(text).flatMap(namedBy) : citedIn(text))
      .filter((id) => !known.has(id))
      .map((id) => `${path}: ${id}`),
  )
  expect(strange).toEqual([])
})

test('what a test shows some code carries out, and what code carries out some test shows', () => {
  const named = files.flatMap(({ path, text, isTest }) =>
    isTest && shows({ path }) ? titlesIn(text).map((title) => ({ path, title })) : [],
  )
  const { enforced, tested } = countClauses(files, named)
  expect(
    named.flatMap(({ path, title }) => namedBy(title).flatMap((id) => (enforced.has(id) ? [] : `${path}: ${id}`))),
  ).toEqual([])
  expect([...enforced].filter((id) => !tested.has(id))).toEqual([])
})

test('citations are read from rules and docblocks, and from the end of a title only', () => {
  const screen = `<Source of="CT-PRE-1" /><Notice source={['KG-PRE-2']}>`
  expect(
    citedIn(`source: ['CT-I-1a-1', 'NX-IV-1-2b'],\n/** @source TN-DC-I.3-2x, T2-RUN-8, design */${screen}`),
  ).toEqual(['CT-I-1a-1', 'NX-IV-1-2b', 'CT-PRE-1', 'KG-PRE-2', 'TN-DC-I.3-2x', 'T2-RUN-8'])
  expect(titlesIn(`test('a thing (as before) is refused (CT-I-1đ-1, KG-I-2b-1)', () => {})`).flatMap(namedBy)).toEqual([
    'CT-I-1đ-1',
    'KG-I-2b-1',
  ])
  expect(namedBy('what (CT-I-1đ-1) says is refused')).toEqual([])
})

test('a clause is enforced outside the reader or only read, and tested by what passed outside it', () => {
  const file = (path: string, text: string) => ({ path, text, isTest: path.endsWith('.test.ts') })
  const reader = 'src/features/planning/plan-import/rules'
  const sources = [
    file('src/features/a/b/rules.ts', `source: ['CT-HDR-1', 'CT-HDR-2', 'CT-HDR-3', 'CT-PRE-1', 'CT-I-1d']`),
    file(`${reader}/header.ts`, '/** @source CT-HDR-1, QN-HDR-1 */'),
    file(`${reader}/header.test.ts`, `test('read (NX-HDR-1)', …)`),
    file('checks/any.ts', `source: 'TN-HDR-1'`),
  ]
  const report = {
    testResults: [
      {
        name: '/soat/src/features/a/b/rules.test.ts',
        assertionResults: [
          { title: 'shown (CT-HDR-1, QN-HDR-1)', status: 'passed' },
          { title: 'broken (CT-HDR-2)', status: 'failed' },
          { title: 'left out (CT-HDR-3)', status: 'skipped' },
        ],
      },
      {
        name: '/soat/checks/any.test.ts',
        assertionResults: [{ title: 'counted (CT-PRE-1)', status: 'passed' }],
      },
      { name: `/soat/${reader}/header.test.ts`, assertionResults: [{ title: 'read (CT-I-1d)', status: 'passed' }] },
    ],
  }
  const { enforced, read, tested } = countClauses(sources, passedIn(report, '/soat'))
  expect([...enforced]).toEqual(['CT-HDR-1', 'CT-HDR-2', 'CT-HDR-3', 'CT-PRE-1', 'CT-I-1d'])
  expect([...read]).toEqual(['QN-HDR-1', 'NX-HDR-1'])
  expect([...tested]).toEqual(['CT-HDR-1'])
})
