import type { SourceLine } from '#kernel/source-line.ts'
import { Refused } from './refusal.ts'

/** A text file, UTF-8 or UTF-16 with its mark; other code pages would lose Vietnamese letters and are refused. */
export function readText(bytes: Uint8Array): SourceLine[] {
  const text = decode(bytes)
  return text.split(/\r\n|\n|\r|\f/).map((line, index) => ({ number: index + 1, text: line }))
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('LEGACY_FONT')
  }
}
