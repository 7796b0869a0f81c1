import type { FirstStep } from '#features/reporting/overview/contract.ts'

type Step = FirstStep['step']

const vi = {
  title: 'Bắt đầu',
  lead: 'Các bước để đưa hệ thống vào sử dụng, làm lần lượt từ trên xuống. Phần này tự ẩn khi đã xong.',
  done: 'Đã xong',
  next: 'Làm tiếp theo',
  later: 'Chưa làm',
  byAdministrator: 'Quản trị viên thực hiện',
  steps: {
    units: {
      title: 'Lập danh mục đơn vị',
      why: 'Nhập các sở, ban, ngành, UBND cấp xã từ Excel, hoặc thêm từng đơn vị.',
    },
    people: {
      title: 'Thêm người dùng của các đơn vị',
      why: 'Nhập danh sách từ Excel; mỗi người nhận một liên kết để tự đặt mật khẩu.',
    },
    posts: {
      title: 'Giao vai trò lãnh đạo UBND và cơ quan đầu mối',
      why: 'Cần lãnh đạo UBND để ký và chuyên viên cơ quan đầu mối để làm tiếp; từ người thứ hai trở đi, vai trò này cần hai người xác nhận.',
    },
    plan: {
      title: 'Nhập kế hoạch năm',
      why: 'Đưa tệp Word hoặc PDF của kế hoạch vào; cuộc kiểm tra, lịch, hạn đều theo kế hoạch.',
    },
    issue: {
      title: 'Ban hành kế hoạch',
      why: 'Trình ký, ghi số và ngày; kế hoạch đã ban hành thì ghi nhận như vậy.',
    },
    team: { title: 'Thành lập Đoàn kiểm tra', why: 'Chọn thành viên và phân công lĩnh vực.' },
    inspections: {
      title: 'Lập các cuộc kiểm tra',
      why: 'Từ trang của kế hoạch, lập cuộc kiểm tra cho mọi đơn vị có tên trong kế hoạch.',
    },
  } satisfies Record<Step, { title: string; why: string }>,
  go: {
    units: 'Nhập danh mục',
    people: 'Nhập người dùng',
    posts: 'Giao vai trò',
    plan: 'Nhập kế hoạch',
    issue: 'Mở kế hoạch',
    team: 'Lập Đoàn',
    inspections: 'Mở kế hoạch',
  } satisfies Record<Step, string>,
}

const en: typeof vi = {
  title: 'First steps',
  lead: 'What takes the system into use, from the top down. It hides itself when all is done.',
  done: 'Done',
  next: 'Next',
  later: 'Not yet',
  byAdministrator: 'Done by the administrator',
  steps: {
    units: {
      title: 'The register of units',
      why: 'Import departments and communes from Excel, or add them one by one.',
    },
    people: {
      title: 'People of the units',
      why: 'Import a list from Excel; each gets a link to set a password.',
    },
    posts: {
      title: 'Leaders and the focal agency',
      why: 'A leader must sign, an officer of the focal agency goes on; once somebody else is there, these roles take two people.',
    },
    plan: {
      title: 'The plan of the year',
      why: 'Bring in its Word or PDF file; inspections, schedule and due days all follow from it.',
    },
    issue: {
      title: 'Issue the plan',
      why: 'Sign it, give number and day; one that is issued already is noted as such.',
    },
    team: { title: 'Set up the Team', why: 'Choose members and assign fields.' },
    inspections: { title: 'Set up the inspections', why: 'From the page of the plan, for every unit that it names.' },
  },
  go: {
    units: 'Import units',
    people: 'Import people',
    posts: 'Give roles',
    plan: 'Import the plan',
    issue: 'Open the plan',
    team: 'Set up',
    inspections: 'Open the plan',
  },
}

/** The first days of an office. */
export const start = { vi, en }
