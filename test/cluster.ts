import { createPrivateKey } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '#server/config.ts'
import { openPool } from '#server/database/db.ts'
import { migrate } from '#server/database/migrate.ts'
import { startEmbedded } from '#server/database/postgres.ts'
import { announceKeys } from '#server/database/proof.ts'
import { createRoles } from '#server/database/roles.ts'
import { publicOf } from '#server/record/notary.ts'

const APP_PASSWORD = 'only-in-tests'

/** The settings of every application that a test starts. */
export const TEST_CONFIG: Config = {
  host: '127.0.0.1',
  port: 0,
  baseUrl: 'http://localhost',
  trustProxy: false,
  dataFolder: '/nonexistent',
  databaseUrl: null,
  databaseOwnerUrl: null,
  oidc: null,
  clamdSocket: null,
  s3: null,
  metricsToken: null,
  securityContact: null,
  // Sweeps and journeys send tens of thousands of requests as the same few people; the limits have tests of their own.
  limits: { writes: 1_000_000, heavy: 1_000_000, strangers: 1_000_000 },
  sessions: { idle: 30, longest: 720, administratorIdle: 15, administratorLongest: 480 },
  backupRecipients: [],
  keptDays: { sessions: 30, commands: 90, notices: 365 },
}

/** The installation's key in every test. */
export const TEST_KEY = Buffer.alloc(32, 7)

/** The signing key of every test's record. */
export const RECORD_KEY = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
})

/** A PostgreSQL of its own for tests, without fsync, with a migrated template database; gone after `stop`. */
export async function scratchCluster(): Promise<{
  admin: pg.ClientConfig
  template: pg.ClientConfig
  stop(): Promise<void>
}> {
  const given = process.env.SOAT_TEST_DATABASE
  const folder = mkdtempSync(join(tmpdir(), 'soat-test-'))
  chmodSync(folder, 0o755)
  const server = given
    ? { admin: { connectionString: given } as pg.ClientConfig, stop: async () => {} }
    : await startEmbedded(folder, { durable: false })
  const admin = new pg.Client(server.admin)
  await admin.connect()
  await admin.query('drop database if exists soat_template')
  await admin.query('create database soat_template')
  await admin.end()
  const template = databaseOf(server.admin, 'soat_template')
  const owner = new pg.Client(template)
  await owner.connect()
  await createRoles(owner, APP_PASSWORD)
  await migrate(owner)
  await owner.end()
  const db = openPool({ ...template, max: 1 })
  await announceKeys(db, { key: TEST_KEY, recordKey: publicOf(RECORD_KEY) })
  await db.destroy()
  return {
    admin: server.admin,
    template,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function databaseOf(config: pg.ClientConfig, name: string): pg.ClientConfig {
  if (!config.connectionString) return { ...config, database: name }
  const url = new URL(config.connectionString)
  url.pathname = `/${name}`
  return { connectionString: url.href }
}

/** Clones the migrated template; one at a time, for two workers cloning it at once would refuse each other. */
export async function cloneTemplate(
  admin: pg.ClientConfig,
  name: string,
  template = 'soat_template',
): Promise<pg.ClientConfig> {
  const client = new pg.Client(admin)
  await client.connect()
  await client.query('select pg_advisory_lock(7064)')
  await client.query(`create database ${name} template ${template}`)
  // What is said of a database itself is not in its template.
  await client.query(`revoke temporary on database ${name} from public`)
  await client.end()
  return databaseOf(admin, name)
}

/** The same database reached as the application reaches it. */
export function asApp(own: pg.ClientConfig, max = 4): pg.PoolConfig {
  if (!own.connectionString) return { ...own, user: 'soat_app', password: APP_PASSWORD, max }
  const url = new URL(own.connectionString)
  url.username = 'soat_app'
  url.password = APP_PASSWORD
  return { connectionString: url.href, max }
}
