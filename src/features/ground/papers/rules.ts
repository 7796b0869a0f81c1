import { officialName } from '#features/ground/org/rules.ts'
import { type Actor, type Circumstances, type DelegatedAct, holdsPost, type Post, type Seat } from '#kernel/actor.ts'
import type { PaperType } from '#kernel/blocks.ts'
import type { Day } from '#kernel/day.ts'
import { firstOf, type Refusal } from '#kernel/decision.ts'
import type { Sources } from '#kernel/source.ts'
import { isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export type PaperKind =
  | 'plan'
  | 'teamDecision'
  | 'scheduleNotice'
  | 'unitReport'
  | 'minutes'
  | 'conclusionNotice'
  | 'remedyReport'
  | 'letter'

/** `issued` means numbered and dated by the records office; from then on the paper does not change. */
export type PaperState = 'draft' | 'submitted' | 'returned' | 'signed' | 'issued'

/** Văn bản: what every official paper keeps of its life, whatever it says; the thing that carries it adds the rest. */
export interface OfficialPaper {
  readonly number: string | null
  readonly symbol: string
  readonly issuedOn: Day | null
  /** Who submitted it last, and so may not sign it. */
  readonly submittedBy: string | null
  readonly signerId: string | null
  /** The day on which the signature was recorded. */
  readonly signedOn: Day | null
  readonly returnReason: string
}

/** A signature with what the server knows of it. */
export interface Signing {
  readonly signerId: string
  /** What the signer holds on the day: posts, his own and those of the head who delegated the signature to him, and seats in the Team. */
  readonly signerHolds: readonly (Post | Seat)[]
  /** Whether the person at the screen may record it: `mayRecordSignature`. */
  readonly recordable: boolean
}

/** Number and day as the records office gave them. */
export interface Numbering {
  readonly number: string
  /** Where it is typed with the number; else the paper has its own. */
  readonly symbol?: string
  readonly issuedOn: Day
  readonly numberTaken: boolean
}

/** What each step in the life of a paper asks of the person. */
export interface PaperInputs {
  submit: unknown
  return: { readonly reason: string }
  sign: Signing
  issue: Numbering
}

interface Step<Input> {
  readonly from: readonly PaperState[]
  readonly to: PaperState
  readonly confirmed?: true
  check(paper: OfficialPaper, input: Input, on: Day): Refusal | null
  change(paper: OfficialPaper, input: Input, at: Circumstances<unknown>): Partial<OfficialPaper>
}

/** Ai ký văn bản nào: one of these posts or seats signs it on the day. */
export const SIGNERS: Readonly<
  Record<DelegatedAct, { readonly holding: readonly (Post | Seat)[]; readonly source: Sources }>
> = {
  plan: { holding: ['chair', 'viceChair'], source: ['CT-SIG-1', 'QN-SIG-1', 'NX-SIG-1', 'TN-SIG-1'] },
  teamDecision: { holding: ['chair', 'viceChair'], source: ['CT-SIG-1', 'KG-III-2-1', 'TN-IVb-a-1'] },
  conclusion: { holding: ['chair', 'viceChair', 'focalHead', 'teamHead'], source: ['CT-SIG-1', 'CT-IV-5-1'] },
}

/**
 * Vòng đời văn bản: drafted and submitted, returned or signed, numbered and issued. A thing that is an official paper spreads these steps
 * into its table of moves and says who takes each, by which clause, and what else it asks.
 */
export function lifeOf(kind: DelegatedAct): { readonly [Action in keyof PaperInputs]: Step<PaperInputs[Action]> } {
  return {
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      check: () => null,
      change: (_paper, _input, { by }) => ({ returnReason: '', submittedBy: by.id }),
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      check: (_paper, input) => checkReturn(input),
      change: (_paper, input) => ({ returnReason: input.reason.trim() }),
    },
    sign: {
      from: ['submitted'],
      to: 'signed',
      confirmed: true,
      check: (paper, input) => checkSignature(kind, input, paper.submittedBy),
      change: (_paper, input, { on }) => ({ signerId: input.signerId, signedOn: on }),
    },
    issue: {
      from: ['signed'],
      to: 'issued',
      check: (paper, input, on) =>
        firstOf(
          checkNumber(kind, input.number),
          checkNumberFree(kind, { symbol: paper.symbol, ...input }, input.numberTaken),
          checkIssueDay(input.issuedOn, on, paper.signedOn),
        ),
      change: (_paper, input) => ({
        number: input.number.trim(),
        issuedOn: input.issuedOn,
        ...(input.symbol !== undefined && { symbol: input.symbol.trim() }),
      }),
    },
  }
}

