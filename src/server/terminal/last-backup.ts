import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const shape = z.object({
  beganAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  rows: z.number(),
  files: z.number(),
  /** Where it lies. */
  folder: z.string().optional(),
  /** The public keys for which it was encrypted. */
  recipients: z.array(z.string()).readonly().optional(),
})

const rehearsalShape = z.object({ at: z.iso.datetime(), succeeded: z.boolean() })

/**
 * When a backup was last begun with `soat backup` on this data folder, and the last one that came to its end, with what it holds.
 * An end before the beginning is that of an earlier backup: the newest was broken off or is still running.
 */
export type LastBackup = Readonly<z.infer<typeof shape>>

/** When a backup was last restored on trial, and whether all of it fitted. */
export type LastRehearsal = Readonly<z.infer<typeof rehearsalShape>>

/** Beside the data and not in the database: a restored database must not claim a backup of its own. */
const [NAME, REHEARSAL] = ['last-backup.json', 'last-rehearsal.json']

export function noteBackup(dataFolder: string, backup: LastBackup): void {
  note(dataFolder, NAME, backup)
}

export function noteRehearsal(dataFolder: string, rehearsal: LastRehearsal): void {
  note(dataFolder, REHEARSAL, rehearsal)
}

/** Null where none was ever begun here, or the note cannot be read. */
export function readLastBackup(dataFolder: string): LastBackup | null {
  return read(dataFolder, NAME, shape)
}

/** Null where there never was one, or the note cannot be read. */
export function readLastRehearsal(dataFolder: string): LastRehearsal | null {
  return read(dataFolder, REHEARSAL, rehearsalShape)
}

function note(dataFolder: string, name: string, said: object): void {
  const next = join(dataFolder, `${name}.next`)
  writeFileSync(next, `${JSON.stringify(said)}\n`, { mode: 0o600 })
  renameSync(next, join(dataFolder, name))
}

function read<T>(dataFolder: string, name: string, form: z.ZodType<T>): T | null {
  try {
    return form.parse(JSON.parse(readFileSync(join(dataFolder, name), 'utf8')))
  } catch {
    return null
  }
}
