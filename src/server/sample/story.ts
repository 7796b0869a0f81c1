import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { officeInTeam } from '#features/planning/teams/rules.ts'
import type { Seat } from '#kernel/actor.ts'
import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import { CHAPTERS, type Chapter, type Recommended } from './chapters.ts'
import { officeDay, officeDaysFrom } from './days.ts'
import { samplePeople } from './people.ts'
import { samplePlanText } from './plan.ts'
import { sampleUnits } from './units.ts'

// Answers are read for a few facts only; their shapes are the features' own.
// biome-ignore lint/suspicious/noExplicitAny: the story reads answers of many routes
type Answer = any

export interface Stage {
  id(key: string): string
  /** Makes it the day `offset` days from `today`, or the last office day before it, and says which. */
  day(today: Day, offset: number): Promise<Day>
  get(person: string, path: string): Promise<Answer>
  send(person: string, path: string, body: object, method?: 'POST' | 'PUT'): Promise<Answer>
  /** Writes over a thing as it was seen. */
  overwrite(person: string, path: string, body: object, seenVersion: number): Promise<Answer>
  upload(person: string, path: string, name: string, text: string): Promise<Answer>
  /** One act on `thing`, with the version that this person sees now. */
  act(person: string, thing: string, action: string, input?: object, door?: string): Promise<Answer>
}

const NAMES = new Map(sampleUnits().units.map((unit) => [unit.code, unit.shortName]))

const NAMED = new Map(samplePeople(sampleUnits().units).map((person) => [person.key, person]))

const HEADS = new Map(
  [...NAMED].flatMap(([key, person]) => (key.startsWith('head:') ? [[key.slice(5), person] as const] : [])),
)

/** Who sits on the Team, from which agency, for which fields. */
const SEATS: readonly {
  readonly person: string
  readonly seat: Seat
  readonly agency: string
  readonly fields: readonly string[]
}[] = [
  { person: 'teamHead', seat: 'teamHead', agency: 'TT', fields: [] },
  { person: 'teamDeputy', seat: 'teamDeputy', agency: 'VP', fields: [] },
  { person: 'secretary', seat: 'teamSecretary', agency: 'STP', fields: ['institution'] },
  { person: 'member1', seat: 'member', agency: 'STC', fields: ['finance', 'apparatus'] },
  { person: 'member2', seat: 'member', agency: 'SKHCN', fields: ['digital'] },
  { person: 'member3', seat: 'member', agency: 'TTPVHCC', fields: ['procedures'] },
]

/** Plays the running plan of the sample, act by act, each on its own day. */
export async function playStory(stage: Stage, today: Day): Promise<void> {
  const planId = await issuePlan(stage, today)
  const teamId = await setUpTeam(stage, today, planId)
  const inspections = new Map<string, string>()
  await stage.day(today, -95)
  const places = (await stage.get('focalOfficer', `/api/plans/${planId}/targets`)).items as {
    id: string
    unitId: string | null
    unitKind: string | null
  }[]
  for (const { unit } of CHAPTERS) {
    const unitId = stage.id(unit)
    const kind = unit.startsWith('X') ? 'communePC' : 'verticalAgency'
    const named =
      places.find((place) => place.unitId === unitId) ??
      places.find((place) => place.unitId === null && place.unitKind === kind)
    if (named) named.unitId = unitId
    const inspection = await stage.send('focalOfficer', '/api/inspections', {
      planId,
      targetId: named?.id ?? null,
      unitId,
      teamId,
      form: 'periodic',
      method: 'onSite',
      round: 1,
    })
    inspections.set(unit, inspection.id)
  }
  for (const [index, chapter] of CHAPTERS.entries())
    await new Story(stage, today, chapter, inspections.get(chapter.unit)!, index).play()
}

async function issuePlan(stage: Stage, today: Day): Promise<string> {
  const issued = await stage.day(today, -110)
  const text = samplePlanText({
    issued,
    basis: addDays(issued, -40),
    from: addDays(today, -90),
    to: addDays(today, 75),
  })
  const { id } = await stage.upload('focalOfficer', '/api/plan-import', 'Kế hoạch kiểm tra CCHC.txt', text)
  const plan = await stage.get('focalOfficer', `/api/plans/${id}`)
  for (const index of plan.content.imported.doubts.keys())
    await stage.send(
      'focalOfficer',
      `/api/plan-import/${id}/doubts/${index}`,
      { decision: 'accepted', note: 'Đã đối chiếu bản ký' },
      'PUT',
    )
  await stage.send('focalOfficer', `/api/plan-import/${id}/place`, {})
  await stage.act('focalHead', `/api/plans/${id}`, 'acceptImported')
  return id
}

