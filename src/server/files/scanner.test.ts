import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { clamd } from '#test/clamd.ts'
import { scannerAt } from './scanner.ts'

const folder = mkdtempSync(join(tmpdir(), 'soat-clamd-'))
const socket = join(folder, 'clamd')
let server: Server | null = null
afterEach(() => {
  server?.close()
  server = null
  rmSync(socket, { force: true })
})

test('what the scanner says of a file of many pieces is taken over', async () => {
  const clean = Buffer.alloc(300_000, 'abc')
  server = await clamd(socket, (bytes) =>
    bytes.includes('EICAR')
      ? 'stream: Eicar-Test-Signature FOUND\0'
      : bytes.equals(clean)
        ? 'stream: OK\0'
        : 'stream: cut\0',
  )
  expect(await scannerAt(socket)(clean)).toBe('clean')
  expect(await scannerAt(socket)(Buffer.from('…EICAR…'))).toBe('infected')
})

test.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: OK, nearly', '', null])(
  'the answer %j is never "clean"',
  async (said) => {
    server = await clamd(socket, () => said)
    expect(await scannerAt(socket)(Buffer.from('x'))).toBe('no')
  },
)

test('without a scanner, or with a dead one, a file is not scanned', async () => {
  expect(await scannerAt(null)(Buffer.from('x'))).toBe('no')
  expect(await scannerAt(join(folder, 'nobody'))(Buffer.from('x'))).toBe('no')
})
