// Keeps a populated copy of this version's schema: `node checks/release.ts`, once, when the version in package.json is released.
// The sample world with an attached file, backed up, in test/releases/<version>.br; src/server/terminal/releases.test.ts restores each.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { buildApp } from '#server/app.ts'
import { type Db, openPool } from '#server/database/db.ts'
import { filesOf } from '#server/files/files.ts'
import type { Services } from '#server/http/transaction.ts'
import { newNotary } from '#server/record/notary.ts'
import { loadSample } from '#server/sample/load.ts'
import { writeBackup } from '#server/terminal/backup-folder.ts'
import { asApp, cloneTemplate, RECORD_KEY, scratchCluster, TEST_CONFIG, TEST_KEY } from '#test/cluster.ts'
import { pdfOf } from '#test/plans/render.ts'
import { asPost, pack, RELEASES } from '#test/release-copy.ts'

const LIMIT = 1_000_000

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
const kept = join(RELEASES, `${version}.br`)
if (existsSync(kept)) throw new Error(`${kept} is there: what was released is never made anew`)

const cluster = await scratchCluster()
const dataFolder = mkdtempSync(join(tmpdir(), 'soat-release-'))
const own = await cloneTemplate(cluster.admin, 'release')
const owner = openPool({ ...own, max: 2 })
const db = openPool(asApp(own))
const asOwner = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  owner.transaction().execute(async (tx) => {
    await sql`set local role soat_owner`.execute(tx)
    return work(tx)
  })
const notary = newNotary(
  { db, key: TEST_KEY },
  () => RECORD_KEY,
  (error) => {
    throw error
  },
)
const services: Services = {
  db,
  config: { ...TEST_CONFIG, dataFolder },
  asOwner,
  checkpoint: notary.checkpoint,
  key: TEST_KEY,
  now: () => new Date(),
}
const app = await buildApp(services)
await loadSample(services, app)
await attachSignedCopy()

const client = new pg.Client(own)
await client.connect()
const folder = join(dataFolder, 'backup')
mkdirSync(folder)
const { manifest } = await writeBackup(client, filesOf(services.config).store, folder)
const packed = pack(folder)
await client.end()
await app.close()
await db.destroy()
await owner.destroy()
await cluster.stop()
rmSync(dataFolder, { recursive: true })
if (packed.length > LIMIT) throw new Error(`the copy has ${packed.length} bytes; at most ${LIMIT} are kept`)
writeFileSync(kept, packed)
console.log(`${kept}: ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows, ${packed.length} bytes`)

/** The signed copy of an issued notice: a file that goes through every door, and back out of the copy. */
async function attachSignedCopy(): Promise<void> {
  const { id } = await asOwner((tx) =>
    tx
      .selectFrom('conclusions')
      .select('id')
      .where('state', '=', 'issued')
      .orderBy('issuedOn')
      .executeTakeFirstOrThrow(),
  )
  const bytes = Buffer.from(pdfOf('#set text(font: "Tinos")\nBản đã ký và đóng dấu của thông báo kết luận.'))
  const file = randomUUID()
  const ask = await asPost(services, app, 'clerk')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await ask('POST', `/api/conclusions/${id}/files`, { id: file, name: 'Bản đã ký.pdf', size: bytes.length, sha256 })
  await ask('PUT', `/api/files/${file}/chunks`, bytes, {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': '0',
  })
  await ask('POST', `/api/files/${file}/finish`, {})
}
