import { describe, expect, test } from 'vitest'
import { cast, PLAN, TEAM } from '#test/cast.ts'
import { addsFor, addTheme, proposeUnits, proposingState, type Theme, type ThemeEntry, themesSaid } from './rules.ts'

const node = (text: string, ...children: string[]) => ({
  ...{ marker: null, text, children: children.map((child) => ({ marker: '-', text: child, children: [] })) },
})
const entry = (change: Partial<ThemeEntry> = {}): ThemeEntry => ({
  ...{ topic: 'Tiếp nhận hồ sơ', method: null, reason: '', teamId: null, proposerId: null, dueOn: null },
  ...{ contentIds: null, ...change },
})
const facts = (change: object = {}) => ({
  ...{ plan: { state: 'issued' }, settings: { teamThemes: true }, said: ['Tiếp nhận hồ sơ'], existing: [], team: null },
  contents: [] as string[],
  ...change,
})
const ON = '2026-03-16'
const codeOf = (decision: ReturnType<typeof addTheme>) => (decision.ok ? 'fits' : decision.refusal.code)

test('the themes of a plan are the points below its thematic inspection, each once (QN-II-1b)', () => {
  const contents = [
    node('Kiểm tra toàn diện', 'Công tác chỉ đạo'),
    node('Kiểm tra chuyên đề', 'Công tác tiếp nhận hồ sơ y tế.', '- Phần mềm một cửa điện tử;'),
  ]
  expect(themesSaid({ contents }, { themes: ['Phần mềm một cửa điện tử', 'Chứng thực'] })).toEqual([
    'Công tác tiếp nhận hồ sơ y tế',
    'Phần mềm một cửa điện tử',
    'Chứng thực',
  ])
  expect(themesSaid({ contents: [node('Kiểm tra chuyên đề: việc chứng thực')] }, { themes: [] })).toEqual([
    'Việc chứng thực',
  ])
  expect(themesSaid({ contents: [node('Kiểm tra định kỳ', 'Việc niêm yết')] }, { themes: [] })).toEqual([])
  const form = { form: 'Kiểm tra chuyên đề', code: 'thematic', lead: null, coordinating: [], invited: [] }
  const text = 'Kiểm tra chuyên đề\na) Nội dung: tiếp nhận hồ sơ; chứng thực.\nb) Đối tượng: các xã.'
  expect(themesSaid({ forms: [{ ...form, text }] }, { themes: [] })).toEqual(['Tiếp nhận hồ sơ', 'Chứng thực'])
})

