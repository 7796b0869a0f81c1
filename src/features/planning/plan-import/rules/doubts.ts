import { searchKey } from '#kernel/text.ts'
import type { PlanDoubt, PlanDraft } from '../contract.ts'
import { texts } from '../texts.ts'
import { type Citation, citationsIn, nameOf } from './citations.ts'
import { contradictions } from './contradictions.ts'
import { doubt, type Read } from './doubt.ts'
import { holdsJoinedName } from './names.ts'
import type { Paragraph } from './paragraphs.ts'
import { isOpenNumber } from './targets.ts'

const say = texts.vi

/**
 * Điều cần xác nhận: what changes the meaning, as codes of the register of anomalies. Nothing is repaired; each doubt
 * says what a person may decide. @source QN-HDR-1, QN-HDR-2, CT-III-1b-4, NX-IV-2.2a-4
 */
export function doubtsOf(read: Read): PlanDoubt[] {
  const all = [...read.preamble, ...read.body, ...read.closing, ...read.outline, ...read.annexes]
  const doubts = [
    ...headerDoubts(read),
    ...markerDoubts(read),
    ...[...all, ...read.tail.recipients].flatMap(misreadings),
    ...read.tail.signature.flatMap(misreadings),
    ...citationDoubts(read, all),
    ...contradictions(read),
    ...scopeDoubts(read),
    ...residueDoubts(read),
    ...signatureDoubts(read),
    ...missingAnnexes(read, all),
    ...nameDoubts(read),
    ...addressDoubts(all),
    ...all.flatMap(bracketDoubts),
    ...referenceDoubts(read, all),
    ...numberDoubts(read),
  ]
  return withoutRepeats(doubts).toSorted((a, b) => a.line - b.line || a.code.localeCompare(b.code))
}

/** The same question about the same words of one line is asked once. */
function withoutRepeats(doubts: readonly PlanDoubt[]): PlanDoubt[] {
  const keys = doubts.map(({ code, line, text }) => `${code} ${line} ${text}`)
  return doubts.filter((_, index) => keys.indexOf(keys[index]!) === index)
}

function headerDoubts({ header, inferredIssuer }: Read): PlanDoubt[] {
  const doubts: PlanDoubt[] = []
  const at = header.lines.get('number')?.[0] ?? 1
  if (header.symbol !== null && header.number === null) doubts.push(doubt('A-01', at, header.symbol, say.numberBlank))
  const day = header.lines.get('issuedOn')?.[0]
  if (header.issuedOn && (header.issuedOn.day === null || header.issuedOn.month === null))
    doubts.push(doubt('A-02', day ?? 1, header.issuedOn.text, say.dayBlank))
  if (header.issuer === null)
    doubts.push(
      doubt('A-27', at, inferredIssuer ?? '', inferredIssuer ? say.issuerInferred(inferredIssuer) : say.issuerUnknown),
    )
  return doubts
}

/** The same numeral twice among siblings; the outline counts by itself. */
function markerDoubts({ roots }: Read): PlanDoubt[] {
  const seen = new Set<string>()
  return roots.flatMap((node) => {
    const marker = node.paragraph.marker
    const key = `${marker.kind}${marker.values[0]}`
    if (marker.kind === 'none' || marker.kind === 'bullet') return []
    if (seen.has(key)) return [doubt('A-14', node.paragraph, node.paragraph.text, say.markerTwice(marker.text ?? ''))]
    seen.add(key)
    return []
  })
}

