const vi = {
  periodic: 'Kiểm tra định kỳ',
  comprehensive: 'Kiểm tra toàn diện',
  thematic: 'Kiểm tra chuyên đề',
  civilService: 'Kiểm tra công vụ',
  isoQms: 'Kiểm tra hệ thống quản lý chất lượng',
  byProgramme: 'Kiểm tra theo chương trình',
  surprise: 'Kiểm tra đột xuất',
}

const en: typeof vi = {
  periodic: 'Periodic inspection',
  comprehensive: 'Comprehensive inspection',
  thematic: 'Thematic inspection',
  civilService: 'Civil-service inspection',
  isoQms: 'Quality-system inspection',
  byProgramme: 'Inspection by programme',
  surprise: 'Surprise inspection',
}

/** Phương pháp kiểm tra, by the identifiers of the glossary. */
export const methodNames = {
  vi: { onSite: 'Trực tiếp', byReport: 'Qua báo cáo', online: 'Trực tuyến' },
  en: { onSite: 'On site', byReport: 'By report', online: 'Online' },
}

/** Hình thức kiểm tra, by the identifiers of the glossary. */
export const formNames = { vi, en }
