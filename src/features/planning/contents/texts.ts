import { type Both, type RecordTexts, several, type WorkWords } from '#kernel/words.ts'
import type { ContentSource, CutOff, PartKind, SourceKind } from './rules.ts'

const vi = {
  title: 'Danh mục nội dung kiểm tra',
  none: 'Kế hoạch chưa nêu nội dung kiểm tra nào.',
  proposed:
    'Đề xuất từ lời văn của kế hoạch. Hãy đối chiếu lĩnh vực, trọng tâm và đơn vị áp dụng rồi xác nhận; phiếu kiểm tra của Đoàn theo danh mục này.',
  proposedReader: 'Danh mục chưa được xác nhận; dưới đây là đề xuất từ lời văn của kế hoạch.',
  once: 'Kế hoạch đã ban hành: sau khi xác nhận, danh mục không sửa được nữa.',
  confirmAsIs: 'Xác nhận danh mục',
  edit: 'Sửa danh mục',
  save: 'Lưu danh mục',
  cancel: 'Không lưu',
  fixed: 'Đã chốt cùng kế hoạch.',
  basic: 'Cơ bản',
  focus: (rounds: readonly number[]) => (rounds.join() === '1' ? 'Trọng tâm' : `Trọng tâm đợt ${rounds.join(', ')}`),
  only: (rounds: readonly number[]) => `Chỉ đợt ${rounds.join(', ')}`,
  notAsked: 'Không kiểm tra',
  noField: 'Chưa rõ lĩnh vực',
  figures: (year: number | null, cutOff: CutOff) =>
    [
      year === null ? '' : `Số liệu năm ${year}`,
      cutOff === 'inspection'
        ? 'Số liệu đến ngày kiểm tra'
        : cutOff === 'yearEnd' && year === null
          ? 'Số liệu cả năm'
          : '',
    ]
      .filter(Boolean)
      .join(', '),
  onlyFor: (kinds: string) => `Chỉ: ${kinds}`,
  onSite: 'Chỉ xem tại chỗ',
  toReach: (threshold: string) => `Cần đạt ${threshold}`,
  teamOnly: 'Đề cương không hỏi',
  outlineTitle: 'Mục đề cương báo cáo về nội dung nào',
  outlineLead:
    'Số liệu đơn vị báo cáo hiện cạnh kết quả kiểm tra theo bảng này. Nội dung không có mục đề cương nào thì chỉ Đoàn xem xét.',
  outlineProposed: 'Đề xuất theo lời văn, chưa xác nhận.',
  outlineNone: 'Kế hoạch không có đề cương.',
  outlineEdit: 'Sửa',
  outlineConfirm: 'Xác nhận đề xuất',
  outlineSave: 'Lưu',
  addLink: 'Thêm nội dung',
  removeLink: (content: string) => `Bỏ nội dung ${content}`,
  unlinked: 'Chưa gắn nội dung',
  partsOf: (labels: string) => `Trả lời từng ý: ${labels}`,
  formsOnly: (forms: string) => `Của hình thức: ${forms}`,
  from: (codes: string) => `Theo: ${codes}`,
  elsewhere: (reason: string) => `Đơn vị khác ghi không áp dụng: ${reason}`,
  sourcesTitle: 'Văn bản giao nhiệm vụ',
  sourcesNone: 'Kế hoạch không nêu văn bản nào.',
  tasksOf: (count: number) => (count === 0 ? 'Chưa ghi nhiệm vụ' : `${count} nhiệm vụ`),
  sourceKind: {
    programme: 'Chương trình',
    plan: 'Kế hoạch',
    conclusion: 'Kết luận',
    directive: 'Chỉ đạo',
  } satisfies Record<SourceKind, string>,
  partKind: {
    rated: 'Đánh giá',
    figure: 'Số liệu',
    targets: 'Chỉ tiêu: giao và đạt',
    ownPlan: 'Kế hoạch của đơn vị: số, ngày, nhiệm vụ',
    remedies: 'Hạn chế và kết quả khắc phục',
  } satisfies Record<PartKind, string>,
  form: {
    sources: 'Văn bản giao nhiệm vụ',
    sourceOf: (code: string) => `Văn bản ${code}`,
    sourceKinds: 'Loại',
    issuer: 'Cơ quan ban hành',
    level: 'Cấp ban hành',
    sourceText: 'Tên văn bản, số, ngày',
    fromYear: 'Từ năm',
    toYear: 'Đến năm',
    tasks: 'Nhiệm vụ trong văn bản',
    tasksHint: 'Mỗi dòng một nhiệm vụ.',
    addSource: 'Thêm văn bản',
    takeTasks: 'Lấy nhiệm vụ làm nội dung',
    comesFrom: 'Nhiệm vụ mà nội dung này kiểm tra',
    forms: 'Là nội dung của hình thức',
    formsHint: 'Để trống: mọi hình thức không có nội dung riêng.',
    elsewhere: 'Lý do không áp dụng cho đơn vị khác',
    elsewhereHint: 'Để trống: phiếu của đơn vị khác không có nội dung này.',
    parts: 'Ý phải trả lời',
    partOf: (nth: number) => `Ý ${nth}`,
    partLabel: 'Tên ý',
    partKind: 'Trả lời bằng',
    addPart: 'Thêm ý',
    split: 'Tách thành nhiều nội dung',
    splitHint: 'Mỗi dòng một nội dung được đánh giá riêng.',
    splitNow: 'Tách',
    join: 'Ghép các nội dung bên dưới',
    entries: 'Nội dung',
    entry: (code: string) => `Nội dung ${code}`,
    code: 'Số thứ tự',
    text: 'Nội dung',
    textMissing: 'Ghi lời của từng nội dung.',
    below: 'Thuộc nội dung',
    top: 'Không thuộc nội dung nào',
    field: 'Lĩnh vực',
    basis: 'Cách kiểm tra, căn cứ',
    documents: 'Văn bản được dẫn',
    documentsHint: 'Mỗi dòng một văn bản.',
    basic: 'Nội dung cơ bản của kế hoạch',
    asked: 'Có kiểm tra',
    onSiteOnly: 'Chỉ xem tại chỗ',
    rounds: 'Chỉ kiểm tra ở đợt',
    roundsHint: 'Để trống: mọi đợt.',
    emphasised: 'Là trọng tâm của',
    round: (n: number) => `Đợt ${n}`,
    whole: 'Cả kế hoạch',
    dataYear: 'Năm số liệu',
    dataYearHint: 'Để trống: năm của kế hoạch.',
    cutOff: 'Số liệu tính đến',
    cutOffs: { '': 'Kế hoạch không nêu', yearEnd: 'Hết năm số liệu', inspection: 'Ngày kiểm tra' } satisfies Record<
      CutOff,
      string
    >,
    appliesTo: 'Áp dụng cho',
    appliesToHint: 'Để trống: mọi đơn vị.',
    threshold: 'Mức cần đạt',
    more: 'Chi tiết',
    add: 'Thêm nội dung',
    remove: 'Bỏ',
    removeOf: (nth: number) => `Bỏ dòng ${nth}`,
  },
}

