import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import pg from 'pg'
import type { Config } from '#server/config.ts'
import { type Db, openPool, withOurNames } from '#server/database/db.ts'
import { startSession } from '#server/database/sessions.ts'
import { filesIn } from '#server/files/files.ts'
import { seedCast } from '#test/cast.ts'
import { asApp, cloneTemplate, TEST_CONFIG, TEST_KEY } from '#test/cluster.ts'
import { people } from './people.ts'
import { type Canary, Seeder } from './seeder.ts'
import { seedInspections, seedPeople } from './seeds.ts'
import { TODAY } from './sent.ts'
import type { Target } from './target.ts'

export interface SweepWorld {
  /** Transactions of this pool always roll back: an act is rehearsed, never done. */
  readonly db: Db
  readonly config: Config
  readonly owner: pg.Client
  readonly canaries: readonly Canary[]
  readonly targets: readonly Target[]
  readonly tokens: ReadonlyMap<string, string>
  close(): Promise<void>
}

/** A database in which every free text of every table is a canary, with an inspection in every state, a second locality, and surprise inspections unless told otherwise. */
export async function sweepWorld(admin: pg.ClientConfig, { sealed = true } = {}): Promise<SweepWorld> {
  const name = `sweep_${randomBytes(6).toString('hex')}`
  const own = await cloneTemplate(admin, name)
  const owner = new pg.Client(own)
  await owner.connect()
  const dataFolder = mkdtempSync(join(tmpdir(), 'soat-sweep-'))
  const seeder = await Seeder.open(owner, filesIn(dataFolder))
  const asOwner = openPool({ ...own, max: 1 })
  await asOwner.transaction().execute(async (tx) => {
    await tx.executeQuery({ sql: 'set local role soat_owner', parameters: [] } as never)
    await seedCast(tx)
  })
  await asOwner.destroy()
  await owner.query('set role soat_owner')
  await seedPeople(seeder)
  const targets = await seedInspections(seeder, sealed)
  await owner.query(`update authz.installation set sample = true, today = '${TODAY}'`)
  await owner.query('analyze')

  const plain = openPool({ ...asApp(own), max: 1 })
  const tokens = new Map<string, string>()
  for (const [key, person] of Object.entries(people))
    if (person)
      tokens.set(
        key,
        (await startSession({ db: plain, key: TEST_KEY }, person.id, { device: 'sweep', address: '127.0.0.1' })).token,
      )
  await plain.destroy()
  // Everybody has just proved who he is: what is swept are rights, not the dialog that asks once more.
  await owner.query(`update authz.sessions set confirmed_at = now() + interval '1 day'`)
  const db = rehearsing(asApp(own))
  return {
    db,
    config: { ...TEST_CONFIG, dataFolder, metricsToken: METERS_TOKEN },
    owner,
    canaries: seeder.canaries,
    targets,
    tokens,
    close: async () => {
      await db.destroy()
      await owner.end()
      const client = new pg.Client(admin)
      await client.connect()
      await client.query(`drop database ${name} with (force)`)
      await client.end()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** What whoever reads the meters shows: they are for machines, and nothing protected may stand in them. */
export const METERS_TOKEN = 'read-by-a-machine'

class RehearsingDriver extends PostgresDriver {
  override commitTransaction(connection: Parameters<PostgresDriver['rollbackTransaction']>[0]): Promise<void> {
    return this.rollbackTransaction(connection)
  }
}

function rehearsing(config: pg.PoolConfig): Db {
  const pool = new pg.Pool(config)
  pool.on('error', () => {})
  return withOurNames({
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new RehearsingDriver({ pool }),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  })
}
