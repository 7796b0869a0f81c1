import { andDivides, commaDivides } from './dividers.ts'
import { knownNamesIn } from './known-names.ts'

/** Without one of these a text is one name, whatever it says. */
export const DIVIDER = /[,;]|\s(?:và|cùng)\s/u

/** Signs on either side that tell whether a list is parted there. */
const SEEN = 200

/**
 * Danh sách cơ quan → từng tên: standard names first, the longest, then commas, semicolons and "và". Names stay as written.
 * @source QN-II-2a-1, KG-II-2a
 */
export function splitNames(list: string): string[] {
  const text = list.trim().replace(/[.;,:]+$/, '')
  const known = DIVIDER.test(text) ? knownNamesIn(text) : []
  const cuts: { at: number; length: number }[] = []
  let depth = 0
  let span = 0
  // The phrase before a sign, or the last words of it, whichever is longer: more does not tell whether the sign divides.
  let phraseAt = 0
  const before = (at: number) => text.slice(Math.max(0, Math.min(phraseAt, at - SEEN)), at)
  const after = (at: number) => text.slice(at, at + SEEN)
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth = Math.max(0, depth - 1)
    if (text[at - 1] === ',' || text[at - 1] === ';') phraseAt = at
    while (span < known.length && at >= known[span]!.end) span += 1
    if (depth > 0 || at >= (known[span]?.at ?? text.length)) continue
    if (text[at] === ';') cuts.push({ at, length: 1 })
    else if (text[at] === ',' && !/\d,\d/.test(text.slice(at - 1, at + 2)) && commaDivides(before(at), after(at + 1)))
      cuts.push({ at, length: 1 })
    else if (
      /^\s(?:và|cùng)\s/u.test(text.slice(at, at + 6)) &&
      andDivides(before(at), after(at).replace(/^\s\S+\s+/u, ''))
    )
      cuts.push({ at, length: /^\s\S+\s/u.exec(after(at))![0].length })
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
