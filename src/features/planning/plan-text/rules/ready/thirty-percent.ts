import { CONTENTS, GOALS, type ReadyPlan } from './ready.ts'

/** After the plan of Kiên Giang 2020: at least thirty of a hundred inspected, everybody inspects himself. */
export const thirtyPercent: ReadyPlan = {
  body: ({ year, committee, chair, focal }) => [
    ...GOALS,
    'II. NỘI DUNG, ĐỐI TƯỢNG, THỜI GIAN KIỂM TRA',
    '1. Nội dung kiểm tra:',
    ...CONTENTS.map((line) => line.replace(/^\d\./, '-')),
    '2. Đối tượng kiểm tra: ít nhất 30% số sở, ban, ngành; 10 UBND xã, phường.',
    `3. Thời gian kiểm tra: Quý III năm ${year}.`,
    'III. TỰ KIỂM TRA',
    `1. Các sở, ban, ngành và UBND các xã, phường tự kiểm tra và kiểm tra ít nhất 30% đơn vị trực thuộc; gửi báo cáo về ${focal} trước ngày 30/9/${year}.`,
    'IV. KINH PHÍ',
    `Từ nguồn kinh phí CCHC năm ${year} do ${committee} giao.`,
    'V. TỔ CHỨC THỰC HIỆN',
    `1. ${focal} tham mưu ${chair} thành lập Đoàn kiểm tra; xây dựng đề cương, kế hoạch chi tiết; tổng hợp kết quả báo cáo ${committee}.`,
    '2. Đơn vị được kiểm tra bố trí đúng thành phần làm việc, chuẩn bị báo cáo theo đề cương.',
  ],
  settings: {
    teamAuthority: 'chair',
    outline: 'later',
    noticeIssuer: 'focalAgency',
    conclusionArtefacts: [{ artefact: 'remedyDirective', level: 'plan' }],
  },
}
