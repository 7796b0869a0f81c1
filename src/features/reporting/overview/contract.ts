import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Tone } from '#kernel/tone.ts'
import type { Items } from '#kernel/wire.ts'

/** Who is signed in, and which day the office counts today. */
export interface Me {
  readonly actor: Actor
  readonly on: Day
  readonly units: readonly { readonly id: string; readonly name: string; readonly shortName: string }[]
  /** The unit this person sits in, for the header. */
  readonly unitName: string
  /** The province, or the place in whose name the committee issues plans. */
  readonly locality: string
  readonly sample: boolean
  /** Stands on the list of a surprise inspection, or may propose one. */
  readonly surprises: boolean
}

/** Everything waiting for this person, from all features. */
export interface Work extends Items<WorkItem> {
  /** What his Team, or his unit, does today, and the next session. */
  readonly sessions: readonly SessionCard[]
  /** Small summaries beside the list; every number leads to the list behind it. */
  readonly panels: readonly WorkPanel[]
  /** Bắt đầu: what an office does first, in order; empty once it has been done, and for whoever has no part in it. */
  readonly start: readonly FirstStep[]
}

export interface FirstStep {
  readonly step: 'units' | 'people' | 'posts' | 'plan' | 'issue' | 'team' | 'inspections'
  readonly done: boolean
  /** Where it is done; null where somebody else does it. */
  readonly path: string | null
}

export interface WorkItem {
  readonly id: string
  /** Of what kind the thing is, and its own id: by them the act is done in place. */
  readonly kind: string
  readonly thingId: string
  /** My act, verb and object. */
  readonly title: string
  /** One line of why. */
  readonly detail: string
  readonly dueOn: Day | null
  readonly state: { readonly word: string; readonly tone: Tone }
  /** The act, then other answers to the same question. */
  readonly acts: readonly { readonly action: string; readonly label: string }[]
  readonly path: string
  /** What may be said to the unit, ready to be copied into a message; in Vietnamese, whoever reads. */
  readonly reminder: string | null
}

/** A session of today, one that is still to be written up, or the next one. */
export interface SessionCard {
  readonly inspectionId: string
  readonly unitName: string
  readonly heldOn: Day
  readonly startsAt: string
  readonly place: string
  readonly side: 'team' | 'unit'
  /** The Team is with the unit. */
  readonly goesOn: boolean
  /** It has ended, or its day is past: shown to the Team, which still writes down what it found. */
  readonly over: boolean
  readonly surprise: boolean
  /** What this member examines; empty: all. */
  readonly fields: readonly string[]
  /** Whether he may write down a finding now. */
  readonly writes: boolean
}

export interface WorkPanel {
  readonly title: string
  readonly progress?: { readonly done: number; readonly of: number; readonly text: string }
  readonly rows?: readonly {
    readonly word: string
    readonly tone: Tone
    readonly count: number
    readonly path: string
  }[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/me': { answer: Me }
    'GET /api/work': { answer: Work }
  }
}
