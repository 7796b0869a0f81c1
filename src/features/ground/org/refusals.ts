import { type Day, showDay, showDayInEnglish } from '#kernel/day.ts'
import { defineRefusals } from '#kernel/decision.ts'

/** Subjects of a commune's reform work, in the middle of a sentence. */
const SUBJECTS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  focalPar: ['cải cách hành chính', 'administrative reform'],
  focalProcedures: ['kiểm soát thủ tục hành chính', 'control of procedures'],
  focalDigital: ['chuyển đổi số', 'digital transformation'],
}
const subjectsOf = (codes: readonly string[], language: 0 | 1) =>
  codes.map((code) => SUBJECTS[code]?.[language] ?? code).join(', ')

export const refusals = defineRefusals({
  UNIT_CODE_REQUIRED: {
    kind: 'invalid',
    vi: () => 'Chưa có mã đơn vị. Hãy nhập một mã riêng cho mỗi đơn vị.',
    en: () => 'The unit’s code is missing. Give each unit a code of its own.',
  },
  UNIT_CODE_TWICE: {
    kind: 'invalid',
    vi: ({ code }: { code: string }) =>
      `Mã “${code}” đã dùng cho một đơn vị khác. Hãy đổi mã, hoặc bỏ đơn vị này nếu đã có trong danh mục.`,
    en: ({ code }) =>
      `The code “${code}” is used by another unit. Change it, or leave this unit out if the register has it already.`,
  },
  UNIT_NAME_REQUIRED: {
    kind: 'invalid',
    vi: () => 'Chưa có tên đơn vị. Hãy nhập tên đầy đủ theo quyết định thành lập.',
    en: () => 'The name is missing. Enter the full name of the founding decision.',
  },
  UNIT_KIND_UNKNOWN: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) =>
      `Loại đơn vị “${given}” chưa nhận ra. Hãy chọn một loại trong trang “Hướng dẫn” của tệp mẫu.`,
    en: ({ given }) => `The kind “${given}” is not known. Choose one from the sheet “Hướng dẫn” of the template.`,
  },
  UNIT_LEVEL_UNKNOWN: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) => `Cấp “${given}” chưa nhận ra. Hãy ghi trung ương, tỉnh, huyện hoặc xã.`,
    en: ({ given }) => `The level “${given}” is not known. Write trung ương, tỉnh, huyện or xã.`,
  },
  UNIT_PARENT_UNKNOWN: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) =>
      `Không có đơn vị cấp trên mang mã “${given}” trong tệp hoặc trong danh mục. Hãy sửa mã hoặc thêm đơn vị đó.`,
    en: ({ given }) => `No unit has the code “${given}” in the file or in the register. Correct it or add that unit.`,
  },
  UNIT_PARENT_LOOP: {
    kind: 'invalid',
    vi: ({ code }: { code: string }) =>
      `Đơn vị mang mã “${code}” không thể là cấp trên ở đây vì như vậy đơn vị thành cấp trên của chính mình. Hãy sửa mã cấp trên hoặc để trống.`,
    en: ({ code }) =>
      `The unit with the code “${code}” cannot be the parent here: the unit would be above itself. Correct the parent’s code or leave it empty.`,
  },
  UNIT_TOO_LONG: {
    kind: 'invalid',
    vi: ({ most, over }: { most: number; over: number }) =>
      `Nội dung dài quá ${most} ký tự (thừa ${over}). Hãy rút gọn.`,
    en: ({ most, over }) => `Longer than ${most} letters, by ${over}. Shorten it.`,
  },
  UNIT_NAME_TWICE: {
    kind: 'conflict',
    vi: ({ name }: { name: string }) =>
      `Danh mục đã có “${name}” vào ngày này. Hãy sửa tên, hoặc tìm đơn vị đó trong danh mục.`,
    en: ({ name }) =>
      `The register has “${name}” on that day already. Correct the name, or find the unit in the register.`,
  },
  UNIT_PARENT_ABSENT: {
    kind: 'invalid',
    vi: ({ from }: { from: Day }) =>
      `Đơn vị cấp trên chưa có trong danh mục vào ngày ${showDay(from)}. Hãy chọn đơn vị khác hoặc sửa “Từ ngày”.`,
    en: ({ from }) =>
      `The parent is not in the register on ${showDayInEnglish(from)}. Choose another unit or correct “From”.`,
  },
  LOCALITY_KIND_MISSING: {
    kind: 'invalid',
    field: 'locality',
    vi: () =>
      'Tên địa phương chưa rõ là tỉnh, thành phố hay cấp khác. Hãy ghi đủ, ví dụ: tỉnh Mẫu, thành phố Mẫu, huyện Mẫu, xã Mẫu.',
    en: () =>
      'The locality’s name does not say whether it is a province, a city or another level. Write it in full: tỉnh Mẫu, thành phố Mẫu, huyện Mẫu, xã Mẫu.',
  },
  UNIT_DAY_WRONG: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) =>
      `Ngày “${given}” không đúng. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 01/07/2025.`,
    en: ({ given }) => `“${given}” is no day. Write day/month/year, such as 01/07/2025.`,
  },
  LEVEL_ABOLISHED: {
    kind: 'invalid',
    vi: ({ name }: { name: string }) =>
      `“${name}”: từ 01/7/2025 chỉ còn cấp tỉnh và cấp xã trực thuộc tỉnh. Hãy chọn đơn vị đang hoạt động, hoặc ghi “Đến ngày” không sau 30/6/2025.`,
    en: ({ name }) =>
      `“${name}”: since 1 July 2025 there are only provinces and communes directly below them. Choose a unit that stands, or end it by 30 June 2025.`,
  },
  UNIT_NOT_VALID_ON_DATE: {
    kind: 'invalid',
    vi: ({ name, on, names }: { name: string; on: Day; names: readonly string[] }) =>
      `“${name}” không có trong tổ chức bộ máy vào ngày ${showDay(on)}${names.length > 0 ? `, nay là ${names.join(', ')}` : ''}. Hãy kiểm tra lại tên và ngày, hoặc chọn đơn vị hoạt động vào ngày đó.`,
    en: ({ name, on, names }: { name: string; on: Day; names: readonly string[] }) =>
      `“${name}” is no body on ${showDayInEnglish(on)}${names.length > 0 ? `, now ${names.join(', ')}` : ''}. Check name and day, or choose a unit that stands then.`,
  },
  UNIT_NOT_IN_SCOPE: {
    kind: 'invalid',
    vi: ({ name, on, said }: OutOfScope) =>
      said !== undefined
        ? `“${name}” không có trong danh sách mà kế hoạch nêu tên (${short(said)}). Hãy chọn đơn vị trong danh sách, hoặc điều chỉnh kế hoạch.`
        : `“${name}” không phụ trách địa bàn nào của địa phương vào ngày ${showDay(on!)}. Hãy ghi địa bàn phụ trách trong danh mục đơn vị, hoặc chọn cơ quan khác.`,
    en: ({ name, on, said }: OutOfScope) =>
      said !== undefined
        ? `“${name}” is not on the list that the plan names (${short(said)}). Choose a unit of the list, or amend the plan.`
        : `“${name}” serves no place of the locality on ${showDayInEnglish(on!)}. Enter the places it serves in the register, or choose another agency.`,
  },
  UNIT_NOT_SUBORDINATE: {
    kind: 'invalid',
    vi: ({ name }: { name: string }) => `“${name}” không phải đơn vị trực thuộc. Hãy chọn trong các đơn vị trực thuộc.`,
    en: ({ name }) => `“${name}” is not a unit directly below. Choose one of those.`,
  },
  COMMUNE_TYPE_MISSING: {
    kind: 'invalid',
    vi: () => 'Tên chưa nói là xã, phường hay đặc khu. Hãy ghi đủ, ví dụ: UBND phường Bến Đò.',
    en: () => 'The name does not say whether it is a xã, a phường or a đặc khu. Write it in full: UBND phường Bến Đò.',
  },
  UNIT_ENDS_BEFORE: {
    kind: 'invalid',
    vi: ({ from }: { from: Day }) => `“Đến ngày” không được trước ${showDay(from)}, ngày bắt đầu. Hãy sửa lại ngày.`,
    en: ({ from }) => `The last day must not be before ${showDayInEnglish(from)}, the first. Correct the day.`,
  },
  UNIT_CHANGES_BEFORE: {
    kind: 'invalid',
    vi: ({ from }: { from: Day }) =>
      `Thay đổi phải có hiệu lực sau ${showDay(from)}, ngày bắt đầu của lần ghi gần nhất. Hãy sửa lại ngày.`,
    en: ({ from }) => `A change takes effect after ${showDayInEnglish(from)}, when the last one did. Correct the day.`,
  },
  EVENT_BASIS_REQUIRED: {
    kind: 'invalid',
    vi: () => 'Chưa có văn bản làm căn cứ. Hãy ghi số, ngày và cơ quan ban hành.',
    en: () => 'The document that decides it is missing. Enter its number, day and issuer.',
  },
  UNIT_HAS_ENDED: {
    kind: 'conflict',
    vi: ({ name }: { name: string }) => `“${name}” đã có ngày kết thúc trong danh mục. Hãy mở lại trang để xem.`,
    en: ({ name }) => `“${name}” has its last day in the register already. Open the page again to see it.`,
  },
  LOCALITY_STAYS: {
    kind: 'invalid',
    vi: () => 'Đây là địa phương của danh mục này nên không kết thúc hoặc đổi cấp trên tại đây. Hãy chọn đơn vị khác.',
    en: () => 'This is the locality of the register and cannot be ended or moved here. Choose another unit.',
  },
  UNITS_BELOW_STAND: {
    kind: 'conflict',
    vi: ({ names }: { names: readonly string[] }) =>
      `Còn đơn vị trực thuộc sau ngày đó: ${names.join('; ')}. Hãy kết thúc hoặc chuyển các đơn vị này trước.`,
    en: ({ names }: { names: readonly string[] }) =>
      `Units below it still stand after that day: ${names.join('; ')}. End or move them first.`,
  },
  UNIT_CODE_UNKNOWN: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) =>
      `Không có đơn vị mang mã “${given}” trong tệp hoặc trong danh mục. Hãy sửa mã; nhiều mã cách nhau bằng dấu “;”.`,
    en: ({ given }) =>
      `No unit has the code “${given}” in the file or in the register. Correct it; several are parted by “;”.`,
  },
  LINK_NOT_OF_KIND: {
    kind: 'invalid',
    vi: ({ name }: { name: string }) =>
      `“${name}” không thuộc loại ghi được việc này: địa bàn phụ trách là của cơ quan ngành dọc, cơ quan đầu mối là của UBND. Hãy chọn đơn vị khác.`,
    en: ({ name }) =>
      `“${name}” is not of the kind: only vertical agencies serve places, only People’s Committees have focal agencies. Choose another unit.`,
  },
  LINK_DATED_BACK: {
    kind: 'invalid',
    vi: ({ newest }: { newest: Day }) =>
      `Lần ghi gần nhất có hiệu lực từ ${showDay(newest)}. Hãy chọn từ ngày đó trở đi.`,
    en: ({ newest }) => `The last entry took effect on ${showDayInEnglish(newest)}. Choose that day or a later one.`,
  },
  COVERS_NO_PLACE: {
    kind: 'invalid',
    vi: () => 'Địa bàn phụ trách là UBND cấp xã hoặc cả địa phương. Hãy bỏ đơn vị khác.',
    en: () => 'The places served are communes or the whole locality. Leave out other units.',
  },
  FOCAL_AGENCY_REQUIRED: {
    kind: 'conflict',
    vi: ({ name, codes }: { name: string; codes: readonly string[] }) =>
      `${name} chưa có cơ quan đầu mối về ${subjectsOf(codes, 0)}. Quản trị viên hoặc cơ quan đầu mối ghi ở “Danh mục đơn vị”, trang của đơn vị, mục “Cơ quan đầu mối”. Hãy trình sau khi đã ghi.`,
    en: ({ name, codes }: { name: string; codes: readonly string[] }) =>
      `${name} has no focal agency for ${subjectsOf(codes, 1)}. The administrator or the focal agency sets it in the register of units, on the page of the unit, under “Focal agency”. Submit it after that.`,
  },
  ONE_FOCAL_AGENCY: {
    kind: 'invalid',
    vi: () => 'Mỗi lĩnh vực có một cơ quan đầu mối. Hãy chọn một đơn vị.',
    en: () => 'Each subject has one focal agency. Choose one unit.',
  },
})

/** No place of the locality is served on the day; or the plan names its units, and this is none of them. */
interface OutOfScope {
  readonly name: string
  readonly on?: Day
  /** The sentences of the plan that name its units. */
  readonly said?: string
}

/** The beginning of a long sentence: the reader looks the rest up in the plan. */
const short = (said: string) => (said.length > 160 ? `${said.slice(0, 157).replace(/\s+\S*$/, '')} …` : said)
