import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/database/db.ts'
import { startBucket } from '#test/s3.ts'
import { type Office, offices } from '#test/terminal.ts'
import { filesIn } from '../files/files.ts'
import { publicOf, readRecordKey } from '../record/notary.ts'
import { readLastBackup, readLastRehearsal } from './last-backup.ts'

const { folder, first, fresh, another } = offices()
const id = (n: string) => `00000000-0000-4000-8000-0000000000${n}`

/** A file at an inspection of a locality that has nothing else: its row, but for what is known of its bytes. */
async function fileOf(owner: Db, locality: string, bytes: Buffer) {
  const of = { tenantId: id(locality), unitId: id('b1') }
  await owner.insertInto('units').values({ id: of.unitId, tenantId: of.tenantId, code: null }).execute()
  await owner
    .insertInto('plans')
    .values({
      id: id('a1'),
      tenantId: of.tenantId,
      origin: 'imported',
      state: 'draft',
      symbol: '',
      place: '',
      title: 'x',
      planYear: 2026,
      issuer: '',
      content: '{}',
    })
    .execute()
  await owner
    .insertInto('inspections')
    .values({ ...of, id: id('aa'), planId: id('a1'), form: 'periodic', method: 'onSite', state: 'planned' })
    .execute()
  return {
    ...of,
    inspectionId: id('aa'),
    thing: 'finding',
    thingId: id('ab'),
    side: 'team',
    name: 'a.jpg',
    size: bytes.length,
    uploadedBy: id('01'),
  } as const
}

test('a backup is restored into an empty database only, and a changed one is refused', async () => {
  const unit = {
    id: '00000000-0000-4000-8000-0000000000d1',
    tenantId: '00000000-0000-4000-8000-0000000000d1',
    code: 'UBND',
  }
  await first.asOwner((owner) => owner.insertInto('units').values(unit).execute())
  expect(await first.soat('backup', 'set')).toMatchObject({ stderr: '', status: 0 })
  expect((await first.soat('backup', 'set')).stderr).toMatch(/không trống.*bị ngắt giữa chừng thì hãy xóa/)
  expect((await first.soat('restore', 'set')).stderr).toContain('đang có dữ liệu')

  // On a machine that has never seen Soát.
  const two = fresh('two')
  expect((await two.soat('restore', 'set', '--accept-signature')).stdout).toContain('Đã phục hồi')
  expect(await two.asOwner((owner) => owner.selectFrom('units').selectAll().execute())).toEqual([unit])

  const file = join(folder, 'set', 'public.units.ndjson')
  writeFileSync(file, readFileSync(file, 'utf8').replace('UBND', 'UBNX'))
  const three = await another('three')
  expect((await three.soat('restore', 'set', '--accept-signature')).stderr).toContain('bị thay đổi')
  expect(await three.asOwner((owner) => owner.selectFrom('units').selectAll().execute())).toEqual([])
}, 90_000)

test('after a restore nobody is signed in, no one-time link opens, and who holds what is said (P32)', async () => {
  const ended = await another('ended')
  const of = { id: id('a2'), tenantId: id('d2'), name: 'Cao Anh Khoa', login: 'khoa' }
  await ended.asOwner(async (owner) => {
    await owner.insertInto('accounts').values(of).execute()
    await sql`insert into authz.memberships (id, tenant_id, account_id, unit_id, role, title, from_on)
      values (${id('a3')}, ${id('d2')}, ${id('a2')}, ${id('d2')}, 'administrator', 'Quản trị viên hệ thống', '2026-01-01')`.execute(
      owner,
    )
    await sql`insert into authz.sessions (token_hash, account_id, expires_at) values (sha256('x'), ${id('a2')}, now() + interval '1 day')`.execute(
      owner,
    )
    await sql`insert into authz.password_links (token_hash, account_id, expires_at) values (sha256('x'), ${id('a2')}, now() + interval '1 day')`.execute(
      owner,
    )
  })
  expect(await ended.soat('backup', 'ended-set')).toMatchObject({ stderr: '', status: 0 })
  const back = await another('back')
  const { said } = await back.soat('restore', 'ended-set', '--accept-signature')
  expect(said).toContain('- Cao Anh Khoa: Quản trị viên hệ thống, từ 2026-01-01')
  const left = await back.asOwner(async (owner) => {
    const { rows } = await sql<{
      sessions: number
      links: number
    }>`select (select count(*)::int from authz.sessions) as sessions, (select count(*)::int from authz.password_links) as links`.execute(
      owner,
    )
    return rows[0]
  })
  expect(left).toEqual({ sessions: 0, links: 0 })
}, 60_000)