async function setUpTeam(stage: Stage, today: Day, planId: string): Promise<string> {
  const decidedOn = await stage.day(today, -100)
  const team = await stage.send('focalOfficer', '/api/teams', {
    planId,
    name: 'Đoàn kiểm tra cải cách hành chính, chuyển đổi số của tỉnh',
    forms: ['periodic'],
    seats: SEATS.map(({ person, agency, ...rest }) => ({
      ...rest,
      accountId: stage.id(person),
      agencyId: stage.id(agency),
      post: titleOf(person),
    })),
  })
  await stage.act('clerk', `/api/teams/${team.id}`, 'establish', {
    number: '61',
    symbol: 'QĐ-UBND',
    decidedOn,
    signerId: stage.id('chair'),
  })
  await stage.act('teamHead', `/api/teams/${team.id}`, 'activate')
  return team.id
}

/** One inspection, played as far as its chapter says. */
class Story {
  readonly #stage: Stage
  readonly #today: Day
  readonly #chapter: Chapter
  /** The day of the session, and how many calendar days it lies from today. */
  readonly #heldOn: Day
  readonly #session: number
  readonly #id: string
  readonly #index: number

  constructor(stage: Stage, today: Day, chapter: Chapter, id: string, index: number) {
    this.#stage = stage
    this.#today = today
    this.#chapter = chapter
    this.#heldOn = officeDaysFrom(today, chapter.session)
    this.#session = daysBetween(today, this.#heldOn)
    this.#id = id
    this.#index = index
  }

