import { createHash, randomUUID } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { type CastName, INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdfOfObjects } from '#test/hostile-files.ts'
import { ok, seedFinding, seedThread, TAY_NINH } from '#test/world.ts'

const world = testWorld('2026-03-02')
const FINDING = randomUUID()
const finding = `/api/findings/${FINDING}`
const { chunk, get, send } = world.requests('binh')

beforeAll(async () => {
  await seedThread(world, TAY_NINH)
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'inSession' }).execute()
    await seedFinding(owner, { id: FINDING, state: 'drafted' })
  })
})

/** An upload of these bytes, of which nothing has been sent. */
async function begin(bytes: Buffer): Promise<string> {
  const id = randomUUID()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  ok(await send(`${finding}/files`, { id, name: 'số liệu.txt', size: bytes.length, sha256 }))
  return `/api/files/${id}`
}

test.each([
  [41, 20],
  [100_000, 3],
  [100_000, 3],
  [100_000, 3],
  [100_000, 3],
])('a piece of %i bytes sent %i times at once is there once, and the upload goes on (P28)', async (length, times) => {
  const bytes = Buffer.alloc(length, `${randomUUID()} du lieu\n`)
  const at = await begin(bytes)
  // Whoever is taken over from has no answer: his connection was given up.
  await Promise.all(Array.from({ length: times }, () => chunk(`${at}/chunks`, bytes, 0).catch(() => null)))
  const { received } = ok(await get(at))
  expect(received).toBeLessThanOrEqual(length)
  if (received < length) ok(await chunk(`${at}/chunks`, bytes.subarray(received), received))
  expect(ok(await send(`${at}/finish`, {})).state).toBe('stored')
})

test('where a piece begins is said in figures; anything else is refused and writes nothing (P28)', async () => {
  const bytes = Buffer.from('abc')
  const at = await begin(bytes)
  for (const offset of ['', '0x0', '0,0', '-0', '1e0', '0'.repeat(17)])
    expect([offset, (await chunk(`${at}/chunks`, bytes, offset)).body.code]).toEqual([offset, 'INVALID_INPUT'])
  expect(ok(await get(at)).received).toBe(0)
  expect(ok(await chunk(`${at}/chunks`, bytes, '0')).received).toBe(3)
})

/** Is looked through for some seconds: what it draws is nothing, again and again. */
function slowPdf(n: number): Buffer {
  const stream = deflateSync(`${'q Q '.repeat(1_500_000)}% ${n}`)
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream.toString('latin1')}\nendstream`,
  ])
}

test('files of one person that take long to look through hold up nobody else’s (P40)', async () => {
  const done: string[] = []
  const attached = async (who: CastName, name: string, bytes: Buffer) => {
    await attach(world, who, finding, { name, bytes })
    done.push(name)
  }
  const slow = ['1.pdf', '2.pdf', '3.pdf'].map((name, n) => attached('binh', name, slowPdf(n)))
  // All three are here and the first is being looked through.
  await expect
    .poll(async () => {
      const { items } = ok(await get(`/api/inspections/${INSPECTION}/files`))
      return items.filter(({ name }: { name: string }) => name.endsWith('.pdf')).length
    })
    .toBe(3)
  await attached('minh', 'của người khác.txt', Buffer.from('Báo cáo'))
  expect(done).not.toContain('3.pdf')
  await Promise.all(slow)
  expect(done).toHaveLength(4)
}, 60_000)