test('a restore without the keys of its record is refused before anything is written, and says which files to copy (P32)', async () => {
  const signed = await another('signed')
  await signed.asOwner(async (owner) => {
    const key = publicOf(readRecordKey(signed.dataFolder))
    await sql`insert into checkpoints (tenant_id, sequence, previous, streams, entries, root, sealed, key)
      values ('00000000-0000-4000-8000-0000000000d4', 1, '', 0, 0, '', '', ${key})`.execute(owner)
  })
  expect(await signed.soat('backup', 'signed-set')).toMatchObject({ stderr: '', status: 0 })
  const strange = await another('strange')
  readRecordKey(strange.dataFolder)
  const refused = await strange.soat('restore', 'signed-set')
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('Hãy chép record-key.pem từ thư mục dữ liệu của máy đã sao lưu')
  expect(await strange.asOwner((owner) => owner.selectFrom('checkpoints').selectAll().execute())).toEqual([])
  cpSync(join(signed.dataFolder, 'record-key.pem'), join(strange.dataFolder, 'record-key.pem'))
  expect(await strange.soat('restore', 'signed-set')).toMatchObject({ stderr: '', status: 0 })
  const lost = await another('lost')
  expect(await lost.soat('restore', 'signed-set', '--new-keys', '--accept-signature')).toMatchObject({
    stderr: '',
    status: 0,
  })
}, 60_000)

