import { defineRefusals } from './decision.ts'

/** Refusals that every thing shares. A feature says it in words of its own where it can say more. */
export const refusals = defineRefusals({
  NOT_FOUND: {
    kind: 'not-found',
    vi: () =>
      'Không tìm thấy nội dung này, hoặc tài khoản này không có quyền xem. Hãy đối chiếu đường dẫn hoặc quay về “Việc của tôi”.',
    en: () => 'This was not found, or is not yours to know of. Check the address or go back to “My work”.',
  },
  WRONG_STATE: {
    kind: 'conflict',
    vi: () => 'Nội dung này đã chuyển sang bước khác nên việc vừa chọn không thực hiện được. Hãy tải lại trang.',
    en: () => 'This has moved on to another step, so the act cannot be done. Reload the page.',
  },
  WRONG_ACTOR: {
    kind: 'forbidden',
    vi: () => 'Tài khoản này không có thẩm quyền thực hiện việc này. Hãy báo người có thẩm quyền hoặc cơ quan đầu mối.',
    en: () => 'This act is not yours to do. Tell the person in charge or the focal agency.',
  },
  CHANGED_MEANWHILE: {
    kind: 'conflict',
    vi: () =>
      'Nội dung vừa được người khác cập nhật. Hãy tải lại, xem phần thay đổi rồi thực hiện lại; những gì đã nhập vẫn còn.',
    en: () => 'Someone else has just changed this. Reload, look at the change and do it again; what you typed is kept.',
  },
  INVALID_INPUT: {
    kind: 'invalid',
    vi: ({ field }: { field: string; problem: string }) =>
      field
        ? `Thông tin ở mục “${field}” chưa đúng dạng. Hãy sửa rồi gửi lại.`
        : 'Thông tin gửi lên chưa đúng dạng. Hãy kiểm tra rồi gửi lại.',
    en: ({ field, problem }) =>
      field
        ? `The field “${field}” is not of the right form (${problem}). Correct it and send again.`
        : `What was sent is not of the right form (${problem}).`,
  },
  TOO_LONG: {
    kind: 'invalid',
    vi: ({ most, over }: { most: number; over: number }) =>
      `Nội dung dài quá ${most.toLocaleString('vi')} ký tự${over > 0 ? ` (thừa ${over.toLocaleString('vi')})` : ''}. Hãy rút gọn, hoặc đính kèm thành tệp.`,
    en: ({ most, over }: { most: number; over: number }) =>
      `Longer than ${most.toLocaleString('en')} letters${over > 0 ? `, by ${over.toLocaleString('en')}` : ''}. Shorten it, or attach it as a file.`,
  },
  SHEET_UNREADABLE: {
    kind: 'invalid',
    vi: () => 'Không đọc được tệp này như một bảng Excel (.xlsx). Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên.',
    en: () =>
      'This file cannot be read as an Excel sheet (.xlsx). Open it in Excel, save it as .xlsx and upload again.',
  },
  SHEET_TOO_LARGE: {
    kind: 'invalid',
    vi: () =>
      'Bảng Excel này lớn hơn mọi danh sách nhập ở đây (quá 5.000 dòng hoặc 20 cột, tính cả dòng và cột trống có định dạng). Hãy xóa hẳn các dòng, cột thừa ở cuối bảng, hoặc chia thành nhiều tệp rồi tải lên.',
    en: () =>
      'This sheet is larger than any list that is read here (over 5,000 rows or 20 columns, empty ones with a format among them). Delete the rows and columns beyond the list, or split it into several files, and upload again.',
  },
  SHEET_COLUMNS: {
    kind: 'invalid',
    vi: ({ missing }: { missing: readonly string[] }) =>
      `Thiếu cột: ${missing.join(', ')}. Hãy dùng tệp mẫu và giữ nguyên dòng tiêu đề.`,
    en: ({ missing }: { missing: readonly string[] }) =>
      `Columns are missing: ${missing.join(', ')}. Use the template and keep its heading row.`,
  },
  CANCEL_REASON_REQUIRED: {
    kind: 'invalid',
    field: 'reason',
    vi: () => 'Hãy nêu lý do hủy.',
    en: () => 'Please give the reason for cancelling.',
  },
  SIGN_IN_REQUIRED: {
    kind: 'forbidden',
    vi: () =>
      'Chưa đăng nhập hoặc thời gian đăng nhập đã hết. Hãy giữ nguyên trang này, đăng nhập lại ở một cửa sổ khác rồi bấm lại; rời trang thì nội dung đang nhập có thể mất.',
    en: () =>
      'You are not signed in, or the session has ended. Leave this page as it is, sign in again in another window and press again; leaving the page may lose what you typed.',
  },
  SECOND_STEP_REQUIRED: {
    kind: 'forbidden',
    vi: () =>
      'Vai trò của tài khoản này bắt buộc xác thực hai bước. Hãy thiết lập trong “Tài khoản của tôi” rồi tiếp tục.',
    en: () => 'Your role asks for a second sign-in step. Set it up in “My account”, then go on.',
  },
  STEP_UP_REQUIRED: {
    kind: 'forbidden',
    vi: () => 'Việc này cần xác nhận danh tính. Hãy nhập mật khẩu hoặc mã xác thực; có hiệu lực trong 5 phút.',
    en: () => 'This act asks you to confirm that it is you. Enter your password or a code; it counts for five minutes.',
  },
  CROSS_SITE: {
    kind: 'forbidden',
    vi: () => 'Yêu cầu không đến từ trang Soát nên không được nhận. Hãy mở lại trang Soát và thực hiện lại.',
    en: () => 'The request did not come from a Soát page and was refused. Open Soát again and repeat it.',
  },
  TOO_MANY_REQUESTS: {
    kind: 'conflict',
    vi: ({ seconds }: { seconds: number }) =>
      `Có quá nhiều yêu cầu trong thời gian ngắn nên việc này chưa được ghi. Nội dung đã nhập vẫn còn. Hãy đợi ${seconds} giây rồi làm lại.`,
    en: ({ seconds }) =>
      `Too many requests in a short time, so this was not done. What you typed is kept; wait ${seconds} seconds and do it again.`,
  },
  DATABASE_AWAY: {
    kind: 'conflict',
    vi: () =>
      'Cơ sở dữ liệu tạm thời không dùng được nên chưa chắc việc này đã được ghi. Nội dung đã nhập vẫn còn. Hãy đợi vài giây rồi bấm lại; việc đã ghi rồi thì không ghi lần nữa.',
    en: () =>
      'The database cannot be used just now, so this may not have been kept. What you typed is still here: wait some seconds and press again; what was kept already is not done twice.',
  },
  STORAGE_FULL: {
    kind: 'conflict',
    vi: () =>
      'Đĩa của máy chủ đã đầy nên việc này chưa được ghi. Nội dung đã nhập vẫn còn, việc xem vẫn dùng được. Hãy báo quản trị viên hệ thống giải phóng dung lượng đĩa rồi bấm lại.',
    en: () =>
      'The server’s disk is full, so this was not kept. What you typed is still here and reading goes on: ask the administrator to make room on the disk, then press again.',
  },
  TOO_LARGE: {
    kind: 'invalid',
    vi: ({ megabytes }: { megabytes: number }) =>
      `Nội dung gửi lên quá lớn; tối đa ${megabytes} MB. Hãy chia nhỏ hoặc giảm dung lượng.`,
    en: ({ megabytes }) => `Too large; at most ${megabytes} MB. Split it or make it smaller.`,
  },
})
