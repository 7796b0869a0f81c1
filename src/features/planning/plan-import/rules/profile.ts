import type { ConclusionArtefact, FindingKind, Profile } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
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
 * @source CT-IV-1-3, KG-III-2-2, CT-IV-5-1, CT-IV-5-4, CT-IV-5-6, CT-I-2d-3, CT-IV-4-4, NX-IV-2.2a-6, NX-IV-2.2a-10, TN-I-2-3, TN-IVa-2a, TN-IVa-2b, TN-IVa-3-2, TN-IVb-a-1, TN-IVb-a-2b, QN-II-4-2, KG-III-3b-1, TN-III-2, CT-IV-7a, TN-IVb-c, CT-END-1
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

  if (draft.reportLeadDays !== null) {
    const read = (draft.origins.reportLeadDays ?? []).flatMap((line) => lines[line - 1] ?? [])
    const own = sentencesOf(read).filter((text) => TERM.test(text))
    say('reportLeadDays', draft.reportLeadDays, own.find((text) => text.includes('báo cáo')) ?? own[0] ?? 'plan')
  }
  for (const [key, about, notAbout] of TERMS) {
    const text = sentences.find((one) => DEADLINE.test(one) && about.test(one) && !notAbout.test(one))
    if (text !== undefined) say(key, Number(DEADLINE.exec(text)![1]), text)
  }
  const sent = sentence(/gửi về (Sở|Phòng|Đoàn)/u)
  if (sent !== undefined) {
    const [, to = '', via] = /^(.*?)(?:\s*\(qua ([^()]+)\))?$/u.exec(recipientIn(sent)) ?? []
    say('reportRecipient', to, sent)
    if (via !== undefined) say('reportVia', via, sent)
  }
  const paid = draft.budget.flatMap((text) => PAID.exec(text.replace(/\*/g, ''))?.[1]?.trim() ?? [])
  if (paid.length > 0) say('budgetSources', paid, draft.budget.join(' | '))
  const route = sentence(/(?:có|phát sinh) (?:những )?(?:khó khăn|vướng mắc).*phản ánh/iu)
  const settles = route && (SETTLES.exec(route) ?? SENT_TO.exec(route))?.[1]?.trim()
  if (route && settles) say('difficultyRoute', settles, route)
  const figures = sentence(PERIOD)
  if (figures !== undefined) say('reportingPeriods', [PERIOD.exec(figures)![1]!.trim()], figures)
  const copies = sentence(COPIES)
  if (copies !== undefined) say('minutesCopies', Number(COPIES.exec(copies)![1]), copies)
  const cycle = sentence(CYCLE)
  if (cycle !== undefined) say('cycleYears', Number(CYCLE.exec(cycle)![1]), cycle)
  for (const [pattern, key, value] of SAID) when(pattern, key, value as never)
  const proposer = sentence(PROPOSER)
  if (proposer !== undefined) say('unitProposer', PROPOSER.exec(proposer)![1]!.trim(), proposer)
  for (const [key, catalogue] of [
    ['riskCriteria', RISKS],
    ['indices', INDICES],
  ] as const) {
    const named = namedOf(sentences, catalogue)
    if (named) say(key, named.values as never, named.source)
  }
  if (draft.forms.some(({ code }) => code === 'civilService'))
    say('civilService', true, draft.forms.find(({ code }) => code === 'civilService')!.text)
  const self = draft.tasks.find(({ text, due }) => due !== null && /tự kiểm tra/iu.test(text))
  if (self) say('selfReportBy', self.due as Day, self.text)
  const selfSent = sentence(SELF_SENT)
  if (selfSent !== undefined) say('selfRecipient', SELF_SENT.exec(selfSent)![1]!.trim(), selfSent)
  // What was done well, and what was difficult, can always be said.
  const kinds = namedOf(sentences, KIND_WORDS)
  if (kinds) say('findingKinds', ['strength', ...kinds.values, 'difficulty'], kinds.source)
  if (sentence(/chịu trách nhiệm về tính chính xác, trung thực/iu))
    when(/chịu trách nhiệm về tính chính xác, trung thực/iu, 'declaration', 'head')
  else when(/báo cáo đầy đủ, chính xác/iu, 'declaration', 'unit')
  const again = sentence(/tái kiểm tra/iu)
  const bound = again && sentence(/kiểm tra (?:sẽ )?(?:được )?hoàn thành trước ngày/iu)
  if (bound) say('reinspectionOutsideWindow', 'warn', bound)
  if (again) say('reinspectionKinds', /phúc tra/iu.test(again) ? ['reinspection', 'recheck'] : ['reinspection'], again)
  if (draft.outline) say('outline', 'attached', sentence(/đề cương/iu) ?? draft.outlineTitle ?? 'Đề cương')
  else when(/đề cương/iu, 'outline', 'later')
  const attendance = attendeesOf(draft, lines)
  if (attendance.length > 0) say('attendeeRules', attendance, attendance.map((rule) => rule.text).join('; '))
  const artefacts = artefactsOf(sentence)
  if (artefacts.length > 0)
    say(
      'conclusionArtefacts',
      artefacts.map(({ artefact, level }) => ({ artefact, level })),
      artefacts.map(({ sentence: text }) => text).join(' | '),
    )
  return settings
}

