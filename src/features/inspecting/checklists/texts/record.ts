import type { Tone } from '#kernel/tone.ts'
import type { Both, RecordTexts, WorkWords } from '#kernel/words.ts'
import { several } from '#kernel/words.ts'
import type { SheetState } from '../rules.ts'

export const tones: Readonly<Record<SheetState, Tone>> = {
  unseen: 'muted',
  begun: 'attention',
  done: 'done',
  decided: 'done',
}

/** Its lines in the work list. */
export const workTexts: Both<WorkWords<'judge' | 'assign'>> = {
  vi: {
    thing: 'Phiếu kiểm tra',
    next: { judge: 'Mở phiếu', assign: 'Phân công' },
    title: {
      judge: (about) => `Ghi phiếu kiểm tra ${about}`,
      assign: (about) => `Phân công nội dung kiểm tra ${about}`,
    },
  },
  en: {
    thing: 'Sheet',
    next: { judge: 'Open the sheet', assign: 'Assign' },
    title: {
      judge: (about) => `Fill in the sheet of ${about}`,
      assign: (about) => `Assign what is looked at, ${about}`,
    },
  },
}

export const workWhy = {
  left: (left: number, all: number): Both<string> => ({
    vi: `còn ${left} trên ${all} nội dung được phân công`,
    en: `${left} of ${all} contents left`,
  }),
  gaps: (count: number): Both<string> => ({
    vi: `${count} nội dung chưa có người xem`,
    en: `${several(count, 'content')} without anybody`,
  }),
}

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{
  inspection: 'writeSheet' | 'assignContents' | 'waiveConflict' | 'exportSheet'
}> = {
  inspection: {
    vi: {
      acts: {
        writeSheet: 'đã ghi phiếu kiểm tra',
        assignContents: 'đã phân công nội dung kiểm tra',
        waiveConflict: 'đã ghi lý do vẫn phân công người có quan hệ công tác với đơn vị',
        exportSheet: 'đã xuất phiếu kiểm tra',
      },
    },
    en: {
      acts: {
        writeSheet: 'wrote on the sheet',
        assignContents: 'assigned contents',
        waiveConflict: 'said why somebody examines the own agency',
        exportSheet: 'exported the sheet',
      },
    },
  },
}
