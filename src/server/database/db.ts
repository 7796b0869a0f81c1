import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { CamelCasePlugin, CompiledQuery, type Dialect, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Config } from '../config.ts'
import { makeDataFolder } from '../data-folder.ts'
import { readSecret } from '../keys.ts'
import { StartRefused } from '../start-refused.ts'
import { migrate } from './migrate.ts'
import { outageOf } from './outage.ts'
import { startEmbedded } from './postgres.ts'
import { createRoles, ownerFacts, rolesForAdministrator } from './roles.ts'
import type { Say } from './running-server.ts'
import type { DB } from './schema.ts'
import { sightOf } from './sight.ts'

export type Db = Kysely<DB>

/** A transaction in which the person is known: what stores take as their first argument. */
export type Tx = Kysely<DB>

/** Who acts and on which day of the office, as the database itself answers. */
export interface Presence {
  readonly by: Actor
  readonly on: Day
  /** True within five minutes of a proof of who this is, and for people of a sample, who have none to give. */
  readonly confirmed?: boolean
  /** True when the post asks for a second step that is not set up yet: until then the database knows nobody here. */
  readonly mustEnrol?: boolean
  /** From where the act came, for the record; nothing at the terminal. */
  readonly origin?: Origin
}

export interface Origin {
  readonly address: string
  readonly requestId: string
}

// Days stay text ("2026-03-05"): a JavaScript Date would move them by the time zone. Counts fit a number here.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

export interface Database {
  /** The application's pool: owns nothing, may become a role for one transaction. */
  readonly db: Db
  /** Runs `work` as the owner: migrations, loading a sample, backup and restore only. */
  asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T>
  /** A connection of the owner outside Kysely, for COPY. */
  ownerConfig(): pg.ClientConfig
  stop(): Promise<void>
}

/** Starts or reaches the database, brings it up to date, and opens the application's pool. What happens to it later is said by `say`. */
export async function openDatabase(config: Config, say?: Say): Promise<Database> {
  makeDataFolder(config.dataFolder)
  return config.databaseUrl === null
    ? openEmbedded(config.dataFolder, say)
    : openServer(config.databaseUrl, config.databaseOwnerUrl, config.dataFolder)
}

/** Does `work` in one transaction as the person of this session token; null when the token opens nothing. */
export async function inSession<T>(
  db: Db,
  token: string,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T | null> {
  return inRole(db, token, ({ roleName }) => (roleName === 'soat_wide' ? 'soat_wide' : 'soat_narrow'), work)
}

/** As `inSession`, in the role that reads and writes nothing but one's own list of surprise inspections (`callSealed`). */
export async function inSealed<T>(
  db: Db,
  token: string,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T | null> {
  return inRole(db, token, () => 'soat_sealed', work)
}

async function inRole<T>(
  db: Db,
  token: string,
  roleOf: (opened: Opened) => string,
  work: (tx: Tx, presence: Presence) => Promise<T>,
): Promise<T | null> {
  let stale = false
  const result = await db.transaction().execute(async (tx) => {
    const opened = await tx.executeQuery<Opened>(CompiledQuery.raw('select * from authz.open($1)', [token]))
    const row = opened.rows[0]
    if (!row) return null
    stale = row.stale
    await tx.executeQuery(CompiledQuery.raw(`set local role ${roleOf(row)}`))
    await tx.executeQuery(CompiledQuery.raw(`select set_config('soat.token', $1, true)`, [token]))
    return work(tx.withPlugin(sightOf(row.actor)), {
      by: row.actor,
      on: row.today,
      confirmed: row.confirmed,
      mustEnrol: row.mustEnrol,
    })
  })
  // The act is kept; that the session was used is noted at its next use, should the database be lost in between.
  if (stale)
    await callAuthz(db, 'touch_session', [createHash('sha256').update(token).digest()]).catch((error: unknown) => {
      if (outageOf(error) === null) throw error
    })
  return result
}

interface Opened {
  readonly roleName: string
  readonly actor: Actor
  readonly today: Day
  readonly mustEnrol: boolean
  readonly confirmed: boolean
  /** Unused for a minute and more: its idle time is to begin anew. */
  readonly stale: boolean
}

/** Calls one of the definer functions that answer before a person is known. */
export async function callAuthz<Row>(db: Db, name: string, args: readonly unknown[] = []): Promise<Row[]> {
  return callFunction(db, `authz.${name}`, args)
}

/** Calls one of the functions that enter the sealed schema; only in a transaction of `inSealed`. */
export async function callSealed<Row>(tx: Tx, name: string, args: readonly unknown[] = []): Promise<Row[]> {
  return callFunction(tx, `sealed.${name}`, args)
}

async function callFunction<Row>(db: Db, name: string, args: readonly unknown[]): Promise<Row[]> {
  const list = args.map((_, index) => `$${index + 1}`).join(', ')
  return (await db.executeQuery<Row>(CompiledQuery.raw(`select * from ${name}(${list})`, [...args]))).rows
}

/**
 * Names of tables and columns are camel-case in code and snake-case in the database, in queries and in every row that is answered, also
 * those of raw SQL, whose text is the database's own. Keys within jsonb stay as they are. It comes first of all plugins: what follows, the
 * sight before all, sees the names that the database has.
 */
export function withOurNames(dialect: Dialect): Db {
  return new Kysely<DB>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] })
}

