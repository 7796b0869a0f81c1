import type { RecordTexts } from '#kernel/words.ts'

const vi = {
  otherAct: (action: string) => `đã thực hiện việc “${action}”`,
  /** Every sentence begins with “đã” or “được”. */
  because: (sentence: string, cause: string, paper: string) =>
    `${sentence}, do ${`${cause.replace(/^(đã|được) /, '')} ${paper}`.trim()}`,

  page: {
    title: 'Nhật ký',
    lead: 'Người thực hiện, việc và thời điểm. Nhật ký chỉ thêm vào, không ai sửa hay xóa được; mỗi người thấy những việc trong phạm vi của mình.',
    caption: 'Các việc đã được ghi, mới nhất đứng trước',
    checkpoints: 'Điểm mốc',
    thing: 'Loại việc',
    anyThing: 'Mọi loại',
    person: 'Người thực hiện',
    onlyReads: 'Chỉ xem ai đã mở, đã xuất',
    allActs: 'Xem mọi việc',
    readersTitle: 'Ai đã xem',
    readersLead: 'Người đã mở (mỗi người mỗi giờ ghi một lần) và người đã xuất ra ngoài.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    what: 'Việc',
    about: 'Về',
    at: 'Thời điểm',
    place: 'Địa chỉ máy',
    number: 'Số trong luồng',
    empty: 'Chưa có việc nào được ghi trong phạm vi được xem.',
    noneFound: 'Không có việc nào khớp với điều kiện đang chọn.',
    clear: 'Bỏ lọc',
    search: 'Tìm trong nhật ký',
    count: (n: string) => `${n} việc`,
  },
  checkpoints: {
    title: 'Điểm mốc của nhật ký',
    caption: 'Điểm mốc, mới nhất đứng trước',
    lead: 'Điểm mốc là bản tóm lược có ký số của toàn bộ nhật ký tại một thời điểm, được lập mười phút một lần và mỗi khi ký. Ai giữ một điểm mốc ở ngoài hệ thống đều có thể chứng minh sau này rằng nhật ký trước đó chưa từng bị sửa, kể cả bởi người quản trị cơ sở dữ liệu.',
    keepTitle: 'Cách giữ điểm mốc ở ngoài',
    keep: [
      'Hằng tháng, và khi kết thúc mỗi đợt kiểm tra: tải một tệp điểm mốc, gửi cho nơi khác giữ (Thanh tra, Văn phòng, lưu trữ), hoặc in trang có mã để ký giáp lai và lưu hồ sơ.',
      'Người giữ không cần hiểu nội dung: tệp chỉ có mã băm và số lượng, không có nội dung kiểm tra.',
      'Khi cần đối chiếu, chạy lệnh: npm run -s soat -- verify --checkpoint TỆP. Lệnh trả lời “Nguyên vẹn”, hoặc chỉ đúng mục đầu tiên bị sửa.',
    ],
    make: 'Lập điểm mốc ngay',
    bundle: 'Tải nhật ký (ZIP)',
    bundleHint:
      'Gói gồm các luồng nhật ký mà tài khoản này được xem trọn vẹn, kèm điểm mốc mới nhất, đủ để kiểm tra ở máy khác. Việc tải được ghi vào nhật ký.',
    sequence: 'Số',
    at: 'Thời điểm',
    entries: 'Số mục',
    streams: 'Số luồng nhật ký',
    hash: 'Mã điểm mốc',
    download: 'Tải tệp',
    downloadLabel: (n: number) => `Tải tệp điểm mốc số ${n}`,
    print: 'Trang in',
    printLabel: (n: number) => `Trang in của điểm mốc số ${n}`,
    empty: 'Chưa có điểm mốc nào. Hãy lập điểm mốc đầu tiên.',
    made: 'Đã lập điểm mốc.',
  },
  paper: {
    title: (n: number) => `Điểm mốc nhật ký số ${n}`,
    root: 'Mã gốc (SHA-256 trên đầu của mọi luồng nhật ký)',
    hash: 'Mã điểm mốc (SHA-256 trên phần được ký)',
    key: 'Khóa ký',
    code: 'Mã QR: số, mã gốc, mã điểm mốc',
    note: 'Giữ trang này ngoài hệ thống. Khi đối chiếu, mã điểm mốc của tệp và của nhật ký phải giống từng chữ với mã in ở đây.',
    keptBy: 'Người nhận giữ (ký, ghi rõ họ tên, ngày)',
  },
}

