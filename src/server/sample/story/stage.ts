import type { Day } from '#kernel/day.ts'

// Answers are read for a few facts only; their shapes are the features' own.
// biome-ignore lint/suspicious/noExplicitAny: the story reads answers of many routes
export type Answer = any

export interface Stage {
  id(key: string): string
  /** Makes it the day `offset` days from `today`, or the last office day before it, and says which. */
  day(today: Day, offset: number): Promise<Day>
  get(person: string, path: string): Promise<Answer>
  send(person: string, path: string, body: object, method?: 'POST' | 'PUT'): Promise<Answer>
  /** Writes over a thing as it was seen. */
  overwrite(person: string, path: string, body: object, seenVersion: number): Promise<Answer>
  upload(person: string, path: string, name: string, text: string): Promise<Answer>
  /** Bản đã ký: the paper at `paper` as a PDF, attached to `thing` under this name; `partId`: the thing, where the paper ends it. */
  attachPaper(person: string, thing: string, paper: string, name: string, partId?: string): Promise<Answer>
  /** One act on `thing`, with the version that this person sees now. */
  act(person: string, thing: string, action: string, input?: object, door?: string): Promise<Answer>
}
