import { createContext, type ReactNode, useContext } from 'react'
import type { Me } from '#features/reporting/overview/contract.ts'
import type { Circumstances } from '#kernel/actor.ts'

const MeContext = createContext<Me | null>(null)

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>
}

/** The person signed in, or null on pages without sign-in. */
export function useMaybeMe(): Me | null {
  return useContext(MeContext)
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
