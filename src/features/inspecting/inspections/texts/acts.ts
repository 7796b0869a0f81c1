const vi = {
  preliminary: {
    conclusion: {
      title: 'Kết luận sơ bộ của Trưởng đoàn',
      action: 'Kết luận sơ bộ',
      changeAction: 'Sửa kết luận sơ bộ',
      text: 'Nội dung kết luận sơ bộ',
    },
    remarks: {
      title: 'Nhận xét, đánh giá của Trưởng đoàn',
      action: 'Ghi nhận xét của Trưởng đoàn',
      changeAction: 'Sửa nhận xét của Trưởng đoàn',
      text: 'Nội dung nhận xét, đánh giá',
    },
    hint: 'Cần ghi kết quả nổi bật, hạn chế chính và việc đơn vị phải làm ngay.',
    on: (day: string) => `Ngày ${day}`,
    effects: ['Nội dung được ghi dưới tên Trưởng đoàn, kèm ngày hôm nay.', 'Đơn vị xem được nội dung này.'],
    waiting: 'Kế hoạch yêu cầu nội dung này trước khi tổng hợp kết quả. Chỉ Trưởng đoàn ghi được.',
  },
  lists: {
    title: 'Những mặt làm được, chưa làm được',
    done: 'Những mặt làm được',
    notDone: 'Những mặt chưa làm được',
    hint: 'Mỗi dòng một nội dung. Nếu không có, ghi “Không có”.',
    save: 'Lưu hai danh sách',
    open: 'Gửi đơn vị hai danh sách',
    openTitle: 'Gửi đơn vị hai danh sách?',
    effects: ['Đơn vị xem được cả hai danh sách ngay.', 'Hai danh sách không sửa được nữa.'],
    opened: (day: string) => `Đã gửi đơn vị ngày ${day}`,
    notOpened: 'Chưa gửi đơn vị.',
    saved: 'Đã lưu hai danh sách.',
    none: 'Chưa ghi nội dung nào.',
  },
  again: {
    action: 'Lập cuộc kiểm tra lại',
    title: 'Lập cuộc kiểm tra lại',
    kind: 'Loại',
    necessity: 'Sự cần thiết',
    necessityHint: 'Lý do cần kiểm tra lại; nội dung này đi cùng cuộc kiểm tra mới.',
    effects: [
      'Một cuộc kiểm tra mới của cùng đơn vị được lập, gắn với cuộc này.',
      'Thời gian không phụ thuộc thời gian kiểm tra của kế hoạch.',
    ],
    submit: 'Lập cuộc kiểm tra lại',
  },
}

const en: typeof vi = {
  preliminary: {
    conclusion: {
      title: 'Preliminary conclusion of the team head',
      action: 'Give the preliminary conclusion',
      changeAction: 'Change the preliminary conclusion',
      text: 'Preliminary conclusion',
    },
    remarks: {
      title: 'Remarks of the team head',
      action: 'Record the head’s remarks',
      changeAction: 'Change the head’s remarks',
      text: 'Remarks and assessment',
    },
    hint: 'Needed: the main results, the main limitations and what the unit must do at once.',
    on: (day) => `On ${day}`,
    effects: ['The text is recorded in the name of the team head, with today’s date.', 'The unit can read it.'],
    waiting: 'The plan asks for this before consolidation. Only the team head can record it.',
  },
  lists: {
    title: 'Done and not done',
    done: 'Done',
    notDone: 'Not done',
    hint: 'One point a line. Where there is none, write “None”.',
    save: 'Save both lists',
    open: 'Share with the unit',
    openTitle: 'Share both lists with the unit?',
    effects: ['The unit can read both lists at once.', 'The lists can no longer be changed.'],
    opened: (day) => `Shared with the unit on ${day}`,
    notOpened: 'Not yet shared with the unit.',
    saved: 'Both lists are saved.',
    none: 'Nothing written yet.',
  },
  again: {
    action: 'Start a re-inspection',
    title: 'Start a re-inspection',
    kind: 'Kind',
    necessity: 'Why it is necessary',
    necessityHint: 'Why another inspection is needed; this goes with the new one.',
    effects: [
      'A new inspection of the same unit is set up, linked to this one.',
      'It is not bound by the plan’s window.',
    ],
    submit: 'Start the re-inspection',
  },
}

export const acts = { vi, en }
