import './no-network.ts'
import { writeFile } from 'node:fs/promises'
import type { Job } from './client.ts'

// Stands in for child.ts in its test: tries every way out and answers with those that were open.

process.on('message', (_job: Job) => {
  void open().then((value) => process.send?.({ value }))
})
process.on('disconnect', () => process.exit(0))

async function open(): Promise<string[]> {
  const opened: string[] = []
  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    try {
      await attempt()
      opened.push(name)
    } catch {
      // Closed, as it should be.
    }
  }
  return opened
}

const ATTEMPTS: Readonly<Record<string, () => unknown>> = {
  'net.connect': async () => (await import('node:net')).connect(1, '127.0.0.1'),
  'net.Socket': async () => new (await import('node:net')).Socket(),
  'net.createServer': async () => (await import('node:net')).createServer(),
  'tls.connect': async () => (await import('node:tls')).connect(1, '127.0.0.1'),
  'dns.lookup': async () => (await import('node:dns')).lookup('localhost', () => undefined),
  'dns/promises.resolve': async () => (await import('node:dns/promises')).resolve('localhost'),
  'dgram.createSocket': async () => (await import('node:dgram')).createSocket('udp4'),
  'http.request': async () => (await import('node:http')).request('http://127.0.0.1:1'),
  'https.get': async () => (await import('node:https')).get('https://127.0.0.1:1'),
  'http2.connect': async () => (await import('node:http2')).connect('http://127.0.0.1:1'),
  'inspector.open': async () => (await import('node:inspector')).open(0),
  'net by getBuiltinModule': () => process.getBuiltinModule('node:net').connect(1, '127.0.0.1'),
  'a socket of this process': () => (process.stderr as unknown as { connect(port: number): void }).connect(1),
  fetch: () => fetch('http://127.0.0.1:1'),
  WebSocket: () => new WebSocket('ws://127.0.0.1:1'),
  'a process': async () => (await import('node:child_process')).spawn(process.execPath),
  'a worker': async () => new (await import('node:worker_threads')).Worker('0', { eval: true }),
  'a file outside': async () => (await import('node:fs')).readFileSync('/etc/passwd'),
  'writing a file': () => writeFile(new URL('written.txt', import.meta.url), ''),
  environment: () => {
    if (process.env.PATH === undefined && process.env.HOME === undefined && process.env.DATABASE_URL === undefined)
      throw new Error('empty')
  },
}
