import { describe, expect, test } from 'vitest'
import { type CastName, cast, TEAM } from '#test/cast.ts'
import { itemsFor } from './routes/reading.ts'
import { parse } from './rules/difference.ts'
import {
  allocate,
  assigneesOf,
  assignmentGaps,
  checkAssigning,
  checkValue,
  differenceOf,
  type Entry,
  type Facet,
  givenBy,
  type isOpen,
  isUnverified,
  judgedOf,
  keyOf,
  keyOfPart,
  type Member,
  mayDecide,
  mayWaive,
  mayWriteItem,
  missingPlans,
  orderedId,
  type PartFound,
  partsOf,
  percentOf,
  place,
  progressOf,
  proposalOf,
  type SheetItem,
  stateOf,
  unassessed,
  unseenFocus,
  type Values,
} from './rules.ts'
import { decimal, differenceWords, factOf, foundAll, foundWords, partWords, sourceWords } from './texts.ts'

const item = (change: Partial<SheetItem> = {}): SheetItem => ({
  ...{ id: 'a', code: '1', text: 'Niêm yết thủ tục', field: 'procedures', basis: '', documents: [], basic: false },
  ...{ dataYear: null, cutOff: '', onSiteOnly: false, threshold: '', above: [], focus: false },
  ...{ sources: [], parts: [], otherParts: [], inapplicable: '' },
  ...change,
})
const member = (name: CastName, change: Partial<Member> = {}): Member => ({
  ...{ accountId: cast[name].id, name: cast[name].name, seat: cast[name].seats[0]?.seat ?? 'member', fields: [] },
  ...{ conflict: false, waiver: null },
  ...change,
})
const head = (itemId: string, facet: Facet, value: Values[Facet]): Pick<Entry, 'key' | 'value'> => ({
  key: keyOf(itemId, facet),
  value,
})
const refused = (decision: { ok: true } | { ok: false; refusal: { code: string } }) =>
  decision.ok ? 'ok' : decision.refusal.code

