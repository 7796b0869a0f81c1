import { readdirSync, readFileSync } from 'node:fs'
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { cast, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { type Db, withOurNames } from './db.ts'
import { declareSights, SIGHTS, sightOf } from './sight.ts'

const world = testWorld('2026-03-02')

class NowhereDriver {
  async init() {}
  async acquireConnection(): Promise<never> {
    throw new Error('nothing is asked here')
  }
  async releaseConnection() {}
  async beginTransaction() {}
  async commitTransaction() {}
  async rollbackTransaction() {}
  async destroy() {}
}

const plain = withOurNames({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new NowhereDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

/** What this person's statement becomes; the conditions are those of the features. */
const seenBy = (actor: Actor): Db => plain.withPlugin(sightOf(actor))

describe('the sight stands before every table, by the name that the database has (decision 007)', () => {
  const tx = seenBy(cast.hoa)
  const NARROWED =
    /\(select \* from "conclusion_corrections" where \(team_id = any\(\$\d::uuid\[\]\) or \(unit_id = any\(\$\d::uuid\[\]\) and state = 'issued'\)\)\) as "(\w+)"/

  test('in a list, under the name of the table or another', () => {
    for (const [query, alias] of [
      [tx.selectFrom('conclusionCorrections').select('conclusionCorrections.unitId'), 'conclusion_corrections'],
      [tx.selectFrom('conclusionCorrections as c').select('c.unitId'), 'c'],
      [tx.selectFrom(['accounts', 'conclusionCorrections as myOwn']).select('myOwn.unitId'), 'my_own'],
    ] as const) {
      const { sql: text, parameters } = query.compile()
      expect(NARROWED.exec(text)?.[1], text).toBe(alias)
      expect(text).toContain(`select "${alias}"."unit_id"`)
      expect(parameters).toEqual(expect.arrayContaining([[], [WARD]]))
    }
  })

  test('in a join, a condition of another statement and one that is put together', () => {
    for (const query of [
      tx.selectFrom('accounts as a').leftJoin('conclusionCorrections as c', 'c.proposerId', 'a.id').select('c.id'),
      tx
        .selectFrom('accounts')
        .select('id')
        .where(({ exists, selectFrom }) => exists(selectFrom('conclusionCorrections').select('id'))),
      tx.selectFrom(tx.selectFrom('conclusionCorrections').select('proposerId').as('those')).select('those.proposerId'),
      tx.selectFrom('accounts').select('id').union(tx.selectFrom('conclusionCorrections').select('proposerId as id')),
    ])
      expect(query.compile().sql).toMatch(NARROWED)
  })

  test('in a change and a removal', () => {
    const condition =
      /where \(?\(team_id = any\(\$\d::uuid\[\]\) or \(unit_id = any\(\$\d::uuid\[\]\) and state = 'issued'\)\) and "id" = /
    expect(
      tx.updateTable('conclusionCorrections').set({ headAssessment: 'x' }).where('id', '=', TEAM).compile().sql,
    ).toMatch(condition)
    expect(tx.deleteFrom('conclusionCorrections').where('id', '=', TEAM).compile().sql).toMatch(condition)
    expect(tx.updateTable('conclusionCorrections').set({ headAssessment: 'x' }).compile().sql).toMatch(
      / where \(team_id/,
    )
  })

  test('only what is granted of a table is asked for, whatever its columns are called', () => {
    const { sql: text } = tx.selectFrom('auditLog').selectAll().compile()
    expect(text).toMatch(/^select \* from \(select "id", "tenant_id", .* from "audit_log" where /)
    expect(text).not.toContain('"detail"')
  })

  test('a table that nobody spoke for is refused, under each of its names', () => {
    for (const name of ['conclusion_correction', 'conclusionCorrection', 'pg_class'])
      expect(
        () =>
          tx
            .selectFrom(name as 'teams')
            .select('id')
            .compile(),
        name,
      ).toThrow(/no sight for table/)
    expect(() =>
      tx
        .updateTable('nothingOfTheKind' as 'teams')
        .set({ name: '' })
        .compile(),
    ).toThrow('no sight for table nothing_of_the_kind')
    // Were the sight to stand before the names, it would refuse rather than let through.
    const turned = plain.withoutPlugins().withPlugin(sightOf(cast.hoa))
    expect(() => turned.selectFrom('conclusionCorrections').select('id').compile()).toThrow(/no sight for table/)
  })

  test('every sight is said for a name of the database', () => {
    expect(Object.keys(SIGHTS).length).toBeGreaterThan(20)
    expect(Object.keys(SIGHTS).filter((name) => !/^[a-z_]+$/.test(name))).toEqual([])
  })

  test('no code of the application takes it away again', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(?<!\.test)\.ts$/.test(path),
    )
    expect(code.length).toBeGreaterThan(300)
    expect(code.filter((path) => readFileSync(`src/${path}`, 'utf8').includes('.withoutPlugins('))).toEqual([])
  })

  test('a planted sight that shows nothing leaves nothing to whoever reads', async () => {
    await world.asOwner((owner) => sql`update units set code = 'X' where id = ${WARD}`.execute(owner))
    const read = () => world.as('thuy', (tx) => tx.selectFrom('unitVersions').select('shortName').execute())
    const truly = SIGHTS.unit_versions!
    expect(await read()).not.toEqual([])
    try {
      declareSights({ unit_versions: () => sql`false` })
      expect(await read()).toEqual([])
    } finally {
      declareSights({ unit_versions: truly })
    }
  })
})

describe('names in code and names in the database', () => {
  test('rows of raw statements have our names, and keys within jsonb stay as they were written', async () => {
    const { rows } = await world.asOwner((owner) =>
      sql`select '{"a_b": [{"c_d": 1}]}'::jsonb as some_detail, '[{"e_f": {"g_h": 2}}]'::jsonb as in_list, array['x_y'] as of_words`.execute(
        owner,
      ),
    )
    expect(rows).toEqual([{ someDetail: { a_b: [{ c_d: 1 }] }, inList: [{ e_f: { g_h: 2 } }], ofWords: ['x_y'] }])
  })

  test('values are no names', async () => {
    const detail = '{"from_on": {"to_on": "plan_year"}}'
    await world.asOwner((owner) =>
      owner.updateTable('plans').set({ content: detail, issuedText: 'plan_year planYear' }).execute(),
    )
    expect(plain.updateTable('plans').set({ content: detail, issuedText: 'planYear' }).compile()).toMatchObject({
      sql: 'update "plans" set "content" = $1, "issued_text" = $2',
      parameters: [detail, 'planYear'],
    })
  })
})
