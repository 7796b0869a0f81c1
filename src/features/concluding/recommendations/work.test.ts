import { expect, test } from 'vitest'
import { profileOf } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import { cast, INSPECTION, TEAM, WARD } from '#test/cast.ts'
import { CAN_THO } from '#test/world.ts'
import { daysLate, RECOMMENDATION_STATES, type Recommendation, type RecommendationSettings } from './rules.ts'
import { lineOfRecommendation } from './work.ts'

const ON: Day = '2026-03-16'
const settings = { ...profileOf([]), ...CAN_THO, acceptor: 'teamOrFocal' } as RecommendationSettings

test('the list calls the unit late in the same states as the count beside it, and nobody else for the unit’s day (CT-IV-4-6, CT-IV-5-6)', () => {
  const seen = RECOMMENDATION_STATES.flatMap((state) => {
    const part: Partial<Recommendation> = {
      id: 'r',
      inspectionId: INSPECTION,
      teamId: TEAM,
      unitId: WARD,
      addressee: 'unit',
      binding: 'agreed',
      text: '',
      state,
      dueOn: '2026-03-10',
      askedDueOn: null,
    }
    const recommendation = part as Recommendation
    return [cast.hoa, cast.thuy, cast.minh, cast.lan].flatMap((by) =>
      lineOfRecommendation(recommendation, settings, { by, on: ON }).map(({ action, dueOn }) => ({
        action,
        ofUnit: by === cast.hoa,
        inList: dueOn !== null && dueOn < ON,
        inCount: daysLate(recommendation, ON) > 0,
      })),
    )
  })
  expect(seen).toContainEqual({ action: 'handle', ofUnit: false, inList: false, inCount: true })
  expect(seen).toContainEqual({ action: 'reportRemedy', ofUnit: true, inList: true, inCount: true })
  expect(seen.filter((work) => work.inList !== (work.ofUnit && work.inCount))).toEqual([])
})

test('a disputed recommendation waits for a leader with the words of both sides and three answers (CT-IV-5-5)', () => {
  const part: Partial<Recommendation> = {
    id: 'r',
    unitId: WARD,
    addressee: 'unit',
    text: 'Xin lỗi bằng văn bản',
    reason: 'Vượt thẩm quyền',
    state: 'referred',
    dueOn: null,
  }
  expect(lineOfRecommendation(part as Recommendation, settings, { by: cast.lan, on: ON })).toMatchObject([
    {
      action: 'uphold',
      also: ['amend', 'withdraw'],
      why: { vi: 'Kiến nghị: Xin lỗi bằng văn bản · Đơn vị: Vượt thẩm quyền' },
    },
  ])
})

test('a request for more time waits for whoever may give it, with the day asked for (design)', () => {
  const part: Partial<Recommendation> = {
    id: 'r',
    teamId: TEAM,
    unitId: WARD,
    addressee: 'unit',
    text: 'Xin lỗi bằng văn bản',
    state: 'remedying',
    dueOn: '2026-03-10',
    askedDueOn: '2026-04-10',
    askedBy: cast.hoa.id,
  }
  const linesOf = (mayExtend: RecommendationSettings['mayExtend']) =>
    [cast.thuy, cast.minh, cast.lan].flatMap((by) =>
      lineOfRecommendation(part as Recommendation, { ...settings, mayExtend }, { by, on: ON }).map((line) => ({
        ...{ by: by.name, action: line.action, also: line.also },
        ...{ why: typeof line.why === 'object' ? line.why.vi : line.why },
      })),
    )
  const line = {
    action: 'extend',
    also: ['refuseExtension'],
    why: 'Xin lỗi bằng văn bản · đơn vị đề nghị gia hạn đến 10/04/2026',
  }
  expect(linesOf(['teamLead'])).toEqual([{ by: cast.minh.name, ...line }])
  expect(linesOf(['focalAgency', 'leader'])).toEqual([
    { by: cast.thuy.name, ...line },
    { by: cast.lan.name, ...line },
  ])
})

test('what is overdue is urged; once it is called not implemented its handling comes first, where the plan knows any (CT-IV-5-6, CT-I-1a-2)', () => {
  const part: Partial<Recommendation> = {
    ...{ id: 'r', teamId: TEAM, unitId: WARD, addressee: 'unit', text: 'Xin lỗi', binding: 'agreed' },
    ...{ dueOn: '2026-03-10', askedDueOn: null },
  }
  const next = (state: Recommendation['state'], change: Partial<RecommendationSettings> = {}) =>
    lineOfRecommendation(
      { ...part, state } as Recommendation,
      { ...settings, ...change },
      { by: cast.thuy, on: ON },
    ).map(({ action, also = [] }) => [action, ...also])
  expect(next('agreed')).toEqual([['urge', 'lapse']])
  expect(next('notImplemented')).toEqual([['proposeHandling']])
  expect(next('notImplemented', { handlingPath: false })).toEqual([['urge']])
  expect(next('handlingProposed')).toEqual([['handle']])
})
