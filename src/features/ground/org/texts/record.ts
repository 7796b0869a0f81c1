import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ unit: 'addUnit' | 'importUnits' | 'loadSample' }> = {
  unit: {
    vi: {
      thing: 'Đơn vị',
      acts: {
        addUnit: 'đã thêm một đơn vị',
        importUnits: 'đã nhập danh sách đơn vị',
        loadSample: 'đã nạp dữ liệu mẫu',
      },
    },
    en: {
      thing: 'Unit',
      acts: {
        addUnit: 'added a unit',
        importUnits: 'imported the list of units',
        loadSample: 'loaded the sample data',
      },
    },
  },
}
