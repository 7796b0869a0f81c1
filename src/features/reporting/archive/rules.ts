import type { RecommendationState } from '#features/concluding/recommendations/rules.ts'
import { officialName, type Unit } from '#features/ground/org/rules.ts'
import type { Issuer, Signer } from '#features/ground/papers/document.ts'
import { authorityFor, type PaperKind, type Rank } from '#features/ground/papers/rules.ts'
import type { AnsweredItem } from '#features/inspecting/unit-reports/document.ts'
import { type AnswerValue, ratioPercent } from '#features/inspecting/unit-reports/rules.ts'
import { applies, type Outline, type OutlineItem } from '#features/planning/outlines/rules.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import type { Mandate } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { longDay } from '#kernel/day.ts'

export const PAPER_KINDS = [
  'plan',
  'teamDecision',
  'scheduleNotice',
  'unitReport',
  'minutes',
  'conclusionNotice',
  'correctedConclusion',
  'remedyReport',
] as const
export type ArchivePaper = (typeof PAPER_KINDS)[number]

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

/** The Team as issuing body, below the People's Committee that set it up. @source ND30-C6, ND30-K6 */
export function teamIssuer(name: string, committee: Pick<Unit, 'name' | 'place'>): Issuer {
  return { superior: [officialName(committee.name)], lines: [name], name, place: committee.place }
}

/** The lines above a signature that fit the signer's post on the day. @source CT-SIG-1, ND30-K2, ND30-K3, ND30-K5, ND30-K6 */
export function signerOf(
  kind: PaperKind,
  signer: KnownSigner | null,
  leads: 'teamHead' | 'teamDeputy' | null,
  isCommittee: boolean,
): Signer {
  if (signer?.mandate) return mandated(kind, signer, signer.mandate)
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
      kind,
      { rank, headTitle: rank === 'head' ? ownTitle : headTitle, ownTitle },
      isCommittee ? 'Ủy ban nhân dân' : null,
    ),
    name: signer?.name ?? null,
  }
}

/** Whether this signer signs for the Team: as its head, or as a deputy in his place. @source ND30-K2, ND30-K6 */
export function leadsTeam(
  team: Pick<Team, 'seats'> | null,
  signerId: string | null | undefined,
): 'teamHead' | 'teamDeputy' | null {
  const seat = team?.seats.find((one) => one.accountId === signerId)?.seat
  return seat === 'teamHead' || seat === 'teamDeputy' ? seat : null
}

/** KT., TL. or TUQ. of the head who delegated the signature; only who signs for the head signs on behalf of the committee. @source ND30-K2, ND30-K3, ND30-K5 */
function mandated(kind: PaperKind, signer: KnownSigner, mandate: NonNullable<KnownSigner['mandate']>): Signer {
  const committee = mandate.headPost === 'chair'
  return {
    authority: {
      onBehalfOf: committee && mandate.kind === 'forHead' && kind !== 'teamDecision' ? 'Ủy ban nhân dân' : null,
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
  const number = paper.number === null ? '      ' : /^\d$/.test(paper.number) ? `0${paper.number}` : paper.number
  return `${type} số ${number}/${paper.symbol}${paper.issuedOn === null ? '' : ` ${longDay(paper.issuedOn)}`} của ${issuer}`
}

/** "08 giờ 00": a time as papers say it. */
export function hourOf(time: string): string {
  return `${time.slice(0, 2)} giờ ${time.slice(3, 5)}`
}

/** The outline with a unit's answers in words, headings that hold nothing for this unit left out. @source TN-DC-0, TN-DC-I.3-2x */
export function answeredItems(
  outline: Pick<Outline, 'items'>,
  unitKind: string,
  answers: ReadonlyMap<string, AnswerValue>,
): AnsweredItem[] {
  const below = (parentId: string | null): AnsweredItem[] =>
    outline.items
      .filter((item) => item.parentId === parentId && applies(item, unitKind, outline.items))
      .map((item) => ({ ...wordsOf(item, answers.get(item.id)), children: below(item.id) }))
      .filter((item) => item.answer !== null || item.figures.length > 0 || item.children.length > 0)
  return below(null)
}

function wordsOf(item: OutlineItem, value: AnswerValue | undefined): Omit<AnsweredItem, 'children'> {
  if (item.answerKinds.length === 0) return { text: item.text, answer: null, figures: [] }
  if (value === undefined) return { text: item.text, answer: item.conditional ? null : 'Chưa báo cáo', figures: [] }
  if (value.none) return { text: item.text, answer: 'Không phát sinh', figures: [] }
  const percent = ratioPercent(value)
  return {
    text: item.text,
    answer:
      [value.text, ...(value.list ?? []), value.naReason, value.explanation]
        .filter((line) => line !== undefined && line.trim() !== '')
        .join('\n') || null,
    figures: [
      ...(value.number ? [{ label: 'Số liệu', value: decimal(value.number) }] : []),
      ...(value.done && value.total
        ? [
            {
              label: 'Tỷ lệ',
              value:
                percent === null ? 'không phát sinh' : `${percent}% (${decimal(value.done)}/${decimal(value.total)})`,
            },
          ]
        : []),
      ...(value.yes !== undefined ? [{ label: 'Đã thực hiện', value: value.yes ? 'Có' : 'Không' }] : []),
    ],
  }
}

/** An exact decimal as Vietnamese papers write it: comma for the decimals, dots for thousands. */
function decimal(text: string): string {
  const [whole = '', part] = text.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${part ? `,${part}` : ''}`
}

/** "Giám đốc Sở Nội vụ" → "Giám đốc": the word above the name, without the body that the paper's head names already. */
function titleWord(title: string): string {
  return (
    /^(Phó Chủ tịch|Chủ tịch|Phó Giám đốc|Giám đốc|Phó Trưởng phòng|Trưởng phòng|Chánh Văn phòng|Phó Chánh Văn phòng|Chánh Thanh tra|Phó Chánh Thanh tra|Cục trưởng|Trưởng ban)/u.exec(
      title,
    )?.[1] ?? 'Thủ trưởng đơn vị'
  )
}

/** What the unit's report says of a recommendation for which no remedy has been reported. */
export function standOf(state: RecommendationState): string {
  if (state === 'issued') return 'Đơn vị chưa có ý kiến'
  if (state === 'disagreed' || state === 'referred') return 'Đơn vị chưa thống nhất, đang chờ ý kiến chỉ đạo'
  return state === 'agreed' ? 'Đơn vị đã thống nhất, chưa báo cáo kết quả' : 'Đang thực hiện'
}

/** The papers that an inspection has by its state, as far as this person's view of it goes. */
export function papersOf(
  inspection: { readonly state: string; readonly notifiedOn: Day | null },
  has: { readonly report: boolean; readonly conclusion: boolean; readonly correction: boolean },
): ArchivePaper[] {
  const held = !['planned', 'scheduled', 'notified', 'cancelled'].includes(inspection.state)
  return [
    ...(inspection.notifiedOn !== null ? (['scheduleNotice'] as const) : []),
    ...(has.report ? (['unitReport'] as const) : []),
    ...(held ? (['minutes'] as const) : []),
    ...(has.conclusion ? (['conclusionNotice'] as const) : []),
    ...(has.correction ? (['correctedConclusion'] as const) : []),
    ...(has.conclusion && ['remediation', 'closed'].includes(inspection.state) ? (['remedyReport'] as const) : []),
  ]
}
