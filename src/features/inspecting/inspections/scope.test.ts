import { expect, test } from 'vitest'
import { type CoverageRule, type Formed, readForms } from '#features/planning/plans/rules.ts'
import {
  checkProgramme,
  checkScope,
  checkTheme,
  type Inspection,
  type ScopedUnit,
  type Themes,
  themeFor,
} from './rules.ts'

const SETTINGS = { isoMode: 'none' } as const
const rule = (form: string | null, kind: string, text: string, more: Partial<CoverageRule> = {}): CoverageRule => ({
  ...{ form, kind, text, names: [], count: null, percent: null, perParent: null, ...more },
})
const form = (name: string, code: string) => ({
  ...{ form: name, code, text: name, lead: null, coordinating: [], invited: [] },
})
const planOf = (forms: Formed['forms'], targets: Formed['targets']): Formed => ({
  ...{ planYear: 2024, from: null, to: null, periods: [], forms: forms!, targets: targets! },
})
const unit = (id: string, kind: ScopedUnit['kind'], parent = '') => ({
  ...{ id, kind, name: id, parent: parent === '' ? null : { name: parent, shortName: '', aliases: [] } },
})
const asked = (of: Inspection['form'], method: Inspection['method'] = 'onSite', targetId: string | null = null) => ({
  ...{ form: of, method, targetId },
})

const TWO = [
  form('Kiểm tra toàn diện', 'comprehensive'),
  form('Kiểm tra chuyên đề', 'thematic'),
  form('Kiểm tra trực tiếp', 'onSite'),
]
const QN = planOf(TWO, [
  rule('Kiểm tra toàn diện', 'provincialDepartment', 'Các Sở: Tư pháp', { names: ['Sở Tư pháp'] }),
  rule('Kiểm tra chuyên đề', 'subordinateUnit', 'các cơ quan, đơn vị thuộc Sở Y tế'),
])
const places = [{ id: 'place', rule: 0, unitId: 'justice' }]
const code = (...[plan, naming, at, of]: [Formed, ReturnType<typeof asked>, ScopedUnit, typeof places?]) =>
  checkScope({ forms: readForms(plan, SETTINGS), targets: plan.targets ?? [], places: of ?? places }, naming, at)
    ?.code ?? 'fits'

test('an inspection is of a form and a method that its plan names (TN-IVa-3-1)', () => {
  const justice = unit('justice', 'specialisedAgency')
  expect(code(QN, asked('comprehensive'), justice)).toBe('fits')
  expect(code(QN, asked('periodic'), justice)).toBe('OUTSIDE_PLAN_SCOPE')
  expect(code(QN, asked('comprehensive', 'online'), justice)).toBe('OUTSIDE_PLAN_SCOPE')
})

test('a comprehensive inspection on site is at a unit that the plan names, at another only once the plan is amended (QN-II-2a-3)', () => {
  expect(code(QN, asked('comprehensive'), unit('finance', 'specialisedAgency'))).toBe('UNIT_NOT_IN_SCOPE')
  expect(code(QN, asked('comprehensive'), unit('tax', 'verticalAgency'))).toBe('UNIT_KIND_NOT_IN_SCOPE')
})

test('a named place that the register did not know takes the unit that is chosen for it (QN-II-2a-3)', () => {
  const open = [{ id: 'place', rule: 0, unitId: null as unknown as string }]
  expect(code(QN, asked('comprehensive', 'onSite', 'place'), unit('finance', 'specialisedAgency'), open)).toBe('fits')
  expect(code(QN, asked('comprehensive'), unit('finance', 'specialisedAgency'), open)).toBe('UNIT_NOT_IN_SCOPE')
})

test('the units of a theme are those under the body that the plan names (QN-II-2b-1)', () => {
  expect(code(QN, asked('thematic'), unit('hospital', 'publicServiceUnit', 'Sở Y tế'))).toBe('fits')
  expect(code(QN, asked('thematic'), unit('school', 'publicServiceUnit', 'Sở Giáo dục và Đào tạo'))).toBe(
    'UNIT_KIND_NOT_IN_SCOPE',
  )
})

test('periodic objects are only of the kinds that the plan names (CT-III-1b-7)', () => {
  const plan = planOf(
    [form('Kiểm tra định kỳ', 'periodic')],
    [
      rule('Kiểm tra định kỳ', 'specialisedAgency', '06 cơ quan chuyên môn', { count: 6 }),
      rule('Kiểm tra định kỳ', 'districtPC', '03 UBND quận, huyện', { count: 3 }),
    ],
  )
  expect(code(plan, asked('periodic'), unit('culture', 'specialisedAgency'))).toBe('fits')
  expect(code(plan, asked('periodic'), unit('ward', 'communePC'))).toBe('UNIT_KIND_NOT_IN_SCOPE')
  expect(code(plan, asked('periodic'), unit('zones', 'managementBoard'))).toBe('UNIT_KIND_NOT_IN_SCOPE')
})

test('the quality system is inspected at administrative agencies: no vertical agency, no service unit (CT-III-3a)', () => {
  const plan = planOf(
    [form('Kiểm tra ISO', 'isoQms')],
    [rule('Kiểm tra ISO', 'administrativeAgency', 'Các cơ quan hành chính thuộc thành phố')],
  )
  expect(
    ['specialisedAgency', 'managementBoard', 'districtPC', 'verticalAgency', 'publicServiceUnit'].map((kind) =>
      code(plan, asked('isoQms'), unit('one', kind as ScopedUnit['kind'])),
    ),
  ).toEqual(['fits', 'fits', 'fits', 'UNIT_KIND_NOT_IN_SCOPE', 'UNIT_KIND_NOT_IN_SCOPE'])
})

