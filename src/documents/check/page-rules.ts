import { MOTTO } from '../print.ts'
import { textWidth } from '../text-width.ts'
import type { OpenedParagraph, OpenedSection } from './opened.ts'
import { isLine, type Parts, written } from './parts.ts'
import {
  absent,
  decimal,
  looks,
  notApplicable,
  partOfText,
  type Rule,
  ruleLength,
  short,
  textOf,
  unknown,
  type Verdict,
  verdict,
  wrongOf,
} from './verdict.ts'

/** Page, national name and issuing body: boxes 1 and 2 of Decree 30. */
export const PAGE_RULES: Readonly<Record<string, Rule>> = {
  G1: ({ file }) =>
    everySection(
      file.sections,
      (each) =>
        near(Math.min(each.width, each.height), 11906, 30) && near(Math.max(each.width, each.height), 16838, 30),
      (each) => `Khổ giấy ${mm(each.width)} × ${mm(each.height)} mm`,
      'A4 là 210 × 297 mm',
    ),
  G2: ({ file, annexes }) => {
    const wrong = file.sections.findIndex(
      (each, at) =>
        each.landscape && (at === 0 || !file.tables.some((table) => table.bordered && table.section === at)),
    )
    const wide = file.sections.filter((each) => each.landscape).length
    if (wrong >= 0)
      return verdict(
        false,
        annexes.length === 0 && wrong === 0
          ? 'Trang nằm ngang, văn bản phải trình bày theo chiều dài khổ A4.'
          : 'Phần trang nằm ngang không có bảng biểu.',
        sectionName(wrong),
      )
    return verdict(true, wide === 0 ? 'Trang dọc.' : `Trang dọc; ${wide} phần có bảng biểu để trang ngang.`)
  },
  G3: ({ file }) =>
    everySection(
      file.sections,
      (each) =>
        within(each.top, 20, 25) &&
        within(each.bottom, 20, 25) &&
        within(each.left, 30, 35) &&
        within(each.right, 15, 20),
      (each) => `Lề trên ${mm(each.top)}, dưới ${mm(each.bottom)}, trái ${mm(each.left)}, phải ${mm(each.right)} mm`,
      'cần trên và dưới 20–25, trái 30–35, phải 15–20 mm',
    ),
  G4: (parts) => {
    const all = everyRun(parts)
    const wrong = all.find(({ run }) => run.fonts.some((font) => font !== 'Times New Roman') || !isBlack(run.color))
    if (all.length === 0) return absent('chữ')
    if (wrong === undefined) return verdict(true, 'Toàn văn phông Times New Roman, màu đen.')
    const font = wrong.run.fonts.find((each) => each !== 'Times New Roman')
    return verdict(
      false,
      font === undefined ? `Chữ màu #${wrong.run.color}, phải là màu đen.` : `Phông ${font}, phải là Times New Roman.`,
      wrong.paragraph,
    )
  },
  G5: (parts) => {
    const wrong = everyRun(parts).find(
      ({ run }) => !run.composed || run.fonts.some((font) => /^(?:\.Vn|VNI[- ])/i.test(font)),
    )
    if (wrong === undefined) return verdict(true, 'Chữ Unicode dựng sẵn.')
    return verdict(
      false,
      wrong.run.composed
        ? `Chữ dùng phông mã cũ ${wrong.run.fonts.join(', ')}.`
        : 'Chữ Unicode tổ hợp, phải là Unicode dựng sẵn.',
      wrong.paragraph,
    )
  },
  G6: ({ file }) => {
    const first = file.sections[0]!
    const shownAbove = file.sections.flatMap((each) => each.header).find((each) => each.pageNumber)
    if (shownAbove === undefined) {
      if (file.sections.some((each) => each.footers.some((one) => one.pageNumber)))
        return verdict(false, 'Số trang ở lề dưới, phải canh giữa trong lề trên.', 'chân trang')
      if (isOnePage(file.parts.get('docProps/app.xml'), file.paragraphs))
        return notApplicable('văn bản một trang, không hiển thị số trang thứ nhất')
      return verdict(false, 'Không thấy số trang ở lề trên.', 'đầu trang')
    }
    // Typed words beside the number do not belong to it, but a tab may lead to the middle.
    const inMiddle =
      shownAbove.align === 'center' || shownAbove.align === 'unknown' || /^\t[^\t]*$/.test(rawOf(shownAbove))
    const wrong = [
      ...wrongOf(
        { ...shownAbove, runs: shownAbove.runs.length > 0 ? shownAbove.runs : [] },
        { size: [13, 14], italic: false },
      ).filter((each) => each !== 'Không có chữ'),
      ...(inMiddle ? [] : ['Số trang không canh giữa']),
      ...(file.sections.every((each) => each.numberFormat === 'decimal') ? [] : ['Số trang không phải chữ số Ả Rập']),
      ...((first.firstNumber ?? 1) === 1 ? [] : [`Số trang bắt đầu từ ${first.firstNumber}, phải từ 1`]),
      ...(first.titlePage && !first.firstHeader.some((each) => each.pageNumber)
        ? []
        : first.header.some((each) => each.pageNumber)
          ? ['Trang thứ nhất có hiển thị số trang']
          : []),
    ]
    return wrong.length > 0
      ? verdict(false, `${wrong.join('; ')}.`, 'đầu trang')
      : verdict(true, 'Số trang canh giữa lề trên, không hiển thị ở trang thứ nhất.', 'đầu trang')
  },
  G7: ({ file, annexes }) => {
    if (annexes.length === 0) return notApplicable('văn bản không có phụ lục')
    const wrong = annexes.find((each) => !each.apart || file.sections[each.section]?.firstNumber !== 1)
    return wrong === undefined
      ? verdict(true, 'Mỗi phụ lục đánh số trang từ 1.')
      : verdict(
          false,
          'Số trang của phụ lục nối tiếp phần trước, phải đánh riêng từ 1.',
          wrong.label ?? wrong.title[0] ?? 'phần phụ lục',
        )
  },
  G8: (parts) => {
    const document = parts.file.parts.get('word/document.xml') ?? ''
    const mark = /<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange|commentReference|commentRangeStart)[ >/]/.exec(
      document,
    )?.[1]
    const coloured = everyRun(parts).find(({ run }) => run.highlighted || !isBlack(run.color))
    if (mark?.startsWith('comment')) return verdict(false, 'Còn ghi chú (comment) trong tệp.')
    if (mark !== undefined) return verdict(false, 'Còn dấu theo dõi thay đổi (track changes) chưa chấp nhận.')
    if (/<w:comment[ >]/.test(parts.file.parts.get('word/comments.xml') ?? ''))
      return verdict(false, 'Còn ghi chú (comment) trong tệp.')
    if (coloured)
      return verdict(
        false,
        coloured.run.highlighted ? 'Có chữ tô nền.' : `Có chữ màu #${coloured.run.color}.`,
        coloured.paragraph,
      )
    return verdict(true, 'Không có chữ màu, tô nền, dấu sửa hay ghi chú.')
  },
  G9: ({ file }) => {
    const leak = [...file.parts]
      .filter(([name]) => !/\.rels$|^customXml\//.test(name))
      .map(([name, text]) => [name, LOCAL_PATH.exec(text.replace(/<[^>]*>/g, ' '))?.[0]] as const)
      .find(([, found]) => found !== undefined)
    return leak === undefined
      ? verdict(true, 'Không có đường dẫn tệp trên máy.')
      : verdict(false, `Có đường dẫn tệp trên máy: ${short(leak[1]!)}.`, partName(leak[0]))
  },

  Q1: ({ motto: [name] }) => {
    if (name === null) return absent('Quốc hiệu')
    const wrong = [
      ...(sameTones(name.text) === MOTTO[0] ? [] : ['Quốc hiệu không viết đúng “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”']),
      ...(name.cell !== null && name.cell.column > 0 ? [] : ['Quốc hiệu không ở phía trên bên phải']),
      ...wrongOf(name, { size: [12, 13], bold: true, italic: false }),
    ]
    return said(wrong, name)
  },
  Q2: ({ motto: [, line] }) => {
    if (line === null) return absent('Tiêu ngữ')
    const wrong = [
      ...(sameTones(line.text) === MOTTO[1] ? [] : ['Tiêu ngữ không viết đúng “Độc lập - Tự do - Hạnh phúc”']),
      ...wrongOf(line, { size: [13, 14], bold: true, italic: false, align: 'center' }),
    ]
    return said(wrong, line)
  },
  Q3: (parts) => {
    const [, line] = parts.motto
    if (line === null || parts.mottoRule === null) return verdict(false, 'Không thấy đường kẻ ngang dưới Tiêu ngữ.')
    if (isLine(parts.mottoRule.text) && !/[_─—]{3}/.test(parts.mottoRule.text))
      return verdict(false, 'Đường kẻ ghép bằng dấu gạch, phải là nét liền.', parts.mottoRule)
    const text = textWidth(line.text, line.runs[0]?.size ?? 13, 'bold')
    const length = ruleLength(parts.mottoRule, parts)
    return verdict(
      near(length, text, text * 0.08),
      `Đường kẻ bằng ${Math.round((length / text) * 100)}% dòng chữ (cần bằng độ dài dòng chữ).`,
      line,
    )
  },
  Q4: ({ motto }) => {
    const lines = motto.filter((each) => each !== null)
    if (lines.length === 0) return absent('Quốc hiệu, Tiêu ngữ')
    const wrong = lines.find((each) => !isSingle(each) || (each === lines[0] ? each.after > 0 : each.before > 0))
    return wrong === undefined
      ? verdict(true, 'Hai dòng cách nhau dòng đơn.')
      : verdict(false, `Giãn dòng ${spacingOf(wrong)}, phải là dòng đơn.`, wrong)
  },

  C1: ({ superior }) =>
    superior.length === 0
      ? notApplicable('không có cơ quan chủ quản trực tiếp')
      : looks(
          superior,
          { size: [12, 13], bold: false, italic: false, align: 'center', capitals: true },
          'tên cơ quan chủ quản',
        ),
  C2: ({ issuer }) =>
    looks(
      issuer,
      { size: [12, 13], bold: true, italic: false, align: 'center', capitals: true },
      'tên cơ quan ban hành',
    ),
  C3: (parts) => {
    // A name of several lines: a third to a half of the longest, or of the one above the line.
    const whole = partOfText(parts, parts.issuerRule, parts.issuer)
    const last = partOfText(parts, parts.issuerRule, parts.issuer.slice(-1))
    return last.outcome === 'pass' ? last : whole
  },
  C4: ({ superior, issuer }) => {
    if (issuer.length === 0) return absent('tên cơ quan ban hành')
    const own = textOf(issuer).replaceAll('\n', ' ')
    const above = textOf(superior).replaceAll('\n', ' ')
    const names = `Trên: “${above || 'không có'}”; dưới: “${own}”`
    if (/^(?:ỦY|UỶ) BAN NHÂN DÂN|^UBND/i.test(own))
      return verdict(
        above === '',
        `${names}${above === '' ? '' : '. Ủy ban nhân dân không ghi cơ quan chủ quản'}.`,
        issuer[0],
      )
    // Ministries, councils and offices of the Party stand by themselves, as do others that no committee is above.
    if (!/^(?:SỞ|PHÒNG|ĐOÀN)\s/i.test(own)) return verdict(true, `${names}.`, issuer[0])
    const under = /(?:ỦY|UỶ) BAN NHÂN DÂN|UBND/i.test(above)
    const other = /^ĐOÀN\s|^PHÒNG\s/i.test(own) && above !== ''
    return verdict(
      under || other,
      `${names}${under || other ? '' : '. Thiếu tên Ủy ban nhân dân ở dòng trên'}.`,
      issuer[0],
    )
  },
  C5: ({ issuer }, { issuerNames }) => {
    const name = textOf(issuer).replaceAll('\n', ' ')
    if (issuerNames === undefined)
      return unknown(`Đối chiếu tên “${short(name) || 'cơ quan ban hành'}” với danh mục đơn vị vào ngày ban hành.`)
    const known = issuerNames.some((each) => each.normalize('NFC').toUpperCase() === name)
    return verdict(known, `${known ? 'Đúng' : 'Không đúng'} tên chính thức: “${short(name)}”.`, issuer[0])
  },
  C6: () =>
    unknown('Nếu Đoàn, hội đồng hoặc ban chỉ đạo ban hành, xem văn bản có lấy số theo hệ thống số riêng không.'),
}

