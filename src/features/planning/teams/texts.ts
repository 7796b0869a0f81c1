import type { Tone } from '#kernel/tone.ts'
import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import type { TeamAction, TeamState } from './rules.ts'

const vi = {
  state: {
    proposed: 'Dự kiến',
    established: 'Đã thành lập',
    active: 'Đang hoạt động',
    dissolved: 'Đã giải thể',
  } satisfies Record<TeamState, string>,
  action: {
    establish: 'Ghi nhận quyết định',
    activate: 'Hoàn tất phân công',
    dissolve: 'Giải thể Đoàn',
  } satisfies Record<TeamAction, string>,
  title: 'Đoàn kiểm tra',

  list: {
    title: 'Đoàn kiểm tra',
    caption: 'Các Đoàn kiểm tra',
    add: 'Lập danh sách Đoàn',
    count: (n: number) => `${n} Đoàn`,
    name: 'Đoàn',
    plan: 'Theo kế hoạch',
    head: 'Trưởng đoàn',
    members: 'Số người',
    decision: 'Quyết định',
    stateColumn: 'Tình trạng',
    empty: 'Chưa có Đoàn nào. Hãy lập danh sách dự kiến, rồi ghi nhận quyết định thành lập.',
    emptyReader: 'Chưa có Đoàn nào mà bạn tham gia.',
  },
  page: {
    facts: 'Thông tin chung',
    plan: 'Kế hoạch',
    decision: 'Quyết định',
    of: (day: string) => `ngày ${day}`,
    forms: 'Hình thức được giao',
    seats: 'Thành phần',
    caption: 'Thành viên của Đoàn và lĩnh vực được phân công',
    person: 'Họ và tên',
    seat: 'Trong Đoàn',
    post: 'Chức vụ, cơ quan',
    fields: 'Lĩnh vực',
    noFields: 'chưa phân công',
    allFields: 'mọi lĩnh vực',
    assign: 'Phân công',
    assignLabel: (name: string) => `Phân công: ${name}`,
    assignTitle: (name: string) => `Lĩnh vực của ${name}`,
    edit: 'Sửa danh sách',
    word: 'Quyết định (Word)',
    pdf: 'Quyết định (PDF)',
    left: (day: string) => `thôi tham gia từ ${day}`,
    empty: 'Danh sách còn trống. Hãy thêm người, trong đó có đúng một Trưởng đoàn.',
  },
  form: {
    fresh: 'Lập danh sách Đoàn',
    edit: 'Sửa danh sách Đoàn',
    lead: 'Danh sách dự kiến. Đoàn chỉ hoạt động khi đã ghi nhận quyết định thành lập.',
    plan: 'Kế hoạch',
    planMissing: 'Chọn kế hoạch.',
    name: 'Tên Đoàn',
    nameMissing: 'Nhập tên Đoàn.',
    forms: 'Hình thức kiểm tra được giao',
    formsMissing: 'Chọn ít nhất một hình thức.',
    seats: 'Thành phần',
    add: 'Thêm người',
    remove: 'Bỏ',
    removeLabel: (n: number) => `Bỏ người thứ ${n}`,
    person: (n: number) => `Người thứ ${n}`,
    seat: 'Trong Đoàn',
    post: 'Chức vụ ghi trong quyết định',
    fields: 'Lĩnh vực phụ trách',
    agency: (name: string) => `Cơ quan: ${name}`,
    personMissing: 'Chọn người cho từng dòng, hoặc bỏ dòng trống.',
    save: 'Lưu danh sách',
    noPlans: 'Chưa có kế hoạch nào được ban hành. Đoàn được lập theo một kế hoạch.',
    toPlans: 'Xem kế hoạch',
    decided: 'Đoàn đã có quyết định thành lập nên danh sách không sửa được ở đây.',
    back: 'Về trang của Đoàn',
  },
  act: {
    establishEffects: [
      'Đoàn được thành lập theo quyết định đã ký; số và ngày lấy từ bản đã ký.',
      'Mọi người trong danh sách có quyền của ghế mình từ ngày quyết định.',
      'Danh sách không sửa được nữa ở đây.',
    ],
    number: 'Số quyết định',
    symbol: 'Ký hiệu',
    decidedOn: 'Ngày quyết định',
    signer: 'Người ký',
    signerMissing: 'Chọn người ký.',
    dayMissing: 'Nhập ngày quyết định.',
    activateEffects: [
      'Phân công được ghi là hoàn tất: mỗi thành viên có ít nhất một lĩnh vực.',
      'Từ nay Đoàn bắt đầu được các buổi làm việc.',
    ],
    dissolveEffects: [
      'Đoàn kết thúc; quyền của các ghế hết từ hôm nay.',
      'Mọi ý kiến chưa thống nhất phải đã được báo cáo UBND.',
    ],
  },
}

