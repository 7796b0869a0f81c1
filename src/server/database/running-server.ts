import { spawn } from 'node:child_process'
import { chmodSync, closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StartRefused } from '../start-refused.ts'
import { type DatabaseUser, exe, type Place } from './cluster-files.ts'

/** A PostgreSQL that this process started. */
interface Running {
  /** Settles when it has ended, however it came to that. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** What is said of the embedded database while nobody asks: a line for the log. */
export type Say = (line: string) => void

const START_MS = 60_000
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 2_000

/** Starts PostgreSQL and waits until it answers; what it says goes into its own log. */
export async function run(
  place: Place,
  user: DatabaseUser,
  admin: pg.ClientConfig,
  { durable }: { readonly durable: boolean },
): Promise<Running> {
  const log = openSync(place.log, 'a', 0o600)
  chmodSync(place.log, 0o600)
  const settings = [
    ...(process.platform === 'win32'
      ? ['listen_addresses=127.0.0.1']
      : ['listen_addresses=', `unix_socket_directories=${place.socket}`, 'unix_socket_permissions=0700']),
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
    'max_connections=60',
    'shared_buffers=64MB',
    'password_encryption=scram-sha-256',
    // What a statement was and why it failed would tell of surprise inspections; our own log has what may be known.
    'log_statement=none',
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
  ]
  const server = spawn(
    join(place.binaries, 'bin', exe('postgres')),
    ['-D', place.cluster, '-p', String(admin.port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      detached: true,
      stdio: ['ignore', log, log],
      ...(user ?? {}),
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    },
  )
  closeSync(log)
  server.unref()
  let gone = false
  const ended = new Promise<void>((resolve) => {
    for (const event of ['exit', 'error'] as const)
      server.once(event, () => {
        gone = true
        resolve()
      })
  })
  const until = Date.now() + START_MS
  while (!(await answers(admin))) {
    if (gone || Date.now() > until)
      throw new StartRefused(
        `Cơ sở dữ liệu đi kèm không khởi động được; nhật ký: ${place.log}. / The embedded database did not start; see its log.`,
      )
    await pause(30)
  }
  return {
    ended,
    stop: async () => {
      if (gone || server.pid === undefined) return
      server.ref()
      process.kill(server.pid, process.platform === 'win32' ? 'SIGTERM' : 'SIGINT')
      await ended
    },
  }
}

/** Starts it again whenever it ends by itself, at once and then after longer and longer pauses, until it is stopped. */
export function keepRunning(first: Running, again: () => Promise<Running>, say: Say): () => Promise<void> {
  let running: Running | null = first
  let stopping = false
  let mending: Promise<void> = Promise.resolve()

  const watch = ({ ended }: Running) => {
    void ended.then(() => {
      if (stopping) return
      running = null
      say('the embedded database ended and is started again')
      mending = mend()
    })
  }
  const mend = async () => {
    for (let wait = FIRST_PAUSE_MS; !stopping; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      await pause(wait)
      try {
        running = await again()
        say('the embedded database runs again')
        watch(running)
        return
      } catch (error) {
        say(`the embedded database does not start yet: ${(error as Error).message}`)
      }
    }
  }
  watch(first)
  return async () => {
    stopping = true
    await mending
    await running?.stop()
  }
}

/** Whether the database lets its superuser in. */
export async function answers(config: pg.ClientConfig): Promise<boolean> {
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
