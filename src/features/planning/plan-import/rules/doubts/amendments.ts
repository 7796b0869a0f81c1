import { texts } from '#features/planning/plan-import/texts.ts'
import { citationsIn, nameOf } from '../phrases/citations.ts'
import { type Doubter, doubt } from './doubt.ts'

const say = texts.vi

/** A document that changes, extends or replaces a plan is no plan of its own: which one it changes is asked. */
export const amendmentDoubts: Doubter = ({ draft, parts: { title, preamble, body } }) => {
  const words = draft.title ?? ''
  if (!CHANGES.test(words)) return []
  const said = [...preamble, ...body].flatMap(({ text }) => CHANGED.exec(text)?.[0] ?? [])
  const changed = [words, ...said]
    .flatMap(citationsIn)
    .find(({ type, number }) => type === 'Kế hoạch' && number !== null)
  return [doubt('A-55', title[0], words, say.changesPlan(changed ? nameOf(changed) : null))]
}

const CHANGES =
  /^(?:về\s+)?(?:việc\s+)?(?:điều chỉnh|sửa đổi|bổ sung|thay đổi|thay thế|gia hạn|hủy|huỷ|bãi bỏ|tạm dừng|tạm hoãn|hoãn|dừng|đính chính|lùi)(?!\p{L})/iu
const CHANGED = /(?:điều chỉnh|sửa đổi|bổ sung|thay thế)[^;.]{0,160}Kế hoạch.{0,60}/iu