const en: typeof vi = {
  otherAct: (action) => `did “${action}”`,
  because: (sentence, cause, paper) => `${sentence} (the same act ${`${cause} ${paper}`.trim()})`,

  page: {
    title: 'Record',
    lead: 'Who did what, and when. The record is only added to; nobody changes or deletes it. You see what is yours to see.',
    caption: 'What was recorded, newest first',
    checkpoints: 'Checkpoints',
    thing: 'Kind',
    anyThing: 'Every kind',
    person: 'Person',
    onlyReads: 'Only who opened or exported',
    allActs: 'Every act',
    readersTitle: 'Who has read this',
    readersLead: 'Who opened it (noted once an hour for each person), and who took it out.',
    from: 'From',
    to: 'To',
    what: 'What happened',
    about: 'About',
    at: 'When',
    place: 'Address',
    number: 'Number in the stream',
    empty: 'Nothing has been recorded that is yours to see.',
    noneFound: 'Nothing fits these filters.',
    clear: 'Clear the filters',
    search: 'Find in the record',
    count: (n) => `${n} entries`,
  },
  checkpoints: {
    title: 'Checkpoints of the record',
    caption: 'Checkpoints, newest first',
    lead: 'A checkpoint is a signed digest of the whole record at one moment, written every ten minutes and at each signing. Whoever keeps one outside the system can prove later that the record before it was not changed, not even by the administrator of the database.',
    keepTitle: 'How to keep a checkpoint outside',
    keep: [
      'Each month, and after each round of inspections: download a checkpoint and give it to somebody else to keep (inspectorate, office, archive), or print the page with its code, sign it and file it.',
      'The keeper need not understand it: the file holds hashes and counts, nothing of the inspections.',
      'To compare, run: npm run -s soat -- verify --checkpoint FILE. It says “intact”, or names the first entry that was changed.',
    ],
    make: 'Write a checkpoint now',
    bundle: 'Download the record (ZIP)',
    bundleHint:
      'The streams that you read as a whole, with the newest checkpoint: enough to verify on another machine. The download is recorded.',
    sequence: 'Number',
    at: 'When',
    entries: 'Entries',
    streams: 'Streams',
    hash: 'Checkpoint hash',
    download: 'Download',
    downloadLabel: (n) => `Download checkpoint ${n}`,
    print: 'Print',
    printLabel: (n) => `Print page of checkpoint ${n}`,
    empty: 'There is no checkpoint yet. Write the first one.',
    made: 'The checkpoint was written.',
  },
  paper: {
    title: (n) => `Checkpoint ${n} of the record`,
    root: 'Root (SHA-256 over the heads of all streams)',
    hash: 'Checkpoint hash (SHA-256 of what is signed)',
    key: 'Signing key',
    code: 'QR code: number, root, checkpoint hash',
    note: 'Keep this page outside the system. When you compare, the checkpoint hash of the file and of the record must be the one printed here, letter by letter.',
    keptBy: 'Kept by (signature, name, day)',
  },
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ record: 'exportRecord' | 'exportList' }> = {
  record: {
    vi: {
      thing: 'Nhật ký',
      acts: { exportRecord: 'đã xuất nhật ký', exportList: 'đã xuất một danh sách ra tệp Excel' },
    },
    en: {
      thing: 'Record',
      acts: { exportRecord: 'exported the record', exportList: 'took a list out as an Excel file' },
    },
  },
}
