import { defineRefusals } from '#kernel/decision.ts'

export const refusals = defineRefusals({
  URGING_WORDS_REQUIRED: {
    kind: 'invalid',
    field: 'words',
    vi: () => 'Hãy ghi nội dung đôn đốc.',
    en: () => 'Write what the unit is reminded of.',
  },
  URGING_ANSWER_REQUIRED: {
    kind: 'invalid',
    field: 'answer',
    vi: () => 'Hãy ghi nội dung trả lời.',
    en: () => 'Write the answer.',
  },
})
