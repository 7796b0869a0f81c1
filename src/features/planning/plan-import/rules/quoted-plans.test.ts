import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '#documents/read/read.ts'
import { kienGiangQuoted } from '#test/plans/kien-giang-quoted.ts'
import { quangNamQuoted } from '#test/plans/quang-nam-quoted.ts'
import { asDocx, asLines, asPdf, asText, type SamplePlan } from '#test/plans/render.ts'
import type { PlanDraft } from '../contract.ts'
import { parsePlan } from './parse-plan.ts'
import { profileFrom } from './profile.ts'

/** The texts of a field, as one to look into. */
const said = (field: unknown): string =>
  typeof field === 'string'
    ? field
    : field !== null && typeof field === 'object'
      ? Object.values(field).map(said).join(' | ')
      : ''

const draftOf = (plan: SamplePlan) => parsePlan(asLines(asText(plan)))
const settingsOf = (plan: SamplePlan) => {
  const lines = asLines(asText(plan))
  return Object.fromEntries(profileFrom(parsePlan(lines), lines).map(({ key, value }) => [key, value]))
}

type Field = keyof PlanDraft
/** The field that holds each passage which the register quotes. */
const QN: readonly (readonly [clause: string, field: Field, passage: string])[] = [
  ['QN-PRE-1', 'legalBases', 'Quyết định số 2817/QĐ-UBND ngày 25/12/2023'],
  ['QN-I-1-1', 'purposes', 'Đánh giá tình hình, kết quả thực hiện các nội dung, nhiệm vụ'],
  ['QN-I-1-2', 'purposes', 'nhân rộng các mô hình sáng kiến cải cách hành chính và chuyển đổi số'],
  ['QN-I-1-3', 'purposes', 'chỉ ra những mặt còn tồn tại, hạn chế để kịp thời chấn chỉnh'],
  ['QN-I-1-4', 'purposes', 'ý thức, trách nhiệm, năng lực chuyên môn và chất lượng phục vụ'],
  ['QN-I-1-5', 'purposes', 'vai trò, trách nhiệm của người đứng đầu trong chỉ đạo thực hiện nhiệm vụ'],
  ['QN-I-1-6', 'purposes', 'rút ra những vấn đề cần quan tâm trong công tác chỉ đạo, điều hành'],
  ['QN-I-1-7', 'purposes', 'kiến nghị với lãnh đạo các cấp liên quan'],
  ['QN-I-1-8', 'purposes', 'phát huy những mặt tích cực'],
  ['QN-I-1-9', 'purposes', 'chấn chỉnh kỷ luật, kỷ cương hành chính'],
  ['QN-I-1-10', 'purposes', 'lề lối, tác phong làm việc'],
  ['QN-I-1-11', 'purposes', 'nâng cao sự hài lòng của người dân, doanh nghiệp đối với sự phục vụ'],
  ['QN-I-2-1', 'requirements', 'nghiêm túc, khách quan, hiệu quả và đúng quy định'],
  ['QN-I-2-2', 'requirements', 'không gây trở ngại đến hoạt động của các cơ quan, đơn vị, địa phương'],
  ['QN-I-2-3', 'requirements', 'Làm rõ kết quả, hiệu quả thực chất'],
  ['QN-I-2-4', 'requirements', 'làm rõ trách nhiệm của từng cá nhân, bộ phận liên quan'],
  ['QN-I-2-5', 'requirements', 'chậm chuyển biến trong công tác cải cách hành chính'],
  ['QN-I-2-6', 'requirements', 'có khối lượng hồ sơ tồn đọng, trễ hạn lớn'],
  ['QN-I-2-7', 'requirements', 'gây phiền hà cho người dân, doanh nghiệp trong giải quyết thủ tục hành chính'],
  ['QN-I-2-8', 'requirements', 'Đoàn kiểm tra có trách nhiệm tổng hợp các nội dung kết luận'],
  ['QN-II-1a', 'forms', 'Kiểm tra toàn diện công tác cải cách hành chính và chuyển đổi số'],
  ['QN-II-1a-1', 'contents', 'triển khai các văn bản chỉ đạo của Tỉnh ủy, Ủy ban nhân dân tỉnh'],
  ['QN-II-1a-2', 'contents', 'trong năm 2023'],
  ['QN-II-1a-3', 'contents', 'tính đến thời điểm kiểm tra'],
  ['QN-II-1a-4', 'contents', 'Chỉ số Cải cách hành chính (PARINDEX)'],
  ['QN-II-1a-5', 'contents', 'Việc khắc phục các tồn tại, hạn chế chỉ ra trong Chỉ số PARINDEX'],
  ['QN-II-1b', 'forms', 'Kiểm tra chuyên đề'],
  ['QN-II-1b-1', 'contents', 'tiếp nhận, giải quyết hồ sơ thủ tục hành chính trên lĩnh vực y tế'],
  ['QN-II-1b-2', 'contents', 'giải quyết hồ sơ thủ tục hành chính trên phần mềm một cửa điện tử'],
  ['QN-II-1c', 'forms', 'Kiểm tra công vụ'],
  ['QN-II-1c-1', 'contents', 'Kiểm tra việc chấp hành nội quy, quy chế làm việc'],
  ['QN-II-1c-2', 'contents', 'kỷ luật, kỷ cương hành chính, đạo đức công vụ, văn hoá công sở'],
  ['QN-II-2a-1', 'targets', 'Nông nghiệp và Phát triển nông thôn, Tư pháp, Tài chính, Xây dựng, Ngoại vụ'],
  ['QN-II-2a-2', 'targets', 'Cơ quan ngành dọc: Cục thuế tỉnh, Bảo hiểm xã hội tỉnh'],
  ['QN-II-2a-3', 'targets', 'Đại Lộc, Tiên Phước, Phú Ninh, Phước Sơn, Nam Giang, Điện Bàn'],
  ['QN-II-2b-1', 'targets', 'các cơ quan, đơn vị thuộc Sở Y tế'],
  ['QN-II-2c-1', 'targets', 'Ủy ban nhân dân các xã, phường, thị trấn'],
  ['QN-II-2c-2', 'targets', 'Cán bộ, công chức, viên chức làm việc tại các cơ quan'],
  ['QN-II-3a', 'forms', 'Kiểm tra trực tiếp'],
  ['QN-II-3a-1', 'forms', 'báo cáo kết quả thực hiện trên các lĩnh vực thuộc nội dung kiểm tra'],
  ['QN-II-3a-2', 'forms', 'Đoàn kiểm tra tiến hành kiểm tra thực tế việc thực hiện các nội dung'],
  ['QN-II-3a-3', 'forms', 'cung cấp tài khoản truy cập các hệ thống phần mềm, hồ sơ lưu'],
  ['QN-II-3a-4', 'forms', 'các nội dung còn chưa thống nhất'],
  ['QN-II-3a-5', 'forms', 'các thành viên Đoàn kiểm tra thông tin, giải đáp và hướng dẫn'],
  ['QN-II-3a-6', 'forms', 'Kết thúc buổi kiểm tra, Trưởng đoàn kiểm tra kết luận sơ bộ'],
  ['QN-II-3a-7', 'forms', 'Tiến hành trao đổi, thảo luận'],
  ['QN-II-3b-1', 'forms', 'đột xuất, qua báo cáo, trực tuyến'],
  ['QN-II-4-1', 'periods', 'từ tháng 4 đến tháng 9 năm 2024'],
  ['QN-II-4-2', 'periods', 'thời gian và đơn vị kiểm tra do Trưởng đoàn kiểm tra quyết định'],
  ['QN-II-4-3', 'periods', 'Kiểm tra toàn diện và kiểm tra chuyên đề'],
  ['QN-III-1-1', 'tasks', 'trước thời gian kiểm tra ít nhất 05 ngày'],
  ['QN-III-1-2', 'tasks', 'gửi về Sở Nội vụ, đồng thời gửi file mềm về hộp thư công vụ'],
  ['QN-III-1-3', 'tasks', 'dựa trên các quy định của Chính phủ, Bộ, ngành chủ quản'],
  ['QN-III-1-4', 'tasks', 'theo Phụ lục II- Đề cương kèm theo'],
  ['QN-III-1-5', 'tasks', 'cung cấp đầy đủ hồ sơ, tài liệu minh chứng kết quả đạt được'],
  ['QN-III-1-5a', 'tasks', 'tạo điều kiện thuận lợi để Đoàn kiểm tra hoàn thành nhiệm vụ'],
  ['QN-III-1-6', 'tasks', 'Tổ chức thực hiện nghiêm túc các nội dung kết luận của Đoàn kiểm tra'],
  ['QN-III-2-1', 'tasks', 'thành lập Đoàn kiểm tra và phân công trách nhiệm Trưởng đoàn'],
  ['QN-III-2-2', 'tasks', 'Làm đầu mối, chủ trì phối hợp với các thành viên Đoàn kiểm tra'],
  ['QN-III-2-3', 'tasks', 'Tổng hợp các ý kiến đề nghị của các đơn vị, địa phương'],
  ['QN-III-3-0', 'tasks', 'Nội vụ, Thông tin và Truyền thông, Thanh tra tỉnh, Văn phòng'],
  ['QN-III-3-1', 'tasks', 'để thành viên tham gia đầy đủ trong suốt thời gian kiểm tra'],
  ['QN-III-3-1a', 'tasks', 'Cử công chức tham gia Đoàn kiểm tra theo kế hoạch'],
  ['QN-III-3-2', 'tasks', 'theo lĩnh vực ngành quản lý gửi thư ký Đoàn kiểm tra tổng hợp'],
  ['QN-III-3-3', 'tasks', 'kiểm tra các nội dung theo phân công của Trưởng đoàn kiểm tra'],
  ['QN-III-4', 'tasks', '(khi có yêu cầu)'],
  ['QN-III-5', 'tasks', 'tham gia và đưa tin các buổi làm việc của Đoàn kiểm tra'],
  ['QN-NN-1', 'recipients', 'Bộ Nội vụ'],
  ['QN-SIG-1', 'signature', 'KT. CHỦ TỊCH'],
]
const KG: typeof QN = [
  ['KG-PRE-1', 'legalBases', 'Quyết định số 225/QĐ-TTg ngày 04 tháng 02 năm 2016'],
  ['KG-PRE-2', 'legalBases', 'sửa đổi, bổ sung Quyết định số 225/QĐ-TTg ngày 04 tháng 02 năm 2016'],
  ['KG-PRE-3', 'legalBases', 'Kế hoạch số 164/KH-UBND ngày 09 tháng 12 năm 2019'],
  ['KG-I-1a-1', 'purposes', 'đánh giá đúng thực chất mức độ triển khai thực hiện các nhiệm vụ'],
  ['KG-I-1a-2', 'purposes', 'phát hiện và chấn chỉnh những sai sót và hướng dẫn'],
  ['KG-I-1b', 'purposes', 'nhất là cán bộ lãnh đạo, quản lý các cấp'],
  ['KG-I-1c', 'purposes', 'đi vào nền nếp, trở thành công tác thường xuyên'],
  ['KG-I-2a-1', 'requirements', 'Kiểm tra phải đúng trọng tâm, trọng điểm, tuân thủ quy định của pháp luật'],
  ['KG-I-2a-2', 'requirements', 'không gây trở ngại đến các hoạt động bình thường'],
  ['KG-I-2a-3', 'requirements', 'tuân thủ quy định của pháp luật, đảm bảo chất lượng, khách quan'],
  ['KG-I-2b-1', 'targets', 'từ 30% số cơ quan hành chính nhà nước'],
  ['KG-I-2b-2', 'targets', '10 Ủy ban nhân dân cấp xã'],
  ['KG-I-2c-1', 'requirements', 'rút ra được những vấn đề cần quan tâm trong công tác chỉ đạo'],
  ['KG-I-2c-2', 'requirements', 'kiến nghị, đề xuất với lãnh đạo các cấp có liên quan'],
  ['KG-II-1', 'contents', 'Kiểm tra toàn diện các nội dung theo Kế hoạch số 164/KH-UBND'],
  ['KG-II-2a', 'targets', 'Kế hoạch và Đầu tư, Lao động - Thương binh và Xã hội'],
  ['KG-II-2b', 'targets', 'An Biên, Hòn Đất, Kiên Lương, Rạch Giá và Hà Tiên'],
  ['KG-II-2c', 'targets', 'Chọn 02 xã thuộc Ủy ban nhân dân cấp huyện được chọn kiểm tra'],
  ['KG-II-3', 'periods', 'Quý III/2020'],
  ['KG-III-1-1', 'tasks', 'xây dựng kế hoạch kiểm tra công tác CCHC năm 2020'],
  ['KG-III-1-2', 'tasks', 'để triển khai thực hiện công tác tự kiểm tra'],
  ['KG-III-1-3', 'tasks', 'đạt từ 30% trở lên đối với các đơn vị trực thuộc'],
  ['KG-III-2-1', 'tasks', 'tham mưu Chủ tịch Ủy ban nhân dân tỉnh thành lập Đoàn kiểm tra'],
  ['KG-III-2-2', 'tasks', 'xây dựng kế hoạch và đề cương kiểm tra chi tiết'],
  ['KG-III-2-3', 'tasks', 'thông báo thời gian kiểm tra cụ thể cho các đối tượng kiểm tra'],
  ['KG-III-2-4', 'budget', 'nằm trong kinh phí thực hiện nhiệm vụ cải cách hành chính năm 2020'],
  ['KG-III-2-5', 'tasks', 'Sau khi kết thúc kiểm tra, tổng hợp kết quả báo cáo'],
  ['KG-III-2-6', 'tasks', 'ban hành văn bản chỉ đạo khắc phục những tồn tại, hạn chế'],
  ['KG-III-3a-1', 'tasks', 'Tổ chức tự kiểm tra, kiểm tra cấp dưới'],
  ['KG-III-3a-2', 'tasks', 'tổng hợp, báo cáo việc thực hiện với Đoàn kiểm tra'],
  ['KG-III-3b-1', 'tasks', 'Cử đúng thành phần tham dự các cuộc làm việc với Đoàn kiểm tra'],
  ['KG-III-3b-2', 'tasks', 'cung cấp đầy đủ thông tin, hồ sơ, mẫu theo yêu cầu'],
  ['KG-III-3b-3', 'tasks', 'có trách nhiệm phối hợp'],
  ['KG-III-4-1', 'tasks', 'không thuộc đối tượng kiểm tra trực tiếp: Tổ chức tự kiểm tra'],
  ['KG-III-4-2', 'tasks', 'đánh giá và rút kinh nghiệm qua đợt tự kiểm tra'],
  ['KG-III-4-3', 'tasks', '(qua Sở Nội vụ) trước ngày 30/9/2020 để tổng hợp chung'],
  ['KG-NN-1', 'recipients', 'Bộ Nội vụ'],
  ['KG-SIG-1', 'signature', 'KÝ. CHỦ TỊCH'],
]

