import type { Paragraph } from '../paper/paragraph.ts'
import type { Parts } from '../paper/parts.ts'
import { legalBasesIn } from '../phrases/legal-bases.ts'
import { add, openSection, type Reading, remember } from '../reading.ts'
import type { Header } from './header.ts'
import { isFormal, isSetAsName } from './letterhead.ts'

/** What stands before the body: header, title, preamble with the legal bases; page numbers go with it. */
export function readFrame(parts: Parts, header: Header, inferredIssuer: string | null, reading: Reading): void {
  const owns = (paragraph: Paragraph) => isHeaderLine(paragraph, header)
  openSection(reading, 'header', parts.head.filter(owns))
  openSection(
    reading,
    'other',
    parts.head.filter((paragraph) => !owns(paragraph)),
  )
  openSection(reading, 'title', parts.title)
  openSection(reading, 'leadIn', parts.preamble)
  openSection(reading, 'furniture', parts.furniture)
  for (const [field, passages] of header.from) remember(reading, field, ...passages)
  if (header.symbol) remember(reading, 'symbol', ...(header.from.get('number') ?? []))
  if (inferredIssuer) remember(reading, 'issuer', ...(header.from.get('place') ?? []))
  remember(reading, 'title', ...parts.title)
  for (const paragraph of parts.bases)
    for (const basis of legalBasesIn(paragraph.text)) add(reading, 'legalBases', basis, paragraph)
}

function isHeaderLine(paragraph: Paragraph, header: Header): boolean {
  const lines = [...header.from.values()].flat().flatMap((passage) => passage.lines)
  return (
    lines.some((line) => paragraph.lines.includes(line)) ||
    paragraph.columns.every(isFormal) ||
    isSetAsName(paragraph.text)
  )
}
