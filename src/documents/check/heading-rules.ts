import { PAPER_TYPES } from '#kernel/blocks.ts'
import { type Day, isDay } from '#kernel/day.ts'
import { searchKey } from '#kernel/text.ts'
import { type Parts, written } from './parts.ts'
import {
  absent,
  decimal,
  looks,
  notApplicable,
  partOfText,
  type Rule,
  shown,
  textOf,
  unknown,
  type Verdict,
  verdict,
  wrongOf,
} from './verdict.ts'

/** Number, symbol, place, date, type and abstract: boxes 3 to 5 of Decree 30. */
export const HEADING_RULES: Readonly<Record<string, Rule>> = {
  Y1: (parts) =>
    numbered(parts, (line) => {
      const wrong = [
        ...(line.text.startsWith('Số:') ? [] : ['Không viết đúng “Số:” (chữ thường, có dấu hai chấm)']),
        ...wrongOf(line, { size: [13, 13], bold: false, italic: false, align: 'center' }),
      ]
      return verdict(wrong.length === 0, wrong.length === 0 ? `${shown(line)}.` : `${wrong.join('; ')}.`, line)
    }),
  Y2: (parts) =>
    numbered(parts, (line) =>
      digits(parts) === ''
        ? notApplicable('số còn để trống')
        : verdict(/^(?:0[1-9]|[1-9]\d{1,4})[a-z]?$/.test(digits(parts)), `Số “${digits(parts)}”.`, line),
    ),
  Y3: (parts) =>
    numbered(parts, (line) => {
      const right =
        /^Số\s*:?\s*[^/\s]*\s*\/[^\s/]+(?:\/[^\s/]+)?$/.test(line.text) &&
        (digits(parts) === '' || /[^\s/]\/\S/.test(line.text)) &&
        !/-{2}|-$|[-–]\s|\s-|–/.test(line.text)
      return verdict(
        right,
        right ? `“${line.text}”.` : 'Giữa số và ký hiệu phải có dấu “/”, giữa các nhóm chữ có dấu “-”, không cách chữ.',
        line,
      )
    }),
  Y4: (parts) =>
    numbered(parts, (line) => {
      if (isLetter(parts)) return notApplicable('công văn')
      const right = groups(parts)[0] === parts.typeCode && groups(parts).length > 1
      const name = parts.typeCode === null ? 'không rõ tên loại' : PAPER_TYPES[parts.typeCode].toLowerCase()
      return verdict(right, `Ký hiệu “${symbol(parts)}” của văn bản ${name}.`, line)
    }),
  Y5: (parts) =>
    numbered(parts, (line) => {
      if (!isLetter(parts)) return notApplicable('không phải công văn')
      const [first = ''] = groups(parts)
      const right = !(first in PAPER_TYPES) && first !== 'CV' && /^[A-ZĐ&]+(?:-[A-ZĐ&]+)*$/.test(symbol(parts))
      return verdict(right, `Ký hiệu công văn “${symbol(parts)}”.`, line)
    }),
  Y6: (parts) =>
    numbered(parts, (line) =>
      verdict(
        !/(?:^|\/)\d{4}(?:\/|-|$)/.test(symbol(parts)),
        /\d{4}/.test(symbol(parts)) ? `Ký hiệu “${symbol(parts)}” có năm.` : 'Ký hiệu không có năm.',
        line,
      ),
    ),
  Y7: (parts) =>
    numbered(parts, (line) => {
      if (isLetter(parts)) return notApplicable('công văn')
      const [first = ''] = groups(parts)
      const right = first in PAPER_TYPES || /^(?:SY|TrS|SL)$/.test(first)
      return verdict(right, `Chữ viết tắt “${first}” ${right ? 'có' : 'không có'} trong Phụ lục III.`, line)
    }),
  Y8: (parts) =>
    numbered(parts, (line) => {
      const right = READABLE_NUMBER.test(line.text)
      return verdict(right, `Dòng số ${right ? '' : 'không '}đọc được thành số và ký hiệu.`, line)
    }),
  Y9: () => unknown('Số phải do văn thư cấp trên hệ thống quản lý văn bản, tệp không cho biết.'),

  D1: (parts) =>
    dated(parts, (line) => {
      const { number } = parts
      const apart =
        number !== null &&
        number.cell?.table === line.cell?.table &&
        number.cell?.row !== line.cell?.row &&
        number.at !== line.at
      const wrong = [
        ...wrongOf(line, { size: [13, 14], bold: false, italic: true, align: 'center' }),
        ...(apart && line.cell?.table !== -1 ? ['Không cùng dòng với số, ký hiệu'] : []),
      ]
      return verdict(wrong.length === 0, wrong.length === 0 ? `${shown(line)}.` : `${wrong.join('; ')}.`, line)
    }),
  D2: (parts) =>
    dated(parts, (line) => {
      const right = /^\p{Lu}[^,]*, ngày(?:\s|$)/u.test(line.text)
      return verdict(
        right,
        right ? 'Có dấu phẩy sau địa danh.' : 'Sau địa danh phải có dấu phẩy; chữ đầu viết hoa.',
        line,
      )
    }),
  D3: (parts) =>
    dated(parts, (line) => {
      const right =
        /ngày\s+(?:(?:0[1-9]|[12]\d|3[01])\s+|[….]+\s*)?tháng\s+(?:(?:0[12]|[3-9]|1[0-2])\s+|[….]+\s*)?năm(?:\s+\d{4}|\s*[….]+)?\s*$/.test(
          line.text,
        )
      return verdict(
        right,
        right
          ? 'Ngày, tháng viết đúng.'
          : 'Chỉ thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2; phải ghi đủ ngày, tháng, năm.',
        line,
      )
    }),
  D4: (parts, { place }) =>
    dated(parts, (line) => {
      const written = line.text.split(/,|\s+ngày\s/)[0]!.trim()
      if (place !== undefined) return verdict(written === place, `Địa danh “${written}”.`, line)
      // Communes that are named by a number keep their kind.
      if (/^(?:số\s*)?\d+$/i.test(written))
        return verdict(false, `Địa danh “${written}” phải ghi đầy đủ tên gọi.`, line)
      const names = searchKey(textOf([...parts.superior, ...parts.issuer]))
      return names.includes(searchKey(written))
        ? verdict(true, `Địa danh “${written}” có trong tên cơ quan.`, line)
        : unknown(`Xem “${written}” có phải nơi cơ quan đóng trụ sở không.`)
    }),
  D5: (parts, { today }) =>
    dated(parts, (line) => {
      const day = dayOf(line.text)
      if (day === null)
        return /ngày[\s….]*tháng|tháng[\s….]*năm|năm[\s….]*$/.test(line.text)
          ? notApplicable('ngày ban hành còn để trống')
          : verdict(false, 'Ngày ban hành không có trong lịch hoặc không ghi đủ.', line)
      const cited = [...textOf([...parts.bases, ...parts.body]).matchAll(CITED_DAY)]
        .map((match) => dayOf(match[0]))
        .filter((each) => each !== null)
      const later = cited.find((each) => each > day)
      const future = today !== undefined && day > today
      return verdict(
        later === undefined && !future,
        later !== undefined
          ? `Viện dẫn văn bản ngày ${shownDay(later)}, sau ngày ban hành ${shownDay(day)}.`
          : future
            ? `Ngày ban hành ${shownDay(day)} ở tương lai.`
            : `Ngày ban hành ${shownDay(day)}.`,
        line,
      )
    }),

  T1: (parts) =>
    isLetter(parts)
      ? notApplicable('công văn')
      : looks(
          [parts.type],
          { size: [13, 14], bold: true, italic: false, align: 'center', capitals: true },
          'tên loại văn bản',
        ),
  T2: (parts) =>
    isLetter(parts)
      ? notApplicable('công văn')
      : looks(
          parts.abstract,
          { size: [13, 14], bold: true, italic: false, align: 'center' },
          'trích yếu canh giữa, đậm dưới tên loại',
        ),
  T3: (parts) => {
    if (isLetter(parts)) return notApplicable('công văn')
    return parts.abstract.length === 0
      ? absent('trích yếu có đường kẻ bên dưới')
      : partOfText(parts, parts.abstractRule, parts.abstract)
  },
  T4: (parts) => {
    const { subject, type } = parts
    if (subject === null)
      return isLetter(parts)
        ? absent('trích yếu “V/v …” dưới số, ký hiệu')
        : type === null
          ? absent('tên loại hoặc trích yếu “V/v …”')
          : notApplicable('không phải công văn')
    const wrong = [
      ...(/^V\/v\s/.test(subject.text) ? [] : ['Phải viết “V/v …”']),
      ...(subject.before === 120 || subject.goesOn
        ? []
        : [`Cách dòng trên ${decimal(subject.before / 20)} pt, phải là 6 pt`]),
      ...wrongOf(subject, { size: [12, 13], bold: false, italic: false, align: 'center' }),
    ]
    return verdict(wrong.length === 0, wrong.length === 0 ? `${shown(subject)}.` : `${wrong.join('; ')}.`, subject)
  },
}