/** Errors of reading and typing that are known by their shape; the words stay, a reading is offered. */
const MISREAD: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/(?<!\p{L})Công (?:TTĐT|[Tt]hông tin điện tử|[Dd]ịch vụ [Cc]ông|DVC)/u, (found) => found.replace(/^Công/u, 'Cổng')],
  [/(?<!\p{L})KÝ\.\s?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG)/u, (found) => found.replace(/^KÝ/u, 'KT')],
  [/nhùng nh(?:iễu|ịu)|nhũng nhịu/iu, () => 'nhũng nhiễu'],
  [/Tạo chuyên môn mạnh mẽ/iu, () => 'Tạo chuyển biến mạnh mẽ'],
  [/KIẺM|KIÊM TRA/u, (found) => found.replace(/KI[ẺÊ]M/u, 'KIỂM')],
  [/TRỊNH (?:UBND|CHỦ TỊCH)/u, (found) => found.replace('TRỊNH', 'TRÌNH')],
  [/(?<!\p{L})cài cách hành chính/iu, () => 'cải cách hành chính'],
]
const GARBLED = /thực hiện đổi các|(?<=\p{Ll}\s)(?:(?<!tồn\s)tại|của|với|về|và|cho),\s(?=\p{Ll})/u
const MID_CAPITAL =
  /(?:\p{Ll},\s|việc\s|năm \d{4},\s)(Xây dựng|Chấp hành|Ban hành|Thực hiện|Triển khai|Tổ chức|Kiểm tra|Phát triển|Rà soát)(?=[\s,]\s?\p{Ll})/u

function misreadings(paragraph: Paragraph): PlanDoubt[] {
  const doubts = MISREAD.flatMap(([pattern, wanted]) => {
    const found = pattern.exec(paragraph.text)
    return found ? [doubt('A-19', paragraph, found[0], say.misread(wanted(found[0])))] : []
  })
  const garbled = GARBLED.exec(paragraph.text)
  if (garbled) doubts.push(doubt('A-19', paragraph, around(paragraph.text, garbled), say.garbled))
  const capital = MID_CAPITAL.exec(paragraph.text)
  if (capital) doubts.push(doubt('A-19', paragraph, around(paragraph.text, capital), say.capital))
  return doubts
}

const around = (text: string, match: RegExpExecArray) =>
  text.slice(Math.max(0, match.index - 25), match.index + match[0].length + 25).trim()

function citationDoubts({ draft }: Read, all: readonly Paragraph[]): PlanDoubt[] {
  return all.flatMap((paragraph) =>
    citationsIn(paragraph.text).flatMap((citation) => [
      ...(citation.dateText && citation.date === null
        ? [doubt('A-20', paragraph, citation.dateText, say.noSuchDay(citation.dateText))]
        : []),
      ...(isLater(citation, draft.issuedOn)
        ? [doubt('A-21', paragraph, nameOf(citation), say.citedLater(citation.dateText ?? ''))]
        : []),
      ...(isOdd(citation) ? [doubt('A-36', paragraph, nameOf(citation), say.symbolOdd)] : []),
    ]),
  )
}

function isLater(citation: Citation, issuedOn: PlanDraft['issuedOn']): boolean {
  if (!citation.date || !issuedOn?.year) return false
  const two = (figure: number) => String(figure).padStart(2, '0')
  const until = `${issuedOn.year}-${issuedOn.month ? two(issuedOn.month) : '12'}-${issuedOn.day ? two(issuedOn.day) : '31'}`
  return citation.date > until
}

/** "&" in a symbol, or a letter that names no kind of document ("797/UBND" is a letter's usual form, still without unit). */
const isOdd = ({ symbol, type }: Citation) =>
  symbol !== null && (symbol.includes('&') || (/^công văn$/iu.test(type) && !symbol.includes('-')))

const SUBJECTS: readonly (readonly [string, RegExp])[] = [
  ['cải cách hành chính', /cai cach hanh chinh|cchc/],
  ['chuyển đổi số', /chuyen doi so/],
  ['chính quyền điện tử', /chinh quyen dien tu/],
  ['công vụ', /cong vu/],
]
const subjectsOf = (text: string) =>
  SUBJECTS.filter(([, pattern]) => pattern.test(searchKey(text))).map(([subject]) => subject)

