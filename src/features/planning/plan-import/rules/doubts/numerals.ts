import { texts } from '#features/planning/plan-import/texts.ts'
import { type Doubter, doubt } from './doubt.ts'

const say = texts.vi

/** The same numeral twice among siblings; the outline counts by itself. */
export const numeralDoubts: Doubter = ({ roots }) => {
  const seen = new Set<string>()
  return roots.flatMap(({ paragraph }) => {
    const { kind, values, text } = paragraph.marker
    if (kind === 'none' || kind === 'bullet') return []
    const key = `${kind}${values[0]}`
    if (seen.has(key)) return [doubt('A-14', paragraph, paragraph.text, say.markerTwice(text ?? ''))]
    seen.add(key)
    return []
  })
}
