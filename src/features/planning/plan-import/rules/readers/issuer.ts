import type { Header } from './header.ts'

/** Who issues a plan without letterhead, from the place, the symbol and the words of the preamble; a person confirms it. */
export function inferIssuer({ place: written, symbol }: Header, preamble: string): string | null {
  if (written === null || !/(?:^|-)UBND$/u.test(symbol ?? '')) return null
  const place = written.replace(/^(?:TP|Tp)\.?\s*/u, '').trim()
  if (/^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s/iu.test(place)) return `Ủy ban nhân dân ${place}`
  const level = /^(?:TP|Tp)\.?\s/u.test(written) ? 'thành phố' : levelIn(preamble)
  return level ? `Ủy ban nhân dân ${level} ${place}` : `Ủy ban nhân dân ${place}`
}

/** The level of the body that speaks: "UBND huyện ban hành Kế hoạch …" before any other mention. */
function levelIn(words: string): string | null {
  const speaks =
    /(?:UBND|[UỦ][yỷỶ] ban nhân dân(?:\s*\(UBND\))?)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?=[^,;]{0,60}?(?:ban hành|xây dựng))/iu.exec(
      words.split(/[;]/).at(-1)!,
    )
  const any = /(?:UBND|[UỦ][yỷ] ban nhân dân)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)/iu.exec(
    words,
  )
  return (speaks ?? any)?.[1]?.toLowerCase() ?? null
}
