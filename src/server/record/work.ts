import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { readConfig } from '../config.ts'
import { type Database, openDatabase, type Tx } from '../db.ts'
import { StartRefused } from '../postgres.ts'
import { bundleFiles, findCheckpoint, readCheckpoints, readEntries } from './export.ts'
import { newRecordKey, publicOf, readRecordKey, recordedTenants, replaceRecordKey, writeCheckpoint } from './notary.ts'
import { type Broken, checkpointFile, checkpointText, type Given, keyName, PROBLEMS, readCheckpoint, sha256, signedLine, type Verdict, verifyRecord } from './verify.ts'

/** `soat checkpoint FILE`: writes a checkpoint now and keeps it as a file, to be stored with somebody else. */
export async function checkpoint(args: string[]): Promise<number> {
  return atTerminal('checkpoint TỆP', args, 1, async (database, [file], config) => {
    const tenantId = await localityOf(database, args)
    const number = await writeCheckpoint(database.db, readRecordKey(config.dataFolder), tenantId)
    const made = (await database.asOwner((owner) => findCheckpoint(owner, tenantId, number)))!
    writeFileSync(placeOf(file!), checkpointFile(made), { flag: 'wx', mode: 0o600 })
    console.log(
      `Điểm mốc số ${number}: ${made.entries} mục, ${made.streams} dòng\nMã gốc: ${made.root}\nMã điểm mốc: ${sha256(checkpointText(made))}\nKhóa: ${keyName(String(made.key))}`,
    )
    return 0
  })
}

