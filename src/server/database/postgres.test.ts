import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'

const admin: pg.ClientConfig = JSON.parse(inject('cluster'))
const folder = dirname(admin.host ?? '')

test.skipIf(admin.host === undefined)(
  'the log of the embedded database is its owner’s alone and says neither statements nor why they failed (P05)',
  async () => {
    const client = new pg.Client(admin)
    await client.connect()
    await expect(client.query('select canary_of_a_statement')).rejects.toThrow()
    await expect(
      client.query(`do $$ begin raise exception 'canary of an error' using detail = 'canary of a detail'; end $$`),
    ).rejects.toThrow()
    const { rows } = await client.query<{ setting: string }>(
      `select setting from pg_settings where name in ('log_min_error_statement', 'log_error_verbosity', 'log_statement') order by name`,
    )
    expect(rows.map(({ setting }) => setting)).toEqual(['terse', 'panic', 'none'])
    await client.end()
    const log = join(folder, 'postgres.log')
    expect(readFileSync(log, 'utf8')).not.toContain('canary')
    expect(statSync(log).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o066).toBe(0)
  },
)
