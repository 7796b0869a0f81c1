import { isBlank, searchKey } from '#kernel/text.ts'
import type { ContentItem, ContentPart, PartKind } from './content.ts'

/** Indices as offices call them, by the words of any of their names. */
const INDICES: readonly (readonly [label: string, words: RegExp])[] = [
  ['PAR INDEX', /par ?index|chi so cchc|chi so cai cach hanh chinh/],
  ['SIPAS', /sipas|chi so (?:do luong su )?hai long/],
  ['PAPI', /papi|hieu qua quan tri/],
  ['PCI', /\bpci\b|nang luc canh tranh cap tinh/],
  ['DTI', /\bdti\b|chi so (?:danh gia )?(?:muc do )?chuyen doi so/],
  ['DDCI', /ddci|nang luc canh tranh cap so/],
]

const ADMINISTRATIVE = ['provincialDepartment', 'specialisedAgency', 'managementBoard', 'districtPC']

/** Units that a sentence is for when it speaks of them so. */
const KINDS: readonly (readonly [words: RegExp, kinds: readonly string[]])[] = [
  [/phong chuyen mon|co quan chuyen mon|cac so\b/, ['specialisedAgency']],
  [/ubnd (?:cac )?(?:xa|phuong)|cac (?:xa|phuong)|cap xa/, ['communePC']],
  [/don vi su nghiep/, ['publicServiceUnit', 'publicServiceCentre']],
  [/nganh doc/, ['verticalAgency']],
  [/co quan hanh chinh/, ADMINISTRATIVE],
]

/**
 * What of a content is answered one by one, by its own words: indices, groups of staff, what was issued and done, targets, places, figures,
 * tasks of the unit's own plan. Empty where the content is one answer.
 *
 * @source CT-I-1a-1, CT-II-2-1, CT-II-5, CT-II-6-3, CT-II-9, NX-II-2.1-9, NX-II-2.1-10, NX-II-2.1-14, NX-II-2.1-15, QN-II-1a-3, QN-II-1a-4, QN-II-1a-5, TN-II-1b-1, TN-II-1b-2, TN-II-1d-3, TN-II-1e
 */
export function proposeParts(text: string): ContentPart[] {
  const found = [
    indices,
    remedies,
    ownPlan,
    recommendations,
    staff,
    byKind,
    targets,
    stages,
    qualities,
    places,
    digitised,
  ]
    .map((read) => read(text, searchKey(text)))
    .find((parts) => parts.length > 0)
  return (found ?? []).map((part, at) => ({ code: `p${at + 1}`, ...part }))
}

type Said = Omit<ContentPart, 'code'>
type Reader = (text: string, key: string) => readonly Said[]

const part = (kind: PartKind, label: string, appliesTo: readonly string[] = []): Said => ({ label, kind, appliesTo })
const parts = (kind: PartKind, labels: readonly string[]) => labels.map((label) => part(kind, label))

/** "Việc khắc phục hạn chế chỉ ra trong Chỉ số …" has a list for each of them; another sentence one answer for each. */
const indices: Reader = (_text, key) => {
  const named = INDICES.filter(([, words]) => words.test(key)).map(([label]) => label)
  return named.length < 2 ? [] : parts(/khac phuc/.test(key) ? 'remedies' : 'rated', named)
}

const remedies: Reader = (_text, key) =>
  /ke hoach khac phuc|khac phuc (?:nhung |cac )?(?:ton tai|han che)/.test(key)
    ? [part('remedies', 'Hạn chế và kết quả khắc phục')]
    : []

/** The plan of the unit itself: "xây dựng kế hoạch CCHC", "Kế hoạch CCHC năm 2023 của cơ quan, đơn vị". */
const ownPlan: Reader = (_text, key) =>
  /(?:xay dung|ban hanh) ke hoach (?:cchc|cai cach hanh chinh)|ke hoach (?:cchc|cai cach hanh chinh)[^.;]* cua (?:dia phuong|co quan|don vi)/.test(
    key,
  )
    ? [part('ownPlan', 'Kế hoạch CCHC của đơn vị')]
    : /ke hoach (?:cchc|cai cach hanh chinh)[^.;]*nam \d{4} cua (?:tinh|thanh pho|huyen|ubnd)/.test(key)
      ? parts('rated', ['Tiến độ', 'Hiệu quả'])
      : []

const recommendations: Reader = (_text, key) =>
  /kien nghi (?:sau|cua) (?:thanh tra|kiem tra|kiem toan)/.test(key)
    ? parts('figure', ['Số kiến nghị', 'Đã thực hiện', 'Chưa thực hiện'])
    : []

