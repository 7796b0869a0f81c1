import type { LinkKind, UnitKind, UnitLevel } from '#features/ground/org/rules.ts'

/** One unit of the invented province, for as long as it was. */
export interface SampleUnit {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly parent: string
  readonly place: string
  readonly aliases?: readonly string[]
  readonly from: string
  readonly to?: string
  readonly endedBy?: string
  /** Codes of the places that a vertical agency serves; the whole province without. */
  readonly covers?: readonly string[]
  /** Codes of the organs of a commune that have its reform work, by subject. */
  readonly focal?: { readonly [Kind in Exclude<LinkKind, 'covers'>]: string }
}

export const ROOT = 'UBND'
/** The day of the two-level government: no districts, and two old communes made one new. */
const MERGED_ON = '2025-07-01'
const DAY_BEFORE = '2025-06-30'
const BEGINNING = '2020-01-01'

/** Sở, ban as they are today; some took over others on 1 March 2025. */
const AGENCIES: readonly [code: string, name: string, short: string, kind: UnitKind][] = [
  ['VP', 'Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng UBND tỉnh', 'specialisedAgency'],
  ['SNV', 'Sở Nội vụ', 'Sở Nội vụ', 'specialisedAgency'],
  ['STP', 'Sở Tư pháp', 'Sở Tư pháp', 'specialisedAgency'],
  ['STC', 'Sở Tài chính', 'Sở Tài chính', 'specialisedAgency'],
  ['SCT', 'Sở Công Thương', 'Sở Công Thương', 'specialisedAgency'],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT', 'specialisedAgency'],
  ['SXD', 'Sở Xây dựng', 'Sở Xây dựng', 'specialisedAgency'],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', 'specialisedAgency'],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VH,TT&DL', 'specialisedAgency'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT', 'specialisedAgency'],
  ['SYT', 'Sở Y tế', 'Sở Y tế', 'specialisedAgency'],
  ['TT', 'Thanh tra tỉnh', 'Thanh tra tỉnh', 'specialisedAgency'],
  ['BDT', 'Ban Dân tộc và Tôn giáo tỉnh', 'Ban Dân tộc và Tôn giáo', 'provincialDepartment'],
  ['BQLKCN', 'Ban Quản lý các khu công nghiệp tỉnh', 'Ban Quản lý KCN', 'managementBoard'],
]

const OTHERS: readonly [code: string, name: string, short: string, kind: UnitKind][] = [
  ['THUE', 'Thuế tỉnh Mẫu', 'Thuế tỉnh', 'verticalAgency'],
  ['BHXH', 'Bảo hiểm xã hội tỉnh Mẫu', 'BHXH tỉnh', 'verticalAgency'],
  ['THKE', 'Thống kê tỉnh Mẫu', 'Thống kê tỉnh', 'verticalAgency'],
  ['TTPVHCC', 'Trung tâm Phục vụ hành chính công tỉnh', 'TTPVHCC tỉnh', 'publicServiceCentre'],
  ['TTCDS', 'Trung tâm Chuyển đổi số tỉnh', 'Trung tâm CĐS', 'publicServiceUnit'],
]

/** What is below Sở Y tế: the objects of the theme. */
const HEALTH: readonly [code: string, name: string, short: string][] = [
  ['BVDK', 'Bệnh viện Đa khoa tỉnh Mẫu', 'Bệnh viện Đa khoa tỉnh'],
  ['TTKSBT', 'Trung tâm Kiểm soát bệnh tật tỉnh Mẫu', 'TTKSBT tỉnh'],
]

