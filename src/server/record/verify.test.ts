import { spawnSync } from 'node:child_process'
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { linesOf } from './files.ts'
import {
  type Checkpoint,
  checkpointFile,
  checkpointText,
  type Entry,
  entryLine,
  entryText,
  type Head,
  keyName,
  rootOf,
  sha256,
  signedLine,
} from './form.ts'
import { publicOf } from './notary.ts'
import { type Broken, readCheckpoint, type Verdict, verifyRecord } from './verify.ts'

/** A dice with a memory: the same throws at every run. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const KEY = generateKeyPairSync('ed25519').privateKey
const TENANT = uuid(1)
const ZEROS = '0'.repeat(64)

function uuid(n: number): string {
  return `${sha256(String(n)).slice(0, 8)}-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** A record in memory: what happened, in which stream, and the checkpoints written in between. */
class Book {
  entries: Entry[] = []
  checkpoints: Checkpoint[] = []

  add(stream: string, words: string): void {
    const last = this.entries.findLast((entry) => entry.stream === stream)
    const n = this.entries.length
    const detail = JSON.stringify({ words })
    const facts = {
      onDay: '2026-03-02',
      accountId: uuid(2),
      actorName: 'Nguyễn Thu Thủy',
      unitId: null,
      action: 'note',
      thing: 'finding',
      thingId: uuid(n + 100),
      inspectionId: stream,
    }
    const more = {
      commandId: null,
      requestId: 'r',
      address: '10.0.0.7',
      from: null,
      to: 'drafted',
      detailHash: sha256(detail),
      beforeHash: null,
      afterHash: null,
      hash: '',
      detail,
    }
    const at = `2026-03-02T01:${String(n).padStart(2, '0')}:00.000000Z`
    this.entries.push(
      hashed({
        tenant: TENANT,
        stream,
        sequence: Number(last?.sequence ?? 0) + 1,
        previous: last?.hash ?? ZEROS,
        id: uuid(n + 500),
        at,
        ...facts,
        ...more,
      }),
    )
  }

  checkpoint(key: KeyObject = KEY, at?: string): Checkpoint {
    const heads = headsOf(this.entries)
    const last = this.checkpoints.at(-1)
    const made: Checkpoint = {
      tenant: TENANT,
      sequence: this.checkpoints.length + 1,
      at: at ?? `2026-03-02T02:${String(this.checkpoints.length).padStart(2, '0')}:00.000000Z`,
      previous: last ? sha256(checkpointText(last)) : ZEROS,
      streams: heads.length,
      entries: heads.reduce((sum, [, sequence]) => sum + sequence, 0),
      root: rootOf(heads),
      sealed: sha256('salt'),
      key: publicOf(key),
      nextKey: null,
      signature: '',
      heads,
    }
    this.checkpoints.push({ ...made, signature: sign(null, Buffer.from(checkpointText(made)), key).toString('base64') })
    return this.checkpoints.at(-1)!
  }

  /** The three files of the bundle. */
  files(): Files {
    const ordered = this.entries.toSorted((a, b) =>
      a.stream === b.stream ? Number(a.sequence) - Number(b.sequence) : String(a.stream) < String(b.stream) ? -1 : 1,
    )
    return {
      'checkpoint.json': Buffer.from(checkpointFile(this.checkpoints.at(-1)!)),
      'checkpoints.ndjson': Buffer.from(this.checkpoints.map((one) => `${signedLine(one)}\n`).join('')),
      'entries.ndjson': Buffer.from(ordered.map((one) => `${entryLine(one)}\n`).join('')),
    }
  }
}

type Files = Record<'checkpoint.json' | 'checkpoints.ndjson' | 'entries.ndjson', Buffer>

function hashed(entry: Entry): Entry {
  return { ...entry, hash: sha256(entryText(entry)) }
}

function headsOf(entries: readonly Entry[]): Head[] {
  const last = new Map(entries.map((entry) => [String(entry.stream), entry]))
  return [...last.values()]
    .map((entry): Head => [String(entry.stream), Number(entry.sequence), entry.hash])
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
}

