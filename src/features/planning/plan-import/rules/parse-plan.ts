import { isSecrecyStamp } from '#kernel/secrecy.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { searchKey } from '#kernel/text.ts'
import type { PlanDraft } from '../contract.ts'
import { readBody } from './body.ts'
import { doubtsOf } from './doubts.ts'
import { add, newReading, openParagraphs, openSection, type Reading, remember } from './draft.ts'
import { basesOf, type Header, inferIssuer, isFormal, readHeader } from './header.ts'
import { isBareHeading } from './headings.ts'
import { leadDaysIn } from './lead-days.ts'
import { type Outline, readOutline } from './outline.ts'
import { type Paragraph, paragraphsOf, type Typography } from './paragraphs.ts'
import { type Parts, partsOf } from './parts.ts'
import { type RegisteredUnit, unitNamed } from './register.ts'
import { readShares } from './shares.ts'
import { readTables } from './tables.ts'
import { readTail, type Tail } from './tail.ts'
import { treeOf } from './tree.ts'

/**
 * Nhập kế hoạch: reads the lines of a document into a draft. Never fails: what is missing is null, what is odd is a
 * doubt, what was not understood is listed. Same lines, same draft. @source CT-HDR-1, QN-HDR-1, NX-III-1
 */
export function parsePlan(source: readonly SourceLine[], register: readonly RegisteredUnit[] = []): PlanDraft {
  const typography: Typography = new Map()
  const paragraphs = paragraphsOf(source, typography)
  const parts = partsOf(paragraphs)
  const header = readHeader(parts.head)
  if (header.spacedNumber) typography.set('spacedNumber', 1)
  const title = readTitle(parts)
  const words = parts.preamble.map((paragraph) => paragraph.text).join(' ')
  const planYear = yearIn(title.text) ?? yearIn(words.slice(-300)) ?? header.issuedOn?.year ?? null
  const reading = newReading(planYear)
  const inferred = header.issuer === null ? inferIssuer(header, words) : null

  readFrame(parts, header, inferred, title.lines, reading)
  const roots = treeOf(
    parts.body.filter((paragraph) => !paragraph.footnote && paragraph.cell === null),
    isBareHeading,
  )
  readBody(roots, reading)
  readTables(parts, reading)
  readShares(parts.body, reading)
  const lead = leadDaysIn(parts.body)
  if (lead) remember(reading, 'reportLeadDays', lead.lines)
  const tail = readTail(parts.tail)
  placeTail(parts, tail, reading)
  const outline = readAnnexes(parts, reading)
  for (const target of reading.lists.targets)
    target.unitIds = target.names.map((name) => unitNamed(name, target.kind, register))

  const draft = {
    number: header.number,
    symbol: header.symbol,
    place: header.place,
    issuedOn: header.issuedOn,
    title: title.text || null,
    planYear,
    issuer: header.issuer ?? inferred,
    issuerParent: header.issuerParent,
    ...reading.lists,
    reportLeadDays: lead?.days ?? null,
    signature: { lines: tail.signature.map((paragraph) => paragraph.text), name: tail.name?.text ?? null },
    outline: outline?.nodes ?? null,
    outlineTitle: outline?.title ?? null,
  }
  const doubts = doubtsOf({
    header,
    titleLines: title.lines,
    inferredIssuer: inferred,
    preamble: parts.preamble,
    body: parts.body,
    roots,
    closing: parts.closing,
    tail,
    outline: parts.outline,
    outlineTitle: draft.outlineTitle,
    annexes: parts.annexes,
    draft,
    targetLines: (index) => reading.origins.get(`targets.${index}`) ?? [],
  })
  return {
    ...draft,
    ...placement(source, reading),
    doubts,
    typography: [...typography].map(([kind, count]) => ({ kind, count })),
    origins: Object.fromEntries(reading.origins),
  }
}

/** Whether the lines are an inspection plan at all: a title "KẾ HOẠCH" that speaks of kiểm tra. */
export function isPlan(source: readonly SourceLine[]): boolean {
  const parts = partsOf(paragraphsOf(source, new Map()))
  if (parts.title.length === 0) return false
  const title = searchKey(parts.title.map((paragraph) => paragraph.text).join(' '))
  return (
    /kiem tra|phuc tra/.test(title) ||
    /kiem tra/.test(searchKey(parts.preamble.map((paragraph) => paragraph.text).join(' ')).slice(-300))
  )
}

/** Whether the plan bears a stamp of secrecy, in a paragraph or in one of its columns. @source ND30-A7 */
export function isSecret(source: readonly SourceLine[]): boolean {
  return paragraphsOf(source, new Map()).some((paragraph) =>
    [...paragraph.columns, paragraph.text].some(isSecrecyStamp),
  )
}

