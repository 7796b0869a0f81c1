import { type Language, useLanguage } from './preferences.ts'

/** A feature's words: `vi` is the source, `en` must have every key of it (a missing one does not compile). */
export interface Texts<T> {
  readonly vi: T
  readonly en: T
}

/** The words in the language chosen on this device: `const t = useTexts(texts)`. */
export function useTexts<T>(texts: { readonly vi: T; readonly en: NoInfer<T> }): T {
  return texts[useLanguage()]
}

/** For places outside components. */
export function textsIn<T>(texts: Texts<T>, language: Language): T {
  return texts[language]
}

const vi = {
  product: 'Soát',
  productLong: 'Soát – kiểm tra công tác cải cách hành chính',
  skip: 'Bỏ qua đến nội dung',
  loading: 'Đang tải',
  mainNavigation: 'Chính',
  phoneNavigation: 'Chính, điện thoại',
  more: 'Thêm',
  closeMenu: 'Đóng',
  account: (name: string) => `${name}, tài khoản`,
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  density: 'Độ dày dòng',
  densities: { compact: 'Gọn', regular: 'Vừa', roomy: 'Rộng' },
  signOut: 'Đăng xuất',
  ownAccount: 'Tài khoản của tôi',
  groups: { daily: 'Hằng ngày', work: 'Nghiệp vụ', system: 'Hệ thống' },
  print: 'In',
  retry: 'Thử lại',
  backToWork: 'Về Việc của tôi',

  noConnection:
    'Không kết nối được với máy chủ, nên việc này chưa được ghi. Nội dung đã nhập vẫn còn ở đây; hãy kiểm tra mạng rồi bấm lại.',
  noAnswer:
    'Máy chủ trả lời không đúng cách, nên chưa rõ việc này đã được ghi hay chưa. Nội dung đã nhập vẫn còn ở đây; hãy bấm lại, hệ thống không ghi hai lần.',
  changedMeanwhile:
    'Nội dung vừa thay đổi vì có người khác vừa cập nhật. Tải bản mới để xem; những gì bạn đã nhập vẫn được giữ.',
  reload: 'Tải bản mới, giữ nội dung đã nhập',
  incident: (number: string) => `Số sự cố: ${number}`,

  notFoundTitle: 'Không có trang này',
  notFound:
    'Địa chỉ có thể đã gõ sai, nội dung đã được chuyển đi, hoặc bạn không có quyền xem. Hãy quay lại danh sách việc, hoặc hỏi quản trị viên của đơn vị.',
  brokenTitle: 'Trang này gặp sự cố',
  broken:
    'Những gì đã báo “Đã lưu” không mất. Hãy tải lại trang; nếu vẫn vậy, báo cho quản trị viên số sự cố bên dưới.',
  reloadPage: 'Tải lại trang',

  signIn: {
    title: 'Đăng nhập',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    forgotten: 'Quên mật khẩu: hãy nhờ quản trị viên của đơn vị đặt lại.',
    toGoOn: 'Bạn chưa đăng nhập hoặc phiên đã kết thúc. Sau khi đăng nhập, trang bạn cần sẽ mở ra.',
    needsSetup:
      'Hệ thống chưa có quản trị viên. Hãy mở liên kết dùng một lần mà cửa sổ khởi động đã in ra (dạng /khoi-tao#ma=…).',
    loginMissing: 'Nhập tên đăng nhập.',
    passwordMissing: 'Nhập mật khẩu.',
    codeTitle: 'Bước xác thực thứ hai',
    codeLead: 'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 số đang hiện.',
    code: 'Mã xác thực',
    codeHint: 'Mất điện thoại: nhập một mã dự phòng; không còn mã dự phòng thì nhờ quản trị viên gỡ bước này.',
    codeMissing: 'Nhập mã.',
    codeSubmit: 'Xác nhận',
    startAgain: 'Đăng nhập tài khoản khác',
    through: (name: string) => `Đăng nhập qua ${name}`,
    or: 'hoặc',
    oidcFailed:
      'Đăng nhập một lần không thành công, hoặc tài khoản ở đó chưa được cấp quyền dùng Soát. Hãy thử lại, hoặc báo quản trị viên.',
  },
  setup: {
    title: 'Khởi tạo hệ thống',
    lead: 'Chọn một trong hai cách bắt đầu. Liên kết này chỉ dùng được một lần.',
    leadOne: 'Liên kết này chỉ dùng được một lần.',
    adminTitle: 'Tạo quản trị viên đầu tiên',
    adminLead: 'Người này nhập các đơn vị và cấp tài khoản cho mọi người.',
    locality: 'Địa phương',
    localityHint: 'Nơi có UBND ban hành kế hoạch kiểm tra, ghi rõ tỉnh, thành phố, huyện hay xã. Ví dụ: tỉnh Mẫu.',
    localityRead: (name: string, place: string) => `Đầu văn bản sẽ ghi «${name}», địa danh «${place}».`,
    name: 'Họ và tên',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    loginHint: 'Từ 3 ký tự: chữ thường không dấu, chữ số và các dấu . _ - @. Ví dụ: cao.anh.khoa.',
    passwordHint: (least: number) =>
      `Ít nhất ${least} ký tự, không chứa tên đăng nhập. Một câu dài, dễ nhớ là tốt nhất.`,
    again: 'Nhập lại mật khẩu',
    submit: 'Tạo quản trị viên',
    different: 'Hai lần nhập mật khẩu không giống nhau. Hãy nhập lại cho khớp.',
    missing: (label: string) => `Chưa nhập ${label.toLowerCase()}.`,
    sampleTitle: 'Xem thử với dữ liệu mẫu',
    sampleLead:
      'Nạp “Tỉnh Mẫu”: đơn vị, con người, kế hoạch và các cuộc kiểm tra đều do chúng tôi đặt ra. Ai ở máy này cũng có thể vào vai từng người. Khi xem xong, có thể bắt đầu lại với dữ liệu trống.',
    sampleSubmit: 'Nạp dữ liệu mẫu',
    sampleBusy: 'Đang nạp dữ liệu mẫu, khoảng nửa phút…',
    notNeededTitle: 'Hệ thống đã được khởi tạo',
    notNeeded: 'Đã có quản trị viên, nên liên kết này không còn hiệu lực. Hãy đăng nhập bằng tài khoản của bạn.',
    noToken: 'Liên kết thiếu mã khởi tạo. Hãy mở đúng liên kết mà cửa sổ khởi động đã in ra.',
    done: 'Đã tạo quản trị viên. Mời đăng nhập.',
  },
  sample: {
    label: 'Dữ liệu mẫu',
    region: 'Dữ liệu mẫu: vào vai, đổi ngày',
    change: 'Đổi vai, đổi ngày',
    play: 'Vào vai',
    playTitle: 'Vào vai một người',
    playLead: 'Đây là dữ liệu mẫu, không dùng mật khẩu. Chọn một người để xem hệ thống như người đó thấy.',
    find: 'Tìm tên, chức vụ, đơn vị (gõ không dấu cũng được)',
    nobody: 'Không có ai khớp với từ đang tìm. Hãy bớt chữ rồi tìm lại.',
    today: 'Hôm nay là',
    set: 'Đổi ngày',
    trueToday: 'Về ngày thật',
    end: 'Bắt đầu lại với dữ liệu trống',
    endTitle: 'Bắt đầu lại với dữ liệu trống',
    endLead: 'Khi bấm nút bên dưới:',
    endEffects: [
      'Toàn bộ dữ liệu mẫu bị xóa: đơn vị, người, kế hoạch, cuộc kiểm tra, kiến nghị và mọi tệp.',
      'Những gì bạn đã thử nhập trong dữ liệu mẫu cũng bị xóa, không lấy lại được.',
      'Hệ thống trở về trạng thái mới cài: cửa sổ khởi động in liên kết một lần để tạo quản trị viên.',
    ],
    endSubmit: 'Xóa dữ liệu mẫu và bắt đầu lại',
    endCancel: 'Giữ dữ liệu mẫu',
    endDone: 'Dữ liệu mẫu đã xóa. Hãy xem liên kết một lần trong cửa sổ khởi động để tạo quản trị viên.',
    notSample: 'Hệ thống này đang chạy với dữ liệu thật, không có dữ liệu mẫu để xóa.',
  },
  work: {
    title: 'Việc của tôi',
    unitTitle: 'Việc của đơn vị',
    overdue: 'Quá hạn',
    today: 'Hôm nay',
    week: '7 ngày tới',
    later: 'Sau đó',
    undated: 'Không có hạn',
    due: (day: string) => `Hạn ${day}`,
    late: (days: number) => `trễ ${days} ngày`,
    dueToday: 'Hôm nay',
    empty: 'Không có việc nào chờ bạn. Khi có việc mới, việc sẽ hiện ở đây, việc quá hạn đứng đầu.',
  },
}

