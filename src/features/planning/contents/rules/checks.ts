import { isEditable, type Plan, wasIssued } from '#features/planning/plans/rules.ts'
import { type Actor, isFocal } from '#kernel/actor.ts'
import { allOf, allow, type Caution, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { type ContentItem, type ContentSource, inRound, leavesOf } from './content.ts'
import { isByReference, outsideParPlan } from './sourcing.ts'

/** What decides whether the table of contents may be written. */
export interface MayWrite {
  readonly plan: Pick<Plan, 'state' | 'amends'>
  /** Kept by the issue, or by the act that made it afterwards. */
  readonly fixed: boolean
}

/**
 * Whether this person may write the contents of a plan: until its issue whoever may edit it, after it once.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, CONTENTS_FIXED
 */
export function mayWriteContents(actor: Actor, { plan, fixed }: MayWrite): Decision<null> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  if (fixed) return refuse(refusals.CONTENTS_FIXED())
  return plan.amends === null && (isEditable(plan) || wasIssued(plan)) ? allow(null) : refuse(common.WRONG_STATE())
}

/**
 * Whether a table of contents can be kept; `before` is the one that stands.
 *
 * @refuses CONTENTS_EMPTY, CONTENT_TEXT_REQUIRED, CONTENT_CODE_TWICE, CONTENT_PLACE_WRONG, THRESHOLD_FORM, BASIC_CONTENT_KEPT, CONTENT_SOURCE_EMPTY, CONTENT_SOURCE_UNKNOWN, CONTENT_PART_WRONG
 * @source KG-II-1
 */
export function checkContents(
  items: readonly ContentItem[],
  before: readonly ContentItem[],
  sources: readonly ContentSource[] = [],
): Refusal | null {
  const ids = items.map(({ id }) => id)
  const codes = items.map(({ code }) => code.trim())
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  const astray = items.find(({ parentId }, at) => parentId !== null && !ids.slice(0, at).includes(parentId))
  const known = new Set(sources.flatMap(({ code, tasks }) => [code, ...tasks.map((task) => task.code)]))
  const empty = leavesOf(items).find(({ text, asked }) => asked && isByReference(text))
  const lost = before.filter(({ id, basic }) => basic && !items.some((item) => item.id === id && item.basic))
  return allOf(
    items.length === 0 && refusals.CONTENTS_EMPTY(),
    items.some(({ text }) => isBlank(text)) && refusals.CONTENT_TEXT_REQUIRED(),
    twice !== undefined && refusals.CONTENT_CODE_TWICE({ code: twice }),
    (astray !== undefined || new Set(ids).size < ids.length) && refusals.CONTENT_PLACE_WRONG(),
    items.some(({ threshold }) => !isBlank(threshold) && !/^\d{1,12}(\.\d{1,6})?$/.test(threshold)) &&
      refusals.THRESHOLD_FORM(),
    items.some(({ parts }) => parts.some(({ label }) => isBlank(label)) || isTwice(parts)) &&
      refusals.CONTENT_PART_WRONG(),
    (sources.some(({ text, issuer }) => isBlank(text) && isBlank(issuer)) ||
      isTwice(sources) ||
      items.some(({ sources: of }) => of.some((code) => !known.has(code)))) &&
      refusals.CONTENT_SOURCE_UNKNOWN(),
    empty !== undefined && refusals.CONTENT_SOURCE_EMPTY({ name: empty.text.slice(0, 160) }),
    lost.length > 0 && refusals.BASIC_CONTENT_KEPT({ names: lost.map(({ text }) => text.slice(0, 120)) }),
  )
}

const isTwice = (things: readonly { readonly code: string }[]) =>
  new Set(things.map(({ code }) => code)).size < things.length

/** Odd but allowed: contents that come from no task of a reform plan. @source NX-I-2-3 */
export function contentCautions(items: readonly ContentItem[], sources: readonly ContentSource[]): Caution[] {
  const names = outsideParPlan(items, sources)
  return names.length > 0 ? [refusals.CONTENT_NOT_IN_PAR_PLAN({ names })] : []
}

/**
 * Basic contents that one of these rounds would be without, each once: neither itself nor anything below it is asked for there.
 *
 * @source CT-II-0
 */
export function basicsMissing(items: readonly ContentItem[], rounds: readonly number[]): string[] {
  const leaves = leavesOf(items)
  const isAsked = (basic: ContentItem, round: number) =>
    inRound(basic, round) &&
    leaves.some(
      (leaf) =>
        inRound(leaf, round) &&
        (leaf.id === basic.id ||
          (leaf.above.some(({ id }) => id === basic.id) && leaf.above.every((one) => inRound(one, round)))),
    )
  return items
    .filter((item) => item.basic && (rounds.length === 0 ? [1] : rounds).some((round) => !isAsked(item, round)))
    .map(({ code, text }) => `${code}. ${text.slice(0, 120)}`)
}
