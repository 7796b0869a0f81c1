import { texts as orgTexts } from '#features/ground/org/texts.ts'
import type { AnswerValue } from '#features/inspecting/unit-reports/rules.ts'
import type { ContentSource } from '#features/planning/contents/rules.ts'
import { sourceName } from '#features/planning/contents/texts/sources.ts'
import { type Day, showDay } from '#kernel/day.ts'
import {
  type Difference,
  type Found,
  isAnswered,
  type Judged,
  type JudgedPart,
  PROGRESS,
  percentOf,
  type Row,
  type SheetItem,
} from '../rules.ts'
import { states } from './states.ts'

type Language = 'vi' | 'en'

/** An exact decimal as it is read: "1.234,5". */
export function decimal(text: string, language: Language): string {
  const [whole = '', part] = text.split('.')
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.']
  return `${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${part ? `${point}${part}` : ''}`
}

const WORDS = {
  vi: { none: 'không phát sinh', yes: 'có', no: 'không', figure: 'có số liệu', of: 'trên' },
  en: { none: 'nothing arose', yes: 'yes', no: 'no', figure: 'a figure', of: 'of' },
}

function figure(value: Pick<Found, 'none' | 'number' | 'done' | 'total' | 'yes'>, language: Language): string[] {
  const words = WORDS[language]
  if (value.none) return [words.none]
  const percent = percentOf(value.done, value.total)
  return [
    ...(value.number ? [decimal(value.number, language)] : []),
    ...(value.done && value.total
      ? [
          `${decimal(value.done, language)}/${decimal(value.total, language)}${percent === null ? '' : ` (${decimal(percent, language)}%)`}`,
        ]
      : []),
    ...(value.yes === undefined ? [] : [value.yes ? words.yes : words.no]),
  ]
}

/** What the unit reported, in one line. */
export function reportedWords(value: AnswerValue, language: Language): string {
  return [...figure(value, language), value.text ?? '', ...(value.list ?? []), value.naReason ?? '']
    .filter((words) => words.trim() !== '')
    .join('; ')
}

/** What was found, in one line. */
export function foundWords(found: Found | null, language: Language): string {
  return found === null
    ? ''
    : [...figure(found, language), found.text ?? ''].filter((words) => words.trim() !== '').join('; ')
}

/** What was found of a content with all its parts, in one line. */
export function foundAll(judged: Pick<Judged, 'found' | 'parts'>, language: Language): string {
  return [
    foundWords(judged.found, language),
    ...judged.parts
      .filter(({ value }) => isAnswered(value))
      .map((part) => `${part.label}: ${partWords(part, language)}`),
  ]
    .filter((words) => words !== '')
    .join('; ')
}

/** How one part was answered. */
export function partWords({ kind, value }: Pick<JudgedPart, 'kind' | 'value'>, language: Language): string {
  if (value === null) return ''
  const t = states[language]
  const ofPlan = kind === 'ownPlan' || kind === 'remedies'
  const { none, rating, paper, paperOn, rows = [], ...found } = value
  const paperWords = [paper, paperOn && showDay(paperOn as Day)]
    .filter(Boolean)
    .join(language === 'vi' ? ' ngày ' : ', ')
  return [
    rating ? t.rating[rating] : '',
    ofPlan && none ? t.noPlan : foundWords({ ...found, ...(none !== undefined && { none }) }, language),
    paperWords && t.planOf(paperWords),
    kind === 'targets' ? rows.map((row) => targetWords(row, language)).join('; ') : progressWords(rows, language),
  ]
    .filter((words) => words !== '' && words !== undefined)
    .join('; ')
}

/** "7 việc: 3 đã xong, 4 chưa làm". */
function progressWords(rows: readonly Row[], language: Language): string {
  const t = states[language]
  if (rows.length === 0) return ''
  const counted = PROGRESS.map((progress) => ({
    progress,
    count: rows.filter((row) => row.progress === progress).length,
  })).filter(({ count }) => count > 0)
  return t.rows(
    rows.length,
    counted.map(({ progress, count }) => `${count} ${t.progressOf[progress].toLowerCase()}`).join(', '),
  )
}