/** Sở that ended on 28 February 2025, with the one that took them over. */
const ENDED: readonly [code: string, name: string, short: string, into: string][] = [
  ['STTTT', 'Sở Thông tin và Truyền thông', 'Sở TT&TT', 'SKHCN'],
  ['SKHDT', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT', 'STC'],
  ['SGTVT', 'Sở Giao thông vận tải', 'Sở GTVT', 'SXD'],
  ['SLDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'Sở LĐ-TB&XH', 'SNV'],
]

/** Six districts that were, each with ten communes; neighbours in the list became one on 1 July 2025. */
const DISTRICTS: readonly [name: string, communes: readonly string[]][] = [
  [
    'thành phố Sao Mai',
    [
      'P Bến Đò',
      'P Chợ Giữa',
      'P Hoa Sen',
      'P Đông Thành',
      'P Tây Thành',
      'P Cầu Mới',
      'P Vườn Chè',
      'P Hồ Sen',
      'X Phú Lương',
      'X Tân Lập',
    ],
  ],
  [
    'huyện Sông Trăng',
    [
      'T Sông Trăng',
      'X Bãi Bồi',
      'X Đồng Tiến',
      'X Hòa Bình',
      'X Long Khê',
      'X Minh Tâm',
      'X Phú Cát',
      'X Quang Vinh',
      'X Thạch Bàn',
      'X Yên Hạ',
    ],
  ],
  [
    'huyện Núi Bạc',
    [
      'T Núi Bạc',
      'X Suối Đá',
      'X Khe Ngang',
      'X Cao Sơn',
      'X Bản Mới',
      'X Nậm Lành',
      'X Đèo Gió',
      'X Thượng Nguồn',
      'X Pá Hang',
      'X Tà Lung',
    ],
  ],
  [
    'huyện Đồng Mơ',
    [
      'T Đồng Mơ',
      'X An Khang',
      'X Bình Phước Hạ',
      'X Cẩm Hà',
      'X Diên Hồng',
      'X Gia Phong',
      'X Hưng Thịnh',
      'X Kim Liên',
      'X Lương Điền',
      'X Mỹ Thọ',
    ],
  ],
  [
    'huyện Biển Xanh',
    [
      'T Biển Xanh',
      'X Cửa Lạch',
      'X Đảo Nhạn',
      'X Hải Triều',
      'X Muối Trắng',
      'X Ngư Lộc',
      'X Phá Đông',
      'X Sa Huyên',
      'X Thuận Hải',
      'X Vạn Chài',
    ],
  ],
  [
    'thị xã Gò Lim',
    [
      'P Gò Lim',
      'P Trung Tâm',
      'P Bắc Hà',
      'P Nam Hà',
      'X Đại Thắng',
      'X Lộc Sơn',
      'X Nghĩa Hưng',
      'X Phong Châu',
      'X Tiên Lãng',
      'X Vĩnh Hòa',
    ],
  ],
]

const KINDS: Record<string, string> = { P: 'phường', X: 'xã', T: 'thị trấn' }

/** An event of the past: who took over from whom, on which day, by which paper. */
export interface SampleEvent {
  readonly kind: 'merge' | 'abolish'
  readonly on: string
  readonly document: string
  readonly edges: readonly { readonly from: string; readonly to: string }[]
}

/** Organs of each commune since the two-level government; in every third the reform work is not with the office but with culture and society. */
const ORGANS: readonly [code: string, name: string, kind: UnitKind][] = [
  ['VP', 'Văn phòng HĐND và UBND', 'specialisedAgency'],
  ['KT', 'Phòng Kinh tế', 'specialisedAgency'],
  ['VHXH', 'Phòng Văn hóa - Xã hội', 'specialisedAgency'],
  ['TTPVHCC', 'Trung tâm Phục vụ hành chính công', 'publicServiceCentre'],
]

const AGENCIES_MERGED = 'Nghị quyết về tổ chức các cơ quan chuyên môn thuộc UBND tỉnh Mẫu'
const COMMUNES_MERGED = 'Nghị quyết về sắp xếp đơn vị hành chính cấp xã của tỉnh Mẫu năm 2025'
const DISTRICTS_ENDED = 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15'

/** Every unit of the province, past and present, and what joined them. */
export function sampleUnits(): { units: SampleUnit[]; events: SampleEvent[] } {
  const units: SampleUnit[] = []
  const events: SampleEvent[] = []
  const at = { parent: ROOT, level: 'province' as const, place: 'Mẫu', from: BEGINNING }
  for (const [code, name, shortName, kind] of [...AGENCIES, ...OTHERS])
    units.push({ ...at, code, name, shortName, kind })
  for (const [code, name, shortName, into] of ENDED) {
    units.push({ ...at, code, name, shortName, kind: 'specialisedAgency', to: '2025-02-28', endedBy: AGENCIES_MERGED })
    events.push({
      kind: 'merge',
      on: '2025-03-01',
      document: AGENCIES_MERGED,
      edges: [{ from: code, to: into }],
    })
  }
  for (const [index, [district, communes]] of DISTRICTS.entries()) {
    const districtCode = `H${index + 1}`
    units.push({
      ...at,
      code: districtCode,
      name: `Ủy ban nhân dân ${district}`,
      shortName: `UBND ${district}`,
      kind: 'districtPC',
      level: 'district',
      place: capital(district),
      to: DAY_BEFORE,
      endedBy: DISTRICTS_ENDED,
    })
    const edges: { from: string; to: string }[] = []
    for (let pair = 0; pair < communes.length / 2; pair++) {
      const olds = [communes[pair * 2]!, communes[pair * 2 + 1]!]
      const code = `X${String(index * 5 + pair + 1).padStart(2, '0')}`
      const place = olds[0]!.slice(2)
      const kind = place === 'Đảo Nhạn' ? 'đặc khu' : olds.some((old) => old.startsWith('P')) ? 'phường' : 'xã'
      const organs = ORGANS.map(([organ, name, organKind]) => ({
        ...at,
        parent: code,
        code: `${code}-${organ}`,
        name: `${name} ${kind} ${place}`,
        shortName: `${name} ${place}`,
        kind: organKind,
        level: 'commune' as const,
        place,
        from: MERGED_ON,
      }))
      units.push({
        ...at,
        code,
        name: `Ủy ban nhân dân ${kind} ${place}`,
        shortName: `UBND ${kind} ${place}`,
        kind: 'communePC',
        level: 'commune',
        place,
        from: MERGED_ON,
        focal: {
          focalPar: `${code}-${pair % 3 === 2 ? 'VHXH' : 'VP'}`,
          focalProcedures: `${code}-VP`,
          focalDigital: `${code}-VHXH`,
        },
      })
      units.push(...organs)
      const merged = olds.map((old, which) => {
        const oldKind = KINDS[old[0]!]!
        const oldCode = `${code}${'AB'[which]}`
        units.push({
          ...at,
          parent: districtCode,
          code: oldCode,
          name: `Ủy ban nhân dân ${oldKind} ${old.slice(2)}`,
          shortName: `UBND ${oldKind} ${old.slice(2)}`,
          kind: 'communePC',
          level: 'commune',
          place: old.slice(2),
          to: DAY_BEFORE,
          endedBy: COMMUNES_MERGED,
        })
        return { from: oldCode, to: code }
      })
      events.push({
        kind: 'merge',
        on: MERGED_ON,
        document: COMMUNES_MERGED,
        edges: merged,
      })
      edges.push({ from: districtCode, to: code })
    }
    units.push({
      ...at,
      code: `TCS${index + 1}`,
      name: `Thuế cơ sở ${index + 1} tỉnh Mẫu`,
      shortName: `Thuế cơ sở ${index + 1}`,
      kind: 'verticalAgency',
      place: '',
      from: MERGED_ON,
      covers: edges.map(({ to }) => to),
    })
    events.push({
      kind: 'abolish',
      on: MERGED_ON,
      document: DISTRICTS_ENDED,
      edges,
    })
  }
  for (const [code, name, shortName] of HEALTH)
    units.push({ ...at, parent: 'SYT', code, name, shortName, kind: 'publicServiceUnit' })
  return { units, events }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
