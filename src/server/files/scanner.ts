import { connect, type Socket } from 'node:net'

/** What the scanner said: clean, infected, or nothing. */
export type Scan = 'no' | 'clean' | 'infected'

const CHUNK = 64 * 1024
const PATIENCE_MS = 20_000
const PING_PATIENCE_MS = 2_000

/** Asks clamd at this socket, by INSTREAM. Whatever goes wrong, and where there is no scanner, the answer is "not scanned". */
export function scannerAt(socket: string | null): (bytes: Uint8Array) => Promise<Scan> {
  return (bytes) => (socket === null ? Promise.resolve('no') : ask(socket, bytes).then(verdictOf, () => 'no'))
}

/** Whether the scanner at this socket is alive. */
export function scannerAnswers(socket: string): Promise<boolean> {
  return talk(socket, PING_PATIENCE_MS, (clamd) => clamd.write('zPING\0')).then(
    (answer) => /^PONG\0?\s*$/.test(answer),
    () => false,
  )
}

function ask(socket: string, bytes: Uint8Array): Promise<string> {
  return talk(socket, PATIENCE_MS, (clamd) => {
    clamd.write('zINSTREAM\0')
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const part = bytes.subarray(at, at + CHUNK)
      clamd.write(lengthOf(part.length))
      clamd.write(part)
    }
    clamd.write(lengthOf(0))
  })
}

/** One connection, one question, all that was answered before it was closed. */
function talk(socket: string, patience: number, say: (clamd: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const clamd = connect(socket)
    let answer = ''
    clamd.setTimeout(patience, () => clamd.destroy(new Error('no answer')))
    clamd.on('error', reject)
    clamd.on('data', (part) => {
      answer += part.toString('latin1')
    })
    clamd.on('close', () => resolve(answer))
    say(clamd)
  })
}

/** "stream: OK", "stream: Eicar-Test-Signature FOUND", or an error; only the first is clean. */
function verdictOf(answer: string): Scan {
  if (/ FOUND\0?\s*$/.test(answer)) return 'infected'
  return /^stream: OK\0?\s*$/.test(answer) ? 'clean' : 'no'
}

function lengthOf(count: number): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(count)
  return head
}
