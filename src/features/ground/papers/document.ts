import {
  type Annex,
  annexLabel,
  type Block,
  numbered,
  type Paper,
  type PaperDate,
  type PaperType,
  type Recipient,
  type Signature,
} from '#kernel/blocks.ts'
import { type SigningAuthority, signingLines } from './rules.ts'

/** The body that issues a paper, as its papers name it. */
export interface Issuer {
  /** Lines of the superior body; none for a People's Committee or a Team. */
  readonly superior: readonly string[]
  /** "ỦY BAN NHÂN DÂN", "TỈNH MẪU". */
  readonly lines: readonly string[]
  /** "Ủy ban nhân dân tỉnh Mẫu". */
  readonly name: string
  /** Where the body sits, as papers say it: "Mẫu". */
  readonly place: string
}

/** The one who signs and in whose authority. */
export interface Signer {
  readonly authority: SigningAuthority
  /** Null while nobody is chosen. */
  readonly name: string | null
}

/** What every official paper has, whatever it says. */
export interface PaperHead {
  readonly issuer: Issuer
  /** From the records office; null while blank. */
  readonly number: string | null
  readonly symbol: string
  readonly date: PaperDate
  readonly signer: Signer
  readonly recipients: readonly Recipient[]
  /** What follows "Lưu:". */
  readonly fileLine: string
}

/** What one paper says, below its head. */
export interface PaperContent {
  readonly type: PaperType | null
  readonly abstract: string
  readonly addressees?: readonly string[]
  readonly decidedBy?: string
  readonly bases?: readonly string[]
  readonly body: readonly Block[]
  readonly annexes?: readonly Annex[]
}

/** Thể thức chung: head, content, signature and recipients as one paper; sections are numbered and the text ends with "./.". @source ND30-B10 */
export function frame(head: PaperHead, content: PaperContent): Paper {
  return {
    type: content.type,
    superior: head.issuer.superior,
    issuer: head.issuer.lines,
    issuerName: head.issuer.name,
    number: head.number,
    symbol: head.symbol,
    place: head.issuer.place,
    date: head.date,
    abstract: content.abstract,
    addressees: content.addressees ?? [],
    decidedBy: content.decidedBy ?? null,
    bases: content.bases ?? [],
    body: ended(numbered(content.body)),
    signatures: [signature(head.signer)],
    recipients: head.recipients,
    fileLine: head.fileLine,
    annexes: (content.annexes ?? []).map((annex) => ({ ...annex, blocks: numbered(annex.blocks) })),
  }
}

/** Người ký: authority lines by the form of authority; the head of a Team adds the office he holds. @source ND30-K1, ND30-K2, ND30-K3, ND30-K5, ND30-K6 */
export function signature(signer: Signer): Signature {
  const { authority } = signer
  return {
    lines: signingLines(authority),
    name: signer.name,
    ...(authority.officeHeld !== null ? { officeHeld: authority.officeHeld } : {}),
  }
}

/** "(Chi tiết tại Phụ lục I kèm theo)": the words by which the text refers to an annex. @source ND30-A1 */
export function annexMention(index: number, count: number): string {
  return `(chi tiết tại ${annexLabel(index, count)} kèm theo)`
}

/** The lines of a typed text, without blank ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A sentence that ends as sentences do: a text typed without its full stop gets one. */
export function sentence(text: string): string {
  return /[.;:!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

/** "./." after the last word of the text. @source ND30-B10 */
export function ended(blocks: readonly Block[]): Block[] {
  const at = blocks.findLastIndex((block) => block.kind !== 'table')
  return blocks.map((block, index) =>
    index === at && block.kind !== 'table'
      ? { ...block, text: `${block.text.trim().replace(/[\s.;,/]+$/, '')}./.` }
      : block,
  )
}
