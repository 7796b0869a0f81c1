import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { scannerAt } from './scanner.ts'

const folder = mkdtempSync(join(tmpdir(), 'soat-clamd-'))
const socket = join(folder, 'clamd')
let server: Server | null = null
afterEach(() => {
  server?.close()
  server = null
  rmSync(socket, { force: true })
})

/** A daemon that speaks clamd's INSTREAM: takes the pieces apart and answers by what was in them. */
async function daemon(answer: (bytes: Buffer) => string | null): Promise<void> {
  const made = createServer((connection) => {
    let given = Buffer.alloc(0)
    connection.on('error', () => {})
    connection.on('data', (part: Buffer) => {
      given = Buffer.concat([given, part])
      const bytes = bytesOf(given)
      if (bytes === null) return
      const said = answer(bytes)
      if (said === null) connection.destroy()
      else connection.end(said)
    })
  })
  server = made
  await new Promise<void>((ready) => made.listen(socket, ready))
}

/** The bytes of a stream that has come to its end; null before. */
function bytesOf(given: Buffer): Buffer | null {
  const head = 'zINSTREAM\0'
  if (!given.subarray(0, head.length).equals(Buffer.from(head))) return null
  const parts: Buffer[] = []
  for (let at = head.length; at + 4 <= given.length; ) {
    const length = given.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(given.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

test('what the scanner says of a file of many pieces is taken over', async () => {
  const clean = Buffer.alloc(300_000, 'abc')
  await daemon((bytes) => (bytes.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : bytes.equals(clean) ? 'stream: OK\0' : 'stream: cut\0'))
  expect(await scannerAt(socket)(clean)).toBe('clean')
  expect(await scannerAt(socket)(Buffer.from('…EICAR…'))).toBe('infected')
})

test.each(['INSTREAM size limit exceeded. ERROR\0', 'stream: OK, nearly', '', null])('the answer %j is never "clean"', async (said) => {
  await daemon(() => said)
  expect(await scannerAt(socket)(Buffer.from('x'))).toBe('no')
})

test('without a scanner, or with a dead one, a file is not scanned', async () => {
  expect(await scannerAt(null)(Buffer.from('x'))).toBe('no')
  expect(await scannerAt(join(folder, 'nobody'))(Buffer.from('x'))).toBe('no')
})
