import { CompiledQuery, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { cast, INSPECTION, OTHER_WARD } from '#test/cast.ts'
import { RECORD_KEY, TEST_KEY } from '#test/cluster.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedRecommendation, seedThread } from '#test/world.ts'
import { publicOf } from '../record/notary.ts'
import type { Tx } from './db.ts'
import { callProven, proofOf } from './proof.ts'
import { hashOfToken } from './sessions.ts'

const world = testWorld('2026-03-02')
beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ notifiedOn: '2026-03-01', state: 'notified' }).execute(),
  )
})

/** What the database itself answers to statements that bypass the application. */
async function raw(role: string | null, token: string, statement: string): Promise<unknown[]> {
  return world.db.transaction().execute(async (tx) => {
    if (role) await tx.executeQuery(CompiledQuery.raw(`set local role ${role}`))
    await tx.executeQuery(CompiledQuery.raw(`select set_config('soat.token', $1, true)`, [token]))
    return (await tx.executeQuery(CompiledQuery.raw(statement))).rows
  })
}

const SEEN = 'select id from inspections'

describe('who the database believes', () => {
  test('the unit sees its own notified inspection, another ward none', async () => {
    expect(await raw('soat_narrow', await world.token('hoa'), SEEN)).toHaveLength(1)
    expect(await raw('soat_narrow', await world.token('nam'), SEEN)).toEqual([])
  })
  test('a narrow person who takes the wide role sees nothing', async () => {
    expect(await raw('soat_wide', await world.token('hoa'), SEEN)).toEqual([])
  })
  test('a person’s id in place of the token is nobody', async () => {
    expect(await raw('soat_wide', cast.thuy.id, SEEN)).toEqual([])
  })
  test('an empty token is nobody', async () => {
    expect(await raw('soat_wide', '', SEEN)).toEqual([])
  })
  test('a revoked session is nobody at the next statement', async () => {
    const token = await world.token('quang')
    expect(await raw('soat_wide', token, SEEN)).toHaveLength(1)
    await world.asOwner((owner) =>
      owner
        .updateTable('authz.sessions')
        .set({ revokedAt: new Date() })
        .where('tokenHash', '=', hashOfToken(token))
        .execute(),
    )
    expect(await raw('soat_wide', token, SEEN)).toEqual([])
  })
  test('an expired session is nobody', async () => {
    const token = await world.token('lan')
    await world.asOwner((owner) =>
      owner
        .updateTable('authz.sessions')
        .set({ expiresAt: new Date(0) })
        .where('tokenHash', '=', hashOfToken(token))
        .execute(),
    )
    expect(await raw('soat_wide', token, SEEN)).toEqual([])
  })
  test('without a role there is no right at all', async () => {
    await expect(raw(null, await world.token('thuy'), SEEN)).rejects.toThrow(/permission denied/)
  })
  test('the table of sessions is closed to everyone', async () => {
    for (const role of ['soat_narrow', 'soat_wide', 'soat_public'])
      await expect(raw(role, await world.token('thuy'), 'select * from authz.sessions')).rejects.toThrow(
        /permission denied/,
      )
  })
  test('the public role reads no table', async () => {
    await expect(raw('soat_public', '', SEEN)).rejects.toThrow(/permission denied/)
  })
  test('nobody may become the owner', async () => {
    await expect(raw('soat_owner', await world.token('thuy'), SEEN)).rejects.toThrow(/permission denied/)
  })
  test('password hashes are granted to nobody', async () => {
    await expect(raw('soat_wide', await world.token('thuy'), 'select password_hash from accounts')).rejects.toThrow(
      /permission denied/,
    )
  })
  test('the pool’s next user inherits nothing from one whose transaction failed', async () => {
    const token = await world.token('thuy')
    await expect(raw('soat_wide', token, 'select 1/0')).rejects.toThrow(/division by zero/)
    for (let n = 0; n < 6; n++) await expect(raw(null, '', SEEN)).rejects.toThrow(/permission denied/)
  })
})

