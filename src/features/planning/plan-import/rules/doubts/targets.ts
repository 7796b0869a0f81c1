import { texts } from '#features/planning/plan-import/texts.ts'
import type { Passage } from '../paper/paragraph.ts'
import { holdsJoinedName } from '../phrases/known-names.ts'
import { hasNumber, isOpenNumber } from '../phrases/targets.ts'
import { type Doubter, doubt, type ReadPlan } from './doubt.ts'

const say = texts.vi

/** A standard name with a comma inside was kept whole. */
export const nameDoubts: Doubter = (plan) =>
  plan.draft.targets.flatMap(({ names, text }, index) => {
    const joined = names.filter(holdsJoinedName).map((name) => `“${name}”`)
    return joined.length > 0 ? [doubt('A-31', placeOf(plan, index), text, say.joinedName(joined.join(', ')))] : []
  })

/** How many units the text leaves open. */
export const numberDoubts: Doubter = (plan) => {
  const { targets } = plan.draft
  const linesOf = targets.map((_, index) => placeOf(plan, index).lines)
  // Where a list has a number for one of its populations, one without is open.
  const numbered = new Set(
    targets.flatMap((target, index) =>
      hasNumber(target) ? linesOf[index]!.map((line) => `${line} ${target.form}`) : [],
    ),
  )
  return targets.flatMap((target, index) => {
    const isOpen = isOpenNumber(
      target,
      linesOf[index]!.some((line) => numbered.has(`${line} ${target.form}`)),
    )
    if (!isOpen) return []
    const proposal = target.perParent !== null ? say.countPerParent(target.perParent) : say.countOpen
    return [doubt('A-43', placeOf(plan, index), target.text, proposal)]
  })
}

const placeOf = ({ origins }: ReadPlan, index: number): Passage => ({ lines: origins.get(`targets.${index}`) ?? [] })
