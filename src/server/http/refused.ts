import type { Decision, Refusal } from '#kernel/decision.ts'
import { refusals } from '#kernel/refusals.ts'

/** A refusal on its way out of a route; the one handler below turns it into the answer. */
export class Refused extends Error {
  readonly refusal: Refusal
  /** The plan whose setting the refusal follows from. */
  readonly planId: string | undefined
  constructor(refusal: Refusal, planId?: string) {
    super(refusal.code)
    this.refusal = refusal
    this.planId = planId
  }
}

/** The value of a decision; a refusal leaves the route (and rolls its transaction back), with the plan under whose settings it was asked. */
export function must<T>(decision: Decision<T>, settings?: object | null): T {
  if (decision.ok) return decision.value
  const { planId } = (settings ?? {}) as { readonly planId?: string }
  throw new Refused(decision.refusal, planId)
}

/** Shapes of a contract, seen from the server: it need not know the library that checks them. */
export interface Shape<T, Sent = unknown> {
  readonly _zod: { readonly input: Sent }
  safeParse(input: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false
        readonly error: {
          readonly issues: readonly Issue[]
        }
      }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code: string
  /** Of what is too big: of what kind it is, and how big it may be. */
  readonly origin?: string
  readonly maximum?: number | bigint
}

/** What was sent, checked by the shape that its contract names. @refuses INVALID_INPUT, TOO_LONG */
export function read<T, Sent>(shape: Shape<T, Sent>, input: NoInfer<Sent>): T {
  const answer = shape.safeParse(input)
  if (answer.success) return answer.data
  const [issue] = answer.error.issues
  const field = issue?.path.map(String).join('.') ?? ''
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    const most = Number(issue.maximum)
    const text = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null)?.[key], input)
    throw new Refused(refusals.TOO_LONG({ most, over: String(text ?? '').length - most }, { field }))
  }
  throw new Refused(refusals.INVALID_INPUT({ field, problem: issue?.message ?? '' }, { field }))
}
