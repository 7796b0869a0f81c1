import { roman } from '#kernel/blocks.ts'
import { isSecrecyStamp } from '#kernel/secrecy.ts'
import { searchKey } from '#kernel/text.ts'
import { isLetter } from './heading-rules.ts'
import { type AnnexPart, isUrgencyStamp, type Parts } from './parts.ts'
import {
  absent,
  decimal,
  lineOf,
  looks,
  notApplicable,
  partOfText,
  type Rule,
  short,
  shown,
  textOf,
  unknown,
  type Verdict,
  verdict,
  wrongOf,
} from './verdict.ts'

/** Signature, recipients and annexes: boxes 7 to 9 of Decree 30 and what hangs on the paper. */
export const CLOSING_RULES: Readonly<Record<string, Rule>> = {
  K1: ({ signatures }) => {
    const lines = signatures.flatMap((each) => each.lines)
    const glued = lines.find((each) => /^(?:TM|KT|TL|TUQ|Q)\.(?! \S)|^(?:TM|KT|TL|TUQ)\s/.test(each.text))
    return glued
      ? verdict(
          false,
          `Sau chữ viết tắt “${/^\p{Lu}+\.?/u.exec(glued.text)![0]}” phải có dấu chấm và một khoảng trống.`,
          glued,
        )
      : looks(
          lines,
          { size: [13, 14], bold: true, italic: false, align: 'center', capitals: true },
          'quyền hạn, chức vụ của người ký',
        )
  },
  K2: (parts) => {
    const lines = authority(parts)
    if (!/^TM\b/.test(lines[0] ?? '')) return notApplicable('không ký thay mặt tập thể')
    // What a collective body is called may take two lines.
    const rest = lines.slice(lines.findIndex((each, at) => at > 0 && SIGNS.test(each)))
    const own = rest.length === 1 && !/^(?:KT|TL|TUQ|PHÓ)\b/.test(rest[0]!)
    const deputy =
      rest.length === 2 && /^(?:KT|Q|TUQ)\./.test(rest[0]!) && /^(?:PHÓ|ỦY VIÊN|UỶ VIÊN|CHÁNH)\s/.test(rest[1]!)
    return signed(parts, lines.length > 1 && (own || deputy), 'Cần “TM. …” rồi chức vụ; cấp phó ghi thêm “KT. …”')
  },
  K3: (parts) => {
    const decider = parts.decision[0]?.text ?? ''
    if (!/^(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG)/.test(decider))
      return notApplicable('không phải quyết định của cá nhân người đứng đầu')
    return signed(
      parts,
      !/^TM\b/.test(authority(parts)[0] ?? ''),
      'Người đứng đầu ký với thẩm quyền cá nhân, không ghi “TM.”',
    )
  },
  K4: (parts) => {
    if (parts.typeCode !== 'KH' || !IS_COMMITTEE.test(textOf(parts.issuer)))
      return notApplicable('không phải kế hoạch của Ủy ban nhân dân')
    return signed(parts, /^TM\b/.test(authority(parts)[0] ?? ''), 'Kế hoạch của Ủy ban nhân dân cần ghi “TM.”')
  },
  K5: (parts) => {
    if (!/^SỞ\s/i.test(textOf(parts.issuer))) return notApplicable('không phải văn bản của sở')
    return signed(
      parts,
      /^(?:GIÁM ĐỐC|Q\. GIÁM ĐỐC|QUYỀN GIÁM ĐỐC)$|^KT\. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC|^(?:TL|TUQ)\. GIÁM ĐỐC\n\S/.test(
        authority(parts).join('\n'),
      ),
      'Cần “GIÁM ĐỐC”, “KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC” hoặc “TL. GIÁM ĐỐC / …”',
    )
  },
  K6: (parts) => {
    if (!/^ĐOÀN KIỂM TRA/i.test(textOf(parts.issuer)) || parts.typeCode === 'BB')
      return notApplicable('không phải văn bản do Trưởng đoàn ký')
    const office = parts.signatures[0]?.office[0]?.text ?? ''
    const own = /^(?:KT\. TRƯỞNG ĐOÀN\nPHÓ )?TRƯỞNG ĐOÀN$/.test(authority(parts).join('\n'))
    return signed(parts, own && office !== '', 'Cần “TRƯỞNG ĐOÀN”, dưới họ tên ghi chức vụ đang giữ')
  },
  K7: ({ signatures }) => {
    const names = signatures.map((each) => each.name)
    const titled = names.find(
      (each) => each !== null && /(?:^|\s)(?:TS|ThS|PGS|GS|BS|KS|CN|NGƯT|NGND|Tiến sĩ|Thạc sĩ)[.\s]/.test(each.text),
    )
    if (titled) return verdict(false, `Trước họ tên có học hàm, học vị: “${titled.text}”.`, titled)
    if (names.includes(null) || names.length === 0) return absent('họ và tên người ký')
    const shouted = names.find((each) => each!.text === each!.text.toUpperCase())
    return shouted
      ? verdict(false, 'Họ và tên viết hoa toàn bộ, phải là chữ in thường.', shouted)
      : looks(names, { size: [13, 14], bold: true, italic: false, align: 'center' }, 'họ và tên người ký')
  },
  K8: (_parts, { signerHeldOffice }) =>
    signerHeldOffice === undefined
      ? unknown('Xem người ký có giữ chức vụ đó vào ngày ký không.')
      : verdict(signerHeldOffice, `Người ký ${signerHeldOffice ? 'giữ' : 'không giữ'} chức vụ vào ngày ký.`),
  K9: () => unknown('Chữ ký số cá nhân nằm ở bản phát hành, xem ảnh chữ ký màu xanh trên bản đó.'),
  K10: () => unknown('Chữ ký số cơ quan nằm ở bản phát hành, xem ảnh dấu đỏ trên bản đó.'),
  K11: ({ annexes }) => {
    if (annexes.length === 0) return notApplicable('văn bản không có phụ lục')
    const signing = annexes
      .flatMap((each) => [...each.title, ...each.body])
      .find((each) => /^(?:TM|KT|TL|TUQ)\.\s?\p{Lu}|^Nơi nhận/u.test(each.text))
    return verdict(
      signing === undefined,
      signing === undefined ? 'Phụ lục cùng tệp không ký riêng.' : 'Phụ lục cùng tệp có phần ký riêng.',
      signing,
    )
  },
  K12: ({ annexes, motto, file }) => {
    const first = file.paragraphs.find((each) => each.text !== '')
    if (motto[0] === null && first && /^Phụ lục/i.test(first.text))
      return unknown('Phụ lục ở tệp riêng: xem chữ ký số của cơ quan ở góc trên bên phải trang đầu.')
    return notApplicable(annexes.length === 0 ? 'văn bản không có phụ lục' : 'phụ lục ở cùng tệp với văn bản')
  },
  K13: () => unknown('Xem thời gian ký và hiệu lực chữ ký số trên bản phát hành.'),

  N1: (parts) => {
    const { addressees, typeCode } = parts
    const [first, ...listed] = addressees
    if (!isLetter(parts) && typeCode !== 'BC' && typeCode !== 'TTr')
      return first === undefined
        ? notApplicable('không phải công văn, tờ trình, báo cáo')
        : verdict(false, '“Kính gửi” chỉ có trong công văn, tờ trình, báo cáo.', first)
    if (first === undefined) return absent('“Kính gửi:”')
    const inOrder =
      listed.length === 0
        ? /^Kính gửi\s?:\s*\S/.test(first.text)
        : listed.every(
            (each, at) => /^[-–]/.test(each.text) && each.text.endsWith(at === listed.length - 1 ? '.' : ';'),
          )
    const wrong = addressees.find((each) => wrongOf(each, { size: [13, 14], bold: false, italic: false }).length > 0)
    if (wrong)
      return verdict(false, `${wrongOf(wrong, { size: [13, 14], bold: false, italic: false }).join('; ')}.`, wrong)
    return verdict(
      inOrder,
      inOrder
        ? `Gửi ${Math.max(1, listed.length)} nơi.`
        : 'Nhiều nơi thì mỗi nơi một dòng có gạch đầu dòng, cuối dòng “;”, cuối cùng “.”.',
      first,
    )
  },
  N2: (parts) =>
    addressed(parts, () => {
      const title = parts.recipientsTitle!
      const first = parts.signatures[0]?.lines[0]
      const level =
        parts.signatures.length !== 1 || title.at === first?.at || title.cell?.table === -1
          ? parts.signatures.length > 1 || Math.abs(title.at - (first?.at ?? title.at)) <= 1
          : title.cell?.table === first?.cell?.table && title.cell?.row === first?.cell?.row
      const wrong = [
        ...(level ? [] : ['Không ngang hàng với quyền hạn, chức vụ của người ký']),
        ...(title.text === 'Nơi nhận:' ? [] : ['Phải viết “Nơi nhận:”']),
        ...wrongOf(title, {
          size: [12, 12],
          bold: true,
          italic: true,
          align: title.align === 'both' ? 'both' : 'left',
        }),
      ]
      return verdict(wrong.length === 0, wrong.length === 0 ? `${shown(title)}.` : `${wrong.join('; ')}.`, title)
    }),
  N3: (parts) =>
    addressed(parts, () => {
      const { recipients } = parts
      if (recipients.length === 0) return absent('danh sách nơi nhận')
      const begun = recipients.filter((each) => /^[-–]/.test(each.text))
      for (const [at, each] of recipients.entries()) {
        const wrong = wrongOf(each, { size: [11, 11], bold: false, italic: false })
        const isLast = at === recipients.length - 1
        const next = recipients[at + 1]
        // One recipient may take two lines.
        const whole = isLast || next === undefined || /^[-–]/.test(next.text)
        if (!/^[-–]/.test(each.text) && (at === 0 || begun.length === 0)) wrong.push('Thiếu gạch đầu dòng')
        if (whole && !isLast && !each.text.endsWith(';')) wrong.push('Cuối dòng phải là dấu chấm phẩy')
        if (isLast && !each.text.endsWith('.')) wrong.push('Dòng cuối phải kết thúc bằng dấu chấm')
        if (wrong.length > 0) return verdict(false, `${wrong.join('; ')}.`, each)
      }
      return verdict(true, `${begun.length} dòng, cỡ 11, dấu câu đúng.`, recipients[0])
    }),
  N4: (parts) =>
    addressed(parts, () => {
      const last = parts.recipients.findLast((each) => /^[-–]?\s*Lưu/i.test(each.text)) ?? parts.recipients.at(-1)
      if (last === undefined) return absent('dòng “- Lưu: VT, …”')
      // Minutes are kept with their file; the records office has no part in them.
      const right = (parts.typeCode === 'BB' ? /^- Lưu: [^;]+\.$/ : /^- Lưu: VT(?:,\s?[^;]+)?\.$/).test(last.text)
      return verdict(
        right,
        right ? `“${short(last.text)}”.` : 'Dòng cuối phải là “- Lưu: VT, đơn vị soạn thảo.”, có dấu chấm.',
        last,
      )
    }),
  N5: (parts, { inspectedUnits }) => {
    if (inspectedUnits === undefined) return unknown('Xem từng đơn vị được kiểm tra có trong nơi nhận không.')
    const lines = searchKey(textOf([...parts.recipients, ...parts.addressees]))
    const missing = inspectedUnits.filter((unit) => !lines.includes(searchKey(unit)))
    return verdict(
      missing.length === 0,
      missing.length === 0 ? 'Đủ các đơn vị được kiểm tra.' : `Thiếu: ${missing.join(', ')}.`,
    )
  },
  N6: () => unknown('Ghi chú “(để b/c)”, “(để thực hiện)” là tùy chọn, người soạn tự quyết.'),

  A1: (parts) => {
    const mentions = parts.body
      .map((each) => ({
        each,
        numbers: [...each.text.matchAll(ANNEX_NAMED)].map((match) => (match[1] ?? '').toUpperCase()),
      }))
      .filter(({ numbers }) => numbers.length > 0)
    const mentioned = new Set(mentions.flatMap(({ numbers }) => numbers))
    const present = new Set(
      parts.annexes.map(
        (each) => /^Phụ lục\s*(?:số\s*)?([IVXLC\d]*)/i.exec(each.label?.text ?? '')?.[1]?.toUpperCase() ?? '',
      ),
    )
    if (mentioned.size === 0 && present.size === 0) return notApplicable('văn bản không có phụ lục')
    const missing = [...mentioned].find((each) => !present.has(each) && !(each === '' && present.size > 0))
    const silent = [...present].find((each) => !mentioned.has(each) && !(each === '' && mentionsAttached(parts)))
    const named = (number: string) => `Phụ lục${number === '' ? '' : ` ${number}`}`
    if (missing !== undefined)
      return verdict(
        false,
        `Nội dung nhắc đến ${named(missing)} nhưng tệp không có.`,
        mentions.find(({ numbers }) => numbers.includes(missing))?.each,
      )
    if (silent !== undefined)
      return verdict(
        false,
        `Nội dung không nhắc đến ${named(silent)} kèm theo.`,
        parts.annexes[[...present].indexOf(silent)]?.label ?? 'phần phụ lục',
      )
    return verdict(true, `Các phụ lục kèm theo đều được nhắc đến (${parts.annexes.length}).`)
  },
  A2: (parts) =>
    annexed(parts, (annex, at) => {
      const wanted = parts.annexes.length > 1 ? `Phụ lục ${roman(at + 1)}` : 'Phụ lục'
      const { label } = annex
      if (label === null && parts.annexes.length === 1)
        return notApplicable('chỉ có một văn bản kèm theo, không đánh số')
      if (label === null)
        return verdict(false, `Không thấy dòng “${wanted}”.`, annex.title[0] ?? annex.body[0] ?? 'phần phụ lục')
      const wrong = [
        ...(label.text === wanted ? [] : [`Phải ghi “${wanted}”`]),
        ...wrongOf(label, { size: [14, 14], bold: true, italic: false, align: 'center' }),
      ]
      return verdict(wrong.length === 0, wrong.length === 0 ? `${shown(label)}.` : `${wrong.join('; ')}.`, label)
    }),
  A3: (parts) =>
    annexed(parts, ({ title }) => {
      const [first, ...abstract] = title
      const look = { size: [13, 14], bold: true, italic: false, align: 'center' } as const
      // “ĐỀ CƯƠNG” by itself is a type, and what follows it an abstract.
      const named = abstract.length > 0 && TYPE_OF_ANNEX.test(first!.text)
      const judged = looks(named ? [first!] : title, { ...look, capitals: true }, 'tên phụ lục canh giữa')
      return named && judged.outcome === 'pass' ? looks(abstract, look, 'tên phụ lục canh giữa') : judged
    }),
  A4: (parts) =>
    annexed(parts, (annex) => {
      const { reference } = annex
      if (reference === null)
        return verdict(false, 'Không thấy dòng “(Kèm theo …)”.', annex.label ?? annex.title[0] ?? 'phần phụ lục')
      const number = flat(parts.number?.text.replace(/^Số\s*:?\s*/i, '') ?? '')
      const date = flat(parts.date?.text.replace(/^.*?(?=ngày\s)/, '') ?? '')
      const text = flat(reference.text)
      const wrong = [
        ...(text.includes(number) ? [] : [`Số, ký hiệu khác văn bản chính (${parts.number?.text ?? 'không có'})`]),
        ...(text.includes(date) ? [] : ['Ngày khác văn bản chính']),
        ...(/^\(.*\)$/.test(reference.text) ? [] : ['Phải đặt trong ngoặc đơn']),
        ...wrongOf(reference, { size: [13, 14], bold: false, italic: true, align: 'center' }),
      ]
      return wrong.length === 0
        ? partOfText(parts, annex.rule, [reference], 'italic')
        : verdict(false, `${wrong.join('; ')}.`, reference)
    }),
  A5: ({ annexes, body }) => {
    const inside = body.find((each) => /^ĐỀ CƯƠNG\s/.test(each.text))
    const attached = annexes.find((each) => /^ĐỀ CƯƠNG\s/.test(textOf(each.title)))
    if (inside !== undefined) return verdict(false, 'Đề cương nằm trong nội dung, phải là phụ lục.', inside)
    return attached === undefined
      ? notApplicable('không có đề cương')
      : verdict(
          attached.reference !== null,
          attached.reference === null ? 'Đề cương kèm theo thiếu dòng “(Kèm theo …)”.' : 'Đề cương là phụ lục.',
          attached.title[0],
        )
  },
  A6: ({ stamps }) => {
    const stamp = stamps.find((each) => isUrgencyStamp(each.text))
    if (stamp === undefined) return notApplicable('không có dấu chỉ mức độ khẩn')
    const { box } = stamp
    if (box === null && !stamp.cell?.bordered && !stamp.ruled)
      return verdict(false, `Dấu “${stamp.text}” không có khung viền.`, stamp)
    const wanted = STAMP_SIZES[stamp.text] ?? [40, 8]
    const size = box === null ? null : ([toMm(box.width), toMm(box.height)] as const)
    if (size !== null && (Math.abs(size[0] - wanted[0]) > 1.5 || Math.abs(size[1] - wanted[1]) > 1.5))
      return verdict(
        false,
        `Khung ${decimal(size[0])} × ${decimal(size[1])} mm, phải là ${wanted[0]} × ${wanted[1]} mm.`,
        stamp,
      )
    const isRed = stamp.runs.every(
      (run) => run.text.trim() === '' || /^(?:[c-f][0-9a-f]|[89ab][0-9a-f])(?:[0-3][0-9a-f]){2}$/i.test(run.color),
    )
    return verdict(
      isRed,
      isRed ? `Dấu “${stamp.text}” màu đỏ, có khung.` : `Dấu “${stamp.text}” chưa có màu đỏ.`,
      stamp,
    )
  },
  A7: ({ stamps }) => {
    const stamp = stamps.find((each) => isSecrecyStamp(each.text))
    return verdict(
      stamp === undefined,
      stamp === undefined
        ? 'Không có dấu chỉ độ mật.'
        : `Có dấu “${stamp.text}”: không đưa tệp này vào hệ thống, xử lý theo quy định bảo vệ bí mật nhà nước.`,
      stamp,
    )
  },
  A8: ({ drafter }) =>
    drafter === null
      ? notApplicable('không có ký hiệu người soạn thảo, số lượng bản')
      : looks([drafter], { size: [11, 11], bold: false, italic: false }, 'ký hiệu người soạn thảo'),
  A9: ({ file }) => {
    const first = file.sections[0]!
    const lines = first.footers.filter((each) => CONTACT.test(each.text))
    if (lines.length > 0) return looks(lines, { size: [11, 12], bold: false, italic: false }, 'địa chỉ cơ quan')
    return first.header.concat(first.firstHeader).some((each) => CONTACT.test(each.text))
      ? verdict(false, 'Địa chỉ cơ quan ở lề trên, phải ở cuối trang thứ nhất.', 'đầu trang')
      : notApplicable('không ghi địa chỉ, thư điện tử, điện thoại của cơ quan')
  },
  A10: ({ file }) => {
    const copy = file.paragraphs.find((each) => /^(?:SAO Y|SAO LỤC|TRÍCH SAO)(?:\s|$|;)/.test(each.text))
    return copy === undefined
      ? notApplicable('không phải bản sao')
      : unknown(`Bản sao điện tử phải là PDF từ 1.4, ảnh màu, tối thiểu 200 dpi: xem ở tệp PDF (${lineOf(copy)}).`)
  },
}