function scopeDoubts({ draft, closing, outline, outlineTitle, titleLines }: Read): PlanDoubt[] {
  const wanted = subjectsOf(draft.title ?? '')
  if (wanted.length === 0) return []
  const others = [
    ...(outlineTitle ? [{ text: outlineTitle, line: outline[1]?.lines[0] ?? titleLines[0] ?? 1 }] : []),
    ...closing.flatMap((paragraph) => {
      const named = /trên đây là kế hoạch\s+([^.]+)\./iu.exec(paragraph.text)
      return named ? [{ text: named[1]!, line: paragraph.lines[0] ?? 1 }] : []
    }),
  ]
  return others.flatMap(({ text, line }) => {
    const found = subjectsOf(text)
    const differs =
      found.length > 0 &&
      (found.some((subject) => !wanted.includes(subject)) || wanted.some((subject) => !found.includes(subject)))
    return differs ? [doubt('A-23', line, text, say.scopeDrifts(found.join(', ')))] : []
  })
}

function residueDoubts({ tail, closing, body }: Read): PlanDoubt[] {
  const ends = [...body, ...closing].flatMap((paragraph) => {
    const found = /\.\/\.\s*(\p{L}{2,6})$/u.exec(paragraph.text)
    return found ? [doubt('A-24', paragraph, found[1]!, say.residue)] : []
  })
  const initials = tail.recipients.flatMap((paragraph) => {
    const found = /^lưu\s*:.*?(?<![\p{L}])(\p{Lu}\p{Ll}*\p{Ll}\p{Lu}?\p{L}*|\p{Ll}{3,12})\s*\.?$/iu.exec(paragraph.body)
    const word = found ? /(\S+?)\.?$/u.exec(paragraph.body)![1]! : ''
    return word && /\p{Ll}/u.test(word) && word.length <= 12 && !/^(?:lưu|VP|hồ|sơ)/iu.test(word)
      ? [doubt('A-24', paragraph, word, say.residue)]
      : []
  })
  return [
    ...ends,
    ...initials,
    ...tail.residue.map((paragraph) => doubt('A-24', paragraph, paragraph.text, say.residue)),
  ]
}

/** Optional parts of the signature: none is invented. */
function signatureDoubts({ tail, closing, titleLines }: Read): PlanDoubt[] {
  const lines = tail.signature.map((paragraph) => paragraph.text)
  const at = tail.signature[0] ?? tail.frame[0] ?? closing.at(-1) ?? { lines: titleLines }
  if (lines.length === 0) return [doubt('A-26', at, '', say.signatureParts(say.signatureAll))]
  const missing = [
    ...(tail.name ? [] : [say.signatureName]),
    ...(lines.some((line) => /^T\/?M/u.test(line)) || !lines.some((line) => /CHỦ TỊCH/u.test(line))
      ? []
      : [say.signatureBehalf]),
    ...(lines.some((line) => /CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BỘ|HIỆU/u.test(line)) ? [] : [say.signaturePost]),
  ]
  return missing.length > 0 ? [doubt('A-26', at, lines.join(' / '), say.signatureParts(missing.join(', ')))] : []
}

function missingAnnexes({ outline, annexes, body }: Read, all: readonly Paragraph[]): PlanDoubt[] {
  const has = (name: string) =>
    [...outline, ...annexes].some((paragraph) => searchKey(paragraph.text).startsWith(searchKey(name)))
  const annex = all.flatMap((paragraph) => {
    if (outline.includes(paragraph) || annexes.includes(paragraph)) return []
    return [
      ...paragraph.text.matchAll(
        /(?:(Phụ lục(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?)|(Đề cương)|(Biểu mẫu)|(Danh sách))[^.;]{0,60}?(?:đính kèm|kèm theo|gửi kèm)|(?:theo|tại)\s+(Phụ lục\s+(?:số\s+)?(?:[IVX]+|\d+))/giu,
      ),
    ].flatMap((match) => {
      const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5]!
      return has(name) || (/đề cương/iu.test(name) && outline.length > 0)
        ? []
        : [doubt('A-28', paragraph, match[0], say.annexMissing)]
    })
  })
  const other = body.flatMap((paragraph) => {
    const found =
      /có kế hoạch riêng|theo kế hoạch triển khai xác định[^.;]*|theo (?:đề cương|biểu mẫu|kế hoạch) riêng/iu.exec(
        paragraph.text,
      )
    return found ? [doubt('A-28', paragraph, found[0], say.annexMissing)] : []
  })
  return [...annex, ...other]
}

