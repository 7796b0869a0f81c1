import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import pg from 'pg'
import { type Config, readConfig } from '../config.ts'
import { type Database, openDatabase } from '../database/db.ts'
import { filesOf } from '../files/files.ts'
import { placeOf } from '../record/files.ts'
import { readRecordKey } from '../record/notary.ts'
import { StartRefused } from '../start-refused.ts'
import { openBackup, readBackup, writeBackup } from './backup-folder.ts'
import { signatureOf, signBackup } from './backup-signature.ts'
import { type LastBackup, noteBackup, readLastBackup } from './last-backup.ts'
import { mustHaveKeys } from './restore-keys.ts'

/**
 * `soat backup DIR`: every row of one moment, a file a table, and every attached file, with the hash of each, encrypted where
 * the settings name a recipient. Answers the exit code.
 */
export async function backup(args: string[]): Promise<number> {
  return withOwner(parsed(args, {})?.positionals, 'backup', async (client, folder, config) => {
    const { dataFolder, backupRecipients: recipients } = config
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new StartRefused(
        `Thư mục ${folder} không trống. Hãy chọn thư mục mới; nếu ở đó là bản sao lưu bị ngắt giữa chừng thì hãy xóa thư mục đó rồi chạy lại. / The folder is not empty: choose a new one, or remove it if a backup was cut off there.`,
      )
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const beganAt = new Date().toISOString()
    note(dataFolder, { ...(readLastBackup(dataFolder) ?? { finishedAt: null, rows: 0, files: 0 }), beganAt })
    const { manifest, hashes } = await writeBackup(client, filesOf(config).store, folder, recipients)
    signBackup(folder, hashes, readRecordKey(dataFolder))
    const { tables, files } = manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    note(dataFolder, { beganAt, finishedAt: new Date().toISOString(), rows, files: files.length, folder, recipients })
    console.log(`Đã sao lưu ${rows} dòng của ${tables.length} bảng và ${files.length} tệp vào ${folder}`)
    if (recipients.length > 0)
      console.log(`Đã mã hóa cho ${recipients.join(', ')}. / Encrypted to the public keys of BACKUP_RECIPIENTS.`)
  })
}

/** A full disk is no reason to go without a backup: what cannot be noted for the administrator's page is only said. */
function note(dataFolder: string, backup: LastBackup): void {
  try {
    noteBackup(dataFolder, backup)
  } catch (error) {
    console.warn(
      `Không ghi được vào thư mục dữ liệu rằng có lần sao lưu này; việc sao lưu vẫn tiếp tục. Hãy kiểm tra đĩa. / The backup could not be noted in the data folder and goes on; check the disk. (${(error as Error).message})`,
    )
  }
}

/**
 * `soat restore DIR [--identity FILE] [--new-keys] [--accept-signature]`: into an empty database only; a backup of an earlier version is brought forward to this one. Nobody is
 * signed in afterwards, and who holds what as of the backup is said, to be compared with what has changed since.
 */
export async function restore(args: string[]): Promise<number> {
  const given = parsed(args, RESTORE)
  return withOwner(given?.positionals, 'restore', async (client, folder, config) => {
    const { identity, 'new-keys': newKeys, 'accept-signature': acceptSignature } = given!.values
    const backup = await openBackup(folder, identity === undefined ? null : placeOf(identity))
    const { manifest } = backup
    if (!newKeys) await mustHaveKeys(backup, config.dataFolder)
    if (!acceptSignature) mustBeOurs(folder, config.dataFolder)
    const { upgraded } = await readBackup(client, filesOf(config).store, backup)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`Đã phục hồi ${rows} dòng và ${manifest.files.length} tệp từ bản sao lưu lúc ${manifest.at}`)
    if (upgraded > 0)
      console.log(
        `Bản sao lưu thuộc phiên bản trước; dữ liệu đã được nâng lên phiên bản đang chạy qua ${upgraded} bước. / The backup was of an earlier version and was brought forward by ${upgraded} migrations.`,
      )
    const held = await heldRoles(client)
    if (held.length > 0)
      console.log(
        [
          `Mọi phiên đăng nhập và liên kết một lần trong bản sao lưu đã kết thúc. Vai trò và tài khoản là của lúc sao lưu; những gì khóa, kết thúc hoặc giao sau lúc đó phải làm lại. Hãy đối chiếu: / All sessions and one-time links have ended. Roles are those of the backup; what was locked, ended or given since is to be done again:`,
          ...held,
        ].join('\n'),
      )
  })
}

/** @throws StartRefused for a backup that this installation's keys did not sign */
function mustBeOurs(folder: string, dataFolder: string): void {
  const signed = signatureOf(folder, dataFolder)
  if (signed === 'ours') return
  const [vi, en] =
    signed === 'none'
      ? ['không có chữ ký đúng', 'bears no right signature']
      : [
          `được ký bằng khóa ${signed.key}, không phải khóa ký nhật ký ở đây`,
          `is signed by the key ${signed.key}, none of this installation's`,
        ]
  throw new StartRefused(
    `Chưa ghi gì vào cơ sở dữ liệu: bản sao lưu ${vi}, nên có thể đã bị sửa. Hãy chép record-key.pem của máy đã sao lưu vào thư mục dữ liệu rồi chạy lại; nếu đã biết chắc bản này từ đâu, chạy lại với --accept-signature. / Nothing was written: the backup ${en}. Copy record-key.pem of the machine that was backed up, or add --accept-signature if you know where it comes from.`,
  )
}

/** Who holds what by the restored rows, a line each: "- Nguyễn Văn A: Giám đốc Sở Nội vụ, từ 2026-01-01". */
async function heldRoles(client: pg.Client): Promise<string[]> {
  await client.query('set role soat_owner')
  const { rows } = await client.query<{ line: string }>(
    `select format('- %s: %s, từ %s%s%s', a.name, coalesce(nullif(m.title, ''), m.role), m.from_on, ' đến ' || m.to_on,
                   case when a.active then '' else ' (tài khoản đang khóa)' end) as line
       from authz.memberships m join accounts a on a.id = m.account_id
      where not a.system and (m.to_on is null or m.to_on >= current_date) order by a.name, m.role`,
  )
  await client.query('reset role')
  return rows.map(({ line }) => line)
}

const RESTORE = {
  identity: { type: 'string' },
  'new-keys': { type: 'boolean' },
  'accept-signature': { type: 'boolean' },
} as const

/** What stands behind the name of the work; null for something that is no option of it. */
export function parsed<const O extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    return null
  }
}

async function withOwner(
  args: readonly string[] = [],
  name: string,
  work: (client: pg.Client, folder: string, config: Config) => Promise<void>,
): Promise<number> {
  const [place] = args
  if (place === undefined) {
    console.error(
      `Cách dùng: npm run -s soat -- ${name} THƯ_MỤC${name === 'restore' ? ' [--identity TỆP] [--new-keys] [--accept-signature]' : ''}`,
    )
    return 2
  }
  let database: Database | null = null
  try {
    const answer = readConfig(process.env)
    if (!answer.ok) throw new StartRefused(answer.problems.join('\n'))
    database = await openDatabase(answer.config)
    const client = new pg.Client(database.ownerConfig())
    await client.connect()
    try {
      await work(client, placeOf(place), answer.config)
    } finally {
      await client.end()
    }
    return 0
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    console.error(error.message)
    return 1
  } finally {
    await database?.stop()
  }
}