/** The forger's work: every hash and link of a stream worked out again after what was changed. */
function rechained(entries: readonly Entry[]): Entry[] {
  const last = new Map<string, Entry>()
  return entries.map((entry) => {
    const before = last.get(String(entry.stream))
    const made = hashed({
      ...entry,
      sequence: Number(before?.sequence ?? 0) + 1,
      previous: before?.hash ?? ZEROS,
      detailHash: sha256(entry.detail ?? ''),
    })
    last.set(String(made.stream), made)
    return made
  })
}

/** Seven streams, fifty entries unless said otherwise, a checkpoint after every seventeen. */
function book(count = 50): Book {
  const made = new Book()
  const throwDice = dice(7)
  for (let n = 0; n < count; n++) {
    made.add(uuid(10 + throwDice(7)), `Phát hiện số ${n}: chưa công khai thủ tục hành chính “${n}”`)
    if (n % 17 === 16) made.checkpoint()
  }
  made.checkpoint()
  return made
}

function check(files: Files, outside: Checkpoint | null, more: object = {}): Promise<Verdict> {
  return verifyRecord({
    outside: outside && Buffer.from(checkpointFile(outside)),
    own: files['checkpoint.json'],
    checkpoints: linesOf(files['checkpoints.ndjson']),
    entries: linesOf(files['entries.ndjson']),
    ...more,
  })
}

const brokenOf = (verdict: Verdict): Broken | null => (verdict.intact ? null : verdict.broken)

describe('an exported record', () => {
  test('is found intact as it was written, and is counted (design)', async () => {
    const made = book()
    expect(await check(made.files(), made.checkpoints[1]!)).toEqual({
      intact: true,
      counts: { entries: 50, streams: 7, checkpoints: 3, newer: 0 },
    })
  })

  test('of 2,000 changes of one byte, 2,000 are found and the line is named (P11) (design)', async () => {
    const made = book(24)
    const files = made.files()
    const names = Object.keys(files) as (keyof Files)[]
    const throwDice = dice(2026)
    const missed: string[] = []
    for (let n = 0; n < 2000; n++) {
      // Half of them in the entries, the rest spread over the smaller files.
      const name = n % 2 ? 'entries.ndjson' : names[throwDice(3)]!
      const bytes = Buffer.from(files[name])
      const at = throwDice(bytes.length)
      bytes[at] = bytes[at]! ^ (1 << throwDice(8))
      const line =
        name === 'checkpoint.json' ? undefined : files[name].subarray(0, at).toString('latin1').split('\n').length
      const broken = brokenOf(await check({ ...files, [name]: bytes }, made.checkpoints[1]!))
      const named =
        broken !== null && broken.of === (name === 'entries.ndjson' ? 'entry' : 'checkpoint') && broken.line === line
      if (!named) missed.push(`${name} ${at} line ${line}: ${JSON.stringify(broken)}`)
    }
    expect(missed).toEqual([])
  }, 120_000)

  test('names the stream and the number of a deleted, doubled, swapped or added entry (design)', async () => {
    const made = book()
    const stream = String(made.entries[0]!.stream)
    const mine = () => made.entries.filter((entry) => entry.stream === stream)
    const withMine = (changed: Entry[]) =>
      Object.assign(new Book(), {
        checkpoints: made.checkpoints,
        entries: [...made.entries.filter((entry) => entry.stream !== stream), ...changed],
      })
    const of = async (changed: Entry[]) => {
      // Written in the order given, as somebody with an editor would leave it.
      const files = { ...made.files() }
      const lines = linesInOrder(withMine(changed).entries)
      return brokenOf(await check({ ...files, 'entries.ndjson': lines }, made.checkpoints[1]!))
    }
    expect(await of(mine().toSpliced(2, 1))).toMatchObject({ problem: 'gap', stream, sequence: 3 })
    expect(await of(mine().toSpliced(2, 0, mine()[1]!))).toMatchObject({ problem: 'gap', stream, sequence: 3 })
    expect(await of(mine().with(1, mine()[2]!).with(2, mine()[1]!))).toMatchObject({
      problem: 'gap',
      stream,
      sequence: 2,
    })
    expect(await of(mine().with(1, { ...mine()[1]!, detail: '{"words":"khác"}' }))).toMatchObject({
      problem: 'detail',
      stream,
      sequence: 2,
    })
    expect(await of(mine().with(1, { ...mine()[1]!, actorName: 'Người khác' }))).toMatchObject({
      problem: 'changed',
      stream,
      sequence: 2,
    })
    expect(await of(mine().with(1, hashed({ ...mine()[1]!, actorName: 'Người khác' })))).toMatchObject({ stream })
    const longer = Object.assign(new Book(), { checkpoints: made.checkpoints, entries: [...made.entries] })
    longer.add(stream, 'thêm vào sau')
    expect(brokenOf(await check(longer.files(), made.checkpoints[1]!))).toMatchObject({
      problem: 'uncovered',
      stream,
      sequence: mine().length + 1,
    })
  })

  test('may be an excerpt only when its reader says so; the streams in it are whole all the same (design)', async () => {
    const made = book()
    const [head] = headsOf(made.entries)
    const part = Object.assign(new Book(), {
      checkpoints: made.checkpoints,
      entries: made.entries.filter((entry) => entry.stream !== head![0]),
    })
    const files = { ...made.files(), 'entries.ndjson': part.files()['entries.ndjson'] }
    expect(brokenOf(await check(files, made.checkpoints[1]!))).toMatchObject({ problem: 'dropped', stream: head![0] })
    expect(await check(files, made.checkpoints[1]!, { excerpt: true })).toMatchObject({
      intact: true,
      counts: { streams: 6 },
    })
  })

  test('without details verifies as well (design)', async () => {
    const made = book()
    const bare = Object.assign(new Book(), {
      checkpoints: made.checkpoints,
      entries: made.entries.map(({ detail: _detail, ...entry }) => entry),
    })
    expect(await check(bare.files(), made.checkpoints[0]!)).toMatchObject({ intact: true, counts: { entries: 50 } })
  })
})

