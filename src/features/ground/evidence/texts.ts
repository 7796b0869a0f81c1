import type { RecordTexts } from '#kernel/words.ts'
import type { EvidenceState } from './rules.ts'

const vi = {
  label: 'Tài liệu kiểm chứng',
  attach: 'Đính kèm tệp',
  hint: 'PDF, Word, Excel, ảnh JPG, PNG, WebP hoặc .txt; mỗi tệp tối đa 25 MB.',
  sentWhenKept: 'Tệp được gửi ngay sau khi lưu nội dung.',
  restricted: 'Tệp về trách nhiệm cá nhân',
  restrictedHint: 'Chỉ lãnh đạo và Thư ký Đoàn, người đính kèm và lãnh đạo có thẩm quyền xem được.',
  restrictedTag: 'Chỉ người có thẩm quyền xem',
  none: 'Chưa có tệp nào.',
  signedCopy: 'Bản đã ký',
  endingCopy: 'Bản đã ký của văn bản hủy',
  endingReason: 'Lý do hủy',
  endingPaper: 'Văn bản hủy',
  endingPaperHint: 'Ví dụ: Quyết định số 45/QĐ-UBND ngày 12/3/2027 của Chủ tịch UBND tỉnh.',
  noSignedCopy: 'Chưa có bản ký.',
  attachSignedCopy: 'Đính kèm bản đã ký',
  signedCopyHint: 'Bản quét hoặc bản điện tử có chữ ký, số và dấu: PDF, JPG hoặc PNG, tối đa 25 MB.',
  hashing: 'Đang kiểm tra tệp',
  sending: (percent: number) => `Đang gửi ${percent}%`,
  checking: 'Đang kiểm tra tệp trên máy chủ',
  waiting: 'Mất kết nối, sẽ tự gửi tiếp khi có mạng',
  again: 'Thử lại',
  againOf: (name: string) => `Thử lại gửi ${name}`,
  drop: 'Gỡ',
  dropOf: (name: string) => `Gỡ tệp ${name}`,
  understood: 'Đóng thông báo',
  understoodOf: (name: string) => `Đóng thông báo: ${name}`,
  unfinished: 'Chưa gửi xong. Hãy chọn lại đúng tệp này để gửi tiếp từ chỗ đã dừng.',
  state: { uploading: 'Chưa gửi xong', stored: 'Đã nhận', refused: 'Không hợp lệ', removed: 'Đã gỡ' } satisfies Record<
    EvidenceState,
    string
  >,
  scanned: { no: 'Chưa quét', clean: 'Đã quét, sạch', infected: 'Nhiễm mã độc' },
  hash: (sha256: string) => `Mã đối chiếu tệp (SHA-256): ${sha256}`,
  size: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`,
}

const en: typeof vi = {
  label: 'Evidence',
  attach: 'Attach files',
  hint: 'PDF, Word, Excel, JPG, PNG, WebP or .txt; at most 25 MB each.',
  sentWhenKept: 'Files are sent as soon as the words are kept.',
  restricted: 'The file proves a personal responsibility',
  restrictedHint: 'Only the Team’s leaders and secretary, whoever attached it and the leaders in charge can read it.',
  restrictedTag: 'Restricted',
  none: 'No files yet.',
  signedCopy: 'Signed copy',
  endingCopy: 'Signed copy of the cancelling paper',
  endingReason: 'Why it is cancelled',
  endingPaper: 'Cancelling paper',
  endingPaperHint: 'For example: Decision 45/QĐ-UBND of 12/3/2027 of the chair.',
  noSignedCopy: 'No signed copy yet.',
  attachSignedCopy: 'Attach the signed copy',
  signedCopyHint: 'The scan or the electronic file with signature, number and seal: PDF, JPG or PNG, at most 25 MB.',
  hashing: 'Checking the file',
  sending: (percent) => `Sending ${percent}%`,
  checking: 'The server is checking the file',
  waiting: 'No connection; it goes on by itself when there is one',
  again: 'Try again',
  againOf: (name) => `Try sending ${name} again`,
  drop: 'Remove',
  dropOf: (name) => `Remove the file ${name}`,
  understood: 'Close the notice',
  understoodOf: (name) => `Close the notice: ${name}`,
  unfinished: 'Not wholly sent. Choose this very file again to go on where it stopped.',
  state: { uploading: 'Partly sent', stored: 'Received', refused: 'Not accepted', removed: 'Removed' },
  scanned: { no: 'Not scanned', clean: 'Scanned, clean', infected: 'Infected' },
  hash: (sha256) => `SHA-256: ${sha256}`,
  size: (bytes) =>
    bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
}

export const texts = { vi, en }

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ evidenceFile: 'attach' | 'read' | 'readOthers' | 'remove' }> = {
  evidenceFile: {
    vi: {
      thing: 'Tệp đính kèm',
      acts: {
        attach: 'đã đính kèm một tệp',
        read: 'đã mở một tệp về trách nhiệm cá nhân',
        readOthers: 'đã mở một tệp của đơn vị',
        remove: 'đã gỡ một tệp',
      },
    },
    en: {
      thing: 'Attached file',
      acts: {
        attach: 'attached a file',
        read: 'opened a restricted file',
        readOthers: 'opened a file of the unit',
        remove: 'removed a file',
      },
    },
  },
}