/** `soat bundle DIR`: the whole record with a fresh checkpoint, as files that verify needs nothing else for. */
export async function bundle(args: string[]): Promise<number> {
  return atTerminal('bundle THƯ_MỤC', args, 1, async (database, [given], config) => {
    const folder = placeOf(given!)
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new StartRefused(`Thư mục ${folder} không trống. Hãy chọn thư mục mới. / The folder is not empty.`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const tenantId = await localityOf(database, args)
    const number = await writeCheckpoint(database.db, readRecordKey(config.dataFolder), tenantId)
    await database.asOwner(async (owner) => {
      const made = (await findCheckpoint(owner, tenantId, number))!
      for await (const { name, lines } of bundleFiles(owner, made, { details: true, wholeStreamsOnly: false })) {
        const file = await open(join(folder, name), 'wx', 0o600)
        for await (const line of lines) await file.write(line)
        await file.close()
      }
      console.log(`Đã xuất ${made.entries} mục của ${made.streams} dòng, đến điểm mốc số ${number}, vào ${folder}`)
    })
    return 0
  })
}

/** `soat change-record-key`: a new signing key, announced by a checkpoint that the old one signs. */
export async function changeRecordKey(args: string[]): Promise<number> {
  return atTerminal('change-record-key', args, 0, async (database, _rest, config) => {
    const old = readRecordKey(config.dataFolder)
    const next = newRecordKey()
    for (const tenantId of await recordedTenants(database.db)) await writeCheckpoint(database.db, old, tenantId, next)
    replaceRecordKey(config.dataFolder, next, new Date())
    console.log(`Khóa cũ ${keyName(publicOf(old))} → khóa mới ${keyName(publicOf(next))}. Hãy ghi vào sổ cùng ngày giờ. / Note both in the register.`)
    return 0
  })
}

/**
 * `soat verify --checkpoint FILE [--bundle DIR]`: says "nguyên vẹn" with counts (0), or names the first broken record (1).
 * With a bundle only the files are read; without one the live database is, against the checkpoint kept outside.
 */
export async function verify(args: string[]): Promise<number> {
  const usage = 'Cách dùng: npm run -s soat -- verify --checkpoint TỆP [--bundle THƯ_MỤC] [--excerpt] [--accept-key TÊN_KHÓA]'
  const options = { checkpoint: { type: 'string' }, bundle: { type: 'string' }, excerpt: { type: 'boolean' }, 'accept-key': { type: 'string', multiple: true } } as const
  let given: ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
  try {
    given = parseArgs({ args, options }).values
  } catch {
    console.error(usage)
    return 2
  }
  const missing = [given.checkpoint, given.bundle && join(given.bundle, 'checkpoint.json')].filter((path) => path !== undefined && !existsSync(placeOf(path)))
  if ((!given.checkpoint && !given.bundle) || missing.length > 0) {
    console.error(missing.length > 0 ? `Không mở được ${missing.join(', ')}; hãy kiểm tra lại đường dẫn. / Not found.` : usage)
    return 2
  }
  const outside = given.checkpoint ? readFileSync(placeOf(given.checkpoint)) : null
  const how = { outside, acceptedKeys: given['accept-key'] ?? [], excerpt: given.excerpt ?? false }
  if (given.bundle) return say(await verifyRecord({ ...how, ...filesOf(placeOf(given.bundle)) }), outside !== null)
  const read = readCheckpoint(outside!)
  if ('problem' in read) return say({ intact: false, broken: read }, true)
  return atTerminal('verify', [], 0, (database) =>
    database.asOwner(async (owner) => {
      await sql`set transaction isolation level repeatable read read only`.execute(owner)
      return say(await verifyRecord({ ...how, ...(await liveRecord(owner, String(read.tenant))) }), true)
    }),
  )
}

/** The three files of a bundle. */
export function filesOf(folder: string): Pick<Given, 'own' | 'checkpoints' | 'entries'> {
  return {
    own: readFileSync(join(folder, 'checkpoint.json')),
    checkpoints: linesOf(readFileSync(join(folder, 'checkpoints.ndjson'))),
    entries: linesOfStream(createReadStream(join(folder, 'entries.ndjson'))),
  }
}

/** The record as the database holds it now. */
async function liveRecord(owner: Tx, tenantId: string): Promise<Pick<Given, 'own' | 'checkpoints' | 'entries' | 'live'>> {
  const newest = await findCheckpoint(owner, tenantId)
  const checkpoints: Uint8Array[] = []
  for await (const one of readCheckpoints(owner, tenantId, Number(newest?.sequence ?? 0))) checkpoints.push(Buffer.from(signedLine(one)))
  return { own: newest && Buffer.from(checkpointFile(newest)), checkpoints, entries: readEntries(owner, tenantId, { details: true, wholeStreamsOnly: false }), live: true }
}

/** Lines of a file; what stands after the last line break is a line too, so that nothing can be added unseen. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    // A last line without its break is not in the form that was exported; the added space makes it unreadable as such.
    yield end < 0 ? Buffer.concat([bytes.subarray(from), Buffer.from(' ')]) : bytes.subarray(from, end)
    from = end < 0 ? bytes.length : end + 1
  }
}

async function* linesOfStream(stream: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0)
  for await (const chunk of stream) {
    const bytes = Buffer.concat([rest, chunk])
    const end = bytes.lastIndexOf(10) + 1
    yield* linesOf(bytes.subarray(0, end))
    rest = bytes.subarray(end)
  }
  yield* linesOf(rest)
}

function say(verdict: Verdict, anchored: boolean): number {
  if (!verdict.intact) {
    console.log(sentence(verdict.broken))
    return 1
  }
  const { entries, streams, checkpoints, newer } = verdict.counts
  console.log(`Nguyên vẹn: ${entries} mục của ${streams} dòng, ${checkpoints} điểm mốc${newer > 0 ? `; ${newer} mục mới hơn điểm mốc cuối` : ''}. / Intact.`)
  if (!anchored)
    console.log(
      'Chưa có điểm mốc giữ bên ngoài: chỉ kiểm được các tệp khớp với nhau. Hãy thêm --checkpoint TỆP. / Without an outside checkpoint only the files among themselves were checked.',
    )
  return 0
}

/** "Mục số 7 của dòng … đã bị sửa", in both languages. */
export function sentence({ of, problem, stream, sequence, line }: Broken): string {
  const { vi, en } = PROBLEMS[problem]
  const number = sequence ?? '?'
  const at = line === undefined ? '' : ` (dòng tệp ${line} / line ${line})`
  return of === 'checkpoint'
    ? `Hỏng: điểm mốc số ${number}${at} ${vi}. / Broken: checkpoint ${number} ${en}.`
    : `Hỏng: mục số ${number} của dòng ${stream}${at} ${vi}. / Broken: entry ${number} of stream ${stream} ${en}.`
}

/** The locality whose record is meant: the only one, or the one named. */
async function localityOf(database: Database, args: readonly string[]): Promise<string> {
  const tenants = await recordedTenants(database.db)
  const named = args[1]
  const found = named === undefined && tenants.length === 1 ? tenants[0] : tenants.find((tenant) => tenant === named)
  if (found !== undefined) return found
  throw new StartRefused(
    tenants.length === 0
      ? 'Chưa có mục nhật ký nào. / There is no record yet.'
      : `Cơ sở dữ liệu có nhiều địa phương; hãy thêm mã của một địa phương vào cuối lệnh: ${tenants.join(', ')}. / Name one of these localities.`,
  )
}

async function atTerminal(
  usage: string,
  args: readonly string[],
  needed: number,
  work: (database: Database, args: readonly string[], config: { readonly dataFolder: string }) => Promise<number>,
): Promise<number> {
  if (args.length < needed) {
    console.error(`Cách dùng: npm run -s soat -- ${usage}`)
    return 2
  }
  let database: Database | null = null
  try {
    const answer = readConfig(process.env)
    if (!answer.ok) throw new StartRefused(answer.problems.join('\n'))
    database = await openDatabase(answer.config)
    return await work(database, args, answer.config)
  } catch (error) {
    const known =
      error instanceof StartRefused
        ? error.message
        : (error as NodeJS.ErrnoException).code === 'EEXIST'
          ? `Tệp đã có; hãy chọn tên khác. / The file exists: ${(error as NodeJS.ErrnoException).path}`
          : null
    if (known === null) throw error
    console.error(known)
    return 1
  } finally {
    await database?.stop()
  }
}

function placeOf(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path)
}
