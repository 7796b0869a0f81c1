import { type KeyObject, randomUUID } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type CastName, cast, INSPECTION, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { RECORD_KEY, TEST_KEY } from '#test/cluster.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedInspection, seedThread } from '#test/world.ts'
import { record } from '../acts/audit.ts'
import type { Tx } from '../database/db.ts'
import { announceKeys } from '../database/proof.ts'
import { filesOf } from '../files/files.ts'
import { repeated } from '../watching/repeated.ts'
import { compareContent } from './content.ts'
import { bundleFiles, findCheckpoint, readEntries } from './export.ts'
import { checkpointFile, type Entry, entryText, keyName, sha256 } from './form.ts'
import { CHECKPOINT_EVERY, newNotary, newRecordKey, publicOf, writeCheckpoint } from './notary.ts'
import { type Given, verifyRecord } from './verify.ts'

const world = testWorld('2026-03-02')
beforeAll(() => seedThread(world, CAN_THO))

const ALL = { details: true, wholeStreamsOnly: false }
const say = (name: CastName, thing: string, thingId: string, more: object = {}) =>
  world.as(name, (tx, presence) => record(tx, presence, { action: 'note', thing, thingId, ...more }))

async function listOf<T>(given: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of given) all.push(one)
  return all
}

async function entries(): Promise<Entry[]> {
  return world.asOwner((owner) => listOf(readEntries(owner, PROVINCE, ALL)))
}

/** The bytes of a checkpoint written now. */
async function keep(): Promise<Buffer> {
  const number = await writeCheckpoint(world.services, RECORD_KEY, PROVINCE)
  return Buffer.from(checkpointFile((await world.asOwner((owner) => findCheckpoint(owner, PROVINCE, number)))!))
}

/** As `change-record-key` does, and the start of a server whose key was lost. */
const announce = (recordKey: KeyObject) =>
  world.asOwner((owner) => announceKeys(owner, { key: TEST_KEY, recordKey: publicOf(recordKey) }))

/** Whether an act waits for another one to end. */
const isWaitedFor = () =>
  world.asOwner(async (owner) => {
    const { rows } = await sql`
      select from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`.execute(
      owner,
    )
    return rows.length > 0
  })

/** The whole record as its files. */
async function files(): Promise<Pick<Given, 'own' | 'checkpoints' | 'entries'>> {
  return world.asOwner(async (owner) => {
    const made: Record<string, string[]> = {}
    for await (const { name, lines } of bundleFiles(owner, (await findCheckpoint(owner, PROVINCE))!, ALL))
      made[name] = await listOf(lines)
    const bytes = (name: string) => made[name]!.map((line) => Buffer.from(line.slice(0, -1)))
    return {
      own: Buffer.from(made['checkpoint.json']!.join('')),
      checkpoints: bytes('checkpoints.ndjson'),
      entries: bytes('entries.ndjson'),
    }
  })
}

