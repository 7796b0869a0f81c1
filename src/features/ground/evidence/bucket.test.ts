import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '#server/app.ts'
import type { Config, S3Config } from '#server/config.ts'
import type { CastName } from '#test/cast.ts'
import { clamd } from '#test/clamd.ts'
import { testWorld } from '#test/db.ts'
import { startBucket } from '#test/s3.ts'
import { startSwift, swiftMissing } from '#test/swift.ts'
import { ok, seedFinding, seedThread, TAY_NINH } from '#test/world.ts'

const world = testWorld('2026-03-02')
const FINDING = randomUUID()
beforeAll(async () => {
  await seedThread(world, TAY_NINH)
  await world.asOwner((owner) => seedFinding(owner, { id: FINDING }))
})

/** The same office with other settings; requests as these people. */
async function office(config: Partial<Config>) {
  const log: string[] = []
  const services = { ...world.services, config: { ...world.services.config, ...config } }
  const app = await buildApp(services, { level: 'warn', stream: { write: (line: string) => void log.push(line) } })
  const ask = async (
    who: CastName,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object | Buffer,
    more: object = {},
  ) => {
    const headers = { cookie: `__Host-soat=${await world.token(who)}`, 'x-soat': '1', host: 'localhost', ...more }
    const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
    return {
      status: answer.statusCode,
      body: answer.headers['content-type']?.toString().includes('json') ? answer.json() : answer.rawPayload,
      headers: answer.headers,
    }
  }
  return { app, ask, log }
}

type Office = Awaited<ReturnType<typeof office>>
const send = async ({ ask }: Office, bytes: Buffer) => {
  const id = randomUUID()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  ok(
    await ask('binh', 'POST', `/api/findings/${FINDING}/files`, {
      id,
      name: 'số liệu.txt',
      size: bytes.length,
      sha256,
    }),
  )
  ok(
    await ask('binh', 'PUT', `/api/files/${id}/chunks`, bytes, {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
    }),
  )
  return { id, sha256 }
}
const finish = ({ ask }: Office, id: string) => ask('binh', 'POST', `/api/files/${id}/finish`, {})
const fetched = ({ ask }: Office, id: string) => ask('minh', 'GET', `/api/files/${id}/content`)
const pieces = () => readdirSync(join(world.services.config.dataFolder, 'files', 'tmp'))
const text = (length: number) => Buffer.from(randomBytes(length).toString('hex'))
/** The address of a store that has gone. */
async function goneAddress(): Promise<string> {
  const { s3, stop } = await startBucket()
  stop()
  return s3.endpoint
}

