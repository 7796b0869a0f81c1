import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  SIGN_IN_FAILED: {
    kind: 'invalid',
    vi: () =>
      'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra bộ gõ và phím Caps Lock rồi thử lại; nếu quên, hãy báo quản trị viên.',
    en: () =>
      'The name or the password is not right. Check the keyboard and Caps Lock and try again; if you forgot it, tell the administrator.',
  },
  TOO_MANY_TRIES: {
    kind: 'conflict',
    vi: ({ seconds }: { seconds: number }) =>
      `Đã thử sai nhiều lần. Hãy đợi ${Math.ceil(seconds / 60)} phút rồi thử lại, hoặc nhờ quản trị viên gỡ tạm dừng.`,
    en: ({ seconds }) =>
      `Too many wrong tries. Wait ${Math.ceil(seconds / 60)} minutes and try again, or ask the administrator to lift it.`,
  },
  LIFTED_OFTEN: {
    kind: 'conflict',
    vi: ({ times }: { times: number }) =>
      `Tạm dừng của tên đăng nhập này đã được gỡ ${times} lần trong 24 giờ. Hãy đợi hết thời gian tạm dừng; thiết bị đã từng đăng nhập vẫn vào được, hoặc cấp liên kết đặt mật khẩu.`,
    en: ({ times }) =>
      `The pause of this sign-in name was lifted ${times} times within 24 hours. Wait until it is over; devices that signed in before still get in, or make a link to set a password.`,
  },
  PASSWORD_TOO_SHORT: {
    kind: 'invalid',
    field: 'password',
    vi: ({ least }: { least: number }) => `Mật khẩu cần ít nhất ${least} ký tự. Một câu dễ nhớ vài từ là tốt nhất.`,
    en: ({ least }) => `The password needs at least ${least} characters. A sentence that you remember is best.`,
  },
  PASSWORD_COMMON: {
    kind: 'invalid',
    field: 'password',
    vi: () =>
      'Mật khẩu này quá dễ đoán. Hãy chọn một câu của riêng mình, không chứa họ tên, tên đăng nhập, dãy phím hay những từ ai cũng dùng.',
    en: () =>
      'This password is too easy to guess. Choose a sentence of your own, without your name, sign-in name, runs of keys or words that everybody uses.',
  },
  CODE_WRONG: {
    kind: 'invalid',
    field: 'code',
    vi: () =>
      'Mã chưa đúng, đã hết hạn hoặc đã dùng rồi. Hãy đợi mã mới trên điện thoại rồi nhập lại; kiểm tra cả giờ của điện thoại.',
    en: () =>
      'The code is not right, is over or was used before. Wait for the next one on your phone and enter it; check the phone’s clock too.',
  },
  PROOF_WRONG: {
    kind: 'invalid',
    field: 'proof',
    vi: () => 'Mật khẩu hoặc mã xác nhận chưa đúng. Hãy kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
    en: () => 'The password or code is not right. Check the keyboard and Caps Lock and enter it again.',
  },
  NO_PASSWORD: {
    kind: 'conflict',
    vi: () =>
      'Tài khoản này không dùng mật khẩu ở đây. Hãy đổi mật khẩu ở hệ thống đăng nhập một lần, hoặc nhờ quản trị viên cấp liên kết đặt mật khẩu.',
    en: () =>
      'This account has no password here. Change it where you sign in, or ask the administrator for a link to set one.',
  },
  CONFIRM_BY_SIGN_IN: {
    kind: 'conflict',
    vi: () =>
      'Tài khoản này không có mật khẩu hay mã để xác nhận. Hãy đăng xuất, đăng nhập lại rồi thực hiện trong 5 phút.',
    en: () =>
      'This account has no password or code to confirm with. Sign out, sign in again and do it within five minutes.',
  },
  SECOND_STEP_COMPULSORY: {
    kind: 'conflict',
    vi: () =>
      'Vai trò của tài khoản này bắt buộc xác thực hai bước nên không gỡ được cách cuối cùng. Hãy thêm khóa truy cập hoặc chuyển sang điện thoại khác trước.',
    en: () =>
      'Your role asks for a second step, so the last one cannot be removed. Add a passkey or move to another phone first.',
  },
  PASSKEY_WRONG: {
    kind: 'invalid',
    vi: () =>
      'Khóa truy cập chưa được chấp nhận: không phải khóa của tài khoản này, thiết bị chưa mở bằng mã PIN, vân tay hoặc khuôn mặt, hoặc đã quá 5 phút. Hãy thử lại.',
    en: () =>
      'The passkey was not accepted: it is none of this account, the device was not unlocked, or five minutes were over. Try again.',
  },
  PASSKEY_THERE: {
    kind: 'conflict',
    vi: () => 'Khóa truy cập này đã được thêm. Hãy dùng thiết bị khác, hoặc gỡ khóa cũ trước.',
    en: () => 'This passkey was added before. Use another device, or remove the old one first.',
  },
  PASSKEYS_MANY: {
    kind: 'conflict',
    vi: ({ most }: { most: number }) =>
      `Mỗi tài khoản có nhiều nhất ${most} khóa truy cập. Hãy gỡ khóa không dùng nữa trước.`,
    en: ({ most }) => `An account has ${most} passkeys at most. Remove one that is not used any more first.`,
  },
  PASSKEYS_NOT_HERE: {
    kind: 'conflict',
    vi: () =>
      'Soát đang được mở bằng địa chỉ IP nên không dùng được khóa truy cập. Hãy dùng mã 6 số trên điện thoại, hoặc nhờ người quản lý máy chủ đặt tên miền (BASE_URL).',
    en: () =>
      'Soát is reached by an IP address, for which there are no passkeys. Use the six digits of your phone, or have the server given a name (BASE_URL).',
  },
  PASSWORD_LINK_OVER: {
    kind: 'conflict',
    vi: () =>
      'Liên kết đặt mật khẩu này đã dùng, đã hết hạn hoặc đã có liên kết mới hơn. Hãy nhờ quản trị viên cấp liên kết khác.',
    en: () => 'This link has been used, has expired or was replaced by a newer one. Ask the administrator for another.',
  },
  NO_LOGIN: {
    kind: 'conflict',
    vi: () => 'Người này không có tên đăng nhập nên không đặt được mật khẩu. Hãy thêm người dùng có tên đăng nhập.',
    en: () => 'This person has no sign-in name, so no password can be set. Add the person with a sign-in name.',
  },
  POST_ENDED: {
    kind: 'conflict',
    vi: () => 'Vai trò này đã kết thúc từ trước. Hãy tải lại trang để xem.',
    en: () => 'This role has ended already. Reload the page to see it.',
  },
  END_BEFORE_START: {
    kind: 'invalid',
    field: 'on',
    vi: () => 'Ngày cuối của vai trò phải từ ngày bắt đầu trở đi. Hãy chọn ngày khác.',
    en: () => 'The last day cannot be before the first. Choose another day.',
  },
  END_PUT_OFF: {
    kind: 'invalid',
    field: 'on',
    vi: () => 'Ngày cuối của vai trò chỉ được đổi sớm hơn. Muốn giữ vai trò lâu hơn, hãy giao lại từ ngày tiếp theo.',
    en: () => 'The last day can only be brought forward. To keep the role longer, give it again from the day after.',
  },
  LAST_ADMINISTRATOR: {
    kind: 'conflict',
    vi: () => 'Đây là quản trị viên hệ thống cuối cùng. Hãy giao vai trò này cho người khác trước.',
    en: () => 'This is the last system administrator. Give the role to someone else first.',
  },
  LOCK_SELF: {
    kind: 'conflict',
    vi: () => 'Không ai tự khóa tài khoản của mình. Hãy nhờ quản trị viên khác.',
    en: () => 'You cannot lock your own account. Ask another administrator.',
  },
  SECOND_PERSON_NEEDED: {
    kind: 'forbidden',
    vi: () =>
      'Người đề nghị và chủ tài khoản không tự xác nhận được: cần một quản trị viên khác hoặc lãnh đạo UBND. Nếu không cần nữa, hãy rút đề nghị.',
    en: () =>
      'Who asked and whose account it is do not approve it: another administrator or a leader must. If it is no longer needed, take it back.',
  },
  ASKER_GONE: {
    kind: 'conflict',
    vi: () =>
      'Người đề nghị đã bị khóa tài khoản hoặc không còn là quản trị viên. Hãy chọn “Không đồng ý”; nếu vẫn cần, một quản trị viên đề nghị lại.',
    en: () =>
      'Who asked is locked or no administrator any more. Refuse it; if it is still needed, an administrator asks again.',
  },
  POST_TO_SELF: {
    kind: 'forbidden',
    field: 'post',
    vi: () => 'Không ai tự giao vai trò cho mình. Hãy nhờ quản trị viên khác giao.',
    en: () => 'Nobody gives himself a post. Ask another administrator.',
  },
  ADMINISTRATOR_APART: {
    kind: 'conflict',
    field: 'post',
    vi: () =>
      'Quản trị viên hệ thống không đồng thời có vai trò được xem toàn địa phương. Hãy giao vai trò này cho người khác, hoặc thôi giao một vai trò trước.',
    en: () =>
      'A system administrator does not also have a role that reads the whole locality. Give the role to somebody else, or end one of the two first.',
  },
  LOGIN_FORM: {
    kind: 'invalid',
    field: 'login',
    vi: () => 'Tên đăng nhập gồm 3 đến 100 chữ thường không dấu, chữ số và các dấu . _ - @. Hãy sửa lại.',
    en: () => 'The sign-in name has 3 to 100 lower-case letters without marks, digits, and . _ - @. Correct it.',
  },
  LOGIN_TAKEN: {
    kind: 'conflict',
    field: 'login',
    vi: ({ login }: { login: string }) => `Tên đăng nhập “${login}” đã có người dùng. Hãy chọn tên khác.`,
    en: ({ login }) => `The sign-in name “${login}” is taken. Choose another.`,
  },
  LOGIN_OF_OTHER: {
    kind: 'conflict',
    field: 'login',
    vi: ({ login, name }: { login: string; name: string }) =>
      `Tên đăng nhập “${login}” là của ${name}. Hãy ghi tên đăng nhập khác, hoặc sửa họ tên nếu là cùng một người.`,
    en: ({ login, name }) =>
      `The sign-in name “${login}” belongs to ${name}. Choose another, or correct the name if it is the same person.`,
  },
  PERSON_NAME_REQUIRED: {
    kind: 'invalid',
    vi: () => 'Chưa có họ và tên. Hãy nhập đủ họ, tên đệm và tên.',
    en: () => 'The name is missing. Enter the full name.',
  },
  UNIT_REQUIRED: {
    kind: 'invalid',
    vi: () => 'Chưa có đơn vị. Hãy chọn đơn vị nơi người này có vai trò.',
    en: () => 'The unit is missing. Choose the unit in which the person holds the role.',
  },
  UNIT_NOT_FOUND: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) =>
      `Danh mục không có đơn vị “${given}” vào ngày bắt đầu. Hãy chọn đơn vị trong danh mục, hoặc thêm đơn vị này vào danh mục trước.`,
    en: ({ given }) =>
      `The register has no unit “${given}” on the first day. Choose one of the register, or add this one to it first.`,
  },
  UNIT_NOT_ONE: {
    kind: 'invalid',
    vi: ({ given, names }: { given: string; names: readonly string[] }) =>
      `Có ${names.length} đơn vị cùng gọi là “${given}”. Hãy ghi mã của đơn vị: ${names.join(', ')}.`,
    en: ({ given, names }: { given: string; names: readonly string[] }) =>
      `${names.length} units are called “${given}”. Write the code: ${names.join(', ')}.`,
  },
  POST_UNKNOWN: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) =>
      given === ''
        ? 'Chưa có vai trò. Hãy chọn một vai trò trong danh sách.'
        : `Vai trò “${given}” chưa nhận ra. Hãy chọn một vai trò trong danh sách; chức vụ in trên văn bản ghi ở cột “Chức vụ”.`,
    en: ({ given }) =>
      given === ''
        ? 'The role is missing. Choose one of the list.'
        : `The role “${given}” is not known. Choose one of the list; the post as papers print it goes into its own column.`,
  },
  START_DAY_WRONG: {
    kind: 'invalid',
    vi: ({ given }: { given: string }) =>
      `Ngày “${given}” không đúng. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 01/07/2025, hoặc để trống nếu là hôm nay.`,
    en: ({ given }) => `“${given}” is no day. Write day/month/year, such as 01/07/2025, or nothing for today.`,
  },
  CELL_BROKEN: {
    kind: 'invalid',
    vi: () => 'Ô này là một công thức bị lỗi. Hãy nhập chữ thay cho công thức.',
    en: () => 'This cell holds a formula without an answer. Type the words instead.',
  },
  ROW_TWICE: {
    kind: 'conflict',
    vi: ({ row }: { row: number }) => `Dòng này lặp lại dòng ${row}. Hãy bỏ dòng này, hoặc sửa dòng nào ghi nhầm.`,
    en: ({ row }) => `This row repeats row ${row}. Leave it out, or correct whichever is mistaken.`,
  },
  TOO_MANY_ROWS: {
    kind: 'invalid',
    vi: ({ most, given }: { most: number; given: number }) =>
      `Danh sách có ${given} dòng, mỗi lần nhập được nhiều nhất ${most} dòng. Hãy chia thành nhiều tệp rồi tải lên lần lượt.`,
    en: ({ most, given }) =>
      `The list has ${given} rows; at most ${most} are taken at once. Split it into several files and upload them in turn.`,
  },
  SETUP_LINK_OVER: {
    kind: 'conflict',
    vi: () => 'Liên kết này đã dùng hoặc đã hết hạn. Hãy khởi động lại Soát trên máy chủ để nhận liên kết mới.',
    en: () => 'This link has been used or has expired. Restart Soát on the server to get a new one.',
  },
})
