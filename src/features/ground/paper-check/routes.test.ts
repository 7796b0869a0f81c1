import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import yazl from 'yazl'
import { renderDocx } from '#documents/docx.ts'
import { testWorld } from '#test/db.ts'
import { letterByTabs, partsOf, zipped } from '#test/foreign-papers.ts'
import { pdf } from '#test/hostile-files.ts'
import { papers } from '#test/papers.ts'
import { ruleTexts } from './texts/rules.ts'

const world = testWorld('2026-12-31')

async function send(name: 'thuy' | 'hoa' | null, bytes: Uint8Array) {
  const { buildApp } = await import('#server/app.ts')
  const app = await buildApp(world.services)
  const answer = await app.inject({
    method: 'POST',
    url: '/api/paper-check',
    headers: {
      ...(name && { cookie: `__Host-soat=${await world.token(name)}` }),
      'x-soat': '1',
      host: 'localhost',
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from(bytes),
  })
  await app.close()
  return { status: answer.statusCode, body: answer.json() }
}

test('a paper of this program is judged by all rules and breaks none; each rule has its words', async () => {
  const { status, body } = await send('thuy', await renderDocx(papers.plan))
  expect(status).toBe(200)
  expect(body.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(ruleTexts.vi))
  expect(body.rules.filter(({ ok }: { ok: boolean | null }) => ok === false)).toEqual([])
  expect(body.rules.find(({ id }: { id: string }) => id === 'Y9')).toMatchObject({ ok: null, note: true })
})

test('a breach of another office is said with its place', async () => {
  const letter = letterByTabs()
  const broken = { ...letter, 'word/document.xml': letter['word/document.xml']!.replace('Số: 07/', 'Số: 7/') }
  const { body } = await send('thuy', await zipped(broken))
  expect(body.rules.filter(({ ok }: { ok: boolean | null }) => ok === false)).toEqual([
    { id: 'Y2', ok: false, found: 'Số “7”.', place: 'dòng 4: “Số: 7/SNV-CCHC”', note: false },
  ])
})

test('a stranger is asked to sign in', async () => {
  expect((await send(null, await renderDocx(papers.plan))).status).toBe(401)
})

/** One part of spaces that swells to many times what a paper may be. */
async function bomb(): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  zip.addBuffer(Buffer.alloc(80 * 1024 * 1024, ' '), 'word/document.xml')
  zip.end()
  return buffer(zip.outputStream.pipe(new PassThrough()))
}

const nested = `${'<w:sdt><w:sdtContent>'.repeat(60_000)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(60_000)}`
const text = '<w:p><w:r><w:t>MẬT</w:t></w:r></w:p>'

test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
  ['an empty file', 'CHECK_EMPTY', () => new Uint8Array()],
  ['a PDF', 'CHECK_UNKNOWN_TYPE', () => pdf()],
  ['plain words', 'CHECK_UNKNOWN_TYPE', () => Buffer.from('Số: 12/KH-UBND')],
  ['an old Word file', 'CHECK_OLD_WORD', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ['an archive that is no paper', 'CHECK_UNKNOWN_TYPE', () => zipped({ 'a.xml': '<a/>' })],
  ['half a file', 'CHECK_DAMAGED', async () => (await zipped(letterByTabs())).slice(0, 900)],
  ['a paper without words', 'CHECK_EMPTY', () => zipped(partsOf('<w:p/>'))],
  [
    'a paper that holds a document type',
    'CHECK_DAMAGED',
    () => zipped({ ...partsOf(text), 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
  ],
  ['macros', 'CHECK_MACROS', () => zipped({ ...letterByTabs(), 'word/vbaProject.bin': 'x' })],
  ['an archive that swells', 'CHECK_TOO_LARGE', bomb],
  ['elements within each other without end', 'CHECK_DAMAGED', () => zipped(partsOf(nested))],
  ['a secrecy stamp (ND30-A7)', 'CHECK_SECRET', () => zipped(partsOf(text))],
])('%s is answered with one sentence', async (_, code, bytes) => {
  const { status, body } = await send('thuy', await bytes())
  expect(body).toMatchObject({ code })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})