test('attached files go with the rows; one that is missing or changed stops the backup and the restore', async () => {
  const [kept, served] = [Buffer.from('như được gửi'), Buffer.from('như được trao')]
  const four = await another('four')
  const files = filesIn(four.dataFolder)
  const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  const hashes = [hashOf(kept), hashOf(served)] as const
  await four.asOwner(async (owner) => {
    const file = await fileOf(owner, 'd1', kept)
    await owner
      .insertInto('evidenceFiles')
      .values({ ...file, id: id('e1'), sha256: hashes[0], servedSha256: hashes[1], type: 'jpeg', state: 'stored' })
      .execute()
    await owner
      .insertInto('evidenceFiles')
      .values({ ...file, id: id('e2'), sha256: '0'.repeat(64) })
      .execute()
  })
  expect((await four.soat('backup', 'files')).stderr).toContain('không còn')
  expect(readLastBackup(four.dataFolder)).toMatchObject({ finishedAt: null })
  rmSync(join(folder, 'files'), { recursive: true })
  for (const bytes of [kept, served]) await files.keep(bytes)
  expect(await four.soat('backup', 'files')).toMatchObject({ stderr: '', status: 0 })
  expect(readLastBackup(four.dataFolder)).toMatchObject({
    finishedAt: expect.stringMatching(/^\d{4}-/),
    files: 2,
  })
  const five = await another('five')
  expect(readLastBackup(five.dataFolder)).toBeNull()
  expect(await five.soat('restore', 'files', '--accept-signature')).toMatchObject({ stderr: '', status: 0 })
  expect(
    await Promise.all(hashes.map(async (sha256) => buffer((await filesIn(five.dataFolder).open(sha256))!.stream))),
  ).toEqual([kept, served])

  // A bucket in this process: the command must not hold it up.
  const { s3, objects, stop } = await startBucket()
  const bucket = {
    S3_ENDPOINT: s3.endpoint,
    S3_BUCKET: s3.bucket,
    S3_REGION: s3.region,
    S3_ACCESS_KEY: s3.accessKey,
    S3_SECRET_KEY: s3.secretKey,
  }
  const seven = await another('seven', bucket)
  expect(await seven.soat('restore', 'files', '--accept-signature')).toMatchObject({ stderr: '' })
  expect(objects).toEqual(new Map([...hashes].sort().map((sha256) => [sha256, sha256 === hashes[0] ? kept : served])))
  expect(existsSync(join(seven.dataFolder, 'files'))).toBe(false)
  expect(await seven.soat('backup', 'of-bucket')).toMatchObject({ stderr: '' })
  expect(hashes.map((sha256) => readFileSync(join(folder, 'of-bucket', 'files', sha256)))).toEqual([kept, served])
  objects.delete(hashes[1])
  expect((await seven.soat('backup', 'not-whole')).stderr).toContain(`Tệp đính kèm ${hashes[1]} không còn`)
  stop()
  expect((await seven.soat('backup', 'away')).stderr).toContain('Kho tệp không dùng được')

  writeFileSync(join(folder, 'files', 'files', hashes[1]), 'đã bị đổi')
  expect((await (await another('six')).soat('restore', 'files', '--accept-signature')).stderr).toContain(
    `Tệp đính kèm ${hashes[1]}`,
  )

  // The last whole one is still known when a later one is broken off; what is no note is none.
  const whole = readLastBackup(four.dataFolder)!
  const lost = join(four.dataFolder, 'files', hashes[0].slice(0, 2), hashes[0].slice(2))
  writeFileSync(lost, 'đã bị đổi')
  expect((await four.soat('backup', 'changed')).stderr).toContain(`Tệp đính kèm ${hashes[0]} không còn`)
  rmSync(lost)
  expect((await four.soat('backup', 'again')).stderr).toContain(`Tệp đính kèm ${hashes[0]}`)
  const broken = readLastBackup(four.dataFolder)!
  expect(broken).toEqual({ ...whole, beganAt: broken.beganAt })
  expect(broken.beganAt > whole.finishedAt!).toBe(true)
  for (const text of ['null', '{"beganAt":1}', '{"beganAt":"hôm qua","finishedAt":null,"rows":0,"files":0}']) {
    writeFileSync(join(four.dataFolder, 'last-backup.json'), text)
    expect(readLastBackup(four.dataFolder), text).toBeNull()
  }
}, 180_000)

test('a backup that cannot be noted is made all the same, and says so', async () => {
  const eight = await another('eight')
  mkdirSync(join(eight.dataFolder, 'last-backup.json.next'))
  expect(await eight.soat('backup', 'noted')).toMatchObject({
    stderr: expect.stringContaining('The backup could not be noted'),
    status: 0,
  })
  expect(await (await another('nine')).soat('restore', 'noted', '--accept-signature')).toMatchObject({
    stderr: '',
    status: 0,
  })
}, 90_000)