test('a share over units that other sentences name opens no place beside them (KG-I-2b-1, QN-II-2a-3)', () => {
  const plan = planOf(
    [],
    [
      rule(null, 'provincialDepartment', 'Sở, ban, ngành: Tư pháp', { names: ['Sở Tư pháp'] }),
      rule(null, 'administrativeAgency', 'từ 30% số cơ quan hành chính', { percent: 30 }),
    ],
  )
  expect(code(plan, asked('periodic'), unit('justice', 'specialisedAgency'))).toBe('fits')
  expect(code(plan, asked('comprehensive', 'online'), unit('finance', 'specialisedAgency'))).toBe('UNIT_NOT_IN_SCOPE')
})

test('a plan that says nothing of forms and objects binds to none (design)', () => {
  expect(code(planOf([], []), asked('thematic', 'byReport'), unit('ward', 'communePC'))).toBe('fits')
})

const theme = (id: string, change: Partial<Themes['themes'][number]> = {}): Themes['themes'][number] => ({
  ...{ id, planId: 'plan', topic: `Chuyên đề ${id}`, method: null, reason: '', teamId: null, addedOn: '2024-04-01' },
  ...{ proposerId: null, dueOn: null, contentIds: null },
  ...change,
})
const proposed = (objectId: string, state: Themes['proposals'][number]['state'], themeId = 'health') => ({
  ...{ themeId, objectId, state },
})
const THEMES: Themes = {
  themes: [
    theme('health', { proposerId: 'body', dueOn: '2024-05-01' }),
    theme('land', { teamId: 'team', method: 'byReport' }),
  ],
  unconfirmed: [],
  proposals: [proposed('hospital', 'accepted'), proposed('clinic', 'proposed'), proposed('lab', 'declined')],
}
const themed = (themeId: string | null, id: string, change: object = {}, themes = THEMES) =>
  checkTheme(themes, { form: 'thematic', method: 'onSite', teamId: 'team', themeId, ...change }, { id, name: id })
    ?.code ?? 'fits'

test('a thematic inspection is of a theme, where the plan has any; of another form none is asked (QN-II-1b)', () => {
  expect(themed(null, 'hospital')).toBe('THEME_REQUIRED')
  expect(themed('elsewhere', 'hospital')).toBe('THEME_REQUIRED')
  expect(themed(null, 'hospital', {}, { themes: [], unconfirmed: ['Chứng thực'], proposals: [] })).toBe(
    'THEME_REQUIRED',
  )
  expect(themed(null, 'hospital', {}, { themes: [], unconfirmed: [], proposals: [] })).toBe('fits')
  expect(themed(null, 'hospital', { form: 'periodic' })).toBe('fits')
})

test('where another body proposes, a unit is inspected once it is accepted, and a declined one never (QN-II-2b-2)', () => {
  expect(['hospital', 'clinic', 'lab', 'school'].map((id) => themed('health', id))).toEqual([
    ...['fits', 'PROPOSAL_REQUIRED', 'UNIT_NOT_IN_SCOPE', 'PROPOSAL_REQUIRED'],
  ])
})

test('a theme that a Team added takes in any unit, by the method that it says (QN-II-3b-2)', () => {
  const anywhere = unit('school', 'publicServiceUnit', 'Sở Giáo dục và Đào tạo')
  const scope = { forms: readForms(QN, SETTINGS), targets: QN.targets ?? [], places }
  expect(checkScope(scope, asked('thematic'), anywhere, { teamId: 'team' })).toBeNull()
  expect(checkScope(scope, asked('thematic'), anywhere, { teamId: null })?.code).toBe('UNIT_KIND_NOT_IN_SCOPE')
  expect(themed('land', 'school')).toBe('THEME_OTHER_METHOD')
  expect(themed('land', 'school', { method: 'byReport' })).toBe('fits')
  // It is that Team's alone.
  for (const teamId of ['other', null])
    expect(themed('land', 'school', { method: 'byReport', teamId })).toBe('THEME_REQUIRED')
})

test('without anybody choosing a unit is inspected under the one theme that fits it (QN-II-1b)', () => {
  expect(themeFor({ ...THEMES, themes: [THEMES.themes[0]!] }, 'hospital')).toBe('health')
  expect(themeFor({ ...THEMES, themes: [THEMES.themes[0]!] }, 'clinic')).toBeNull()
  // What a Team added is chosen by its head alone.
  expect(themeFor(THEMES, 'hospital')).toBe('health')
  expect(themeFor(THEMES, 'clinic')).toBeNull()
  expect(themeFor({ ...THEMES, themes: [theme('one'), theme('two')] }, 'school')).toBeNull()
})

test('one by programme names the programme; no other form has one (CT-III-4)', () => {
  expect(checkProgramme({ form: 'byProgramme', programme: ' ' })?.code).toBe('PROGRAMME_REQUIRED')
  expect(checkProgramme({ form: 'byProgramme', programme: 'Chương trình số 15-CTr/TU' })).toBeNull()
  expect(checkProgramme({ form: 'periodic', programme: null })).toBeNull()
})
