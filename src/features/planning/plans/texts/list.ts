const vi = {
  list: {
    title: 'Kế hoạch kiểm tra',
    caption: 'Các kế hoạch kiểm tra',
    import: 'Nhập kế hoạch từ tệp',
    begin: 'Lập kế hoạch',
    search: 'Tìm theo tên, số',
    notIssued: 'Chưa ban hành',
    anyState: 'Mọi tình trạng',
    noneFound: 'Không có kế hoạch nào khớp bộ lọc.',
    name: 'Tên kế hoạch',
    number: 'Số, ký hiệu',
    year: 'Năm',
    issued: 'Ngày ban hành',
    stateColumn: 'Tình trạng',
    flags: 'Lưu ý',
    noNumber: 'chưa có số',
    empty: 'Chưa có kế hoạch nào. Hãy nhập bản kế hoạch đã có từ tệp .docx, .pdf hoặc .txt.',
    emptyReader: 'Chưa có kế hoạch nào được ban hành.',
    count: (n: number) => `${n} kế hoạch`,
    none: (year: string) => `Chưa có kế hoạch năm ${year}.`,
  },
}

const en: typeof vi = {
  list: {
    title: 'Inspection plans',
    caption: 'Inspection plans',
    import: 'Import a plan',
    begin: 'Begin a plan',
    search: 'Find by title, number',
    notIssued: 'Not issued',
    anyState: 'Any state',
    noneFound: 'No plan matches the filters.',
    name: 'Title',
    number: 'Number, symbol',
    year: 'Year',
    issued: 'Issued on',
    stateColumn: 'State',
    flags: 'Notes',
    noNumber: 'no number',
    empty: 'There is no plan yet. Import an existing plan from a .docx, .pdf or .txt file.',
    emptyReader: 'No plan has been issued yet.',
    count: (n) => `${n} ${n === 1 ? 'plan' : 'plans'}`,
    none: (year) => `There is no plan for ${year}.`,
  },
}

export const list = { vi, en }