const en: typeof vi = {
  title: 'Contents of the inspection',
  none: 'The plan names no contents yet.',
  proposed:
    'Proposed from the words of the plan. Look through fields, focus and units, then confirm; the Team’s sheets go by this list.',
  proposedReader: 'Not confirmed yet; this is what the words of the plan propose.',
  once: 'The plan is issued: once confirmed, the list does not change any more.',
  confirmAsIs: 'Confirm the list',
  edit: 'Change the list',
  save: 'Save the list',
  cancel: 'Cancel',
  fixed: 'Kept as issued with the plan.',
  basic: 'Basic',
  focus: (rounds) => (rounds.join() === '1' ? 'In focus' : `In focus, round ${rounds.join(', ')}`),
  only: (rounds) => `Round ${rounds.join(', ')} only`,
  notAsked: 'Not asked',
  noField: 'Field unknown',
  figures: (year, cutOff) =>
    [
      year === null ? '' : `Figures of ${year}`,
      cutOff === 'inspection'
        ? 'Figures of the day'
        : cutOff === 'yearEnd' && year === null
          ? 'Figures of the year'
          : '',
    ]
      .filter(Boolean)
      .join(', '),
  onlyFor: (kinds) => `Only: ${kinds}`,
  onSite: 'On site only',
  toReach: (threshold) => `To reach: ${threshold}`,
  teamOnly: 'Not in the outline',
  outlineTitle: 'Which item of the outline reports on what',
  outlineLead:
    'What the unit reports stands beside what was found, by this table. What no item reports on, only the Team looks at.',
  outlineProposed: 'Proposed by the words, not confirmed.',
  outlineNone: 'The plan has no outline.',
  outlineEdit: 'Change',
  outlineConfirm: 'Confirm as proposed',
  outlineSave: 'Save',
  addLink: 'Add a content',
  removeLink: (content) => `Remove content ${content}`,
  unlinked: 'No content yet',
  partsOf: (labels) => `Answered one by one: ${labels}`,
  formsOnly: (forms) => `Of the form: ${forms}`,
  from: (codes) => `From: ${codes}`,
  elsewhere: (reason) => `Elsewhere not applicable: ${reason}`,
  sourcesTitle: 'Papers that give the tasks',
  sourcesNone: 'The plan names none.',
  tasksOf: (count) => (count === 0 ? 'No tasks yet' : several(count, 'task')),
  sourceKind: { programme: 'Programme', plan: 'Plan', conclusion: 'Conclusion', directive: 'Directives' },
  partKind: {
    rated: 'Rating',
    figure: 'Figure',
    targets: 'Targets: to reach, reached',
    ownPlan: 'Plan of the unit: number, day, tasks',
    remedies: 'Shortcomings and remedies',
  },
  form: {
    sources: 'Papers that give the tasks',
    sourceOf: (code) => `Paper ${code}`,
    sourceKinds: 'Kind',
    issuer: 'Issued by',
    level: 'Level',
    sourceText: 'Name, number, day',
    fromYear: 'From year',
    toYear: 'To year',
    tasks: 'Its tasks',
    tasksHint: 'One a line.',
    addSource: 'Add a paper',
    takeTasks: 'Take the tasks as contents',
    comesFrom: 'The task that it looks at',
    forms: 'A content of the form',
    formsHint: 'Empty: of every form without contents of its own.',
    elsewhere: 'Why it does not apply to other units',
    elsewhereHint: 'Empty: it stands on no sheet of theirs.',
    parts: 'Answered one by one',
    partOf: (nth) => `Part ${nth}`,
    partLabel: 'Name',
    partKind: 'Answered by',
    addPart: 'Add a part',
    split: 'Divide into several contents',
    splitHint: 'One a line, each judged apart.',
    splitNow: 'Divide',
    join: 'Join what stands below',
    entries: 'Contents',
    entry: (code) => `Content ${code}`,
    code: 'Number',
    text: 'Content',
    textMissing: 'Write the words of each content.',
    below: 'Belongs to',
    top: 'To none',
    field: 'Field',
    basis: 'How it is looked at, by which rule',
    documents: 'Papers cited',
    documentsHint: 'One a line.',
    basic: 'A basic content of the plan',
    asked: 'Asked for',
    onSiteOnly: 'Seen on site only',
    rounds: 'Only in round',
    roundsHint: 'Empty: in all.',
    emphasised: 'In the focus of',
    round: (n) => `Round ${n}`,
    whole: 'The whole plan',
    dataYear: 'Year of the figures',
    dataYearHint: 'Empty: the year of the plan.',
    cutOff: 'Figures up to',
    cutOffs: { '': 'The plan does not say', yearEnd: 'The end of that year', inspection: 'The day of the inspection' },
    appliesTo: 'Applies to',
    appliesToHint: 'Empty: every unit.',
    threshold: 'To be reached',
    more: 'Details',
    add: 'Add a content',
    remove: 'Remove',
    removeOf: (nth) => `Remove line ${nth}`,
  },
}

