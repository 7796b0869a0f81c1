import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { asApp, cloneTemplate, databaseOf, RECORD_KEY, TEST_CONFIG, TEST_KEY } from '#test/cluster.ts'
import { asPost, RELEASES, unpack } from '#test/release-copy.ts'
import { schemaText } from '#test/schema-text.ts'
import { buildApp } from '../app.ts'
import { openPool } from '../database/db.ts'
import { bringForward, buildAsOf } from '../database/migrate.ts'
import { announceKeys } from '../database/proof.ts'
import { migrations } from '../database/sql-files.ts'
import { filesIn } from '../files/files.ts'
import type { Services } from '../http/transaction.ts'
import { compareContent } from '../record/content.ts'
import { readEntries } from '../record/export.ts'
import { publicOf } from '../record/notary.ts'
import { verifyRecord } from '../record/verify.ts'
import { openBackup, readBackup, writeBackup } from './backup-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'soat-releases-'))
afterAll(() => rmSync(folder, { recursive: true }))

const admin = (): pg.ClientConfig => JSON.parse(inject('cluster'))
let config: pg.ClientConfig
let client: pg.Client
beforeEach(async () => {
  config = await emptyDatabase()
  client = await connected(config)
})
afterEach(() => client.end())

async function emptyDatabase(): Promise<pg.ClientConfig> {
  const name = `r_${randomBytes(6).toString('hex')}`
  const made = await cloneTemplate(admin(), name)
  const owner = await connected(made)
  await owner.query(`grant create on database ${name} to soat_owner`)
  await owner.end()
  return made
}

async function connected(to: pg.ClientConfig): Promise<pg.Client> {
  const opened = new pg.Client(to)
  await opened.connect()
  return opened
}

const today = () => schemaText(databaseOf(admin(), 'soat_template'))
const releases = readdirSync(RELEASES).filter((name) => name.endsWith('.br'))

test('the version in package.json is a release that is kept', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(releases).toContain(`${version}.br`)
})

describe.each(releases)('the copy of %s', (name) => {
  test('is restored, has the schema of a new installation, and opens an inspection, its papers and a file', async () => {
    const packed = readFileSync(join(RELEASES, name))
    expect(packed.length).toBeLessThanOrEqual(1_000_000)
    const copy = join(folder, name)
    unpack(packed, copy)
    const data = join(folder, `data-${name}`)
    await readBackup(client, filesIn(data), await openBackup(copy))
    expect(await schemaText(config)).toBe(await today())

    const owner = openPool({ ...config, max: 2 })
    await announceKeys(owner, { key: TEST_KEY, recordKey: publicOf(RECORD_KEY) })
    const db = openPool(asApp(config))
    const services: Services = {
      db,
      config: { ...TEST_CONFIG, dataFolder: data },
      asOwner: (work) =>
        owner.transaction().execute(async (tx) => {
          await sql`set local role soat_owner`.execute(tx)
          return work(tx)
        }),
      checkpoint: async () => {},
      key: TEST_KEY,
      now: () => new Date(),
    }
    const app = await buildApp(services)
    const ask = await asPost(services, app, 'focalHead')
    const {
      thingId: conclusion,
      inspectionId: id,
      tenantId: tenant,
    } = await services.asOwner((tx) =>
      tx.selectFrom('evidenceFiles').selectAll().where('thing', '=', 'conclusion').executeTakeFirstOrThrow(),
    )
    expect((await ask('GET', `/api/inspections/${id}`)).json()).toMatchObject({
      id,
      unitName: expect.stringMatching(/./),
    })
    expect((await ask('GET', `/api/inspections/${id}/conclusion`)).json().conclusion).toMatchObject({
      id: conclusion,
      state: 'issued',
    })
    expect((await ask('GET', `/api/papers/conclusionNotice/${id}.pdf`)).rawPayload.subarray(0, 5).toString()).toBe(
      '%PDF-',
    )
    expect((await ask('GET', `/api/papers/conclusionNotice/${id}.docx`)).rawPayload.subarray(0, 2).toString()).toBe(
      'PK',
    )
    const [file] = (await ask('GET', `/api/inspections/${id}/files`)).json().items
    const { rawPayload } = await ask('GET', `/api/files/${file.id}/content`)
    expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(file.sha256)
    const entries = []
    for await (const entry of readEntries(owner, tenant, { details: true, wholeStreamsOnly: false }))
      entries.push(entry)
    expect(entries.length).toBeGreaterThan(100)
    const { differences } = await services.asOwner((tx) => compareContent(tx, filesIn(data), tenant))
    // Samples of before 0.4 enter their people without an entry.
    expect(differences.filter(({ problem, thing }) => problem !== 'unrecorded' || thing !== 'account')).toEqual([])
    expect(await verifyRecord({ outside: null, own: null, checkpoints: null, entries, live: true })).toMatchObject({
      intact: true,
    })
    await app.close()
    await db.destroy()
    await owner.destroy()
  }, 60_000)
})

