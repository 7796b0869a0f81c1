import type { RecordTexts } from '#kernel/words.ts'
import type { FindingAction } from '../rules.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  finding: FindingAction | 'writeFinding' | 'rewriteFinding'
  inspection: 'readRestricted'
}> = {
  finding: {
    vi: {
      thing: 'Phát hiện',
      acts: {
        writeFinding: 'đã ghi một phát hiện',
        rewriteFinding: 'đã sửa một phát hiện',
        submit: 'đã gửi phát hiện cho Trưởng đoàn',
        confirm: 'đã xác nhận phát hiện',
        present: 'đã nêu phát hiện với đơn vị',
        accept: 'đã đồng ý với phát hiện',
        contest: 'đã giải trình về phát hiện',
        uphold: 'đã giữ nguyên phát hiện sau giải trình',
        amend: 'đã điều chỉnh phát hiện sau giải trình',
        withdraw: 'đã rút phát hiện',
        conclude: 'đã đưa phát hiện vào kết luận',
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
    vi: { acts: { readRestricted: 'đã xem phần trách nhiệm cá nhân (hạn chế)' } },
    en: { acts: { readRestricted: 'read statements of personal responsibility (restricted)' } },
  },
}