test('a backup is signed in a form that stock tools read; one that was changed with its hashes, or bears another signature, is refused and rehearsed by nobody (P12, P31)', async () => {
  const by = await another('signing')
  const unit = {
    id: '00000000-0000-4000-8000-0000000000d6',
    tenantId: '00000000-0000-4000-8000-0000000000d6',
    code: 'UBND',
  }
  await by.asOwner((owner) => owner.insertInto('units').values(unit).execute())
  expect(await by.soat('backup', 'stock')).toMatchObject({ stderr: '', status: 0 })
  const set = join(folder, 'stock')
  const run = (command: string, ...args: string[]) => spawnSync(command, args, { cwd: set, encoding: 'utf8' })
  const openssl = ['pkeyutl', '-verify', '-pubin', '-inkey', 'record-key.pub', '-rawin', '-in', 'SHA256SUMS']
  expect(run('openssl', ...openssl, '-sigfile', 'SHA256SUMS.sig').stdout).toContain('Verified Successfully')
  expect(run('sha256sum', '-c', '--strict', 'SHA256SUMS').status).toBe(0)

  expect(await by.soat('rehearse-restore')).toMatchObject({ stderr: '', status: 0 })
  expect(readLastRehearsal(by.dataFolder)).toMatchObject({ succeeded: true })

  const other = await another('elsewhere')
  expect((await other.soat('restore', 'stock')).stderr).toContain('không phải khóa ký nhật ký ở đây')
  cpSync(join(by.dataFolder, 'record-key.pem'), join(other.dataFolder, 'record-key.pem'))
  const file = join(set, 'public.units.ndjson')
  const [before, manifest] = [readFileSync(file, 'utf8'), readFileSync(join(set, 'manifest.json'), 'utf8')]
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
  const after = before.replace('UBND', 'UBNX')
  writeFileSync(file, after)
  writeFileSync(join(set, 'manifest.json'), manifest.replace(hashOf(before), hashOf(after)))
  expect((await other.soat('restore', 'stock')).stderr).toContain('không có chữ ký đúng')
  const rehearsed = readLastRehearsal(by.dataFolder)!
  expect(await by.soat('rehearse-restore')).toMatchObject({ status: 1 })
  expect(readLastRehearsal(by.dataFolder)).toMatchObject({ succeeded: false })
  expect(readLastRehearsal(by.dataFolder)!.at > rehearsed.at).toBe(true)
  expect(await other.asOwner((owner) => owner.selectFrom('units').selectAll().execute())).toEqual([])
  writeFileSync(file, before)
  writeFileSync(join(set, 'manifest.json'), manifest)
  expect(await other.soat('restore', 'stock')).toMatchObject({ stderr: '', status: 0 })

  // Signed and lost on the way.
  expect(await by.soat('rehearse-restore')).toMatchObject({ stderr: '', status: 0 })
  expect(readLastRehearsal(by.dataFolder)).toMatchObject({ succeeded: true })
  rmSync(file)
  expect((await by.soat('rehearse-restore')).stderr).toContain('public.units.ndjson')
  expect(readLastRehearsal(by.dataFolder)).toMatchObject({ succeeded: false })
}, 120_000)

