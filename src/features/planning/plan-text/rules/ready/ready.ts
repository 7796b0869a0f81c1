import type { Profile } from '#features/ground/profiles/rules.ts'

/** What stands in the blanks of a ready plan. */
export interface Slots {
  readonly year: number
  /** The lines of the letterhead: "ỦY BAN NHÂN DÂN", "TỈNH MẪU". */
  readonly letterhead: readonly string[]
  readonly place: string
  /** "UBND tỉnh", as running text says it after its first mention. */
  readonly committee: string
  /** "Chủ tịch UBND tỉnh". */
  readonly chair: string
  /** "trên địa bàn tỉnh Mẫu". */
  readonly area: string
  /** "Sở Nội vụ". */
  readonly focal: string
}

/** What is blank in a ready plan: a person fills it in. */
export const BLANK = '……'

/** Mẫu kế hoạch: a way in which plans are made, as text with blanks and the settings that go with it. */
export interface ReadyPlan {
  /** Parts between the opening words and the closing, each a line of the paper. */
  body(slots: Slots): readonly string[]
  /** Other recipients than the usual ones. */
  readonly settings: Partial<Profile>
  /** It is in the manner of a district: since there are none, somebody else has each of its duties. */
  readonly ofDistrict?: boolean
}

/** The whole paper of a ready plan, line by line. */
export function readyText({ body }: ReadyPlan, slots: Slots): string[] {
  const { year, letterhead, place, committee, area, focal } = slots
  return [
    ...letterhead,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số:        /KH-UBND',
    `${place}, ngày        tháng        năm ${year}`,
    'KẾ HOẠCH',
    `Kiểm tra công tác cải cách hành chính năm ${year} ${area}`,
    `Căn cứ Kế hoạch số ${BLANK}/KH-UBND ngày ${BLANK} của ${committee} về cải cách hành chính năm ${year};`,
    `Theo đề nghị của ${focal},`,
    `${committee} ban hành Kế hoạch kiểm tra công tác cải cách hành chính (CCHC) năm ${year} ${area} như sau:`,
    ...body(slots),
    `Trên đây là Kế hoạch kiểm tra công tác CCHC năm ${year} ${area}. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về ${focal} để tổng hợp, báo cáo ${committee} xem xét, quyết định./.`,
    'Nơi nhận:',
    '- Như trên;',
    `- ${slots.chair} (để b/c);`,
    '- Các cơ quan, đơn vị được kiểm tra;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
  ]
}

/** The purposes and requirements that every ready plan begins with. */
export const GOALS = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  'a) Đánh giá kết quả thực hiện nhiệm vụ CCHC của từng cơ quan, đơn vị, địa phương; ghi nhận cách làm hay để nhân rộng.',
  'b) Chỉ ra hạn chế, nguyên nhân, trách nhiệm và biện pháp khắc phục.',
  '2. Yêu cầu',
  'a) Kiểm tra khách quan, đúng nội dung, đúng thời hạn, không cản trở hoạt động bình thường của đơn vị và việc phục vụ người dân.',
  'b) Kiến nghị sau kiểm tra phải được thực hiện và theo dõi đến khi hoàn thành.',
] as const

/** The contents that follow the fields of reform. */
export const CONTENTS = [
  '1. Công tác chỉ đạo, điều hành CCHC.',
  '2. Cải cách thể chế, theo dõi thi hành pháp luật.',
  '3. Cải cách thủ tục hành chính; việc tiếp nhận, giải quyết hồ sơ theo cơ chế một cửa.',
  '4. Cải cách tổ chức bộ máy hành chính.',
  '5. Cải cách chế độ công vụ.',
  '6. Cải cách tài chính công.',
  '7. Xây dựng, phát triển chính quyền số.',
] as const