describe.each([
  ['Quảng Nam', quangNamQuoted, QN],
  ['Kiên Giang', kienGiangQuoted, KG],
] as const)('Every passage quoted of the plan of %s stands where it belongs (design)', (_name, plan, passages) => {
  let drafts: readonly (readonly [string, PlanDraft])[]
  beforeAll(async () => {
    const read = async (bytes: Uint8Array, name: string) => {
      const document = await readDocument(bytes, name)
      if ('refusal' in document) throw new Error(document.refusal)
      return parsePlan(document.lines)
    }
    drafts = [
      ['text', draftOf(plan)],
      ['DOCX', await read(await asDocx(plan), 'x.docx')],
      ['DOCX numbered by Word', await read(await asDocx(plan, true), 'x.docx')],
      ['PDF', await read(asPdf(plan), 'x.pdf')],
    ]
  })

  test('as text, as a Word file by hand and by Word’s own numbers, and as PDF', () => {
    for (const [format, draft] of drafts) {
      const lost = passages.filter(([, field, passage]) => !said(draft[field]).includes(passage))
      expect(lost, format).toEqual([])
      expect(draft.unrecognised, format).toEqual([])
    }
  })

  test('and the four readings are one plan', () => {
    const [[, first], ...others] = drafts as [(typeof drafts)[number], ...typeof drafts]
    const { doubts: _, origins: __, sections: ___, lines: ____, typography: _____, ...facts } = first
    for (const [format, draft] of others) expect(draft, format).toMatchObject(facts)
  })
})

