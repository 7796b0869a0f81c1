import { expect, test } from 'vitest'
import { sourceFiles } from './clauses.ts'

/** Words and marks that no screen, refusal, record or paper says, and why. */
const NOT_SAID: readonly (readonly [RegExp, string])[] = [
  [/[«»]/, 'quotation marks are “ ”'],
  [/(?<!\p{L})bạn(?!\p{L})/iu, 'leave the person out, or name the role'],
  [/[\d}][\s\u00a0]%/, 'a percentage has no space: 15%'],
  [/; hãy(?!\p{L})/u, 'what to do next is a sentence of its own: “. Hãy …”'],
  [/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu, 'tone marks stand as in hòa, thủy'],
  [/trạng thái/i, 'tình trạng'],
  [/cấu hình|mặc định/i, 'quy định của kế hoạch'],
  [/thao tác/i, 'việc, xử lý'],
  [/(?<!\p{L})ghế(?!\p{L})/iu, 'nhiệm vụ trong Đoàn'],
  [/sức khỏe/i, 'tình trạng hệ thống'],
  [/minh chứng|(?:tài liệu|tệp) chứng minh/i, 'tài liệu kiểm chứng'],
  [/phát hiện/i, 'nội dung ghi nhận; vấn đề phát hiện only where the index counts'],
  [/bản nháp/i, 'dự thảo'],
  [/nghi ngờ|nghi vấn/i, 'điểm cần xác nhận'],
  [/dẫn chiếu/i, 'viện dẫn'],
  [/thẩm tra|công nhận/i, 'xác nhận kết quả khắc phục'],
  [/vụ việc/i, 'a term of complaints and denunciations'],
  [/bản mềm/i, 'bản điện tử'],
  [/độ bao phủ/i, 'tỷ lệ đơn vị được kiểm tra'],
  [/lịch đón/i, 'lịch làm việc với Đoàn'],
  [/bị trả lại|im lặng|không bao giờ/i, 'say it courteously'],
  [/quản trị (?:hệ thống|máy chủ)/i, 'quản trị viên hệ thống'],
  [/(?:chờ|đã cho) số|cho số,/i, 'cấp số'],
  [/giao chức vụ|kết thúc chức vụ/i, 'a right in the system is a vai trò'],
]

/** Files whose words are read out of foreign plans or are the words of one. */
const FOREIGN =
  /^src\/(?:features\/planning\/plan-import\/rules|documents\/(?:read|check))\/|^src\/server\/sample\/plan\.ts$/

type Source = Pick<ReturnType<typeof sourceFiles>[number], 'path' | 'text'>

/** Sentences in the code, without its comments. */
function wordProblems(files: readonly Source[]): string[] {
  return files
    .filter(({ path }) => /^src\/.+\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !FOREIGN.test(path))
    .flatMap(({ path, text }) =>
      [...text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm, '').matchAll(/'[^'\n]*'|`[^`]*`|>[^<>{}\n]+</g)]
        .map(([words]) => words)
        .filter((words) => /[\u00c0-\u1ef9]/.test(words))
        .flatMap((words) =>
          NOT_SAID.filter(([word]) => word.test(words)).map(([, instead]) => `${path}: ${words} (${instead})`),
        ),
    )
}

test('every sentence speaks as an office does', () => {
  expect(wordProblems(sourceFiles())).toEqual([])
})

test('what an office does not say is found in texts, templates and refusals, not in comments or code', () => {
  const planted = (text: string) => wordProblems([{ path: 'src/features/a/texts.ts', text }]).length
  for (const text of [
    "'Bạn chưa đăng nhập.'",
    "'Bấm «Thử lại»'",
    "'Đang gửi 15 %'",
    "'Tệp hỏng; hãy gửi lại.'",
    "'hoà bình, đã'",
    "'Trạng thái'",
    "'Bản nháp'",
    "'Nghi ngờ'",
    "'Ghi phát hiện'",
  ])
    expect([text, planted(text)]).toEqual([text, 1])
  for (const text of [
    "// 'Trạng thái'",
    "/** 'Trạng thái' */",
    "'Quý III, thủy lợi, hòa giải'",

    "'tuyến, khuyến nghị'",
  ])
    expect([text, planted(text)]).toEqual([text, 0])
})
