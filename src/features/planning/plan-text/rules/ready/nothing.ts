import { BLANK, type ReadyPlan } from './ready.ts'

/** A plan from nothing: the headings that every plan has. */
export const nothing: ReadyPlan = {
  body: () => [
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích',
    `a) ${BLANK}`,
    '2. Yêu cầu',
    `a) ${BLANK}`,
    'II. NỘI DUNG KIỂM TRA',
    `1. ${BLANK}`,
    'III. HÌNH THỨC, ĐỐI TƯỢNG, THỜI GIAN KIỂM TRA',
    `1. Hình thức: ${BLANK}`,
    `2. Đối tượng: ${BLANK}`,
    `3. Thời gian: ${BLANK}`,
    'IV. KINH PHÍ',
    BLANK,
    'V. TỔ CHỨC THỰC HIỆN',
    `1. ${BLANK}`,
  ],
  settings: {},
}
