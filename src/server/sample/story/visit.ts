import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import type { Chapter } from '../chapters.ts'
import { officeDay, officeDaysFrom } from '../days.ts'
import type { Answer, Stage } from './stage.ts'

/** One inspection of the story: where it stands on the stage, who is there for the unit. */
export class Visit {
  /** The day of the session, and how many calendar days it lies from today. */
  readonly heldOn: Day
  readonly session: number
  readonly stage: Stage
  readonly today: Day
  readonly chapter: Chapter
  readonly id: string
  readonly index: number

  constructor(stage: Stage, today: Day, chapter: Chapter, id: string, index: number) {
    this.stage = stage
    this.today = today
    this.chapter = chapter
    this.heldOn = officeDaysFrom(today, chapter.session)
    this.session = daysBetween(today, this.heldOn)
    this.id = id
    this.index = index
  }

  get path(): string {
    return `/api/inspections/${this.id}`
  }

  get head(): string {
    return `head:${this.chapter.unit}`
  }

  get officer(): string {
    return `officer:${this.chapter.unit}`
  }

  on(offset: number): Day {
    return officeDay(addDays(this.today, offset))
  }

  day(offset: number): Promise<Day> {
    return this.stage.day(this.today, offset)
  }

  /** An act on the inspection at the door of the feature that knows its facts. */
  act(person: string, door: string, action: string, input: object): Promise<Answer> {
    return this.stage.act(person, this.path, action, input, `/api/${door}/${this.id}`)
  }
}
