import { PAPER_TYPES } from '#kernel/blocks.ts'
import { type Day, isDay } from '#kernel/day.ts'
import { partOfText } from './page-rules.ts'
import { type Parts, written } from './parts.ts'
import { looks, looksSo, notApplicable, type Rule, shown, textOf, verdict } from './verdict.ts'

/** Number, symbol, place, date, type and abstract: boxes 3 to 5 of Decree 30. */
export const HEADING_RULES: Readonly<Record<string, Rule>> = {
  Y1: (parts) =>
    numbered(parts, (line) =>
      verdict(
        line.text.startsWith('Số:') && looksSo(line, { size: [13, 13], bold: false, italic: false, align: 'center' }),
        shown(line),
      ),
    ),
  Y2: (parts) =>
    numbered(parts, (line) =>
      digits(parts) === ''
        ? notApplicable('blank')
        : verdict(/^(?:0[1-9]|[1-9]\d{1,4})[a-z]?$/.test(digits(parts)), line.text),
    ),
  Y3: (parts) =>
    numbered(parts, (line) =>
      verdict(
        /^Số:\s*\d*[a-z]?\s*\/[^\s/]+$/.test(line.text) &&
          (digits(parts) === '' || /\d[a-z]?\/\S/.test(line.text)) &&
          !/-{2}|-$|\s-|-\s/.test(line.text),
        line.text,
      ),
    ),
  Y4: (parts) =>
    numbered(parts, () =>
      parts.subject !== null
        ? notApplicable('letter')
        : verdict(
            symbol(parts).split('-')[0] === parts.typeCode && symbol(parts).includes('-'),
            `${symbol(parts)} under ${parts.typeCode ?? 'no type'}`,
          ),
    ),
  Y5: (parts) =>
    numbered(parts, () => {
      if (parts.subject === null) return notApplicable('not a letter')
      const first = symbol(parts).split('-')[0] ?? ''
      return verdict(
        !(first in PAPER_TYPES) && first !== 'CV' && /^[A-ZĐ&]+(?:-[A-ZĐ&]+)*$/.test(symbol(parts)),
        symbol(parts),
      )
    }),
  Y6: (parts) => numbered(parts, () => verdict(!/\d{4}/.test(symbol(parts)), symbol(parts))),
  Y7: (parts) =>
    numbered(parts, () =>
      parts.subject !== null
        ? notApplicable('letter')
        : verdict((symbol(parts).split('-')[0] ?? '') in PAPER_TYPES, symbol(parts)),
    ),
  Y8: (parts) => numbered(parts, (line) => verdict(READABLE_NUMBER.test(line.text.normalize('NFC')), line.text)),

  D1: (parts) =>
    dated(parts, (line) =>
      verdict(
        looksSo(line, { size: [13, 14], bold: false, italic: true, align: 'center' }) &&
          (parts.number === null || parts.number.cell?.row === line.cell?.row),
        shown(line),
      ),
    ),
  D2: (parts) => dated(parts, (line) => verdict(/^\p{Lu}[^,]*, ngày\s/u.test(line.text.trim()), line.text)),
  D3: (parts) =>
    dated(parts, (line) =>
      verdict(
        /ngày\s+(?:(?:0[1-9]|[12]\d|3[01])\s+)?tháng\s+(?:(?:0[12]|[3-9]|1[0-2])\s+)?năm(?:\s+\d{4})?\s*$/.test(
          line.text,
        ),
        line.text,
      ),
    ),
  D4: (parts, { place }) =>
    dated(parts, (line) =>
      place === undefined
        ? notApplicable('register of units not given')
        : verdict(line.text.split(',')[0]?.trim() === place, line.text),
    ),
  D5: (parts, { today }) =>
    dated(parts, (line) => {
      const day = dayOf(line.text)
      if (day === null) return /ngày\s+tháng/.test(line.text) ? notApplicable('blank') : verdict(false, line.text)
      const cited = [...textOf([...parts.bases, ...parts.body]).matchAll(CITED_DAY)]
        .map((match) => dayOf(match[0]))
        .filter((each) => each !== null)
      const later = cited.find((each) => each > day)
      return verdict(
        later === undefined && (today === undefined || day <= today),
        later === undefined ? day : `cites ${later}, dated ${day}`,
      )
    }),

  T1: ({ subject, type }) =>
    subject !== null
      ? notApplicable('letter')
      : looks([type], { size: [13, 14], bold: true, align: 'center', capitals: true }),
  T2: ({ subject, abstract }) =>
    subject !== null ? notApplicable('letter') : looks(abstract, { size: [13, 14], bold: true, align: 'center' }),
  T3: (parts) =>
    parts.subject !== null ? notApplicable('letter') : partOfText(parts, parts.abstractRule, parts.abstract),
  T4: ({ subject, type }) => {
    if (subject === null) return type === null ? verdict(false, 'neither type nor V/v') : notApplicable('not a letter')
    return verdict(
      /^V\/v /.test(subject.text) &&
        subject.before === 120 &&
        looksSo(subject, { size: [12, 13], bold: false, italic: false, align: 'center' }),
      `${subject.before / 20} pt above, ${shown(subject)}`,
    )
  },
}

/** The forms of numbers that real papers have, spaced and blank ones too. */
const READABLE_NUMBER =
  /^Số:\s*(\d{1,5}[a-z]?)?\s*\/\s*(?:(\d{4})\/)?([A-ZĐ][A-Za-zĐđ]*)((?:\s*-\s*[A-ZĐ][A-Za-zĐđ0-9&]*)+)$/
const CITED_DAY = /\d+\/[A-ZĐ][\w\-ĐđƯư&]*\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/g

function numbered(parts: Parts, judge: (line: NonNullable<Parts['number']>) => ReturnType<Rule>) {
  if (parts.number !== null) return judge(parts.number)
  return parts.typeCode === 'BB' ? notApplicable('minutes without a number') : verdict(false, 'no number line')
}

function dated(parts: Parts, judge: (line: NonNullable<Parts['date']>) => ReturnType<Rule>) {
  if (parts.date !== null && written(parts.date)) return judge(parts.date)
  return parts.typeCode === 'BB' ? notApplicable('minutes say their time in the text') : verdict(false, 'no date line')
}

function digits(parts: Parts): string {
  return /^Số:\s*([^/]*?)\s*\//.exec(parts.number?.text ?? '')?.[1] ?? ''
}

function symbol(parts: Parts): string {
  return /\/\s*(.*)$/.exec(parts.number?.text ?? '')?.[1]?.trim() ?? ''
}

/** The last "ngày d tháng m năm y" of a text, if the calendar has it. */
function dayOf(text: string): Day | null {
  const found = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/.exec(text)
  if (found === null) return null
  const day = `${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`
  return isDay(day) ? day : null
}
