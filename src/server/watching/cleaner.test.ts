import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cast } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { FEATURES } from '../features.ts'
import { clean } from './cleaner.ts'

const world = testWorld('2026-03-01')
const DAY = 86_400_000

test('sessions, one-time links, ids of commands and seen notices go after the days that the settings say, and nothing else', async () => {
  const { id: accountId, tenantId } = cast.lan
  const ago = (days: number) => new Date(Date.now() - days * DAY)
  const kept = await world.asOwner(async (owner) => {
    const session = (device: string, more: object) => ({
      tokenHash: randomBytes(32),
      accountId,
      device,
      createdAt: ago(40),
      lastUsedAt: new Date(),
      expiresAt: ago(-1),
      ...more,
    })
    await owner
      .insertInto('authz.sessions')
      .values([
        session('live', {}),
        session('ended lately', { revokedAt: ago(6) }),
        session('ended', { revokedAt: ago(8) }),
        session('over', { expiresAt: ago(8) }),
        session('left lying', { lastUsedAt: ago(8) }),
      ])
      .execute()
    await owner
      .insertInto('authz.passwordLinks')
      .values([6, 8].map((days) => ({ tokenHash: randomBytes(32), accountId, expiresAt: ago(days) })))
      .execute()
    await owner
      .insertInto('commandsDone')
      .values([8, 10].map((days) => ({ commandId: randomUUID(), accountId, at: ago(days) })))
      .execute()
    await owner
      .insertInto('accountNotices')
      .values(
        [null, ago(10), ago(12)].map((seenAt) => ({
          id: randomUUID(),
          tenantId,
          accountId,
          byId: cast.khoa.id,
          kind: 'passwordLink' as const,
          at: ago(50),
          seenAt,
        })),
      )
      .execute()
    const { rows } = await sql`select count(*) from audit_log`.execute(owner)
    return rows
  })
  const config = { ...world.services.config, keptDays: { sessions: 7, commands: 9, notices: 11 } }
  await clean({ ...world.services, config }, FEATURES)
  await world.asOwner(async (owner) => {
    const left = await owner.selectFrom('authz.sessions').select('device').orderBy('device').execute()
    expect(left.map(({ device }) => device)).toEqual(['ended lately', 'live'])
    expect(await owner.selectFrom('authz.passwordLinks').select('accountId').execute()).toHaveLength(1)
    expect(await owner.selectFrom('commandsDone').select('commandId').execute()).toHaveLength(1)
    expect(await owner.selectFrom('accountNotices').select('id').execute()).toHaveLength(2)
    expect((await sql`select count(*) from audit_log`.execute(owner)).rows).toEqual(kept)
  })
})
