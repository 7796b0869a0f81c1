import { type Day, showDay, showDayInEnglish } from '#kernel/day.ts'
import { defineRefusals } from '#kernel/decision.ts'

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
})
