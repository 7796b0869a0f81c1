const vi = {
  title: 'Hồ sơ',
  hint: 'Văn bản được lập theo thể thức Nghị định 30/2020/NĐ-CP từ nội dung đang có; số và ngày để trống cho đến khi văn thư cấp.',
  caption: 'Văn bản của hồ sơ, với số, ngày và bản đã ký',
  paper: 'Văn bản',
  number: 'Số',
  day: 'Ngày',
  signed: (day: string) => `ký ${day}, chờ cấp số`,
  copy: 'Bản ký',
  noCopy: 'chưa có bản ký',
  files: 'Xem, tải',
  look: 'Xem',
  none: 'Chưa có văn bản nào.',
  previewOf: (name: string) => `Xem trước: ${name}`,
  noViewer: 'Thiết bị này không xem được PDF trong trang.',
  fetchPdf: (name: string) => `Tải bản PDF: ${name}`,
}

const en: typeof vi = {
  title: 'File',
  hint: 'Papers are made in the form of Decree 30/2020 from what is there now; number and day stay blank until the records desk gives them.',
  caption: 'Papers of the file, with number, day and signed copy',
  paper: 'Paper',
  number: 'Number',
  day: 'Day',
  signed: (day) => `signed ${day}, no number yet`,
  copy: 'Signed copy',
  noCopy: 'no signed copy',
  files: 'Look, fetch',
  look: 'Look',
  none: 'There is no paper yet.',
  previewOf: (name) => `Preview: ${name}`,
  noViewer: 'This device cannot show a PDF within the page.',
  fetchPdf: (name) => `Fetch the PDF: ${name}`,
}

export const texts = { vi, en }
