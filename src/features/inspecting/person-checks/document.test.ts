import { expect, test } from 'vitest'
import { checkDocx } from '#documents/check/check.ts'
import { renderDocx } from '#documents/docx.ts'
import { personsPaper } from './document.ts'

const list = personsPaper({
  head: {
    issuer: {
      superior: ['Ủy ban nhân dân', 'tỉnh Mẫu'],
      lines: ['Đoàn kiểm tra'],
      name: 'Đoàn kiểm tra',
      place: 'Mẫu',
    },
    number: '7',
    symbol: 'BC-ĐKT',
    date: '2026-04-08',
    signer: {
      authority: {
        ...{ onBehalfOf: null, capacity: 'teamHead', headTitle: 'Trưởng đoàn', ownTitle: null },
        officeHeld: 'Phó Giám đốc Sở Nội vụ',
      },
      name: 'Trần Quốc Minh',
    },
    recipients: [{ text: 'Như trên' }],
    fileLine: 'VT, ĐKT',
  },
  ...{ subject: 'cải cách hành chính', year: 2026, unit: 'phường An Phú' },
  grounds: ['Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Mẫu'],
  desks: [
    {
      ...{ desk: 'Bộ phận Một cửa', countedOn: '2026-04-06', countedAt: '08:10' },
      ...{ onRoll: 12, present: 10, withReason: 1, withoutReason: 1 },
    },
  ],
  persons: [
    {
      ...{ name: 'Lê Văn Hải', post: 'Chuyên viên; Công chức; Bộ phận Một cửa' },
      ...{ presence: 'Vắng không có lý do; 08:10', ratings: 'Văn hóa công sở: đạt' },
      ...{ seen: 'Ký số văn bản: cần hướng dẫn', statement: 'Đi muộn do kẹt xe' },
    },
  ],
})

test('the list of people is a paper of its own, with the counts of the desks before it (QN-II-2c-2, TN-II-1c)', () => {
  const text = JSON.stringify(list)
  for (const words of [
    'đã kiểm tra 01 lượt người tại phường An Phú',
    'Danh sách có thông tin cá nhân, chỉ sử dụng trong phạm vi nhiệm vụ của Đoàn kiểm tra',
    'Bộ phận Một cửa, hồi 08 giờ 10 phút ngày 06/04/2026: theo danh sách 12 người; có mặt 10; vắng có lý do 01; vắng không có lý do 01',
    '["1","Lê Văn Hải","Chuyên viên; Công chức; Bộ phận Một cửa","Vắng không có lý do; 08:10","Văn hóa công sở: đạt","Ký số văn bản: cần hướng dẫn","Đi muộn do kẹt xe"]',
  ])
    expect(text).toContain(words)
})

test('the produced file keeps every point of Decree 30 that is checked (ND30-A1)', async () => {
  const facts = { today: '2026-12-31', signerHeldOffice: true, place: 'Mẫu', issuerNames: ['Đoàn kiểm tra'] } as const
  const rules = await checkDocx(await renderDocx(list), facts)
  expect(rules.length).toBeGreaterThan(20)
  expect(rules.filter(({ outcome }) => outcome === 'fail')).toEqual([])
})
