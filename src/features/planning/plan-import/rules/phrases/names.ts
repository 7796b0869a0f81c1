import { andDivides, commaDivides } from './dividers.ts'
import { knownNamesIn } from './known-names.ts'

/**
 * Danh sách cơ quan → từng tên: standard names first, the longest, then commas, semicolons and "và". Names stay as written.
 * @source QN-II-2a-1, KG-II-2a
 */
export function splitNames(list: string): string[] {
  const text = list.trim().replace(/[.;,:]+$/, '')
  const known = knownNamesIn(text)
  const cuts: { at: number; length: number }[] = []
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth = Math.max(0, depth - 1)
    if (depth > 0 || known.some((span) => at >= span.at && at < span.end)) continue
    if (text[at] === ';') cuts.push({ at, length: 1 })
    else if (
      text[at] === ',' &&
      !/\d,\d/.test(text.slice(at - 1, at + 2)) &&
      commaDivides(text.slice(0, at), text.slice(at + 1))
    )
      cuts.push({ at, length: 1 })
    else if (
      /^\s(?:và|cùng)\s/u.test(text.slice(at, at + 6)) &&
      andDivides(text.slice(0, at), text.slice(at).replace(/^\s\S+\s+/u, ''))
    )
      cuts.push({ at, length: /^\s\S+\s/u.exec(text.slice(at))![0].length })
  }
  const names: string[] = []
  let from = 0
  for (const cut of [...cuts, { at: text.length, length: 0 }]) {
    names.push(text.slice(from, cut.at))
    from = cut.at + cut.length
  }
  return names
    .map((name) => name.replace(/^\s*(?:và|cùng)\s+/u, '').trim())
    .filter((name) => name !== '' && !/^(?:\.{2,}|…)$/.test(name))
}
