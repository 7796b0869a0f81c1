import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { buildApp } from '#server/app.ts'
import { openDatabase } from '#server/database/db.ts'
import { announceKeys } from '#server/database/proof.ts'
import { startSession } from '#server/database/sessions.ts'
import { newNotary, publicOf } from '#server/record/notary.ts'
import { cast, seedCast } from './cast.ts'
import { RECORD_KEY, TEST_CONFIG, TEST_KEY } from './cluster.ts'
import { CAN_THO, seedFinding, seedThread } from './world.ts'

/** What was seen while the embedded database was killed again and again under people who write. */
export interface Killed {
  readonly kills: number
  readonly acknowledged: number
  /** Acknowledged, and not there or there twice afterwards. */
  readonly lost: readonly string[]
  /** Answers that are neither done nor "not just now". */
  readonly wrong: readonly string[]
  /** Times that writers were told 503. */
  readonly away: number
  /** The longest from a kill to the next act that was acknowledged. */
  readonly slowestMs: number
  /** What the launcher said. */
  readonly said: readonly string[]
}

const WRITERS = 3
/** Acts between two kills, so that each hits people at work. */
const ACTS = 6

/**
 * An installation of its own with the embedded database as offices have it, three writers that hand in findings, and kill -9 of the
 * database `times` times. A writer who is told 503 sends the same command once more, with its id.
 */
export async function killUnderLoad(times: number): Promise<Killed> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'soat-kills-'))
  chmodSync(dataFolder, 0o755)
  const said: string[] = []
  const config = { ...TEST_CONFIG, dataFolder }
  const database = await openDatabase(config, (line) => void said.push(line))
  const { db, asOwner } = database
  await asOwner((owner) => announceKeys(owner, { key: TEST_KEY, recordKey: publicOf(RECORD_KEY) }))
  const { checkpoint } = newNotary(
    { db, key: TEST_KEY },
    () => RECORD_KEY,
    () => {},
  )
  const app = await buildApp({ db, config, asOwner, checkpoint, key: TEST_KEY, now: () => new Date() })
  try {
    await asOwner(async (owner) => {
      await owner.updateTable('authz.installation').set({ sample: true, today: '2026-03-02' }).execute()
      await seedCast(owner)
    })
    await seedThread({ asOwner } as Parameters<typeof seedThread>[0], CAN_THO)
    const ids = Array.from({ length: (times + 2) * (ACTS + 2 * WRITERS) }, () => randomUUID())
    await asOwner(async (owner) => {
      for (const id of ids) await seedFinding(owner, { id, kind: 'strength', evidence: 'x', state: 'drafted' })
    })
    const { token } = await startSession({ db, key: TEST_KEY }, cast.binh.id, { device: 'test', address: '' })

    const done: string[] = []
    const wrong: string[] = []
    const left = [...ids]
    let away = 0
    let over = false
    let told = () => {}
    const write = async () => {
      for (let id = left.pop(); id !== undefined && !over; id = left.pop()) {
        const commandId = randomUUID()
        for (;;) {
          const { statusCode, body } = await app.inject({
            method: 'POST',
            url: `/api/findings/${id}/commands`,
            headers: { host: 'localhost', 'x-soat': '1', cookie: `__Host-soat=${token}` },
            payload: { commandId, action: 'submit', seenVersion: 1, input: {} },
          })
          if (statusCode === 200) break
          if (statusCode !== 503) {
            wrong.push(`${statusCode} ${body}`)
            break
          }
          away++
          await setTimeout(20)
        }
        done.push(id)
        told()
      }
    }
    const acts = async (count: number) => {
      const until = done.length + count
      while (done.length < until && left.length > 0)
        await new Promise<void>((resolve) => {
          told = resolve
        })
    }

    const writers = Array.from({ length: WRITERS }, write)
    let slowestMs = 0
    for (let kill = 0; kill < times; kill++) {
      await acts(ACTS)
      process.kill(postmasterOf(dataFolder), 'SIGKILL')
      const killedAt = performance.now()
      // Those that the database had acknowledged before it died may still be on their way.
      await acts(WRITERS + 1)
      slowestMs = Math.max(slowestMs, performance.now() - killedAt)
    }
    over = true
    await Promise.all(writers)

    const entries = await asOwner((owner) =>
      owner.selectFrom('auditLog').select('thingId').where('action', '=', 'submit').execute(),
    )
    const entriesOf = Map.groupBy(entries, ({ thingId }) => thingId)
    const lost = done.filter((id) => entriesOf.get(id)?.length !== 1)
    return { kills: times, acknowledged: done.length, lost, wrong, away, slowestMs: Math.round(slowestMs), said }
  } finally {
    await app.close()
    await database.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** The process that all others of the embedded database hang on. */
function postmasterOf(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'database', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}