const LOCAL_PATH = /\b[A-Za-z]:\\[^\s<]+|\\\\[\w.-]+\\[^\s<]+|(?<![\w.:/-])\/(?:home|Users)\/[^\s<]+|file:\/\/\/[^\s<]+/

function said(wrong: readonly string[], line: OpenedParagraph): Verdict {
  return verdict(wrong.length === 0, wrong.length === 0 ? `“${short(line.text)}”.` : `${wrong.join('; ')}.`, line)
}

/** "HOÀ" is "HÒA". */
const sameTones = (text: string) => text.replace('HOÀ', 'HÒA').trim()

const isBlack = (color: string) => /^(?:auto|000000|windowText)$/i.test(color)

function everySection(
  sections: readonly OpenedSection[],
  right: (section: OpenedSection) => boolean,
  measured: (section: OpenedSection) => string,
  wanted: string,
): Verdict {
  const wrong = sections.findIndex((each) => !right(each))
  return wrong < 0
    ? verdict(true, `${measured(sections[0]!)}.`)
    : verdict(false, `${measured(sections[wrong]!)} (${wanted}).`, sections.length > 1 ? sectionName(wrong) : undefined)
}

const sectionName = (at: number) => (at === 0 ? 'phần thứ nhất của tệp' : `phần (section) thứ ${at + 1} của tệp`)

