import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { LARGEST_CHUNK } from '../rules.ts'
import { type Stage, upload } from './upload.ts'

afterEach(() => vi.unstubAllGlobals())

const TEXT = 'xin chào'
const busy = () =>
  new Response(JSON.stringify({ code: 'TOO_MANY_REQUESTS', detail: 'Hãy đợi 5 giây.' }), {
    status: 429,
    headers: { 'retry-after': '5' },
  })
const lost = () => Promise.reject(new TypeError('failed'))

/** A server that takes a file in pieces, and before some requests does something else first. */
function server(first: Record<string, (() => Response | Promise<Response>)[]>) {
  let received = 0
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const what = `${init.method} ${path.split('/').at(-1)!.length === 36 ? 'file' : path.split('/').at(-1)}`
    asked.push(what)
    const instead = first[what]?.shift()
    if (instead) return instead()
    if (what === 'PUT chunks') received += (init.body as Blob).size
    return new Response(JSON.stringify({ state: 'uploading', received }))
  })
  return asked
}

async function sending(more: { again?: (tries: number, wait: number) => Promise<boolean> } = {}) {
  const stages: Stage['at'][] = []
  const waits: number[] = []
  const again = async (_tries: number, wait: number) => {
    waits.push(wait)
    return true
  }
  await upload({
    path: '/api/findings',
    thingId: '7',
    file: new File([TEXT], 'a.txt'),
    said: {},
    known: [],
    onStage: ({ at }) => void stages.push(at),
    again,
    ...more,
  })
  return { stages, waits }
}

test('a file goes on after the time that a busy server asked for, at every step (design)', async () => {
  const asked = server({ 'POST files': [busy], 'PUT chunks': [busy, busy], 'POST finish': [busy] })
  const { waits, stages } = await sending()
  expect(waits).toEqual([5000, 5000, 5000, 5000])
  expect(asked).toEqual([
    'POST files',
    'POST files',
    'PUT chunks',
    'GET file',
    'PUT chunks',
    'GET file',
    'PUT chunks',
    'POST finish',
    'POST finish',
  ])
  expect(stages.filter((at) => at === 'waiting')).toHaveLength(4)
})

test('a lost piece asks at once how far it came, and waits only while nobody answers (design)', async () => {
  const asked = server({ 'PUT chunks': [lost], 'GET file': [lost] })
  const { waits } = await sending()
  expect(waits).toEqual([0])
  expect(asked).toEqual(['POST files', 'PUT chunks', 'GET file', 'GET file', 'PUT chunks', 'POST finish'])
})

test('who has waited long enough gives up with the server’s own sentence (design)', async () => {
  server({ 'PUT chunks': [busy] })
  await expect(sending({ again: async () => false })).rejects.toThrow('Hãy đợi 5 giây.')
})

test('a store that is away is said, and is no verdict on the file: sent again, the same file goes on at its end (design)', async () => {
  const away = () =>
    new Response(JSON.stringify({ code: 'FILE_STORE_AWAY', detail: 'Kho tệp tạm thời không dùng được.' }), {
      status: 503,
    })
  const asked = server({ 'POST finish': [away] })
  await expect(sending()).rejects.toThrow('Kho tệp tạm thời không dùng được.')
  asked.length = 0
  await sending()
  expect(asked).toEqual(['POST files', 'POST finish'])
})

test('tries of one piece are counted until it is taken, so that a server that stays busy is given up (design)', async () => {
  server({ 'POST files': [busy], 'PUT chunks': [busy, busy, busy], 'POST finish': [busy] })
  const counted: number[] = []
  await sending({ again: async (tries) => counted.push(tries) > 0 })
  expect(counted).toEqual([1, 1, 2, 3, 1])
})

test('a piece that is lost each time, while the server answers all else, is given up too (design)', async () => {
  server({ 'PUT chunks': Array.from({ length: 20 }, () => lost) })
  const counted: number[] = []
  await expect(sending({ again: async (tries) => counted.push(tries) < 3 })).rejects.toThrow()
  expect(counted).toEqual([2, 3, 4])
})

test('a piece that is taken begins the count anew (design)', async () => {
  let pieces = 0
  const size = LARGEST_CHUNK + 1
  let received = 0
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.endsWith('/chunks') && ++pieces % 2 === 1) return busy()
    if (path.endsWith('/chunks')) received += (init.body as Blob).size
    return new Response(JSON.stringify({ state: 'uploading', received }))
  })
  const counted: number[] = []
  const file = new File([new Uint8Array(size)], 'a.txt')
  await upload({
    path: '/api/findings',
    thingId: '7',
    file,
    said: {},
    known: [],
    onStage: () => {},
    again: async (tries) => counted.push(tries) > 0,
  })
  expect(counted).toEqual([1, 1])
})

test('what is sent first is the hash of the very bytes (design)', async () => {
  const bodies: string[] = []
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    if (typeof init.body === 'string') bodies.push(init.body)
    return new Response(JSON.stringify({ state: 'stored', received: 0 }))
  })
  await sending()
  expect(JSON.parse(bodies[0]!)).toMatchObject({
    name: 'a.txt',
    size: Buffer.byteLength(TEXT),
    sha256: createHash('sha256').update(TEXT).digest('hex'),
  })
})
