import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { LINK_HOURS, newLink } from '#features/ground/people/sign-in/links.ts'
import { record } from '../acts/audit.ts'
import { readConfig } from '../config.ts'
import { type Db, openDatabase } from '../database/db.ts'
import { StartRefused } from '../start-refused.ts'

/**
 * `soat reset-admin`: a one-time link with which the first administrator sets a new password. The old password, the second step and
 * the open sessions of that account end at once; nobody learns a password.
 */
export async function resetAdmin(): Promise<number> {
  const answer = readConfig(process.env)
  if (!answer.ok) {
    console.error(answer.problems.join('\n'))
    return 1
  }
  try {
    const database = await openDatabase(answer.config)
    const done = await database.asOwner((owner) => resetFirstAdministrator(owner, new Date()))
    await database.stop()
    if (!done) {
      console.error(
        'Chưa có quản trị viên nào. Hãy chạy  npm start  và mở liên kết được in ra. / There is no administrator yet.',
      )
      return 1
    }
    console.log(
      `Tên đăng nhập: ${done.login}\nLiên kết đặt mật khẩu mới (dùng một lần, trong ${LINK_HOURS} giờ):\n  ${answer.config.baseUrl}/dat-mat-khau#ma=${done.token}`,
    )
    if (done.gone.length > 0)
      console.log(
        `Không còn được tính là người thứ hai cho đến khi đăng nhập lại: ${done.gone.join(', ')}\n / No longer counted as a second person until they sign in again.`,
      )
    return 0
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    console.error(error.message)
    return 1
  }
}

/**
 * Takes the first administrator's password, second step and sessions away and makes the link; null where there is no administrator. Others
 * who might have been the second person and are locked or out of their posts count no longer, until they sign in again: their names.
 */
export async function resetFirstAdministrator(
  owner: Db,
  now: Date,
): Promise<{ login: string; token: string; gone: readonly string[] } | null> {
  const admin = await owner
    .selectFrom('accounts as a')
    .innerJoin('authz.memberships as m', 'm.accountId', 'a.id')
    .select(['a.id', 'a.login', 'a.name', 'a.tenantId'])
    .where('m.role', '=', 'administrator')
    .where('a.login', 'is not', null)
    .orderBy('m.fromOn')
    .executeTakeFirst()
  if (!admin?.login) return null
  const by = { id: admin.id, name: admin.name, tenantId: admin.tenantId, posts: [], seats: [] }
  const entry = { thing: 'account', commandId: randomUUID() }
  const gone = await owner
    .updateTable('accounts as a')
    .set({ goneAt: sql`clock_timestamp()` })
    .where('a.tenantId', '=', admin.tenantId)
    .where('a.id', '<>', admin.id)
    .where(opens('authz.memberships'))
    .where(({ or, not }) => or([sql<boolean>`not a.active`, not(opens('authz.held'))]))
    .returning(['a.id', 'a.name'])
    .execute()
  for (const { id } of gone) await record(owner, { by }, { ...entry, action: 'countGone', thingId: id })
  const { token, hash, expires } = newLink(now)
  await owner.updateTable('accounts').set({ passwordHash: null, active: true }).where('id', '=', admin.id).execute()
  await owner
    .updateTable('authz.sessions')
    .set({ revokedAt: now })
    .where('accountId', '=', admin.id)
    .where('revokedAt', 'is', null)
    .execute()
  for (const table of ['authz.secondSteps', 'authz.passkeys', 'authz.recoveryCodes', 'authz.passwordLinks'] as const)
    await owner.deleteFrom(table).where('accountId', '=', admin.id).execute()
  await owner
    .insertInto('authz.passwordLinks')
    .values({ tokenHash: hash, accountId: admin.id, expiresAt: expires })
    .execute()
  await record(owner, { by }, { ...entry, action: 'resetAdmin', thingId: admin.id })
  return { login: admin.login, token, gone: gone.map(({ name }) => name) }
}

/** Whether an account `a` has, ever or today, a post by which somebody may be the second person for what is done to accounts. */
const opens = (posts: 'authz.memberships' | 'authz.held') =>
  sql<boolean>`exists (select 1 from ${sql.table(posts)} m where m.account_id = a.id and m.role = any (authz.opening_posts()))`
