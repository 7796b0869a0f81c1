import { defineRefusals } from '#kernel/decision.ts'

/** Why the form of a file cannot be checked. Each sentence says what to do next. */
export const refusals = defineRefusals({
  CHECK_EMPTY: {
    kind: 'invalid',
    vi: () => 'Tệp không có nội dung. Hãy chọn tệp .docx có chữ.',
    en: () => 'The file has no words; choose a .docx with text.',
  },
  CHECK_UNKNOWN_TYPE: {
    kind: 'invalid',
    vi: () => 'Chỉ kiểm tra được tệp Word .docx. Hãy mở văn bản bằng phần mềm soạn thảo và lưu lại thành .docx.',
    en: () => 'Only Word files (.docx) can be checked. Open the paper in the word processor and save it as .docx.',
  },
  CHECK_OLD_WORD: {
    kind: 'invalid',
    vi: () => 'Tệp Word đời cũ (.doc) không kiểm tra được. Hãy mở bằng Word và lưu lại thành .docx.',
    en: () => 'An old Word file (.doc) cannot be checked; open it in Word and save it as .docx.',
  },
  CHECK_ENCRYPTED: {
    kind: 'invalid',
    vi: () => 'Tệp được đặt mật khẩu hoặc mã hóa. Hãy bỏ mật khẩu rồi chọn lại.',
    en: () => 'The file is protected by a password or encryption; remove it and choose it again.',
  },
  CHECK_MACROS: {
    kind: 'invalid',
    vi: () => 'Tệp có macro (.docm) nên không được nhận. Hãy lưu lại thành .docx không có macro.',
    en: () => 'The file holds macros (.docm) and is not accepted; save it as .docx without macros.',
  },
  CHECK_TOO_LARGE: {
    kind: 'invalid',
    vi: () => 'Tệp lớn hơn 25 MB hoặc dài bất thường so với một văn bản. Hãy bỏ bớt ảnh rồi chọn lại.',
    en: () => 'The file is over 25 MB or far longer than a paper; remove images and choose it again.',
  },
  CHECK_DAMAGED: {
    kind: 'invalid',
    vi: () => 'Tệp hỏng, không mở được. Hãy mở và lưu lại bằng phần mềm soạn thảo rồi chọn lại.',
    en: () => 'The file is damaged and cannot be opened; open it, save it again and choose it again.',
  },
  CHECK_SECRET: {
    kind: 'forbidden',
    vi: () =>
      'Văn bản có dấu chỉ độ mật nên không được đưa vào hệ thống này. Hãy xử lý theo quy định bảo vệ bí mật nhà nước.',
    en: () =>
      'The document bears a secrecy stamp and must not enter this system; handle it under the rules on state secrets.',
  },
})
