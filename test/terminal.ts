import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { readConfig } from '#server/config.ts'
import { type Db, openDatabase } from '#server/database/db.ts'
import { type Embedded, startEmbedded } from '#server/database/postgres.ts'

/** What a command at the terminal said, and how it ended. */
export interface Said {
  readonly stdout: string
  readonly stderr: string
  /** Both. */
  readonly said: string
  readonly status: number
}

/** One installation, as whoever stands at its terminal has it. */
export interface Office {
  readonly dataFolder: string
  soat(...args: readonly string[]): Promise<Said>
  asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T>
}

/**
 * Offices of one file of tests. The first has its database in its data folder; the server there is held open, so that each command
 * finds it running. The others have an empty database each on that same server, by DATABASE_URL; a new one has nothing yet.
 */
export function offices() {
  const folder = mkdtempSync(join(tmpdir(), 'soat-office-'))
  chmodSync(folder, 0o755)
  const office = (name: string, more: Readonly<Record<string, string>> = {}): Office => {
    const dataFolder = join(folder, name)
    const env = { SOAT_DATA: dataFolder, ...more }
    return {
      dataFolder,
      soat: (...args) =>
        new Promise((resolve) =>
          execFile(
            process.execPath,
            ['src/server/terminal/soat.ts', ...args],
            { env: { PATH: process.env.PATH, HOME: folder, ...CACHE, ...env, INIT_CWD: folder } },
            (error, stdout, stderr) =>
              resolve({ stdout, stderr, said: stdout + stderr, status: Number(error?.code ?? 0) }),
          ),
        ),
      asOwner: async (work) => {
        const answer = readConfig(env)
        if (!answer.ok) throw new Error(answer.problems.join())
        const database = await openDatabase(answer.config)
        return database.asOwner(work).finally(() => database.stop())
      },
    }
  }
  const first = office('first')
  let held: Embedded

  beforeAll(async () => {
    held = await startEmbedded(join(first.dataFolder, 'database'), { durable: false })
    await first.asOwner(async () => {})
    await onServer('create database empty template soat')
  })
  afterAll(async () => {
    await held?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function onServer(statement: string): Promise<void> {
    const admin = new pg.Client(held.admin)
    await admin.connect()
    await admin.query(statement)
    await admin.end()
  }

  return {
    /** Where the paths of the commands begin. */
    folder,
    first,
    fresh: (name: string) => office(name),
    another: async (name: string, more: Readonly<Record<string, string>> = {}): Promise<Office> => {
      await onServer(`create database ${name} template empty`)
      const { host, port, user, password } = held.admin
      const url = new URL(`postgres://${user}:${password}@localhost:${port}/${name}`)
      url.searchParams.set('host', host as string)
      mkdirSync(join(folder, name))
      return office(name, { DATABASE_URL: url.href, ...more })
    },
  }
}

// What Node has read once of the program is not read again by the next command.
const { NODE_COMPILE_CACHE } = process.env
const CACHE = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }
