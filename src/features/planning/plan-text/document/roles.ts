import type { WrittenLine } from '#kernel/blocks.ts'

/** What a line of an official paper is, as far as its words show it; everything else is text. */
export type Role =
  | 'issuer'
  | 'nation'
  | 'motto'
  | 'number'
  | 'date'
  | 'type'
  | 'annex'
  | 'subject'
  | 'reference'
  | 'basis'
  | 'section'
  | 'part'
  | 'recipients'
  | 'recipient'
  | 'authority'
  | 'signer'
  | 'text'

const LOOKS: Readonly<Record<Role, Omit<WrittenLine, 'text'>>> = {
  issuer: { look: 'center', size: 13, bold: true },
  nation: { look: 'center', size: 13, bold: true },
  motto: { look: 'center', size: 14, bold: true },
  number: { look: 'center', size: 13 },
  date: { look: 'center', size: 14, italic: true },
  type: { look: 'center', size: 14, bold: true, above: 12 },
  annex: { look: 'center', size: 14, bold: true, page: true },
  subject: { look: 'center', size: 14, bold: true },
  reference: { look: 'center', size: 14, italic: true },
  basis: { look: 'body', size: 14, italic: true },
  section: { look: 'body', size: 14, bold: true, keep: true },
  part: { look: 'body', size: 14, bold: true, keep: true },
  recipients: { look: 'left', size: 12, bold: true, italic: true },
  recipient: { look: 'left', size: 11 },
  authority: { look: 'center', size: 14, bold: true },
  signer: { look: 'center', size: 14, bold: true, above: 56 },
  text: { look: 'body', size: 14 },
}

export function lookOf(role: Role): Omit<WrittenLine, 'text'> {
  return LOOKS[role]
}

const NATION = /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$|^CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM$/iu
const MOTTO = /^Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc$/iu
const NUMBER = /^Số\s*:/iu
const DATE = /^[^;:]{2,60},\s*ngày[\s.…\d]*tháng[\s.…\d]*năm/iu
const TYPE = /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO|CHƯƠNG TRÌNH)$/u
const ANNEX = /^(?:ĐỀ CƯƠNG|PHỤ LỤC|DANH SÁCH)(?:\s|$)/u
const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}|^(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG)$/u

/** Reads a text from its first line to its last and says what each is; only the order and the blank lines between help it. */
export class Roles {
  readonly #title: number
  #before: Role = 'text'
  #blank = true

  constructor(texts: readonly string[]) {
    this.#title = texts.findIndex((text) => TYPE.test(text.trim()))
  }

  /** The words of a line with their role: none of a blank one, two where a wide gap parts the two boxes of the head or of the closing. */
  of(text: string, at: number): { readonly text: string; readonly role: Role }[] {
    const words = text.trim()
    if (words === '') {
      this.#blank = true
      return []
    }
    const halves = /^(\S.*?)(?:\t+| {4,})\s*(\S.*)$/u.exec(words)
    const parts = halves && this.#isBoxed(halves[2]!) ? [halves[1]!, halves[2]!] : [words]
    const set = parts.map((part) => {
      const role = this.#roleOf(part.trim(), at)
      this.#before = role
      this.#blank = false
      return { text: part.trim(), role }
    })
    return set
  }

  #isBoxed(right: string): boolean {
    return [NATION, MOTTO, DATE, AUTHORITY].some((known) => known.test(right.trim()))
  }

  #roleOf(words: string, at: number): Role {
    const before = this.#before
    const inHead = this.#title < 0 || at < this.#title
    if (NATION.test(words)) return 'nation'
    if (MOTTO.test(words)) return 'motto'
    if (inHead && this.#title >= 0) {
      if (NUMBER.test(words)) return 'number'
      if (DATE.test(words)) return 'date'
      if (isCapitals(words)) return 'issuer'
    }
    if (at === this.#title) return 'type'
    if ((before === 'annex' || before === 'subject') && /^\((?:Kèm|Ban hành)/u.test(words)) return 'reference'
    if ((before === 'type' || before === 'subject') && !this.#blank) return 'subject'
    if (before === 'annex' && !/^[IVX\d]+\.\s/.test(words)) return 'subject'
    if (/^Nơi nhận\s*:/iu.test(words)) return 'recipients'
    if ((before === 'recipients' || before === 'recipient') && /^[-–+*]|^(?:Như|Lưu)\b/u.test(words)) return 'recipient'
    if (AUTHORITY.test(words)) return 'authority'
    if (before === 'authority' && isName(words)) return 'signer'
    if (ANNEX.test(words) && isCapitals(words)) return 'annex'
    if (/^(?:Căn cứ|Theo đề nghị của|Xét đề nghị của)\s/u.test(words) && at > this.#title) return 'basis'
    if (/^[IVX]+\.\s/u.test(words) && isCapitals(words.replace(/\([^)]*\)/g, ''))) return 'section'
    if (/^\d{1,2}(?:\.\d{1,2})?\.\s/u.test(words) && words.length <= 90 && !/[.;:,]$/.test(words)) return 'part'
    return 'text'
  }
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)
}

function isName(words: string): boolean {
  return /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$/u.test(words)
}