const STAFF: readonly (readonly [label: string, words: RegExp])[] = [
  ['Cán bộ', /can bo/],
  ['Công chức', /cong chuc/],
  ['Viên chức', /vien chuc/],
  ['Người hợp đồng lao động', /hop dong lao dong/],
]
const staff: Reader = (_text, key) => {
  const [, named = ''] = /doi ngu(?: cua)? (.*)/.exec(key) ?? []
  const groups = STAFF.filter(([, words]) => words.test(named)).map(([label]) => label)
  return groups.length < 2 ? [] : parts('figure', groups)
}

/** "Kiểm tra cổng thông tin (Đối với các phòng chuyên môn sẽ kiểm tra số tin, bài …)": one thing of these units, another of all others. */
const byKind: Reader = (text) => {
  const [inside, whom = '', what = ''] =
    /\(\s*(?:riêng )?đối với (?:các )?([^()]*?),? (?:sẽ |thì |chỉ )*kiểm tra ([^()]*)\)/iu.exec(text) ?? []
  const kinds = kindsOf(whom)
  if (inside === undefined || kinds.length === 0 || isBlank(what)) return []
  const rest = text
    .replace(inside, '')
    .replace(/^kiểm tra\s+/iu, '')
    .replace(/[\s.;]+$/u, '')
  return [part('figure', capital(what.trim()), kinds), part('rated', capital(rest), othersThan(kinds))]
}

const targets: Reader = (_text, key) =>
  /\bchi tieu\b/.test(key) ? [part('targets', 'Chỉ tiêu'), part('rated', 'Việc thực hiện quy định')] : []

/** "Việc tổ chức, triển khai và kết quả …" */
const stages: Reader = (_text, key) =>
  /to chuc, trien khai va ket qua/.test(key) ? parts('rated', ['Tổ chức', 'Triển khai', 'Kết quả']) : []

/** "Sự sáng tạo, tích cực, chủ động trong …" */
const qualities: Reader = (text) => {
  const [, named = ''] = /^sự ([^.;]*?)(?: trong| của|[.;]|$)/iu.exec(text) ?? []
  const each = named.split(/,\s*| và /u).filter((one) => !isBlank(one))
  return each.length < 2 ? [] : parts('rated', each.map(capital))
}

/** "… tại Trung tâm … và Bộ phận …": each kind of place. */
const places: Reader = (text) => {
  const [, first, second] = / tại (Trung tâm [^,;.]*?) và ((?:tại )?Bộ phận [^;.]*)/u.exec(text) ?? []
  return first && second ? parts('rated', [first, capital(second.replace(/^tại /u, ''))]) : []
}

const digitised: Reader = (text) => {
  const [, first, second] = /số hóa (hồ sơ)(?:,| và) (kết quả[^;,.]*)/iu.exec(text) ?? []
  return first && second ? parts('figure', [`Số hóa ${first}`, `Số hóa ${second}`]) : []
}

/**
 * Whom a content is for where its words say so, and why others are not asked: a quality system is for administrative agencies, certifying
 * for those who are competent.
 *
 * @source CT-II-7-2, CT-II-6-1, TN-II-1d-5
 */
export function proposeApplying(text: string): Pick<ContentItem, 'appliesTo' | 'elsewhere'> {
  const key = searchKey(text)
  if (/\biso\b|\btcvn\b/.test(key) && /co quan hanh chinh/.test(key))
    return { appliesTo: ADMINISTRATIVE, elsewhere: 'Chỉ áp dụng với cơ quan hành chính.' }
  if (/kinh phi quan ly hanh chinh/.test(key) && /tai (?:cac )?co quan hanh chinh/.test(key))
    return {
      appliesTo: [...ADMINISTRATIVE, 'communePC'],
      elsewhere: 'Cơ chế tự chủ kinh phí quản lý hành chính chỉ áp dụng với cơ quan hành chính.',
    }
  if (/^(?:kiem tra )?(?:viec )?(?:thuc hien )?chung thuc\b/.test(key))
    return { appliesTo: ['communePC'], elsewhere: 'Không thuộc thẩm quyền chứng thực.' }
  return { appliesTo: [], elsewhere: '' }
}

const kindsOf = (words: string) => KINDS.find(([known]) => known.test(searchKey(words)))?.[1] ?? []

/** The kinds that are inspected, without these. */
const othersThan = (kinds: readonly string[]) =>
  [...ADMINISTRATIVE, 'communePC', 'verticalAgency', 'publicServiceUnit', 'publicServiceCentre'].filter(
    (kind) => kind !== 'provincialDepartment' && !kinds.includes(kind),
  )

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
