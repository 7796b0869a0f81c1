import { officialName } from '#features/ground/org/rules.ts'
import { type Actor, type Circumstances, holdsPost, holdsSeat } from '#kernel/actor.ts'
import { PAPER_TYPES, type PaperType } from '#kernel/blocks.ts'
import type { Day } from '#kernel/day.ts'
import type { Decision, Refusal } from '#kernel/decision.ts'
import { type Moves, openMoves, takeMove } from '#kernel/lifecycle.ts'
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
export type State = 'draft' | 'signed' | 'issued' | 'superseded' | 'recalled'

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

/** Văn bản: one official paper from its draft to what became of it. */
export interface OfficialPaper {
  readonly id: string
  readonly kind: PaperKind
  readonly state: State
  readonly issuerUnitId: string
  /** The Team whose head signs; null where an authority signs. */
  readonly teamId: string | null
  readonly symbol: string | null
  readonly number: string | null
  readonly issuedOn: Day | null
  readonly signerId: string | null
  readonly signerName: string | null
  readonly signerRank: Rank | null
  readonly authority: SigningAuthority
  readonly signedOn: Day | null
  /** How the signature is known: the signer's own act here, or the clerk's entry from the signed paper. */
  readonly signedBy: 'signer' | 'recorder' | null
  readonly recipientCount: number
  /** The paper that took its place or recalled it. */
  readonly followedById: string | null
  readonly version: number
}

/** What each move asks of the person. */
export interface Inputs {
  sign: { readonly signedOn: Day }
  issue: {
    /** As the records office gave it; null only for papers that may go without (minutes). */
    readonly number: string | null
    readonly issuedOn: Day
    /** The paper of this issuer, type and year that has the number already, as text; null when it is free. */
    readonly takenBy: string | null
  }
  supersede: { readonly byPaperId: string }
  recall: { readonly byPaperId: string }
}

export type Action = keyof Inputs

export const PAPER_KIND_TYPES: Readonly<Record<PaperKind, PaperType | null>> = {
  plan: 'KH',
  teamDecision: 'QĐ',
  scheduleNotice: 'TB',
  unitReport: 'BC',
  minutes: 'BB',
  conclusionNotice: 'TB',
  remedyReport: 'BC',
  letter: null,
}

export const MOVES: Moves<OfficialPaper, Inputs, null> = {
  sign: {
    from: ['draft'],
    to: 'signed',
    source: ['CT-SIG-1', 'QN-SIG-1', 'NX-SIG-1', 'TN-SIG-1'],
    who: (actor, paper) => isSigner(actor, paper) || isRecorder(actor, paper),
    check: (paper, input, on) =>
      signerProblem(paper) ?? (input.signedOn > on ? refusals.SIGNED_IN_FUTURE({}, { field: 'signedOn' }) : null),
    change: (paper, input, at) => ({
      signedOn: input.signedOn,
      signedBy: isSigner(at.by, paper) ? 'signer' : 'recorder',
    }),
  },
  issue: {
    from: ['signed'],
    to: 'issued',
    source: ['CT-HDR-1', 'QN-HDR-1'],
    who: isRecorder,
    check: (paper, input, on) =>
      numberProblem(paper, input) ??
      dateProblem(input.issuedOn, on) ??
      (paper.recipientCount === 0 && paper.kind !== 'minutes' ? refusals.RECIPIENTS_MISSING() : null),
    change: (_paper, input) => ({
      number: input.number === null ? null : input.number.trim(),
      issuedOn: input.issuedOn,
    }),
  },
  supersede: {
    from: ['issued'],
    to: 'superseded',
    source: 'design',
    who: isRecorder,
    change: (_paper, input) => ({ followedById: input.byPaperId }),
  },
  recall: {
    from: ['issued'],
    to: 'recalled',
    source: 'design',
    who: isRecorder,
    change: (_paper, input) => ({ followedById: input.byPaperId }),
  },
}

/** Thao tác với văn bản: the paper after the move, or why it may not be made. @refuses SIGNER_MISSING, SIGN_AUTHORITY_MISMATCH, DOC_NUMBER_MISSING, DUPLICATE_DOC_NUMBER */
export function take<A extends Action>(
  action: A,
  paper: OfficialPaper,
  input: Inputs[A],
  at: Circumstances<null>,
): Decision<OfficialPaper> {
  return takeMove(MOVES[action], paper, input, at)
}

