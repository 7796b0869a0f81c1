import { randomUUID } from 'node:crypto'
import { inspectFile } from '#documents/child/client.ts'
import type { Rejection } from '#documents/inspect/rejection.ts'
import { cleanName, type EvidenceFile } from '#features/ground/evidence/rules.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import type { Config } from '#server/config.ts'
import { filesOf } from '#server/files/files.ts'
import { scannerAt } from '#server/files/scanner.ts'
import { refusals } from './refusals.ts'

export { draftOf, whyUnread } from './draft-of.ts'

/** Why words are not taken whatever they are part of: secret, or without the marks of Vietnamese. */
export const whyNotTaken = (why: 'IMPORT_SECRET' | 'IMPORT_NO_MARKS'): Refusal => refusals[why]()

/** The file of an import as it is kept: its row is added with the plan. */
export type KeptOriginal = Pick<EvidenceFile, 'id' | 'name' | 'size' | 'sha256' | 'type' | 'scanned'>

/**
 * Bản gốc: the bytes as they came, looked through like every attached file since others will fetch them, then kept under their hash.
 * @refuses IMPORT_RUNS, IMPORT_MACROS, IMPORT_ENCRYPTED, IMPORT_DAMAGED, IMPORT_SECRET, IMPORT_UNKNOWN_TYPE, IMPORT_TOO_LARGE, IMPORT_INFECTED, IMPORT_STORE_AWAY
 */
export async function keepOriginal(
  config: Config,
  bytes: Uint8Array,
  fileName: string,
): Promise<Decision<KeptOriginal>> {
  const extension = extensionBy(bytes)
  const inspected = await inspectFile(bytes, extension)
  if ('rejection' in inspected) return refuse(REJECTED[inspected.rejection]())
  const scanned = await scannerAt(config.clamdSocket)(bytes)
  if (scanned === 'infected') return refuse(refusals.IMPORT_INFECTED())
  const sha256 = await filesOf(config)
    .store.keep(bytes)
    .catch(() => null)
  if (sha256 === null) return refuse(refusals.IMPORT_STORE_AWAY())
  const name = cleanName(fileName)
  return allow({
    id: randomUUID(),
    name: namedAs(name, extension),
    size: bytes.length,
    sha256,
    type: inspected.type,
    scanned,
  })
}

/** What the bytes say, as in the reading; the name tells only how it is called. */
function extensionBy(bytes: Uint8Array): 'docx' | 'pdf' | 'txt' {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('PK')) return 'docx'
  return start.includes('%PDF-') ? 'pdf' : 'txt'
}

/** Its own name; where that says another kind than the bytes, the true one is put behind it. */
function namedAs(name: string, extension: 'docx' | 'pdf' | 'txt'): string {
  const known = extension === 'txt' ? /\.(?:txt|md|markdown|text)$/i : new RegExp(`\\.${extension}$`, 'i')
  return known.test(name) ? name : `${name.slice(0, 190)}.${extension}`
}

const REJECTED: Readonly<Record<Rejection, () => Refusal>> = {
  UNKNOWN_TYPE: () => refusals.IMPORT_UNKNOWN_TYPE(),
  WRONG_EXTENSION: () => refusals.IMPORT_UNKNOWN_TYPE(),
  ENCRYPTED: () => refusals.IMPORT_ENCRYPTED(),
  MACROS: () => refusals.IMPORT_MACROS(),
  RUNS: () => refusals.IMPORT_RUNS(),
  CALLS_OUT: () => refusals.IMPORT_RUNS(),
  SWELLS: () => refusals.IMPORT_TOO_LARGE(),
  DAMAGED: () => refusals.IMPORT_DAMAGED(),
  SECRET: () => refusals.IMPORT_SECRET(),
}

/** The name of an uploaded file as kept: no control characters, nothing that turns or hides what is written, whatever was sent. */
export function fileNameOf(header: string): string {
  let name = header
  try {
    name = decodeURIComponent(header)
  } catch {
    // Not percent-encoded: kept as it came.
  }
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, 200)
    .toWellFormed()
}
