import { formCode } from '#features/planning/plans/rules.ts'
import type { Paragraph } from '../paper/paragraph.ts'
import { withoutCitations } from '../phrases/citations.ts'
import { periodsIn } from '../phrases/periods.ts'
import { add, type Reading, remember } from '../reading.ts'
import type { Context } from './part.ts'

/**
 * Adds every period of the words; the same stretch of one form is kept once, with all its passages. False where the words
 * tell no time.
 */
export function addPeriods(paragraph: Paragraph, text: string, context: Context, reading: Reading): boolean {
  const periods = periodsIn(withoutCitations(text), reading.planYear).filter(({ at }) => !isOfData(text.slice(0, at)))
  for (const { from, to, before, at, end } of periods) {
    const form = formFor(text.slice(0, at), context, reading)
    const { round } = context
    const known = reading.lists.periods.findIndex(
      (period) =>
        period.from === from &&
        period.to === to &&
        period.before === before &&
        period.round === round &&
        (from ?? to) !== null &&
        (period.form === form || round !== null),
    )
    if (known >= 0) remember(reading, `periods.${known}`, paragraph)
    else {
      const words = text.slice(at, end)
      const indicative = isIndicative(words, paragraph.body)
      add(reading, 'periods', { form, from, to, before, text: words, round, indicative }, paragraph)
    }
  }
  return periods.length > 0
}

/** Adds the periods of the words; a sentence that says when without any day ("thường xuyên") keeps its words. */
export function addPeriodsOrWords(paragraph: Paragraph, text: string, context: Context, reading: Reading): void {
  if (addPeriods(paragraph, text, context, reading) || !TELLS_TIME.test(text)) return
  const { form, round } = context
  add(reading, 'periods', { form, from: null, to: null, before: false, text, round, indicative: false }, paragraph)
}

const TELLS_TIME =
  /thường xuyên|đột xuất|lồng ghép|không báo trước|theo (?:lịch|kế hoạch|thông báo|quyết định)|trưởng đoàn|hàng (?:năm|quý|tháng)|trong năm/iu

/** "chỉ số năm …", "thời kỳ từ …": the stretch is that of what is looked into, not of the inspection. */
const isOfData = (before: string) =>
  /chỉ số|năm\s*$/iu.test(before.slice(-12)) || /(?:thời kỳ|số liệu|niên độ)[^.;]{0,40}$/iu.test(before)

/** The form that a period is for: said in the words before it, else that of the part around it. */
function formFor(before: string, context: Context, reading: Reading): string | null {
  const isTeam = context.form === 'tự kiểm tra' && /đoàn kiểm tra/iu.test(before)
  const form = /tự kiểm tra/iu.test(before) ? 'tự kiểm tra' : isTeam ? null : (formWords(before) ?? context.form)
  if (form !== 'tự kiểm tra') return form
  return reading.lists.forms.find(({ code }) => code === 'selfInspection')?.form ?? form
}

/** "Kiểm tra toàn diện và kiểm tra chuyên đề: từ tháng 4 …" says itself which form it is for. */
function formWords(before: string): string | null {
  const words = /^((?:đối với\s+)?kiểm tra\s+[^:,;]{3,80}?)\s*(?::|được|thực hiện|tiến hành|diễn ra|,|$)/iu.exec(
    before.trim(),
  )
  return words && formCode(words[1]!) ? words[1]!.replace(/^đối với\s+/iu, '').trim() : null
}

/** "Đoàn kiểm tra dự kiến: Tháng 6 - 7/2022", "Quý III (dự kiến)": said of this stretch, within its own clause. @source NX-II-2.1-3 */
function isIndicative(words: string, paragraph: string): boolean {
  const [before = '', after = ''] = paragraph.split(words)
  return /dự kiến[^.;,]*$/iu.test(before) || /^[\s(]*dự kiến/iu.test(after)
}
