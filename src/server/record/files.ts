// Reads the files of a bundle and says the verdict. Together with verify.ts and form.ts it runs alone, on any machine with Node 24:
//   node files.ts --checkpoint FILE --bundle FOLDER
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkpointText, sha256 } from './form.ts'
import { type Broken, type Given, PROBLEMS, readCheckpoint, type Verdict, verifyRecord } from './verify.ts'

const OPTIONS = {
  checkpoint: { type: 'string' },
  bundle: { type: 'string' },
  excerpt: { type: 'boolean' },
  content: { type: 'boolean' },
  'accept-key': { type: 'string', multiple: true },
} as const
const USAGE =
  'Cách dùng: npm run -s soat -- verify --checkpoint TỆP [--content | --bundle THƯ_MỤC] [--excerpt] [--accept-key TÊN_KHÓA_HOẶC_KHÓA]'

/**
 * `verify --checkpoint FILE [--bundle DIR]`: says "nguyên vẹn" with counts (0), or names the first broken record (1).
 * With a bundle only the files are read; without one `live` reads the database against the checkpoint kept outside, and with `--content`
 * the rows and attached files against the record.
 */
export async function verifyFiles(
  args: string[],
  live?: (how: Pick<Given, 'outside' | 'acceptedKeys' | 'excerpt'> & { readonly content: boolean }) => Promise<number>,
): Promise<number> {
  const options = parsed(args)
  const missing = [options?.checkpoint, options?.bundle && join(options.bundle, 'checkpoint.json')].filter(
    (path) => path !== undefined && !existsSync(placeOf(path)),
  )
  if (missing.length > 0) console.error(`Không mở được ${missing.join(', ')}. Hãy kiểm tra lại đường dẫn. / Not found.`)
  else if (!options || !(options.bundle ? !options.content : live && (options.checkpoint || options.content)))
    console.error(USAGE)
  else {
    const outside = options.checkpoint ? readFileSync(placeOf(options.checkpoint)) : null
    const how = { outside, acceptedKeys: options['accept-key'] ?? [], excerpt: options.excerpt ?? false }
    return options.bundle
      ? say(await verifyRecord({ ...how, ...filesOf(placeOf(options.bundle)) }), outside)
      : live!({ ...how, content: options.content ?? false })
  }
  return 2
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch {
    // Something that is no option of ours: the usage is said instead.
    return null
  }
}

/** The three files of a bundle. */
function filesOf(folder: string): Pick<Given, 'own' | 'checkpoints' | 'entries'> {
  return {
    own: readFileSync(join(folder, 'checkpoint.json')),
    checkpoints: linesOf(readFileSync(join(folder, 'checkpoints.ndjson'))),
    entries: linesOfStream(createReadStream(join(folder, 'entries.ndjson'))),
  }
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

/** The verdict in words, and what the outside checkpoint was: its hash is what a printed page shows. Answers the exit code. */
export function say(verdict: Verdict, outside: Uint8Array | null): number {
  if (!verdict.intact) {
    console.log(sentence(verdict.broken))
    return 1
  }
  const { entries, streams, checkpoints, newer } = verdict.counts
  console.log(
    `Nguyên vẹn: ${entries} mục của ${streams} luồng, ${checkpoints} điểm mốc${newer > 0 ? `; ${newer} mục mới hơn điểm mốc cuối` : ''}. / Intact.`,
  )
  const kept = outside && readCheckpoint(outside)
  console.log(
    kept && !('problem' in kept)
      ? `Điểm mốc giữ bên ngoài: số ${kept.sequence}, mã ${sha256(checkpointText(kept))}. / The outside checkpoint and its hash.`
      : 'Chưa có điểm mốc giữ bên ngoài: chỉ kiểm được các tệp khớp với nhau. Hãy thêm --checkpoint TỆP. / Without an outside checkpoint only the files among themselves were checked.',
  )
  return 0
}

/** "Mục số 7 của luồng … đã bị sửa", in both languages. */
function sentence({ of, problem, stream, sequence, line, key }: Broken): string {
  const { vi, en } = PROBLEMS[problem]
  const number = sequence ?? '?'
  const at = line === undefined ? '' : ` (dòng tệp ${line} / line ${line})`
  return of === 'checkpoint'
    ? `Hỏng: điểm mốc số ${number}${at} ${vi}${key ? ` (${key})` : ''}. / Broken: checkpoint ${number} ${en}.`
    : `Hỏng: mục số ${number} của luồng ${stream}${at} ${vi}. / Broken: entry ${number} of stream ${stream} ${en}.`
}

/** A path as the person at the terminal wrote it. */
export function placeOf(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path)
}

if (import.meta.main) process.exitCode = await verifyFiles(process.argv.slice(2))
