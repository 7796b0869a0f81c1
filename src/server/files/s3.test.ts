import { createHash, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { AwsClient } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bucket, startBucket } from '#test/s3.ts'
import { startSwift, swiftMissing } from '#test/swift.ts'
import type { S3Config } from '../config.ts'
import { s3Store } from './s3.ts'

if (swiftMissing) console.warn(`Skipped: ${swiftMissing}`)
const KINDS = [
  { kind: 'a bucket that works out each signature by itself', missing: null, start: startBucket },
  {
    kind: `OpenStack Swift’s s3api${swiftMissing ? ` (${swiftMissing})` : ''}`,
    missing: swiftMissing,
    start: startSwift,
  },
] as const

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const clientOf = ({ accessKey, secretKey, region }: S3Config) =>
  new AwsClient({ accessKeyId: accessKey, secretAccessKey: secretKey, region, service: 's3', retries: 0 })
const read = async (s3: S3Config, sha256: string) => {
  const kept = await s3Store(s3).open(sha256)
  return kept && { size: kept.size, bytes: await buffer(kept.stream) }
}

for (const { kind, missing, start } of KINDS)
  describe.skipIf(missing)(kind, () => {
    let s3: S3Config
    let stop: () => unknown
    beforeAll(async () => {
      ;({ s3, stop } = await start())
      await clientOf(s3).fetch(`${s3.endpoint}/${s3.bucket}`, { method: 'PUT' })
    })
    afterAll(() => stop())

    test('a kept file is read back as it was; kept twice it is one; an empty one too', async () => {
      for (const bytes of [randomBytes(3_000_001), Buffer.alloc(0)]) {
        const sha256 = await s3Store(s3).keep(bytes)
        expect(sha256).toBe(hashOf(bytes))
        expect(await s3Store(s3).keep(bytes)).toBe(sha256)
        const kept = await read(s3, sha256)
        expect([kept!.size, kept!.bytes.equals(bytes)]).toEqual([bytes.length, true])
        expect(await s3Store(s3).isWhole(sha256)).toBe(true)
      }
    })

    test('a file that is not there is null; a bucket that is not there is no lost file', async () => {
      expect(await read(s3, '0'.repeat(64))).toBeNull()
      expect(await s3Store(s3).isWhole('0'.repeat(64))).toBe(false)
      await expect(s3Store({ ...s3, bucket: 'other' }).isWhole('0'.repeat(64))).rejects.toThrow('404 NoSuchBucket')
      await expect(read({ ...s3, bucket: 'other' }, '0'.repeat(64))).rejects.toThrow('404 NoSuchBucket')
      await expect(s3Store({ ...s3, bucket: 'other' }).keep(Buffer.from('x'))).rejects.toThrow('404 NoSuchBucket')
      await expect(s3Store({ ...s3, bucket: 'other' }).tryWriting()).rejects.toThrow('404 NoSuchBucket')
    })

    test('a wrong secret neither writes nor reads', async () => {
      const wrong = { ...s3, secretKey: `${s3.secretKey}x` }
      const bytes = randomBytes(20)
      for (const work of [
        () => s3Store(wrong).keep(bytes),
        () => s3Store(wrong).tryWriting(),
        () => read(wrong, hashOf(bytes)),
      ])
        await expect(work()).rejects.toThrow('403 SignatureDoesNotMatch')
      expect(await read(s3, hashOf(bytes))).toBeNull()
    })

    test('what was signed for other bytes or for another place is refused', async () => {
      const bytes = randomBytes(20)
      const at = (sha256: string) => `${s3.endpoint}/${s3.bucket}/${sha256}`
      const { headers } = await clientOf(s3).sign(at(hashOf(bytes)), {
        method: 'PUT',
        body: bytes,
        headers: { 'x-amz-content-sha256': hashOf(bytes) },
      })
      const sent = async (sha256: string, body: Buffer) =>
        (await fetch(at(sha256), { method: 'PUT', headers, body: new Uint8Array(body) })).status
      expect([await sent(hashOf(bytes), randomBytes(20)), await sent('0'.repeat(64), bytes)]).toEqual([400, 403])
      expect([await read(s3, hashOf(bytes)), await read(s3, '0'.repeat(64))]).toEqual([null, null])
      expect(await sent(hashOf(bytes), bytes)).toBe(200)
    })

    test('a look whether it can be written says yes', async () => {
      const store = s3Store(s3)
      await store.tryWriting()
      await store.tryWriting()
    })
  })

describe('a store that misbehaves', () => {
  let bucket: Bucket
  beforeAll(async () => {
    bucket = await startBucket()
  })
  afterAll(() => bucket.stop())

  test('a file that was changed there never arrives whole', async () => {
    for (const bytes of [randomBytes(20), randomBytes(500_000)]) {
      const sha256 = await s3Store(bucket.s3).keep(bytes)
      bucket.objects.set(sha256, Buffer.concat([bytes.subarray(1), Buffer.from('x')]))
      const kept = await s3Store(bucket.s3).open(sha256)
      let received = 0
      const reading = async () => {
        for await (const part of kept!.stream) received += (part as Buffer).length
      }
      await expect(reading()).rejects.toThrow('was changed in the store')
      expect(received).toBeLessThan(bytes.length)
      expect(await s3Store(bucket.s3).isWhole(sha256)).toBe(false)
    }
  })

  test('a redirect is not followed, and nobody else is told of the file', async () => {
    const other = await startBucket()
    let asked = 0
    other.instead = (_, response) => {
      asked++
      response.end()
    }
    bucket.instead = (request, response) =>
      response.writeHead(307, { location: `${other.s3.endpoint}${request.url}` }).end()
    const store = s3Store(bucket.s3)
    for (const work of [() => store.keep(Buffer.from('x')), () => store.open('0'.repeat(64)), () => store.tryWriting()])
      await expect(work()).rejects.toThrow('redirect')
    expect(asked).toBe(0)
    bucket.instead = null
    other.stop()
  })

  test('one that says nothing, or stops in the middle, is not waited for', async () => {
    const store = s3Store(bucket.s3, 100)
    bucket.instead = () => {}
    for (const work of [() => store.keep(Buffer.from('x')), () => store.open('0'.repeat(64))])
      await expect(work()).rejects.toThrow(/S3: (no answer in 100 ms|.*timeout)/)
    bucket.instead = (_, response) => void response.writeHead(200, { 'content-length': 10 }).write('abc')
    const kept = await store.open('0'.repeat(64))
    await expect(buffer(kept!.stream)).rejects.toThrow('no answer in 100 ms')
    bucket.instead = null
  })

  test('a look whether it can be written does so once in ten minutes and asks for what it wrote meanwhile; one that was taken away is written again', async () => {
    const methods: string[] = []
    const store = s3Store(bucket.s3)
    const look = async () => {
      bucket.instead = (request, response) => {
        methods.push(request.method!)
        response.writeHead(methods.length === 3 ? 404 : 200).end()
      }
      await store.tryWriting()
      bucket.instead = null
    }
    for (let n = 0; n < 3; n++) await look()
    expect(methods).toEqual(['PUT', 'HEAD', 'HEAD', 'PUT'])
  })

  test('one that is gone is named in the log', async () => {
    const gone = await startBucket()
    gone.stop()
    for (const work of [() => s3Store(gone.s3).keep(Buffer.from('x')), () => s3Store(gone.s3).tryWriting()])
      await expect(work()).rejects.toThrow('S3: ECONNREFUSED')
  })
})
