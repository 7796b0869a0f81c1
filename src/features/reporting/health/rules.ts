import type { Tone } from '#kernel/tone.ts'
/** How the installation is: counts and moments, never content. Moments are ISO. */
export interface Health {
  readonly version: string
  readonly node: string
  readonly startedAt: string
  /** The server's clock, and the database's a moment later. */
  readonly now: string
  readonly databaseNow: string
  readonly databaseVersion: string
  /** Bytes, rounded up to 16 MB. */
  readonly databaseBytes: number
  readonly migrations: { readonly done: number; readonly missing: number }
  readonly files: {
    readonly writable: boolean
    readonly kept: number
    readonly keptBytes: number
    readonly notScanned: number
    /** Kept files compared with their hashes since the start, and those of them that are changed or gone. */
    readonly compared: number
    readonly changed: number
    /** Of the disk under the data folder; null where the system does not say. */
    readonly freeBytes: number | null
    readonly diskBytes: number | null
  }
  /** `none`: no scanner is configured; `silent`: one is, and does not answer. */
  readonly scanner: 'none' | 'answers' | 'silent'
  /** When one was last begun, and the last that came to its end, with what it holds. */
  readonly backup: {
    readonly beganAt: string
    readonly finishedAt: string | null
    readonly rows: number
    readonly files: number
    /** Public keys for which it is encrypted; none: it is not. */
    readonly recipients: readonly string[]
  } | null
  /** For which public keys the next ones are, and whether a key that opens them lies in the data folder, where it should not. */
  readonly backupKeys: { readonly recipients: readonly string[]; readonly identityHere: boolean }
  /** When a backup was last restored on trial, and whether all of it fitted. */
  readonly rehearsal: { readonly at: string; readonly succeeded: boolean } | null
  readonly checkpoint: { readonly sequence: number; readonly at: string } | null
  readonly verified: { readonly at: string; readonly intact: boolean } | null
  readonly failures: readonly {
    readonly work: 'checkpoint' | 'verification' | 'scrubbing' | 'cleaning'
    readonly count: number
    readonly lastAt: string
  }[]
  readonly refusedSignIns: number
  /** No second administrator and no leader has signed in yet: one person alone opens every account. */
  readonly onePerson: boolean
  readonly accounts: number
  readonly sessions: number
}

export const PARTS = ['database', 'files', 'scanner', 'backup', 'record', 'background', 'signIn', 'clock'] as const
export type Part = (typeof PARTS)[number]

/** What may be said of a part; each is a sentence that says what to do. */
export type Finding =
  | 'fine'
  | 'migrationsMissing'
  | 'filesChanged'
  | 'filesNotWritable'
  | 'diskFull'
  | 'diskLow'
  | 'scannerSilent'
  | 'scannerNone'
  | 'filesNotScanned'
  | 'backupNever'
  | 'backupUnfinished'
  | 'backupOld'
  | 'backupKeyHere'
  | 'backupPlain'
  | 'rehearsalFailed'
  | 'rehearsalOld'
  | 'recordBroken'
  | 'checkpointLate'
  | 'checkpointNone'
  | 'notVerified'
  | 'verifiedLate'
  | 'backgroundFailed'
  | 'manyRefused'
  | 'onePerson'
  | 'clockApart'