describe('what the application’s login alone may not do, without the key of the data folder (P03)', () => {
  const { tenantId, id } = cast.lan
  const [hash, other] = ['a', 'b'].map((byte) => byte.repeat(64))
  const made = { key: Buffer.alloc(32, 8).toString('base64'), signature: `${'A'.repeat(86)}==` }

  test.each([
    ['begins a session of anybody', `authz.start_session('\\x${hash}', '${id}', '', '', 'open'`],
    ['passes a second step', `authz.renew_session('\\x${hash}', '\\x${other}'`],
    ['makes a link for a first administrator', `authz.put_setup_link('\\x${hash}', now() + interval '1 day'`],
    ['learns who signs in and by which password', `authz.sign_in_facts('lan'`],
    ['puts up a checkpoint', `authz.propose_checkpoint('${tenantId}', '${made.key}', null`],
    ['signs a checkpoint', `authz.sign_checkpoint('${tenantId}', 1, '${made.signature}'`],
  ])('nobody %s', async (_, call) => {
    const strange = proofOf(Buffer.alloc(32, 8), [call.slice('authz.'.length, call.indexOf('('))]).toString('hex')
    for (const proof of ['null', `''`, `'\\x${strange}'`])
      for (const role of [null, 'soat_narrow', 'soat_wide'])
        await expect(raw(role, '', `select ${call}, ${proof})`), `${role} ${proof}`).rejects.toThrow(
          /not proven|permission denied/,
        )
  })
  test('a proof is good for what it was made for and nothing else', async () => {
    const start = (account: string, proof: Buffer) =>
      raw(
        null,
        '',
        `select authz.start_session('\\x${hash}', '${account}', '', '', 'open', '\\x${proof.toString('hex')}')`,
      )
    const proof = proofOf(TEST_KEY, ['start_session', hash!, id, 'open'])
    await expect(start(cast.thuy.id, proof)).rejects.toThrow('not proven')
    expect(await start(id, proof)).toHaveLength(1)
  })
  test('a checkpoint is signed by the announced key only, in the form of a signature', async () => {
    const sign = async (key: string, signature: string) => {
      await world.db.transaction().execute(async (db) => {
        const by = { db, key: TEST_KEY }
        const asked = [tenantId, key, null]
        const [put] = await callProven<{ number: number }>(by, 'propose_checkpoint', asked, asked)
        const signed = [tenantId, String(put!.number), signature]
        await callProven(by, 'sign_checkpoint', signed, signed)
      })
    }
    await expect(sign(made.key, made.signature)).rejects.toThrow('not to be signed')
    for (const wrong of ['', 'forged', made.signature.replace('A=', 'B='), `${made.signature}\n`])
      await expect(sign(publicOf(RECORD_KEY), wrong), wrong).rejects.toThrow('not to be signed')
    expect(await world.asOwner((owner) => owner.selectFrom('checkpoints').select('sequence').execute())).toEqual([])
  })
  test.each([
    ...[
      'migrations.keys',
      'pg_stat_all_tables',
      'pg_stat_user_tables',
      'pg_statio_all_tables',
      'pg_stat_activity',
      'pg_locks',
      'pg_stat_wal',
      'pg_stat_io',
    ],
  ])('nobody reads %s', async (view) => {
    for (const role of [null, 'soat_narrow', 'soat_wide', 'soat_sealed'])
      await expect(raw(role, '', `select * from ${view}`), role ?? '').rejects.toThrow(/permission denied/)
  })
  test.each([
    ...[
      'select reltuples from pg_class',
      'select relpages from pg_class',
      'select * from pg_class',
      'select pg_database_size(current_database())',
    ],
    `select pg_total_relation_size(oid) from pg_class where relname = 'inspections'`,
    `select pg_stat_get_tuples_inserted(oid) from pg_class where relname = 'inspections'`,
    ...[
      'select lo_create(0)',
      `select lo_from_bytea(0, 'x')`,
      'create temporary table kept (x int)',
      'create table public.kept (x int)',
    ],
    ...['select pg_advisory_lock(7062)', `select pg_advisory_xact_lock(7065, hashtext('${tenantId}'))`],
    ...['select pg_terminate_backend(1)', 'select pg_cancel_backend(1)', 'select pg_current_wal_lsn()'],
  ])('nobody may %s', async (statement) => {
    for (const role of [null, 'soat_narrow', 'soat_wide', 'soat_sealed'])
      await expect(raw(role, '', statement), role ?? '').rejects.toThrow(/permission denied/)
  })
})

