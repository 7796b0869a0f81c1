import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createRoles, migrate } from '../src/server/migrate.ts'
import { startEmbedded } from '../src/server/postgres.ts'

export const APP_PASSWORD = 'only-in-tests'

/** A PostgreSQL of its own for tests, without fsync, with a migrated template database; gone after `stop`. */
export async function scratchCluster(): Promise<{ admin: pg.ClientConfig; template: pg.ClientConfig; stop(): Promise<void> }> {
  const given = process.env.SOAT_TEST_DATABASE
  const folder = mkdtempSync(join(tmpdir(), 'soat-test-'))
  chmodSync(folder, 0o755)
  const server = given ? { admin: { connectionString: given } as pg.ClientConfig, stop: async () => {} } : await startEmbedded(folder, { durable: false })
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