/** How a part stands; `muted` only waits. */
export type Grade = Exclude<Tone, 'calm' | 'waiting'>
export interface Judged {
  readonly part: Part
  readonly finding: Finding
  readonly tone: Grade
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A backup older than this is old: a week and a day for the one who does it on Mondays. */
export const BACKUP_DAYS = 8
/** A month and a few days without a trial restore: nobody knows whether the backups can be used. */
const REHEARSAL_DAYS = 35
/** A backup that takes longer was broken off. */
const BACKUP_HOURS = 4
/** The record is gone through once a day; twice without it something is wrong. */
const VERIFIED_DAYS = 2
/** Checkpoints come every ten minutes; after three that did not come something is wrong. */
export const CHECKPOINT_MINUTES = 30
/** Clocks this far apart make codes of the second step fail. */
export const CLOCK_SECONDS = 10
/** More refused sign-ins a day than an office's own mistyping. */
export const MANY_REFUSED = 100

/**
 * What is to be said of each part (đánh giá từng phần), the worst of it, in the order of the page.
 *
 * @source design: what does an administrator have to look after today
 */
export function judge(health: Health): readonly Judged[] {
  const said: Record<Part, readonly [Finding, Grade]> = {
    database: health.migrations.missing > 0 ? ['migrationsMissing', 'alarm'] : FINE,
    files: files(health),
    scanner: scanner(health),
    backup: backup(health),
    record: record(health),
    background: health.failures.length > 0 ? ['backgroundFailed', 'attention'] : FINE,
    signIn:
      health.refusedSignIns > MANY_REFUSED
        ? ['manyRefused', 'attention']
        : health.onePerson
          ? ['onePerson', 'attention']
          : FINE,
    clock: Math.abs(since(health.databaseNow, health.now)) > CLOCK_SECONDS * 1000 ? ['clockApart', 'alarm'] : FINE,
  }
  return PARTS.map((part) => ({ part, finding: said[part][0], tone: said[part][1] }))
}

const FINE = ['fine', 'done'] as const

function files({ files: { writable, changed, freeBytes, diskBytes } }: Health): readonly [Finding, Grade] {
  if (changed > 0) return ['filesChanged', 'alarm']
  if (!writable) return ['filesNotWritable', 'alarm']
  if (freeBytes === null || diskBytes === null) return FINE
  const share = freeBytes / diskBytes
  return freeBytes < 1e9 || share < 0.05 ? ['diskFull', 'alarm'] : share < 0.15 ? ['diskLow', 'attention'] : FINE
}

function scanner({ scanner: state, files: { notScanned } }: Health): readonly [Finding, Grade] {
  return state === 'silent'
    ? ['scannerSilent', 'alarm']
    : state === 'none'
      ? ['scannerNone', 'attention']
      : notScanned > 0
        ? ['filesNotScanned', 'muted']
        : FINE
}

function backup({ backup: last, backupKeys: keys, rehearsal, now }: Health): readonly [Finding, Grade] {
  if (keys.identityHere) return ['backupKeyHere', 'alarm']
  return last === null
    ? ['backupNever', 'attention']
    : last.finishedAt === null || (isOpen(last) && since(last.beganAt, now) > BACKUP_HOURS * HOUR)
      ? ['backupUnfinished', 'alarm']
      : since(last.finishedAt, now) > BACKUP_DAYS * DAY
        ? ['backupOld', 'attention']
        : keys.recipients.some((recipient) => !last.recipients.includes(recipient))
          ? ['backupPlain', 'attention']
          : rehearsal?.succeeded === false
            ? ['rehearsalFailed', 'alarm']
            : rehearsal === null || since(rehearsal.at, now) > REHEARSAL_DAYS * DAY
              ? ['rehearsalOld', 'attention']
              : FINE
}

/** Whether the newest backup has not come to its end: it is running, or was broken off. */
export function isOpen({ beganAt, finishedAt }: NonNullable<Health['backup']>): boolean {
  return finishedAt === null || since(beganAt, finishedAt) < 0
}

function record({ checkpoint, verified, now }: Health): readonly [Finding, Grade] {
  return verified?.intact === false
    ? ['recordBroken', 'alarm']
    : checkpoint === null
      ? ['checkpointNone', 'muted']
      : since(checkpoint.at, now) > CHECKPOINT_MINUTES * MINUTE
        ? ['checkpointLate', 'alarm']
        : verified === null
          ? ['notVerified', 'muted']
          : since(verified.at, now) > VERIFIED_DAYS * DAY
            ? ['verifiedLate', 'attention']
            : FINE
}

/** Milliseconds from one moment to another. */
function since(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}

/** Bytes as people read them, in steps of 1024: "0 B", "1,5 MB". Without a fraction from 100 on. */
export function showBytes(bytes: number, decimalMark: ',' | '.'): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  const digits = step === 0 || value >= 100 || Number.isInteger(value) ? 0 : 1
  return `${value.toFixed(digits).replace('.', decimalMark)} ${units[step]}`
}
