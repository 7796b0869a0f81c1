import { conclusionNoticePaper } from '#features/concluding/conclusions/document.ts'
import { remedyReportPaper } from '#features/concluding/recommendations/document.ts'
import type { Issuer, PaperHead } from '#features/ground/papers/document.ts'
import { authorityFor, type Rank } from '#features/ground/papers/rules.ts'
import { minutesPaper } from '#features/inspecting/inspections/document.ts'
import { scheduleNoticePaper } from '#features/inspecting/schedules/document.ts'
import { unitReportPaper } from '#features/inspecting/unit-reports/document.ts'
import { teamDecisionPaper } from '#features/planning/teams/document.ts'
import type { Paper } from '#kernel/blocks.ts'
import { planPaper } from './plan-paper.ts'

/** One invented example of each paper of the thread: an inspection of a ward in "tỉnh Mẫu". */
export const papers: Readonly<
  Record<
    'plan' | 'teamDecision' | 'scheduleNotice' | 'unitReport' | 'minutes' | 'conclusionNotice' | 'remedyReport',
    Paper
  >
> = {
  plan: planPaper({
    head: provinceHead('12', 'KH-UBND', '2026-03-05'),
    year: 2026,
    area: 'trên địa bàn tỉnh Mẫu',
    bases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Căn cứ Kế hoạch số 03/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Mẫu về cải cách hành chính năm 2026',
      'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 41/TTr-SNV ngày 27 tháng 02 năm 2026.',
    ],
    purposes: [
      'Đánh giá việc chỉ đạo, điều hành và kết quả thực hiện nhiệm vụ cải cách hành chính của các cơ quan, đơn vị; ghi nhận cách làm hay để nhân rộng.',
      'Phát hiện tồn tại, hạn chế, làm rõ nguyên nhân, trách nhiệm và kiến nghị biện pháp khắc phục.',
    ],
    requirements: [
      'Kiểm tra đúng nội dung, khách quan, không làm cản trở hoạt động bình thường của đơn vị.',
      'Mỗi kiến nghị có người thực hiện, thời hạn và được theo dõi đến khi hoàn thành.',
    ],
    contents: [
      {
        text: 'Công tác chỉ đạo, điều hành',
        children: [
          { text: 'Việc ban hành và thực hiện kế hoạch năm', children: [] },
          { text: 'Công tác tự kiểm tra và khắc phục sau kiểm tra', children: [] },
        ],
      },
      {
        text: 'Cải cách thủ tục hành chính',
        children: [
          {
            text: 'Niêm yết, công khai thủ tục hành chính',
            children: [{ text: 'Tại nơi tiếp nhận hồ sơ', children: [] }],
          },
          { text: 'Tiếp nhận, giải quyết hồ sơ; xin lỗi bằng văn bản khi trễ hạn', children: [] },
        ],
      },
      { text: 'Việc xây dựng, phát triển chính quyền số tại cơ quan, đơn vị', children: [] },
    ],
    forms: [
      {
        name: 'Kiểm tra định kỳ',
        method: 'Đoàn kiểm tra làm việc trực tiếp tại cơ quan, đơn vị theo lịch thông báo trước',
        lead: 'Sở Nội vụ',
        coordinating: ['Văn phòng Ủy ban nhân dân tỉnh', 'Sở Khoa học và Công nghệ'],
      },
      { name: 'Kiểm tra đột xuất', method: 'Không báo trước thời gian, địa điểm', lead: 'Sở Nội vụ', coordinating: [] },
    ],
    targets: ['Các sở, ban, ngành: 05 đơn vị.', 'Ủy ban nhân dân các xã, phường: 10 đơn vị.'],
    periods: [
      { label: 'Kiểm tra định kỳ', from: '2026-04-01', to: '2026-10-31' },
      { label: 'Kiểm tra đột xuất', from: null, to: null },
    ],
    focalAgency: 'Sở Nội vụ',
    reportLeadDays: 5,
    tasks: [
      {
        body: 'Sở Nội vụ',
        text: 'Trình thành lập Đoàn kiểm tra; thông báo lịch kiểm tra\nTổng hợp, báo cáo Ủy ban nhân dân tỉnh kết quả kiểm tra',
        due: '2026-12-10',
      },
      {
        body: 'Các cơ quan, đơn vị được kiểm tra',
        text: 'Chuẩn bị báo cáo, hồ sơ, tài liệu kiểm chứng; thực hiện kết luận kiểm tra',
        due: null,
      },
    ],
    budget: ['Từ dự toán chi thường xuyên năm 2026 giao cho Sở Nội vụ.'],
    units: Array.from({ length: 34 }, (_, at) => ({
      unit: at % 3 === 0 ? `Sở chuyên ngành số ${at + 1}` : `Ủy ban nhân dân phường Mẫu ${at + 1}`,
      form: 'Kiểm tra định kỳ',
      time: `Tháng ${4 + (at % 7)}/2026`,
    })),
    outline: [
      {
        text: 'Công tác chỉ đạo, điều hành',
        children: [
          { text: 'Kế hoạch và kết quả thực hiện kế hoạch năm', children: [] },
          { text: 'Công tác tuyên truyền', children: [] },
        ],
      },
      {
        text: 'Cải cách thủ tục hành chính',
        children: [
          {
            text: 'Kết quả giải quyết hồ sơ',
            children: [
              { text: 'Số hồ sơ tiếp nhận', children: [] },
              { text: 'Tỷ lệ đúng hạn', children: [] },
            ],
          },
        ],
      },
    ],
  }),
  teamDecision: teamDecisionPaper({
    head: provinceHead('225', 'QĐ-UBND', '2026-03-16', null),
    decidedBy: 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu',
    team: 'Đoàn kiểm tra công tác cải cách hành chính năm 2026',
    bases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương',
      'Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Mẫu về kiểm tra công tác cải cách hành chính năm 2026',
      'Theo đề nghị của Giám đốc Sở Nội vụ',
    ],
    plan: 'Kế hoạch số 12/KH-UBND',
    year: 2026,
    seats: [
      { name: 'Trần Quốc Minh', office: 'Phó Giám đốc Sở Nội vụ', seat: 'Trưởng đoàn', fields: [] },
      {
        name: 'Lê Thị Thanh Hà',
        office: 'Phó Chánh Văn phòng Ủy ban nhân dân tỉnh',
        seat: 'Phó Trưởng đoàn',
        fields: ['Cải cách thủ tục hành chính'],
      },
      { name: 'Ngô Thu Thủy', office: 'Chuyên viên Sở Nội vụ', seat: 'Thư ký', fields: [] },
      {
        name: 'Đặng Hữu Phước',
        office: 'Chuyên viên Sở Khoa học và Công nghệ',
        seat: 'Thành viên',
        fields: ['Chính quyền số'],
      },
    ],
    from: '2026-04-01',
    to: '2026-11-30',
    focalAgency: 'Sở Nội vụ',
    budgetSources: [],
    executors: [
      'Chánh Văn phòng Ủy ban nhân dân tỉnh',
      'Giám đốc Sở Nội vụ',
      'Thủ trưởng các cơ quan, đơn vị được kiểm tra',
    ],
  }),
  scheduleNotice: scheduleNoticePaper({
    head: teamHead('5', 'TB-ĐKT', '2026-04-08'),
    subject: 'cải cách hành chính',
    year: 2026,
    planCitation: 'Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Mẫu',
    team: 'Đoàn kiểm tra công tác cải cách hành chính năm 2026',
    form: 'kiểm tra định kỳ',
    method: 'trực tiếp tại đơn vị',
    softCopy: true,
    contact: 'Ngô Thu Thủy',
    sessions: [
      {
        unit: 'Ủy ban nhân dân phường An Phú',
        day: '2026-05-06',
        time: '08 giờ 00',
        place: 'trụ sở Ủy ban nhân dân phường An Phú',
        reportDueOn: '2026-04-29',
      },
    ],
    periods: [],
    contents: [
      'Công tác chỉ đạo, điều hành cải cách hành chính',
      'Cải cách thủ tục hành chính',
      'Xây dựng, phát triển chính quyền số',
    ],
    teamComposition: ['Trưởng đoàn và các thành viên theo Quyết định số 225/QĐ-UBND'],
    unitComposition: ['Lãnh đạo Ủy ban nhân dân phường', 'Công chức phụ trách từng lĩnh vực và Bộ phận Một cửa'],
    reportTo: 'Đoàn kiểm tra (qua Sở Nội vụ)',
    outline: [
      { text: 'Công tác chỉ đạo, điều hành', children: [{ text: 'Kết quả thực hiện kế hoạch năm', children: [] }] },
    ],
  }),
  unitReport: unitReportPaper({
    head: wardHead('118', 'BC-UBND', '2026-04-27'),
    subject: 'cải cách hành chính',
    year: 2026,
    addressees: ['Đoàn kiểm tra công tác cải cách hành chính năm 2026', 'Sở Nội vụ tỉnh Mẫu'],
    requestCitation: 'Thông báo số 05/TB-ĐKT ngày 08 tháng 4 năm 2026 của Đoàn kiểm tra',
    asOf: '2026-03-31',
    items: [
      {
        text: 'Công tác chỉ đạo, điều hành',
        answer: null,
        figures: [],
        children: [
          {
            text: 'Kết quả thực hiện kế hoạch năm',
            answer:
              'Ủy ban nhân dân phường đã ban hành kế hoạch trong tháng 01\nĐã hoàn thành 9 trên 12 nhiệm vụ của quý',
            figures: [],
            children: [],
          },
          { text: 'Công tác tuyên truyền', answer: 'Không phát sinh', figures: [], children: [] },
        ],
      },
      {
        text: 'Cải cách thủ tục hành chính',
        answer: null,
        figures: [],
        children: [
          {
            text: 'Kết quả giải quyết hồ sơ',
            answer: null,
            figures: [
              { label: 'Số hồ sơ tiếp nhận', value: '1.234' },
              { label: 'Số hồ sơ giải quyết đúng hạn', value: '1.218' },
              { label: 'Tỷ lệ đúng hạn', value: '98,7% (1.218/1.234)' },
            ],
            children: [
              {
                text: 'Xin lỗi bằng văn bản đối với hồ sơ trễ hạn',
                answer: 'Đã thực hiện với 12 trên 16 hồ sơ',
                figures: [{ label: 'Có văn bản xin lỗi', value: 'Có' }],
                children: [],
              },
            ],
          },
        ],
      },
    ],
    evidence: [
      { item: 'Kết quả thực hiện kế hoạch năm', name: 'Kế hoạch số 02/KH-UBND của Ủy ban nhân dân phường.pdf' },
      { item: 'Kết quả giải quyết hồ sơ', name: 'Bảng theo dõi hồ sơ quý I.xlsx' },
    ],
  }),
  minutes: minutesPaper({
    issuer: teamIssuer(),
    number: null,
    symbol: null,
    unit: 'Ủy ban nhân dân phường An Phú',
    subject: 'cải cách hành chính',
    year: 2026,
    day: '2026-05-06',
    surprise: false,
    startedAt: '08 giờ 05 phút',
    endedAt: '11 giờ 20 phút',
    place: 'trụ sở Ủy ban nhân dân phường An Phú',
    groundCitations: [
      'Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026',
      'Quyết định số 225/QĐ-UBND ngày 16 tháng 3 năm 2026',
    ],
    team: [
      { name: 'Trần Quốc Minh', office: 'Phó Giám đốc Sở Nội vụ, Trưởng đoàn' },
      { name: 'Ngô Thu Thủy', office: 'Chuyên viên Sở Nội vụ, Thư ký' },
    ],
    unitSide: [{ name: 'Hoàng Văn Hòa', office: 'Chủ tịch Ủy ban nhân dân phường An Phú' }],
    desks: [],
    records: [
      {
        field: 'Công tác chỉ đạo, điều hành',
        achieved: ['Kế hoạch ban hành đúng thời hạn'],
        shortcomings: [],
        difficulties: [],
      },
      {
        field: 'Cải cách thủ tục hành chính',
        achieved: ['Niêm yết đầy đủ thủ tục hành chính'],
        shortcomings: [{ fact: 'Còn 04 hồ sơ trễ hạn chưa có văn bản xin lỗi', causes: ['Thiếu công chức'] }],
        difficulties: ['Chưa có kinh phí thay máy tính của bộ phận một cửa'],
      },
    ],
    preliminaryConclusion:
      'Đơn vị thực hiện tốt việc niêm yết, công khai\nĐề nghị khắc phục ngay việc xin lỗi bằng văn bản đối với hồ sơ trễ hạn',
    unitOpinion: { agreed: true, explanations: [] },
    copies: { all: 3, ofTeam: 2 },
    chair: 'Trần Quốc Minh',
    writer: 'Ngô Thu Thủy',
    signers: [
      { role: 'Thư ký', name: 'Ngô Thu Thủy' },
      { role: 'Đại diện đơn vị được kiểm tra', name: 'Hoàng Văn Hòa' },
      { role: 'Trưởng đoàn', name: 'Trần Quốc Minh' },
    ],
  }),
  conclusionNotice: conclusionNoticePaper({
    head: teamHead('17', 'TB-ĐKT', '2026-05-20'),
    subject: 'cải cách hành chính',
    year: 2026,
    unit: 'Ủy ban nhân dân phường An Phú',
    planCitation: 'Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Mẫu',
    team: 'Đoàn kiểm tra công tác cải cách hành chính năm 2026',
    inspectedOn: '2026-05-06',
    strengths: [
      'Kế hoạch năm ban hành đúng thời hạn, phân công rõ người thực hiện',
      'Niêm yết đầy đủ thủ tục hành chính tại nơi tiếp nhận',
    ],
    findings: [
      {
        fact: 'Còn 04 hồ sơ đất đai trễ hạn chưa có văn bản xin lỗi',
        cause: 'chưa phân công người soát hồ sơ sắp đến hạn',
        responsibility: 'Bộ phận Một cửa và công chức địa chính',
      },
      {
        fact: 'Bảng phân công trực tiếp nhận hồ sơ chưa cập nhật sau khi thay đổi nhân sự',
        cause: null,
        responsibility: null,
      },
    ],
    headAssessment: {
      text: 'Trực tiếp chỉ đạo, định kỳ giao ban; chưa kịp thời đôn đốc xử lý hồ sơ trễ hạn',
      head: { name: 'Hoàng Văn Hòa', office: 'Chủ tịch Ủy ban nhân dân phường An Phú' },
    },
    recommendations: [
      {
        text: 'Xin lỗi bằng văn bản đối với từng hồ sơ trễ hạn, nêu rõ lý do và ngày hẹn trả mới',
        ordinal: 1,
        nature: 'Phải thực hiện ngay',
        withinCompetence: 'Toàn bộ nội dung',
        dueOn: '2026-06-05',
      },
      {
        ordinal: 2,
        text: 'Cập nhật, niêm yết lại bảng phân công trực',
        nature: '',
        withinCompetence: '',
        dueOn: '2026-05-29',
      },
    ],
    difficulties: ['Chưa có kinh phí thay máy tính'],
    upward: [{ body: 'Sở Nội vụ', text: 'Hướng dẫn số hóa hồ sơ' }],
    proposals: ['Bổ sung biên chế cho bộ phận một cửa'],
    byTeam: true,
    answer: { until: '2026-05-27', deemed: true },
    remedyReportTo: 'Đoàn kiểm tra (qua Sở Nội vụ)',
    remedyReportDueOn: '2026-06-15',
  }),
  remedyReport: remedyReportPaper({
    head: wardHead('164', 'BC-UBND', '2026-06-12'),
    subject: 'cải cách hành chính',
    year: 2026,
    addressees: ['Đoàn kiểm tra công tác cải cách hành chính năm 2026'],
    noticeCitation: 'Thông báo số 17/TB-ĐKT ngày 20 tháng 5 năm 2026 của Đoàn kiểm tra',
    asOf: '2026-06-10',
    entries: [
      {
        number: 1,
        recommendation: 'Xin lỗi bằng văn bản đối với từng hồ sơ trễ hạn, nêu rõ lý do và ngày hẹn trả mới',
        dueOn: '2026-06-05',
        done: 'Đã gửi văn bản xin lỗi đối với cả 04 hồ sơ trễ hạn',
        percent: 100,
        disputed: false,
        legalGround: 'Quy chế làm việc của UBND phường',
        evidence: ['Văn bản số 31/UBND-ĐC', 'Văn bản số 32/UBND-ĐC'],
      },
      {
        number: 2,
        recommendation: 'Cập nhật, niêm yết lại bảng phân công trực',
        dueOn: '2026-05-29',
        done: 'Đã cập nhật, đang chờ in bảng mới',
        percent: 80,
        disputed: false,
        legalGround: '',
        evidence: [],
      },
    ],
    difficulties: ['Phần mềm chưa nhắc trước hồ sơ sắp đến hạn.'],
    proposals: ['Đề nghị bổ sung chức năng nhắc hạn.'],
  }),
}