/** "Hồ sơ trực tuyến: giao 80, đạt 72 (90%)". */
function targetWords({ text, planned, actual }: Row, language: Language): string {
  const percent = percentOf(actual, planned)
  const share = percent === null ? '' : ` (${decimal(percent, language)}%)`
  const show = (figure: string | undefined) => (figure ? decimal(figure, language) : '…')
  return `${text}: ${states[language].target(show(planned), show(actual))}${share}`
}

/** Chênh lệch bằng lời. */
export function differenceWords(difference: Difference, language: Language): string {
  const show = (text: string) => decimal(text, language)
  const words = WORDS[language]
  if (difference.kind === 'words')
    return language === 'vi'
      ? `Báo cáo ghi ${words[difference.reported]}, kiểm tra thấy ${words[difference.found]}.`
      : `Reported: ${words[difference.reported]}; found: ${words[difference.found]}.`
  if (difference.kind === 'number') {
    const percent = difference.percent === null ? '' : ` (${show(difference.percent)}%)`
    return language === 'vi'
      ? `Thực tế ${difference.isLess ? 'ít hơn' : 'nhiều hơn'} báo cáo ${show(difference.by)}${percent}: báo cáo ${show(difference.reported)}, kiểm tra ${show(difference.found)}.`
      : `${show(difference.by)}${percent} ${difference.isLess ? 'less' : 'more'} than reported: reported ${show(difference.reported)}, found ${show(difference.found)}.`
  }
  const other = difference.otherTotal ? (language === 'vi' ? ' Khác mẫu số.' : ' The wholes differ.') : ''
  return language === 'vi'
    ? `Thực tế ${difference.points === '0' ? 'bằng tỷ lệ báo cáo' : `${difference.isLess ? 'thấp hơn' : 'cao hơn'} báo cáo ${show(difference.points)} điểm phần trăm`}: báo cáo ${difference.reportedOf} (${show(difference.reported)}%), kiểm tra ${difference.foundOf} (${show(difference.found)}%).${other}`
    : `${difference.points === '0' ? 'The same share' : `${show(difference.points)} points ${difference.isLess ? 'below' : 'above'} what was reported`}: reported ${difference.reportedOf} (${show(difference.reported)}%), found ${difference.foundOf} (${show(difference.found)}%).${other}`
}

/** The papers and tasks that a content comes from: "Kế hoạch số 7/KH-UBND của UBND tỉnh: Số hóa kết quả". @source CT-I-1c-3, NX-I-1-2, QN-II-1a-1 */
export function sourceWords({ sources: of }: Pick<SheetItem, 'sources'>, sources: readonly ContentSource[]): string[] {
  return sources.flatMap((source) => {
    const level = source.level === '' ? '' : ` (${orgTexts.vi.level[source.level].toLowerCase()})`
    const name = `${sourceName(source, 'vi')}${level}`
    const tasks = source.tasks.filter(({ code }) => of.includes(code)).map(({ text }) => `${name}: ${text}`)
    return tasks.length > 0 ? tasks : of.includes(source.code) ? [name] : []
  })
}

/** The fact of a finding, proposed from the sheet; always in Vietnamese, for findings are. */
export function factOf(
  item: { readonly text: string },
  {
    difference,
    found,
    parts = [],
    remark,
  }: { readonly difference: Difference | null; readonly remark: string } & Pick<Judged, 'found'> &
    Partial<Pick<Judged, 'parts'>>,
): string {
  const seen = foundAll({ found: difference ? null : found, parts }, 'vi')
  return [
    `${item.text.replace(/[.:;]$/, '')}:`,
    difference ? differenceWords(difference, 'vi') : '',
    seen && `${seen}.`,
    remark,
  ]
    .filter((words) => words !== '')
    .join(' ')
}
