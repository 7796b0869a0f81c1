/** Dấu chỉ độ mật: MẬT, TỐI MẬT or TUYỆT MẬT standing by itself; "bí mật" in a sentence is none. @source ND30-A7 */
export function isSecrecyStamp(text: string): boolean {
  return (
    /^[[(«"\s]*(?:ĐỘ MẬT\s*:?\s*)?(?:(?:TUYỆT|TỐI)\s+)?MẬT[\])»".\s]*$/u.test(text) ||
    /^\s*độ\s+mật\s*:\s*(?:(?:tuyệt|tối)\s+)?mật\.?\s*$/iu.test(text) ||
    OF_OLD_FONTS.test(text)
  )
}

/** The same in letters of TCVN3, where a font of capitals shows small ones, and of VNI, read as if they were Unicode. */
const OF_OLD_FONTS =
  /^[\s("[]*(?:(?:tuyÖt|tèi)\s+mËt|mËt|(?:TUYEÄT|TOÁI)\s+MAÄT|MAÄT|®é mËt\s*:\s*(?:(?:tuyÖt|tèi)\s+)?mËt|(?:Ñ|ñ)OÄ MAÄT\s*:\s*(?:(?:TUYEÄT|TOÁI)\s+)?MAÄT)[\s)\].]*$/iu

/**
 * Whether any of the lines bears a stamp: alone, in a column of its own, over several lines, or letter by letter. A heading that is
 * broken within "bí mật" bears none.
 *
 * @source ND30-A7
 */
export function bearsSecrecyStamp(lines: readonly string[]): boolean {
  return lines.some((line, at) => {
    const text = line.normalize('NFC')
    const rows = [lines[at - 1] ?? '', ...text.split('\n')]
    const alone = rows.slice(1).flatMap((row, n) => (BROKEN.test(rows[n]!) ? [] : [row, ...row.split(/\s{2,}|\t/)]))
    const whole = text.includes('\n') ? [text.replace(/\s+/g, ' ')] : []
    return [...whole, ...alone].some((part) => isSecrecyStamp(part) || isSecrecyStamp(withoutGaps(part)))
  })
}

/** Ends before "mật". */
const BROKEN = /(?:^|\s)BÍ\s*$/u

/** "M Ậ T" is "MẬT"; what is not written letter by letter stays. */
function withoutGaps(text: string): string {
  const letters = text.trim()
  return /^\S(?:\s+\S)+$/u.test(letters) ? letters.replace(/(?<=\S)\s(?=\S)/gu, '').replace(/\s+/g, ' ') : text
}
