import { spawn } from 'node:child_process'
import { repeated } from './repeated.ts'

interface Means {
  /** To the service manager. */
  say(word: '--ready' | 'WATCHDOG=1'): void
  /** The status that is answered there; rejects when there is none in time. */
  ask(address: string, patience: number): Promise<number>
}

/**
 * Under a service manager that listens (systemd's NOTIFY_SOCKET): says once that the start is done, then again and again that the server
 * answers its own /health, for as long as it does. Not /ready: what is away outside, a database above all, comes back without a new start.
 * Answers what ends it; null where nobody asks again.
 */
export function supervised(
  host: string,
  port: number,
  env: NodeJS.ProcessEnv = process.env,
  { say, ask }: Means = throughSystemd(env),
): (() => Promise<void>) | null {
  if (!env.NOTIFY_SOCKET) return null
  say('--ready')
  const patience = Number(env.WATCHDOG_USEC) / 1000
  if (!(patience > 0)) return null
  const self = ANYWHERE.has(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return repeated(
    patience / 4,
    async () => {
      // An address that is not this machine's own is told to use https: that too is an answer.
      if ((await ask(`http://${self}:${port}/health`, patience / 4)) < 500) say('WATCHDOG=1')
    },
    () => {},
  )
}

/** Node has no datagram sockets of Unix; the small program of systemd itself knows how. */
const throughSystemd = (env: NodeJS.ProcessEnv): Means => ({
  say: (word) => void spawn('systemd-notify', [word], { env, stdio: 'ignore' }).on('error', () => {}),
  ask: async (address, patience) => (await fetch(address, { signal: AbortSignal.timeout(patience) })).status,
})

const ANYWHERE = new Set(['0.0.0.0', '::', 'localhost'])