describe('what was reported against what was found', () => {
  test('figures are exact decimals: no share of a cent is lost (QN-I-2-3)', () => {
    expect(parse('0.1')! + parse('0.2')!).toBe(parse('0.3'))
    expect([parse('12,5'), parse(''), parse('1e3'), parse('-4.25')]).toEqual([null, null, null, -4_250_000n])
    // 7 % of 100 in binary fractions is 7.000000000000001.
    expect([percentOf('7', '100'), percentOf('1', '3'), percentOf('2', '3'), percentOf('5', '0')]).toEqual([
      '7',
      '33.33',
      '66.67',
      null,
    ])
  })

  test('a number differs by so many, and by so much of what was reported (QN-I-2-3)', () => {
    expect(differenceOf({ number: '120' }, { number: '95' })).toEqual({
      ...{ kind: 'number', reported: '120', found: '95', by: '25', isLess: true, percent: '20.83' },
    })
    expect(differenceOf({ number: '0' }, { number: '3' })).toMatchObject({ by: '3', isLess: false, percent: null })
    expect(differenceOf({ number: '95.0' }, { number: '95' })).toBeNull()
  })

  test('a ratio differs in points, and says when the wholes differ (QN-I-2-3)', () => {
    const difference = differenceOf({ done: '54', total: '60' }, { done: '6', total: '10' })
    expect(difference).toMatchObject({ kind: 'ratio', reported: '90', found: '60', points: '30', isLess: true })
    expect(differenceWords(difference!, 'vi')).toBe(
      'Thực tế thấp hơn báo cáo 30 điểm phần trăm: báo cáo 54/60 (90%), kiểm tra 6/10 (60%). Khác mẫu số.',
    )
    expect(differenceOf({ done: '1', total: '2' }, { done: '2', total: '4' })).toMatchObject({
      points: '0',
      otherTotal: true,
    })
    expect(differenceOf({ done: '1', total: '2' }, { done: '1', total: '2' })).toBeNull()
  })

  test('“không phát sinh” is not 0, and what nobody looked at proposes nothing (QN-I-2-3)', () => {
    expect(differenceOf({ none: true }, { number: '0' })).toEqual({ kind: 'words', reported: 'none', found: 'figure' })
    expect(differenceOf({ number: '0' }, { none: true })).toMatchObject({ reported: 'figure', found: 'none' })
    expect(differenceOf({ none: true }, { none: true })).toBeNull()
    expect(differenceOf({ yes: true }, { yes: false })).toMatchObject({ reported: 'yes', found: 'no' })
    expect([
      differenceOf({ number: '4' }, null),
      differenceOf(null, { number: '4' }),
      differenceOf({ text: 'x' }, { number: '4' }),
    ]).toEqual([null, null, null])
  })

  test('a difference may become an error, what was judged short its own kind, among the kinds of the plan (design)', () => {
    const kinds = ['strength', 'shortcoming', 'limitation', 'error'] as const
    expect(proposalOf({ rating: null, isDifferent: false }, kinds)).toBeNull()
    expect(proposalOf({ rating: 'met', isDifferent: false }, kinds)).toBeNull()
    expect(proposalOf({ rating: 'met', isDifferent: true }, kinds)).toBe('error')
    expect(proposalOf({ rating: 'partly', isDifferent: true }, kinds)).toBe('limitation')
    expect(proposalOf({ rating: 'notMet', isDifferent: false }, kinds)).toBe('shortcoming')
    expect(proposalOf({ rating: 'notMet', isDifferent: false }, ['strength', 'fault'])).toBe('fault')
  })

  test('the words of a finding come from the sheet, with figures as offices write them (design)', () => {
    expect([decimal('1234567.5', 'vi'), decimal('1234567.5', 'en'), decimal('12', 'vi')]).toEqual([
      '1.234.567,5',
      '1,234,567.5',
      '12',
    ])
    expect(foundWords({ done: '6', total: '10', text: 'Thiếu văn bản xin lỗi' }, 'vi')).toBe(
      '6/10 (60%); Thiếu văn bản xin lỗi',
    )
    const difference = differenceOf({ number: '12' }, { number: '9' })
    expect(factOf({ text: 'Số hồ sơ trễ hạn:' }, { difference, found: { number: '9' }, remark: 'Đã đối chiếu' })).toBe(
      'Số hồ sơ trễ hạn: Thực tế ít hơn báo cáo 3 (25%): báo cáo 12, kiểm tra 9. Đã đối chiếu',
    )
  })
})

describe('how far a content has come', () => {
  test('what nobody looked at is not done, nor what was found without a rating; not applicable is an answer (CT-II-0)', () => {
    const state = (heads: readonly Pick<Entry, 'key' | 'value'>[]) => stateOf(judgedOf(item(), heads))
    expect(state([])).toBe('unseen')
    expect(state([head('a', 'found', { number: '4' })])).toBe('begun')
    expect(state([head('a', 'rating', { rating: 'met' })])).toBe('done')
    expect(state([head('a', 'na', { reason: 'Không thuộc thẩm quyền' })])).toBe('done')
    // Taken back.
    expect(state([head('a', 'rating', null)])).toBe('unseen')
    const decision = { rating: 'met', text: '', draft: false } as const
    expect(state([head('a', 'decision', { ...decision, draft: true })])).toBe('begun')
    expect(state([head('a', 'decision', decision)])).toBe('decided')
    expect(progressOf([item(), item({ id: 'b' })], [head('a', 'na', { reason: 'x' })])).toEqual({ done: 1, all: 2 })
  })

  test('contents in the focus of a round that nobody judged are named (CT-II-0)', () => {
    const items = [item({ focus: true }), item({ id: 'b', code: '2', focus: true }), item({ id: 'c', code: '3' })]
    expect(unseenFocus(items, [head('a', 'rating', { rating: 'met' }), head('b', 'found', { number: '1' })])).toEqual([
      '2. Niêm yết thủ tục',
    ])
  })

  test('a unit is asked for what applies to its kind in its round, and a basic point for all that stands below it (CT-II-0)', () => {
    const content = (id: string, change: object = {}) => ({
      ...{ id, parentId: null, code: id, text: id, field: '', basis: '', documents: [], basic: false, asked: true },
      ...{ rounds: [], emphasised: [], dataYear: null, cutOff: '', appliesTo: [], onSiteOnly: false, threshold: '' },
      ...{ forms: [], sources: [], parts: [], elsewhere: '' },
      ...change,
    })
    const contents = [
      content('1', { basic: true, emphasised: [2] }),
      content('1.1', { parentId: '1' }),
      content('1.2', { parentId: '1', appliesTo: ['specialisedAgency'] }),
      content('2', { rounds: [1] }),
      content('3', { asked: false }),
    ] as Parameters<typeof itemsFor>[0]
    const of = (round: number, kind: string) =>
      itemsFor(contents, { form: 'periodic', round }, kind).map(({ code, basic, focus }) => [code, basic, focus])
    expect(of(1, 'communePC')).toEqual([
      ['1.1', true, false],
      ['2', false, false],
    ])
    expect(of(2, 'specialisedAgency')).toEqual([
      ['1.1', true, true],
      ['1.2', true, true],
    ])
  })
})

