import { type Actor, holdsPost, holdsSeat } from '#kernel/actor.ts'
import { allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from './refusals.ts'

/** What a file is attached to. */
export type EvidenceThing =
  | 'reportAnswer'
  | 'finding'
  | 'recommendation'
  // A content on the sheet of an inspection, by the id of the inspection.
  | 'sheet'
  // The file that a plan was read from, as it came.
  | 'planOriginal'
  // Signed copies of papers.
  | SignedPaper
/** Papers that have a signed copy (bản đã ký). */
export const SIGNED_PAPERS = [
  'plan',
  'detailedPlan',
  'team',
  'scheduleNotice',
  'minutes',
  'conclusion',
  'correction',
  'erratum',
] as const
export type SignedPaper = (typeof SIGNED_PAPERS)[number]
export type EvidenceType = 'pdf' | 'docx' | 'xlsx' | 'jpeg' | 'png' | 'webp' | 'text'
export type EvidenceState = 'uploading' | 'stored' | 'refused' | 'removed'
/** Quét mã độc: not yet, clean, infected. */
export type Scanned = 'no' | 'clean' | 'infected'

/** A paper has its own signed copies, and those of the paper by which it was cancelled: these bear its id as their part. */
export type CopyOf = 'paper' | 'ending'

export function isCopyOf({ partId }: { readonly partId: string | null }, of: CopyOf): boolean {
  return (partId === null) === (of === 'paper')
}

/** Where a file belongs: what it proves, of which inspection, and which side knows of it. */
export interface EvidenceOwner {
  /** Null for papers of a plan or of a Team. */
  readonly inspectionId: string | null
  readonly teamId: string | null
  readonly unitId: string | null
  readonly thing: EvidenceThing
  readonly thingId: string
  /** The item of the outline that it answers, or the step of the recommendation with which it was sent. */
  readonly partId: string | null
  /** Whose it is until it is shared. */
  readonly side: 'unit' | 'team'
  /** The other side may know of it. */
  readonly shared: boolean
  /** Proves a personal responsibility. */
  readonly restricted: boolean
}

/** Tài liệu kiểm chứng: one attached file. */
export interface EvidenceFile extends EvidenceOwner {
  readonly id: string
  readonly name: string
  /** Bytes as given. */
  readonly size: number
  /** Of the bytes as given, worked out on the device and again on the server. */
  readonly sha256: string
  readonly type: EvidenceType | null
  /** Of the bytes that are handed out: an image drawn anew, else the file itself. */
  readonly servedSha256: string | null
  readonly state: EvidenceState
  /** Code of the refusal. */
  readonly refusal: string
  readonly scanned: Scanned
  readonly uploadedBy: string
  readonly uploadedAt: string
}

/** 25 MB a file, sent in pieces of at most 4 MB. */
export const LARGEST_FILE = 25 * 1024 * 1024
export const LARGEST_CHUNK = 4 * 1024 * 1024
export const EXTENSIONS = ['pdf', 'docx', 'xlsx', 'jpg', 'jpeg', 'png', 'webp', 'txt'] as const

const LONGEST_NAME = 200

/** The name of a file as it is kept: composed, without path, control or direction characters, its extension spared when it is cut. */
export function cleanName(given: string): string {
  const name = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
  const extension = extensionOf(name)
  const letters = [...name]
  if (letters.length <= LONGEST_NAME) return name
  return `${letters.slice(0, LONGEST_NAME - extension.length - 1).join('')}.${extension}`
}

/** "pdf" of "Báo cáo.PDF"; '' where there is none. */
export function extensionOf(name: string): string {
  return (/[^.]\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '').toLowerCase()
}

/**
 * Whether a file of this name and size is taken at all; answers the name as it will be kept.
 *
 * @refuses FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_UNKNOWN
 * @source design
 */
export function beginUpload({ name, size }: { readonly name: string; readonly size: number }): Decision<string> {
  const clean = cleanName(name)
  if (!EXTENSIONS.some((known) => known === extensionOf(clean))) return refuse(refusals.FILE_TYPE_UNKNOWN())
  if (size <= 0) return refuse(refusals.FILE_EMPTY())
  return size > LARGEST_FILE ? refuse(refusals.FILE_TOO_LARGE()) : allow(clean)
}

/** What a signed copy may be: the scan, or the file with its electronic signature. */
export const COPY_EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png'] as const

/** @refuses SIGNED_COPY_TYPE @source design */
export function checkSignedCopy(name: string): Refusal | null {
  return COPY_EXTENSIONS.some((known) => known === extensionOf(cleanName(name))) ? null : refusals.SIGNED_COPY_TYPE()
}

/** Only who began an upload goes on with it. @refuses WRONG_ACTOR @source design */
export function mayUpload(actor: Actor, file: EvidenceFile): Decision<EvidenceFile> {
  return file.uploadedBy === actor.id ? allow(file) : refuse(common.WRONG_ACTOR())
}

/**
 * Whether this person may take the file away again: his own side, and only while the other side does not know of it.
 *
 * @refuses WRONG_ACTOR, FILE_SENT, FILE_ORIGINAL
 * @source CT-IV-4-4
 */
export function mayRemove(actor: Actor, file: EvidenceFile): Decision<EvidenceFile> {
  const own =
    file.side === 'unit'
      ? file.unitId !== null && holdsPost(actor, ['unitHead', 'unitOfficer'], file.unitId)
      : file.uploadedBy === actor.id || holdsSeat(actor, 'teamHead', file.teamId)
  if (!own) return refuse(common.WRONG_ACTOR())
  if (file.thing === 'planOriginal') return refuse(refusals.FILE_ORIGINAL())
  return file.shared && file.state === 'stored' ? refuse(refusals.FILE_SENT()) : allow(file)
}

/**
 * Whether the bytes may be handed out: stored, and not infected.
 *
 * @refuses FILE_NOT_STORED, FILE_INFECTED
 * @source design
 */
export function mayServe(file: EvidenceFile): Decision<EvidenceFile> {
  if (file.scanned === 'infected') return refuse(refusals.FILE_INFECTED())
  return file.state === 'stored' ? allow(file) : refuse(refusals.FILE_NOT_STORED())
}

/**
 * How the record calls it when this person opens the file: what proves a personal responsibility, whoever opens it; what a unit gave,
 * where somebody outside the unit does. Null: nothing to note. @source design
 */
export function readingOf(by: Actor, file: EvidenceFile): 'read' | 'readOthers' | null {
  if (file.restricted) return 'read'
  const ofUnit = file.side === 'unit' && file.unitId !== null
  return ofUnit && !holdsPost(by, ['unitHead', 'unitOfficer'], file.unitId!) ? 'readOthers' : null
}
