const vi = {
  recommendations: {
    title: 'Kiến nghị',
    add: 'Thêm kiến nghị',
    edit: 'Sửa',
    editLabel: (n: number) => `Sửa kiến nghị ${n}`,
    save: 'Lưu kiến nghị',
    empty: 'Chưa có kiến nghị nào trong kết luận này.',
    text: 'Nội dung kiến nghị',
    textHint: 'Nêu rõ việc phải làm và kết quả phải đạt.',
    nature: 'Tính chất của nội dung kiến nghị',
    withinCompetence: 'Phần thuộc thẩm quyền của đơn vị',
    addressee: 'Nơi thực hiện kiến nghị',
    addressees: { unit: 'Đơn vị được kiểm tra', upper: 'Cơ quan cấp trên' },
    upperAuthority: 'Cơ quan cấp trên nhận kiến nghị',
    dueOn: 'Thời hạn thực hiện',
    due: (day: string) => `chậm nhất ${day}`,
    finding: 'Nội dung ghi nhận làm căn cứ',
    noFinding: 'Không gắn nội dung ghi nhận',
    textMissing: 'Ghi nội dung kiến nghị.',
    cancel: 'Không lưu',
  },
}

const en: typeof vi = {
  recommendations: {
    title: 'Recommendations',
    add: 'Add a recommendation',
    edit: 'Change',
    editLabel: (n) => `Change recommendation ${n}`,
    save: 'Save the recommendation',
    empty: 'There is no recommendation in this conclusion.',
    text: 'Recommendation',
    textHint: 'What must be done, and the result that must be reached.',
    nature: 'Nature of the matter',
    withinCompetence: 'Part within the unit’s competence',
    addressee: 'Carried out by',
    addressees: { unit: 'The inspected unit', upper: 'A higher authority' },
    upperAuthority: 'Higher authority that receives it',
    dueOn: 'To be done by',
    due: (day) => `by ${day}`,
    finding: 'Rests on the finding',
    noFinding: 'No finding',
    textMissing: 'Write the recommendation.',
    cancel: 'Do not save',
  },
}

export const recommendations = { vi, en }