/** "Mỗi đơn vị được kiểm tra ít nhất một lần trong 03 năm." @source T2-PLAN-4 */
const CYCLE = /(?:một|0?1) lần trong (?:vòng |chu kỳ )?0?(\d) (?:\([^)]{1,12}\) )?năm/iu
const TERM = /\d+\s*(?:\([^)]{1,12}\)\s*)?ngày/iu
/** "Chậm nhất 10 ngày", "trong thời hạn 30 (ba mươi) ngày": a stretch of days and no day of the calendar. */
const DEADLINE =
  /(?:chậm nhất|trong (?:thời (?:hạn|gian)|vòng)|không quá|sau)\s*(?:là\s*)?(\d{1,3})\s*(?:\([^)]{1,20}\)\s*)?ngày(?!\s*\d)/iu
/** Terms of a plan, each by what its sentence is about. */
const TERMS: readonly (readonly ['conclusionDays' | 'remedyDays' | 'responseDays', about: RegExp, notAbout: RegExp])[] =
  [
    [
      'conclusionDays',
      /(?:phải có|ban hành|gửi|có|ra) (?:văn bản )?thông báo kết luận/iu,
      /khắc phục|nhận (?:được )?thông báo/iu,
    ],
    ['remedyDays', /khắc phục|thực hiện (?:xong )?(?:các )?(?:kiến nghị|kết luận)/iu, /chưa thống nhất|tự kiểm tra/iu],
    [
      'responseDays',
      /chưa thống nhất|không thống nhất|trả lời (?:về )?(?:các )?kiến nghị|có ý kiến (?:về|đối với) (?:các )?(?:kiến nghị|kết luận)/iu,
      /khắc phục/iu,
    ],
  ]

/** "… được chi từ nguồn kinh phí CCHC năm 2023 cấp cho Sở Nội vụ": what pays. */
const PAID = /(?:từ|trong|bằng)\s+((?:nguồn |dự toán |kinh phí )[^.;]+)/iu
/** Who settles what a unit reports as difficult. */
const SETTLES =
  /(?:báo cáo|trình)\s+((?:Chủ tịch )?(?:UBND|Ủy ban nhân dân)[^,.;/()]*?)(?=\s+(?:xem xét|giải quyết|quyết định|cho ý kiến)|[,.;/]|$)/iu
/** "Thời kỳ kiểm tra từ 01/01/2026", "Mốc thời gian kiểm tra: …" */
const PERIOD =
  /(?:thời kỳ|mốc thời gian|niên độ) (?:được )?(?:kiểm tra|số liệu|báo cáo)\s*:?\s*((?:từ|năm|tính từ)[^.;]+)/iu
const COPIES = /biên bản[^.;]*?thành\s*(\d{1,2})\s*(?:\([^)]*\)\s*)?bản/iu
/** "… phản ánh về Ủy ban nhân dân tỉnh (qua Sở Nội vụ)": where nobody else is named to settle it. */
const SENT_TO = /phản ánh (?:trực tiếp )?về\s+((?:Chủ tịch )?(?:UBND|Ủy ban nhân dân)[^,.;/()]*)/iu
/** "giao Sở Y tế đề xuất đơn vị kiểm tra" */
const PROPOSER =
  /giao\s+((?:Sở|Phòng|Ban|Văn phòng)\s[^,;:()]+?)\s+(?:đề xuất|lựa chọn)\s+(?:các\s+)?(?:đơn vị|cơ quan)/u
/** "báo cáo kết quả tự kiểm tra về UBND huyện (qua Phòng Nội vụ)", "…, gửi Ủy ban nhân dân tỉnh (qua Sở Nội vụ)" */
const SELF_SENT =
  /tự kiểm tra.*?(?:gửi|báo cáo|về)\s+(?:về\s+)?((?:Chủ tịch )?(?:UBND|Ủy ban nhân dân)\s[^,.;/()]*?\s*\(qua [^()]+\))/iu
