import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import { type Config, readConfig } from '../config.ts'
import { type Database, openDatabase } from '../database/db.ts'
import { filesOf } from '../files/files.ts'
import { StartRefused } from '../start-refused.ts'
import { readBackup, writeBackup } from './backup-folder.ts'
import { type LastBackup, noteBackup, readLastBackup } from './last-backup.ts'

/** `soat backup DIR`: every row of one moment, a file a table, and every attached file, with the hash of each. Answers the exit code. */
export async function backup(args: string[]): Promise<number> {
  return withOwner(args, 'backup', async (client, folder, config) => {
    const { dataFolder } = config
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new StartRefused(
        `Thư mục ${folder} không trống. Hãy chọn thư mục mới; nếu ở đó là bản sao lưu bị ngắt giữa chừng thì hãy xóa thư mục đó rồi chạy lại. / The folder is not empty: choose a new one, or remove it if a backup was cut off there.`,
      )
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const beganAt = new Date().toISOString()
    note(dataFolder, { ...(readLastBackup(dataFolder) ?? { finishedAt: null, rows: 0, files: 0 }), beganAt })
    const { tables, files } = await writeBackup(client, filesOf(config).store, folder)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    note(dataFolder, { beganAt, finishedAt: new Date().toISOString(), rows, files: files.length })
    console.log(`Đã sao lưu ${rows} dòng của ${tables.length} bảng và ${files.length} tệp vào ${folder}`)
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

/** `soat restore DIR`: into an empty database only; a backup of an earlier version is brought forward to this one. */
export async function restore(args: string[]): Promise<number> {
  return withOwner(args, 'restore', async (client, folder, config) => {
    const { manifest, upgraded } = await readBackup(client, filesOf(config).store, folder)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`Đã phục hồi ${rows} dòng và ${manifest.files.length} tệp từ bản sao lưu lúc ${manifest.at}`)
    if (upgraded > 0)
      console.log(
        `Bản sao lưu thuộc phiên bản trước; dữ liệu đã được nâng lên phiên bản đang chạy qua ${upgraded} bước. / The backup was of an earlier version and was brought forward by ${upgraded} migrations.`,
      )
  })
}

async function withOwner(
  args: readonly string[],
  name: string,
  work: (client: pg.Client, folder: string, config: Config) => Promise<void>,
): Promise<number> {
  const [place] = args
  if (place === undefined) {
    console.error(`Cách dùng: npm run -s soat -- ${name} THƯ_MỤC`)
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
      await work(client, resolve(process.env.INIT_CWD ?? '.', place), answer.config)
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
