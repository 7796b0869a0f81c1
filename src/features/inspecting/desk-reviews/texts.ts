import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'

const vi = {
  title: 'Nội dung cần làm rõ',
  none: 'Đoàn chưa yêu cầu làm rõ nội dung nào.',
  askedOn: (day: string) => `Đoàn hỏi ngày ${day}`,
  answeredOn: (day: string) => `Đơn vị trả lời ngày ${day}`,
  waiting: 'Chờ đơn vị trả lời',
  unanswered: 'Đơn vị không trả lời',
  answer: 'Trả lời',
  send: 'Gửi trả lời',
  answerMissing: 'Hãy ghi câu trả lời.',
  state: { open: 'Chờ trả lời' },
  gather: {
    label: 'Yêu cầu đơn vị gửi báo cáo',
    effects: [
      'Đơn vị biết về cuộc kiểm tra và có báo cáo phải gửi.',
      'Kiểm tra qua báo cáo không xếp lịch, không thông báo.',
    ],
    again: 'Đổi hạn gửi báo cáo',
    againEffects: ['Đơn vị thấy hạn mới; phần đã viết của báo cáo giữ nguyên.'],
    outsideReason: 'Lý do chọn ngày ngoài thời gian dự kiến',
    dueOn: 'Hạn gửi báo cáo',
    dueMissing: 'Hãy chọn hạn gửi báo cáo.',
  },
  review: {
    label: 'Bắt đầu xem xét báo cáo',
    effects: ['Báo cáo đơn vị đã gửi được khóa, đơn vị không sửa được nữa.'],
    absent: 'Đơn vị chưa gửi báo cáo. Ghi lý do vẫn xem xét',
  },
  clarify: {
    label: 'Yêu cầu làm rõ',
    effects: ['Đơn vị thấy câu hỏi và trả lời một lần.'],
    text: 'Nội dung cần làm rõ',
    missing: 'Hãy ghi nội dung cần làm rõ.',
  },
  resume: { label: 'Tiếp tục xem xét', effects: ['Đơn vị không trả lời được nữa, trừ khi Đoàn hỏi lại.'] },
}

const en: typeof vi = {
  title: 'To be clarified',
  none: 'The Team has asked nothing.',
  askedOn: (day) => `Asked by the Team on ${day}`,
  answeredOn: (day) => `Answered by the unit on ${day}`,
  waiting: 'Waits for the unit',
  unanswered: 'The unit did not answer',
  answer: 'Answer',
  send: 'Send the answer',
  answerMissing: 'Write the answer.',
  state: { open: 'Unanswered' },
  gather: {
    label: 'Ask for the report',
    effects: ['The unit knows of the inspection and has a report to send.', 'There is no schedule and no notice.'],
    again: 'Change the day of the report',
    againEffects: ['The unit sees the new day; what it has written stays.'],
    outsideReason: 'Why a day outside the indicative time',
    dueOn: 'Report due',
    dueMissing: 'Choose the day by which it is due.',
  },
  review: {
    label: 'Begin the review',
    effects: ['What the unit has sent is locked.'],
    absent: 'The unit has sent no report. Why the review begins all the same',
  },
  clarify: {
    label: 'Ask for clarification',
    effects: ['The unit sees the question and answers once.'],
    text: 'What is to be clarified',
    missing: 'Write down what is to be clarified.',
  },
  resume: { label: 'Go on reviewing', effects: ['The unit cannot answer any more, unless it is asked again.'] },
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ inspection: 'answerClarification' }> = {
  inspection: {
    vi: { acts: { answerClarification: 'đã trả lời nội dung cần làm rõ' } },
    en: { acts: { answerClarification: 'answered what was to be clarified' } },
  },
}

/** Its line in the work list. */
export const workTexts: Both<WorkWords<'answer'>> = {
  vi: {
    thing: 'Nội dung cần làm rõ',
    next: { answer: 'Trả lời' },
    title: { answer: (about) => `Làm rõ báo cáo: ${about}` },
  },
  en: {
    thing: 'Clarification',
    next: { answer: 'Answer' },
    title: { answer: (about) => `Clarify the report: ${about}` },
  },
}

export const workWhy = {
  questions: (count: number): Both<string> => ({
    vi: `Đoàn hỏi ${count} nội dung`,
    en: count === 1 ? 'The Team asks one question' : `The Team asks ${count} questions`,
  }),
}
