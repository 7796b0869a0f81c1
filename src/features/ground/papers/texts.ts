const vi = {
  signer: 'Người đã ký',
  signerMissing: 'Chọn người đã ký.',
  signedOn: 'Ngày ký',
  signedOnHint: 'Ngày ký thật, có thể là ngày đã qua.',
  dayMissing: 'Nhập ngày ký.',
  numberHint: 'Số do văn thư cấp.',
  symbol: 'Ký hiệu',
  issuedOn: 'Ngày ban hành',
  issueDayMissing: 'Nhập ngày ghi trên văn bản.',
}

const en: typeof vi = {
  signer: 'Signed by',
  signerMissing: 'Choose who signed.',
  signedOn: 'Signed on',
  signedOnHint: 'The true day; it may be a past one.',
  dayMissing: 'Enter the day of the signature.',
  numberHint: 'The number given by the records desk.',
  symbol: 'Symbol',
  issuedOn: 'Day of issue',
  issueDayMissing: 'Enter the day on the paper.',
}

export const texts = { vi, en }
