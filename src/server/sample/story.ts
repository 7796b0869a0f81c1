import { addDays, type Day } from '../../kernel/day.ts'
import { samplePeople } from './people.ts'
import { samplePlanText } from './plan.ts'
import { sampleUnits } from './units.ts'

// Answers are read for a few facts only; their shapes are the features' own.
// biome-ignore lint/suspicious/noExplicitAny: the story reads answers of many routes
type Answer = any

export interface Stage {
  id(key: string): string
  /** Makes it the day `offset` days from `today`, and says which. */
  day(today: Day, offset: number): Promise<Day>
  get(person: string, path: string): Promise<Answer>
  send(person: string, path: string, body: object, method?: 'POST' | 'PUT'): Promise<Answer>
  upload(person: string, path: string, name: string, text: string): Promise<Answer>
  /** One act on `thing`, with the version that this person sees now. */
  act(person: string, thing: string, action: string, input?: object, door?: string): Promise<Answer>
}

/** One inspection of the story: its unit, the day of its session from today, and how far it has come. */
interface Chapter {
  readonly unit: string
  readonly session: number
  readonly until:
    | 'planned'
    | 'scheduled'
    | 'notified'
    | 'drafting'
    | 'submitted'
    | 'returned'
    | 'inSession'
    | 'preliminary'
    | 'consolidating'
    | 'concluding'
    | 'remediation'
    | 'closed'
    | 'cancelled'
  readonly findings?: readonly Finding[]
  readonly recommendations?: readonly Recommended[]
}

interface Finding {
  readonly kind: string
  readonly field: string
  readonly fact: string
  readonly cause?: string
  readonly evidence: string
}

interface Recommended {
  readonly text: string
  readonly due: number
  readonly until: string
  readonly upward?: string
}

const GOOD: Finding = {
  kind: 'strength',
  field: 'digital',
  fact: 'Bộ phận một cửa bố trí máy tính và người hướng dẫn người dân nộp hồ sơ trực tuyến tại chỗ, tỷ lệ hồ sơ trực tuyến đạt 82%.',
  evidence: 'Số liệu trên hệ thống thông tin giải quyết thủ tục hành chính; quan sát tại bộ phận một cửa.',
}
const LATE: Finding = {
  kind: 'limitation',
  field: 'procedures',
  fact: '14 hồ sơ lĩnh vực đất đai trả kết quả quá hạn trong 6 tháng, 9 hồ sơ chưa có văn bản xin lỗi riêng.',
  cause: 'Thiếu công chức địa chính sau sắp xếp; quy trình phối hợp với chi nhánh đăng ký đất đai chưa được cập nhật.',
  evidence: 'Danh sách hồ sơ trễ hạn trích từ hệ thống; kiểm tra ngẫu nhiên 20 hồ sơ.',
}
const BOARD: Finding = {
  kind: 'shortcoming',
  field: 'procedures',
  fact: 'Bảng niêm yết còn 6 thủ tục hành chính đã hết hiệu lực.',
  evidence: 'Ảnh chụp bảng niêm yết; đối chiếu Cổng dịch vụ công.',
}