describe('a backup for a public key (M19, P31)', () => {
  const [WORDS, FILE] = ['lời khai\u2028dòng hai\u0085', Buffer.from('như được gửi, một lần nữa')]
  const sha256 = createHash('sha256').update(FILE).digest('hex')
  const set = (name: string) => join(folder, name)
  const bytesOf = (name: string) => readdirSync(set(name)).map((file) => readFileSync(join(set(name), file)))
  const unitsOf = (office: Office) =>
    office.asOwner((owner) => owner.selectFrom('units').select('code').where('code', 'is not', null).execute())
  let by: Office
  let identity: string

  beforeAll(async () => {
    identity = await generateX25519Identity()
    writeFileSync(set('key.txt'), `# created: 2026-11-30T08:00:00Z\n# public key: …\n${identity}\r\n`)
    writeFileSync(set('other-key.txt'), `${await generateX25519Identity()}\n`)
    by = await another('encrypting', { BACKUP_RECIPIENTS: await identityToRecipient(identity) })
    await by.asOwner(async (owner) => {
      await owner
        .insertInto('units')
        .values({ id: id('d7'), tenantId: id('d7'), code: WORDS })
        .execute()
      const file = await fileOf(owner, 'd7', FILE)
      await owner
        .insertInto('evidenceFiles')
        .values({ ...file, id: id('e7'), sha256, servedSha256: sha256, type: 'jpeg', state: 'stored' })
        .execute()
    })
    await filesIn(by.dataFolder).keep(FILE)
    expect(await by.soat('backup', 'closed')).toMatchObject({ stderr: '', status: 0 })
  }, 60_000)

  test('tells whoever takes it nothing, not even which table or file is which; stock tools check it without the key', async () => {
    const names = readdirSync(set('closed')).sort()
    expect(names.filter((name) => !/^[0-9a-f-]{36}\.age$/.test(name))).toEqual([
      'SHA256SUMS',
      'SHA256SUMS.sig',
      'manifest.json.age',
      'record-key.pub',
    ])
    const all = Buffer.concat(bytesOf('closed'))
    for (const plain of ['lời khai', FILE, sha256, 'units', 'tenant_id', 'migrations'])
      expect(all.includes(plain)).toBe(false)
    expect(
      new Set(names.filter((name) => name.endsWith('.age')).map((name) => statSync(join(set('closed'), name)).mtimeMs))
        .size,
    ).toBe(1)

    const run = (command: string, ...args: string[]) =>
      spawnSync(command, args, { cwd: set('closed'), encoding: 'utf8' })
    const openssl = ['pkeyutl', '-verify', '-pubin', '-inkey', 'record-key.pub', '-rawin', '-in', 'SHA256SUMS']
    expect(run('openssl', ...openssl, '-sigfile', 'SHA256SUMS.sig').stdout).toContain('Verified Successfully')
    expect(run('sha256sum', '-c', '--strict', 'SHA256SUMS').status).toBe(0)
    expect(readFileSync(join(set('closed'), 'SHA256SUMS'), 'utf8').split('\n')).toHaveLength(names.length - 3 + 1)
    expect(readLastBackup(by.dataFolder)).toMatchObject({ recipients: [await identityToRecipient(identity)], files: 1 })
  })

  test('is opened by its key, with the rows and files that were there; rehearsed and restored', async () => {
    expect(await by.soat('rehearse-restore', '--identity', 'key.txt')).toMatchObject({ stderr: '', status: 0 })
    const to = await another('opened')
    cpSync(join(by.dataFolder, 'record-key.pem'), join(to.dataFolder, 'record-key.pem'))
    expect(await to.soat('restore', 'closed', '--identity', 'key.txt')).toMatchObject({ stderr: '', status: 0 })
    expect(await unitsOf(to)).toEqual([{ code: WORDS }])
    expect(await buffer((await filesIn(to.dataFolder).open(sha256))!.stream)).toEqual(FILE)
  }, 60_000)

  test('is not restored, and nothing written, without its key, with another, with a file that holds none, or by a mistyped word', async () => {
    const to = await another('unopened')
    cpSync(join(by.dataFolder, 'record-key.pem'), join(to.dataFolder, 'record-key.pem'))
    const restore = async (...args: string[]) => (await to.soat('restore', 'closed', ...args)).stderr
    expect(await restore()).toContain('Hãy chạy lại với --identity TỆP')
    expect(await restore('--identity', 'other-key.txt')).toContain('được mã hóa cho khóa khác')
    for (const [name, text] of [
      ['recipient.txt', await identityToRecipient(identity)],
      ['cut.txt', identity.slice(0, -3)],
      ['empty.txt', '# nothing\n'],
    ] as const) {
      writeFileSync(set(name), text)
      const said = await restore('--identity', name)
      expect(said).toContain(`Không đọc được khóa giải mã nào trong ${set(name)}`)
      expect(said).not.toContain('AGE-SECRET-KEY-1')
    }
    expect(await restore('--identity', 'nowhere.txt')).toContain('Không đọc được khóa giải mã nào')
    expect(await to.soat('restore', 'closed', '--identiti', 'key.txt')).toMatchObject({ status: 2 })
    expect(await to.soat('rehearse-restore', 'closed', '--identiti', 'key.txt')).toMatchObject({ status: 2 })
    expect((await by.soat('rehearse-restore')).stderr).toContain('Hãy chạy lại với --identity TỆP')
    expect(readLastRehearsal(by.dataFolder)).toMatchObject({ succeeded: false })
    expect(await unitsOf(to)).toEqual([])
  }, 60_000)

  test('of which a file was cut off, swapped for another, taken away, or the whole made by somebody who has the public key, is refused and nothing written', async () => {
    const to = await another('damaged')
    cpSync(join(by.dataFolder, 'record-key.pem'), join(to.dataFolder, 'record-key.pem'))
    const damaged = async (
      work: (path: (name: string) => string, ages: readonly string[]) => void,
      ...more: string[]
    ) => {
      rmSync(set('spoilt'), { recursive: true, force: true })
      cpSync(set('closed'), set('spoilt'), { recursive: true })
      const ages = readdirSync(set('spoilt')).filter((name) => /^[0-9a-f-]{36}\.age$/.test(name))
      const bySize = ages.sort((a, b) => statSync(join(set('closed'), b)).size - statSync(join(set('closed'), a)).size)
      work((name) => join(set('spoilt'), name), bySize)
      return (await to.soat('restore', 'spoilt', '--identity', 'key.txt', ...more)).stderr
    }
    const cut = (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -1))
    const swap = (a: string, b: string) => {
      const [one, other] = [readFileSync(a), readFileSync(b)]
      writeFileSync(a, other)
      writeFileSync(b, one)
    }
    const changed = /thiếu hoặc đã bị thay đổi. Chưa ghi gì/
    expect(await damaged((path, ages) => cut(path(ages[0]!)))).toMatch(changed)
    expect(await damaged((path, ages) => swap(path(ages[0]!), path(ages[1]!)))).toMatch(changed)
    expect(await damaged((path, ages) => rmSync(path(ages[0]!)))).toMatch(changed)
    expect(await damaged((path, ages) => rmSync(path(ages.at(-1)!)))).toMatch(changed)
    expect(await damaged((path) => cut(path('manifest.json.age')))).toMatch(changed)
    expect(await damaged((path, ages) => cpSync(path(ages[0]!), path('manifest.json.age')))).toMatch(
      /không phải bản sao lưu/,
    )
    // A manifest in the open beside it is not looked at.
    expect(
      await damaged((path, ages) => {
        writeFileSync(path('manifest.json'), '{}')
        cut(path(ages[0]!))
      }),
    ).toMatch(changed)

    const forger = await another('forging', { BACKUP_RECIPIENTS: await identityToRecipient(identity) })
    expect(await forger.soat('backup', 'forged')).toMatchObject({ stderr: '', status: 0 })
    expect((await to.soat('restore', 'forged', '--identity', 'key.txt')).stderr).toContain(
      'không phải khóa ký nhật ký ở đây',
    )
    for (const name of ['SHA256SUMS', 'SHA256SUMS.sig', 'record-key.pub'])
      cpSync(join(set('closed'), name), join(set('forged'), name))
    expect((await to.soat('restore', 'forged', '--identity', 'key.txt')).stderr).toContain('không có chữ ký đúng')
    expect(await unitsOf(to)).toEqual([])
    expect(existsSync(join(to.dataFolder, 'files'))).toBe(false)
  }, 120_000)

  test('is not made for a public key that is mistyped: the setting is named, and what was begun does not count', async () => {
    const right = await identityToRecipient(identity)
    const mistyped = await another('mistyped', {
      BACKUP_RECIPIENTS: `${right.slice(0, -1)}${right.endsWith('q') ? 'p' : 'q'}`,
    })
    const { stderr, status } = await mistyped.soat('backup', 'of-mistyped')
    expect([stderr, status]).toEqual([expect.stringContaining('không phải khóa công khai của age'), 1])
    expect(readLastBackup(mistyped.dataFolder)).toMatchObject({ finishedAt: null })
    const secret = (await (await another('secret', { BACKUP_RECIPIENTS: identity })).soat('backup', 'of-secret')).stderr
    expect(secret).toContain('BACKUP_RECIPIENTS')
    expect(secret).not.toContain(identity)
  }, 60_000)
})
