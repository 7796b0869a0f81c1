const vi = {
  minutes: {
    title: 'Biên bản kiểm tra',
    record: 'Ghi nhận biên bản đã ký',
    hint: 'Sau khi ghi nhận, biên bản, thành phần, giờ đến và giờ kết thúc giữ nguyên như bản đã ký.',
    unready: 'Ghi nhận biên bản đã ký sau khi có giờ kết thúc và người dự của đơn vị.',
    signedOn: 'Ngày ký',
    dayMissing: 'Nhập ngày ký.',
    missing: 'Chọn người đã ký.',
    part: { teamHead: 'Chủ trì, ký thay mặt Đoàn', unit: 'Đại diện đơn vị đã ký', secretary: 'Người ghi biên bản' },
    signed: (day: string) => `Biên bản đã ký ngày ${day}.`,
  },
}

const en: typeof vi = {
  minutes: {
    title: 'Minutes',
    record: 'Record the signed minutes',
    hint: 'From then on the minutes, the people and the times stay as they were signed.',
    unready: 'The signed minutes are recorded once the session has an end and people of the unit.',
    signedOn: 'Signed on',
    dayMissing: 'Enter the day of the signature.',
    missing: 'Choose who signed.',
    part: { teamHead: 'Chaired and signed for the team', unit: 'Signed for the unit', secretary: 'Wrote the minutes' },
    signed: (day) => `The minutes were signed on ${day}.`,
  },
}

export const minutes = { vi, en }