describe('what is answered one by one', () => {
  const part = (code: string, label: string, kind: SheetItem['parts'][number]['kind'] = 'rated') => ({
    ...{ code, label, kind, appliesTo: [] },
  })
  const said = (code: string, value: PartFound | null) => ({ key: keyOfPart('a', code), value })
  const two = item({ parts: [part('p1', 'SIPAS'), part('p2', 'PAPI')] })

  test('a content is not done while one of its parts has no answer (CT-II-9, QN-II-1a-4, CT-II-5)', () => {
    const rated = head('a', 'rating', { rating: 'met' })
    const state = (...heads: Parameters<typeof judgedOf>[1]) => stateOf(judgedOf(two, heads))
    expect(state(rated)).toBe('begun')
    expect(state(said('p1', { rating: 'met' }))).toBe('begun')
    expect(state(rated, said('p1', { rating: 'met' }), said('p2', { how: 'asked' }))).toBe('begun')
    expect(state(rated, said('p1', { rating: 'met' }), said('p2', { none: true }))).toBe('done')
    expect(state(head('a', 'na', { reason: 'x' }))).toBe('done')
    expect(unassessed([two], [rated])).toEqual(['1. Niêm yết thủ tục'])
    const judged = judgedOf(two, [said('p1', { rating: 'met', text: 'Tăng 3 bậc' }), said('p2', { number: '42' })])
    expect(foundAll(judged, 'vi')).toBe('SIPAS: Đạt; Tăng 3 bậc; PAPI: 42')
  })

  test('targets have what was to be reached and what was, tasks their state (NX-II-2.1-10, QN-II-1a-5, TN-II-1b-1)', () => {
    const rows = [{ text: 'Hồ sơ trực tuyến', planned: '80', actual: '72' }, { text: 'Chữ ký số' }]
    expect(partWords({ kind: 'targets', value: { rows } }, 'vi')).toBe(
      'Hồ sơ trực tuyến: giao 80, đạt 72 (90%); Chữ ký số: giao …, đạt …',
    )
    const tasks = {
      paper: '12/KH-UBND',
      paperOn: '2026-01-09',
      rows: [{ text: 'x', progress: 'done' }, { text: 'y' }],
    } as const
    expect(partWords({ kind: 'ownPlan', value: tasks }, 'vi')).toBe(
      'kế hoạch số 12/KH-UBND ngày 09/01/2026; 2 việc: 1 đã xong',
    )
    expect(checkValue('part', { rows: [{ text: 'x', actual: '7,5' }] }, null)?.code).toBe('SHEET_NUMBER_FORM')
  })

  test('a unit without the plan that is asked for proposes a finding (CT-II-2-1, TN-II-1b-2)', () => {
    const own = item({ parts: [part('p1', 'Kế hoạch CCHC của đơn vị', 'ownPlan')] })
    const judged = judgedOf(own, [said('p1', { none: true })])
    expect(missingPlans(judged)).toHaveLength(1)
    expect(missingPlans(judgedOf(own, [said('p1', { paper: '1/KH' })]))).toEqual([])
    const kinds = ['strength', 'shortcoming', 'limitation', 'error'] as const
    expect(proposalOf({ rating: null, isDifferent: false, isWithoutPlan: true }, kinds)).toBe('shortcoming')
    expect(proposalOf({ rating: 'partly', isDifferent: false, isWithoutPlan: true }, kinds)).toBe('limitation')
    expect(factOf(own, { difference: null, found: null, parts: judged.parts, remark: '' })).toBe(
      'Niêm yết thủ tục: Kế hoạch CCHC của đơn vị: đơn vị chưa có kế hoạch.',
    )
  })

  test('a rating rests on what was verified, not on what was reported alone (KG-I-1a-1)', () => {
    const rated = head('a', 'rating', { rating: 'met' })
    expect(isUnverified(judgedOf(item(), [rated]))).toBe(true)
    expect(isUnverified(judgedOf(item(), [rated, head('a', 'found', { number: '4' })]))).toBe(false)
    expect(isUnverified(judgedOf(two, [rated, said('p1', { rating: 'met' })]))).toBe(false)
    expect(isUnverified(judgedOf(item(), []))).toBe(false)
  })

  test('what does not apply to a kind of unit stands there with its reason, needs nobody, and another figure may be asked (CT-II-7-2, TN-II-1d-5, TN-II-1e)', () => {
    const base = {
      ...{ parentId: null, field: '', basis: '', documents: [], basic: false, asked: true, rounds: [], emphasised: [] },
      ...{ dataYear: null, cutOff: '', onSiteOnly: false, threshold: '', forms: [], sources: [] },
    } as const
    const contents = [
      {
        ...base,
        id: '1',
        code: '1',
        text: 'ISO',
        appliesTo: ['districtPC'],
        elsewhere: 'Chỉ cơ quan hành chính.',
        parts: [],
      },
      {
        ...{ ...base, id: '2', code: '2', text: 'Cổng', appliesTo: [], elsewhere: '' },
        parts: [
          { ...part('p1', 'Tin gửi'), appliesTo: ['specialisedAgency'] },
          { ...part('p2', 'Cổng của đơn vị'), appliesTo: ['communePC'] },
        ],
      },
    ]
    const of = (kind: string) =>
      itemsFor(contents as Parameters<typeof itemsFor>[0], { form: 'periodic', round: 1 }, kind).map(
        ({ inapplicable, parts, otherParts }) => [
          inapplicable,
          parts.map(({ code }) => code),
          otherParts.map(({ code }) => code),
        ],
      )
    expect(of('communePC')).toEqual([
      ['Chỉ cơ quan hành chính.', [], []],
      ['', ['p2'], ['p1']],
    ])
    expect(of('specialisedAgency')[1]).toEqual(['', ['p1'], ['p2']])
    expect(of('districtPC')[0]).toEqual(['', [], []])
    expect(assignmentGaps([item({ inapplicable: 'x' }), item({ id: 'b' })], [], []).map(({ id }) => id)).toEqual(['b'])
    // A part for other kinds counts once it is answered, and is missed by nobody.
    const portal = item({ otherParts: [part('p1', 'Tin gửi')] })
    const rated = head('a', 'rating', { rating: 'met' })
    expect(stateOf(judgedOf(portal, [rated]))).toBe('done')
    expect(judgedOf(portal, [said('p1', { number: '4' })]).parts).toHaveLength(1)
  })

  test('contents are read by who gave their tasks, and a finding names these papers with their level (QN-I-1-1, CT-I-1c-3, NX-I-1-2, QN-II-1a-1)', () => {
    const source = (code: string, issuer: string) => ({
      ...{ code, issuer, kinds: ['directive'], level: 'province', text: '', fromYear: null, toYear: null },
      tasks: [{ code: `${code}.1`, text: 'Số hóa kết quả' }],
    })
    const sources = [source('A', 'Tỉnh ủy'), source('B', 'UBND tỉnh')] as Parameters<typeof givenBy>[1]
    const items = [item({ sources: ['A'] }), item({ id: 'b', sources: ['B.1'] }), item({ id: 'c' })]
    expect(givenBy(items, sources, 'UBND tỉnh').map(({ id }) => id)).toEqual(['b'])
    expect(givenBy(items, sources, '')).toHaveLength(3)
    expect([sourceWords(items[0]!, sources), sourceWords(items[1]!, sources)]).toEqual([
      ['Chỉ đạo của Tỉnh ủy (cấp tỉnh)'],
      ['Chỉ đạo của UBND tỉnh (cấp tỉnh): Số hóa kết quả'],
    ])
  })
})

