import type { Paper } from '#kernel/blocks.ts'

/** An invented official letter (công văn) with everything a paper may have; tests change one thing of it at a time. */
export const letter: Paper = {
  type: null,
  superior: ['Ủy ban nhân dân', 'tỉnh Mẫu'],
  issuer: ['Sở Nội vụ'],
  issuerName: 'Sở Nội vụ tỉnh Mẫu',
  number: '7',
  symbol: 'SNV-CCHC',
  place: 'Mẫu',
  date: '2026-02-09',
  abstract: 'cử công chức tham gia Đoàn kiểm tra',
  addressees: ['Văn phòng Ủy ban nhân dân tỉnh', 'Sở Khoa học và Công nghệ'],
  decidedBy: null,
  bases: [],
  body: [
    {
      kind: 'paragraph',
      text: 'Để chuẩn bị kiểm tra công tác cải cách hành chính (CCHC), Sở Nội vụ đề nghị Ủy ban nhân dân các xã, phường và các cơ quan cử công chức tham gia (chi tiết tại Phụ lục I và Phụ lục II kèm theo).',
    },
    { kind: 'paragraph', text: 'Danh sách gửi về Sở Nội vụ trước ngày 20 tháng 02 năm 2026./.' },
  ],
  signatures: [{ lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Quốc Minh' }],
  recipients: [{ text: 'Như trên' }, { text: 'Giám đốc Sở', purpose: 'để b/c' }],
  fileLine: 'VT, CCHC',
  annexes: [
    {
      title: 'Số lượng công chức',
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: 'TT', share: 1, align: 'center' },
            { title: 'Cơ quan', share: 6 },
            { title: 'Số người', share: 2, align: 'right' },
          ],
          rows: [
            ['1', 'Văn phòng Ủy ban nhân dân tỉnh', '01'],
            ['2', 'Sở Khoa học và Công nghệ', '02'],
          ],
        },
      ],
    },
    {
      title: 'Yêu cầu đối với công chức',
      blocks: [
        { kind: 'clause', level: 2, marker: '1.', text: 'Có kinh nghiệm về lĩnh vực được phân công.' },
        { kind: 'clause', level: 2, marker: '2.', text: 'Tham gia đủ các buổi kiểm tra.' },
      ],
    },
  ],
}