describe('what 0.4 and later hashed of rows', () => {
  /** Columns that are never empty, and so change the hash of a row of before, unless they are left out by name. */
  const filledColumns = async () => {
    const { rows } = await client.query<{ column: string }>(
      `select p.thing || ': ' || p.relation || '.' || a.attname as column from authz.content_parts() p
         join pg_attribute a on a.attrelid = to_regclass(p.relation) and a.attnum > 0 and not a.attisdropped
        where (a.atthasdef or a.attnotnull) and a.attname <> all (p.but) order by 1`,
    )
    return rows.map(({ column }) => column)
  }

  test('is hashed the same after every later migration: a column that it fills is left out by name', async () => {
    await client.query('begin; set local role soat_owner')
    await buildAsOf(
      client,
      migrations()
        .map(({ name }) => name)
        .filter((name) => name < '20261201'),
    )
    const then = await filledColumns()
    expect(then).toContain('finding: public.findings.fact')
    await bringForward(client)
    expect(await filledColumns()).toEqual(then)

    const column = 'add column later_on'
    await client.query(`alter table plans ${column} date; alter table findings ${column} date not null default now()`)
    expect((await filledColumns()).filter((name) => !then.includes(name))).toEqual([
      'finding: public.findings.later_on',
    ])
  })
})

describe('a backup of an earlier version', () => {
  const earlier = migrations()
    .map(({ name }) => name)
    .filter((name) => !/create-delegations|delegate-|corrections/.test(name))

  /** One unit in a database as it stood before there were delegations and corrections, backed up. */
  async function earlierBackup(): Promise<string> {
    const set = mkdtempSync(join(folder, 'set-'))
    const old = await connected(await emptyDatabase())
    await old.query('begin; set local role soat_owner')
    await buildAsOf(old, earlier)
    await old.query(
      `insert into units (id, tenant_id, code) values (gen_random_uuid(), gen_random_uuid(), 'UBND'); commit`,
    )
    await writeBackup(old, filesIn(set), set)
    await old.end()
    return set
  }

  test('goes into the schema of its time and is brought forward to that of a new installation', async () => {
    const { upgraded } = await readBackup(client, filesIn(folder), await openBackup(await earlierBackup()))
    expect(upgraded).toBe(migrations().length - earlier.length)
    expect(await schemaText(config)).toBe(await today())
    expect((await client.query('select code from units')).rows).toEqual([{ code: 'UBND' }])
  })

  test('that cannot be brought in leaves the database as it was', async () => {
    const set = await earlierBackup()
    await client.query(`insert into units (id, tenant_id, code) values (gen_random_uuid(), gen_random_uuid(), 'KHÁC')`)
    await expect(readBackup(client, filesIn(folder), await openBackup(set))).rejects.toThrow(/đang có dữ liệu/)
    await client.query('rollback')
    expect((await client.query('select code from units')).rows).toEqual([{ code: 'KHÁC' }])
    expect(await schemaText(config)).toBe(await today())
  })

  test('of a newer version is refused, and says what is missing here', async () => {
    const set = await earlierBackup()
    const manifest = join(set, 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(earlier[0]!, '29990101-010-create-more.sql'))
    await expect(readBackup(client, filesIn(folder), await openBackup(set))).rejects.toThrow(
      /29990101-010-create-more\.sql.*newer or another version/,
    )
  })
})
