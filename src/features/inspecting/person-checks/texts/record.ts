import type { RecordTexts } from '#kernel/words.ts'

/** Sentences of the record, after the name of who did it; nobody's name in them. */
export const recordTexts: RecordTexts<{
  inspection: 'readPeopleChecked'
  personCheck: 'checkPerson' | 'putRight' | 'withdraw'
  deskCount: 'countDesk' | 'putRight' | 'withdraw'
}> = {
  inspection: {
    vi: { acts: { readPeopleChecked: 'đã xem kết quả kiểm tra từng người (hạn chế)' } },
    en: { acts: { readPeopleChecked: 'read what was seen of single people (restricted)' } },
  },
  personCheck: {
    vi: {
      thing: 'Người được kiểm tra',
      acts: {
        checkPerson: 'đã ghi kết quả kiểm tra một người (hạn chế)',
        putRight: 'đã sửa kết quả kiểm tra một người (hạn chế)',
        withdraw: 'đã rút kết quả kiểm tra một người (hạn chế)',
      },
    },
    en: {
      thing: 'Person looked at',
      acts: {
        checkPerson: 'wrote what was seen of a person (restricted)',
        putRight: 'put right what was seen of a person (restricted)',
        withdraw: 'withdrew what was seen of a person (restricted)',
      },
    },
  },
  deskCount: {
    vi: {
      thing: 'Số người có mặt',
      acts: {
        countDesk: 'đã đếm số người có mặt tại một bộ phận',
        putRight: 'đã sửa số người có mặt tại một bộ phận',
        withdraw: 'đã rút một lần đếm số người có mặt',
      },
    },
    en: {
      thing: 'Count at a desk',
      acts: {
        countDesk: 'counted who was at a desk',
        putRight: 'put the count at a desk right',
        withdraw: 'withdrew a count at a desk',
      },
    },
  },
}