const ASKED: readonly Recommended[] = [
  { text: 'Gửi văn bản xin lỗi riêng cho từng hồ sơ trễ hạn và hẹn lại ngày trả kết quả.', due: -12, until: 'remedyReported' },
  { text: 'Gỡ bỏ các thủ tục đã hết hiệu lực, niêm yết đầy đủ danh mục mới tại bộ phận một cửa.', due: 8, until: 'done' },
  { text: 'Ban hành quy chế phối hợp với chi nhánh Văn phòng đăng ký đất đai trong giải quyết hồ sơ.', due: 15, until: 'disagreed' },
  { text: 'Bố trí công chức địa chính thay thế trong thời gian chờ tuyển dụng.', due: 20, until: 'referred' },
  { text: 'Lập kế hoạch bồi dưỡng kỹ năng số cho công chức bộ phận một cửa.', due: 25, until: 'withdrawn' },
  { text: 'Cập nhật quy trình nội bộ giải quyết thủ tục hành chính theo mô hình mới.', due: 30, until: 'remedying' },
  { text: 'Rà soát, công khai số điện thoại tiếp nhận phản ánh, kiến nghị của người dân.', due: 35, until: 'agreed' },
  { text: 'Số hóa đầy đủ kết quả giải quyết thủ tục hành chính còn hiệu lực của đơn vị hành chính cũ.', due: 40, until: 'issued' },
  { text: 'Bổ sung kinh phí nâng cấp đường truyền cho bộ phận một cửa cấp xã.', due: 45, until: 'escalated', upward: 'Bộ Khoa học và Công nghệ' },
]
const OVERDUE: readonly Recommended[] = [
  { text: 'Sửa đổi quy chế quản lý, sử dụng tài sản công sau sắp xếp.', due: -14, until: 'notImplemented' },
  { text: 'Báo cáo kết quả thực hiện cơ chế tự chủ kinh phí quản lý hành chính.', due: -14, until: 'handlingProposed' },
  { text: 'Hoàn thành xử lý kiến nghị của kiểm toán về chi thường xuyên.', due: -14, until: 'handled' },
  { text: 'Ban hành văn bản phân công công chức phụ trách cải cách hành chính.', due: -14, until: 'closed' },
  { text: 'Hướng dẫn thống nhất việc lập dự toán cải cách hành chính của cấp xã.', due: 30, until: 'answered', upward: 'Bộ Tài chính' },
  { text: 'Công khai dự toán kinh phí cải cách hành chính của đơn vị.', due: 10, until: 'late' },
]

const CHAPTERS: readonly Chapter[] = [
  { unit: 'X01', session: -60, until: 'closed', findings: [GOOD, BOARD], recommendations: [{ text: 'Thay bảng niêm yết thủ tục hành chính.', due: -25, until: 'done' }] },
  { unit: 'X03', session: -40, until: 'remediation', findings: [GOOD, LATE, BOARD], recommendations: ASKED },
  { unit: 'STC', session: -35, until: 'remediation', findings: [BOARD], recommendations: OVERDUE },
  { unit: 'SYT', session: -6, until: 'concluding', findings: [GOOD, LATE] },
  { unit: 'X05', session: -5, until: 'consolidating', findings: [BOARD] },
  { unit: 'X06', session: -1, until: 'preliminary', findings: [GOOD, BOARD] },
  { unit: 'X08', session: 0, until: 'inSession', findings: [LATE] },
  { unit: 'X11', session: 7, until: 'returned' },
  { unit: 'X17', session: 8, until: 'submitted' },
  { unit: 'X14', session: 9, until: 'drafting' },
  { unit: 'SXD', session: 12, until: 'notified' },
  { unit: 'X20', session: 20, until: 'scheduled' },
  { unit: 'SVHTTDL', session: 0, until: 'planned' },
  { unit: 'X23', session: 0, until: 'planned' },
  { unit: 'THUE', session: 0, until: 'planned' },
  { unit: 'X26', session: 0, until: 'cancelled' },
]

const NAMES = new Map(sampleUnits().units.map((unit) => [unit.code, unit.shortName]))

const HEADS = new Map(samplePeople(sampleUnits().units).flatMap((person) => (person.key.startsWith('head:') ? [[person.key.slice(5), person] as const] : [])))

/** Plays the running plan of the sample, act by act, each on its own day. */
export async function playStory(stage: Stage, today: Day): Promise<void> {
  const planId = await issuePlan(stage, today)
  const teamId = await setUpTeam(stage, today, planId)
  const inspections = new Map<string, string>()
  await stage.day(today, -95)
  const places = (await stage.get('focalOfficer', `/api/plans/${planId}/targets`)).items as { id: string; unitId: string | null; unitKind: string | null }[]
  for (const { unit } of CHAPTERS) {
    const unitId = stage.id(unit)
    const kind = unit.startsWith('X') ? 'communePC' : 'verticalAgency'
    const named = places.find((place) => place.unitId === unitId) ?? places.find((place) => place.unitId === null && place.unitKind === kind)
    if (named) named.unitId = unitId
    const inspection = await stage.send('focalOfficer', '/api/inspections', { planId, targetId: named?.id ?? null, unitId, teamId, form: 'periodic', method: 'onSite', round: 1 })
    inspections.set(unit, inspection.id)
  }
  for (const [index, chapter] of CHAPTERS.entries()) await new Story(stage, today, chapter, inspections.get(chapter.unit)!, index).play()
}

