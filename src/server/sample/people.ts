import type { Post } from '#kernel/actor.ts'
import type { SampleUnit } from './units.ts'
import { ROOT } from './units.ts'

export interface SamplePerson {
  readonly key: string
  readonly name: string
  readonly posts: readonly {
    readonly post: Post
    readonly unit: string
    readonly title: string
    readonly from: string
    readonly to?: string
  }[]
}

const FROM = '2025-07-01'
const LONG = '2021-06-15'

/** People with a part of their own in the story; names are invented. */
const NAMED: readonly SamplePerson[] = [
  {
    key: 'chair',
    name: 'Hoàng Gia Định',
    posts: [{ post: 'chair', unit: ROOT, title: 'Chủ tịch UBND tỉnh', from: LONG }],
  },
  {
    key: 'viceChair',
    name: 'Lê Ngọc Lan',
    posts: [{ post: 'viceChair', unit: ROOT, title: 'Phó Chủ tịch UBND tỉnh', from: LONG }],
  },
  {
    key: 'clerk',
    name: 'Trần Thị Dung',
    posts: [{ post: 'clerk', unit: ROOT, title: 'Văn thư Văn phòng UBND tỉnh', from: LONG }],
  },
  {
    key: 'archivist',
    name: 'Mai Văn Lưu',
    posts: [{ post: 'archivist', unit: ROOT, title: 'Lưu trữ viên', from: LONG }],
  },
  {
    key: 'focalHead',
    name: 'Phan Minh Quang',
    posts: [{ post: 'focalHead', unit: 'SNV', title: 'Giám đốc Sở Nội vụ', from: FROM }],
  },
  {
    key: 'focalOfficer',
    name: 'Nguyễn Thu Thủy',
    posts: [{ post: 'focalOfficer', unit: 'SNV', title: 'Chuyên viên Phòng Cải cách hành chính', from: LONG }],
  },
  {
    key: 'focalOfficer2',
    name: 'Đỗ Hải Yến',
    posts: [{ post: 'focalOfficer', unit: 'SNV', title: 'Chuyên viên Phòng Cải cách hành chính', from: FROM }],
  },
  {
    key: 'teamHead',
    name: 'Bùi Đức Minh',
    posts: [{ post: 'unitOfficer', unit: 'TT', title: 'Phó Chánh Thanh tra tỉnh', from: LONG }],
  },
  {
    key: 'teamDeputy',
    name: 'Vũ Thị Hạnh',
    posts: [{ post: 'unitOfficer', unit: 'VP', title: 'Phó Chánh Văn phòng UBND tỉnh', from: LONG }],
  },
  {
    key: 'secretary',
    name: 'Ngô Thanh Tâm',
    posts: [{ post: 'unitOfficer', unit: 'STP', title: 'Phó Trưởng phòng, Sở Tư pháp', from: LONG }],
  },
  {
    key: 'member1',
    name: 'Trịnh Văn Bình',
    posts: [{ post: 'unitOfficer', unit: 'STC', title: 'Chuyên viên chính, Sở Tài chính', from: LONG }],
  },
  {
    key: 'member2',
    name: 'Đặng Khánh Ly',
    posts: [{ post: 'unitOfficer', unit: 'SKHCN', title: 'Chuyên viên, Sở Khoa học và Công nghệ', from: FROM }],
  },
  {
    key: 'member3',
    name: 'Lý Quốc Khánh',
    posts: [
      { post: 'unitOfficer', unit: 'TTPVHCC', title: 'Chuyên viên, Trung tâm Phục vụ hành chính công', from: LONG },
    ],
  },
  {
    key: 'administrator',
    name: 'Cao Anh Khoa',
    posts: [{ post: 'administrator', unit: ROOT, title: 'Quản trị viên hệ thống', from: LONG }],
  },
  {
    key: 'auditor',
    name: 'Hồ Bảo Châu',
    posts: [{ post: 'auditor', unit: ROOT, title: 'Giám sát nhật ký', from: LONG }],
  },
]

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
]
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thanh', 'Hữu', 'Quốc', 'Thu', 'Xuân']
const GIVENS = [
  'An',
  'Bảo',
  'Cường',
  'Diệp',
  'Đạt',
  'Giang',
  'Hà',
  'Hiếu',
  'Hòa',
  'Hùng',
  'Hương',
  'Kiên',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Phúc',
  'Quân',
  'Sơn',
  'Thảo',
  'Trang',
  'Tuấn',
  'Vinh',
  'Yên',
]

/** A head and an officer for every unit of today but the organs of communes, and the cast of the story. */
export function samplePeople(units: readonly SampleUnit[]): SamplePerson[] {
  const today = units.filter(
    ({ to, code, kind, level }) => to === undefined && code !== 'SNV' && (level !== 'commune' || kind === 'communePC'),
  )
  const heads = today.flatMap((unit, index): SamplePerson[] => [
    {
      key: `head:${unit.code}`,
      name: nameOf(index * 2),
      posts: [{ post: 'unitHead', unit: unit.code, title: titleOf(unit), from: unit.from > FROM ? unit.from : FROM }],
    },
    {
      key: `officer:${unit.code}`,
      name: nameOf(index * 2 + 1),
      posts: [
        { post: 'unitOfficer', unit: unit.code, title: `Công chức phụ trách CCHC, ${unit.shortName}`, from: FROM },
      ],
    },
  ])
  return [...NAMED, ...heads]
}

function nameOf(index: number): string {
  return `${FAMILIES[(index * 5) % FAMILIES.length]} ${MIDDLES[(index * 3) % MIDDLES.length]} ${GIVENS[(index * 7) % GIVENS.length]}`
}

function titleOf(unit: SampleUnit): string {
  if (unit.kind === 'communePC') return `Chủ tịch ${unit.shortName}`
  if (unit.code === 'VP') return 'Chánh Văn phòng UBND tỉnh'
  if (unit.code === 'TT') return 'Chánh Thanh tra tỉnh'
  if (unit.kind === 'verticalAgency' && !unit.name.startsWith('Bảo hiểm')) return `Trưởng ${unit.name}`
  if (unit.name.startsWith('Ban')) return `Trưởng ${unit.name}`
  return `Giám đốc ${unit.name}`
}
