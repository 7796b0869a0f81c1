import type { Both, WorkWords } from '#kernel/words.ts'

/** The acts that may wait for somebody: as buttons, and as lines of the work list. */
export const workTexts: Both<
  WorkWords<'submit' | 'confirm' | 'present' | 'accept' | 'contest' | 'uphold' | 'amend' | 'withdraw'>
> = {
  vi: {
    thing: 'Nội dung ghi nhận',
    next: {
      submit: 'Gửi Trưởng đoàn',
      confirm: 'Xác nhận nội dung',
      present: 'Gửi đơn vị cho ý kiến',
      accept: 'Thống nhất',
      contest: 'Gửi giải trình',
      uphold: 'Giữ nguyên nội dung',
      amend: 'Điều chỉnh nội dung',
      withdraw: 'Rút nội dung',
    },
    title: {
      submit: (about) => `Gửi nội dung ghi nhận tại ${about}`,
      confirm: (about) => `Xác nhận nội dung ghi nhận tại ${about}`,
      present: (about) => `Gửi ${about} cho ý kiến về nội dung ghi nhận`,
      accept: () => 'Cho ý kiến về nội dung Đoàn ghi nhận',
      contest: () => 'Cho ý kiến về nội dung Đoàn ghi nhận',
      uphold: (about) => `Trả lời giải trình của ${about}`,
      amend: (about) => `Trả lời giải trình của ${about}`,
      withdraw: (about) => `Trả lời giải trình của ${about}`,
    },
  },
  en: {
    thing: 'Finding',
    next: {
      submit: 'Send',
      confirm: 'Confirm',
      present: 'Present',
      accept: 'Accept',
      contest: 'Explain',
      uphold: 'Uphold',
      amend: 'Amend',
      withdraw: 'Withdraw',
    },
    title: {
      submit: (about) => `Send the finding at ${about}`,
      confirm: (about) => `Confirm the finding at ${about}`,
      present: (about) => `Present the finding to ${about}`,
      accept: () => 'Answer the finding of the team',
      contest: () => 'Answer the finding of the team',
      uphold: (about) => `Rule on the explanation of ${about}`,
      amend: (about) => `Rule on the explanation of ${about}`,
      withdraw: (about) => `Rule on the explanation of ${about}`,
    },
  },
}

/** Why a line is there: both sides in their own words. */
export const workWhy = {
  explained: (fact: string, explanation: string) => ({
    vi: `${fact} · Đơn vị giải trình: ${explanation}`,
    en: `${fact} · The unit explains: ${explanation}`,
  }),
}
