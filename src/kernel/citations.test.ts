import { expect, test } from 'vitest'
import { citations } from './citations.ts'

test('clauses of one section are said once, in both languages, and our own decisions not at all (design)', () => {
  expect(citations(['CT-IV-1-6', 'CT-IV-1-7', 'KG-III-2-3', 'design', 'ND30-Y4', 'T2-RUN-8'])).toEqual([
    { vi: 'Kế hoạch Cần Thơ 2023, mục IV.1', en: 'Plan of Cần Thơ 2023, section IV.1' },
    { vi: 'Kế hoạch Kiên Giang 2020, mục III.2', en: 'Plan of Kiên Giang 2020, section III.2' },
    { vi: 'Nghị định 30/2020/NĐ-CP', en: 'Decree 30/2020/NĐ-CP' },
    { vi: 'Mô hình chính quyền địa phương hai cấp', en: 'Two levels of local government' },
  ])
  expect(citations(['TN-DC-I.2.4-1', 'CT-SIG-1', 'TN-IVb-a-2']).map(({ vi }) => vi)).toEqual([
    'Kế hoạch TP Tây Ninh 2023, đề cương mục I.2.4',
    'Kế hoạch Cần Thơ 2023, phần ký',
    'Kế hoạch TP Tây Ninh 2023, mục IV.a',
  ])
})
