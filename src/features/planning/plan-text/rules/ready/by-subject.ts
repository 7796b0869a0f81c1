import { CONTENTS, GOALS, type ReadyPlan } from './ready.ts'

/** After the plan of Quảng Nam 2024: comprehensive, thematic and civil-service inspections, reports five days before. */
export const bySubject: ReadyPlan = {
  body: ({ year, committee, focal }) => [
    ...GOALS,
    'II. NỘI DUNG, HÌNH THỨC KIỂM TRA',
    '1. Kiểm tra toàn diện',
    'a) Nội dung kiểm tra:',
    ...CONTENTS.map((line) => line.replace(/^\d\./, '-')),
    'b) Đối tượng kiểm tra: 07 sở, ban, ngành; 06 UBND xã, phường.',
    '2. Kiểm tra chuyên đề',
    'a) Nội dung kiểm tra: việc giải quyết thủ tục hành chính; việc thực hiện cơ chế một cửa.',
    'b) Đối tượng kiểm tra: các đơn vị do cơ quan chủ trì chuyên đề đề xuất.',
    '3. Kiểm tra công vụ',
    'a) Nội dung kiểm tra: việc chấp hành kỷ luật, kỷ cương hành chính; thời giờ làm việc; văn hóa công sở.',
    'b) Đối tượng kiểm tra: công chức, viên chức các cơ quan, đơn vị.',
    '4. Kiểm tra đột xuất',
    'Đơn vị kiểm tra do Trưởng đoàn kiểm tra quyết định.',
    'III. THỜI GIAN KIỂM TRA',
    `Từ tháng 4 đến tháng 9 năm ${year}.`,
    'IV. TỔ CHỨC THỰC HIỆN',
    `1. ${focal} tham mưu ${committee} thành lập Đoàn kiểm tra; tổng hợp kết quả, kiến nghị báo cáo ${committee}.`,
    `2. Cơ quan, đơn vị được kiểm tra gửi báo cáo về ${focal} trước ngày kiểm tra ít nhất 05 ngày, kèm tệp điện tử; báo cáo đầy đủ, chính xác; có giải pháp cụ thể để thực hiện kết luận.`,
    '3. Đoàn kiểm tra làm rõ trách nhiệm của từng cá nhân, bộ phận đối với hạn chế, thiếu sót.',
    `4. Kinh phí: từ nguồn kinh phí CCHC năm ${year}.`,
  ],
  settings: {
    reportLeadDays: 5,
    requiresSoftCopy: true,
    surpriseLead: 'teamHead',
    surpriseTeam: 'decision',
    surpriseGround: 'optional',
    findingResponsibility: 'required',
    solutionRequired: true,
    conclusionArtefacts: [
      { artefact: 'preliminaryConclusion', level: 'inspection' },
      { artefact: 'conclusionNotice', level: 'inspection' },
    ],
    outline: 'attached',
    assigners: ['teamHead'],
  },
}
