import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartRefused } from './start-refused.ts'

/** The folder of this installation, there and writable. The database may run as a user of its own, who passes through; nobody else reads what is there. */
export function makeDataFolder(folder: string): void {
  try {
    // One after the other: below a system's own folders making all of them at once never ends.
    const missing: string[] = []
    for (let path = folder; !existsSync(path); path = dirname(path)) missing.unshift(path)
    for (const path of missing) mkdirSync(path, { mode: 0o711 })
    const tried = join(folder, `.try-${process.pid}`)
    writeFileSync(tried, '', { mode: 0o600 })
    rmSync(tried)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
    throw new StartRefused(
      `Không tạo hoặc không ghi được vào thư mục dữ liệu ${folder} (${reason}). Hãy cấp quyền ghi cho người dùng chạy Soát, hoặc đặt SOAT_DATA sang thư mục khác. / The data folder cannot be made or written; give the right to write, or set SOAT_DATA to another folder.`,
    )
  }
}

/** Says that this server runs on the folder, so that no other does; answers how to say that it no longer does. @throws StartRefused */
export function claimFolder(folder: string): () => void {
  const file = join(folder, 'running.json')
  const mine = { pid: process.pid, began: beganAt(process.pid) }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isRunning(file)) break
      rmSync(file, { force: true })
    }
  }
  throw new StartRefused(
    `Một máy chủ Soát khác đang chạy trên thư mục dữ liệu ${folder}. Hãy dừng nó trước, hoặc đặt SOAT_DATA sang thư mục khác. / Another Soát server runs on this data folder; stop it first, or set SOAT_DATA to another folder.`,
  )
}

/** A process that ended without saying so left its number behind, which another may bear by now: so its beginning counts too. */
function isRunning(file: string): boolean {
  try {
    const { pid, began } = JSON.parse(readFileSync(file, 'utf8'))
    return isAlive(pid) && beganAt(pid) === began
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled; it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, in the clock of this machine's run; empty where the system does not tell, or for one that only waits to be cleared away. */
function beganAt(pid: number): string {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return state === 'Z' ? '' : fields[18]!
  } catch {
    return ''
  }
}