function nameDoubts({ draft, targetLines }: Read): PlanDoubt[] {
  return draft.targets.flatMap((target, index) => {
    const joined = target.names.filter((name) => holdsJoinedName(name))
    return joined.length > 0
      ? [
          doubt(
            'A-31',
            { lines: targetLines(index) },
            target.text,
            say.joinedName(joined.map((name) => `«${name}»`).join(', ')),
          ),
        ]
      : []
  })
}

/** Mail addresses, and one host written with two schemes. */
function addressDoubts(all: readonly Paragraph[]): PlanDoubt[] {
  const urls = all.flatMap((paragraph) =>
    [...paragraph.text.matchAll(/(https?):\/\/([\w.-]+\w)/giu)].map((match) => ({
      paragraph,
      scheme: match[1]!.toLowerCase(),
      host: match[2]!.toLowerCase(),
      text: match[0],
    })),
  )
  const twice = urls.filter((url) => urls.some((other) => other.host === url.host && other.scheme !== url.scheme))
  const mail = all.flatMap((paragraph) => {
    const found = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/u.exec(paragraph.text)
    return found ? [doubt('A-32', paragraph, found[0], say.address(found[0]))] : []
  })
  return [...twice.map(({ paragraph, text, host }) => doubt('A-32', paragraph, text, say.twoSchemes(host))), ...mail]
}

const RULE =
  /không (?:phải )?báo cáo|có kế hoạch riêng|khi có yêu cầu|tính đến|giao\s+\p{Lu}|kiểm tra (?:hồ sơ )?thực tế|đối với\s|dựa trên|trừ\s|riêng\s|bao gồm cả|không (?:bao )?gồm/iu

function bracketDoubts(paragraph: Paragraph): PlanDoubt[] {
  return [...paragraph.text.matchAll(/\(([^()]{8,200})\)/gu)]
    .filter((match) => RULE.test(match[1]!))
    .map((match) => doubt('A-40', paragraph, match[0], say.bracketRule))
}

/** "mục II Kế hoạch này" is resolved to its heading; "nêu trên" is asked. */
function referenceDoubts({ roots }: Read, all: readonly Paragraph[]): PlanDoubt[] {
  return all.flatMap((paragraph) => {
    const named =
      /(?:mục|phần|điểm|khoản)\s+([IVX]+|\d+(?:\.\d+)*)(?:\s*,?\s*(?:mục|phần)\s+([IVX]+))?\s+(?:của\s+)?kế hoạch này/iu.exec(
        paragraph.text,
      )
    if (named) {
      const root = roots.find(
        (node) =>
          node.paragraph.marker.text?.replace(/[.\s)/-]+$/, '').replace(/^(?:Phần|Mục)\s+/iu, '') ===
          (named[2] ?? named[1]),
      )
      return [
        doubt(
          'A-42',
          paragraph,
          named[0],
          root ? say.refersTo(say.heading(named[2] ?? named[1]!, root.paragraph.lines[0] ?? 1)) : say.refersBack,
        ),
      ]
    }
    const back =
      /(?:các\s+)?nội dung\s+(?:đã\s+)?(?:được\s+)?nêu trên|nêu tại (?:mục|phần|điểm) [IVX\d.]+(?! Kế hoạch số)/iu.exec(
        paragraph.text,
      )
    return back ? [doubt('A-42', paragraph, back[0], say.refersBack)] : []
  })
}

function numberDoubts({ draft, targetLines }: Read): PlanDoubt[] {
  return draft.targets.flatMap((target, index) => {
    const lines = targetLines(index)
    const together = draft.targets.filter(
      (other, at) => other.form === target.form && targetLines(at).some((line) => lines.includes(line)),
    )
    if (!isOpenNumber(target, together)) return []
    return [
      doubt(
        'A-43',
        { lines },
        target.text,
        target.perParent !== null ? say.countPerParent(target.perParent) : say.countOpen,
      ),
    ]
  })
}
