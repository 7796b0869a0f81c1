import type { PeopleColumn, RowDeed } from '../rules.ts'

const vi = {
  title: 'Nhập người dùng từ Excel',
  lead: 'Tải tệp mẫu, mỗi dòng ghi một người với một vai trò, rồi tải lên để xem trước. Ô sai được sửa ngay tại đây; những dòng đúng có thể ghi trước.',
  column: {
    name: 'Họ và tên',
    unit: 'Đơn vị',
    post: 'Vai trò',
    title: 'Chức vụ in trên văn bản',
    login: 'Tên đăng nhập',
    from: 'Từ ngày',
  } satisfies Record<PeopleColumn, string>,
  also: {
    name: ['Họ tên', 'Họ và tên đệm, tên', 'Tên'],
    unit: ['Tên đơn vị', 'Đơn vị công tác', 'Cơ quan', 'Cơ quan, đơn vị', 'Mã đơn vị'],
    post: ['Vai trò trong hệ thống', 'Vai trò trên hệ thống'],
    title: ['Chức vụ', 'Chức danh'],
    login: ['Tài khoản', 'Tên tài khoản', 'Email', 'Thư điện tử'],
    from: ['Từ ngày', 'Ngày bắt đầu'],
  } satisfies Record<PeopleColumn, readonly string[]>,
  guideUnits: 'Đơn vị (ghi tên, tên gọi tắt hoặc mã)',
  guideLogin: 'Tên đăng nhập, từ ngày',
  guide: [
    'Tên đăng nhập để trống thì Soát đặt theo họ tên: Nguyễn Văn An → annv.',
    'Từ ngày để trống là hôm nay; ghi ngày/tháng/năm.',
    'Người có hai vai trò: ghi hai dòng cùng tên đăng nhập.',
  ],
  nothing: 'Tệp chưa có dòng nào dưới dòng tiêu đề.',
  toCorrect: (n: number) => `${n} dòng cần sửa`,
  rowName: (row: number, name: string) => (name ? `Dòng ${row}: ${name}` : `Dòng ${row}`),
  twin: (login: string) =>
    `Đã có người cùng tên với tên đăng nhập “${login}”. Nếu là cùng một người, hãy dùng tên đó để không tạo hai tài khoản.`,
  samePerson: 'Là cùng một người',
  another: 'Là người khác, vẫn thêm',
  leaveOut: 'Bỏ dòng này',
  checkAgain: 'Kiểm tra lại',
  right: (n: number) => `${n} dòng sẽ ghi`,
  caption: 'Các dòng sẽ ghi',
  does: 'Sẽ làm',
  deed: {
    add: 'Tạo tài khoản, cấp liên kết',
    givePost: 'Giao thêm vai trò',
    relink: 'Đã có, chưa đặt mật khẩu: cấp liên kết mới',
    nothing: 'Đã có, không thay đổi',
  } satisfies Record<RowDeed, string>,
  second: 'chờ người thứ hai xác nhận',
  write: (n: number) => `Ghi ${n} dòng đúng`,
  allThere: 'Mọi người trong tệp đã có tài khoản và vai trò như vậy.',
  written: (n: number) => `Đã ghi ${n} dòng.`,
  links: (n: number) => `Liên kết đặt mật khẩu của ${n} người`,
  linksLead:
    'Trao cho từng người, trực tiếp hoặc qua kênh riêng. Mỗi liên kết dùng một lần, trong 24 giờ. Rời trang này thì danh sách không hiện lại; tải lên cùng tệp để cấp liên kết mới cho người chưa đặt mật khẩu.',
  linksCaption: 'Liên kết đặt mật khẩu',
  link: 'Liên kết',
  until: (moment: string) => `Dùng được đến ${moment}`,
  copyLink: 'Chép liên kết',
  copied: 'Đã chép',
  print: 'In phiếu trao tay',
  slipTitle: 'Phiếu đặt mật khẩu',
  slipHow:
    'Quét mã bằng điện thoại hoặc gõ địa chỉ vào trình duyệt, rồi tự đặt mật khẩu. Không đưa phiếu này cho người khác.',
  waits: (n: number) =>
    `${n} vai trò chờ người thứ hai xác nhận (quản trị viên khác, Chủ tịch hoặc Phó Chủ tịch UBND). Khi xác nhận, liên kết hiện ra cho người đó trao tay.`,
  toPeople: 'Danh sách người dùng',
}

const en: typeof vi = {
  title: 'Import people from Excel',
  lead: 'Download the template, write one row for each person and role, and upload it for a preview. Wrong cells are corrected here; rows that are right may be taken in first.',
  column: {
    name: 'Name',
    unit: 'Unit',
    post: 'Role',
    title: 'Post as printed on papers',
    login: 'Sign-in name',
    from: 'From',
  },
  also: vi.also,
  guideUnits: vi.guideUnits,
  guideLogin: vi.guideLogin,
  guide: vi.guide,
  nothing: 'The file has no row below its headings.',
  toCorrect: (n) => `${n} rows to correct`,
  rowName: (row, name) => (name ? `Row ${row}: ${name}` : `Row ${row}`),
  twin: (login) =>
    `Somebody of this name has the sign-in name “${login}”. If it is the same person, use that name, so that there are no two accounts.`,
  samePerson: 'It is the same person',
  another: 'It is another, add it',
  leaveOut: 'Leave this row out',
  checkAgain: 'Check again',
  right: (n) => `${n} rows to take in`,
  caption: 'Rows to take in',
  does: 'What happens',
  deed: {
    add: 'An account and a link are made',
    givePost: 'A further role is given',
    relink: 'There already, without password: a new link',
    nothing: 'There already, nothing changes',
  },
  second: 'waits for a second person',
  write: (n) => `Take in ${n} rows`,
  allThere: 'Everybody in the file has the account and the role already.',
  written: (n) => `${n} rows were taken in.`,
  links: (n) => `Links for ${n} people to set a password`,
  linksLead:
    'Give each to the person alone. Each works once, within 24 hours. Once this page is left they are not shown again; upload the same file to make new links for those without a password.',
  linksCaption: 'Links to set a password',
  link: 'Link',
  until: (moment) => `Good until ${moment}`,
  copyLink: 'Copy the link',
  copied: 'Copied',
  print: 'Print slips',
  slipTitle: 'To set your password',
  slipHow:
    'Scan the code with a phone or type the address into a browser, and set a password of your own. Give this slip to nobody.',
  waits: (n) =>
    `${n} roles wait for a second person (another administrator, the chair or a vice-chair). With the approval the link is shown to that person, to be handed over.`,
  toPeople: 'People',
}

/** The list of people from Excel. */
export const sheetTexts = { vi, en }