for (const { kind, missing, start } of [
  { kind: 'in a bucket that works out each signature by itself', missing: null, start: startBucket },
  { kind: `in OpenStack Swift${swiftMissing ? ` (${swiftMissing})` : ''}`, missing: swiftMissing, start: startSwift },
] as const)
  describe.skipIf(missing)(kind, () => {
    let s3: S3Config
    let stop: () => unknown
    beforeAll(async () => {
      ;({ s3, stop } = await start())
      const client = new AwsClient({
        accessKeyId: s3.accessKey,
        secretAccessKey: s3.secretKey,
        region: s3.region,
        service: 's3',
        retries: 0,
      })
      await client.fetch(`${s3.endpoint}/${s3.bucket}`, { method: 'PUT' })
    })
    afterAll(() => stop())

    test('a file is kept there and nowhere on the disk, and handed out as it is from the disk', async () => {
      const there = await office({ s3 })
      expect((await there.ask('minh', 'GET', '/ready')).status).toBe(200)
      const bytes = text(300_000)
      const { id, sha256 } = await send(there, bytes)
      expect(ok(await finish(there, id))).toMatchObject({ state: 'stored', sha256 })
      expect(existsSync(join(world.services.config.dataFolder, 'files', sha256.slice(0, 2)))).toBe(false)
      expect(pieces()).toEqual([])
      const answer = await fetched(there, id)
      expect(answer.body.equals(bytes)).toBe(true)
      expect(answer.headers).toMatchObject({
        'content-length': String(bytes.length),
        'content-type': 'application/octet-stream',
        'cache-control': 'no-store',
      })
      await there.app.close()
    })

    test('while the store is away nothing is called stored: a sentence says so, the pieces stay, and the same file is finished later', async () => {
      const gone = await office({ s3: { ...s3, endpoint: await goneAddress() } })
      const bytes = text(100_000)
      const { id } = await send(gone, bytes)
      const refused = await finish(gone, id)
      expect([refused.status, refused.body.code]).toEqual([503, 'FILE_STORE_AWAY'])
      expect(refused.body.detail).toContain('thử lại')
      expect(gone.log.join('')).toContain('S3: ECONNREFUSED')
      expect(ok(await gone.ask('binh', 'GET', `/api/files/${id}`))).toMatchObject({
        state: 'uploading',
        received: bytes.length,
      })
      expect(pieces()).toEqual([id])
      const { status, body } = await gone.ask('minh', 'GET', '/ready')
      expect([status, body]).toEqual([503, { ok: false }])
      expect(gone.log.join('')).toContain('files: S3: ECONNREFUSED')

      const back = await office({ s3 })
      expect(ok(await finish(back, id)).state).toBe('stored')
      expect((await fetched(back, id)).body.equals(bytes)).toBe(true)
      expect(pieces()).toEqual([])
      const notNow = await fetched(gone, id)
      expect([notNow.status, notNow.body.code]).toEqual([503, 'FILE_STORE_AWAY'])
      await gone.app.close()
      await back.app.close()
    })

    test('a store that does not believe the secret takes nothing, and nothing is lost', async () => {
      const wrong = await office({ s3: { ...s3, secretKey: 'wrong' } })
      const { id } = await send(wrong, text(1000))
      expect((await finish(wrong, id)).body.code).toBe('FILE_STORE_AWAY')
      expect((await wrong.ask('minh', 'GET', '/ready')).status).toBe(503)
      expect(wrong.log.join('')).toContain('403 SignatureDoesNotMatch')
      const right = await office({ s3 })
      expect(ok(await finish(right, id)).state).toBe('stored')
      await wrong.app.close()
      await right.app.close()
    })
  })

describe('what the bucket holds', () => {
  test('a file that is no longer there says so; one that was changed there is not handed out whole', async () => {
    const { s3, objects, stop } = await startBucket()
    const there = await office({ s3 })
    const { id, sha256 } = await send(there, text(1000))
    ok(await finish(there, id))
    objects.set(sha256, text(1000))
    expect((await fetched(there, id)).status).toBe(500)
    objects.delete(sha256)
    expect((await fetched(there, id)).body.code).toBe('FILE_GONE')
    await there.app.close()
    stop()
  })

  test('is scanned late like what lies on the disk: an infected one is not handed out', async () => {
    const { s3, stop } = await startBucket()
    const there = await office({ s3 })
    const [clean, infected] = [await send(there, Buffer.from('sạch')), await send(there, Buffer.from('EICAR'))]
    for (const { id } of [clean, infected]) ok(await finish(there, id))
    const clamdSocket = join(world.services.config.dataFolder, 'clamd')
    const server = await clamd(clamdSocket, (bytes) =>
      bytes.includes('EICAR') ? 'stream: Eicar FOUND\0' : 'stream: OK\0',
    )
    const scanning = await office({ s3, clamdSocket })
    expect((await fetched(scanning, clean.id)).body.toString()).toBe('sạch')
    expect((await fetched(scanning, infected.id)).body.code).toBe('FILE_INFECTED')
    expect((await fetched(there, infected.id)).body.code).toBe('FILE_INFECTED')
    server.close()
    await there.app.close()
    await scanning.app.close()
    stop()
  })
})
