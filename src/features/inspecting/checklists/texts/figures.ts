import type { AnswerValue } from '#features/inspecting/unit-reports/rules.ts'
import { type Difference, type Found, percentOf } from '../rules.ts'

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

/** The fact of a finding, proposed from the sheet; always in Vietnamese, for findings are. */
export function factOf(
  item: { readonly text: string },
  {
    difference,
    found,
    remark,
  }: { readonly difference: Difference | null; readonly found: Found | null; readonly remark: string },
): string {
  const seen = foundWords(found, 'vi')
  return [
    `${item.text.replace(/[.:;]$/, '')}:`,
    difference ? differenceWords(difference, 'vi') : seen && `${seen}.`,
    remark,
  ]
    .filter((words) => words !== '')
    .join(' ')
}
