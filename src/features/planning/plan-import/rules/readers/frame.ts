import type { Paragraph } from '../paper/paragraph.ts'
import type { Parts } from '../paper/parts.ts'
import { legalBasesIn } from '../phrases/legal-bases.ts'
import { add, openSection, type Reading, remember } from '../reading.ts'
import type { Header } from './header.ts'
import { isFormal, isSetAsName } from './letterhead.ts'

/** What stands before the body: header, title, preamble with the legal bases; page numbers go with it. */
export function readFrame(parts: Parts, header: Header, inferredIssuer: string | null, reading: Reading): void {
  const lines = new Set([...header.from.values()].flat().flatMap((passage) => passage.lines))
  const owns = (paragraph: Paragraph) => isHeaderLine(paragraph, lines)
  openSection(reading, 'header', parts.head.filter(owns))
  openSection(
    reading,
    'other',
    parts.head.filter((paragraph) => !owns(paragraph)),
  )
  openSection(reading, 'title', parts.title)
  openSection(reading, 'leadIn', [...parts.decision, ...parts.preamble])
  openSection(reading, 'furniture', parts.furniture)
  for (const [field, passages] of header.from) remember(reading, field, ...passages)
  if (header.symbol) remember(reading, 'symbol', ...(header.from.get('number') ?? []))
  if (inferredIssuer) remember(reading, 'issuer', ...(header.from.get('place') ?? []))
  remember(reading, 'title', ...parts.title)
  for (const paragraph of parts.bases)
    for (const basis of legalBasesIn(paragraph.body)) add(reading, 'legalBases', basis, paragraph)
}

function isHeaderLine(paragraph: Paragraph, lines: ReadonlySet<number>): boolean {
  return (
    paragraph.lines.some((line) => lines.has(line)) || paragraph.columns.every(isFormal) || isSetAsName(paragraph.text)
  )
}