const en: typeof vi = {
  state: { proposed: 'Proposed', established: 'Established', active: 'Active', dissolved: 'Dissolved' },
  action: { establish: 'Record the decision', activate: 'Complete the assignment', dissolve: 'Dissolve the team' },
  title: 'Inspection teams',

  list: {
    title: 'Inspection teams',
    caption: 'Inspection teams',
    add: 'Propose a team',
    count: (n) => `${n} ${n === 1 ? 'team' : 'teams'}`,
    name: 'Team',
    plan: 'Under the plan',
    head: 'Head',
    members: 'People',
    decision: 'Decision',
    stateColumn: 'State',
    empty: 'There is no team yet. Propose its members, then record the decision that sets it up.',
    emptyReader: 'There is no team that you belong to.',
  },
  page: {
    facts: 'General',
    plan: 'Plan',
    decision: 'Decision',
    of: (day) => `of ${day}`,
    forms: 'Mandate',
    seats: 'Members',
    caption: 'Members of the team and their fields',
    person: 'Name',
    seat: 'Seat',
    post: 'Post and agency',
    fields: 'Fields',
    noFields: 'not assigned',
    allFields: 'all fields',
    assign: 'Assign',
    assignLabel: (name) => `Assign: ${name}`,
    assignTitle: (name) => `Fields of ${name}`,
    edit: 'Change the proposal',
    word: 'Decision (Word)',
    pdf: 'Decision (PDF)',
    left: (day) => `left on ${day}`,
    empty: 'Nobody has been proposed. Add people, exactly one of them as head.',
  },
  form: {
    fresh: 'Propose a team',
    edit: 'Change the proposal',
    lead: 'A proposal. The team works only after the decision that sets it up has been recorded.',
    plan: 'Plan',
    planMissing: 'Choose the plan.',
    name: 'Name of the team',
    nameMissing: 'Enter the name.',
    forms: 'Forms it may carry out',
    formsMissing: 'Choose at least one.',
    seats: 'Members',
    add: 'Add a person',
    remove: 'Remove',
    removeLabel: (n) => `Remove person ${n}`,
    person: (n) => `Person ${n}`,
    seat: 'Seat',
    post: 'Post as printed in the decision',
    fields: 'Fields',
    agency: (name) => `Agency: ${name}`,
    personMissing: 'Choose a person for each line, or remove the empty line.',
    save: 'Save the proposal',
    noPlans: 'No plan has been issued yet. A team is set up under a plan.',
    toPlans: 'See the plans',
    decided: 'The team has been set up by decision, so its members cannot be changed here.',
    back: 'Back to the team',
  },
  act: {
    establishEffects: [
      'The team is set up by the signed decision; number and day are those of the paper.',
      'Everyone listed has the rights of the seat from the day of the decision.',
      'The members can no longer be changed here.',
    ],
    number: 'Number of the decision',
    symbol: 'Symbol',
    decidedOn: 'Day of the decision',
    signer: 'Signer',
    signerMissing: 'Choose the signer.',
    dayMissing: 'Enter the day of the decision.',
    activateEffects: [
      'The assignment is recorded as complete: every member has at least one field.',
      'From now on the team may begin its sessions.',
    ],
    dissolveEffects: [
      'The team ends; the rights of its seats end today.',
      'Every disagreement must have been referred to the People’s Committee.',
    ],
  },
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ team: TeamAction | 'proposeTeam' | 'changeProposal' | 'assign' }> = {
  team: {
    vi: {
      thing: 'Đoàn kiểm tra',
      acts: {
        proposeTeam: 'đã lập danh sách Đoàn',
        changeProposal: 'đã sửa danh sách Đoàn',
        assign: 'đã phân công lĩnh vực cho thành viên',
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
        establish: 'recorded the decision on the Team',
        activate: 'completed the assignments of the Team',
        dissolve: 'dissolved the Team',
      },
    },
  },
}

/** The acts that may wait for somebody, as buttons of the work list. */
export const workTexts: Both<WorkWords<'establish' | 'activate'>> = {
  vi: { thing: 'Đoàn kiểm tra', next: { establish: 'Ghi quyết định', activate: 'Phân công' } },
  en: { thing: 'Inspection team', next: { establish: 'Record decision', activate: 'Assign' } },
}

/** Fields of reform that members of a Team are assigned and findings are about. */
export const fieldTexts: Both<Readonly<Record<string, string>>> = {
  vi: {
    direction: 'Chỉ đạo, điều hành',
    institution: 'Cải cách thể chế',
    procedures: 'Cải cách thủ tục hành chính',
    apparatus: 'Tổ chức bộ máy',
    civilService: 'Chế độ công vụ',
    finance: 'Tài chính công',
    digital: 'Chính quyền số, chuyển đổi số',
  },
  en: {
    direction: 'Direction',
    institution: 'Institutional reform',
    procedures: 'Administrative procedures',
    apparatus: 'Apparatus',
    civilService: 'Civil service',
    finance: 'Public finance',
    digital: 'Digital government',
  },
}

export const tones: Readonly<Record<TeamState, Tone>> = {
  proposed: 'muted',
  established: 'calm',
  active: 'done',
  dissolved: 'muted',
}
