import { spawn } from 'node:child_process'

/**
 * Under a service manager that listens (systemd's NOTIFY_SOCKET): says once that the start is done, then again and again that the server
 * answers its own /health, for as long as it does. Not /ready: what is away outside, a database above all, comes back without a new start.
 */
export function supervised(host: string, port: number, env: NodeJS.ProcessEnv = process.env): NodeJS.Timeout | null {
  if (!env.NOTIFY_SOCKET) return null
  // Node has no datagram sockets of Unix; the small program of systemd itself knows how.
  const say = (word: string) => spawn('systemd-notify', [word], { env, stdio: 'ignore' }).on('error', () => {})
  say('--ready')
  const patience = Number(env.WATCHDOG_USEC) / 1000
  if (!(patience > 0)) return null
  const self = ANYWHERE.has(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return setInterval(() => {
    fetch(`http://${self}:${port}/health`, { signal: AbortSignal.timeout(patience / 4) }).then(
      // An address that is not this machine's own is told to use https: that too is an answer.
      ({ status }) => status < 500 && say('WATCHDOG=1'),
      () => {},
    )
  }, patience / 4).unref()
}

const ANYWHERE = new Set(['0.0.0.0', '::', 'localhost'])