export function actionsFor(paper: OfficialPaper, at: Circumstances<null>): Action[] {
  return openMoves(MOVES, paper, at)
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
 * Thẩm quyền ký phù hợp chức vụ: null when the signer's rank fits the authority form, else the refusal.
 * A head signs himself, a deputy KT., a subordinate TL.; TUQ. needs a written authorisation; TM. is for the head, his deputy or who acts as head.
 * @refuses SIGNER_MISSING, SIGN_AUTHORITY_MISMATCH
 * @source CT-SIG-1, QN-SIG-1, NX-SIG-1, TN-SIG-1
 */
export function signerProblem(
  paper: Pick<OfficialPaper, 'kind' | 'signerName' | 'signerRank' | 'authority'>,
): Refusal | null {
  if (isBlank(paper.signerName) || paper.signerRank === null) return refusals.SIGNER_MISSING({}, { field: 'signerId' })
  const { capacity, onBehalfOf, ownTitle } = paper.authority
  const fits = RANKS_OF[capacity].includes(paper.signerRank)
  const titled = !NAMES_OWN_TITLE.includes(capacity) || !isBlank(ownTitle)
  const collective = onBehalfOf === null || COLLECTIVE.includes(capacity)
  const personal = paper.kind !== 'teamDecision' || onBehalfOf === null
  return fits && titled && collective && personal
    ? null
    : refusals.SIGN_AUTHORITY_MISMATCH({
        lines: signingLines(paper.authority).join(' / '),
        signer: paper.signerName ?? '',
      })
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

/**
 * Số văn bản: digits with at most one letter, from the records office and free among papers of this issuer, type and year; never invented here.
 * @refuses DOC_NUMBER_MISSING, DOC_NUMBER_INVALID, DUPLICATE_DOC_NUMBER
 * @source CT-HDR-1, QN-HDR-1, NX-HDR-1
 */
export function numberProblem(
  paper: Pick<OfficialPaper, 'kind' | 'symbol'>,
  input: Pick<Inputs['issue'], 'number' | 'takenBy'>,
): Refusal | null {
  if (isBlank(input.number))
    return mayGoUnnumbered(paper.kind) ? null : refusals.DOC_NUMBER_MISSING({}, { field: 'number' })
  const number = input.number?.trim() ?? ''
  if (!/^\d{1,5}[a-z]?$/.test(number)) return refusals.DOC_NUMBER_INVALID({ number }, { field: 'number' })
  return input.takenBy === null
    ? null
    : refusals.DUPLICATE_DOC_NUMBER(
        { number: `${number}/${paper.symbol ?? ''}`, takenBy: input.takenBy },
        { field: 'number' },
      )
}

/** Ngày ban hành: no paper is dated after today. @refuses ISSUED_IN_FUTURE @source ND30-D5 */
export function dateProblem(issuedOn: Day, today: Day): Refusal | null {
  return issuedOn > today ? refusals.ISSUED_IN_FUTURE({}, { field: 'issuedOn' }) : null
}

/** Biên bản: only minutes may go without a number. */
export function mayGoUnnumbered(kind: PaperKind): boolean {
  return kind === 'minutes'
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

/** Whether a typed symbol says the type of the paper first. @source ND30-Y4, ND30-Y5, ND30-Y6 */
export function symbolFits(kind: PaperKind, symbol: string): boolean {
  if (!/^[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐ][A-Za-zĐđ0-9&]*)+$/.test(symbol)) return false
  const type = PAPER_KIND_TYPES[kind]
  const first = symbol.split('-')[0]!
  return type === null ? !(first in PAPER_TYPES) && first !== 'CV' : first === type
}

/** Đơn vị được kiểm tra chưa có ở "Nơi nhận": the named units that no line of the recipients holds. @source ND30-N5 */
export function unitsNotAddressed(units: readonly string[], recipients: readonly string[]): string[] {
  const lines = recipients.map(searchKey)
  return units.filter((unit) => !lines.some((line) => line.includes(searchKey(unit))))
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

function isSigner(actor: Actor, paper: OfficialPaper): boolean {
  return paper.signerId !== null && actor.id === paper.signerId
}

/** Văn thư, cán bộ đầu mối of the issuing body, or the secretary of the Team: they enter what the signed paper and the register say. */
function isRecorder(actor: Actor, paper: OfficialPaper): boolean {
  return (
    holdsPost(actor, ['clerk', 'focalOfficer', 'unitOfficer'], paper.issuerUnitId) ||
    holdsSeat(actor, 'teamSecretary', paper.teamId)
  )
}