export const texts = { vi, en }

/** "Kế hoạch CCHC năm 2026 của UBND tỉnh"; papers that have no name are called by who issues them: "Kết luận, chỉ đạo của Tỉnh ủy". */
export function sourceName(
  { kinds, issuer, text }: Pick<ContentSource, 'kinds' | 'issuer' | 'text'>,
  language: 'vi' | 'en',
): string {
  const { sourceKind } = texts[language]
  const said = kinds.map((kind) => sourceKind[kind]).join(', ')
  const named = text !== '' ? text : said.charAt(0) + said.slice(1).toLowerCase()
  const isNamed = issuer === '' || named.toLowerCase().includes(issuer.toLowerCase())
  return isNamed ? named : language === 'vi' ? `${named} của ${issuer}` : `${named}, ${issuer}`
}

/** Its line in the work list. */
export const workTexts: Both<WorkWords<'confirm'>> = {
  vi: {
    thing: 'Danh mục nội dung kiểm tra',
    next: { confirm: 'Xác nhận danh mục' },
    title: { confirm: (about) => `Xác nhận danh mục nội dung của ${about}` },
  },
  en: {
    thing: 'Contents of a plan',
    next: { confirm: 'Confirm the list' },
    title: { confirm: (about) => `Confirm the contents of ${about}` },
  },
}

/** Sentences of the record, after the name of who did it. */
export const recordTexts: RecordTexts<{ plan: 'saveContents' | 'mapOutline' }> = {
  plan: {
    vi: {
      acts: {
        saveContents: 'đã xác nhận danh mục nội dung kiểm tra',
        mapOutline: 'đã gắn mục đề cương với nội dung kiểm tra',
      },
    },
    en: {
      acts: {
        saveContents: 'confirmed the contents of the plan',
        mapOutline: 'said which item of the outline reports on what',
      },
    },
  },
}