function readTitle(parts: Parts): { text: string; lines: number[] } {
  const text = parts.title
    .map((paragraph, index) => (index === 0 ? paragraph.text.replace(/^kế hoạch\s*:?\s*/iu, '') : paragraph.text))
    .filter((words) => /\p{L}/u.test(words) && !/^\(/.test(words))
    .join(' ')
    .trim()
  return { text, lines: parts.title.flatMap((paragraph) => [...paragraph.lines]) }
}

const yearIn = (text: string): number | null => {
  const years = [...text.matchAll(/năm\s+(20\d\d|19\d\d)/giu)]
  return years.length > 0 ? Number(years[0]![1]) : null
}

function readFrame(
  parts: Parts,
  header: Header,
  inferred: string | null,
  titleLines: readonly number[],
  reading: Reading,
): void {
  openParagraphs(
    reading,
    'header',
    parts.head.filter((paragraph) => isHeaderLine(paragraph, header)),
  )
  openParagraphs(
    reading,
    'other',
    parts.head.filter((paragraph) => !isHeaderLine(paragraph, header)),
  )
  openParagraphs(reading, 'title', parts.title)
  openParagraphs(reading, 'leadIn', parts.preamble)
  openParagraphs(reading, 'furniture', parts.furniture)
  for (const [field, lines] of header.lines) remember(reading, field, lines)
  if (header.symbol) remember(reading, 'symbol', header.lines.get('number') ?? [])
  if (inferred) remember(reading, 'issuer', header.lines.get('place') ?? [])
  remember(reading, 'title', titleLines)
  for (const { basis, lines } of basesOf(parts.bases)) add(reading, 'legalBases', basis, lines)
}

function isHeaderLine(paragraph: Paragraph, header: Header): boolean {
  return (
    [...header.lines.values()].some((lines) => lines.some((line) => paragraph.lines.includes(line))) ||
    paragraph.columns.every(isFormal) ||
    /^[\p{Lu}\d\s.,\-–()&'’]+$/u.test(paragraph.text)
  )
}

function placeTail(parts: Parts, tail: Tail, reading: Reading): void {
  openParagraphs(reading, 'closing', parts.closing)
  openParagraphs(reading, 'recipients', [...tail.frame, ...tail.recipients])
  openParagraphs(reading, 'signature', [...tail.signature, ...(tail.name ? [tail.name] : [])])
  openParagraphs(reading, 'residue', tail.residue)
  openParagraphs(reading, 'other', tail.unknown)
  for (const paragraph of tail.recipients) add(reading, 'recipients', paragraph.body, paragraph.lines)
  remember(
    reading,
    'signature.lines',
    tail.signature.flatMap((paragraph) => [...paragraph.lines]),
  )
  if (tail.name) remember(reading, 'signature.name', tail.name.lines)
}

function readAnnexes(parts: Parts, reading: Reading): Outline | null {
  openParagraphs(reading, 'annex', parts.annexes, parts.annexes[0]?.text ?? null)
  const notes = parts.body.filter((paragraph) => paragraph.footnote)
  openParagraphs(reading, 'note', notes)
  if (parts.outline.length === 0) return null
  const kinds = [...new Set(reading.lists.targets.flatMap((target) => target.kind ?? []))]
  const outline = readOutline(parts.outline, kinds)
  openSection(
    reading,
    'outline',
    { marker: null, heading: parts.outline[0]!.text },
    parts.outline.flatMap((paragraph) => [...paragraph.lines]),
  )
  openParagraphs(reading, 'note', outline.notes, outline.notes[0]?.text.split(':')[0] ?? null)
  for (const [path, lines] of outline.origins) remember(reading, path, lines)
  if (outline.title)
    remember(
      reading,
      'outlineTitle',
      outline.head.flatMap((paragraph) => [...paragraph.lines]),
    )
  return outline
}

/** Every non-empty line is placed, in a typed field or a section of known kind, or listed as not recognised. */
function placement(
  source: readonly SourceLine[],
  reading: Reading,
): Pick<PlanDraft, 'sections' | 'unrecognised' | 'lines'> {
  const typed = new Set([...reading.origins.values()].flat())
  const filled = source.filter((line) => line.text.trim() !== '' || line.marker !== undefined)
  const unrecognised: PlanDraft['unrecognised'] = []
  for (const line of filled) {
    const owner = reading.owners.get(line.number)
    const known = owner !== undefined && reading.sections[owner]!.kind !== 'other'
    if (!known && !typed.has(line.number))
      unrecognised.push({ line: line.number, text: line.text.normalize('NFC').trim() })
  }
  const owned = new Map<number, number[]>()
  for (const [line, section] of reading.owners) owned.set(section, [...(owned.get(section) ?? []), line])
  const sections = reading.sections.flatMap(({ section, kind }, index) => {
    const lines = owned.get(index)
    return lines ? [{ ...section, kind, lines: lines.toSorted((a, b) => a - b) }] : []
  })
  sections.sort((a, b) => a.lines[0]! - b.lines[0]!)
  return { sections, unrecognised, lines: { total: filled.length, placed: filled.length - unrecognised.length } }
}