function provinceHead(
  number: string,
  symbol: string,
  date: PaperHead['date'],
  committee: string | null = 'Ủy ban nhân dân',
): PaperHead {
  const issuer: Issuer = {
    superior: [],
    lines: ['Ủy ban nhân dân', 'tỉnh Mẫu'],
    name: 'Ủy ban nhân dân tỉnh Mẫu',
    place: 'Mẫu',
  }
  return {
    issuer,
    number,
    symbol,
    date,
    signer: signerOf('deputy', 'Chủ tịch', 'Phó Chủ tịch', 'Phạm Thị Ngọc Lan', committee),
    recipients: [
      { text: 'Bộ Nội vụ', purpose: 'để b/c' },
      { text: 'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh' },
      { text: 'Các sở, ban, ngành' },
      { text: 'Ủy ban nhân dân các xã, phường', purpose: 'để thực hiện' },
    ],
    fileLine: 'VT, SNV',
  }
}

function teamIssuer(): Issuer {
  return {
    superior: ['Ủy ban nhân dân tỉnh Mẫu'],
    lines: ['Đoàn kiểm tra công tác', 'cải cách hành chính'],
    name: 'Đoàn kiểm tra công tác cải cách hành chính năm 2026',
    place: 'Mẫu',
  }
}

function teamHead(number: string, symbol: string, date: PaperHead['date']): PaperHead {
  return {
    issuer: teamIssuer(),
    number,
    symbol,
    date,
    signer: signerOf('teamHead', 'Trưởng đoàn', 'Phó Giám đốc Sở Nội vụ', 'Trần Quốc Minh', null),
    recipients: [
      { text: 'Ủy ban nhân dân tỉnh', purpose: 'để b/c' },
      { text: 'Ủy ban nhân dân phường An Phú', purpose: 'để thực hiện' },
      { text: 'Thành viên Đoàn kiểm tra' },
    ],
    fileLine: 'VT, ĐKT',
  }
}

function wardHead(number: string, symbol: string, date: PaperHead['date']): PaperHead {
  return {
    issuer: {
      superior: [],
      lines: ['Ủy ban nhân dân', 'phường An Phú'],
      name: 'Ủy ban nhân dân phường An Phú',
      place: 'An Phú',
    },
    number,
    symbol,
    date,
    signer: signerOf('head', 'Chủ tịch', 'Chủ tịch', 'Hoàng Văn Hòa', 'Ủy ban nhân dân'),
    recipients: [{ text: 'Như trên' }, { text: 'Thường trực Đảng ủy phường', purpose: 'để b/c' }],
    fileLine: 'VT',
  }
}

function signerOf(rank: Rank, headTitle: string, ownTitle: string, name: string, committee: string | null) {
  return { authority: authorityFor({ rank, headTitle, ownTitle }, committee), name }
}
