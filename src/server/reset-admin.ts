import { randomBytes, randomUUID } from 'node:crypto'
import { record } from './audit.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './db.ts'
import { StartRefused } from './postgres.ts'
import { hashPassword } from './sign-in.ts'

/** `soat reset-admin`: a new password for the first administrator, shown once; open sessions of that account end. */
export async function resetAdmin(): Promise<number> {
  const answer = readConfig(process.env)
  if (!answer.ok) {
    console.error(answer.problems.join('\n'))
    return 1
  }
  try {
    const database = await openDatabase(answer.config)
    const password = randomBytes(12).toString('base64url')
    const hash = await hashPassword(password)
    const done = await database.asOwner(async (owner) => {
      const admin = await owner
        .selectFrom('accounts as a')
        .innerJoin('authz.memberships as m', 'm.account_id', 'a.id')
        .select(['a.id', 'a.login', 'a.name', 'a.tenant_id'])
        .where('m.role', '=', 'administrator')
        .where('a.login', 'is not', null)
        .orderBy('m.from_on')
        .executeTakeFirst()
      if (!admin) return null
      await owner.updateTable('accounts').set({ password_hash: hash, active: true }).where('id', '=', admin.id).execute()
      await owner.updateTable('authz.sessions').set({ revoked_at: new Date() }).where('account_id', '=', admin.id).where('revoked_at', 'is', null).execute()
      await record(
        owner,
        { by: { id: admin.id, name: admin.name, tenantId: admin.tenant_id, posts: [], seats: [] } },
        { action: 'resetAdmin', thing: 'account', thingId: admin.id, commandId: randomUUID() },
      )
      return admin.login
    })
    await database.stop()
    if (!done) {
      console.error('Chưa có quản trị viên nào. Hãy chạy  npm start  và mở liên kết được in ra. / There is no administrator yet.')
      return 1
    }
    console.log(`Tên đăng nhập: ${done}\nMật khẩu mới (hãy đổi ngay sau khi đăng nhập): ${password}`)
    return 0
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    console.error(error.message)
    return 1
  }
}
