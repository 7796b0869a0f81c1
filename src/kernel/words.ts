/** Of an English noun: "1 file", "2 files"; a count may come as it is shown. */
export function several(count: number | string, noun: string): string {
  return `${count} ${noun}${String(count) === '1' ? '' : 's'}`
}

/** The same words in both languages of the interface. */
export interface Both<T> {
  readonly vi: T
  readonly en: T
}

/** What the record says of a thing: for every action of an entry what happened, after the name of who did it. */
export interface Recorded<Action extends string = string> {
  /** The thing itself; said by the feature that owns it. */
  readonly thing?: string
  readonly acts: Readonly<Record<Action, string>>
}

/** Sentences of the record by the thing that they are about: its name, and the actions that this feature records of it. */
export type RecordTexts<Actions extends Readonly<Record<string, string>>> = {
  readonly [Thing in keyof Actions]: Both<Recorded<Actions[Thing]>>
}

/** What the work list says of a thing that waits: its name, and each act that it may wait for. */
export interface WorkWords<Action extends string = string> {
  readonly thing: string
  /** The act as a button says it: "Xếp lịch". */
  readonly next: Readonly<Record<Action, string>>
  /** The act with its object, the line itself: "Xếp lịch kiểm tra Sở Tài chính"; `about` is the unit, or the thing in its own words. */
  readonly title: Readonly<Record<Action, (about: string) => string>>
}
