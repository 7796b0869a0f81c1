import { CONTENTS, GOALS, type ReadyPlan } from './ready.ts'

/** After the plan of Tây Ninh 2023: by report and on site, results reported after each round. */
export const byReport: ReadyPlan = {
  body: ({ year, committee, chair, focal }) => [
    ...GOALS,
    'II. NỘI DUNG VÀ PHƯƠNG PHÁP KIỂM TRA',
    '1. Nội dung kiểm tra',
    ...CONTENTS.map((line, at) => `${'abcdđeg'[at]}) ${line.replace(/^\d\.\s/, '')}`),
    '2. Phương pháp kiểm tra',
    'a) Kiểm tra qua báo cáo',
    'Đoàn kiểm tra xem xét báo cáo định kỳ, báo cáo theo yêu cầu của các cơ quan, đơn vị.',
    'b) Kiểm tra trực tiếp',
    `Các cơ quan, đơn vị gửi báo cáo, tài liệu theo đề cương về ${focal} trước 05 ngày khi Đoàn kiểm tra làm việc.`,
    'c) Kiểm tra đột xuất: Đoàn kiểm tra đột xuất, không báo trước.',
    'III. ĐỐI TƯỢNG VÀ THỜI GIAN KIỂM TRA',
    '1. Đối tượng: các cơ quan chuyên môn và UBND các phường, xã.',
    `2. Thời gian kiểm tra: hoàn thành trước ngày 15/10/${year}.`,
    'IV. TỔ CHỨC THỰC HIỆN',
    `a) Giao ${focal} chủ trì tham mưu ${chair} thành lập Đoàn kiểm tra; thông báo lịch kiểm tra. Sau các đợt kiểm tra, phải báo cáo kết quả cho ${chair}.`,
    'b) Thủ trưởng các cơ quan chuyên môn và Chủ tịch UBND phường, xã chuẩn bị báo cáo, bố trí thành phần làm việc.',
    `c) Kinh phí: từ nguồn kinh phí CCHC, chuyển đổi số năm ${year} của ${committee} do ${focal} quản lý.`,
  ],
  ofDistrict: true,
  settings: {
    reportLeadDays: 5,
    surpriseTeam: 'decision',
    surpriseGround: 'optional',
    reinspectionKinds: ['reinspection'],
    assigners: ['teamHead', 'teamDeputy'],
    conclusionArtefacts: [
      { artefact: 'doneLists', level: 'inspection' },
      { artefact: 'resultReport', level: 'round' },
    ],
    outline: 'attached',
    declaration: 'unit',
  },
}
