const vi = {
  title: 'Tài khoản của tôi',
  signsInAs: (login: string) => `đăng nhập bằng “${login}”`,
  missing: 'Không để trống ô này.',
  different: 'Hai lần nhập mật khẩu không giống nhau. Hãy nhập lại cho khớp.',
  cancel: 'Không lưu',

  passwordTitle: 'Đổi mật khẩu',
  noPassword: 'Tài khoản này đăng nhập qua hệ thống khác. Hãy đổi mật khẩu tại hệ thống đó.',
  current: 'Mật khẩu hiện tại',
  newPassword: 'Mật khẩu mới',
  passwordHint: 'Ít nhất 12 ký tự; một câu của riêng mình, vài từ, là tốt nhất.',
  again: 'Nhập lại mật khẩu mới',
  changePassword: 'Đổi mật khẩu',
  passwordChanged: 'Đã đổi mật khẩu. Các thiết bị khác đã được đăng xuất.',

  setPasswordTitle: 'Đặt mật khẩu',
  setPassword: 'Đặt mật khẩu',
  passwordSet: 'Đã đặt mật khẩu. Mời đăng nhập.',

  secondStepTitle: 'Xác thực hai bước',
  secondStepLead:
    'Sau mật khẩu, hệ thống hỏi thêm mã 6 số trên điện thoại. Người biết mật khẩu mà không có điện thoại thì không vào được.',
  beginSecondStep: 'Thiết lập',
  steps: [
    'Cài một ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
    'Trong ứng dụng, chọn thêm tài khoản rồi quét mã dưới đây.',
    'Nhập mã 6 số mà ứng dụng đang hiện.',
  ],
  qrLabel: 'Mã QR để quét bằng ứng dụng xác thực',
  typeSecret: 'Không quét được? Gõ khóa này vào ứng dụng:',
  code: 'Mã 6 số',
  confirmCode: 'Xác nhận',
  codesLead:
    'Đã thiết lập. Hãy in hoặc chép 10 mã dự phòng này và cất riêng: mỗi mã dùng được một lần khi mất điện thoại hoặc khóa truy cập. Các mã không hiện lại.',
  printCodes: 'In',
  codesKept: 'Tôi đã cất các mã',
  secondStepOn: (left: number) => `Đang dùng. Còn ${left} mã dự phòng.`,
  phoneOff: 'Chưa có mã 6 số trên điện thoại. Nên có thêm, để vào được khi khóa truy cập không ở bên mình.',
  newCodes: 'Cấp 10 mã dự phòng mới',
  movePhone: 'Chuyển sang điện thoại khác',
  removeSecondStep: 'Gỡ xác thực hai bước',
  removePhone: 'Gỡ mã trên điện thoại',

  passkeysTitle: 'Khóa truy cập',
  passkeysLead:
    'Thay cho mã 6 số: sau mật khẩu, mở khóa thiết bị bằng vân tay, khuôn mặt hoặc mã PIN. Trang giả mạo không lấy được khóa truy cập (passkey).',
  passkeysNone: 'Chưa có khóa truy cập nào.',
  passkeysNoName:
    'Chưa dùng được ở đây: Soát đang được mở bằng địa chỉ IP, còn trình duyệt chỉ tạo khóa truy cập cho tên miền. Hãy nhờ người quản lý máy chủ đặt tên miền (BASE_URL); trong lúc đó dùng mã 6 số.',
  passkeysElsewhere: (site: string, here: string) =>
    `Khóa truy cập của Soát dùng ở địa chỉ ${site}; trang này đang mở ở ${here}. Hãy mở Soát ở địa chỉ đó để thêm và dùng.`,
  passkeysNoBrowser: 'Trình duyệt này chưa hỗ trợ khóa truy cập. Hãy cập nhật trình duyệt hoặc dùng trình duyệt khác.',
  passkeyName: 'Tên khóa truy cập',
  passkeyNameHint: 'Để nhận ra sau này, ví dụ: Điện thoại, Máy ở cơ quan.',
  addPasskey: 'Thêm khóa truy cập',
  passkeyAdded: (name: string) => `Đã thêm “${name}”. Các thiết bị khác đã được đăng xuất.`,
  passkeySince: 'Thêm lúc',
  passkeyUnused: 'chưa dùng',
  removePasskey: 'Gỡ khóa',
  usePasskey: 'Dùng khóa truy cập',
  orProof: 'hoặc',
  passkeyCancelled: 'Thiết bị chưa xác nhận hoặc đã hết thời gian chờ. Hãy thử lại và mở khóa thiết bị khi được hỏi.',
  passkeyKnown: 'Thiết bị này đã có khóa truy cập của tài khoản. Hãy dùng thiết bị khác, hoặc gỡ khóa cũ trước.',
  enrolFirstTitle: 'Thiết lập xác thực hai bước',
  enrolFirst:
    'Vai trò của tài khoản này bắt buộc xác thực hai bước. Hãy thiết lập một lần ở đây, bằng mã trên điện thoại hoặc khóa truy cập, rồi vào làm việc như thường.',
  goOn: 'Tiếp tục vào Soát',

  devicesTitle: 'Thiết bị của tôi',
  devicesLead: 'Những nơi tài khoản này đang đăng nhập. Thấy thiết bị lạ: đăng xuất thiết bị đó rồi đổi mật khẩu.',
  device: 'Thiết bị',
  unknownDevice: 'Thiết bị không rõ',
  thisOne: 'thiết bị này',
  address: 'Địa chỉ mạng',
  since: 'Đăng nhập lúc',
  lastUsed: 'Dùng lần cuối',
  end: 'Đăng xuất',
  endOthers: 'Đăng xuất mọi thiết bị khác',

  confirmTitle: 'Xác nhận danh tính',
  confirmLead:
    'Việc này cần xác nhận lại. Sau khi xác nhận, việc đang làm được thực hiện tiếp, và trong 5 phút không hỏi lại.',
  proof: 'Mật khẩu hoặc mã 6 số trên điện thoại',
  confirm: 'Xác nhận và tiếp tục',
}