/** Trả lại: never without saying what must be changed. @refuses RETURN_REASON_REQUIRED */
export function checkReturn({ reason }: PaperInputs['return']): Refusal | null {
  return isBlank(reason) ? refusals.RETURN_REASON_REQUIRED() : null
}

/**
 * A signature is recorded by the signer himself, or by the clerk from the signed paper; nobody else says that another has signed, nor does
 * a clerk of what he submitted himself in another post.
 *
 * @source CT-SIG-1
 */
export function mayRecordSignature(actor: Actor, signerId: string, submittedBy: string | null): boolean {
  return actor.id === signerId || (holdsPost(actor, 'clerk') && actor.id !== submittedBy)
}

/**
 * Thẩm quyền ký: recorded by who may, given by who holds a post or seat that signs such a paper, and by another than its author.
 *
 * @refuses SIGNATURE_OF_ANOTHER, SIGN_AUTHORITY_MISMATCH, SIGNER_IS_AUTHOR
 * @source CT-SIG-1, QN-SIG-1, NX-SIG-1, TN-SIG-1, KG-III-2-1, TN-IVb-a-1
 */
export function checkSignature(kind: DelegatedAct, given: Signing, submittedBy: string | null): Refusal | null {
  const { holding, source } = SIGNERS[kind]
  return firstOf(
    !given.recordable && refusals.SIGNATURE_OF_ANOTHER(),
    !given.signerHolds.some((held) => holding.includes(held)) &&
      refusals.SIGN_AUTHORITY_MISMATCH({ paper: kind, holding }, { source }),
    given.signerId === submittedBy && refusals.SIGNER_IS_AUTHOR(),
  )
}

/**
 * Số văn bản: digits with at most one letter, as the records office gave it; never invented here.
 *
 * @refuses DOC_NUMBER_MISSING, DOC_NUMBER_INVALID
 * @source QN-HDR-1, NX-HDR-1, ND30-Y2
 */
export function checkNumber(kind: NumberedPaper, number: string): Refusal | null {
  return firstOf(
    isBlank(number) && refusals.DOC_NUMBER_MISSING({ paper: kind }),
    !/^\d{1,5}[a-z]?$/.test(number.trim()) && refusals.DOC_NUMBER_INVALID({ number: number.trim() }),
  )
}

/**
 * A number is used once by an issuer for a type in a year. Not asked of decisions on Teams and schedule notices: one decision may set up
 * several Teams, one notice may go to several units.
 *
 * @refuses DUPLICATE_DOC_NUMBER
 * @source CT-HDR-1
 */
export function checkNumberFree(
  kind: NumberedPaper,
  { number, symbol }: Pick<OfficialPaper, 'number' | 'symbol'>,
  taken: boolean,
): Refusal | null {
  return taken ? refusals.DUPLICATE_DOC_NUMBER({ paper: kind, number: number ?? '', symbol }) : null
}

/** Ngày ban hành: no paper is dated after today, nor before its signature where that has a day of its own. @refuses ISSUE_DAY_WRONG @source ND30-D5 */
export function checkIssueDay(issuedOn: Day, today: Day, signedOn: Day | null, field = 'issuedOn'): Refusal | null {
  return issuedOn > today || (signedOn !== null && issuedOn < signedOn) ? refusals.ISSUE_DAY_WRONG({}, { field }) : null
}

/** Papers that are numbered here; a unit numbers its own report. */
type NumberedPaper = DelegatedAct | 'scheduleNotice'

/** In whose place one signs: himself, KT. (for the head), TL. (by order), TUQ. (authorised), Q. (acting), as head of a Team, or KT. of that head. */
export type Capacity = 'self' | 'forHead' | 'byOrder' | 'byAuthorisation' | 'acting' | 'teamHead' | 'forTeamHead'

/** What the signer is in the body that issues. */
export type Rank = 'head' | 'deputy' | 'actingHead' | 'subordinate' | 'teamHead' | 'teamDeputy'

