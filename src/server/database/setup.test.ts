import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEST_CONFIG } from '#test/cluster.ts'
import { StartRefused } from '../start-refused.ts'
import { copyBinaries, databaseUser } from './cluster-files.ts'
import { callAuthz, openDatabase } from './db.ts'
import { rolesForAdministrator } from './roles.ts'

const DEBIANS_15 = '/usr/lib/postgresql/15'

/** PostgreSQL as an office's server is: reached over TLS only, its certificate checked by the one who connects. */
class Server {
  readonly folder = mkdtempSync(join(tmpdir(), 'soat-setup-'))
  readonly user = databaseUser()
  port = 0

  async start(binaries: string | null): Promise<void> {
    chmodSync(this.folder, 0o755)
    if (binaries === null) copyBinaries(join(this.folder, 'binaries'))
    this.#own(this.folder)
    const bin = join(binaries ?? join(this.folder, 'binaries'), 'bin')
    this.#run('openssl', [
      ...[
        'req',
        '-new',
        '-x509',
        '-days',
        '2',
        '-nodes',
        '-subj',
        '/CN=127.0.0.1',
        '-addext',
        'subjectAltName=IP:127.0.0.1',
      ],
      ...['-newkey', 'rsa:2048', '-keyout', join(this.folder, 'server.key'), '-out', join(this.folder, 'server.crt')],
    ])
    this.#run(join(bin, 'initdb'), [
      '-D',
      join(this.folder, 'cluster'),
      '-U',
      'dba',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
    ])
    writeFileSync(join(this.folder, 'cluster', 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 trust\n')
    this.port = await freePort()
    this.#pgCtl = join(bin, 'pg_ctl')
    const settings = {
      listen_addresses: '127.0.0.1',
      port: this.port,
      unix_socket_directories: '',
      fsync: 'off',
      ssl: 'on',
      ssl_cert_file: join(this.folder, 'server.crt'),
      ssl_key_file: join(this.folder, 'server.key'),
    }
    this.#run(this.#pgCtl, [
      ...['-D', join(this.folder, 'cluster'), '-w', '-l', join(this.folder, 'log'), 'start', '-o'],
      Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    ])
  }

  stop(): void {
    if (this.#pgCtl) this.#run(this.#pgCtl, ['-D', join(this.folder, 'cluster'), '-m', 'immediate', 'stop'])
    rmSync(this.folder, { recursive: true, force: true })
  }

  url(login: string, database: string): string {
    return `postgres://${login}@127.0.0.1:${this.port}/${database}?sslmode=verify-full&sslrootcert=${join(this.folder, 'server.crt')}`
  }

  async asDba(database: string, ...statements: readonly string[]): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.url('dba', database) })
    await client.connect()
    try {
      let rows: Record<string, unknown>[] = []
      for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows
      return rows
    } finally {
      await client.end()
    }
  }

  #pgCtl = ''
  #own(path: string): void {
    if (this.user) chownSync(path, this.user.uid, this.user.gid)
  }
  #run(command: string, args: readonly string[]): void {
    const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], ...this.user })
    if (done.status !== 0) throw new Error(`${command}: ${done.stderr} ${done.error ?? ''}`)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}

describe.each([
  ['18, which comes with Soát', null],
  ['15, the oldest that may be', DEBIANS_15],
])('a server with PostgreSQL %s', (_, binaries) => {
  // Debian's package; a machine without it says so by the skipped tests, and .ci/run on a machine with it runs them.
  const absent = binaries !== null && !existsSync(join(binaries, 'bin', 'initdb'))
  const server = new Server()
  beforeAll(async () => {
    if (!absent) await server.start(binaries)
  }, 60_000)
  afterAll(() => server.stop())

  /** Starts Soát twice on the same server and folder, and asks as the application's login. */
  async function startTwice(
    urls: { databaseUrl: string; databaseOwnerUrl: string | null },
    { closed }: { closed: boolean },
  ): Promise<void> {
    const dataFolder = join(server.folder, `data-${new URL(urls.databaseUrl).pathname.slice(1)}`)
    mkdirSync(dataFolder)
    for (const time of ['first', 'second']) {
      const database = await openDatabase({ ...TEST_CONFIG, dataFolder, ...urls })
      try {
        expect(await callAuthz(database.db, 'migrations_done'), time).not.toEqual([])
        // What only a superuser can close is closed where one was asked.
        const counts = sql`select n_tup_ins from pg_stat_all_tables`.execute(database.db)
        await (closed ? expect(counts).rejects.toThrow(/permission denied/) : expect(counts).resolves.toBeDefined())
        await expect(sql`create temporary table kept (x int)`.execute(database.db)).rejects.toThrow(/permission denied/)
      } finally {
        await database.stop()
      }
    }
  }
  const ROLES = `select rolname from pg_roles where rolname like 'soat%'`
  const clear = async (name: string) =>
    server.asDba(
      'postgres',
      `drop database ${name}`,
      `do $$ declare role text; begin for role in ${ROLES} loop execute format('drop owned by %I', role); execute format('drop role %I', role); end loop; end $$`,
    )

  test.skipIf(absent)('the superuser alone', async () => {
    await server.asDba('postgres', 'create database by_superuser')
    await startTwice({ databaseUrl: server.url('dba', 'by_superuser'), databaseOwnerUrl: null }, { closed: true })
    await clear('by_superuser')
  })

  test.skipIf(absent)('a login that owns the database and may create roles', async () => {
    await server.asDba('postgres', 'create role office login createrole', 'create database by_office owner office')
    await startTwice({ databaseUrl: server.url('office', 'by_office'), databaseOwnerUrl: null }, { closed: false })
    await clear('by_office')
  })

  test.skipIf(absent)('two logins, after an administrator has run what start printed', async () => {
    await server.asDba('postgres', 'create role plain login', 'create database by_two')
    const refused = await openDatabase({
      ...TEST_CONFIG,
      dataFolder: server.folder,
      databaseUrl: server.url('plain', 'by_two'),
    }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StartRefused)
    expect((refused as Error).message).toContain(rolesForAdministrator('by_two'))
    await server.asDba('by_two', rolesForAdministrator('by_two'))
    await startTwice(
      {
        databaseUrl: server.url('soat_app', 'by_two'),
        databaseOwnerUrl: server.url('soat_migrator', 'by_two'),
      },
      { closed: true },
    )
    await clear('by_two')
  })

  test.skipIf(absent)('a login that may create roles but does not own the database leaves nothing behind', async () => {
    await server.asDba('postgres', 'create role stranger login createrole', 'create database by_stranger')
    const start = openDatabase({
      ...TEST_CONFIG,
      dataFolder: server.folder,
      databaseUrl: server.url('stranger', 'by_stranger'),
    })
    await expect(start).rejects.toThrow(StartRefused)
    expect(await server.asDba('postgres', ROLES)).toEqual([])
  })

  test.skipIf(absent)('a server whose certificate is another one is not spoken to', async () => {
    const other = join(server.folder, 'other.crt')
    spawnSync('openssl', [
      ...['req', '-new', '-x509', '-days', '2', '-nodes', '-subj', '/CN=127.0.0.1', '-newkey', 'rsa:2048'],
      ...['-keyout', '/dev/null', '-out', other],
    ])
    expect(readFileSync(other, 'utf8')).toContain('BEGIN CERTIFICATE')
    const databaseUrl = server.url('dba', 'postgres').replace('server.crt', 'other.crt')
    await expect(openDatabase({ ...TEST_CONFIG, dataFolder: server.folder, databaseUrl })).rejects.toThrow(StartRefused)
  })
})