test('who proposes the units is no object, and a member’s duty is that of the bodies above it (design)', () => {
  const { targets, tasks } = draftOf(quangNamQuoted)
  expect(targets.filter(({ form }) => form === 'Kiểm tra chuyên đề').map(({ text }) => text)).toEqual([
    'các cơ quan, đơn vị thuộc Sở Y tế',
  ])
  expect(tasks.find(({ text }) => text.startsWith('Thành viên'))?.body).toBe(
    'Các cơ quan: Nội vụ, Thông tin và Truyền thông, Thanh tra tỉnh, Văn phòng UBND tỉnh',
  )
})

test.each([
  'do Đoàn kiểm tra lựa chọn các đơn vị',
  'giao Sở Nội vụ xác định đơn vị cụ thể',
  'theo đề xuất của Sở Khoa học và Công nghệ',
])('%s: names nobody (design)', (words) => {
  const plan = {
    ...quangNamQuoted,
    body: quangNamQuoted.body.map((line) => line.replace('giao Sở Y tế đề xuất đơn vị kiểm tra', words)),
  }
  expect(draftOf(plan).targets).toEqual(draftOf(quangNamQuoted).targets)
})

test('the settings of both are those of their own sentences (design)', () => {
  expect(settingsOf(quangNamQuoted)).toEqual({
    reportLeadDays: 5,
    reportRecipient: 'Sở Nội vụ',
    accessGrants: true,
    mediaInvite: true,
    cutOff: 'inspectionDay',
    requiresSoftCopy: true,
    surpriseLead: 'teamHead',
    surpriseTeam: 'decision',
    findingResponsibility: 'required',
    teamAuthority: 'peoplesCommittee',
    unitProposer: 'Sở Y tế',
    teamThemes: true,
    riskCriteria: ['slowProgress', 'lateDossiers', 'harassment'],
    indices: ['PAR INDEX', 'SIPAS', 'PAPI', 'PCI', 'DTI', 'DDCI'],
    civilService: true,
    findingKinds: ['strength', 'shortcoming', 'limitation', 'difficulty'],
    outline: 'later',
    conclusionArtefacts: [{ artefact: 'preliminaryConclusion', level: 'inspection' }],
  })
  expect(settingsOf(kienGiangQuoted)).toEqual({
    budgetSources: ['kinh phí thực hiện nhiệm vụ cải cách hành chính năm 2020 được giao'],
    difficultyRoute: 'Ủy ban nhân dân tỉnh',
    detailedPlan: true,
    compositionInNotice: 'required',
    selfPlanRequired: true,
    teamAuthority: 'chair',
    noticeIssuer: 'focalAgency',
    selfReportBy: '2020-09-30',
    selfRecipient: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
    findingKinds: ['strength', 'shortcoming', 'limitation', 'error', 'difficulty'],
    outline: 'later',
    conclusionArtefacts: [{ artefact: 'remedyDirective', level: 'plan' }],
  })
})
