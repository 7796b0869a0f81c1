import { texts } from '#features/planning/plan-import/texts.ts'
import { type Doubter, doubt, wordsOf } from './doubt.ts'

const say = texts.vi

const RULE =
  /không (?:phải )?báo cáo|có kế hoạch riêng|khi có yêu cầu|tính đến|giao\s+\p{Lu}|kiểm tra (?:hồ sơ )?thực tế|đối với\s|dựa trên|trừ\s|riêng\s|bao gồm cả|không (?:bao )?gồm/iu

/** Words in brackets that rule something: "(Thanh tra không phải báo cáo)". */
export const bracketDoubts: Doubter = (plan) =>
  wordsOf(plan).flatMap((paragraph) =>
    [...paragraph.text.matchAll(/\(([^()]{8,200})\)/gu)]
      .filter(([, words]) => RULE.test(words!))
      .map(([brackets]) => doubt('A-40', paragraph, brackets, say.bracketRule)),
  )
