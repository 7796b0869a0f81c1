import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const shape = z.object({
  beganAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  rows: z.number(),
  files: z.number(),
})

/**
 * When a backup was last begun with `soat backup` on this data folder, and the last one that came to its end, with what it holds.
 * An end before the beginning is that of an earlier backup: the newest was broken off or is still running.
 */
export type LastBackup = Readonly<z.infer<typeof shape>>

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
    return shape.parse(JSON.parse(readFileSync(join(dataFolder, NAME), 'utf8')))
  } catch {
    return null
  }
}
