/** What is wrong with the database itself, whatever was asked of it: it cannot be reached, or it has no room. */
export type Outage = 'away' | 'full'

/** SQL states with which a database goes, comes or turns people away: connection, resources, intervention of an operator, its own disk. */
const AWAY = /^(?:08...|53[234]00|57P0[1-5]|25P0[34]|58030)$/
const FULL = /^(?:53100|ENOSPC|EDQUOT)$/
const UNREACHED =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN)$/
/** What the driver says of a connection without any code. */
const LOST =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Cannot use a pool after|Query read timeout|driver has already been destroyed)/

/** Null for every error that is not the database's state but that of what was asked. */
export function outageOf(error: unknown): Outage | null {
  const { code = '', syscall, message = '' } = error as { code?: unknown; syscall?: unknown; message?: string }
  if (typeof code !== 'string') return null
  if (FULL.test(code)) return 'full'
  // The socket of a database that is not there is a file that is not there.
  if (AWAY.test(code) || UNREACHED.test(code) || (code === 'ENOENT' && syscall === 'connect')) return 'away'
  return code === '' && LOST.test(message) ? 'away' : null
}
