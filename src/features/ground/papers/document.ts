import { officialName, type Unit } from '#features/ground/org/rules.ts'
import type { Mandate } from '#kernel/actor.ts'
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
  shownNumber,
} from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'
import { abbreviationOf, authorityFor, type Proposal, type Rank, type SigningAuthority, signingLines } from './rules.ts'

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
    // A paper is not sent to whoever issues it.
    recipients: head.recipients.filter(({ text }) => officialName(text) !== head.issuer.name),
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

/** Who signs, as the register of posts says on the day: post, printed title, name. */
export interface KnownSigner {
  readonly name: string
  readonly post: string
  readonly title: string
  /** Where he signs by delegation: in which form, and the head in whose place. */
  readonly mandate?: { readonly kind: Mandate['kind']; readonly headPost: string; readonly headTitle: string }
}

/**
 * Cơ quan ban hành: a People's Committee stands alone in two lines; any other unit stands below the body it belongs to.
 *
 * @source ND30-C1, ND30-C2, ND30-C4, ND30-C5
 */
export function issuerOf(
  unit: Pick<Unit, 'name' | 'place' | 'kind'>,
  superior: Pick<Unit, 'name' | 'place'> | null,
): Issuer {
  const name = officialName(unit.name)
  const committee = /^Ủy ban nhân dân (.+)$/u.exec(name)
  const place = unit.place || superior?.place || ''
  if (committee) return { superior: [], lines: ['Ủy ban nhân dân', committee[1]!], name, place }
  return { superior: superior ? [officialName(superior.name)] : [], lines: [unit.name], name: unit.name, place }
}

/** Nơi nhận: as the plan has them, one a line ("Sở Nội vụ (để t/d)"), else the usual ones. @source ND30-N2 */
export function recipientsOf(lines: readonly string[], usual: readonly Recipient[]): readonly Recipient[] {
  if (lines.length === 0) return usual
  return lines.map((line) => {
    const [, text = line, purpose] = /^(.+?)\s*\((để [^()]+)\)$/u.exec(line) ?? []
    return { text, ...(purpose && { purpose }) }
  })
}

/** The Team as issuing body, below the People's Committee that set it up. @source ND30-C6, ND30-K6 */
export function teamIssuer(name: string, committee: Pick<Unit, 'name' | 'place'>): Issuer {
  return { superior: [officialName(committee.name)], lines: [name], name, place: committee.place }
}

/** Whose paper it is: of a committee as a body, of its chair in person, or of another unit or a Team. */
export type Decider = 'committee' | 'chair' | 'other'

/** The lines above a signature that fit the signer's post on the day. @source CT-SIG-1, ND30-K2, ND30-K3, ND30-K5, ND30-K6 */
export function signerOf(
  signer: KnownSigner | null,
  leads: 'teamHead' | 'teamDeputy' | null,
  decider: Decider,
): Signer {
  const isCommittee = decider !== 'other'
  if (signer?.mandate) return mandated(signer, signer.mandate, decider)
  const post = signer?.post ?? ''
  const rank: Rank = leads ?? (post === 'viceChair' ? 'deputy' : 'head')
  const headTitle = isCommittee ? 'Chủ tịch' : 'Giám đốc'
  const ownTitle = leads
    ? (signer?.title ?? '')
    : rank === 'deputy'
      ? 'Phó Chủ tịch'
      : titleWord(signer?.title || headTitle)
  return {
    authority: authorityFor(
      { rank, headTitle: rank === 'head' ? ownTitle : headTitle, ownTitle },
      decider === 'committee' ? 'Ủy ban nhân dân' : null,
    ),
    name: signer?.name ?? null,
  }
}

/** KT., TL. or TUQ. of the head who delegated the signature; only who signs for the head signs on behalf of the committee. @source ND30-K2, ND30-K3, ND30-K5 */
function mandated(signer: KnownSigner, mandate: NonNullable<KnownSigner['mandate']>, decider: Decider): Signer {
  const committee = mandate.headPost === 'chair'
  return {
    authority: {
      onBehalfOf: committee && mandate.kind === 'forHead' && decider === 'committee' ? 'Ủy ban nhân dân' : null,
      capacity: mandate.kind,
      headTitle: committee ? 'Chủ tịch' : titleWord(mandate.headTitle),
      // Below another body's head one's own office is named in full.
      ownTitle: mandate.kind === 'forHead' ? titleWord(signer.title) : signer.title || titleWord(''),
      officeHeld: null,
    },
    name: signer.name,
  }
}

