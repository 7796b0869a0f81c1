import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The newest backup that was begun with `soat backup` on this data folder; without an end it was broken off or is still running. */
export interface LastBackup {
  readonly beganAt: string
  readonly finishedAt: string | null
  readonly rows: number
  readonly files: number
}

/** Beside the data and not in the database: a restored database must not claim a backup of its own. */
const NAME = 'last-backup.json'

export function noteBackup(dataFolder: string, backup: LastBackup): void {
  const next = join(dataFolder, `${NAME}.next`)
  writeFileSync(next, `${JSON.stringify(backup)}\n`, { mode: 0o600 })
  renameSync(next, join(dataFolder, NAME))
}

/** Null where none was ever begun here, or the note cannot be read. */
export function readLastBackup(dataFolder: string): LastBackup | null {
  try {
    return JSON.parse(readFileSync(join(dataFolder, NAME), 'utf8')) as LastBackup
  } catch {
    return null
  }
}
