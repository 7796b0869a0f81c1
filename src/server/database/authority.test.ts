import { CompiledQuery, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { cast, INSPECTION, OTHER_WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedRecommendation, seedThread } from '#test/world.ts'
import type { Tx } from './db.ts'
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
