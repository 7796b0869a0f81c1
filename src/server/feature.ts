import type { Actor } from '#kernel/actor.ts'
import type { Paper } from '#kernel/blocks.ts'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import type { AnyMove } from '#kernel/lifecycle.ts'
import type { Tone } from '#kernel/tone.ts'
import type { Both, Recorded, WorkWords } from '#kernel/words.ts'
import type { KeptDays } from './config.ts'
import type { Db, Presence, Tx } from './database/db.ts'
import type { Columns, Sights } from './database/sight.ts'
import type { Routes } from './http/routes.ts'
import type { Services } from './http/transaction.ts'

/** What a slice gives the house: its folder's one entry in `features.ts`. Everything that the house shows of all slices is collected from here. */
export interface Feature {
  /** Its folder below src/features: 'concluding/corrections'. */
  readonly name: string
  /** Adds its routes; those that show things of all slices are given the list. */
  routes?(app: Routes, services: Services, features: readonly Feature[]): void
  /** Drops daily what has served its purpose and is no part of the file. */
  clean?(owner: Db, kept: KeptDays): Promise<void>
  /** Who may know of which rows of its tables, and of which columns where not of all. */
  readonly sights?: Sights
  readonly columns?: Columns
  /** Its tables of moves, each by the name of its page in docs/lifecycles. */
  readonly lives?: Readonly<Record<string, Life>>
  /** Its lines in the work list, by the thing that they are about. */
  readonly work?: Readonly<Record<string, WorkKind>>
  /** What the plan itself says of some of its settings, each sentence once; nothing where the person may not know of it. */
  rulesBehind?(tx: Tx, planId: string, settings: readonly string[]): Promise<Both<string>[]>
  /** Its official papers, by the name in their address. */
  readonly papers?: Readonly<Record<string, PaperKind>>
  /** Its sentences in the record, by the thing that they are about. */
  readonly record?: Readonly<Record<string, Both<Recorded>>>
}

/** Vòng đời: the states and moves of one kind of thing. */
export interface Life {
  /** The thing in the words of the office. */
  readonly called: string
  readonly moves: Readonly<Record<string, AnyMove>>
  /** Where a move ends that ends in more than one state. */
  readonly forks?: Readonly<Record<string, string>>
}

/** One thing that waits for a person: what, by when, and where it is read in full. */
export interface WorkLine<Action extends string = string> {
  /** The thing's own id. */
  readonly id: string
  readonly action: Action
  /** Other answers to the same question, as buttons beside it. */
  readonly also?: readonly Action[]
  /** The unit that it is about; named by the list. */
  readonly unitId: string | null
  /** What it is about in its own words; empty where the kind of thing says enough. */
  readonly subject: string | Both<string>
  /** One line of why, where its own words do not say it. */
  readonly why?: Both<string>
  readonly state: string
  /** The day of this person's act; the unit's day is the unit's. */
  readonly dueOn: Day | null
  readonly path: string
  /** What the unit may be told of it, ready to be copied into a message. */
  readonly reminder?: Reminder
}

/** Lời nhắc: what a unit still owes. Its sentence is made by the list, which knows the names. */
export interface Reminder {
  readonly owes: string
  readonly dueOn: Day
}

/** Reads something once for all lines of one list, however many features ask: `once(listOpenInspections)`. */
export type Once = <T>(read: (tx: Tx) => Promise<T>) => Promise<T>

/** Things of one kind that may wait for somebody. */
export interface WorkKind<Action extends string = string> {
  /** Those that wait for the person of this transaction; what is over is not read. */
  lines(tx: Tx, presence: Presence, once: Once): Promise<readonly WorkLine<Action>[]>
  readonly words: Both<WorkWords<Action>>
  readonly states: Both<Readonly<Record<string, string>>>
  /** The colour of each state, the same as on its page. */
  readonly tones: Readonly<Record<string, Tone>>
}

/** One kind of official paper. */
export interface PaperKind {
  /** By whose id it is asked for. */
  readonly of: 'plan' | 'team' | 'inspection' | 'erratum'
  readonly called: Both<string>
  /** Whether there is one yet, as far as this person may know. */
  isThere(tx: Tx, id: string, at: PaperAt): Promise<boolean>
  /** Number, day and signed copies, of papers that have them here; null where there is none yet, or none that the person may know of. */
  life?(tx: Tx, id: string): Promise<PaperLife | null>
  /** What must be there before it can be printed; null where nothing is missing. */
  lacks?(tx: Tx, id: string): Promise<Refusal | null>
  /** Its head, abstract and recipients as others cite them, where what is printed does not say them apart; else as it is made. @refuses NOT_FOUND */
  cited?(tx: Tx, id: string, at: PaperAt): Promise<Paper>
  /** Where wrong content of an issued one is put right, by a paper that amends or replaces it; absent where no such act is done here. */
  readonly amended?: AmendedBy
  /** Made from what the stores answer; what a person may not know is not found. @refuses NOT_FOUND */
  make(tx: Tx, id: string, at: PaperAt): Promise<MadePaper>
  /** Notes that it was read, of papers whose reading is noted. */
  read?(tx: Tx, id: string, presence: Presence): Promise<void>
}

/** Sửa đổi, thay thế: the act that puts the content of an issued paper right, and the page on which it is done. */
export interface AmendedBy {
  readonly called: Both<string>
  page(id: string): string
}

/** How far an official paper has come. */
export interface PaperLife {
  readonly number: string | null
  readonly symbol: string
  readonly signedOn: Day | null
  readonly issuedOn: Day | null
  /** Signed copies, each to fetch by its id. */
  readonly copies: readonly { readonly id: string; readonly name: string }[]
}

/** For whom and on which day a paper is made. */
export interface PaperAt {
  readonly by: Actor
  readonly on: Day
}

/** A paper with the name of its file. */
export interface MadePaper {
  readonly paper: Paper
  readonly name: string
}
