import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/db.ts'
import { filesIn } from '../files/files.ts'
import { compareContent, sayContent } from '../record/content.ts'
import { liveRecord } from '../record/export.ts'
import { placeOf, say } from '../record/files.ts'
import { recordedTenants } from '../record/notary.ts'
import { verifyRecord } from '../record/verify.ts'
import { StartRefused } from '../start-refused.ts'
import { parsed } from './backup.ts'
import { type Backup, openBackup, readBackup } from './backup-folder.ts'
import { signatureOf } from './backup-signature.ts'
import { noteRehearsal, readLastBackup } from './last-backup.ts'

/**
 * `soat rehearse-restore [DIR] [--identity FILE]`: the newest backup (or the one in DIR) is restored into a database of its own that is thrown away,
 * brought forward, and its record and content are verified; the data and the running server are not touched. Answers the exit code.
 */
export async function rehearseRestore(args: string[]): Promise<number> {
  const given = parsed(args, { identity: { type: 'string' } })
  if (!given) {
    console.error('Cách dùng: npm run -s soat -- rehearse-restore [THƯ_MỤC] [--identity TỆP]')
    return 2
  }
  const [place] = given.positionals
  const { identity } = given.values
  try {
    const answer = readConfig(process.env)
    if (!answer.ok) throw new StartRefused(answer.problems.join('\n'))
    const { dataFolder } = answer.config
    const folder = place === undefined ? readLastBackup(dataFolder)?.folder : placeOf(place)
    if (folder === undefined || !existsSync(folder))
      throw new StartRefused(
        'Không tìm thấy bản sao lưu gần nhất. Hãy ghi thư mục của bản sao lưu sau tên lệnh. / The newest backup is not there: name its folder.',
      )
    let succeeded = false
    try {
      const code = await rehearse(folder, dataFolder, identity === undefined ? null : placeOf(identity))
      succeeded = code === 0
      return code
    } finally {
      // However it ended: a success of before says nothing any more.
      noteRehearsal(dataFolder, { at: new Date().toISOString(), succeeded })
    }
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    console.error(error.message)
    return 1
  }
}

async function rehearse(folder: string, dataFolder: string, identityFile: string | null): Promise<number> {
  if (signatureOf(folder, dataFolder) !== 'ours')
    throw new StartRefused(
      `Bản sao lưu ${folder} không mang chữ ký đúng của khóa ký nhật ký ở đây. / The backup does not bear a right signature of this installation's record key.`,
    )
  const backup = await openBackup(folder, identityFile)
  const scratch = mkdtempSync(join(tmpdir(), 'soat-rehearsal-'))
  chmodSync(scratch, 0o711)
  try {
    return await restoreInto(join(scratch, 'data'), backup)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function restoreInto(dataFolder: string, backup: Backup): Promise<number> {
  const answer = readConfig({ SOAT_DATA: dataFolder })
  if (!answer.ok) throw new StartRefused(answer.problems.join('\n'))
  const database = await openDatabase(answer.config)
  try {
    const store = filesIn(dataFolder)
    const client = new pg.Client(database.ownerConfig())
    await client.connect()
    const { manifest } = backup
    const { upgraded } = await readBackup(client, store, backup).finally(() => client.end())
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Đã phục hồi thử ${rows} dòng và ${manifest.files.length} tệp từ bản sao lưu lúc ${manifest.at}, nâng qua ${upgraded} bước. / Restored on trial.`,
    )
    const codes = [0]
    for (const tenant of await recordedTenants(database.db))
      await database.asOwner(async (owner) => {
        await sql`set transaction isolation level repeatable read read only`.execute(owner)
        codes.push(say(await verifyRecord({ outside: null, ...(await liveRecord(owner, tenant)) }), null))
        codes.push(sayContent(await compareContent(owner, store, tenant)))
      })
    return Math.max(...codes)
  } finally {
    await database.stop()
  }
}