/** Thẩm quyền ký: how the lines above the signature read. Titles in any letter case; print makes them capitals. */
export interface SigningAuthority {
  /** "Ủy ban nhân dân": prints "TM. ỦY BAN NHÂN DÂN"; null where the head signs for himself. */
  readonly onBehalfOf: string | null
  readonly capacity: Capacity
  /** Title of the head: "Chủ tịch", "Giám đốc". */
  readonly headTitle: string
  /** Title of the one who signs where he is not the head: "Phó Chủ tịch". */
  readonly ownTitle: string | null
  /** For the head of a Team and his deputy: the office held outside it, printed below the name. */
  readonly officeHeld: string | null
}

const PAPER_KIND_TYPES: Readonly<Record<PaperKind, PaperType | null>> = {
  plan: 'KH',
  teamDecision: 'QĐ',
  scheduleNotice: 'TB',
  unitReport: 'BC',
  minutes: 'BB',
  conclusionNotice: 'TB',
  remedyReport: 'BC',
  letter: null,
}

/**
 * Dòng thẩm quyền: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", with one space after each abbreviation.
 * @source ND30-K1, ND30-K2, ND30-K3, ND30-K5, ND30-K6
 */
export function signingLines(authority: SigningAuthority): string[] {
  const head = authority.headTitle
  const own = authority.ownTitle ?? ''
  const lines: Record<Capacity, string[]> = {
    self: [head],
    forHead: [`KT. ${head}`, own],
    byOrder: [`TL. ${head}`, own],
    byAuthorisation: [`TUQ. ${head}`, own],
    acting: [`Q. ${head}`],
    teamHead: ['Trưởng đoàn'],
    forTeamHead: ['KT. Trưởng đoàn', 'Phó Trưởng đoàn'],
  }
  return [...(authority.onBehalfOf === null ? [] : [`TM. ${authority.onBehalfOf}`]), ...lines[authority.capacity]].map(
    (line) => line.toUpperCase(),
  )
}

/**
 * Đề xuất thẩm quyền ký: the authority form that fits a signer of this rank. `committee` is the body a plan of a People's Committee is signed for.
 * @source ND30-K2, ND30-K3, ND30-K4, ND30-K5, ND30-K6
 */
export function authorityFor(
  kind: PaperKind,
  signer: { readonly rank: Rank; readonly headTitle: string; readonly ownTitle: string },
  committee: string | null,
): SigningAuthority {
  const capacity = (Object.keys(RANKS_OF) as Capacity[]).find((each) => RANKS_OF[each].includes(signer.rank)) ?? 'self'
  const ofTeam = signer.rank === 'teamHead' || signer.rank === 'teamDeputy'
  return {
    onBehalfOf: kind === 'teamDecision' || !COLLECTIVE.includes(capacity) ? null : committee,
    capacity,
    headTitle: ofTeam ? 'Trưởng đoàn' : signer.headTitle,
    ownTitle: NAMES_OWN_TITLE.includes(capacity) ? signer.ownTitle : null,
    officeHeld: ofTeam ? signer.ownTitle : null,
  }
}

/** Ký hiệu: "KH-UBND", "TB-ĐKT"; for a letter "SNV-CCHC". `body` and `drafter` are official abbreviations. @source ND30-Y3, ND30-Y4, ND30-Y5 */
export function symbolOf(kind: PaperKind, body: string, drafter: string | null = null): string {
  const type = PAPER_KIND_TYPES[kind]
  return type === null ? [body, drafter].filter(Boolean).join('-') : `${type}-${body}`
}

/** Chữ viết tắt: "Sở Nội vụ" → "SNV", "Đoàn kiểm tra" → "ĐKT", a People's Committee always "UBND". @source ND30-Y7 */
export function abbreviationOf(name: string): string {
  if (officialName(name).startsWith('Ủy ban nhân dân')) return 'UBND'
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '' && searchKey(word) !== 'va')
  return words.map((word) => (word === word.toUpperCase() ? word : word.charAt(0).toUpperCase())).join('')
}

const RANKS_OF: Readonly<Record<Capacity, readonly Rank[]>> = {
  self: ['head'],
  forHead: ['deputy'],
  byOrder: ['subordinate'],
  byAuthorisation: ['deputy', 'subordinate'],
  acting: ['actingHead'],
  teamHead: ['teamHead'],
  forTeamHead: ['teamDeputy'],
}
const COLLECTIVE: readonly Capacity[] = ['self', 'forHead', 'acting']
const NAMES_OWN_TITLE: readonly Capacity[] = ['forHead', 'byOrder', 'byAuthorisation']
