import type { Plan, PlanContent } from '#features/planning/plans/rules.ts'
import type { Block } from './block.ts'
import { planOf } from './content.ts'
import { type Fact, inOrder } from './fact.ts'
import { inheritedDuties } from './heirs.ts'
import { blocksOf, readBlocks, type Said } from './reading.ts'
import { BLANK } from './ready.ts'
import type { PlanText } from './text.ts'

/** Văn bản mới từ mẫu: the lines of a ready plan as blocks, with the facts that they say. */
export function textOfReady(lines: readonly string[]): PlanText {
  const blocks = blocksOf(lines.map((text, at) => ({ number: at + 1, text })))
  return begun(
    blocks.map((block): Block => ({ ...block, lines: [], origin: 'profile' })),
    'profile',
  )
}

/**
 * Văn bản mới từ kế hoạch năm trước: its paragraphs under their own names, so that what differs can be shown. Number, day and the name of
 * the signer are blank again, and the year of the plan is the new one wherever it stands alone; days and bases stay for a person to look at.
 */
export function textCopied({ blocks, facts }: PlanText, from: number, to: number): PlanText {
  const bases = new Set(
    facts.flatMap(({ kind, anchors }) => (kind === 'basis' ? anchors.map(({ block }) => block) : [])),
  )
  const name = facts.flatMap(({ kind, value }) =>
    kind === 'signature' ? [(value as { name: string | null }).name] : [],
  )
  const copied = blocks
    .filter(
      ({ role, text, furniture }) => !furniture && role !== 'residue' && !(role === 'signature' && name.includes(text)),
    )
    .map(({ marker, kept: _kept, ...block }): Block => {
      const text = bases.has(block.id)
        ? block.text
        : withYear(block.role === 'header' ? blanked(block.text, to) : block.text, from, to)
      return {
        ...block,
        ...(marker !== undefined && text === block.text && { marker }),
        text,
        lines: [],
        origin: 'copied',
        version: 0,
      }
    })
  const text = begun(copied, 'copied')
  const ids = new Set(copied.map(({ id }) => id))
  // What a person had read into a sentence is no less true of its copy.
  const typed = facts
    .filter(
      ({ origin, kind, anchors }) =>
        origin === 'typed' && kind !== 'number' && kind !== 'issuedOn' && anchors.every(({ block }) => ids.has(block)),
    )
    .filter(
      (fact) =>
        !text.facts.some(
          ({ kind, anchors }) =>
            kind === fact.kind && anchors.some(({ block }) => fact.anchors.some((at) => at.block === block)),
        ),
    )
    .map((fact, at): Fact => ({ ...fact, id: `f${text.next + at}`, origin: 'copied' }))
  return { ...text, facts: inOrder([...text.facts, ...typed], copied), next: text.next + typed.length }
}

function begun(blocks: readonly Block[], origin: 'profile' | 'copied'): PlanText {
  const said: Said = readBlocks(blocks)
  const roles = new Map(said.draft.sections.flatMap(({ kind, lines }) => lines.map((line) => [line, kind] as const)))
  const facts = said.facts
    .filter(({ value, kind }) => !(kind === 'number' && value === null) && !isBlankWords(value))
    .map((fact): Fact => ({ ...fact, origin }))
  const numbers = [...blocks.map(({ id }) => id), ...facts.map(({ id }) => id)].map((id) => Number(id.slice(1)))
  return {
    blocks: blocks.map((block, at) => ({ ...block, role: roles.get(at + 1) ?? 'other' })),
    facts: inOrder(facts, blocks),
    next: Math.max(0, ...numbers) + 1,
  }
}

/** A blank that a person has yet to fill in says nothing. */
const isBlankWords = (value: unknown): boolean => JSON.stringify(value).includes(BLANK)

/** "Số: 57/KH-UBND" and "Mẫu, ngày 12 tháng 01 năm 2026" without number and day. */
function blanked(text: string, year: number): string {
  return text
    .replace(/(Số\s*:?)\s*\d+\s*([/-])/iu, '$1        $2')
    .replace(/ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/u, `ngày        tháng        năm ${year}`)
}

/** The year where it stands alone: not in a day, and not in the number of a document. */
function withYear(text: string, from: number, to: number): string {
  return text.replace(
    new RegExp(`(?<!\\d)(?<!tháng\\s\\d{1,2}\\s)năm ${from}(?!\\d|\\s*[-–]\\s*\\d)`, 'gu'),
    `năm ${to}`,
  )
}

/** The content of a plan of which nothing is known yet. */
const NO_CONTENT: PlanContent = {
  ...{ legalBases: [], purposes: [], requirements: [], contents: [], forms: [], targets: [], periods: [] },
  ...{ tasks: [], budget: [], recipients: [], signature: { lines: [], name: null }, missingAnnexes: [] },
}

export interface Begun {
  readonly year: number
  readonly place: string
  readonly issuer: string
  readonly title: string
  /** What it was made from is of a district: each of its duties waits for a person to say who has it now. */
  readonly ofDistrict?: boolean
}

/** Kế hoạch mới, as far as its text says it. */
export function planBegun(id: string, text: PlanText, { year, place, issuer, title, ofDistrict }: Begun): Plan {
  const duties = ofDistrict ? inheritedDuties(text, year) : []
  return planOf(
    {
      id,
      origin: 'drafted',
      state: 'draft',
      ...{ number: null, symbol: 'KH-UBND', place, issuedOn: null, issuedText: '', title, planYear: year, issuer },
      subjects: ['par'],
      ...{
        from: null,
        to: null,
        content: duties.length > 0 ? { ...NO_CONTENT, duties } : NO_CONTENT,
        flags: [],
        amends: null,
        edition: null,
        parentId: null,
        parentRound: null,
        returnReason: '',
        submittedBy: null,
        submittedOn: null,
      },
      ...{
        endingPaper: '',
        proposalNumber: '',
        proposalOn: null,
        submitNote: '',
        signerId: null,
        signedOn: null,
        version: 1,
      },
    },
    text.facts.filter(({ kind }) => kind !== 'issuer'),
  )
}