/** "Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của …": a paper as others cite it; a blank number stays blank. @source ND30-B4 */
export function citation(
  type: string,
  paper: { readonly number: string | null; readonly symbol: string; readonly issuedOn: Day | null },
  issuer: string,
): string {
  return `${named(type, paper)}${paper.issuedOn === null ? '' : ` ${longDay(paper.issuedOn)}`} của ${issuer}`
}

/** "Kế hoạch số 57/KH-UBND": how a paper is named after its first mention. */
export function named(type: string, paper: { readonly number: string | null; readonly symbol: string }): string {
  return `${type} số ${shownNumber(paper.number)}/${paper.symbol}`
}

/** The name of a paper's file: with its number once it has one, "Kế hoạch 57-KH-UBND". */
export function fileNameOf(
  type: string,
  paper: { readonly number: string | null; readonly symbol: string },
  of = '',
): string {
  const number = paper.number === null ? '' : ` ${paper.number}-${paper.symbol}`
  return [`${type}${number}`, of].filter((part) => part !== '').join(' ')
}

/**
 * The plan at its first mention, with what it is about; `shortened`: later it goes by type and number.
 * @source ND30-B4
 */
export function planCitation(plan: CitedPlan, issuer: string, shortened = false): string {
  const short = shortened ? ` (sau đây gọi là ${named('Kế hoạch', plan).replace(/\/.*$/, '')})` : ''
  return `${citation('Kế hoạch', plan, issuer)}${about(plan.title)}${short}`
}

/** " về kiểm tra …": what a paper is about, behind its number; nothing where nothing is said. @source ND30-B4 */
export function about(abstract: string): string {
  const words = abstract.replace(/^(?:kế hoạch|về việc|về|v\/v)\s+/iu, '').trim()
  // An abbreviation keeps its capitals.
  const lower = /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
  return words === '' ? '' : ` ${/^về việc\s/iu.test(abstract) ? 'về việc' : 'về'} ${lower}`
}

export interface CitedPlan {
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: Day | null
  readonly title: string
}

/** "Giám đốc Sở Nội vụ", "Trưởng phòng Nội vụ": the head of a body by his office. */
export function headOfBody(name: string): string {
  const committee = /^Ủy ban nhân dân\s/u.test(officialName(name))
  if (committee) return `Chủ tịch ${officialName(name)}`
  if (/^Sở\s/u.test(name)) return `Giám đốc ${name}`
  if (/^(?:Phòng|Ban)\s/u.test(name)) return `Trưởng ${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return /^(?:Văn phòng|Thanh tra)\s/u.test(name) ? `Chánh ${name}` : `Thủ trưởng ${name}`
}

/**
 * "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình …": who proposed a paper of the committee. A draft leaves room for the number of the
 * submission; in what was issued nothing is left open.
 */
export function proposalBasis(
  words: 'Theo' | 'Xét',
  agency: string,
  paper: Proposal & { readonly number: string | null },
): string {
  const { proposalNumber, proposalOn } = paper
  const blank = `${shownNumber(null)}/TTr-${abbreviationOf(agency)} ngày ….. tháng ….. năm ……`
  const submission =
    proposalOn === null ? (paper.number === null ? blank : '') : `${proposalNumber} ${longDay(proposalOn)}`
  return `${words} đề nghị của ${headOfBody(agency)}${submission && ` tại Tờ trình số ${submission}`}`
}

/** "08 giờ 00 phút": a time as papers say it. */
export function hourOf(time: string): string {
  return `${time.slice(0, 2)} giờ ${time.slice(3, 5)} phút`
}

/** Room that is left for a hand to write in. */
export const TO_BE_WRITTEN = Array(30).fill('……').join(' ')

/** A person in a list or a sentence: "Ông/Bà Lê Văn An, Phó Giám đốc Sở Nội vụ". */
export function personOf(name: string, office: string): string {
  return `Ông/Bà ${[name, office].filter((words) => words !== '').join(', ')}`
}

/** "Giám đốc Sở Nội vụ" → "Giám đốc": the word above the name, without the body that the paper's head names already. */
function titleWord(title: string): string {
  return (
    /^(Phó Chủ tịch|Chủ tịch|Phó Giám đốc|Giám đốc|Phó Trưởng phòng|Trưởng phòng|Chánh Văn phòng|Phó Chánh Văn phòng|Chánh Thanh tra|Phó Chánh Thanh tra|Cục trưởng|Trưởng ban)/u.exec(
      title,
    )?.[1] ?? 'Thủ trưởng đơn vị'
  )
}
