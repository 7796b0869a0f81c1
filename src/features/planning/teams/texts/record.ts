import type { RecordTexts } from '#kernel/words.ts'
import type { TeamAction } from '../rules.ts'

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ team: TeamAction | 'proposeTeam' | 'changeProposal' | 'assign' }> = {
  team: {
    vi: {
      thing: 'Đoàn kiểm tra',
      acts: {
        proposeTeam: 'đã lập danh sách Đoàn',
        changeProposal: 'đã sửa danh sách Đoàn',
        assign: 'đã phân công lĩnh vực cho thành viên',
        sign: 'đã ghi nhận việc ký quyết định thành lập Đoàn',
        establish: 'đã ghi nhận quyết định thành lập Đoàn',
        activate: 'đã hoàn tất phân công trong Đoàn',
        dissolve: 'đã giải thể Đoàn',
      },
    },
    en: {
      thing: 'Team',
      acts: {
        proposeTeam: 'proposed the Team',
        changeProposal: 'changed the proposed Team',
        assign: 'assigned fields to a member',
        sign: 'recorded the signing of the decision on the Team',
        establish: 'recorded the decision on the Team',
        activate: 'completed the assignments of the Team',
        dissolve: 'dissolved the Team',
      },
    },
  },
}
