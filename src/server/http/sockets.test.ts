import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { TEST_CONFIG } from '#test/cluster.ts'
import { newApp } from './application.ts'
import { open } from './gates.ts'
import { keepPatience, PATIENCE, type Patience } from './sockets.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A server of this patience, and connections to it. */
async function listening(patience: Partial<Patience>) {
  const app = fastify({ forceCloseConnections: true })
  keepPatience(app, { ...PATIENCE, ...patience })
  app.addContentTypeParser('application/octet-stream', (_request, body, done) => {
    body.resume().once('end', () => done(null, 'whole'))
  })
  app.post('/', async ({ body }) => body)
  app.get('/late', async () => new Promise((resolve) => setTimeout(resolve, 400, 'late')))
  await app.listen({ host: '127.0.0.1', port: 0 })
  closing.push(() => app.close())
  const { port } = app.server.address() as AddressInfo
  return (): Socket => connect({ host: '127.0.0.1', port }).on('error', () => {})
}

const heard = async (socket: Socket): Promise<string> => {
  let text = ''
  socket.on('data', (data) => {
    text += data
  })
  await new Promise((resolve) => socket.once('close', resolve))
  return text
}
const post = (type: string, length: number) =>
  `POST / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`

test('a connection that says nothing is given up; one whose answer takes its time is not (design)', async () => {
  const dial = await listening({ silent: 100 })
  expect(await heard(dial())).toBe('')
  const patient = dial()
  patient.write('GET /late HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
  expect(await heard(patient)).toMatch(/late$/)
})

test('a body that comes sign by sign is given up (design)', async () => {
  const dial = await listening({ body: 200 })
  const slow = dial()
  slow.write(post('application/json', 1_000))
  const typing = setInterval(() => slow.write(' '), 20)
  expect(await heard(slow)).toBe('')
  clearInterval(typing)
})

test('a file may take longer than a body while it comes on, and is given up when it stands still (design)', async () => {
  const dial = await listening({ body: 100, span: 100, least: 50 })
  const file = dial()
  const pieces = 20
  file.write(post('application/octet-stream', pieces * 100))
  let sent = 0
  const sending = setInterval(() => {
    file.write('x'.repeat(100))
    sent += 1
    if (sent === pieces) clearInterval(sending)
  }, 20)
  expect(await heard(file)).toMatch(/whole$/)
  const still = dial()
  still.write(post('application/octet-stream', 1_000))
  expect(await heard(still)).toBe('')
})

test('of one address so many connections are open at a time, and a place that was left is free again (design)', async () => {
  const dial = await listening({ perAddress: 2 })
  const kept = [dial(), dial()]
  await Promise.all(kept.map((socket) => once(socket, 'connect')))
  expect(await heard(dial())).toBe('')
  kept[0]!.destroy()
  await expect
    .poll(async () => {
      const next = dial()
      next.write('GET /late HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
      return heard(next)
    })
    .toMatch(/late$/)
  kept[1]!.destroy()
})

test('the application cuts off heads after half a minute, and whoever went away is no incident (design)', async () => {
  const lines: string[] = []
  const app = newApp(TEST_CONFIG, { level: 'warn', stream: { write: (line: string) => void lines.push(line) } })
  closing.push(() => app.close())
  let left = () => {}
  const gone = new Promise<void>((resolve) => {
    left = resolve
  })
  app.post('/api/x', { config: { may: open } }, async () => ({}))
  app.addHook('onError', async () => left())
  await app.listen({ host: '127.0.0.1', port: 0 })
  expect(app.server.headersTimeout).toBe(30_000)
  const socket = connect({ host: '127.0.0.1', port: (app.server.address() as AddressInfo).port })
  socket.write(
    'POST /api/x HTTP/1.1\r\nhost: localhost\r\nx-soat: 1\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    () => socket.resetAndDestroy(),
  )
  await gone
  expect(lines.filter((line) => /incident|database/.test(line))).toEqual([])
})