/** How long a request waits for a connection before it is told that the database is away. */
const CONNECT_MS = 15_000

export function openPool(config: pg.PoolConfig): Db {
  const pool = new pg.Pool({ max: 10, connectionTimeoutMillis: CONNECT_MS, keepAlive: true, ...config })
  // A connection that breaks must not end the process: the pool hears it while it is idle, the connection itself while it is in use,
  // where whoever uses it is told by his query. The next query gets a fresh one.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = withOurNames(new PostgresDialect({ pool }))
  POOLS.set(db, pool)
  return db
}

const POOLS = new WeakMap<Db, pg.Pool>()

/** Connections of a pool at this moment, and those who wait for one. */
export function poolUse(db: Db): { readonly busy: number; readonly idle: number; readonly waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = POOLS.get(db) ?? {}
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
}

async function openEmbedded(folder: string, say?: Say): Promise<Database> {
  const embedded = await startEmbedded(join(folder, 'database'), undefined, say)
  const appPassword = readSecret(join(folder, 'database', 'secrets.json'), 'app')
  const admin = new pg.Client(embedded.admin)
  await admin.connect()
  const known = await admin.query(`select 1 from pg_database where datname = 'soat'`)
  if (!known.rowCount) await admin.query('create database soat')
  await admin.end()
  const ownerConfig = { ...embedded.admin, database: 'soat' }
  await prepare(ownerConfig, appPassword)
  return database({ ...ownerConfig, user: 'soat_app', password: appPassword }, ownerConfig, embedded.stop)
}

async function openServer(url: string, ownerUrl: string | null, folder: string): Promise<Database> {
  if (ownerUrl !== null) {
    await withClient({ connectionString: ownerUrl }, migrate)
    return database({ connectionString: url }, { connectionString: ownerUrl }, async () => {})
  }
  const { may, database: name } = await withClient({ connectionString: url }, ownerFacts)
  if (!may)
    throw new StartRefused(
      `Người dùng trong DATABASE_URL không được tạo vai trò hoặc không sở hữu cơ sở dữ liệu ${name}. Quản trị viên cơ sở dữ liệu hãy chạy một lần đoạn SQL sau rồi đặt hai địa chỉ ở dòng cuối. / The user of DATABASE_URL may not create roles or does not own the database. Run once as an administrator:\n\n${rolesForAdministrator(name)}\n`,
    )
  const appPassword = readSecret(join(folder, 'secrets.json'), 'app')
  await prepare({ connectionString: url }, appPassword)
  const app = new URL(url)
  app.username = 'soat_app'
  app.password = appPassword
  return database({ connectionString: app.href }, { connectionString: url }, async () => {})
}

async function prepare(owner: pg.ClientConfig, appPassword: string): Promise<void> {
  await withClient(owner, async (client) => {
    await createRoles(client, appPassword)
    await migrate(client)
  })
}

async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new StartRefused(
      `Không kết nối được cơ sở dữ liệu: ${(error as Error).message}. Hãy kiểm tra DATABASE_URL. / The database cannot be reached.`,
    )
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function database(app: pg.PoolConfig, owner: pg.ClientConfig, stopServer: () => Promise<void>): Database {
  const db = openPool(app)
  return {
    db,
    ownerConfig: () => owner,
    asOwner: async (work) => {
      const own = openPool({ ...owner, max: 1 })
      try {
        return await own.transaction().execute(async (tx) => {
          await sql`set local role soat_owner`.execute(tx)
          return work(tx)
        })
      } finally {
        await own.destroy()
      }
    },
    stop: async () => {
      await db.destroy()
      await stopServer()
    },
  }
}
