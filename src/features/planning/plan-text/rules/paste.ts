/** Bullets that Word puts on the clipboard as letters of a symbol font, or as the signs that stand for them. */
const BULLETS = /^(?:[oO§üØvqw]|[•●○▪■◦➢✓·\uf0b7\uf0a7\uf0d8\uf0fc\uf076])(?:\t| {2,}|\s(?=\s*\p{Lu}))\s*/u
/** A number that Word sets apart by a tab. */
const NUMBERED = /^((?:[IVXLC]+|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.)])\t\s*/u

/** Dòng dán từ Word, Excel: each line one paragraph; bullets and numbers become the written ones, columns keep their gap. */
export function pastedLines(pasted: string): string[] {
  return pasted
    .split(/\r?\n/)
    .map((line) =>
      line.replace(/^\s+/, '').replace(BULLETS, '- ').replace(NUMBERED, '$1 ').replace(/\t/g, '   ').trim(),
    )
    .filter((line) => line !== '')
}
