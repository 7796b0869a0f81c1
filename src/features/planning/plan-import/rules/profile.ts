import type { ConclusionArtefact, FindingKind, Profile } from '#features/ground/profiles/rules.ts'
import type { PlanDraft } from '../contract.ts'

/** One setting that the plan's words decide, with the sentence it was read from. */
export interface ReadSetting<Key extends keyof Profile = keyof Profile> {
  readonly key: Key
  readonly value: Profile[Key]
  readonly source: string
}

/**
 * Cấu hình từ kế hoạch: the settings of the locality that the words of a plan decide, each with its sentence. What the
 * plan does not say keeps its default; a person sees every line and may change it.
 *
 * @source CT-IV-5-1, CT-IV-5-4, CT-IV-5-6, CT-I-2d-3, CT-IV-4-4, NX-IV-2.2a-6, NX-IV-2.2a-10, TN-I-2-3, TN-IVa-2a, TN-IVa-2b, TN-IVa-3-2, TN-IVb-a-1, TN-IVb-a-2b, QN-II-4-2
 */
export function profileFrom(draft: PlanDraft, lines: readonly { readonly text: string }[]): ReadSetting[] {
  const settings: ReadSetting[] = []
  const say = <Key extends keyof Profile>(key: Key, value: Profile[Key], sentence: string) =>
    settings.push({ key, value, source: sentence.trim().slice(0, 500) })
  const sentences = sentencesOf(lines)
  const sentence = (pattern: RegExp) => sentences.find((text) => pattern.test(text))
  const when = <Key extends keyof Profile>(pattern: RegExp, key: Key, value: Profile[Key]) => {
    const text = sentence(pattern)
    if (text !== undefined) say(key, value, text)
  }

  const lead = sentence(/(trước|ít nhất)\s*(thời gian kiểm tra\s*)?(ít nhất\s*)?\**\d+\s*\**ngày/iu)
  if (draft.reportLeadDays !== null) say('reportLeadDays', draft.reportLeadDays, lead ?? 'plan')
  when(/gửi về (Sở|Phòng|Đoàn)/u, 'reportRecipient', recipientIn(sentence(/gửi về (Sở|Phòng|Đoàn)/u) ?? ''))
  when(/file mềm|bản mềm|tệp điện tử/iu, 'requiresSoftCopy', true)
  when(/đơn vị kiểm tra do Trưởng đoàn kiểm tra quyết định/iu, 'surpriseLead', 'teamHead')
  when(
    /đơn vị kiểm tra do Trưởng đoàn kiểm tra quyết định|kiểm tra đột xuất không thông báo lịch/iu,
    'surpriseTeam',
    'decision',
  )
  when(/kiểm tra đột xuất không thông báo lịch/iu, 'surpriseGround', 'optional')
  when(/chưa thống nhất.*nêu rõ lý do/iu, 'disagreePath', true)
  when(/thống nhất mà không tổ chức thực hiện/iu, 'handlingPath', true)
  when(/báo cáo kết quả khắc phục/iu, 'remedyReport', 'mandatory')
  when(/giải pháp cụ thể/iu, 'solutionRequired', true)
  when(/làm rõ trách nhiệm của từng cá nhân/iu, 'findingResponsibility', 'required')
  const kinds = findingKindsIn(sentences)
  if (kinds) say('findingKinds', kinds.kinds, kinds.source)
  when(/tham mưu\s+Chủ tịch.*thành lập Đoàn/iu, 'teamAuthority', 'chair')
  when(/Đoàn kiểm tra có trách nhiệm thông báo lịch/iu, 'noticeIssuer', 'team')
  if (sentence(/chịu trách nhiệm về tính chính xác, trung thực/iu))
    when(/chịu trách nhiệm về tính chính xác, trung thực/iu, 'declaration', 'head')
  else when(/báo cáo đầy đủ, chính xác/iu, 'declaration', 'unit')
  when(/phân công của Trưởng Đoàn, Phó Trưởng Đoàn/iu, 'assigners', ['focalAgency', 'teamHead', 'teamDeputy'])
  const again = sentence(/tái kiểm tra/iu)
  if (again) say('reinspectionKinds', /phúc tra/iu.test(again) ? ['reinspection', 'recheck'] : ['reinspection'], again)
  if (draft.outline) say('outline', 'attached', sentence(/đề cương/iu) ?? draft.outlineTitle ?? 'Đề cương')
  else when(/đề cương/iu, 'outline', 'later')
  const attendance = attendeesOf(draft, lines)
  if (attendance.length > 0) say('attendeeRules', attendance, attendance.map((rule) => rule.text).join('; '))
  when(/tính chất vụ việc và thẩm quyền/iu, 'conclusionParts', ['nature', 'withinCompetence'])
  const artefacts = artefactsOf(sentence)
  if (artefacts.length > 0)
    say(
      'conclusionArtefacts',
      artefacts.map(({ artefact, level }) => ({ artefact, level })),
      artefacts.map(({ sentence: text }) => text).join(' | '),
    )
  return settings
}

