import { defineRefusals } from '../../../kernel/decision.ts'

export const refusals = defineRefusals({
  UNIT_CODE_REQUIRED: {
    kind: 'invalid',
    vi: () => 'Chưa có mã đơn vị. Hãy nhập một mã riêng cho mỗi dòng.',
    en: () => 'The unit’s code is missing. Give each row a code of its own.',
  },
  UNIT_CODE_TWICE: {
    kind: 'invalid',
    vi: ({ code }: { code: string }) => `Mã «${code}» đã dùng cho một đơn vị khác. Hãy đổi mã hoặc bỏ dòng trùng.`,
    en: ({ code }) => `The code “${code}” is used by another unit. Change it or remove the double row.`,
  },
  UNIT_NAME_REQUIRED: {
    kind: 'invalid',
    vi: () => 'Chưa có tên đơn vị. Hãy nhập tên đầy đủ theo quyết định thành lập.',
    en: () => 'The name is missing. Enter the full name of the founding decision.',
  },
  UNIT_KIND_UNKNOWN: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) => `Loại đơn vị «${given}» chưa nhận ra. Hãy chọn một loại trong trang «Hướng dẫn» của tệp mẫu.`,
    en: ({ given }) => `The kind “${given}” is not known. Choose one from the sheet “Hướng dẫn” of the template.`,
  },
  UNIT_LEVEL_UNKNOWN: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) => `Cấp «${given}» chưa nhận ra. Hãy ghi trung ương, tỉnh, huyện hoặc xã.`,
    en: ({ given }) => `The level “${given}” is not known. Write trung ương, tỉnh, huyện or xã.`,
  },
  UNIT_PARENT_UNKNOWN: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) => `Không có đơn vị cấp trên mang mã «${given}» trong tệp hoặc trong danh mục. Hãy sửa mã hoặc thêm đơn vị đó.`,
    en: ({ given }) => `No unit has the code “${given}” in the file or in the register. Correct it or add that unit.`,
  },
  UNIT_DAY_WRONG: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) => `Ngày «${given}» không đúng. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 01/07/2025.`,
    en: ({ given }) => `“${given}” is no day. Write day/month/year, such as 01/07/2025.`,
  },
  SHEET_UNREADABLE: {
    kind: 'invalid',
    vi: () => 'Không đọc được tệp này như một bảng Excel (.xlsx). Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên.',
    en: () => 'This file cannot be read as an Excel sheet (.xlsx). Open it in Excel, save it as .xlsx and upload again.',
  },
  SHEET_COLUMNS: {
    kind: 'invalid',
    vi: ({ missing }: { missing: readonly string[] }) => `Thiếu cột: ${missing.join(', ')}. Hãy dùng tệp mẫu và giữ nguyên dòng tiêu đề.`,
    en: ({ missing }: { missing: readonly string[] }) => `Columns are missing: ${missing.join(', ')}. Use the template and keep its heading row.`,
  },
})
