import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Config, readConfig } from '../config.ts'
import { type Database, openDatabase } from '../database/db.ts'
import { announceKeys, type Proving } from '../database/proof.ts'
import { filesOf } from '../files/files.ts'
import { installationKey } from '../keys.ts'
import { StartRefused } from '../start-refused.ts'
import { compareContent, sayContent } from './content.ts'
import { bundleFiles, findCheckpoint, liveRecord } from './export.ts'
import { placeOf, say, verifyFiles } from './files.ts'
import { checkpointFile, checkpointText, keyName, sha256 } from './form.ts'
import { newRecordKey, publicOf, readRecordKey, recordedTenants, replaceRecordKey, writeCheckpoint } from './notary.ts'
import { readCheckpoint, verifyRecord } from './verify.ts'

/** `soat checkpoint FILE`: writes a checkpoint now and keeps it as a file, to be stored with somebody else. */
export async function checkpoint(args: string[]): Promise<number> {
  return atTerminal('checkpoint TỆP', args, 1, async (database, [file], config) => {
    if (existsSync(placeOf(file!)))
      throw new StartRefused(`Tệp đã có: ${file}. Hãy chọn tên khác. / The file exists already.`)
    const tenantId = await localityOf(database, args)
    const number = await writeCheckpoint(database, readRecordKey(config.dataFolder), tenantId)
    const made = (await database.asOwner((owner) => findCheckpoint(owner, tenantId, number)))!
    writeFileSync(placeOf(file!), checkpointFile(made), { flag: 'wx', mode: 0o600 })
    console.log(
      `Điểm mốc số ${number}: ${made.entries} mục, ${made.streams} luồng\nMã gốc: ${made.root}\nMã điểm mốc: ${sha256(checkpointText(made))}\nKhóa: ${keyName(String(made.key))}`,
    )
    return 0
  })
}

/** `soat bundle DIR`: the whole record with a fresh checkpoint, as files that verify needs nothing else for. */
export async function bundle(args: string[]): Promise<number> {
  return atTerminal('bundle THƯ_MỤC', args, 1, async (database, [place], config) => {
    const folder = placeOf(place!)
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new StartRefused(`Thư mục ${folder} không trống. Hãy chọn thư mục mới. / The folder is not empty.`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const tenantId = await localityOf(database, args)
    const number = await writeCheckpoint(database, readRecordKey(config.dataFolder), tenantId)
    await database.asOwner(async (owner) => {
      const made = (await findCheckpoint(owner, tenantId, number))!
      for await (const { name, lines } of bundleFiles(owner, made, { details: true, wholeStreamsOnly: false })) {
        const file = await open(join(folder, name), 'wx', 0o600)
        for await (const line of lines) await file.write(line)
        await file.close()
      }
      console.log(`Đã xuất ${made.entries} mục của ${made.streams} luồng, đến điểm mốc số ${number}, vào ${folder}`)
    })
    return 0
  })
}

/** `soat change-record-key`: a new signing key, announced by a checkpoint that the old one signs. */
export async function changeRecordKey(args: string[]): Promise<number> {
  return atTerminal('change-record-key', args, 0, async (database, _rest, config) => {
    const old = readRecordKey(config.dataFolder)
    const next = newRecordKey()
    for (const tenantId of await recordedTenants(database.db)) await writeCheckpoint(database, old, tenantId, next)
    replaceRecordKey(config.dataFolder, next, new Date())
    await database.asOwner((owner) => announceKeys(owner, { key: database.key, recordKey: publicOf(next) }))
    console.log(
      `Khóa cũ ${keyName(publicOf(old))} → khóa mới ${keyName(publicOf(next))}. Hãy ghi vào sổ cùng ngày giờ. / Note both in the register.`,
    )
    return 0
  })
}

/** `soat verify`: see files.ts; without a bundle the live database is read, against the checkpoint kept outside. */
export async function verify(args: string[]): Promise<number> {
  return verifyFiles(args, async ({ content, ...how }) => {
    const read = how.outside && readCheckpoint(how.outside)
    if (read && 'problem' in read) return say({ intact: false, broken: read }, how.outside)
    return atTerminal('verify', [], 0, async (database, _rest, config) => {
      const tenants = read ? [String(read.tenant)] : await recordedTenants(database.db)
      const codes = await database.asOwner(async (owner) => {
        await sql`set transaction isolation level repeatable read read only`.execute(owner)
        const said: number[] = []
        for (const tenant of tenants) {
          said.push(say(await verifyRecord({ ...how, ...(await liveRecord(owner, tenant)) }), how.outside))
          if (content) said.push(sayContent(await compareContent(owner, filesOf(config).store, tenant)))
        }
        return said
      })
      return Math.max(0, ...codes)
    })
  })
}

/** The locality whose record is meant: the only one, or the one named. */
async function localityOf(database: Database, args: readonly string[]): Promise<string> {
  const tenants = await recordedTenants(database.db)
  const named = args[1]
  const locality = named === undefined && tenants.length === 1 ? tenants[0] : tenants.find((tenant) => tenant === named)
  if (locality !== undefined) return locality
  throw new StartRefused(
    tenants.length === 0
      ? 'Chưa có mục nhật ký nào. / There is no record yet.'
      : `Cơ sở dữ liệu có nhiều địa phương. Hãy thêm mã của một địa phương vào cuối lệnh: ${tenants.join(', ')}. / Name one of these localities.`,
  )
}

async function atTerminal(
  usage: string,
  args: readonly string[],
  needed: number,
  work: (database: Database & Proving, args: readonly string[], config: Config) => Promise<number>,
): Promise<number> {
  if (args.length < needed) {
    console.error(`Cách dùng: npm run -s soat -- ${usage}`)
    return 2
  }
  let database: Database | null = null
  try {
    const answer = readConfig(process.env)
    if (!answer.ok) throw new StartRefused(answer.problems.join('\n'))
    const { config } = answer
    database = await openDatabase(config)
    const key = installationKey(config)
    // Keys that the server announced stay: a command with another data folder is refused and does not shut the server out.
    const recordKey = publicOf(readRecordKey(config.dataFolder))
    await database.asOwner((owner) => announceKeys(owner, { key, recordKey }, false))
    return await work({ ...database, key }, args, config)
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    console.error(error.message)
    return 1
  } finally {
    await database?.stop()
  }
}
