const vi = {
  title: 'Hồ sơ',
  hint: 'Văn bản dựng theo thể thức Nghị định 30/2020/NĐ-CP từ nội dung đang có; số và ngày để trống cho đến khi văn thư cấp.',
  word: 'Word',
  pdf: 'PDF',
  none: 'Chưa có văn bản nào.',
}

const en: typeof vi = {
  title: 'File',
  hint: 'Papers are made in the form of Decree 30/2020 from what is there now; number and day stay blank until the records desk gives them.',
  word: 'Word',
  pdf: 'PDF',
  none: 'There is no paper yet.',
}

export const texts = { vi, en }
