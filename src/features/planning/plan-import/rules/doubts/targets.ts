import { texts } from '#features/planning/plan-import/texts.ts'
import type { Passage } from '../paper/paragraph.ts'
import { holdsJoinedName } from '../phrases/known-names.ts'
import { isOpenNumber } from '../phrases/targets.ts'
import { type Doubter, doubt, type ReadPlan } from './doubt.ts'

const say = texts.vi

/** A standard name with a comma inside was kept whole. */
export const nameDoubts: Doubter = (plan) =>
  plan.draft.targets.flatMap(({ names, text }, index) => {
    const joined = names.filter(holdsJoinedName).map((name) => `«${name}»`)
    return joined.length > 0 ? [doubt('A-31', placeOf(plan, index), text, say.joinedName(joined.join(', ')))] : []
  })

/** How many units the text leaves open. */
export const numberDoubts: Doubter = (plan) => {
  const { targets } = plan.draft
  return targets.flatMap((target, index) => {
    const place = placeOf(plan, index)
    const together = targets.filter(
      (other, at) => other.form === target.form && placeOf(plan, at).lines.some((line) => place.lines.includes(line)),
    )
    if (!isOpenNumber(target, together)) return []
    const proposal = target.perParent !== null ? say.countPerParent(target.perParent) : say.countOpen
    return [doubt('A-43', place, target.text, proposal)]
  })
}

const placeOf = ({ origins }: ReadPlan, index: number): Passage => ({ lines: origins.get(`targets.${index}`) ?? [] })
