import {
  type CitedPlan,
  frame,
  named,
  type PaperHead,
  planCitation,
  sentence,
} from '#features/ground/papers/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import type { AmendedPart } from './rules.ts'

/** What the paper of an amendment says. */
export interface AmendmentPaper {
  readonly head: PaperHead
  readonly plan: CitedPlan
  /** Who issued the plan, as papers cite it. */
  readonly issuer: string
  readonly reason: string
  readonly parts: readonly AmendedPart[]
  /** Who carries out a decision, for its last article. */
  readonly executors: readonly string[]
}

/**
 * Kế hoạch, hoặc Quyết định sửa đổi, bổ sung: each change by its place, in the order of the paper, with the words that stand there from
 * now on. @source CT-HDR-1, ND30-B4
 */
export function amendmentPaper(amendment: AmendmentPaper): Paper {
  const { head, plan, issuer, parts } = amendment
  const decision = head.symbol.startsWith('QĐ')
  const short = named('Kế hoạch', plan)
  const type = decision ? 'Quyết định' : 'Kế hoạch'
  const listed = parts.flatMap(({ says, words }): Block[] => [
    { kind: 'clause', level: 2, text: says },
    ...quoted(words),
  ])
  const rest = `Các nội dung khác của ${short} không thay đổi.`
  return frame(head, {
    type: decision ? 'QĐ' : 'KH',
    abstract: `${decision ? 'Về việc sửa' : 'Sửa'} đổi, bổ sung một số nội dung của ${short}`,
    ...(decision && { decidedBy: head.issuer.name }),
    bases: [`Căn cứ ${planCitation(plan, issuer)}`],
    body: decision
      ? [
          {
            kind: 'article',
            text: `Sửa đổi, bổ sung một số nội dung của ${short} (lý do: ${lower(amendment.reason)}):`,
          },
          ...listed,
          { kind: 'article', text: `${type} này có hiệu lực kể từ ngày ký. ${rest}` },
          { kind: 'article', text: `${amendment.executors.join(', ')} chịu trách nhiệm thi hành ${type} này.` },
        ]
      : [
          { kind: 'paragraph', text: `Lý do sửa đổi, bổ sung: ${sentence(lower(amendment.reason))}` },
          { kind: 'paragraph', text: `${head.issuer.name} sửa đổi, bổ sung một số nội dung của ${short} như sau:` },
          ...listed,
          { kind: 'clause', level: 2, text: `${type} này có hiệu lực kể từ ngày ký. ${rest}` },
        ],
  })
}

/** “…”: the words as they will stand, in one pair of quotation marks. */
function quoted(words: readonly string[]): Block[] {
  return words.map((text, at) => ({
    kind: 'paragraph',
    text: `${at === 0 ? '“' : ''}${text}${at === words.length - 1 ? '”.' : ''}`,
  }))
}

const lower = (text: string) => {
  const words = text.trim().replace(/[.;\s]+$/, '')
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