describe('who looks at what', () => {
  const members = [member('minh'), member('tam', { fields: ['finance'] }), member('binh', { fields: ['procedures'] })]
  test('a content is looked at by whose field it is, or by whom it was given to by name; what is left is a gap (CT-IV-1-4, QN-III-3-3)', () => {
    const items = [item(), item({ id: 'b', field: 'digital' }), item({ id: 'c', field: '' })]
    const who = (at: number, assigned: Parameters<typeof assigneesOf>[2] = []) =>
      assigneesOf(items[at]!, members, assigned).map(({ name }) => name)
    expect([who(0), who(1), who(2)]).toEqual([['Bình'], [], []])
    expect(assignmentGaps(items, members, []).map(({ id }) => id)).toEqual(['b', 'c'])
    const given = allocate([], ['a', 'b'], [cast.tam.id, cast.minh.id])
    expect([who(0, given), who(1, given)]).toEqual([
      ['Minh', 'Tâm'],
      ['Minh', 'Tâm'],
    ])
    // Given to nobody by name: back to whose field it is.
    expect(who(0, allocate(given, ['a'], []))).toEqual(['Bình'])
  })

  test('nobody examines his own agency, unless the head says why; in a surprise nobody says so (CT-I-2a-1, T2-TEAM-5)', () => {
    const barred = member('binh', { fields: ['procedures'], conflict: true })
    const waived = { ...barred, waiver: 'Người duy nhất nắm hệ thống' }
    expect(assigneesOf(item(), [barred], [])).toEqual([])
    expect(assigneesOf(item(), [barred], [{ itemId: 'a', accountId: barred.accountId }])).toEqual([])
    expect(assigneesOf(item(), [waived], [])).toEqual([waived])
    expect(checkAssigning([barred], [barred.accountId])).toMatchObject({ code: 'CONFLICT_OF_INTEREST' })
    expect(checkAssigning([waived], [waived.accountId])).toBeNull()
    const waive = (by: CastName, one = barred, form = 'periodic', reason = 'Vì') =>
      refused(mayWaive(cast[by], { teamId: TEAM, form } as Parameters<typeof mayWaive>[1], one, reason))
    expect(waive('minh')).toBe('ok')
    expect([waive('tam'), waive('binh'), waive('thuy'), waive('lan')]).toEqual(Array(4).fill('WRONG_ACTOR'))
    expect(waive('minh', barred, 'surprise')).toBe('CONFLICT_IN_SURPRISE')
    expect(waive('minh', barred, 'periodic', ' ')).toBe('WAIVER_REASON_REQUIRED')
    expect(waive('minh', member('binh'))).toBe('WRONG_STATE')
    // Of the head himself a leader says so.
    const ofHead = member('minh', { conflict: true })
    expect([waive('minh', ofHead), waive('lan', ofHead)]).toEqual(['WRONG_ACTOR', 'ok'])
  })

  test('whoever a content is assigned to writes on it, and the leaders of the Team, while the session runs until it is consolidated (CT-IV-1-4, QN-III-3-3)', () => {
    const write = (by: CastName, state = 'inSession', itemId = 'b', change: Partial<Member> = {}) =>
      refused(
        mayWriteItem(
          cast[by],
          {
            inspection: { teamId: TEAM, state } as Parameters<typeof isOpen>[0] & { teamId: string },
            items: [item(), item({ id: 'b', field: 'digital' })],
            members: members.map((one) => (one.name === cast[by].name ? { ...one, ...change } : one)),
            assigned: [],
          },
          itemId,
        ),
      )
    expect([write('minh'), write('tam'), write('binh'), write('binh', 'inSession', 'a')]).toEqual([
      ...['ok', 'ok', 'CONTENT_NOT_ASSIGNED', 'ok'],
    ])
    for (const name of ['thuy', 'lan', 'hoa', 'nam'] as const) expect(write(name)).toBe('WRONG_ACTOR')
    expect(
      ['planned', 'notified', 'inSession', 'preliminarilyConcluded', 'consolidating', 'concluded', 'closed'].map(
        (state) => write('minh', state),
      ),
    ).toEqual(['SHEET_CLOSED', 'SHEET_CLOSED', 'ok', 'ok', 'ok', 'SHEET_CLOSED', 'SHEET_CLOSED'])
    expect(write('minh', 'inSession', 'z')).toBe('ITEM_NOT_ON_SHEET')
    expect(write('tam', 'inSession', 'b', { conflict: true })).toBe('CONFLICT_OF_INTEREST')
    expect(write('tam', 'inSession', 'b', { conflict: true, waiver: 'Vì' })).toBe('ok')
  })

  test('the head decides, the secretary drafts, and a reason is asked for what does not apply (CT-II-0)', () => {
    const at = { inspection: { teamId: TEAM, state: 'consolidating' } } as const
    expect([mayDecide(cast.minh, at), mayDecide(cast.tam, at), mayDecide(cast.binh, at)]).toEqual([
      'decides',
      'drafts',
      null,
    ])
    const decision = { rating: 'met', text: '', draft: false } as const
    expect(checkValue('decision', decision, 'decides')).toBeNull()
    expect(checkValue('decision', decision, 'drafts')?.code).toBe('ONLY_HEAD_DECIDES')
    expect(checkValue('decision', { ...decision, draft: true }, 'drafts')).toBeNull()
    expect(checkValue('decision', null, null)?.code).toBe('ONLY_HEAD_DECIDES')
    expect(checkValue('na', { reason: ' ' }, null)?.code).toBe('NA_REASON_REQUIRED')
    expect(checkValue('found', { number: '12,5' }, null)?.code).toBe('SHEET_NUMBER_FORM')
    expect(checkValue('found', { done: '3', total: '10.5' }, null)).toBeNull()
    expect(checkValue('found', null, null)).toBeNull()
  })
})

