import { type Actor, holdsPost, isFocal, isLeader } from '#kernel/actor.ts'

/** Who finds the record in the navigation; which entries each then sees is decided by the database. @source design */
export function readsRecord(actor: Actor): boolean {
  return keepsCheckpoints(actor) || actor.seats.some(({ seat }) => seat !== 'member')
}

/** Who may take a checkpoint or a bundle out of the house (lưu điểm mốc ra ngoài). @source design */
export function keepsCheckpoints(actor: Actor): boolean {
  return isLeader(actor) || isFocal(actor) || holdsPost(actor, ['auditor', 'administrator', 'archivist'])
}

/** Who gets what was typed along with the entries; to the others a bundle proves the same without it. @source design */
export function readsDetails(actor: Actor): boolean {
  return isLeader(actor) || holdsPost(actor, 'focalHead')
}

/** Whose bundle is the whole record; that of the others holds the streams they read as a whole. @source design */
export function readsEverything(actor: Actor): boolean {
  return isLeader(actor) || isFocal(actor) || holdsPost(actor, 'auditor')
}

/** Acts that change nothing: something was opened, or taken out of the house. */
export const READINGS = [
  'read',
  'readOthers',
  'readRestricted',
  'readPeople',
  'readPeopleChecked',
  'exportRecord',
  'exportList',
] as const

/** Most entries in a bundle taken on the screen; more are exported at the terminal, which writes them as they are read. */
export const LARGEST_BUNDLE = 100_000

/** One entry, as far as a person may know of it. */
export interface Entry {
  readonly id: string
  /** The true moment, ISO with microseconds. */
  readonly at: string
  readonly actorName: string
  readonly thing: string
  readonly action: string
  readonly address: string
  readonly stream: string
  readonly sequence: number
  /** The act that brought this one with it, and the paper that it issued; null where the person asked for this one itself. */
  readonly cause: { readonly thing: string; readonly action: string; readonly paper: string } | null
  /** What it is about, as this person may know it: the unit of the inspection, the title of the plan. */
  readonly subject: { readonly label: string; readonly path: string | null } | null
}

/** One entry as the screen shows it. */
export interface Listed extends Entry {
  /** What happened, after the name of who did it, in the reader's language. */
  readonly said: string
}

/** One checkpoint as the screen shows it. */
export interface ListedCheckpoint {
  readonly sequence: number
  readonly at: string
  readonly entries: number
  readonly streams: number
  readonly root: string
  /** SHA-256 of what is signed: it stands for the checkpoint and for all before it. */
  readonly hash: string
  readonly keyName: string
}

/** What the printed code holds, for whoever compares it later: number, root, hash. */
export function printedCode(checkpoint: Pick<ListedCheckpoint, 'sequence' | 'root' | 'hash'>): string {
  return `soat-checkpoint-1 ${checkpoint.sequence} ${checkpoint.root} ${checkpoint.hash}`
}

/** A hash in groups of eight, as people compare it. */
export function inGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? ''
}