/** What a forger who owns the database can do: everything is worked out again, only the key and the outside checkpoint are not his. */
describe('a record written anew is found through a checkpoint kept outside (P12)', () => {
  const forgerKey = generateKeyPairSync('ed25519').privateKey
  const forge = (change: (entries: Entry[], n: number) => Entry[], n: number, key: KeyObject = forgerKey) => {
    const real = book()
    const outside = real.checkpoints[2]!
    const forged = new Book()
    const changed = rechained(change(real.entries, n))
    // Checkpoints are written again too, over the forged heads, at the old moments.
    for (const one of real.checkpoints) {
      forged.entries = changed.slice(0, Number(one.entries))
      forged.checkpoint(key, String(one.at))
    }
    forged.entries = changed.slice(0, Number(forged.checkpoints.at(-1)!.entries))
    return { files: forged.files(), forged, outside, real }
  }
  const FORGERIES: Record<string, (entries: Entry[], n: number) => Entry[]> = {
    'an entry changed and all hashes worked out again': (entries, n) =>
      entries.with(n, { ...entries[n]!, actorName: 'Người khác', detail: `{"words":"${n}"}` }),
    'an entry taken out and all hashes worked out again': (entries, n) => entries.toSpliced(n, 1),
    'the tail cut off': (entries, n) =>
      entries.filter((entry, at) => at <= n || entry.stream !== entries[n]!.stream).toSpliced(n, 1),
    'a stream dropped': (entries, n) => entries.filter((entry) => entry.stream !== entries[n]!.stream),
    'an old snapshot restored': (entries, n) => entries.slice(0, n),
  }

  test.each(Object.keys(FORGERIES))(
    '%s: 50 of 50, by the entries alone and by the checkpoints (design)',
    async (name) => {
      const missed: number[] = []
      for (let n = 0; n < 50; n++) {
        const { forged, files, outside } = forge(FORGERIES[name]!, n)
        // Hanging together in itself proves nothing …
        expect(await check(files, null), `${n}`).toMatchObject({ intact: true })
        // … with a checkpoint from outside it is found: in the chain of checkpoints, and without it by the heads.
        const whole = brokenOf(await check(files, outside))
        const byEntries = brokenOf(
          await verifyRecord({
            outside: Buffer.from(checkpointFile(outside)),
            own: null,
            checkpoints: null,
            entries: linesOf(forged.files()['entries.ndjson']),
            live: true,
          }),
        )
        if (whole === null || byEntries === null || byEntries.of !== 'entry' || !byEntries.stream) missed.push(n)
      }
      expect(missed).toEqual([])
    },
  )

  test('even when the forger has the key: 50 of 50 (design)', async () => {
    for (let n = 0; n < 50; n++) {
      const { files, outside } = forge(FORGERIES['an entry changed and all hashes worked out again']!, n, KEY)
      expect(brokenOf(await check(files, outside)), String(n)).toMatchObject({ of: 'checkpoint', problem: 'fork' })
    }
  })

  test('a shorter chain of checkpoints, a fork and a back-dated one are named (design)', async () => {
    const made = book()
    const short = Object.assign(new Book(), {
      entries: made.entries.slice(0, 34),
      checkpoints: made.checkpoints.slice(0, 2),
    })
    expect(brokenOf(await check(short.files(), made.checkpoints[2]!))).toMatchObject({
      of: 'checkpoint',
      problem: 'cut',
      sequence: 3,
    })
    const other = book()
    other.checkpoints.length = 1
    other.add(uuid(11), 'một lịch sử khác')
    const fork = other.checkpoint()
    expect(brokenOf(await check(made.files(), fork))).toMatchObject({ of: 'checkpoint', problem: 'fork', sequence: 2 })
    // Signed by the same key, and of the other history: what follows says that another one stood here.
    const mixed = Object.assign(new Book(), {
      entries: made.entries,
      checkpoints: made.checkpoints.with(1, other.checkpoints[1]!),
    })
    expect(brokenOf(await check(mixed.files(), null))).toMatchObject({
      of: 'checkpoint',
      problem: 'chain',
      sequence: 3,
    })
    const late = book()
    late.checkpoint(KEY, '2026-01-01T00:00:00.000000Z')
    expect(brokenOf(await check(late.files(), made.checkpoints[0]!))).toMatchObject({
      of: 'checkpoint',
      problem: 'time',
      sequence: 4,
    })
  })

  test('a key that comes back after it was replaced is a strange one; the reader can accept it by its name, or whole (design)', async () => {
    const made = book()
    made.checkpoint(forgerKey)
    expect(brokenOf(await check(made.files(), made.checkpoints[0]!))).toMatchObject({ problem: 'key', sequence: 4 })
    const accepting = (key: string) => check(made.files(), made.checkpoints[0]!, { acceptedKeys: [key] })
    for (const key of [keyName(publicOf(forgerKey)), publicOf(forgerKey)])
      expect(await accepting(key)).toMatchObject({ intact: true })
    expect(brokenOf(await accepting(publicOf(forgerKey).slice(0, -4)))).toMatchObject({ problem: 'key' })
  })

  test('a checkpoint file whose heads, root or signature were changed is refused before anything is read (design)', () => {
    const [made] = book().checkpoints
    const wrong = (change: Partial<Checkpoint>) => readCheckpoint(Buffer.from(checkpointFile({ ...made!, ...change })))
    expect(wrong({})).toMatchObject({ sequence: 1 })
    expect(wrong({ heads: made!.heads.slice(1) })).toMatchObject({ problem: 'root' })
    expect(wrong({ entries: 3 })).toMatchObject({ problem: 'root' })
    expect(wrong({ at: '2026-03-02T02:00:01.000000Z' })).toMatchObject({ problem: 'signature' })
    expect(wrong({ key: publicOf(forgerKey) })).toMatchObject({ problem: 'signature' })
    expect(readCheckpoint(Buffer.from('{}'))).toMatchObject({ problem: 'form' })
  })
})