const IS_COMMITTEE = /^(?:ỦY|UỶ) BAN NHÂN DÂN|^UBND/i
/** The line with which signing begins, below the name of a collective body. */
const SIGNS = /^(?:KT|TL|TUQ|Q)\.|^(?:PHÓ )?(?:CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|CHỦ NHIỆM|BỘ TRƯỞNG|BÍ THƯ)/
const ANNEX_NAMED = /Phụ lục(?:\s+(?:số\s+)?([IVXLC]+|\d+))?(?![\p{L}\d])/giu
const CONTACT = /Địa chỉ|Điện thoại|ĐT\s*:|Fax|E-?mail|Website|Thư điện tử|Trang thông tin/i
const TYPE_OF_ANNEX = /^(?:ĐỀ CƯƠNG|DANH SÁCH|LỊCH|QUY CHẾ|QUY ĐỊNH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|KẾ HOẠCH|NỘI DUNG)$/
const STAMP_SIZES: Readonly<Record<string, readonly [number, number]>> = {
  'HỎA TỐC': [30, 8],
  'HOẢ TỐC': [30, 8],
  'THƯỢNG KHẨN': [40, 8],
  KHẨN: [20, 8],
}

const toMm = (points: number) => (points / 72) * 25.4
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

const mentionsAttached = (parts: Parts) => parts.body.some((each) => /kèm theo|đính kèm|phụ lục/i.test(each.text))

function authority(parts: Parts): string[] {
  return (parts.signatures[0]?.lines ?? []).map((each) => each.text)
}

/** Judges the authority lines of the first who signs. */
function signed(parts: Parts, right: boolean, wanted: string): Verdict {
  const lines = authority(parts)
  if (lines.length === 0) return absent('quyền hạn, chức vụ của người ký')
  return verdict(right, `Ghi “${lines.join(' / ')}”${right ? '' : `. ${wanted}`}.`, parts.signatures[0]?.lines[0])
}

function addressed(parts: Parts, judge: () => Verdict): Verdict {
  if (parts.recipientsTitle !== null) return judge()
  return parts.typeCode === 'BB' ? notApplicable('biên bản không có nơi nhận') : absent('“Nơi nhận:”')
}

function annexed(parts: Parts, judge: (annex: AnnexPart, at: number) => Verdict): Verdict {
  if (parts.annexes.length === 0) return notApplicable('văn bản không có phụ lục')
  const verdicts = parts.annexes.map(judge)
  return verdicts.find((each) => each.outcome === 'fail') ?? verdicts[0]!
}
