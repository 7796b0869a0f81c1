import { defineRefusals } from '#kernel/decision.ts'

/** Why a file is not taken as evidence, or not handed out. Each sentence says what to do next. */
export const refusals = defineRefusals({
  FILE_EMPTY: {
    kind: 'invalid',
    field: 'file',
    vi: () => 'Tệp không có nội dung. Hãy chọn lại đúng tệp.',
    en: () => 'The file is empty. Choose the right one.',
  },
  FILE_TOO_LARGE: {
    kind: 'invalid',
    field: 'file',
    vi: () => 'Tệp lớn hơn 25 MB. Hãy tách thành nhiều tệp hoặc giảm dung lượng ảnh rồi gửi lại.',
    en: () => 'The file is over 25 MB. Split it or make its images smaller, and send it again.',
  },
  FILE_TYPE_UNKNOWN: {
    kind: 'invalid',
    field: 'file',
    vi: () =>
      'Chỉ nhận PDF, Word (.docx), Excel (.xlsx), ảnh JPG, PNG, WebP và văn bản thuần (.txt). Tệp .doc, .xls: hãy mở bằng Word, Excel, chọn “Lưu thành” (Save As) rồi chọn .docx, .xlsx hoặc PDF; tệp .zip: hãy giải nén rồi gửi từng tệp.',
    en: () =>
      'Only PDF, Word (.docx), Excel (.xlsx), JPG, PNG, WebP and plain text (.txt) are taken. Open a .doc or .xls in Word or Excel and choose Save As .docx, .xlsx or PDF; unpack a .zip and send each file.',
  },
  FILE_EXTENSION_WRONG: {
    kind: 'invalid',
    field: 'file',
    vi: () =>
      'Đuôi tên tệp không đúng với nội dung bên trong. Hãy mở tệp bằng phần mềm tạo ra nó và lưu lại đúng loại.',
    en: () =>
      'The file’s extension does not agree with what is inside. Open it in its program and save it as the right type.',
  },
  FILE_HASH_WRONG: {
    kind: 'conflict',
    field: 'file',
    vi: () => 'Tệp nhận được không giống tệp đã gửi. Hãy bấm “Thử lại” để gửi lại từ đầu.',
    en: () => 'What arrived is not the file on your device. Press “Try again” to send it anew.',
  },
  FILE_UNFINISHED: {
    kind: 'conflict',
    field: 'file',
    vi: () => 'Tệp chưa được gửi hết. Hãy bấm “Thử lại” để gửi tiếp phần còn thiếu.',
    en: () => 'The file has not wholly arrived. Press “Try again” to send the rest.',
  },
  FILE_ENCRYPTED: {
    kind: 'invalid',
    field: 'file',
    vi: () => 'Tệp được đặt mật khẩu hoặc mã hóa. Hãy bỏ mật khẩu rồi gửi lại.',
    en: () => 'The file is protected by a password or encryption. Remove it and send the file again.',
  },
  FILE_MACROS: {
    kind: 'invalid',
    field: 'file',
    vi: () => 'Tệp có macro nên không được nhận. Hãy lưu lại thành .docx hoặc .xlsx không có macro.',
    en: () => 'The file holds macros and is not taken. Save it as .docx or .xlsx without macros.',
  },
  FILE_RUNS: {
    kind: 'invalid',
    field: 'file',
    vi: () =>
      'Trong tệp có mã lệnh, tệp nhúng hoặc nội dung tự chạy nên không được nhận. Hãy in tệp ra PDF (“Lưu dưới dạng PDF”) rồi gửi bản PDF đó.',
    en: () =>
      'The file holds a script, an embedded file or something that starts by itself, and is not taken. Print it to PDF and send that.',
  },
  FILE_CALLS_OUT: {
    kind: 'invalid',
    field: 'file',
    vi: () =>
      'Tệp có liên kết tự mở tới nơi khác (mẫu, ảnh hoặc bảng tính trên mạng) nên không được nhận. Hãy ngắt các liên kết đó hoặc lưu thành PDF rồi gửi lại.',
    en: () =>
      'The file has links that open elsewhere by themselves (a template, picture or sheet on a network). Break these links or save it as PDF, and send it again.',
  },
  FILE_SWELLS: {
    kind: 'invalid',
    field: 'file',
    vi: () =>
      'Tệp có nội dung lớn bất thường khi mở (ảnh quá 40 triệu điểm, ảnh JPEG quá 110 triệu điểm, hoặc tệp nén quá nhiều). Hãy giảm kích thước ảnh hoặc tách tệp rồi gửi lại.',
    en: () =>
      'What is inside is far larger than the file (an image over 40 million pixels, a JPEG over 110 million, or too much packed). Make the images smaller or split the file.',
  },
  FILE_DAMAGED: {
    kind: 'invalid',
    field: 'file',
    vi: () => 'Tệp hỏng hoặc thiếu phần, không mở được. Hãy mở và lưu lại bằng phần mềm tạo ra nó rồi gửi lại.',
    en: () => 'The file is damaged or incomplete and cannot be opened. Open it, save it again and send it.',
  },
  FILE_SECRET: {
    kind: 'forbidden',
    field: 'file',
    vi: () =>
      'Văn bản có dấu chỉ độ mật nên không được đưa vào hệ thống này. Hãy xử lý theo quy định bảo vệ bí mật nhà nước.',
    en: () =>
      'The document bears a secrecy stamp and must not enter this system. Handle it under the rules on state secrets.',
  },
  FILE_INFECTED: {
    kind: 'forbidden',
    field: 'file',
    vi: () =>
      'Phần mềm diệt mã độc báo tệp này nhiễm mã độc nên không được nhận và không mở được. Hãy quét máy rồi gửi một bản sạch.',
    en: () =>
      'The virus scanner says that this file is infected; it is neither taken nor handed out. Scan your computer and send a clean copy.',
  },
  FILE_ALREADY_THERE: {
    kind: 'conflict',
    field: 'file',
    vi: ({ name }: { name: string }) =>
      `Tệp này đã có ở đây, tên “${name}” (nội dung giống hệt). Hệ thống giữ một bản, không cần gửi lại.`,
    en: ({ name }) =>
      `This file is already here as “${name}” (the same content). One copy is kept; there is no need to send it again.`,
  },
  FILE_SENT: {
    kind: 'conflict',
    source: 'CT-IV-4-4',
    vi: () => 'Tệp đã được gửi cùng báo cáo hoặc đã công bố nên không gỡ được nữa. Nếu cần thay, hãy gửi thêm tệp mới.',
    en: () => 'The file has been sent or presented and cannot be taken away. Send a new one beside it instead.',
  },
  SIGNED_COPY_TYPE: {
    kind: 'invalid',
    field: 'file',
    vi: () => 'Bản đã ký là tệp PDF hoặc ảnh JPG, PNG. Hãy quét hoặc xuất bản đã ký thành một trong các loại đó.',
    en: () => 'A signed copy is a PDF or an image (JPG, PNG). Scan or export the signed paper as one of these.',
  },
  FILE_ORIGINAL: {
    kind: 'conflict',
    vi: () =>
      'Bản gốc của kế hoạch được giữ nguyên như khi nhập nên không gỡ được. Hãy nhập tệp khác thành kế hoạch mới.',
    en: () =>
      'The original of a plan stays as it was imported and cannot be taken away. Import another file as a new plan.',
  },
  FILE_NOT_STORED: {
    kind: 'conflict',
    vi: () => 'Tệp này chưa được gửi xong hoặc không được nhận, nên không tải về được. Hãy xem tình trạng của tệp.',
    en: () => 'This file has not wholly arrived or was refused, so it cannot be fetched. Look at its state.',
  },
  FILE_STORE_AWAY: {
    kind: 'conflict',
    vi: () =>
      'Kho tệp tạm thời không dùng được. Phần đã gửi vẫn còn. Hãy thử lại sau ít phút, nếu vẫn vậy hãy báo quản trị viên hệ thống.',
    en: () =>
      'The store of files cannot be used just now. Nothing is lost, and what was sent is still here: try again in a few minutes, and tell the administrator if it stays so.',
  },
  FILE_CHANGED: {
    kind: 'conflict',
    vi: () =>
      'Nội dung tệp trên máy chủ không còn đúng như khi gửi nên không được đưa ra. Hãy báo quản trị viên phục hồi từ bản sao lưu; gửi lại đúng tệp đó ở một mục khác cũng khôi phục được.',
    en: () =>
      'The bytes of this file on the server are no longer those that were sent, so they are not handed out. Ask the administrator to restore them from the backup; sending the very same file once more at another place mends it too.',
  },
  FILE_GONE: {
    kind: 'not-found',
    vi: () => 'Nội dung tệp không còn trên máy chủ. Hãy báo quản trị viên phục hồi từ bản sao lưu.',
    en: () =>
      'The bytes of this file are no longer on the server. Ask the administrator to restore them from the backup.',
  },
})