const en: typeof vi = {
  product: 'Soát',
  productLong: 'Soát – inspection of public-administration reform',
  skip: 'Skip to content',
  loading: 'Loading',
  mainNavigation: 'Main',
  phoneNavigation: 'Main, phone',
  more: 'More',
  closeMenu: 'Close',
  account: (name) => `${name}, account`,
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  density: 'Row height',
  densities: { compact: 'Compact', regular: 'Regular', roomy: 'Roomy' },
  signOut: 'Sign out',
  ownAccount: 'My account',
  groups: { daily: 'Daily', work: 'Office work', system: 'System' },
  print: 'Print',
  retry: 'Try again',
  backToWork: 'Back to My work',

  noConnection:
    'The server cannot be reached, so this has not been recorded. What you entered is still here; check the network and press again.',
  noAnswer:
    'The server answered in an unexpected way, so it is not certain whether this was recorded. What you entered is still here; press again, nothing is recorded twice.',
  changedMeanwhile:
    'The content has just changed because someone else updated it. Load the new version to see it; what you entered is kept.',
  reload: 'Load the new version, keep my input',
  incident: (number) => `Incident number: ${number}`,

  notFoundTitle: 'There is no such page',
  notFound:
    'The address may be mistyped, the content may have moved, or you may not see it. Go back to your work, or ask the administrator of your unit.',
  brokenTitle: 'This page has failed',
  broken:
    'Nothing that was shown as “Saved” is lost. Reload the page; if it fails again, give the administrator the incident number below.',
  reloadPage: 'Reload the page',

  signIn: {
    title: 'Sign in',
    login: 'Login name',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten password: ask the administrator of your unit to reset it.',
    toGoOn: 'You are not signed in, or the session is over. After signing in, the page you wanted opens.',
    needsSetup:
      'There is no administrator yet. Open the one-time link that the starting window printed (/khoi-tao#ma=…).',
    loginMissing: 'Enter your login name.',
    passwordMissing: 'Enter your password.',
    codeTitle: 'Second step',
    codeLead: 'Open the authenticator on your phone and enter the six digits it shows.',
    code: 'Code',
    codeHint: 'Phone lost: enter a recovery code; with none left, ask the administrator to remove this step.',
    codeMissing: 'Enter the code.',
    codeSubmit: 'Confirm',
    startAgain: 'Sign in with another account',
    through: (name) => `Sign in through ${name}`,
    or: 'or',
    oidcFailed:
      'Signing in through the provider failed, or that account has not been given the use of Soát. Try again, or tell the administrator.',
  },
  setup: {
    title: 'Set up the system',
    lead: 'Choose one of two ways to begin. This link works once only.',
    leadOne: 'This link works once only.',
    adminTitle: 'Create the first administrator',
    adminLead: 'This person enters the units and gives everyone an account.',
    locality: 'Locality',
    localityHint:
      'The place whose People’s Committee issues the inspection plan, with its kind. For example: tỉnh Mẫu.',
    localityRead: (name, place) => `Papers will be headed “${name}” and dated at “${place}”.`,
    name: 'Full name',
    login: 'Login name',
    password: 'Password',
    loginHint: 'At least 3: lower-case letters without marks, digits, and . _ - @. For example: cao.anh.khoa.',
    passwordHint: (least) =>
      `At least ${least} characters, without the login name in it. A long sentence that is easy to remember is best.`,
    again: 'Password again',
    submit: 'Create the administrator',
    different: 'The two passwords are not the same. Enter them again so that they match.',
    missing: (label) => `Fill in: ${label.toLowerCase()}.`,
    sampleTitle: 'Look around with sample data',
    sampleLead:
      'Loads “Tỉnh Mẫu”: its units, people, plan and inspections are invented. Anyone at this machine may take any person’s place. Afterwards you can start again with empty data.',
    sampleSubmit: 'Load the sample data',
    sampleBusy: 'Loading the sample data, about half a minute…',
    notNeededTitle: 'The system has been set up',
    notNeeded: 'There is an administrator already, so this link no longer works. Sign in with your account.',
    noToken: 'The link lacks its set-up code. Open exactly the link that the starting window printed.',
    done: 'The administrator has been created. Please sign in.',
  },
  sample: {
    label: 'Sample data',
    region: 'Sample data: take a place, set the day',
    change: 'Change person or day',
    play: 'Take this place',
    playTitle: 'Take a person’s place',
    playLead: 'This is sample data; there are no passwords. Choose a person to see the system as that person sees it.',
    find: 'Find a name, post or unit (without accents is fine)',
    nobody: 'Nobody matches. Use fewer words.',
    today: 'Today is',
    set: 'Set the day',
    trueToday: 'Back to the true day',
    end: 'Start again with empty data',
    endTitle: 'Start again with empty data',
    endLead: 'When you press the button below:',
    endEffects: [
      'All sample data are deleted: units, people, the plan, inspections, recommendations and all files.',
      'What you entered while trying out is deleted too and cannot be brought back.',
      'The system returns to its first state: the starting window prints a one-time link for creating the administrator.',
    ],
    endSubmit: 'Delete the sample data and start again',
    endCancel: 'Keep the sample data',
    endDone:
      'The sample data have been deleted. See the one-time link in the starting window to create the administrator.',
    notSample: 'This system runs on real data; there are no sample data to delete.',
  },
  work: {
    title: 'My work',
    unitTitle: 'Work of the unit',
    overdue: 'Overdue',
    today: 'Today',
    week: 'Next 7 days',
    later: 'Later',
    undated: 'No due day',
    due: (day) => `Due ${day}`,
    late: (days) => `${days} ${days === 1 ? 'day' : 'days'} late`,
    dueToday: 'Today',
    empty: 'Nothing is waiting for you. New work appears here, overdue work first.',
  },
}

export const shellTexts = { vi, en }
