import { defineRefusals } from '#kernel/decision.ts'
import { several } from '#kernel/words.ts'

/** Why a file is no plan that can be read. Each sentence says what to do next. */
export const refusals = defineRefusals({
  IMPORT_EMPTY: {
    kind: 'invalid',
    vi: () => 'Tệp không có nội dung. Hãy chọn tệp kế hoạch có chữ.',
    en: () => 'The file has no words; choose a plan with text.',
  },
  IMPORT_NOT_A_PLAN: {
    kind: 'invalid',
    vi: () =>
      'Tệp này không phải kế hoạch kiểm tra (không thấy tiêu đề “KẾ HOẠCH … kiểm tra …”). Hãy chọn đúng tệp kế hoạch.',
    en: () => 'This is no inspection plan (no title "KẾ HOẠCH … kiểm tra …"); choose the plan itself.',
  },
  IMPORT_OTHER_PAPER: {
    kind: 'invalid',
    vi: ({ paper }: { paper: string }) =>
      `Tệp này là ${paper}, không phải kế hoạch kiểm tra. Hãy chọn tệp kế hoạch; nếu kế hoạch ban hành kèm theo văn bản khác, hãy chọn tệp có đủ phần kế hoạch.`,
    en: ({ paper }) =>
      `This is no inspection plan: it calls itself “${paper}”. Choose the plan; where it is issued with another paper, choose a file that holds the plan itself.`,
  },
  IMPORT_NO_MARKS: {
    kind: 'invalid',
    vi: () =>
      'Văn bản viết tiếng Việt không dấu nên không thể đọc chắc chắn. Hãy dùng bản có dấu đầy đủ, thường là tệp gốc từ phần mềm soạn thảo.',
    en: () =>
      'The text is Vietnamese without its marks and cannot be read for certain. Use a copy with all marks, usually the original of the word processor.',
  },
  IMPORT_UNKNOWN_TYPE: {
    kind: 'invalid',
    vi: () => 'Chỉ đọc được tệp .docx, .pdf có chữ, .txt hoặc .md. Hãy lưu kế hoạch thành một trong các loại đó.',
    en: () => 'Only .docx, .pdf with text, .txt or .md can be read; save the plan as one of these.',
  },
  IMPORT_IMAGE_ONLY: {
    kind: 'invalid',
    vi: () => 'Tệp PDF này chỉ có ảnh quét, không có chữ. Hãy dùng bản .docx hoặc bản PDF xuất từ phần mềm soạn thảo.',
    en: () => 'This PDF holds scanned images only; use the .docx or a PDF exported from the word processor.',
  },
  IMPORT_ENCRYPTED: {
    kind: 'invalid',
    vi: () => 'Tệp được đặt mật khẩu hoặc mã hóa. Hãy bỏ mật khẩu rồi tải lại.',
    en: () => 'The file is protected by a password or encryption; remove it and try again.',
  },
  IMPORT_MACROS: {
    kind: 'invalid',
    vi: () => 'Tệp có macro (.docm) nên không được nhận. Hãy lưu lại thành .docx không có macro.',
    en: () => 'The file holds macros (.docm) and is not accepted; save it as .docx without macros.',
  },
  IMPORT_OLD_WORD: {
    kind: 'invalid',
    vi: () => 'Tệp Word đời cũ (.doc) không đọc được. Hãy mở bằng Word và lưu lại thành .docx.',
    en: () => 'An old Word file (.doc) cannot be read; open it in Word and save it as .docx.',
  },
  IMPORT_TOO_LARGE: {
    kind: 'invalid',
    vi: () =>
      'Tệp lớn hơn 25 MB hoặc dài bất thường so với một kế hoạch. Hãy bỏ bớt ảnh và phần không thuộc kế hoạch rồi tải lại.',
    en: () =>
      'The file is over 25 MB or far longer than a plan; remove images and what is not the plan, and try again.',
  },
  IMPORT_LEGACY_FONT: {
    kind: 'invalid',
    vi: () =>
      'Văn bản dùng phông chữ cũ (TCVN3 hoặc VNI) hay bảng mã không phải Unicode. Hãy chuyển sang Unicode rồi tải lại.',
    en: () => 'The text uses old fonts (TCVN3 or VNI) or is not Unicode; convert it to Unicode and try again.',
  },
  IMPORT_SECRET: {
    kind: 'forbidden',
    vi: () =>
      'Văn bản có dấu chỉ độ mật nên không được đưa vào hệ thống này. Hãy xử lý theo quy định bảo vệ bí mật nhà nước.',
    en: () =>
      'The document bears a secrecy stamp and must not enter this system; handle it under the rules on state secrets.',
  },
  IMPORT_DAMAGED: {
    kind: 'invalid',
    vi: () => 'Tệp hỏng, không mở được. Hãy mở và lưu lại bằng phần mềm soạn thảo rồi tải lại.',
    en: () => 'The file is damaged and cannot be opened; open it, save it again and retry.',
  },
  IMPORT_RUNS: {
    kind: 'invalid',
    vi: () =>
      'Trong tệp có mã lệnh, tệp nhúng hoặc liên kết tự mở tới nơi khác nên không giữ làm bản gốc được. Hãy lưu lại không kèm các phần đó, hoặc in ra PDF, rồi tải lại.',
    en: () =>
      'The file holds a script, an embedded file or a link that opens by itself and cannot be kept as the original. Save it without these, or print it to PDF, and try again.',
  },
  IMPORT_INFECTED: {
    kind: 'forbidden',
    vi: () => 'Phần mềm diệt mã độc báo tệp này nhiễm mã độc. Hãy quét máy rồi tải lên một bản sạch.',
    en: () => 'The virus scanner says that this file is infected. Scan the computer and send a clean copy.',
  },
  IMPORT_STORE_AWAY: {
    kind: 'conflict',
    vi: () =>
      'Kho tệp tạm thời không dùng được nên chưa nhập được kế hoạch. Hãy thử lại sau ít phút, nếu vẫn vậy hãy báo quản trị viên hệ thống.',
    en: () =>
      'The store of files cannot be used just now, so the plan was not imported. Try again in a few minutes, and tell the administrator if it stays so.',
  },
  DOUBTS_OPEN: {
    kind: 'conflict',
    field: 'doubts',
    vi: ({ count }: { count: number }) =>
      `Còn ${count} điểm cần xác nhận chưa trả lời. Hãy trả lời từng điểm rồi tiếp tục.`,
    en: ({ count }) => `Not answered yet: ${several(count, 'doubt')}. Answer each of them and go on.`,
  },
  IMPORT_ALREADY_PLACED: {
    kind: 'conflict',
    vi: () => 'Kế hoạch đã được lập từ dự thảo này. Hãy mở trang kế hoạch để làm tiếp.',
    en: () => 'This plan has been taken in already. Open its page to go on.',
  },
})
