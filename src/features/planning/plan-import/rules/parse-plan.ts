import { isSecrecyStamp } from '#kernel/secrecy.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { searchKey } from '#kernel/text.ts'
import type { PlanDraft } from '../contract.ts'
import { doubtsOf } from './doubts/doubts.ts'
import { isBareHeading } from './paper/bare-headings.ts'
import type { Paragraph } from './paper/paragraph.ts'
import { paragraphsOf } from './paper/paragraphs.ts'
import { type Parts, partsOf } from './paper/parts.ts'
import { treeOf } from './paper/tree.ts'
import type { Typography } from './paper/typography.ts'
import { placementOf } from './placement.ts'
import { registerKind } from './profile.ts'
import { readAnnexes } from './readers/annexes.ts'
import { readBody } from './readers/body.ts'
import { readFrame } from './readers/frame.ts'
import { readHeader } from './readers/header.ts'
import { inferIssuer } from './readers/issuer.ts'
import { readLeadDays } from './readers/lead-days.ts'
import { readShares } from './readers/shares.ts'
import { readTables } from './readers/tables.ts'
import { readClosing, readTails } from './readers/tail.ts'
import { isEnclosure, titleOf, yearIn } from './readers/title.ts'
import { newReading } from './reading.ts'
import { type RegisteredUnit, unitFinder } from './register.ts'

/** A document parted where every plan is parted, before it is known to be one. */
export interface PlanPaper {
  readonly paragraphs: readonly Paragraph[]
  readonly parts: Parts
  readonly typography: Typography
}

export function paperOf(source: readonly SourceLine[]): PlanPaper {
  const typography: Typography = new Map()
  return paperOfParagraphs(paragraphsOf(source, typography), typography)
}

/** The same of paragraphs that are known already; nothing is joined again. */
export function paperOfParagraphs(paragraphs: readonly Paragraph[], typography: Typography = new Map()): PlanPaper {
  return { paragraphs, parts: partsOf(paragraphs), typography }
}

/**
 * Nhập kế hoạch: reads the lines of a document into a draft. Never fails: what is missing is null, what is odd is a
 * doubt, what was not understood is listed. Same lines, same draft; `paper` is theirs, where
 * they have been parted already. @source CT-HDR-1, QN-HDR-1, NX-III-1
 */
export function parsePlan(
  source: readonly SourceLine[],
  register: readonly RegisteredUnit[] = [],
  { parts, typography }: PlanPaper = paperOf(source),
): PlanDraft {
  const header = readHeader(
    parts.head,
    [...parts.head, ...parts.title].find(({ text }) => isEnclosure(text)),
  )
  if (header.spacedNumber) typography.set('spacedNumber', 1)
  const title = titleOf(parts.title)
  const preamble = wordsOf(parts.preamble)
  const planYear = yearIn(title) ?? yearIn(preamble.slice(-300)) ?? header.issuedOn?.year ?? null
  const inferredIssuer = header.issuer === null ? (header.enclosedBy ?? inferIssuer(header, preamble)) : null
  const roots = treeOf(
    parts.body.filter((paragraph) => paragraph.cell === null),
    isBareHeading,
  )

  const reading = newReading(planYear)
  readFrame(parts, header, inferredIssuer, reading)
  readBody(roots, reading)
  readTables(parts, reading)
  readShares(parts.body, reading)
  const reportLeadDays = readLeadDays(parts.body, reading)
  const tail = readTails(parts.tail, parts.decisionTail)
  readClosing(parts, tail, reading)
  const outline = readAnnexes(parts, reading)
  const unitNamed = unitFinder(register)
  for (const target of reading.lists.targets)
    target.unitIds = target.names.map((name) => unitNamed(name, registerKind(target.kind)))

  const draft = {
    number: header.number,
    symbol: header.symbol,
    place: header.place,
    issuedOn: header.issuedOn,
    title: title || null,
    planYear,
    issuer: header.issuer ?? inferredIssuer,
    issuerParent: header.issuerParent,
    ...reading.lists,
    reportLeadDays,
    signature: { lines: tail.signature.map((paragraph) => paragraph.text), name: tail.name?.text ?? null },
    outline: outline?.nodes ?? null,
    outlineTitle: outline?.title ?? null,
  }
  return {
    ...draft,
    ...placementOf(source, reading),
    doubts: doubtsOf({ parts, roots, header, inferredIssuer, tail, draft, origins: reading.origins }),
    typography: [...typography].map(([kind, count]) => ({ kind, count })),
    origins: Object.fromEntries(reading.origins),
  }
}

/** Whether it is an inspection plan at all: a title "KẾ HOẠCH" that speaks of kiểm tra, not of mending what one found. */
export function isPlan({ parts: { title, preamble, otherPaper } }: PlanPaper): boolean {
  const words = searchKey(titleOf(title))
  return (
    title.length > 0 &&
    otherPaper === null &&
    !/^(?:ve (?:viec )?)?(?:khac phuc|thuc hien ket luan)/.test(words) &&
    (/kiem tra|phuc tra/.test(words) || /kiem tra/.test(searchKey(wordsOf(preamble)).slice(-300)))
  )
}

/** The kind of paper that it says it is, where that is none of a plan: "Báo cáo". */
export const otherPaper = ({ parts }: PlanPaper): string | null => parts.otherPaper

/** Whether it is Vietnamese written without its marks: most sentences have none. Words mean too many things so to be read. */
export function isUnmarked({ paragraphs }: PlanPaper): boolean {
  let [all, unmarked] = [0, 0]
  for (const { text } of paragraphs) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0
    if (letters < 8) continue
    all += letters
    if (!/[^\p{ASCII}]/u.test(text.match(/\p{L}/gu)!.join(''))) unmarked += letters
  }
  return unmarked > all * 0.6 && paragraphs.some(({ key }) => /(?:ke hoach|kiem tra|bao cao|quyet dinh)/.test(key))
}

/** Whether it bears a stamp of secrecy, in a paragraph or in one of its columns. @source ND30-A7 */
export function isSecret({ paragraphs }: PlanPaper): boolean {
  return paragraphs.some(({ columns, text }) => [...columns, text].some(isSecrecyStamp))
}

const wordsOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text).join(' ')
