import { searchKey } from '#kernel/text.ts'

/**
 * Sections are known by the words of their heading, never by numeral or order. Each pattern runs on words without
 * marks; the first that stands earliest in the heading wins, the others tell that the section holds several things.
 */
const WORDS = [
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
  ['periods', /thoi gian|thoi han|lich (?:kiem tra|lam viec|trinh|cu the|cong tac)|tien do|thoi diem|thoi ky/],
  ['place', /dia diem/],
  ['budget', /kinh phi|nguon luc/],
  ['reporting', /che do (?:thong tin,? )?bao cao|thong tin,? bao cao|bao cao ket qua|bao cao/],
  ['conclusion', /ket luan|xu ly (?:ket qua|sau)|sau kiem tra|kien nghi/],
  ['handling', /khen thuong|xu ly vi pham|xu ly trach nhiem/],
  ['selfInspection', /tu kiem tra/],
  [
    'organisation',
    /to chuc thuc hien|to chuc trien khai|trach nhiem|phan cong|bien phap thuc hien|dieu khoan|^chu tri|chu tri,? (?:va )?phoi hop|(?:don vi|co quan|phong|bo phan) (?:chu tri|phoi hop|thuc hien|tham muu|dau moi|thuong truc)/,
  ],
] as const satisfies readonly (readonly [string, RegExp])[]

/** What a heading inside the body of a plan may announce: each is read by a reader of its own (readers/readers.ts). */
export type BodyKind = (typeof WORDS)[number][0]

/** What a part of the paper is about. `other` is no kind: its lines count as not recognised. */
export type SectionKind =
  | BodyKind
  | 'header'
  | 'title'
  | 'leadIn'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'outline'
  | 'annex'
  | 'note'
  | 'furniture'
  | 'residue'
  | 'other'

/** Every kind that a heading names, in the order of its words; a heading that stands for one thing gives one. */
export function kindsOf(heading: string): BodyKind[] {
  const key = searchKey(heading)
  const matches = WORDS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(key)
    return match ? [{ kind, at: match.index, length: match[0].length }] : []
  })
  // Words inside the words of another kind say nothing of their own ("thành phần" in "thành phần làm việc").
  const clear = matches.filter(
    ({ at, length, kind }) =>
      !matches.some(
        (other) =>
          other.kind !== kind && other.at <= at && other.at + other.length >= at + length && other.length > length,
      ),
  )
  // "Nội dung tự kiểm tra", "Nội dung báo cáo" say of what the contents are.
  const inOrder = clear.toSorted((a, b) => a.at - b.at)
  return inOrder
    .filter(({ kind, at }, index) => {
      const before = inOrder[index - 1]
      if (before === undefined) return true
      const adjoins = before.at + before.length + 1 === at
      return !(kind === 'selfInspection' || (kind === 'reporting' && before.kind === 'contents' && adjoins))
    })
    .map(({ kind }) => kind)
}

/** Like kindsOf, but for a label inside a section ("- Thời gian: …"): the words must stand at its beginning. */
export function labelKinds(label: string): BodyKind[] {
  const key = searchKey(label).replace(/^(?:ve|cac|cong tac|viec|du kien)\s+/, '')
  const kinds = kindsOf(key)
  const first = WORDS.find(([kind]) => kind === kinds[0])
  return first && key.search(first[1]) === 0 ? kinds : []
}