test('the page for outsiders shows the form and the hash that the verifier works with (design)', () => {
  const page = readFileSync('docs/record.md', 'utf8')
  const text = /```\n(soat-entry-1\n[\s\S]*?)```/.exec(page)![1]!
  const fields = new Map(
    [...text.matchAll(/^(\w+):(-|\d+:(.*))$/gm)].map(([, name, mark, value]) => [name!, mark === '-' ? null : value!]),
  )
  const entry = { ...Object.fromEntries(fields), hash: '' } as unknown as Entry
  expect(entryText(entry)).toBe(text)
  expect(page).toContain(`SHA-256 of this text: \`${sha256(text)}\``)
})

describe('at the terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'soat-verify-'))
  const made = book()
  for (const [name, bytes] of Object.entries(made.files())) writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, 'outside.json'), checkpointFile(made.checkpoints[0]!))
  const verify = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('src/server/terminal/soat.ts'), 'verify', ...args], {
      encoding: 'utf8',
      env: { INIT_CWD: folder, PATH: '' },
    })

  test('verify needs the files only: no database, no server, no settings (P14) (design)', () => {
    const said = verify('--checkpoint', 'outside.json', '--bundle', '.')
    expect(said).toMatchObject({ status: 0, stderr: '' })
    expect(said.stdout).toContain('Nguyên vẹn: 50 mục của 7 luồng, 3 điểm mốc')
    expect(verify('--bundle', '.').stdout).toContain('Chưa có điểm mốc giữ bên ngoài')
  })

  test('names the first broken record and answers 1; without files it says how it is used and answers 2 (design)', () => {
    const changed = `${folder}-changed`
    cpSync(folder, changed, { recursive: true })
    writeFileSync(
      join(changed, 'entries.ndjson'),
      readFileSync(join(folder, 'entries.ndjson'), 'utf8').replace('Phát hiện số 3:', 'Phát hiện số 4:'),
    )
    const said = verify('--checkpoint', 'outside.json', '--bundle', changed)
    const entry = made.entries[3]!
    expect(said.status).toBe(1)
    expect(said.stdout).toContain(`Hỏng: mục số ${entry.sequence} của luồng ${entry.stream}`)
    expect(said.stdout).toContain('phần chi tiết đã bị sửa')
    expect(verify().status).toBe(2)
    expect(verify('--checkpoint', 'none.json').status).toBe(2)
  })

  test('two files of the verifier are enough, in a folder without anything else of Soát (P14) (design)', () => {
    const alone = `${folder}-alone`
    for (const name of ['files.ts', 'form.ts', 'verify.ts'])
      cpSync(resolve('src/server/record', name), join(alone, name))
    const done = spawnSync(
      process.execPath,
      [join(alone, 'files.ts'), '--checkpoint', 'outside.json', '--bundle', '.'],
      { encoding: 'utf8', cwd: folder, env: {} },
    )
    expect(done).toMatchObject({ status: 0, stderr: '' })
    expect(done.stdout).toContain('Nguyên vẹn')
  })

  afterAll(() => {
    for (const name of [folder, `${folder}-changed`, `${folder}-alone`]) rmSync(name, { recursive: true, force: true })
  })
})

function linesInOrder(entries: readonly Entry[]): Buffer {
  // Streams in their order, each stream as its entries were given.
  const streams = [...new Set(entries.map((entry) => String(entry.stream)))].sort()
  return Buffer.from(
    streams
      .flatMap((stream) => entries.filter((entry) => entry.stream === stream).map((entry) => `${entryLine(entry)}\n`))
      .join(''),
  )
}