/** Sentences that decide by being there. */
const SAID: readonly { readonly [Key in keyof Profile]: readonly [RegExp, Key, Profile[Key]] }[keyof Profile][] = [
  // "… xây dựng kế hoạch, đề cương kiểm tra cụ thể", "… kế hoạch và đề cương kiểm tra chi tiết".
  [/xây dựng[^.;]*?kế hoạch[^.;]*?kiểm tra (?:cụ thể|chi tiết)/iu, 'detailedPlan', true],
  [/(?:kiểm tra|tổ chức) thêm (?:các |một số )?chuyên đề khác/iu, 'teamThemes', true],
  [/cử đúng thành phần/iu, 'compositionInNotice', 'required'],
  [/lồng ghép trong báo cáo (?:CCHC|cải cách hành chính) định kỳ/iu, 'selfEmbedded', true],
  [/xây dựng kế hoạch[^.;]*tự kiểm tra/iu, 'selfPlanRequired', true],
  [/cấp tài khoản.*(?:Đoàn|kiểm tra|truy cập)/iu, 'accessGrants', true],
  [/báo chí.*tham dự|(?:báo|đài)(?!\p{L}).*đưa tin/iu, 'mediaInvite', true],
  [/thư xin lỗi.*(?:từng|mỗi) hồ sơ/iu, 'apologyPerDossier', true],
  [
    /(?:các cơ quan|đơn vị)[^.;]*bảo đảm không để ảnh hưởng|(?:các cơ quan|đơn vị)[^.;]*đảm bảo không để ảnh hưởng/iu,
    'nonDisruption',
    'unit',
  ],
  [/tính đến thời điểm kiểm tra/iu, 'cutOff', 'inspectionDay'],
  [/file mềm|bản mềm|tệp điện tử/iu, 'requiresSoftCopy', true],
  [/đơn vị kiểm tra do Trưởng đoàn kiểm tra quyết định/iu, 'surpriseLead', 'teamHead'],
  [
    /đơn vị kiểm tra do Trưởng đoàn kiểm tra quyết định|kiểm tra đột xuất không thông báo lịch/iu,
    'surpriseTeam',
    'decision',
  ],
  [/kiểm tra đột xuất không thông báo lịch/iu, 'surpriseGround', 'optional'],
  [/chưa thống nhất.*nêu rõ lý do/iu, 'disagreePath', true],
  [/thống nhất mà không tổ chức thực hiện/iu, 'handlingPath', true],
  [/báo cáo kết quả khắc phục/iu, 'remedyReport', 'mandatory'],
  [/giải pháp cụ thể/iu, 'solutionRequired', true],
  [/làm rõ trách nhiệm của từng cá nhân/iu, 'findingResponsibility', 'required'],
  [/tham mưu\s+Chủ tịch.*thành lập Đoàn/iu, 'teamAuthority', 'chair'],
  [/(?:tham mưu|trình)\s+(?:UBND|Ủy ban nhân dân)\s[^.;]{2,40}?thành lập Đoàn/iu, 'teamAuthority', 'peoplesCommittee'],
  [/Giám đốc Sở Nội vụ (?:ban hành )?quyết định thành lập Đoàn/iu, 'teamAuthority', 'focalHead'],
  [/Đoàn kiểm tra có trách nhiệm thông báo lịch/iu, 'noticeIssuer', 'team'],
  [/(?:Sở|Phòng) Nội vụ.*thông báo (?:cụ thể )?(?:thời gian|lịch) kiểm tra/iu, 'noticeIssuer', 'focalAgency'],
  [/phân công của Trưởng Đoàn, Phó Trưởng Đoàn/iu, 'assigners', ['focalAgency', 'teamHead', 'teamDeputy']],
  [/tính chất vụ việc và thẩm quyền/iu, 'conclusionParts', ['nature', 'withinCompetence']],
]

/** Where an inspection goes first, each by the words of a plan. @source QN-I-2-5, QN-I-2-6, QN-I-2-7 */
const RISKS: readonly (readonly [Profile['riskCriteria'][number], RegExp])[] = [
  ['slowProgress', /chậm chuyển biến/iu],
  ['lateDossiers', /hồ sơ[^.;]*(?:tồn đọng|trễ hạn)/iu],
  ['harassment', /nhũng nhiễu|gây phiền hà/iu],
]
/** Indices that plans name. */
const INDICES: readonly (readonly [string, RegExp])[] = [
  ['PAR INDEX', /PAR\s?INDEX/iu],
  ['SIPAS', /SIPAS/u],
  ['PAPI', /PAPI/u],
  ['PCI', /(?<!\p{L})PCI(?!\p{L})/u],
  ['DTI', /(?<!\p{L})DTI(?!\p{L})/u],
  ['DDCI', /DDCI/u],
] as const

/** Which of a catalogue the plan names, with the sentences that name them. */
function namedOf<Value>(
  sentences: readonly string[],
  catalogue: readonly (readonly [Value, RegExp])[],
): { values: Value[]; source: string } | null {
  const named = catalogue.flatMap(([value, words]) => {
    const text = sentences.find((one) => words.test(one))
    return text === undefined ? [] : [{ value, text }]
  })
  if (named.length === 0) return null
  return { values: named.map(({ value }) => value), source: [...new Set(named.map(({ text }) => text))].join(' | ') }
}

/** Kinds of unit as the register calls them, for the words that the reader of plans uses. */
export function registerKind(kind: string | null): string | null {
  return kind === 'commune' ? 'communePC' : kind === 'district' ? 'districtPC' : kind
}

/** By which words a plan calls what an inspection finds. */
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
