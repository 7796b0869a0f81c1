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
  density: 'Khoảng cách dòng',
  densities: { compact: 'Gọn', regular: 'Vừa', roomy: 'Thưa' },
  signOut: 'Đăng xuất',
  ownAccount: 'Tài khoản của tôi',
  groups: { daily: 'Hằng ngày', work: 'Nghiệp vụ', system: 'Hệ thống' },
  printed: (office: string, day: string) => `${office} · Ngày ${day}`,
  print: 'In',
  readers: 'Ai đã xem',
  retry: 'Thử lại',
  backToWork: 'Về Việc của tôi',

  noConnection:
    'Không kết nối được với máy chủ, nên việc này chưa được ghi. Nội dung đã nhập vẫn còn ở đây. Hãy kiểm tra mạng rồi bấm lại.',
  noAnswer:
    'Máy chủ trả lời không đúng cách, nên chưa rõ việc này đã được ghi hay chưa. Nội dung đã nhập vẫn còn ở đây. Hãy bấm lại, hệ thống không ghi hai lần.',
  changedMeanwhile:
    'Nội dung vừa thay đổi vì có người khác vừa cập nhật. Tải bản mới để xem; những gì đã nhập vẫn được giữ.',
  reload: 'Tải bản mới, giữ nội dung đã nhập',
  incident: (number: string) => `Mã sự cố: ${number}`,

  notFoundTitle: 'Không có trang này',
  notFound:
    'Địa chỉ có thể đã gõ sai, nội dung đã được chuyển đi, hoặc tài khoản này không có quyền xem. Hãy quay lại danh sách việc, hoặc hỏi quản trị viên hệ thống.',
  brokenTitle: 'Trang này gặp sự cố',
  broken:
    'Những gì đã báo “Đã lưu” không mất. Hãy tải lại trang; nếu vẫn vậy, báo cho quản trị viên mã sự cố bên dưới.',
  reloadPage: 'Tải lại trang',
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
  density: 'Line spacing',
  densities: { compact: 'Compact', regular: 'Regular', roomy: 'Roomy' },
  signOut: 'Sign out',
  ownAccount: 'My account',
  groups: { daily: 'Daily', work: 'Office work', system: 'System' },
  printed: (office, day) => `${office} · ${day}`,
  print: 'Print',
  readers: 'Who has read this',
  retry: 'Try again',
  backToWork: 'Back to My work',

  noConnection:
    'The server cannot be reached, so this has not been recorded. What you entered is still here; check the network and press again.',
  noAnswer:
    'The server answered in an unexpected way, so it is not certain whether this was recorded. What you entered is still here; press again, nothing is recorded twice.',
  changedMeanwhile:
    'The content has just changed because someone else updated it. Load the new version to see it; what you entered is kept.',
  reload: 'Load the new version, keep my input',
  incident: (number) => `Incident code: ${number}`,

  notFoundTitle: 'There is no such page',
  notFound:
    'The address may be mistyped, the content may have moved, or you may not see it. Go back to your work, or ask the system administrator.',
  brokenTitle: 'This page has failed',
  broken:
    'Nothing that was shown as “Saved” is lost. Reload the page; if it fails again, give the administrator the incident code below.',
  reloadPage: 'Reload the page',
}

/** The frame of every page: head, navigation, what went wrong. */
export const shell = { vi, en }