const en: typeof vi = {
  title: 'My account',
  signsInAs: (login) => `signs in as “${login}”`,
  missing: 'Do not leave this field empty.',
  different: 'The two passwords are not the same. Enter them again so that they match.',
  cancel: 'Do not save',

  passwordTitle: 'Change the password',
  noPassword: 'This account signs in through another system. Change the password there.',
  current: 'Current password',
  newPassword: 'New password',
  passwordHint: 'At least 12 characters; a sentence of your own, a few words, is best.',
  again: 'New password again',
  changePassword: 'Change the password',
  passwordChanged: 'The password has been changed. Other devices have been signed out.',

  setPasswordTitle: 'Set a password',
  setPassword: 'Set the password',
  passwordSet: 'The password has been set. Please sign in.',

  secondStepTitle: 'Second step',
  secondStepLead:
    'After the password, six digits from your phone are asked. Whoever knows the password and has not the phone does not get in.',
  beginSecondStep: 'Set up',
  steps: [
    'Install an authenticator on your phone (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
    'In it, add an account and scan the picture below.',
    'Enter the six digits that it shows.',
  ],
  qrLabel: 'QR code to scan with the authenticator',
  typeSecret: 'Cannot scan? Type this key into the authenticator:',
  code: 'Six digits',
  confirmCode: 'Confirm',
  codesLead:
    'Set up. Print or copy these ten recovery codes and keep them apart: each works once when the phone or passkey is lost. They are not shown again.',
  printCodes: 'Print',
  codesKept: 'I have put the codes away',
  secondStepOn: (left) => `In use. ${left} recovery codes left.`,
  phoneOff: 'No phone gives codes yet. Have one, too, for when your passkey is not with you.',
  newCodes: 'Make ten new recovery codes',
  movePhone: 'Move to another phone',
  removeSecondStep: 'Remove this step',
  removePhone: 'Remove the codes of the phone',

  passkeysTitle: 'Passkeys',
  passkeysLead:
    'Instead of the six digits: after the password, unlock your device by finger, face or PIN. A false site cannot take a passkey.',
  passkeysNone: 'No passkey yet.',
  passkeysNoName:
    'Not possible here: Soát is reached by an IP address, and browsers make passkeys for names only. Have the server given a name (BASE_URL); until then use the six digits.',
  passkeysElsewhere: (site, here) =>
    `Passkeys of Soát are for the address ${site}; this page was opened at ${here}. Open Soát there to add and use them.`,
  passkeysNoBrowser: 'This browser knows no passkeys. Update it, or use another.',
  passkeyName: 'Name of the passkey',
  passkeyNameHint: 'To know it again, for example: phone, computer at work.',
  addPasskey: 'Add a passkey',
  passkeyAdded: (name) => `“${name}” has been added. Other devices have been signed out.`,
  passkeySince: 'Added',
  passkeyUnused: 'not used yet',
  removePasskey: 'Remove',
  usePasskey: 'Use a passkey',
  orProof: 'or',
  passkeyCancelled: 'The device did not confirm, or it took too long. Try again and unlock the device when asked.',
  passkeyKnown: 'This device has a passkey of this account. Use another device, or remove the old one first.',
  enrolFirstTitle: 'Set up the second step',
  enrolFirst: 'Your role asks for a second step. Set it up here once, with a phone or a passkey, then work as usual.',
  goOn: 'Go on to Soát',

  devicesTitle: 'My devices',
  devicesLead: 'Where this account is signed in. A device you do not know: sign it out, then change the password.',
  device: 'Device',
  unknownDevice: 'Unknown device',
  thisOne: 'this one',
  address: 'Network address',
  since: 'Signed in',
  lastUsed: 'Last used',
  end: 'Sign out',
  endOthers: 'Sign out all other devices',

  confirmTitle: 'Confirm that it is you',
  confirmLead:
    'This act asks you to confirm. Then it goes through by itself, and for five minutes you are not asked again.',
  proof: 'Password, or the six digits on your phone',
  confirm: 'Confirm and go on',
}

/** A person’s own account. */
export const own = { vi, en }
