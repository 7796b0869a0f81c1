import { frame, type PaperHead, sentence, TO_BE_WRITTEN } from '#features/ground/papers/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import type { KeptOutcome } from './rules.ts'

/** What the report on rules that were not reached says. */
export interface VariancePaper {
  readonly head: PaperHead
  readonly addressee: string
  readonly planCitation: string
  readonly year: number
  readonly outcomes: readonly KeptOutcome[]
  /** The figures of a rule as a sentence. */
  arithmetic(outcome: KeptOutcome): string
}

/**
 * Báo cáo giải trình chỉ tiêu chưa đạt: every rule of the plan in a table, then each that was not reached with its figures, the units that
 * were not inspected, and the reason; room for it while it is not yet given.
 */
export function variancePaper(report: VariancePaper): Paper {
  const { outcomes, year } = report
  const unmet = outcomes.filter(({ met }) => !met)
  return frame(report.head, {
    type: 'BC',
    abstract: `Giải trình chỉ tiêu chưa đạt của kế hoạch kiểm tra năm ${year}`,
    addressees: [report.addressee],
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${report.planCitation}, ${report.head.issuer.name} báo cáo kết quả thực hiện chỉ tiêu và giải trình chỉ tiêu chưa đạt như sau:`,
      },
      { kind: 'heading', level: 1, text: 'Kết quả thực hiện chỉ tiêu' },
      {
        kind: 'table',
        columns: [
          { title: 'TT', share: 1, align: 'center' },
          { title: 'Chỉ tiêu theo kế hoạch', share: 7 },
          { title: 'Phải kiểm tra', share: 2, align: 'center' },
          { title: 'Đã kiểm tra', share: 2, align: 'center' },
          { title: 'Đánh giá', share: 2, align: 'center' },
        ],
        rows: outcomes.map(({ text, wanted, done, met }, at) => [
          String(at + 1),
          text,
          wanted === null ? '' : String(wanted),
          String(done),
          met ? 'Đạt' : 'Chưa đạt',
        ]),
      },
      { kind: 'heading', level: 1, text: 'Chỉ tiêu chưa đạt và lý do' },
      ...unmet.flatMap((outcome): Block[] => [
        { kind: 'heading', level: 2, text: bare(outcome.text) },
        { kind: 'item', text: sentence(`Kết quả: ${twoDigits(lower(report.arithmetic(outcome)))}`) },
        ...missedLines(outcome),
        { kind: 'item', text: `Lý do: ${outcome.reason === '' ? TO_BE_WRITTEN : sentence(outcome.reason)}` },
      ]),
      {
        kind: 'paragraph',
        text: `Trên đây là giải trình chỉ tiêu chưa đạt của kế hoạch kiểm tra năm ${year}, ${report.head.issuer.name} báo cáo ${report.addressee}`,
      },
    ],
  })
}

function missedLines({ missed }: KeptOutcome): Block[] {
  if (missed.length === 0) return []
  const names = missed.map(({ name, cancelled }) => (cancelled === '' ? name : `${name} (đã hủy: ${bare(cancelled)})`))
  return [{ kind: 'item', text: sentence(`Đơn vị chưa kiểm tra: ${names.join('; ')}`) }]
}

/** Words as they stand within a sentence: without the stop at their end. */
const bare = (words: string) => words.replace(/[.;,:\s]+$/, '')
/** "3 đơn vị" → "03 đơn vị", as papers write a number below ten. */
const twoDigits = (words: string) => words.replace(/(?<![\d.,])\d(?= đơn vị)/g, '0$&')
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
