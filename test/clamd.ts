import { createServer, type Server } from 'node:net'

/** A daemon that speaks clamd's PING and INSTREAM: takes the pieces apart and answers by what was in them. */
export async function clamd(socket: string, answer: (bytes: Buffer) => string | null): Promise<Server> {
  const made = createServer((connection) => {
    let given = Buffer.alloc(0)
    connection.on('error', () => {})
    connection.on('data', (part: Buffer) => {
      given = Buffer.concat([given, part])
      if (given.equals(Buffer.from('zPING\0'))) return connection.end('PONG\0')
      const bytes = bytesOf(given)
      if (bytes === null) return
      const said = answer(bytes)
      if (said === null) connection.destroy()
      else connection.end(said)
    })
  })
  await new Promise<void>((ready) => made.listen(socket, ready))
  return made
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
