import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { supervised } from './supervised.ts'

const folder = mkdtempSync(join(tmpdir(), 'soat-supervised-'))
const heard = join(folder, 'heard')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A `systemd-notify` that writes down what it is asked to say. */
const notify = join(folder, 'systemd-notify')
writeFileSync(notify, `#!/bin/sh\necho "$1" >> ${heard}\n`)
chmodSync(notify, 0o755)
const env = {
  ...process.env,
  PATH: `${folder}${delimiter}${process.env.PATH}`,
  NOTIFY_SOCKET: '/x',
  WATCHDOG_USEC: '200000',
}
const words = () => (existsSync(heard) ? readFileSync(heard, 'utf8').trim().split('\n') : [])

test('says that it is ready, then that it lives for as long as it answers its own /health', async () => {
  let status = 200
  const server = createServer((request, reply) => reply.writeHead(request.url === '/health' ? status : 404).end())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const timer = supervised('0.0.0.0', (server.address() as AddressInfo).port, env)
  await expect.poll(() => words().filter((word) => word === 'WATCHDOG=1').length).toBeGreaterThan(1)
  expect(words().filter((word) => word === '--ready')).toHaveLength(1)

  status = 503
  // What was on its way is said before the count.
  await expect
    .poll(async () => {
      const before = words().length
      await new Promise((done) => setTimeout(done, 150))
      return words().length - before
    })
    .toBe(0)
  clearInterval(timer ?? undefined)
  server.close()
})

test('without a service manager nothing is said', () => {
  expect(supervised('127.0.0.1', 1, {})).toBeNull()
})