async function issuePlan(stage: Stage, today: Day): Promise<string> {
  const issued = await stage.day(today, -110)
  const text = samplePlanText({ issued, basis: addDays(issued, -40), from: addDays(today, -90), to: addDays(today, 75) })
  const { id } = await stage.upload('focalOfficer', '/api/plan-import', 'Kế hoạch kiểm tra CCHC.txt', text)
  const plan = await stage.get('focalOfficer', `/api/plans/${id}`)
  for (const index of plan.content.imported.doubts.keys())
    await stage.send('focalOfficer', `/api/plan-import/${id}/doubts/${index}`, { decision: 'accepted', note: 'Đã đối chiếu bản ký' }, 'PUT')
  await stage.send('focalOfficer', `/api/plan-import/${id}/place`, {})
  await stage.act('focalHead', `/api/plans/${id}`, 'acceptImported')
  return id
}

async function setUpTeam(stage: Stage, today: Day, planId: string): Promise<string> {
  const decidedOn = await stage.day(today, -100)
  const seat = (person: string, kind: string, agency: string, post: string, fields: readonly string[]) => ({
    accountId: stage.id(person),
    seat: kind,
    agencyId: stage.id(agency),
    post,
    fields,
  })
  const team = await stage.send('focalOfficer', '/api/teams', {
    planId,
    name: 'Đoàn kiểm tra cải cách hành chính, chuyển đổi số của tỉnh',
    forms: ['periodic'],
    seats: [
      seat('teamHead', 'teamHead', 'TT', 'Phó Chánh Thanh tra tỉnh', []),
      seat('teamDeputy', 'teamDeputy', 'VP', 'Phó Chánh Văn phòng UBND tỉnh', []),
      seat('secretary', 'teamSecretary', 'STP', 'Phó Trưởng phòng, Sở Tư pháp', ['institution']),
      seat('member1', 'member', 'STC', 'Chuyên viên chính, Sở Tài chính', ['finance', 'apparatus']),
      seat('member2', 'member', 'SKHCN', 'Chuyên viên, Sở Khoa học và Công nghệ', ['digital']),
      seat('member3', 'member', 'TTPVHCC', 'Chuyên viên, Trung tâm Phục vụ hành chính công', ['procedures']),
    ],
  })
  await stage.act('focalHead', `/api/teams/${team.id}`, 'establish', { number: '61', symbol: 'QĐ-UBND', decidedOn, signerId: stage.id('chair') })
  await stage.act('teamHead', `/api/teams/${team.id}`, 'activate')
  return team.id
}

/** One inspection, played as far as its chapter says. */
class Story {
  readonly #stage: Stage
  readonly #today: Day
  readonly #chapter: Chapter
  readonly #id: string
  readonly #index: number

  constructor(stage: Stage, today: Day, chapter: Chapter, id: string, index: number) {
    this.#stage = stage
    this.#today = today
    this.#chapter = chapter
    this.#id = id
    this.#index = index
  }

