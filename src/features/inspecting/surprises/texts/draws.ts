const vi = {
  draws: {
    title: 'Bốc thăm kiểm tra đột xuất',
    lead: 'Kết quả bốc thăm do một số ngẫu nhiên quyết định, chọn khi ban hành kế hoạch và được niêm phong trong nhật ký từ ngày đó: không ai đổi được.',
    hash: 'Mã niêm phong (SHA-256)',
    seed: 'Số ngẫu nhiên',
    sealed: (year: number) => `Công bố sau ngày 31/12/${year}, để không ai tính trước được các lần bốc thăm còn lại.`,
    list: 'Các lần bốc thăm đã công bố',
    none: 'Chưa có cuộc nào chọn bằng bốc thăm được công bố.',
    from: (count: number) => `Bốc từ ${count} đơn vị, xếp theo mã định danh`,
    digest: 'Mã của lần bốc',
    fits: (place: number) => `Tính lại: số dư chỉ đơn vị thứ ${place}, khớp.`,
    differs: (unit: string) =>
      `Tính lại ra ${unit}, không khớp. Hãy đối chiếu danh sách đơn vị ngày hôm đó với nhật ký.`,
    howTitle: 'Cách tự tính lại',
    how: [
      'Ghép ba dòng “seed:độ dài:số ngẫu nhiên”, “kind:độ dài:mã loại đơn vị”, “on:10:ngày dạng năm-tháng-ngày”, mỗi dòng kết thúc bằng dấu xuống dòng.',
      'Tính SHA-256 của đoạn đó, đọc như một số hệ 16.',
      'Chia cho số đơn vị; số dư cộng 1 là số thứ tự trong danh sách xếp theo mã định danh.',
    ],
  },
}

const en: typeof vi = {
  draws: {
    title: 'Draws of surprise inspections',
    lead: 'The seed was chosen at random when the plan was issued; its SHA-256 has stood in the record since that day, so nobody can change it.',
    hash: 'SHA-256 of the seed',
    seed: 'Seed',
    sealed: (year) =>
      `Published after 31 December ${year}, so that nobody works out beforehand what is still to be drawn.`,
    list: 'Draws that are disclosed',
    none: 'No inspection chosen by draw has been disclosed.',
    from: (count) => `Drawn from ${count} units, in the order of their ids`,
    digest: 'Digest of the draw',
    fits: (place) => `Worked out again: the remainder points at number ${place}, as drawn.`,
    differs: (unit) =>
      `Worked out again it is ${unit}, not the unit drawn. Compare the units of that day with the record.`,
    howTitle: 'How to work it out yourself',
    how: [
      'Write three lines “seed:length:seed”, “kind:length:code of the kind”, “on:10:day as year-month-day”, each ended by a line feed.',
      'Take the SHA-256 of it and read it as one hexadecimal number.',
      'Divide by how many units there are; the remainder plus 1 is the place in the list in the order of their ids.',
    ],
  },
}

export const draws = { vi, en }
