import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  unit: 'addUnit' | 'changeUnit' | 'endUnit' | 'linkUnit' | 'importUnits' | 'loadSample'
}> = {
  unit: {
    vi: {
      thing: 'Đơn vị',
      acts: {
        addUnit: 'đã thêm một đơn vị',
        changeUnit: 'đã ghi thay đổi tên, loại hoặc cấp trên của đơn vị',
        endUnit: 'đã ghi ngày kết thúc hoạt động của đơn vị',
        linkUnit: 'đã ghi địa bàn phụ trách hoặc cơ quan đầu mối của đơn vị',
        importUnits: 'đã nhập danh sách đơn vị',
        loadSample: 'đã nạp dữ liệu mẫu',
      },
    },
    en: {
      thing: 'Unit',
      acts: {
        addUnit: 'added a unit',
        changeUnit: 'changed name, kind or parent of a unit',
        endUnit: 'entered the end of a unit',
        linkUnit: 'entered the places or the focal agency of a unit',
        importUnits: 'imported the list of units',
        loadSample: 'loaded the sample data',
      },
    },
  },
}
