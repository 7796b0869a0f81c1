import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { SIGHTS } from '#server/database/sight.ts'
import { FEATURES } from '#server/features.ts'
import { all } from '#sweep/collected.ts'
import { databaseOf } from '#test/cluster.ts'

/** Tables that belong to a locality, and so may not be read by whoever has no part in it. */
async function tablesOfLocalities(): Promise<string[]> {
  const client = new pg.Client(databaseOf(JSON.parse(inject('cluster')) as pg.ClientConfig, 'soat_template'))
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1`,
  )
  await client.end()
  return rows.map(({ name }) => name)
}

test('every table with rows of a locality has a second condition and a sentence on who may know of them (P01)', async () => {
  expect(FEATURES.length).toBeGreaterThan(15)
  const tables = await tablesOfLocalities()
  expect(tables.length).toBeGreaterThan(20)
  const silent = (spoken: object, file: string) =>
    tables.filter((table) => !(table in spoken)).map((table) => `${table}: say who may know of its rows in ${file}`)
  expect(silent(SIGHTS, 'the sight.ts of its feature')).toEqual([])
  expect(silent(all('knows'), 'the sweep.ts of its feature')).toEqual([])
})