/** The forms of numbers that real papers have, spaced and blank ones too. */
const READABLE_NUMBER =
  /^Số:\s*(\d{1,5}[a-z]?|[….]+)?\s*\/\s*(?:(\d{4})\/)?([A-ZĐ][A-Za-zĐđ]*)((?:\s*-\s*[A-ZĐ][A-Za-zĐđ0-9&]*)+)$/
const CITED_DAY = /\d+\/[A-ZĐ][\w\-ĐđƯư&]*\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/g

/** A letter has its subject under the number, or addressees and no type. */
export function isLetter({ subject, type, addressees }: Parts): boolean {
  return subject !== null || (type === null && addressees.length > 0)
}

function numbered(parts: Parts, judge: (line: NonNullable<Parts['number']>) => Verdict): Verdict {
  if (parts.number !== null) return judge(parts.number)
  return parts.typeCode === 'BB' ? notApplicable('biên bản không ghi số') : absent('dòng “Số: …” dưới tên cơ quan')
}

function dated(parts: Parts, judge: (line: NonNullable<Parts['date']>) => Verdict): Verdict {
  if (parts.date !== null && written(parts.date)) return judge(parts.date)
  return parts.typeCode === 'BB'
    ? notApplicable('biên bản ghi thời gian trong nội dung')
    : absent('dòng địa danh và ngày')
}

function digits(parts: Parts): string {
  const given = /^Số\s*:?\s*([^/]*?)\s*\//i.exec(parts.number?.text ?? '')?.[1] ?? ''
  return /^[….\s]*$/.test(given) ? '' : given
}

function symbol(parts: Parts): string {
  return /\/\s*(.*)$/.exec(parts.number?.text ?? '')?.[1]?.trim() ?? ''
}

/** The groups of a symbol; a year before them is told elsewhere. */
function groups(parts: Parts): string[] {
  return symbol(parts)
    .replace(/^\d{4}\//, '')
    .split(/\s*[-–]\s*/)
}

/** The last "ngày d tháng m năm y" of a text, if the calendar has it. */
function dayOf(text: string): Day | null {
  const found = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/.exec(text)
  if (found === null) return null
  const day = `${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

const shownDay = (day: Day) => day.split('-').reverse().join('/')
