/** Dấu chỉ độ mật: MẬT, TỐI MẬT or TUYỆT MẬT standing by itself; "bí mật" in a sentence is none. @source ND30-A7 */
export function isSecrecyStamp(text: string): boolean {
  return (
    /^[[(«"\s]*(?:ĐỘ MẬT\s*:?\s*)?(?:TUYỆT MẬT|TỐI MẬT|MẬT)[\])»".\s]*$/u.test(text) ||
    /^\s*độ mật\s*:\s*(?:tuyệt mật|tối mật|mật)\.?\s*$/iu.test(text)
  )
}

/** Whether any of the lines bears a stamp, alone or in a column of its own. @source ND30-A7 */
export function bearsSecrecyStamp(lines: readonly string[]): boolean {
  return lines.some((line) => [line, ...line.split(/\s{2,}|\t/)].some((part) => isSecrecyStamp(part.normalize('NFC'))))
}
