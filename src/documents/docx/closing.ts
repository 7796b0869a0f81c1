import type { Paragraph, Table } from 'docx'
import type { Signature } from '#kernel/blocks.ts'
import type { PrintedPaper } from '../print.ts'
import { boxes, gap, mm, paragraph, TEXT_WIDTH } from './lines.ts'

const SIGN = [mm(75), TEXT_WIDTH - mm(75)] as const

/** "Nơi nhận" level with the authority line; several signers stand side by side above it. */
export function closing(paper: PrintedPaper): (Paragraph | Table)[] {
  const recipients = paper.recipients.length === 0 ? [paragraph('', { size: 11 })] : recipientBlock(paper.recipients)
  const [first, ...others] = paper.signatures
  if (others.length === 0)
    return [gap(), boxes(SIGN, [[recipients, first ? signature(first) : [paragraph('', { size: 14 })]]])]
  const widths = paper.signatures.map(() => Math.floor(TEXT_WIDTH / paper.signatures.length))
  return [
    gap(),
    boxes(widths, [paper.signatures.map(authorityLines), paper.signatures.map(signedName)]),
    ...(paper.recipients.length === 0 ? [] : [gap(), ...recipients]),
  ]
}

function recipientBlock(lines: readonly string[]): Paragraph[] {
  return [
    paragraph('Nơi nhận:', { size: 12, bold: true, italic: true, align: 'left' }),
    ...lines.map((text) => paragraph(text, { size: 11, align: 'left' })),
  ]
}

function signature(signer: Signature): Paragraph[] {
  return [...authorityLines(signer), ...signedName(signer)]
}

function authorityLines(signer: Signature): Paragraph[] {
  return signer.lines.map((text) => paragraph(text, { size: 14, bold: true, align: 'center', keepNext: true }))
}

/** Room for the signature, then the name; blank while nobody is chosen. */
function signedName(signer: Signature): Paragraph[] {
  return [
    paragraph(signer.name ?? '', { size: 14, bold: true, align: 'center', before: 70, keepNext: true }),
    ...(signer.officeHeld
      ? [paragraph(signer.officeHeld.toUpperCase(), { size: 13, bold: true, align: 'center' })]
      : []),
  ]
}
