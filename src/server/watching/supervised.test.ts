import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { supervised } from './supervised.ts'

const env = { ...process.env, NOTIFY_SOCKET: '/x', WATCHDOG_USEC: '200000' }
afterEach(() => void vi.useRealTimers())

test('says that it is ready, then that it lives for as long as it answers its own /health', async () => {
  vi.useFakeTimers()
  const [words, asked]: [string[], unknown[]] = [[], []]
  let answer: () => Promise<number> = async () => 200
  const means = {
    say: (word: string) => void words.push(word),
    ask: (...question: unknown[]) => {
      asked.push(question)
      return answer()
    },
  }
  const end = supervised('0.0.0.0', 8080, env, means)
  await vi.advanceTimersByTimeAsync(100)
  expect(words).toEqual(['--ready', 'WATCHDOG=1', 'WATCHDOG=1', 'WATCHDOG=1'])
  expect(asked).toEqual(Array(3).fill(['http://127.0.0.1:8080/health', 50]))

  for (const silent of [async () => 503, () => Promise.reject(new Error('no answer'))]) {
    answer = silent
    await vi.advanceTimersByTimeAsync(100)
  }
  expect([words.length, asked.length]).toEqual([4, 7])
  answer = async () => 308
  await vi.advanceTimersByTimeAsync(50)
  expect(words.at(-1)).toBe('WATCHDOG=1')
  expect(words).toHaveLength(5)
  await end!()
})

test('the service manager’s own program is told, when the server itself has answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'soat-supervised-'))
  const heard = join(folder, 'heard')
  const notify = join(folder, 'systemd-notify')
  writeFileSync(notify, `#!/bin/sh\necho "$1" >> ${heard}\n`)
  chmodSync(notify, 0o755)
  const server = createServer((request, reply) => reply.writeHead(request.url === '/health' ? 200 : 503).end())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const path = `${folder}${delimiter}${process.env.PATH}`
  const end = supervised('localhost', (server.address() as AddressInfo).port, { ...env, PATH: path })
  await expect
    .poll(() => existsSync(heard) && readFileSync(heard, 'utf8').split('\n'), { timeout: 10_000 })
    .toEqual(expect.arrayContaining(['--ready', 'WATCHDOG=1']))
  await end!()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('without a service manager nothing is said', () => {
  expect(supervised('127.0.0.1', 1, {})).toBeNull()
})
