import { texts } from '#features/planning/plan-import/texts.ts'
import { searchKey } from '#kernel/text.ts'
import { type Doubter, doubt } from './doubt.ts'

const say = texts.vi

const SUBJECTS: readonly (readonly [string, RegExp])[] = [
  ['cải cách hành chính', /cai cach hanh chinh|cchc/],
  ['chuyển đổi số', /chuyen doi so/],
  ['chính quyền điện tử', /chinh quyen dien tu/],
  ['công vụ', /cong vu/],
]
const subjectsOf = (text: string) =>
  SUBJECTS.filter(([, pattern]) => pattern.test(searchKey(text))).map(([subject]) => subject)

/** A subject that the title has and the outline or the closing words do not, or the reverse. */
export const scopeDoubts: Doubter = ({ draft, parts: { closing, outline, title } }) => {
  const planned = subjectsOf(draft.title ?? '')
  if (planned.length === 0) return []
  const others = [
    ...(draft.outlineTitle ? [{ text: draft.outlineTitle, at: outline[1] ?? title[0] }] : []),
    ...closing.flatMap((paragraph) => {
      const name = /trên đây là kế hoạch\s+([^.]+)\./iu.exec(paragraph.text)
      return name ? [{ text: name[1]!, at: paragraph }] : []
    }),
  ]
  return others.flatMap(({ text, at }) => {
    const subjects = subjectsOf(text)
    const drifts = subjects.length > 0 && subjects.join() !== planned.join()
    return drifts ? [doubt('A-23', at, text, say.scopeDrifts(subjects.join(', ')))] : []
  })
}
