import { createContext, type ReactNode, useContext } from 'react'
import type { Actor, Circumstances } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'

/** What GET /api/me answers: who is signed in, and which day the office counts today. */
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

const MeContext = createContext<Me | null>(null)

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>
}

/** The person signed in. Only below the office frame, where there always is one. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside the office frame')
  return me
}

/** Who acts, when, under which settings: what `openMoves` and the feature's rules ask for. */
export function useCircumstances<Settings>(settings: Settings): Circumstances<Settings> {
  const { actor, on } = useMe()
  return { by: actor, on, settings }
}