  async play(): Promise<void> {
    const { unit, session, until } = this.#chapter
    if (until === 'planned') return
    if (until === 'cancelled') {
      await this.#stage.act('focalHead', this.#path, 'cancel', { reason: 'Đơn vị đang được kiểm toán cùng thời gian; chuyển sang kế hoạch năm sau.' })
      return
    }
    // Notices go out about three weeks before the session, and never after today.
    await this.#day(Math.min(session - 20, -1))
    await this.#act('focalOfficer', 'schedules', 'schedule', {
      heldOn: addDays(this.#today, session),
      startsAt: this.#index % 2 === 0 ? '08:00' : '14:00',
      place: `Trụ sở ${NAMES.get(unit)}`,
      composition: 'Lãnh đạo, công chức phụ trách CCHC và bộ phận một cửa',
    })
    if (until === 'scheduled') return
    const issuedOn = await this.#day(Math.min(session - 19, 0))
    await this.#act('focalOfficer', 'visits', 'notify', { number: String(70 + this.#index), symbol: 'TB-SNV', issuedOn, signerId: this.#stage.id('focalHead'), reportDueOn: null })
    if (until === 'notified') return
    await this.#report()
    if (['drafting', 'submitted', 'returned'].includes(until)) return
    await this.#session()
    if (['inSession', 'preliminary'].includes(until)) return
    await this.#conclude()
  }

  async #report(): Promise<void> {
    const { session, until } = this.#chapter
    await this.#day(Math.min(session - 6, 0))
    const report = await this.#stage.get(this.#head, `/api/unit-reports/${this.#id}`)
    await this.#stage.send(this.#head, `/api/schedules/${this.#id}/acknowledge`, {})
    const mine = report.outline.items.filter((item: Answer) => item.answerKinds.length > 0 && applies(item, report.unitKind, report.outline.items))
    const answered = until === 'drafting' ? mine.slice(0, 4) : mine
    for (const [index, item] of answered.entries()) await this.#stage.send(this.#officer, `/api/unit-reports/${report.id}/answers/${item.id}`, answerTo(item, index), 'PUT')
    if (until === 'drafting') return
    const asOf = addDays(this.#today, Math.min(session - 6, 0))
    await this.#stage.act(this.#head, `/api/unit-reports/${report.id}`, 'submit', { asOf, declared: true, number: String(31 + this.#index), symbol: 'BC-UBND', datedOn: asOf })
    if (until === 'returned')
      await this.#stage.act('focalOfficer', `/api/unit-reports/${report.id}`, 'return', {
        reason: 'Số liệu hồ sơ trực tuyến chưa khớp với hệ thống; đề nghị rà soát và giải trình.',
      })
    else if (until !== 'submitted') await this.#stage.act('focalOfficer', `/api/unit-reports/${report.id}`, 'receive', { softCopyOn: null })
  }

  async #session(): Promise<void> {
    const { unit, findings = [], session, until } = this.#chapter
    await this.#day(session)
    await this.#act('teamHead', 'visits', 'begin', { reportAbsence: '' })
    const people: readonly [side: string, person: string, name: string][] = [
      ['team', 'teamHead', 'Bùi Đức Minh'],
      ['team', 'secretary', 'Ngô Thanh Tâm'],
      ['team', 'member3', 'Lý Quốc Khánh'],
    ]
    const host = HEADS.get(unit)!
    const attendance = people
      .map(([side, person, name]) => ({ side, accountId: this.#stage.id(person), name, post: '', present: true, reason: '' }))
      .concat([{ side: 'unit', accountId: this.#stage.id(this.#head), name: host.name, post: host.posts[0]!.title, present: true, reason: '' }])
    await this.#stage.send('secretary', `/api/schedules/${this.#id}/attendance`, { attendance, ended: until !== 'inSession' }, 'PUT')
    for (const finding of findings) {
      const { cause, ...rest } = finding
      const author = finding.field === 'digital' ? 'member2' : 'member3'
      const written = await this.#stage.send(author, `${this.#path}/findings`, {
        ...rest,
        criterion: 'Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa',
        causes: cause ? [cause] : [],
        responsibilities: [],
      })
      await this.#stage.act(author, `/api/findings/${written.id}`, 'submit')
      if (until === 'inSession') continue
      await this.#stage.act('teamHead', `/api/findings/${written.id}`, 'confirm')
      await this.#stage.act('secretary', `/api/findings/${written.id}`, 'present')
    }
    if (until === 'inSession') return
    await this.#stage.act('teamHead', this.#path, 'concludePreliminarily', {
      text: 'Đơn vị chủ động triển khai nhiệm vụ cải cách hành chính, bộ phận một cửa vận hành nền nếp. Cần khắc phục ngay việc niêm yết thủ tục và xử lý hồ sơ trễ hạn; Đoàn sẽ có thông báo kết luận bằng văn bản.',
    })
  }

  async #conclude(): Promise<void> {
    const { recommendations = [], session, until } = this.#chapter
    await this.#day(Math.min(session + 3, 0))
    await this.#stage.act('secretary', this.#path, 'consolidate')
    if (until === 'consolidating') return
    await this.#stage.send(
      'secretary',
      `${this.#path}/conclusion`,
      {
        results: 'Đơn vị đã ban hành đầy đủ kế hoạch cải cách hành chính, phân công rõ trách nhiệm; bộ phận một cửa hoạt động ổn định, tỷ lệ hồ sơ đúng hạn đạt 97,4%.',
        headAssessment: 'Người đứng đầu trực tiếp chỉ đạo, định kỳ giao ban về cải cách hành chính; chưa kịp thời đôn đốc xử lý hồ sơ trễ hạn.',
        respondOn: addDays(this.#today, session + 20),
        remedyDueOn: addDays(this.#today, session + 60),
        remedyRecipient: 'Sở Nội vụ',
        acceptor: 'teamOrFocal',
      },
      'PUT',
    )
    const asked = until === 'concluding' ? [{ text: 'Chấn chỉnh việc trả kết quả hồ sơ quá hạn.', due: 40, until: 'draft' } as Recommended] : recommendations
    for (const one of asked)
      await this.#stage.send('secretary', `${this.#path}/recommendations`, {
        findingId: null,
        text: one.text,
        nature: 'Việc thuộc trách nhiệm thường xuyên của đơn vị',
        withinCompetence: one.upward ? '' : 'Toàn bộ nội dung',
        addressee: one.upward ? 'upper' : 'unit',
        upperAuthority: one.upward ?? '',
        dueOn: addDays(this.#today, one.due),
      })
    const { conclusion } = await this.#stage.get('secretary', `${this.#path}/conclusion`)
    const path = `/api/conclusions/${conclusion.id}`
    await this.#stage.act('secretary', path, 'submit')
    if (until === 'concluding') return
    await this.#stage.act('viceChair', path, 'sign', { signerId: this.#stage.id('viceChair') })
    const issuedOn = addDays(this.#today, Math.min(session + 3, 0))
    await this.#stage.act('clerk', path, 'issue', { number: String(90 + this.#index), symbol: 'TB-UBND', issuedOn })
    await this.#followUp(asked)
    if (until !== 'closed') return
    await this.#correct()
    await this.#act('focalOfficer', 'concluding', 'close', {})
  }

  /** The notice left out up to when its figures reach: the secretary proposes the right words, a leader approves. */
  async #correct(): Promise<void> {
    const { conclusion } = await this.#stage.get('secretary', `${this.#path}/conclusion`)
    const { id } = await this.#stage.send('secretary', `${this.#path}/corrections`, {
      reason: 'Ghi thiếu số liệu đến hết tháng trước ngày kiểm tra.',
      results: `${conclusion.results} Số liệu tính đến hết tháng trước ngày kiểm tra.`,
      headAssessment: conclusion.headAssessment,
    })
    await this.#stage.act('viceChair', `/api/corrections/${id}`, 'approve')
  }

  async #followUp(asked: readonly Recommended[]): Promise<void> {
    const { session } = this.#chapter
    const { items } = await this.#stage.get('focalOfficer', `/api/recommendations?inspectionId=${this.#id}`)
    for (const one of items as { id: string; text: string }[]) {
      const goal = asked.find((known) => known.text === one.text)!.until
      const path = `/api/recommendations/${one.id}`
      const remedy = { text: 'Đơn vị đã thực hiện xong, có văn bản và ảnh chụp kèm theo.', legalGround: '', percent: 100, evidence: ['Báo cáo số 45/BC-UBND và 9 văn bản xin lỗi'] }
      await this.#day(session + 10)
      if (goal === 'escalated' || goal === 'answered') {
        await this.#stage.act('focalOfficer', path, 'escalate', {
          authority: goal === 'answered' ? 'Bộ Tài chính' : 'Bộ Khoa học và Công nghệ',
          document: 'Công văn số 812/UBND-NC',
        })
        if (goal === 'answered')
          await this.#stage.act('focalOfficer', path, 'answer', {
            text: 'Bộ Tài chính đã có hướng dẫn bổ sung về lập dự toán cải cách hành chính cấp xã.',
            document: 'Công văn số 3310/BTC-NSNN',
          })
        continue
      }
      if (goal === 'issued') continue
      if (['disagreed', 'referred', 'withdrawn', 'remedying'].includes(goal)) {
        await this.#stage.act(this.#head, path, 'disagree', {
          reason: 'Nội dung này thuộc thẩm quyền của chi nhánh Văn phòng đăng ký đất đai; đơn vị không chủ động được về biên chế.',
        })
        if (goal === 'disagreed') continue
        await this.#stage.act('teamHead', path, 'refer', { document: 'Báo cáo số 21/BC-ĐKT', text: 'Đoàn đề nghị giữ kiến nghị, điều chỉnh thời hạn.' })
        if (goal === 'referred') continue
        const effect = goal === 'withdrawn' ? 'withdraw' : 'uphold'
        await this.#stage.act('focalOfficer', path, 'direct', {
          effect,
          text: effect === 'withdraw' ? 'Đồng ý rút kiến nghị.' : 'Giữ kiến nghị, đơn vị nghiêm túc thực hiện.',
          document: 'Thông báo số 118/TB-UBND',
          authority: 'UBND tỉnh',
          amendedText: '',
          dueOn: null,
        })
        continue
      }
      await this.#stage.act(this.#head, path, 'agree')
      if (goal === 'agreed' || goal === 'late') continue
      if (goal === 'remedyReported' || goal === 'done') {
        await this.#day(Math.max(session + 12, goal === 'remedyReported' ? -2 : session + 12))
        await this.#stage.act(this.#head, path, 'reportRemedy', remedy)
        if (goal === 'done') await this.#stage.act('teamHead', path, 'accept', { text: 'Đã kiểm tra, đạt yêu cầu.' })
        continue
      }
      await this.#day(-10)
      await this.#stage.act('focalHead', path, 'lapse', { text: 'Hết hạn, đơn vị không có báo cáo khắc phục.' })
      if (goal === 'notImplemented') continue
      await this.#stage.act('focalHead', path, 'proposeHandling', {
        facts: 'Đơn vị đã thống nhất kiến nghị nhưng quá hạn không thực hiện, đã đôn đốc hai lần.',
        document: 'Tờ trình số 88/TTr-SNV',
      })
      if (goal === 'handlingProposed') continue
      await this.#stage.act('chair', path, 'handle', {
        decision: 'Phê bình, yêu cầu kiểm điểm trách nhiệm và thực hiện ngay.',
        document: 'Thông báo số 125/TB-UBND',
        authority: 'Chủ tịch UBND tỉnh',
      })
      if (goal === 'closed') await this.#stage.act('focalHead', path, 'close', { text: 'Đã xử lý theo chỉ đạo.' })
    }
  }

  get #path(): string {
    return `/api/inspections/${this.#id}`
  }

  get #head(): string {
    return `head:${this.#chapter.unit}`
  }

  get #officer(): string {
    return `officer:${this.#chapter.unit}`
  }

  #day(offset: number): Promise<Day> {
    return this.#stage.day(this.#today, offset)
  }

  /** An act on the inspection at the door of the feature that knows its facts. */
  #act(person: string, door: string, action: string, input: object): Promise<Answer> {
    return this.#stage.act(person, this.#path, action, input, `/api/${door}/${this.#id}`)
  }
}

function applies(item: Answer, kind: string, items: readonly Answer[]): boolean {
  if (item.appliesTo.length > 0 && !item.appliesTo.includes(kind)) return false
  const parent = items.find((other: Answer) => other.id === item.parentId)
  return parent === undefined || applies(parent, kind, items)
}

/** An answer of each kind that an item asks for. */
function answerTo(item: { answerKinds: readonly string[] }, index: number): object {
  if (index % 7 === 6) return { none: true }
  return {
    ...(item.answerKinds.includes('narrative') && { text: 'Đơn vị đã triển khai theo kế hoạch, phân công người phụ trách và kiểm điểm hằng tháng.' }),
    ...(item.answerKinds.includes('number') && { number: String(12 + index) }),
    ...(item.answerKinds.includes('ratio') && { done: String(41 + index), total: '56' }),
    ...(item.answerKinds.includes('yesNo') && { yes: true }),
    ...(item.answerKinds.includes('list') && { list: ['Mô hình “Ngày thứ Năm không hẹn”', 'Tổ hướng dẫn nộp hồ sơ trực tuyến tại khu dân cư'] }),
    ...(item.answerKinds.includes('evidence') && { evidence: [`Kế hoạch số ${index + 3}/KH-UBND`] }),
  }
}
