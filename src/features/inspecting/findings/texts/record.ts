import type { RecordTexts } from '#kernel/words.ts'
import type { FindingAction } from '../rules.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  finding: FindingAction | 'writeFinding' | 'rewriteFinding'
  inspection: 'readRestricted' | 'signMinutes'
}> = {
  finding: {
    vi: {
      thing: 'Nội dung ghi nhận',
      acts: {
        writeFinding: 'đã thêm một nội dung ghi nhận',
        rewriteFinding: 'đã sửa một nội dung ghi nhận',
        submit: 'đã gửi Trưởng đoàn xác nhận một nội dung ghi nhận',
        confirm: 'đã xác nhận một nội dung ghi nhận',
        present: 'đã gửi đơn vị cho ý kiến về nội dung ghi nhận',
        accept: 'đã thống nhất với nội dung ghi nhận',
        contest: 'đã gửi giải trình về nội dung ghi nhận',
        uphold: 'đã giữ nguyên nội dung ghi nhận sau giải trình',
        amend: 'đã điều chỉnh nội dung ghi nhận sau giải trình',
        withdraw: 'đã rút nội dung ghi nhận',
        conclude: 'đã đưa nội dung ghi nhận vào kết luận',
      },
    },
    en: {
      thing: 'Finding',
      acts: {
        writeFinding: 'wrote a finding',
        rewriteFinding: 'rewrote a finding',
        submit: 'submitted a finding to the head of the Team',
        confirm: 'confirmed a finding',
        present: 'presented a finding to the unit',
        accept: 'accepted a finding',
        contest: 'contested a finding',
        uphold: 'upheld a finding',
        amend: 'amended a finding',
        withdraw: 'withdrew a finding',
        conclude: 'put a finding into the conclusion',
      },
    },
  },
  inspection: {
    vi: {
      acts: { readRestricted: 'đã xem phần trách nhiệm cá nhân (hạn chế)', signMinutes: 'đã ghi nhận biên bản đã ký' },
    },
    en: {
      acts: {
        readRestricted: 'read statements of personal responsibility (restricted)',
        signMinutes: 'recorded the signed minutes',
      },
    },
  },
}