function partName(path: string): string {
  if (/header/.test(path)) return 'đầu trang'
  if (/footer/.test(path)) return 'chân trang'
  return /^docProps\//.test(path) ? 'thuộc tính của tệp' : 'nội dung văn bản'
}

const rawOf = (paragraph: OpenedParagraph) => paragraph.runs.map((run) => run.text).join('')

/** Everything that is printed, but the stamps: they are red. */
function everyRun({ file, stamps }: Parts) {
  const asides = file.sections.flatMap((each) => [...each.header, ...each.firstHeader, ...each.footers])
  return [...file.paragraphs, ...file.notes, ...asides]
    .filter((each) => written(each) && !stamps.includes(each))
    .flatMap((paragraph) => paragraph.runs.filter((run) => run.text.trim() !== '').map((run) => ({ paragraph, run })))
}

/** As the word processor counted when it saved the file; else so little text that it cannot fill a second page. */
function isOnePage(properties: string | undefined, paragraphs: readonly OpenedParagraph[]): boolean {
  const counted = /<Pages>(\d+)<\/Pages>/.exec(properties ?? '')?.[1]
  const lines = paragraphs.reduce((sum, each) => sum + Math.max(1, Math.ceil(each.text.length / 80)), 0)
  return (
    (counted === undefined || counted === '1') &&
    lines <= 40 &&
    !paragraphs.some((each) => each.newPage || each.section > 0)
  )
}

/** Single spacing, whether said in lines or in points. */
function isSingle({ line, lineRule, runs }: OpenedParagraph): boolean {
  return lineRule === 'auto' ? Math.abs(line - 240) <= 12 : line <= (runs[0]?.size ?? 13) * 20 * 1.3
}

export function spacingOf({ line, lineRule, before, after }: OpenedParagraph): string {
  const spaced = before + after > 0 ? `, cách đoạn ${decimal((before + after) / 20)} pt` : ''
  return `${lineRule === 'auto' ? `${decimal(line / 240)} dòng` : `${decimal(line / 20)} pt`}${spaced}`
}

function mm(twips: number): string {
  return decimal(Math.round((twips / 1440) * 254) / 10)
}

function within(twips: number, low: number, high: number): boolean {
  const value = (twips / 1440) * 25.4
  return value >= low - 0.2 && value <= high + 0.2
}

function near(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance
}