test('an entry counts where it was written over the one that stands; else it waits beside it (design)', () => {
  expect(place(null, { parentId: null })).toBe('applied')
  expect(place({ id: 'x' }, { parentId: 'x' })).toBe('applied')
  expect(place({ id: 'y' }, { parentId: 'x' })).toBe('conflict')
  expect(place({ id: 'y' }, { parentId: null })).toBe('conflict')
  const id = '00000000-0000-4000-8000-000000000001'
  expect(partsOf(keyOf(id, 'na'))).toEqual({ itemId: id, facet: 'na', part: null })
  expect(partsOf(keyOfPart(id, 'p2'))).toEqual({ itemId: id, facet: 'part', part: 'p2' })
  expect([partsOf(`item/${id}/found/p2`), partsOf(`item/${id}/part`)]).toEqual([null, null])
  expect([partsOf(`item/${id}/points`), partsOf(`unit/${id}/found`)]).toEqual([null, null])
})

test('ids of a device are ids, and stand in the order of their moments whatever else is in them (design)', () => {
  const of = (moment: number, byte: number) => orderedId(moment, new Uint8Array(10).fill(byte))
  expect(of(1_790_000_000_000, 255)).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(of(1_790_000_000_000, 255) < of(1_790_000_000_001, 0)).toBe(true)
  expect(of(1_790_000_000_000, 1)).not.toBe(of(1_790_000_000_000, 2))
})
