import { CONTENTS, GOALS, type ReadyPlan } from './ready.ts'

/** After the plan of Nghi Xuân 2022: self-inspection and two rounds, the second with the index. */
export const twoRounds: ReadyPlan = {
  body: ({ year, committee, focal }) => [
    ...GOALS,
    'II. HÌNH THỨC, NỘI DUNG KIỂM TRA',
    '1. Hình thức: Kiểm tra định kỳ và đột xuất.',
    '2. Nội dung kiểm tra:',
    ...CONTENTS.map((line) => line.replace(/^\d\./, '-')),
    'III. THỜI GIAN, ĐỐI TƯỢNG KIỂM TRA',
    '1. Kiểm tra định kỳ',
    `- Đợt 1: dự kiến từ tháng 6 đến tháng 7 năm ${year}, kiểm tra một số đơn vị.`,
    `- Đợt 2: từ tháng 10 đến tháng 11 năm ${year}, kiểm tra các đơn vị gắn với việc xác định chỉ số CCHC.`,
    `2. Kiểm tra đột xuất: ${focal} chủ trì thực hiện khi có phản ánh, kiến nghị hoặc theo yêu cầu thực tế.`,
    'IV. KINH PHÍ',
    `Từ nguồn ngân sách bố trí cho công tác CCHC năm ${year}.`,
    'V. TỔ CHỨC THỰC HIỆN',
    '1. Tự kiểm tra: các đơn vị xây dựng kế hoạch, tự kiểm tra theo các nội dung nêu trên và gửi báo cáo:',
    `- Đợt 1: trước ngày 20/5/${year}.`,
    `2. Đơn vị được kiểm tra gửi báo cáo bằng văn bản về ${focal} trước 03 ngày theo lịch kiểm tra.`,
    `3. Kết thúc đợt 1: Trưởng đoàn nhận xét, đánh giá từng đơn vị và báo cáo ${committee}. Kết thúc đợt 2: Đoàn đánh giá, xác định chỉ số CCHC trình ${committee}.`,
  ],
  ofDistrict: true,
  settings: {
    reportLeadDays: 3,
    surpriseGround: 'required',
    surpriseTeam: 'assignment',
    conclusionArtefacts: [
      { artefact: 'headRemarks', level: 'inspection' },
      { artefact: 'indexSubmission', level: 'round' },
    ],
    outline: 'none',
  },
}
