import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { databaseOf } from '#test/cluster.ts'
import { openPool } from '../database/db.ts'
import { createRoles, migrate, migrations } from '../database/migrate.ts'
import { readEntries } from './export.ts'
import { verifyRecord } from './verify.ts'

const TENANT = '00000000-0000-4000-8000-0000000000d1'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

test('entries written before there were chains get their place in one, in the order in which they were written (design)', async () => {
  const admin = JSON.parse(inject('cluster')) as pg.ClientConfig
  const name = `u_${randomBytes(6).toString('hex')}`
  const first = new pg.Client(admin)
  await first.connect()
  await first.query(`create database ${name}`)
  await first.end()
  const client = new pg.Client(databaseOf(admin, name))
  await client.connect()
  await createRoles(client, 'only-in-tests')
  // As an installation stood before: every older migration, then acts.
  await client.query(
    'set role soat_owner; create schema migrations; create table migrations.done (name text primary key, at timestamptz not null default now())',
  )
  for (const { name: file, sql } of migrations().filter(({ name: file }) => file < '20261121-30')) {
    await client.query(sql)
    await client.query('insert into migrations.done (name) values ($1)', [file])
  }
  await client.query(
    `insert into plans (id, tenant_id, origin, state, symbol, title, plan_year, issuer, content) values ('${id(1)}', '${TENANT}', 'imported', 'draft', 'KH', 'a', 2026, 'b', '{}')`,
  )
  await client.query(
    `insert into inspections (id, tenant_id, plan_id, unit_id, form, method, state) values ('${id(2)}', '${TENANT}', '${id(1)}', '${id(3)}', 'periodic', 'onSite', 'inSession')`,
  )
  await client.query(
    `insert into findings (id, tenant_id, inspection_id, unit_id, kind, fact, state, author_id) values ('${id(4)}', '${TENANT}', '${id(2)}', '${id(3)}', 'fault', 'a', 'drafted', '${id(5)}')`,
  )
  for (const [thing, thingId, minute] of [
    ['inspection', id(2), 3],
    ['finding', id(4), 1],
    ['plan', id(1), 2],
  ] as const)
    await client.query(
      `insert into audit_log (id, tenant_id, at, on_day, account_id, actor_name, action, thing, thing_id, detail) values (gen_random_uuid(), $1, $2, '2026-03-02', $3, 'Lan', 'x', $4, $5, '{"b": 1, "a": "ữ"}')`,
      [TENANT, `2026-03-02T01:0${minute}:00Z`, id(5), thing, thingId],
    )
  await client.query('reset role')
  expect(await migrate(client)).toBeGreaterThan(0)
  await client.query('grant soat_owner to current_user').catch(() => {})
  await client.end()

  const owner = openPool({ ...databaseOf(admin, name), max: 1 })
  const entries = []
  for await (const entry of readEntries(owner, TENANT, { details: true, wholeStreamsOnly: false })) entries.push(entry)
  await owner.destroy()
  expect(entries.map(({ stream, sequence, thing }) => [stream, sequence, thing])).toEqual([
    [id(1), 1, 'plan'],
    [id(2), 1, 'finding'],
    [id(2), 2, 'inspection'],
  ])
  expect(await verifyRecord({ outside: null, own: null, checkpoints: null, entries, live: true })).toMatchObject({
    intact: true,
    counts: { entries: 3, streams: 2 },
  })
})