  async play(): Promise<void> {
    const { unit, until } = this.#chapter
    const session = this.#session
    if (until === 'planned') return
    if (until === 'cancelled') {
      await this.#stage.act(
        'focalHead',
        this.#path,
        'cancel',
        { reason: 'Đơn vị đang được kiểm toán cùng thời gian; chuyển sang kế hoạch năm sau.' },
        `/api/schedules/${this.#id}`,
      )
      return
    }
    // Notices go out about three weeks before the session, and never after today.
    await this.#day(Math.min(session - 20, -1))
    await this.#act('focalOfficer', 'schedules', 'schedule', {
      heldOn: this.#heldOn,
      startsAt: this.#index % 2 === 0 ? '08:00' : '14:00',
      place: `Trụ sở ${NAMES.get(unit)}`,
      composition: 'Lãnh đạo, công chức phụ trách CCHC và bộ phận một cửa',
    })
    if (until === 'scheduled') return
    const issuedOn = await this.#day(Math.min(session - 19, 0))
    await this.#act('focalOfficer', 'visits', 'notify', {
      number: String(70 + this.#index),
      symbol: 'TB-SNV',
      issuedOn,
      signerId: this.#stage.id('focalHead'),
      reportDueOn: null,
    })
    if (until === 'notified') return
    await this.#report()
    if (['drafting', 'submitted', 'returned'].includes(until)) return
    await this.#meet()
    if (['inSession', 'preliminary'].includes(until)) return
    await this.#conclude()
  }

  async #report(): Promise<void> {
    const { until } = this.#chapter
    const session = this.#session
    const asOf = await this.#day(Math.min(session - 6, 0))
    const report = await this.#stage.get(this.#head, `/api/unit-reports/${this.#id}`)
    await this.#stage.send(this.#head, `/api/schedules/${this.#id}/acknowledge`, {})
    const mine = report.outline.items.filter(
      (item: Answer) => item.answerKinds.length > 0 && applies(item, report.unitKind, report.outline.items),
    )
    const answered = until === 'drafting' ? mine.slice(0, 4) : mine
    for (const [index, item] of answered.entries())
      await this.#stage.send(
        this.#officer,
        `/api/unit-reports/${report.id}/answers/${item.id}`,
        answerTo(item, index),
        'PUT',
      )
    if (until === 'drafting') return
    await this.#stage.act(this.#head, `/api/unit-reports/${report.id}`, 'submit', {
      asOf,
      declared: true,
      number: String(31 + this.#index),
      symbol: symbolOf('unitReport', abbreviationOf(NAMES.get(this.#chapter.unit)!)),
      datedOn: asOf,
    })
    if (until === 'returned')
      await this.#stage.act('focalOfficer', `/api/unit-reports/${report.id}`, 'return', {
        reason: 'Số liệu hồ sơ trực tuyến chưa khớp với hệ thống; đề nghị rà soát và giải trình.',
      })
    else if (until !== 'submitted')
      await this.#stage.act('focalOfficer', `/api/unit-reports/${report.id}`, 'receive', { softCopyOn: null })
  }

  async #meet(): Promise<void> {
    const { unit, findings = [], until } = this.#chapter
    await this.#day(this.#session)
    await this.#act('teamHead', 'visits', 'begin', { reportAbsence: '' })
    const host = HEADS.get(unit)!
    const line = (side: string, accountId: string, name: string, post: string) => ({
      side,
      accountId,
      name,
      post,
      present: true,
      reason: '',
    })
    const attendance = [
      ...SEATS.map(({ person, seat }) =>
        line('team', this.#stage.id(person), NAMED.get(person)!.name, officeInTeam({ seat, post: titleOf(person) })),
      ),
      line('unit', this.#stage.id(this.#head), host.name, host.posts[0]!.title),
    ]
    const { session: sheet } = await this.#stage.get('secretary', `/api/schedules/${this.#id}`)
    await this.#stage.overwrite(
      'secretary',
      `/api/schedules/${this.#id}/attendance`,
      { attendance, ended: until !== 'inSession' },
      sheet.version,
    )
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
    const { recommendations = [], until } = this.#chapter
    const session = this.#session
    const concludedOn = await this.#day(Math.min(session + 3, 0))
    await this.#stage.act('secretary', this.#path, 'consolidate')
    if (until === 'consolidating') return
    await this.#stage.overwrite(
      'secretary',
      `${this.#path}/conclusion`,
      {
        results:
          'Đơn vị đã ban hành đầy đủ kế hoạch cải cách hành chính, phân công rõ trách nhiệm; bộ phận một cửa hoạt động ổn định, tỷ lệ hồ sơ đúng hạn đạt 97,4%.',
        headAssessment:
          'Người đứng đầu trực tiếp chỉ đạo, định kỳ giao ban về cải cách hành chính; chưa kịp thời đôn đốc xử lý hồ sơ trễ hạn.',
        respondOn: this.#on(session + 20),
        remedyDueOn: this.#on(session + 60),
        remedyRecipient: 'Sở Nội vụ',
        acceptor: 'teamOrFocal',
      },
      0,
    )
    const asked =
      until === 'concluding'
        ? [{ text: 'Chấn chỉnh việc trả kết quả hồ sơ quá hạn.', due: 40, until: 'draft' } as Recommended]
        : recommendations
    for (const recommendation of asked)
      await this.#stage.send('secretary', `${this.#path}/recommendations`, {
        findingId: null,
        text: recommendation.text,
        nature: 'Việc thuộc trách nhiệm thường xuyên của đơn vị',
        withinCompetence: recommendation.upward ? '' : 'Toàn bộ nội dung',
        addressee: recommendation.upward ? 'upper' : 'unit',
        upperAuthority: recommendation.upward ?? '',
        dueOn: this.#on(recommendation.due),
      })
    const { conclusion } = await this.#stage.get('secretary', `${this.#path}/conclusion`)
    const path = `/api/conclusions/${conclusion.id}`
    await this.#stage.act('secretary', path, 'submit')
    if (until === 'concluding') return
    await this.#stage.act('viceChair', path, 'sign', { signerId: this.#stage.id('viceChair') })
    await this.#stage.act('clerk', path, 'issue', {
      number: String(90 + this.#index),
      symbol: 'TB-UBND',
      issuedOn: concludedOn,
    })
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
    const session = this.#session
    const { items } = await this.#stage.get('focalOfficer', `/api/recommendations?inspectionId=${this.#id}`)
    for (const recommendation of items as { id: string; text: string }[]) {
      const goal = asked.find((known) => known.text === recommendation.text)!.until
      const path = `/api/recommendations/${recommendation.id}`
      const remedy = {
        text: 'Đơn vị đã thực hiện xong, có văn bản và ảnh chụp kèm theo.',
        legalGround: '',
        percent: 100,
        evidence: ['Báo cáo số 45/BC-UBND và 9 văn bản xin lỗi'],
      }
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
          reason:
            'Nội dung này thuộc thẩm quyền của chi nhánh Văn phòng đăng ký đất đai; đơn vị không chủ động được về biên chế.',
        })
        if (goal === 'disagreed') continue
        await this.#stage.act('teamHead', path, 'refer', {
          document: 'Báo cáo số 21/BC-ĐKT',
          text: 'Đoàn đề nghị giữ kiến nghị, điều chỉnh thời hạn.',
        })
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

  #on(offset: number): Day {
    return officeDay(addDays(this.#today, offset))
  }

  #day(offset: number): Promise<Day> {
    return this.#stage.day(this.#today, offset)
  }

  /** An act on the inspection at the door of the feature that knows its facts. */
  #act(person: string, door: string, action: string, input: object): Promise<Answer> {
    return this.#stage.act(person, this.#path, action, input, `/api/${door}/${this.#id}`)
  }
}

function titleOf(person: string): string {
  return NAMED.get(person)!.posts[0]!.title
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
    ...(item.answerKinds.includes('narrative') && {
      text: 'Đơn vị đã triển khai theo kế hoạch, phân công người phụ trách và kiểm điểm hằng tháng.',
    }),
    ...(item.answerKinds.includes('number') && { number: String(12 + index) }),
    ...(item.answerKinds.includes('ratio') && { done: String(41 + index), total: '56' }),
    ...(item.answerKinds.includes('yesNo') && { yes: true }),
    ...(item.answerKinds.includes('list') && {
      list: ['Mô hình “Ngày thứ Năm không hẹn”', 'Tổ hướng dẫn nộp hồ sơ trực tuyến tại khu dân cư'],
    }),
    ...(item.answerKinds.includes('evidence') && { evidence: [`Kế hoạch số ${index + 3}/KH-UBND`] }),
  }
}