describe('a theme', () => {
  test('of the plan is confirmed by the focal agency, as the plan names it (QN-II-1b)', () => {
    expect(codeOf(addTheme(cast.thuy, entry(), facts(), ON))).toBe('fits')
    expect(codeOf(addTheme(cast.minh, entry(), facts(), ON))).toBe('WRONG_ACTOR')
    expect(codeOf(addTheme(cast.thuy, entry({ topic: 'Đất đai' }), facts(), ON))).toBe('THEME_NOT_OF_PLAN')
    expect(codeOf(addTheme(cast.thuy, entry(), facts({ existing: [entry()] }), ON))).toBe('THEME_TWICE')
    expect(codeOf(addTheme(cast.thuy, entry(), facts({ plan: { state: 'completed' } }), ON))).toBe('PLAN_COMPLETED')
    expect(codeOf(addTheme(cast.thuy, entry(), facts({ plan: { state: 'draft' } }), ON))).toBe('WRONG_STATE')
  })

  test('whose units a body proposes has the day that was typed for it, for the plan sets none (QN-II-2b-2)', () => {
    const proposed = (dueOn: Theme['dueOn']) =>
      codeOf(addTheme(cast.thuy, entry({ proposerId: 'body', dueOn }), facts(), ON))
    expect([proposed(null), proposed('2026-03-15'), proposed('2026-03-16')]).toEqual([
      'PROPOSAL_DUE_REQUIRED',
      'PROPOSAL_DUE_REQUIRED',
      'fits',
    ])
  })

  test('that is further than the plan’s is added by the head of a Team, with a reason, where the plan lets it; nobody proposes its units (QN-II-3b-2)', () => {
    const active = facts({ team: { state: 'active' } })
    const added = (change: Partial<ThemeEntry>, more = active) =>
      addTheme(cast.minh, entry({ topic: 'Đất đai', teamId: TEAM, reason: 'Nhiều đơn thư', ...change }), more, ON)
    expect(added({ proposerId: 'body', dueOn: ON })).toMatchObject({
      ok: true,
      value: { proposerId: null, dueOn: null },
    })
    expect(codeOf(added({ reason: ' ' }))).toBe('THEME_REASON_REQUIRED')
    const known = facts({ team: { state: 'active' }, contents: ['1', '2'] })
    expect([null, [], ['3'], ['1', '3'], ['2']].map((contentIds) => codeOf(added({ contentIds }, known)))).toEqual([
      'THEME_CONTENT_REQUIRED',
      'THEME_CONTENT_REQUIRED',
      'NOT_FOUND',
      'NOT_FOUND',
      'fits',
    ])
    expect(codeOf(added({}, facts({ team: { state: 'active' }, settings: { teamThemes: false } })))).toBe(
      'THEMES_ARE_FIXED',
    )
    expect(codeOf(added({}, facts({ team: { state: 'dissolved' } })))).toBe('WRONG_STATE')
    for (const who of [cast.thuy, cast.binh, cast.lan])
      expect(codeOf(addTheme(who, entry({ teamId: TEAM, reason: 'x' }), active, ON))).toBe('WRONG_ACTOR')
    expect(addsFor(cast.minh, [{ id: TEAM, state: 'active' }], { teamThemes: true })).toBe(TEAM)
    expect(addsFor(cast.minh, [{ id: TEAM, state: 'active' }], { teamThemes: false })).toBeNull()
    expect(addsFor(cast.binh, [{ id: TEAM, state: 'active' }], { teamThemes: true })).toBeNull()
  })
})

const theme: Theme = {
  ...{ id: 'theme', planId: PLAN, topic: 'Tiếp nhận hồ sơ', method: null, reason: '', teamId: null },
  ...{ addedOn: '2026-03-01', proposerId: cast.hoa.posts[0]!.unitId, dueOn: '2026-03-20' },
  contentIds: null,
}

test('the task of the proposing body is open, then overdue, and done by one unit that is not declined (QN-II-2b-2)', () => {
  expect(proposingState(theme, [], '2026-03-20')).toBe('open')
  expect(proposingState(theme, [], '2026-03-21')).toBe('overdue')
  expect(proposingState(theme, [{ state: 'declined' }], '2026-03-21')).toBe('overdue')
  expect(proposingState(theme, [{ state: 'declined' }, { state: 'proposed' }], '2026-03-21')).toBe('proposed')
  expect(proposingState({ proposerId: null, dueOn: null }, [], '2026-03-21')).toBeNull()
})

test('only units below the proposing body are proposed, by that body alone, each once (QN-II-2b-1, QN-II-2b-2)', () => {
  const unit = (id: string, parentId: string | null = theme.proposerId) => ({ id, name: id, parentId })
  const given = (who: typeof cast.hoa, units: ReturnType<typeof unit>[], state = 'issued') =>
    proposeUnits(who, theme, units, {
      ...{ plan: { state }, body: 'Sở Y tế' },
      standing: [
        { objectId: 'a', state: 'accepted' },
        { objectId: 'b', state: 'declined' },
      ],
    })
  expect(given(cast.hoa, [unit('a'), unit('b'), unit('c')])).toEqual({ ok: true, value: ['b', 'c'] })
  expect(given(cast.hoa, [unit('c', 'elsewhere')])).toMatchObject({ refusal: { code: 'UNIT_NOT_IN_SCOPE' } })
  expect(given(cast.nam as typeof cast.hoa, [unit('c')])).toMatchObject({ refusal: { code: 'WRONG_ACTOR' } })
  expect(given(cast.hoa, [unit('c')], 'completed')).toMatchObject({ refusal: { code: 'PLAN_COMPLETED' } })
})
