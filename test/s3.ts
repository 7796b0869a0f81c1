import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { S3Config } from '#server/config.ts'

export interface Bucket {
  readonly s3: S3Config
  readonly objects: Map<string, Buffer>
  /** Answers the next requests instead of the bucket, until it is null again. */
  instead: ((request: IncomingMessage, response: ServerResponse) => void) | null
  stop(): void
}

/** A bucket on loopback that works out each signature (AWS Signature Version 4) by itself, from its text and without our library. */
export async function startBucket(): Promise<Bucket> {
  const server = createServer(async (request, response) => {
    if (bucket.instead) return bucket.instead(request, response)
    const say = (status: number, body: string | Buffer = '') =>
      response
        .writeHead(status, { 'content-length': Buffer.byteLength(body) })
        .end(request.method === 'HEAD' ? '' : body)
    const no = (status: number, code: string) => say(status, `<Error><Code>${code}</Code></Error>`)
    const body = await buffer(request)
    const [, name, key = ''] = request.url!.split('/')
    if (!isSigned(request, bucket.s3)) return no(403, 'SignatureDoesNotMatch')
    if (request.headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex'))
      return no(400, 'XAmzContentSHA256Mismatch')
    if (name !== bucket.s3.bucket) return no(404, 'NoSuchBucket')
    if (request.method === 'PUT') bucket.objects.set(key, body)
    const kept = bucket.objects.get(key)
    return kept ? say(200, request.method === 'PUT' ? '' : kept) : no(404, 'NoSuchKey')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const bucket: Bucket = {
    s3: { endpoint, bucket: 'soat', region: 'us-east-1', accessKey: 'soat', secretKey: 'only-in-tests' },
    objects: new Map(),
    instead: null,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
  return bucket
}

const FORM =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/

function isSigned({ method, url, headers }: IncomingMessage, { accessKey, secretKey, region }: S3Config): boolean {
  const [, key, day, at, names = '', signature] = FORM.exec(headers.authorization ?? '') ?? []
  const signed = names.split(';')
  const moment = String(headers['x-amz-date'])
  const sentAt = Date.parse(moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (
    key !== accessKey ||
    at !== region ||
    !moment.startsWith(`${day}T`) ||
    !(Math.abs(Date.now() - sentAt) < 15 * 60_000)
  )
    return false
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name))) return false
  const [path = '', query = ''] = url!.split('?')
  const canonical = [
    method,
    path,
    query,
    ...signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n')
  const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest()
  const toSign = [
    'AWS4-HMAC-SHA256',
    moment,
    `${day}/${region}/s3/aws4_request`,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n')
  const signing = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secretKey}`, day!), region))
  return hmac(signing, toSign).toString('hex') === signature
}