/** Kinds of unit as the register calls them, for the words that the reader of plans uses. */
export function registerKind(kind: string | null): string | null {
  return kind === 'commune' ? 'communePC' : kind === 'district' ? 'districtPC' : kind
}

const KIND_WORDS: readonly (readonly [FindingKind, RegExp])[] = [
  ['notDone', /chưa làm được|mặt (làm được, )?chưa được/iu],
  ['shortcoming', /tồn tại/iu],
  ['limitation', /(những|các|mặt|nội dung|và|,) (còn )?(tồn tại, )?hạn chế/iu],
  ['weakness', /yếu kém/iu],
  ['fault', /khuyết điểm/iu],
  ['deficiency', /thiếu sót/iu],
  ['error', /sai sót/iu],
  ['violation', /(hành vi|trường hợp|có|các) vi phạm/iu],
]

/** By which words the plan itself calls what an inspection finds; what was done well, and what was difficult, can always be said. */
function findingKindsIn(sentences: readonly string[]): { kinds: FindingKind[]; source: string } | null {
  const used = KIND_WORDS.flatMap(([kind, words]) => {
    const text = sentences.find((one) => words.test(one))
    return text === undefined ? [] : [{ kind, text }]
  })
  if (used.length === 0) return null
  const source = [...new Set(used.map(({ text }) => text))].join(' | ')
  return { kinds: ['strength', ...used.map(({ kind }) => kind), 'difficulty'], source }
}

/** What concludes, and at which level, each with its sentence. */
function artefactsOf(sentence: (pattern: RegExp) => string | undefined): (ConclusionArtefact & { sentence: string })[] {
  const rows: [RegExp, ConclusionArtefact][] = [
    [
      /thông báo kết luận của các cuộc kiểm tra|thông báo kết luận kiểm tra/iu,
      { artefact: 'conclusionNotice', level: 'inspection' },
    ],
    [/kết luận sơ bộ/iu, { artefact: 'preliminaryConclusion', level: 'inspection' }],
    [/trưởng đoàn nhận xét, đánh giá/iu, { artefact: 'headRemarks', level: 'inspection' }],
    [/chỉ ra được những mặt làm được, chưa được/iu, { artefact: 'doneLists', level: 'inspection' }],
    [/văn bản chỉ đạo khắc phục/iu, { artefact: 'remedyDirective', level: 'plan' }],
    [/sau các đợt kiểm tra, phải báo cáo kết quả/iu, { artefact: 'resultReport', level: 'round' }],
    [/Đoàn đánh giá, xác định chỉ số/iu, { artefact: 'indexSubmission', level: 'round' }],
  ]
  return rows.flatMap(([pattern, artefact]) => {
    const text = sentence(pattern)
    return text === undefined ? [] : [{ ...artefact, sentence: text }]
  })
}

/** Whom a unit must bring, by kind of unit: the items of the section on attendance. */
function attendeesOf(draft: PlanDraft, lines: readonly { readonly text: string }[]): Profile['attendeeRules'] {
  const section = draft.sections.find(({ kind }) => kind === 'attendance')
  if (!section) return []
  return section.lines
    .map((line) => lines[line - 1]?.text.trim() ?? '')
    .map((text) => /^(?:[a-zđ]\)|-|\+)\s*(.+?):\s*(.+?)\.?$/iu.exec(text))
    .flatMap((match) => (match ? [{ kinds: kindsIn(match[1]!), text: match[2]! }] : []))
}

function kindsIn(words: string): string[] {
  if (/phường|xã|thị trấn|đặc khu/iu.test(words)) return ['communePC']
  if (/huyện|quận|thị xã/iu.test(words)) return ['districtPC']
  return /cơ quan chuyên môn|phòng|sở|ban|ngành/iu.test(words)
    ? ['specialisedAgency', 'provincialDepartment', 'managementBoard']
    : []
}

/** "Sở Nội vụ", "Phòng Nội vụ", "Đoàn kiểm tra (qua Phòng Nội vụ)": as the sentence says. */
function recipientIn(text: string): string {
  return (
    /gửi về ((?:Sở|Phòng|Đoàn)[^,;.]*?)(?=\s+trước|\s*\*\*|,|;|\.|$)/u.exec(text)?.[1]?.replace(/\*/g, '').trim() ?? ''
  )
}

function sentencesOf(lines: readonly { readonly text: string }[]): string[] {
  return lines
    .map((line) => line.text.replace(/\*/g, '').normalize('NFC'))
    .flatMap((text) => text.split(/(?<=[.;])\s+(?=[A-ZĐÂĂÊÔƠƯ])/u))
}
