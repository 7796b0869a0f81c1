const vi = {
  units: {
    choose: 'Chọn đơn vị',
    chooseFor: (sentence: string) => `Chọn đơn vị: ${sentence}`,
    title: 'Chọn đơn vị cho câu này',
    sought: 'Tìm đơn vị',
    otherKinds: 'Hiện cả đơn vị loại khác',
    all: (count: number) => `Chọn tất cả ${count} đơn vị đang hiện`,
    none: 'Bỏ chọn đơn vị đang hiện',
    chosen: (count: number, wanted: number | null) =>
      wanted === null ? `Đã chọn ${count} đơn vị` : `Đã chọn ${count} trên ${wanted} đơn vị kế hoạch yêu cầu`,
    nothing: 'Không có đơn vị nào khớp. Hãy xóa bớt chữ đang tìm hoặc hiện cả đơn vị loại khác.',
    save: (count: number) => `Lưu ${count} đơn vị`,
    cancel: 'Không lưu',
  },
}

const en: typeof vi = {
  units: {
    choose: 'Choose units',
    chooseFor: (sentence) => `Choose units: ${sentence}`,
    title: 'Choose the units of this sentence',
    sought: 'Find a unit',
    otherKinds: 'Show units of other kinds too',
    all: (count) => `Tick all ${count} shown`,
    none: 'Untick those shown',
    chosen: (count, wanted) =>
      wanted === null ? `${count} units chosen` : `${count} of the ${wanted} wanted are chosen`,
    nothing: 'No unit fits. Type fewer letters, or show units of other kinds too.',
    save: (count) => `Save ${count} units`,
    cancel: 'Cancel',
  },
}

export const units = { vi, en }
