const vi = {
  signer: 'Người đã ký',
  signerMissing: 'Chọn người đã ký.',
  signedOn: 'Ngày ký',
  signedOnHint: 'Ngày ký thật, có thể là ngày đã qua.',
  dayMissing: 'Nhập ngày ký.',
}

const en: typeof vi = {
  signer: 'Signed by',
  signerMissing: 'Choose who signed.',
  signedOn: 'Signed on',
  signedOnHint: 'The true day; it may be a past one.',
  dayMissing: 'Enter the day of the signature.',
}

export const texts = { vi, en }
