import { clean, searchKey } from '#kernel/text.ts'
import type { Paragraph } from './paragraphs.ts'
import { isCapitals } from './tree.ts'

/** What a part of a plan is about. `other` is no kind: its lines count as not recognised. */
export type SectionKind =
  | 'header'
  | 'title'
  | 'leadIn'
  | 'legalBases'
  | 'purposes'
  | 'requirements'
  | 'contents'
  | 'forms'
  | 'targets'
  | 'periods'
  | 'team'
  | 'attendance'
  | 'duties'
  | 'procedure'
  | 'reporting'
  | 'conclusion'
  | 'selfInspection'
  | 'handling'
  | 'budget'
  | 'organisation'
  | 'place'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'outline'
  | 'annex'
  | 'note'
  | 'furniture'
  | 'residue'
  | 'other'

/**
 * Sections are known by the words of their heading, never by numeral or order. Each pattern runs on words without
 * marks; the first that stands earliest in the heading wins, the others tell that the section holds several things.
 */
const WORDS: readonly (readonly [SectionKind, RegExp])[] = [
  ['purposes', /muc dich|muc tieu/],
  ['requirements', /yeu cau|nguyen tac/],
  ['legalBases', /can cu|co so phap ly/],
  [
    'attendance',
    /thanh phan (?:doan )?(?:lam viec|tham du|du hop|tiep)[^.]*|thanh phan (?:cua )?(?:cac )?(?:co quan|don vi)[^.]*duoc kiem tra|thanh phan (?:lam viec )?(?:cua|tai) (?:co quan|don vi|dia phuong)/,
  ],
  [
    'duties',
    /nhiem vu,? (?:quyen han )?(?:cua|va quyen han)|(?:nhiem vu|trach nhiem) (?:cua )?(?:cac )?(?:thanh vien|truong doan|doan kiem tra)/,
  ],
  ['team', /thanh phan|(?:thanh lap |to chuc )?(?:doan|to) kiem tra|luc luong/],
  ['contents', /noi dung|nhiem vu trong tam|nhiem vu chu yeu|nhiem vu,? (?:va )?giai phap/],
  ['forms', /hinh thuc|phuong phap|phuong thuc|cach thuc/],
  ['targets', /doi tuong|don vi (?:duoc )?kiem tra|co quan,? (?:don vi )?(?:duoc )?kiem tra|pham vi|so luong/],
  ['procedure', /trinh tu|quy trinh|cac buoc|cach tien hanh/],
  ['periods', /thoi gian|thoi han|lich kiem tra|tien do|thoi diem|thoi ky/],
  ['place', /dia diem/],
  ['budget', /kinh phi|nguon luc/],
  ['reporting', /che do (?:thong tin,? )?bao cao|thong tin,? bao cao|bao cao ket qua|bao cao/],
  ['conclusion', /ket luan|xu ly (?:ket qua|sau)|sau kiem tra|kien nghi/],
  ['handling', /khen thuong|xu ly vi pham|xu ly trach nhiem/],
  ['selfInspection', /tu kiem tra/],
  ['organisation', /to chuc thuc hien|to chuc trien khai|trach nhiem|phan cong|bien phap thuc hien|dieu khoan/],
]

/** Every kind that a heading names, in the order of its words; a heading that stands for one thing gives one. */
export function kindsOf(heading: string): SectionKind[] {
  const key = searchKey(heading)
  const found = WORDS.map(([kind, pattern]) => ({
    kind,
    at: key.search(pattern),
    length: pattern.exec(key)?.[0].length ?? 0,
  })).filter(({ at }) => at >= 0)
  const clear = found.filter(
    ({ at, length, kind }) =>
      !found.some(
        (other) =>
          other.kind !== kind && other.at <= at && other.at + other.length >= at + length && other.length > length,
      ),
  )
  return clear.toSorted((a, b) => a.at - b.at).map(({ kind }) => kind)
}

/** Like kindsOf, but for a label inside a section ("- Thời gian: …"): the words must stand at its beginning. */
export function labelKinds(label: string): SectionKind[] {
  const key = searchKey(label).replace(/^(?:ve|cac|cong tac|viec|du kien)\s+/, '')
  const kinds = kindsOf(key)
  const first = WORDS.find(([kind]) => kind === kinds[0])
  return first && key.search(first[1]) === 0 ? kinds : []
}

/** The label before a colon, or the whole of a short line that has words under it; null for a sentence. */
export function labelOf(body: string, hasChildren: boolean): { readonly label: string; readonly value: string } | null {
  const colon = /^([^:;]{2,140}?)\s*:(?:\s+|$)/u.exec(body)
  if (colon && !/\.\s/.test(colon[1]!)) return { label: colon[1]!, value: body.slice(colon[0].length).trim() }
  if (
    body.length <= (hasChildren ? 260 : 160) &&
    !/[;,]$/.test(body) &&
    (hasChildren || (body.length <= 70 && !/\.$/.test(body)))
  )
    return { label: body.replace(/\.$/, ''), value: '' }
  return null
}

/** A heading without marker: "MỤC ĐÍCH, YÊU CẦU" in capitals, or a bare "Mục đích", "Yêu cầu:" on its own line. */
export function isBareHeading(paragraph: Paragraph): boolean {
  if (paragraph.marker.kind !== 'none' || paragraph.cell) return false
  const text = clean(paragraph.text).replace(/[.:]$/, '')
  if (text.length > 90) return false
  if (isCapitals(text)) return kindsOf(text).length > 0
  return (
    text.length <= 45 &&
    BARE.test(searchKey(text)) &&
    (paragraph.bold || /:$/.test(paragraph.text) || text.length <= 30)
  )
}

const BARE =
  /^(?:muc dich|yeu cau|muc dich,? (?:va )?yeu cau|noi dung(?: kiem tra)?|hinh thuc(?: kiem tra)?|phuong phap(?: kiem tra)?|doi tuong(?: kiem tra| duoc kiem tra)?|thoi gian(?: kiem tra)?|thanh phan(?: doan kiem tra)?|kinh phi(?: thuc hien)?|to chuc thuc hien)$/
