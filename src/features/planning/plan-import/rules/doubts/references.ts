import type { PlanDoubt } from '#features/planning/plan-import/contract.ts'
import { texts } from '#features/planning/plan-import/texts.ts'
import type { PlanNode } from '../paper/nodes.ts'
import type { Paragraph } from '../paper/paragraph.ts'
import { type Doubter, doubt, wordsOf } from './doubt.ts'

const say = texts.vi

/** "mục II Kế hoạch này" is resolved to its heading; "nêu trên" is asked. */
export const referenceDoubts: Doubter = (plan) => {
  const headings = new Map(plan.roots.toReversed().map((node) => [numeralOf(node), node.paragraph]))
  return wordsOf(plan).flatMap((paragraph) => referenceIn(paragraph, headings))
}

function referenceIn(paragraph: Paragraph, headings: ReadonlyMap<string | undefined, Paragraph>): PlanDoubt[] {
  const named = NAMED.exec(paragraph.text)
  if (named) {
    const numeral = named[2] ?? named[1]!
    const heading = headings.get(numeral)
    const proposal = heading ? say.refersTo(say.heading(numeral, heading.lines[0] ?? 1)) : say.refersBack
    return [doubt('A-42', paragraph, named[0], proposal)]
  }
  const back = BACK.exec(paragraph.text)
  return back ? [doubt('A-42', paragraph, back[0], say.refersBack)] : []
}

const NAMED =
  /(?:mục|phần|điểm|khoản)\s+([IVX]+|\d+(?:\.\d+)*)(?:\s*,?\s*(?:mục|phần)\s+([IVX]+))?\s+(?:của\s+)?kế hoạch này/iu
const BACK =
  /(?:các\s+)?nội dung\s+(?:đã\s+)?(?:được\s+)?nêu trên|nêu tại (?:mục|phần|điểm) [IVX\d.]+(?! Kế hoạch số)/iu

/** "Phần II." → "II". */
const numeralOf = ({ paragraph }: PlanNode) =>
  paragraph.marker.text?.replace(/[.\s)/-]+$/, '').replace(/^(?:Phần|Mục)\s+/iu, '')
