import { CLAUSES, ruleTexts } from './texts/rules.ts'

const vi = {
  title: 'Kiểm tra thể thức',
  lead: 'Chọn tệp .docx của bất kỳ văn bản hành chính nào để đối chiếu với Nghị định số 30/2020/NĐ-CP. Tệp không được lưu lại.',
  file: 'Tệp văn bản (.docx)',
  fileMissing: 'Hãy chọn tệp văn bản.',
  submit: 'Kiểm tra',
  busy: 'Đang kiểm tra…',
  result: (name: string) => `Kết quả: ${name}`,
  noBreach: 'Không thấy điểm nào trái quy định về thể thức.',
  summary: (breaches: number, notes: number) =>
    `${breaches === 0 ? 'Không có điểm trái quy định' : `${breaches} điểm trái quy định`}, ${notes} lưu ý.`,
  breaches: 'Trái quy định',
  notes: 'Lưu ý',
  notesLead: 'Soát nhắc thêm, Nghị định không quy định.',
  people: 'Cần người xem',
  peopleLead: 'Tệp không cho biết, hãy tự đối chiếu.',
  fine: (count: number) => `Đúng quy định hoặc không áp dụng (${count})`,
  clause: (id: string) => clauseOf(id, 'Nghị định 30/2020/NĐ-CP, Phụ lục', 'phần', 'mục'),
  rule: ruleTexts.vi as Readonly<Record<string, string>>,
}

const en: typeof vi = {
  title: 'Check of form',
  lead: 'Choose the .docx of any administrative paper to hold it against Decree 30/2020/NĐ-CP. The file is not kept.',
  file: 'The paper (.docx)',
  fileMissing: 'Choose the paper.',
  submit: 'Check',
  busy: 'Checking…',
  result: (name) => `Result: ${name}`,
  noBreach: 'Nothing was found that breaks the rules of form.',
  summary: (breaches, notes) => `Breaches: ${breaches}, notes: ${notes}.`,
  breaches: 'Breaches',
  notes: 'Notes',
  notesLead: 'Added by Soát; the decree does not ask for them.',
  people: 'For a person to see',
  peopleLead: 'The file does not tell: please compare.',
  fine: (count) => `As it must be, or not applicable (${count})`,
  clause: (id) => clauseOf(id, 'Decree 30/2020/NĐ-CP, Appendix', 'part', 'section'),
  rule: ruleTexts.en,
}

export const texts = { vi, en }

/** "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3". */
function clauseOf(id: string, decree: string, part: string, section: string): string {
  if (id === 'Y7') return `${decree} III`
  if (id === 'B11') return `${decree} II`
  if (id === 'A10') return `${decree} I, ${part} II`
  return `${decree} I, ${part} I, ${section} ${CLAUSES[id] ?? CLAUSES[id[0]!] ?? ''}`
}