describe('what the database never lets happen', () => {
  const as = (name: keyof typeof cast, work: (tx: Tx) => Promise<unknown>) => world.as(name, (tx) => work(tx))

  test('a unit that reads its inspection cannot change it', async () => {
    await as('hoa', async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('inspections')
        .set({ state: 'closed' })
        .where('id', '=', INSPECTION)
        .executeTakeFirst()
      expect(numUpdatedRows).toBe(0n)
    })
  })
  test('a row never moves to another unit', async () => {
    await expect(
      as('minh', (tx) =>
        tx.updateTable('inspections').set({ unitId: OTHER_WARD }).where('id', '=', INSPECTION).execute(),
      ),
    ).rejects.toThrow(/never changes/)
  })
  test('the words of an issued recommendation do not change', async () => {
    await world.asOwner((owner) => seedRecommendation(owner))
    await expect(as('minh', (tx) => tx.updateTable('recommendations').set({ text: 'khác' }).execute())).rejects.toThrow(
      /does not change/,
    )
  })
  test('the record is added to and never rewritten', async () => {
    await expect(as('thuy', (tx) => tx.updateTable('auditLog').set({ action: 'x' }).execute())).rejects.toThrow(
      /permission denied/,
    )
    await expect(as('thuy', (tx) => tx.deleteFrom('auditLog').execute())).rejects.toThrow(/permission denied/)
  })
  test('nobody writes an entry in another’s name', async () => {
    await expect(
      as('thuy', (tx) =>
        tx
          .insertInto('auditLog')
          .values({
            id: '00000000-0000-4000-8000-0000000000f1',
            tenantId: cast.lan.tenantId,
            accountId: cast.lan.id,
            action: 'sign',
            thing: 'plan',
            thingId: INSPECTION,
          })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  })
  test('the administrator reads no content', async () => {
    await as('khoa', async (tx) => {
      for (const table of [
        'inspections',
        'plans',
        'findings',
        'recommendations',
        'unitReports',
        'conclusions',
        'teams',
      ] as const)
        expect(await tx.selectFrom(table).select('id').execute()).toEqual([])
    })
  })
  test('fields given after the decision reach the seat that rights follow (design)', async () => {
    const fieldsOf = async () =>
      (
        await world.asOwner((owner) =>
          owner
            .selectFrom('authz.memberships')
            .select('fields')
            .where('accountId', '=', cast.binh.id)
            .executeTakeFirstOrThrow(),
        )
      ).fields
    expect(await fieldsOf()).toEqual([])
    await as('thuy', (tx) =>
      tx
        .updateTable('teamSeats')
        .set({ fields: ['Cải cách thể chế'] })
        .where('accountId', '=', cast.binh.id)
        .execute(),
    )
    expect(await fieldsOf()).toEqual(['Cải cách thể chế'])
  })
  test('a post that ended gives no right the day after', async () => {
    await world.asOwner((owner) =>
      sql`update authz.memberships set to_on = '2026-03-01' where account_id = ${cast.yen.id}`.execute(owner),
    )
    expect(await raw('soat_narrow', await world.token('yen'), SEEN)).toEqual([])
  })
})
