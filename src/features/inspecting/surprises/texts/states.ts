import type { Tone } from '#kernel/tone.ts'
import type { Authoriser, SurpriseAction, SurpriseGround, SurpriseState, SurpriseStep } from '../rules.ts'

const vi = {
  state: {
    proposed: 'Đã đề xuất',
    authorised: 'Đã phê duyệt',
    arrived: 'Đã công bố',
    cancelled: 'Đã hủy',
  } satisfies Record<SurpriseState, string>,
  ground: { feedback: 'Phản ánh, kiến nghị', need: 'Yêu cầu thực tế', none: 'Không nêu căn cứ' } satisfies Record<
    SurpriseGround,
    string
  >,
  authoriser: {
    focalHead: 'Người đứng đầu cơ quan đầu mối',
    teamHead: 'Trưởng đoàn kiểm tra',
    chair: 'Chủ tịch hoặc Phó Chủ tịch UBND',
  } satisfies Record<Authoriser, string>,
  action: {
    authorise: 'Phê duyệt kiểm tra đột xuất',
    prepare: 'Cập nhật phần chuẩn bị',
    arrive: 'Ghi nhận Đoàn đến và công bố',
    addKnower: 'Thêm người được biết',
    cancel: 'Hủy cuộc kiểm tra',
  } satisfies Record<SurpriseAction, string>,
  history: {
    propose: 'đề xuất',
    authorise: 'phê duyệt',
    authoriseOwn: 'một mình đề xuất và phê duyệt, theo quy định của kế hoạch',
    prepare: 'cập nhật phần chuẩn bị',
    prepareOtherwise: 'thay đổi phần chuẩn bị sau khi đã được phê duyệt',
    arrive: 'ghi nhận Đoàn đến nơi',
    addKnower: 'thêm người được biết',
    cancel: 'hủy',
    exportList: 'xuất danh sách ra tệp Excel',
  } satisfies Record<SurpriseStep, string>,
}

const en: typeof vi = {
  state: { proposed: 'Proposed', authorised: 'Authorised', arrived: 'Disclosed', cancelled: 'Cancelled' },
  ground: { feedback: 'Citizens’ feedback', need: 'Practical need', none: 'No ground given' },
  authoriser: {
    focalHead: 'Head of the focal agency',
    teamHead: 'Head of the Team',
    chair: 'Chair or vice-chair of the People’s Committee',
  },
  action: {
    authorise: 'Authorise the surprise inspection',
    prepare: 'Update the preparation',
    arrive: 'Log the arrival and disclose',
    addKnower: 'Add a person who may know',
    cancel: 'Cancel the inspection',
  },
  history: {
    propose: 'proposed it',
    authorise: 'authorised it',
    authoriseOwn: 'authorised the own proposal alone, as the plan provides',
    prepare: 'prepared it',
    prepareOtherwise: 'prepared it anew after it was authorised',
    arrive: 'logged the arrival',
    addKnower: 'added a person who may know',
    cancel: 'cancelled it',
    exportList: 'took the list out as an Excel file',
  },
}

export const states = { vi, en }

export const tones: Readonly<Record<SurpriseState, Tone>> = {
  proposed: 'waiting',
  authorised: 'calm',
  arrived: 'done',
  cancelled: 'muted',
}
