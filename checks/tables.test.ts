import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { functionFiles, migrations } from '#server/database/sql-files.ts'
import { FEATURES } from '#server/features.ts'
import { ownerOf, ownersOf, tableProblems, writesProblems } from './tables.ts'

const owners = ownersOf(migrations())
const order = FEATURES.map(({ name }) => name)

const code = readdirSync('src/features', { recursive: true, encoding: 'utf8' })
  .map((path) => `features/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.ts$/.test(path) && !/(\.test|\/sweep)\.ts$/.test(path))

test('each table has one owner, and the stores name only those of their own or an earlier feature', () => {
  expect(owners.get('recommendations')).toBe('concluding/recommendations')
  expect(owners.get('authz.memberships')).toBe('server')
  const problems = code.flatMap((path) =>
    tableProblems(ownerOf(path), readFileSync(`src/${path}`, 'utf8'), owners, order).map(
      (problem) => `${path} ${problem}`,
    ),
  )
  expect(problems).toEqual([])
})

test('a migration or function that writes another feature’s table says so at its head', () => {
  const problems = [...migrations(), ...functionFiles()].flatMap((file) =>
    writesProblems(file, owners).map((problem) => `${file.path} ${problem}`),
  )
  expect(problems).toEqual([])
})

describe('planted violations are found', () => {
  const store = (text: string) => tableProblems('concluding/recommendations', text, owners, order)

  test.each([
    [`tx.selectFrom('conclusions').selectAll()`, 'names conclusions of concluding/conclusions'],
    [`tx.selectFrom(['findings', 'conclusions as c'])`, 'names conclusions of concluding/conclusions'],
    [`query.leftJoin('conclusions as c', 'c.id', 'r.id')`, 'names conclusions of concluding/conclusions'],
    [`tx.selectFrom('conclusionCorrections as c')`, 'names conclusion_corrections of concluding/corrections'],
    [`saveOver(tx, 'findings', before, { state })`, 'writes findings of inspecting/findings'],
    [`tx.insertInto('findingResponsibilities')`, 'writes finding_responsibilities of inspecting/findings'],
    ['sql`exists (select from inspections i, conclusions c)`', 'names conclusions of concluding/conclusions'],
    ['sql<Row>`select * from conclusions`', 'names conclusions of concluding/conclusions'],
    [`tx.updateTable('findings').set({ state })`, 'writes findings of inspecting/findings'],
    ['sql`delete from findings where true`', 'writes findings of inspecting/findings'],
  ])('%s', (text, problem) => {
    expect(store(text)).toEqual([problem])
  })

  test('own tables, earlier ones and those of the house are nobody’s violation', () => {
    expect(
      store(
        `tx.insertInto('recommendationSteps'); tx.selectFrom('findingResponsibilities as f'); tx.insertInto('authz.memberships'); sql\`select * from authz.conclusions()\``,
      ),
    ).toEqual([])
  })

  const file = (sql: string) =>
    writesProblems({ path: 'features/inspecting/surprises/sql/functions/x.sql', sql }, owners)

  test.each([
    ['insert into public.teams (id) values (1);', 'writes teams of planning/teams and does not say so'],
    [
      '-- writes: teams\nupdate plans p set state = 1;\ninsert into teams values (1)',
      'writes plans of planning/plans and does not say so',
    ],
    ['-- writes: teams\ninsert into sealed.steps values (1);', 'says that it writes teams'],
  ])('%s', (sql, problem) => {
    expect(file(sql)).toEqual([problem])
  })

  test('what only looks like a write is none', () => {
    expect(
      file(
        '-- update plans\ncreate trigger a before update on plans; create policy b on teams for update to soat_wide',
      ),
    ).toEqual([])
  })
})
