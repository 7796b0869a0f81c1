import { texts } from '#features/planning/plan-import/texts.ts'
import type { Paragraph } from '../paper/paragraph.ts'
import { type Doubter, doubt } from './doubt.ts'

const say = texts.vi

/** Optional parts of the signature: none is invented. */
export const signatureDoubts: Doubter = ({ tail, parts: { closing, title, decision } }) => {
  const lines = tail.signature.map((paragraph) => paragraph.text)
  const at = tail.signature[0] ?? tail.frame[0] ?? closing.at(-1) ?? title[0]
  if (lines.length === 0) return [doubt('A-26', at, '', say.signatureParts(say.signatureAll))]
  const has = (words: RegExp) => lines.some((line) => words.test(line))
  const missing = [
    ...(tail.name ? [] : [say.signatureName]),
    // A Chairman who decides himself signs for nobody.
    ...(has(/CHỦ TỊCH/u) && !has(/^T\/?M/u) && !decision.some(isOfChair) ? [say.signatureBehalf] : []),
    ...(has(/CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BỘ|HIỆU/u) ? [] : [say.signaturePost]),
  ]
  return missing.length > 0 ? [doubt('A-26', at, lines.join(' / '), say.signatureParts(missing.join(', ')))] : []
}

const isOfChair = ({ text }: Paragraph): boolean => /^CHỦ TỊCH\s/u.test(text)