describe('every act is chained in its own transaction', () => {
  test('an act on an inspection and on what belongs to it makes one stream, numbered and linked; another thing has its own (design)', async () => {
    const finding = randomUUID()
    await say('minh', 'inspection', INSPECTION)
    await say('minh', 'finding', finding, { inspectionId: INSPECTION })
    await say('minh', 'recommendation', randomUUID(), { before: { inspectionId: INSPECTION, unitId: WARD } })
    await say('thuy', 'team', TEAM)
    const all = await entries()
    const chain = all.filter((entry) => entry.stream === INSPECTION)
    expect(chain.map((entry) => entry.sequence)).toEqual([1, 2, 3])
    expect(chain.map((entry) => entry.previous)).toEqual(['0'.repeat(64), chain[0]!.hash, chain[1]!.hash])
    expect(all.filter((entry) => entry.stream === TEAM).map((entry) => entry.sequence)).toEqual([1])
  })

  test('the hash is the one a stranger works out from the exported entry (design)', async () => {
    await say('thuy', 'plan', PLAN, {
      detail: { words: 'Kế hoạch “12/KH-UBND”: điều 1\n\t\u0001 𝒜 – ½' },
      from: 'draft',
      to: 'submitted',
    })
    for (const entry of await entries()) expect(sha256(entryText(entry)), JSON.stringify(entry)).toBe(entry.hash)
    expect((await entries()).every((entry) => sha256(entry.detail ?? '') === entry.detailHash)).toBe(true)
  })

  test('a request leaves its address, its number and the unit it was done for (design)', async () => {
    const team = ok(
      await world.requests('thuy').send('/api/teams', {
        planId: PLAN,
        name: 'Đoàn thứ hai',
        forms: ['periodic'],
        seats: [{ accountId: cast.minh.id, seat: 'teamHead', agencyId: WARD, post: '', fields: [] }],
      }),
    )
    const [entry] = (await entries()).filter((one) => one.stream === team.id)
    expect(entry).toMatchObject({
      address: '127.0.0.1',
      actorName: 'Thủy',
      unitId: cast.thuy.posts[0]!.unitId,
      action: 'proposeTeam',
      onDay: '2026-03-02',
    })
    expect(entry!.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('acts at once on one stream do not fork it (design)', async () => {
    const thing = randomUUID()
    await Promise.all(Array.from({ length: 24 }, (_, n) => say(n % 2 ? 'minh' : 'thuy', 'team', thing)))
    const chain = (await entries()).filter((entry) => entry.stream === thing)
    expect(chain.map((entry) => entry.sequence)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1))
    // The moment is taken when the entry's turn has come, so it never runs against the numbers.
    expect(chain.map((entry) => entry.at)).toEqual(chain.map((entry) => String(entry.at)).sort())
    for (const [n, entry] of chain.entries()) expect(entry.previous).toBe(n === 0 ? '0'.repeat(64) : chain[n - 1]!.hash)
  })

  test('two acts at once on different rows of one thing are kept as what both of them left (P11)', async () => {
    const id = await world.asOwner(async (owner) => {
      const inspectionId = await seedInspection(owner, {
        id: randomUUID(),
        form: 'thematic',
        state: 'notified',
        notifiedOn: '2026-03-02',
      })
      const of = { id: randomUUID(), tenantId: PROVINCE, inspectionId, unitId: WARD, sessionId: randomUUID() }
      await owner
        .insertInto('scheduleNotices')
        .values({ ...of, state: 'sent', number: '7', issuedOn: '2026-03-02', signerId: cast.quang.id })
        .execute()
      return inspectionId
    })
    const { acknowledged } = await world.asOwner(async (owner) => {
      await owner.updateTable('inspections').set({ necessity: 'theo kế hoạch' }).where('id', '=', id).execute()
      await record(owner, { by: cast.minh }, { action: 'note', thing: 'inspection', thingId: id })
      // The unit's act has written its row, and waits for the end of the stream.
      const acknowledging = world.requests('hoa').send(`/api/schedules/${id}/acknowledge`, {})
      await expect.poll(isWaitedFor).toBe(true)
      return { acknowledged: acknowledging }
    })
    ok(await acknowledged)
    const { differences } = await world.asOwner((owner) =>
      compareContent(owner, filesOf(world.services.config).store, PROVINCE),
    )
    expect(differences.filter((one) => one.id === id)).toEqual([])
    expect((await entries()).filter(({ stream }) => stream === id).map(({ action }) => action)).toEqual([
      'note',
      'acknowledge',
    ])
  })

  test('an account that nobody made by an act is named, but not one of the system itself (P11)', async () => {
    const [person, system] = [randomUUID(), randomUUID()]
    const of = { tenantId: PROVINCE, name: 'Không ai tạo' }
    const named = await world.asOwner(async (owner) => {
      await owner
        .insertInto('accounts')
        .values([
          { ...of, id: person },
          { ...of, id: system, system: true },
        ])
        .execute()
      const { differences } = await compareContent(owner, filesOf(world.services.config).store, PROVINCE)
      return differences.filter(({ id }) => id === person || id === system)
    })
    expect(named).toMatchObject([{ problem: 'unrecorded', id: person }])
  })

  test('an act waits for no act on another stream, and a checkpoint for neither (design)', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    await world.as('minh', async (tx, presence) => {
      await record(tx, presence, { action: 'note', thing: 'team', thingId: one })
      // The first act is still open here: what had to wait for it would stand still, and this test with it.
      await say('thuy', 'team', other)
      await writeCheckpoint(world.services, RECORD_KEY, PROVINCE)
    })
    expect((await entries()).filter((entry) => entry.stream === one || entry.stream === other)).toHaveLength(2)
  })
})

describe('what the application’s own connection may not do to the record', () => {
  const raw = async (role: string | null, name: CastName, statement: string) =>
    world.db.transaction().execute(async (tx) => {
      if (role) await tx.executeQuery(CompiledQuery.raw(`set local role ${role}`))
      await tx.executeQuery(CompiledQuery.raw(`select set_config('soat.token', $1, true)`, [await world.token(name)]))
      return (await tx.executeQuery(CompiledQuery.raw(statement))).rows
    })
  const forged = (columns: string, values: string) =>
    `insert into audit_log (id, tenant_id, account_id, action, thing, thing_id, ${columns}) values (gen_random_uuid(), '${PROVINCE}', '${cast.thuy.id}', 'x', 'plan', '${PLAN}', ${values})`

  test.each([
    ['soat_wide', 'thuy'],
    ['soat_narrow', 'minh'],
  ] as const)(
    '%s changes no entry, removes none, and chooses neither number nor hash nor moment nor name',
    async (role, name) => {
      for (const statement of [
        `update audit_log set action = 'x'`,
        'delete from audit_log',
        'truncate audit_log',
        forged('sequence', '1'),
        forged('hash', `'${'a'.repeat(64)}'`),
        forged('previous', `'${'a'.repeat(64)}'`),
        forged('at', 'now()'),
        forged('on_day', `'2020-01-01'`),
        forged('actor_name', `'Lan'`),
        forged('stream_id', 'gen_random_uuid()'),
        'select * from authz.stream_heads',
        `update authz.stream_heads set sequence = 0`,
        'delete from authz.stream_heads',
        'select * from authz.sealed_salts',
        `update checkpoints set root = ''`,
        'delete from checkpoints',
        'insert into checkpoint_heads (tenant_id, stream_id, checkpoint, sequence, hash) values (gen_random_uuid(), gen_random_uuid(), 1, 1, repeat($$a$$, 64))',
        `select authz.propose_checkpoint('${PROVINCE}', 'k', null, null)`,
        `select authz.chained(a) from audit_log a`,
      ])
        await expect(raw(role, name, statement), statement).rejects.toThrow(/permission denied/)
    },
  )

  test('without a role there is only the writing of a checkpoint, which cannot touch one that is signed', async () => {
    for (const statement of [
      'select * from audit_log',
      'select * from checkpoints',
      'select * from authz.stream_heads',
      'select authz.sealed_heads(null)',
    ])
      await expect(raw(null, 'thuy', statement), statement).rejects.toThrow(/permission denied/)
    const kept = await keep()
    const { sequence } = JSON.parse(kept.toString()) as { sequence: number }
    await expect(
      raw(null, 'thuy', `select authz.sign_checkpoint('${PROVINCE}', ${sequence}, 'forged', null)`),
    ).rejects.toThrow('not proven')
    expect((await world.asOwner((owner) => findCheckpoint(owner, PROVINCE, sequence)))?.signature).toBe(
      JSON.parse(kept.toString()).signature,
    )
  })

  test('nobody writes into another locality’s streams', async () => {
    await expect(
      say('thuy', 'team', TEAM, {}).then(() =>
        raw('soat_wide', 'thuy', forged('to_state', 'null').replace(PROVINCE, randomUUID())),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})

describe('who reads it', () => {
  const seen = (name: CastName) =>
    world.as(
      name,
      async (tx: Tx) =>
        (await tx.selectFrom('auditLog').select(['thing', 'accountId', 'inspectionId']).execute()) as {
          thing: string
          accountId: string
          inspectionId: string | null
        }[],
    )

  test('the head of the Team reads its whole file, a member only his own acts, another ward nothing (design)', async () => {
    await say('quang', 'inspection', INSPECTION)
    await say('binh', 'finding', randomUUID(), { inspectionId: INSPECTION })
    expect((await seen('minh')).some((entry) => entry.accountId === cast.quang.id)).toBe(true)
    expect((await seen('binh')).every((entry) => entry.accountId === cast.binh.id)).toBe(true)
    expect(await seen('nam')).toEqual([])
  })
  test('the administrator reads acts on accounts and units and no other (design)', async () => {
    await say('khoa', 'account', cast.nam.id)
    expect(new Set((await seen('khoa')).map((entry) => entry.thing))).toEqual(new Set(['account']))
  })
  test('an auditor reads every entry, and of none what was typed (design)', async () => {
    await world.asOwner((owner) =>
      sql`update authz.memberships set role = 'auditor' where account_id = ${cast.nam.id}`.execute(owner),
    )
    expect((await seen('nam')).length).toBe((await entries()).length)
    await expect(world.as('nam', (tx) => tx.selectFrom('auditLog').select('detail').execute())).rejects.toThrow(
      /"detail" does not exist/,
    )
    await expect(world.as('nam', (tx) => sql`select detail from audit_log`.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
    await world.asOwner((owner) =>
      sql`update authz.memberships set role = 'unitHead' where account_id = ${cast.nam.id}`.execute(owner),
    )
  })
})

describe('checkpoints', () => {
  test('a signing writes one that covers it; the record and the one kept outside fit (design)', async () => {
    const before = await world.asOwner((owner) => findCheckpoint(owner, PROVINCE))
    const team = ok(
      await world.requests('thuy').send('/api/teams', {
        planId: PLAN,
        name: 'Đoàn ký',
        forms: ['periodic'],
        seats: [{ accountId: cast.binh.id, seat: 'teamHead', agencyId: WARD, post: '', fields: [] }],
      }),
    )
    const unsigned = await world.asOwner((owner) => findCheckpoint(owner, PROVINCE))
    expect(unsigned?.sequence).toBe(before?.sequence)
    ok(
      await world.requests('lan').act(`/api/teams/${team.id}`, 'establish', {
        number: '31',
        symbol: 'QĐ-UBND',
        decidedOn: '2026-03-01',
        signerId: cast.lan.id,
      }),
    )
    const after = (await world.asOwner((owner) => findCheckpoint(owner, PROVINCE)))!
    expect(after.sequence).toBe(Number(before?.sequence ?? 0) + 1)
    expect(after.heads.find(([stream]) => stream === team.id)?.[1]).toBe(2)
    expect(await verifyRecord({ outside: Buffer.from(checkpointFile(after)), ...(await files()) })).toMatchObject({
      intact: true,
    })
  })

  test('the sealed hash is always there and never the same twice (design)', async () => {
    const [one, two] = [JSON.parse((await keep()).toString()), JSON.parse((await keep()).toString())]
    expect(one.sealed).toMatch(/^[0-9a-f]{64}$/)
    expect(two.sealed).not.toBe(one.sealed)
    expect(two.root).toBe(one.root)
  })

  test('the beat writes one for every locality and stops when told; a failure is reported, not thrown (design)', async () => {
    const before = (await world.asOwner((owner) => findCheckpoint(owner, PROVINCE)))!.sequence
    const errors: unknown[] = []
    const notary = newNotary(
      world.services,
      () => RECORD_KEY,
      (error) => errors.push(error),
    )
    await repeated(CHECKPOINT_EVERY, notary.checkpoints, () => expect.unreachable())()
    expect((await world.asOwner((owner) => findCheckpoint(owner, PROVINCE)))!.sequence).toBe(Number(before) + 1)
    const broken = newNotary(
      world.services,
      () => {
        throw new Error('no key')
      },
      (error) => errors.push(error),
    )
    await repeated(CHECKPOINT_EVERY, broken.checkpoints, () => expect.unreachable())()
    await broken.checkpoint(PROVINCE)
    expect(errors).toHaveLength(2)
  })

  test('a key that nobody announced is found; an announced or accepted one is not (design)', async () => {
    const outside = await keep()
    const next = newRecordKey()
    await writeCheckpoint(world.services, RECORD_KEY, PROVINCE, next)
    await announce(next)
    await writeCheckpoint(world.services, next, PROVINCE)
    expect(await verifyRecord({ outside, ...(await files()) })).toMatchObject({ intact: true })
    const strange = newRecordKey()
    await announce(strange)
    const number = await writeCheckpoint(world.services, strange, PROVINCE)
    expect(await verifyRecord({ outside, ...(await files()) })).toEqual({
      intact: false,
      broken: { of: 'checkpoint', problem: 'key', sequence: number, line: number, key: keyName(publicOf(strange)) },
    })
  })
})

test('the notary signs no key that it did not announce itself, whatever the database says', async () => {
  await announce(RECORD_KEY)
  const strange = publicOf(newRecordKey())
  const define = (
    await world.asOwner((owner) =>
      sql<{
        text: string
      }>`select pg_get_functiondef('authz.propose_checkpoint(uuid, text, text, bytea)'::regprocedure) as text`.execute(
        owner,
      ),
    )
  ).rows[0]!.text
  const replaced = define.replace('made.next_key := given_next_key;', `made.next_key := '${strange}';`)
  expect(replaced).not.toBe(define)
  await world.asOwner((owner) => owner.executeQuery(CompiledQuery.raw(replaced)))
  const newest = async () => (await world.asOwner((owner) => findCheckpoint(owner, PROVINCE)))?.sequence ?? 0
  const before = await newest()
  await expect(writeCheckpoint(world.services, RECORD_KEY, PROVINCE)).rejects.toThrow('another checkpoint')
  expect(await newest()).toBe(before)
  await world.asOwner((owner) => owner.executeQuery(CompiledQuery.raw(define)))
  expect(await writeCheckpoint(world.services, RECORD_KEY, PROVINCE)).toBe(Number(before) + 1)
})
