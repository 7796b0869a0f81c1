import { texts } from '#features/planning/plan-import/texts.ts'
import { searchKey } from '#kernel/text.ts'
import { type Doubter, doubt, wordsOf } from './doubt.ts'

const say = texts.vi

/** An annex that the text cites and the file does not hold, and a plan or outline of its own that is not here. */
export const missingAnnexes: Doubter = (plan) => {
  const { outline, annexes, body } = plan.parts
  const attached = new Set([...outline, ...annexes])
  const keys = [...attached].map((paragraph) => searchKey(paragraph.text))
  const known = new Map<string, boolean>()
  const has = (name: string) => {
    const wanted = searchKey(name)
    const answer = known.get(wanted) ?? keys.some((key) => key.startsWith(wanted))
    known.set(wanted, answer)
    return answer
  }
  const cited = wordsOf(plan)
    .filter((paragraph) => !attached.has(paragraph))
    .flatMap((paragraph) =>
      [...paragraph.text.matchAll(ANNEX)].flatMap(([words, ...names]) => {
        const name = names.find((group) => group !== undefined)!
        return has(name) || (/đề cương/iu.test(name) && outline.length > 0)
          ? []
          : [doubt('A-28', paragraph, words, say.annexMissing)]
      }),
    )
  const separate = body.flatMap((paragraph) => {
    const words = SEPARATE.exec(paragraph.text)?.[0]
    return words === undefined ? [] : [doubt('A-28', paragraph, words, say.annexMissing)]
  })
  return [...cited, ...separate]
}

const ANNEX =
  /(?:(Phụ lục(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?)|(Đề cương)|(Biểu mẫu)|(Danh sách))[^.;]{0,60}?(?:đính kèm|kèm theo|gửi kèm)|(?:theo|tại)\s+(Phụ lục\s+(?:số\s+)?(?:[IVX]+|\d+))/giu
const SEPARATE = /có kế hoạch riêng|theo kế hoạch triển khai xác định[^.;]*|theo (?:đề cương|biểu mẫu|kế hoạch) riêng/iu
