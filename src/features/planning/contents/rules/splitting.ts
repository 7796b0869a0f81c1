/** What opens another subject after a comma; a plan that is named by a word more, not one among bare nouns ("chương trình, kế hoạch, kết luận"). */
const AFTER_COMMA = /^(?:(?:việc|công tác|cơ chế|tình hình|thực hiện|cải cách|kế hoạch(?=\s\p{L}))\s|xây dựng[\s,])/iu
const AFTER_AND = /^(?:việc|công tác|tình hình|thực hiện|đăng ký)\s/iu
/** What is not done by itself: it takes the verb of the first subject with it. */
const OBJECT =
  /^(?:kế hoạch|cơ chế|cải cách|quyết định|chỉ thị|nghị quyết|nghị định|thông tư|đề án|chương trình|quy chế|kỷ luật|chế độ)\s/iu
const VERB =
  /^(?:kiểm tra )?(?:việc |công tác |tình hình )?(?:tổ chức )?(?:triển khai(?: thực hiện)?|thực hiện|chấp hành|xây dựng) /iu

/** Of so few words nothing is a subject of its own. */
const LEAST = 4

/**
 * The subjects of one sentence, each a sentence that can be judged apart: divided at full stops and semicolons, and at commas and “và”
 * before what opens another one. One alone where it names one.
 *
 * @source CT-II-1-1, CT-II-1-2, CT-II-2-2, CT-II-3-1, CT-II-3-2, CT-II-3-3, CT-II-4-1, CT-II-4-2, CT-II-4-3, CT-II-6-1, CT-II-6-2, CT-II-6-4, CT-II-7-1, CT-II-8-1, CT-II-8-2, NX-II-2.1-11, NX-II-2.1-12, NX-II-2.1-14, TN-II-1d-1, TN-II-1d-2, TN-II-1d-4, TN-II-1d-6, CT-III-2a-1, CT-III-2a-3, NX-II-2.2-1, NX-II-2.2-2, NX-II-2.2-3, NX-II-2.2-4, NX-II-2.2-5, NX-II-2.2-6
 */
export function splitSentence(text: string): string[] {
  const subjects = cutsOf(text)
    .map((part) => part.replace(/^(?:và|đồng thời,?)\s+/iu, '').replace(/[\s.;,:]+$/u, ''))
    .filter((part) => part !== '')
  const [first = ''] = subjects
  if (subjects.length < 2) return [text.trim()]
  const verb = VERB.exec(first)?.[0] ?? ''
  return subjects.map((part, at) => capital(at > 0 && OBJECT.test(part) ? `${verb}${part}` : part))
}

function cutsOf(text: string): string[] {
  // What stands in brackets is divided nowhere.
  const plain = text.replace(/\([^)]*\)/gu, (inside) => '_'.repeat(inside.length))
  const parts: string[] = []
  let from = 0
  for (const { 0: mark, index } of plain.matchAll(/;\s*|\.\s+(?=\p{Lu})|,\s+| và | gắn với (?=việc )/gu)) {
    const [before, after] = [plain.slice(from, index), plain.slice(index + mark.length)]
    const words = before.trim().split(/\s+/u).length
    const cuts =
      mark.startsWith(';') || mark.startsWith(' gắn') || (mark.startsWith('.') && words >= LEAST)
        ? words > 1 && after.trim() !== ''
        : words >= LEAST && (mark.startsWith(',') ? AFTER_COMMA : AFTER_AND).test(after)
    if (!cuts) continue
    parts.push(text.slice(from, index))
    from = index + mark.length
  }
  return [...parts, text.slice(from)]
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
