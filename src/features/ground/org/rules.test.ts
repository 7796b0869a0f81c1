import { describe, expect, test } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { searchKey } from '#kernel/text.ts'
import { checkStanding } from './rules/levels.ts'
import { placeOf } from './rules/names.ts'
import {
  asOf,
  changeUnit,
  checkObject,
  communeTypeOf,
  type EndEntry,
  endUnit,
  entryProblems,
  eventOf,
  FOCAL_KINDS,
  focalGap,
  focalOf,
  formerNames,
  isOfKind,
  type LinkEntry,
  type LinkKind,
  levelKey,
  objectsOf,
  officialName,
  readLocality,
  readSheet,
  registerUnit,
  type SheetRow,
  type Succession,
  servedBy,
  setLinks,
  successors,
  type Unit,
  type UnitEntry,
  type UnitLink,
  unitCautions,
} from './rules.ts'
import { texts } from './texts.ts'

const unit = (change: Partial<Unit>): Unit => ({
  id: 'u',
  code: null,
  name: 'UBND phường Sông Hồng',
  shortName: 'Phường Sông Hồng',
  aliases: [],
  kind: 'communePC',
  level: 'commune',
  communeType: 'ward',
  parentId: null,
  place: '',
  fields: [],
  legalDocument: '',
  validFrom: '2020-01-01',
  validTo: null,
  endedBy: '',
  ...change,
})

test('a unit is seen as it was on the day, also after it was merged away', () => {
  const old = unit({ id: 'old', validTo: '2025-06-30' })
  const young = unit({ id: 'new', validFrom: '2025-07-01' })
  expect(asOf([old, young], '2025-06-30').map(({ id }) => id)).toEqual(['old'])
  expect(asOf([old, young], '2025-07-01').map(({ id }) => id)).toEqual(['new'])
})

test('who stands in the place of a merged unit is worked out along its successions', () => {
  const versions = [unit({ id: 'a', validTo: '2025-06-30' }), unit({ id: 'b', validFrom: '2025-07-01' })]
  const successions: Succession[] = [
    { eventId: 'e', kind: 'merge', on: '2025-07-01', legalDocument: '', from: 'a', to: 'b' },
  ]
  expect(successors('a', '2025-06-30', versions, successions)).toEqual(['a'])
  expect(successors('a', '2026-01-01', versions, successions)).toEqual(['b'])
})

test('“sở, ban, ngành” takes in specialised agencies, not the other way round (CT-III-2b-2)', () => {
  expect(isOfKind('specialisedAgency', 'provincialDepartment')).toBe(true)
  expect(isOfKind('verticalAgency', 'provincialDepartment')).toBe(false)
  expect(isOfKind('provincialDepartment', 'specialisedAgency')).toBe(false)
})

const WORDS = {
  kinds: new Map(Object.entries(texts.vi.kind).map(([kind, word]) => [searchKey(word), kind as Unit['kind']])),
  levels: new Map(Object.entries(texts.vi.level).map(([level, word]) => [levelKey(word), level as Unit['level']])),
}
const row = (change: Partial<SheetRow> = {}): SheetRow => ({
  row: 2,
  code: 'X01',
  name: 'UBND phường Bến Đò',
  shortName: '',
  kind: 'UBND cấp xã',
  level: 'Xã',
  parent: '',
  place: 'Bến Đò',
  aliases: 'P. Bến Đò; Bến Đò',
  from: '01/07/2025',
  legalDocument: '',
  to: '',
  endedBy: '',
  successors: '',
  covers: '',
  focalAgency: '',
  ...change,
})

test('a right sheet gives units', () => {
  expect(readSheet([row()], WORDS, [])).toMatchObject({
    problems: [],
    units: [
      {
        code: 'X01',
        kind: 'communePC',
        level: 'commune',
        from: '2025-07-01',
        aliases: ['P. Bến Đò', 'Bến Đò'],
        shortName: 'UBND phường Bến Đò',
      },
    ],
  })
})

test('one wrong cell and nothing is taken; each is named by its row in Excel', () => {
  const { units, problems } = readSheet(
    [
      row(),
      row({ row: 3, name: 'Sở Hai', kind: 'phường', from: '31/02/2025' }),
      row({ row: 4, code: 'X03', name: 'Sở Ba', kind: 'Cơ quan chuyên môn', level: 'Tỉnh', parent: 'KHÔNG' }),
    ],
    WORDS,
    [],
  )
  expect(units).toEqual([])
  expect(problems.map(({ row: at, refusal }) => `${at} ${refusal.code}`)).toEqual([
    '3 UNIT_CODE_TWICE',
    '3 UNIT_KIND_UNKNOWN',
    '3 UNIT_DAY_WRONG',
    '4 UNIT_PARENT_UNKNOWN',
  ])
})

describe('a row of a sheet is held to what the form asks', () => {
  const root = unit({
    id: 'root',
    code: 'UBND',
    name: 'Ủy ban nhân dân tỉnh Mẫu',
    kind: 'peoplesCommittee',
    level: 'province',
  })
  const gone = unit({ id: 'old', code: 'X09', name: 'UBND xã Bến Cũ', validTo: '2025-06-30' })
  const SO = { kind: 'Cơ quan chuyên môn', level: 'Tỉnh' }
  const problems = (...rows: Partial<SheetRow>[]) =>
    readSheet(
      rows.map((change, at) => row({ row: at + 2, code: `R${at}`, name: `Sở Thử ${at}`, ...SO, ...change })),
      WORDS,
      [root, gone],
    ).problems.map(({ row: at, column, refusal }) => `${at} ${column} ${refusal.code}`)
  test('what stays blank is worked out from the name (ND30-C4, ND30-D4)', () => {
    expect(readSheet([row({ name: 'UBND xã Cò Mạ', place: '' })], WORDS, []).units).toMatchObject([
      { name: 'Ủy ban nhân dân xã Cò Mạ', shortName: 'UBND xã Cò Mạ', place: 'Cò Mạ' },
    ])
  })
  test('a name of the register or of another row is one too many; one of before a merger is free (design)', () => {
    expect(problems({ name: 'uỷ ban nhân dân tỉnh Mẫu' })).toEqual(['2 name UNIT_NAME_TWICE'])
    expect(problems({ name: 'Sở Nội vụ' }, { name: 'sở nội  vụ' })).toEqual(['3 name UNIT_NAME_TWICE'])
    expect(problems({ name: 'UBND xã Bến Cũ' })).toEqual([])
  })
  test('nothing is above itself, by itself or by way of others (design)', () => {
    expect(problems({ parent: 'R0' })).toEqual(['2 parent UNIT_PARENT_LOOP'])
    expect(problems({ parent: 'R1' }, { parent: 'R2' }, { parent: 'R1' })).toEqual([
      '3 parent UNIT_PARENT_LOOP',
      '4 parent UNIT_PARENT_LOOP',
    ])
    expect(problems({ parent: 'UBND' }, { parent: 'R0' })).toEqual([])
    expect(problems({ parent: 'X09' })).toEqual(['2 parent UNIT_PARENT_ABSENT'])
  })
  test('what is longer than the form takes is refused at its cell, with how much (design)', () => {
    const { problems: found } = readSheet([row({ name: 'a'.repeat(303), code: 'X'.repeat(51), ...SO })], WORDS, [])
    expect(found.map(({ column, refusal }) => `${column} ${refusal.text.vi}`)).toEqual([
      'code Nội dung dài quá 50 ký tự (thừa 1). Hãy rút gọn.',
      'name Nội dung dài quá 300 ký tự (thừa 3). Hãy rút gọn.',
    ])
  })
})

test('a People’s Committee gets the name that its papers bear, however it was typed (ND30-C4)', () => {
  expect(['UBND xã Bến Đò', 'Uỷ ban nhân dân  xã Bến Đò', 'ỦY BAN NHÂN DÂN xã Bến Đò'].map(officialName)).toEqual(
    Array(3).fill('Ủy ban nhân dân xã Bến Đò'),
  )
  expect(officialName('Sở Nội vụ')).toBe('Sở Nội vụ')
})

test('its papers are dated at the name of its place, in full where that is a number or a person (ND30-D4)', () => {
  expect(
    ['Ủy ban nhân dân tỉnh Mẫu', 'Ủy ban nhân dân phường 9', 'Ủy ban nhân dân thành phố Hồ Chí Minh', 'Sở Nội vụ'].map(
      placeOf,
    ),
  ).toEqual(['Mẫu', 'Phường 9', 'Thành phố Hồ Chí Minh', ''])
})

test.each([
  ['tỉnh Mẫu', 'Ủy ban nhân dân tỉnh Mẫu', 'province'],
  [' Tỉnh  Mẫu ', 'Ủy ban nhân dân tỉnh Mẫu', 'province'],
  ['UBND thành phố Mẫu', 'Ủy ban nhân dân thành phố Mẫu', 'province'],
  ['Uỷ ban nhân dân huyện Mẫu', 'Ủy ban nhân dân huyện Mẫu', 'district'],
  ['xã Mẫu', 'Ủy ban nhân dân xã Mẫu', 'commune'],
])('the locality typed as “%s” is %s (ND30-C4)', (typed, name, level) => {
  expect(readLocality(typed)).toEqual({ ok: true, value: { name, level, place: 'Mẫu' } })
})

test('a locality without its kind is not guessed (ND30-C4)', () => {
  for (const typed of ['Mẫu', 'UBND Mẫu', '', 'tỉnh'])
    expect(readLocality(typed)).toMatchObject({ refusal: { code: 'LOCALITY_KIND_MISSING' } })
})

describe('one unit typed into the form', () => {
  const root = unit({
    id: 'root',
    code: 'UBND',
    name: 'Ủy ban nhân dân tỉnh Mẫu',
    kind: 'peoplesCommittee',
    level: 'province',
  })
  const old = unit({ id: 'old', code: 'X09', name: 'UBND xã Bến Cũ', validTo: '2025-06-30' })
  const entry = (change: Partial<UnitEntry> = {}): UnitEntry => ({
    code: ' X01 ',
    name: 'UBND xã Bến Đò',
    shortName: '',
    kind: 'communePC',
    level: 'commune',
    parentId: 'root',
    place: '',
    aliases: [],
    from: '2025-07-01',
    legalDocument: '',
    to: null,
    endedBy: '',
    ...change,
  })
  test('what stays blank is worked out from its name (ND30-D4)', () => {
    expect(registerUnit(entry(), [root, old])).toMatchObject({
      ok: true,
      value: { code: 'X01', name: 'Ủy ban nhân dân xã Bến Đò', shortName: 'UBND xã Bến Đò', place: 'Bến Đò' },
    })
    expect(registerUnit(entry({ shortName: 'Bến Đò', place: 'Bến' }), [root])).toMatchObject({
      value: { shortName: 'Bến Đò', place: 'Bến' },
    })
  })
  test.each([
    [{ code: ' ' }, 'UNIT_CODE_REQUIRED', 'code'],
    [{ code: 'UBND' }, 'UNIT_CODE_TWICE', 'code'],
    [{ code: 'X09' }, 'UNIT_CODE_TWICE', 'code'],
    [{ name: ' ' }, 'UNIT_NAME_REQUIRED', 'name'],
    [{ name: 'uỷ ban nhân dân tỉnh mẫu' }, 'UNIT_NAME_TWICE', 'name'],
    [{ parentId: 'nobody' }, 'UNIT_PARENT_ABSENT', 'parentId'],
    [{ parentId: 'old' }, 'UNIT_PARENT_ABSENT', 'parentId'],
  ])('%j is refused as %s at its field (design)', (change, code, field) => {
    expect(registerUnit(entry(change), [root, old])).toMatchObject({ refusal: { code, field } })
  })
  test('everything wrong is said at once, each at its field (design)', () => {
    expect(entryProblems(entry({ code: '', name: '', parentId: 'nobody' }), [root]).map(({ field }) => field)).toEqual([
      'name',
      'parentId',
      'code',
    ])
  })
  test('a name of before a merger may be used again (design)', () => {
    expect(registerUnit(entry({ name: 'UBND xã Bến Cũ' }), [root, old]).ok).toBe(true)
  })
})

describe('two levels of local government', () => {
  const root = unit({
    id: 'root',
    code: 'UBND',
    name: 'Ủy ban nhân dân tỉnh Mẫu',
    kind: 'peoplesCommittee',
    level: 'province',
  })
  const district = unit({
    ...{ id: 'h1', code: 'H1', name: 'Ủy ban nhân dân huyện Sông Trăng', kind: 'districtPC', level: 'district' },
    ...{ communeType: null, parentId: 'root', validTo: '2025-06-30' },
  })
  const ward = unit({ id: 'x1', code: 'X1', parentId: 'root', validFrom: '2025-07-01' })
  const organ = unit({
    ...{ id: 'vp', code: 'X1-VP', name: 'Văn phòng HĐND và UBND phường Sông Hồng', kind: 'specialisedAgency' },
    ...{ communeType: null, parentId: 'x1', validFrom: '2025-07-01' },
  })
  const centre = unit({ ...organ, id: 'tt', code: 'X1-TT', kind: 'publicServiceCentre' })
  const tax = unit({ ...organ, id: 'tax', code: 'T1', name: 'Thuế cơ sở 1', kind: 'verticalAgency', parentId: 'root' })
  const so = unit({ ...organ, id: 'so', code: 'SO', name: 'Sở Một', level: 'province', parentId: 'root' })
  const gone = unit({ ...so, id: 'cu', code: 'CU', name: 'Sở Cũ', validFrom: '2020-01-01', validTo: '2025-02-28' })
  const versions = [root, district, ward, organ, centre, tax, so, gone]
  const successions: Succession[] = [
    { eventId: 'e', kind: 'merge', on: '2025-03-01', legalDocument: '', from: 'cu', to: 'so' },
  ]
  const covers: UnitLink = {
    ...{ id: 'l', kind: 'covers', ofUnit: 'tax', toUnit: 'x1', from: '2025-10-01', to: null, legalDocument: '' },
  }
  const register = { versions, successions, links: [covers] }
  const entry = (change: Partial<UnitEntry>): UnitEntry => ({
    ...{ code: 'N', name: 'UBND xã Mới', shortName: '', kind: 'communePC', level: 'commune', parentId: 'root' },
    ...{ place: '', aliases: [], from: '2025-07-01', legalDocument: '', to: null, endedBy: '' },
    ...change,
  })

  test.each([
    ['UBND xã Bãi Bồi', 'commune'],
    ['Uỷ ban nhân dân Phường 9', 'ward'],
    ['Thị trấn Sông Trăng', 'township'],
    ['UBND đặc khu Đảo Nhạn', 'specialZone'],
    ['Bến Đò', null],
  ] as const)('“%s” is a %s by its name', (name, type) => {
    expect(communeTypeOf(name, 'communePC')).toBe(type)
    expect(communeTypeOf(name, 'specialisedAgency')).toBeNull()
  })

  test.each([
    [{ name: 'UBND huyện Mới', kind: 'districtPC', level: 'district' }, 'kind'],
    [{ name: 'Phòng Tài chính huyện Mới', kind: 'specialisedAgency', level: 'district' }, 'kind'],
    [{ name: 'UBND thị trấn Mới' }, 'name'],
    [{ parentId: 'x1' }, 'parentId'],
  ] as const)('nothing of a district stands after 30 June 2025: %j (T2-ORG-1)', (change, field) => {
    expect(registerUnit(entry(change), versions)).toMatchObject({ refusal: { code: 'LEVEL_ABOLISHED', field } })
    const past = { ...change, from: '2024-01-01', to: '2025-06-30', endedBy: 'Luật số 72/2025/QH15' } as const
    expect(registerUnit(entry({ ...past, parentId: 'root' }), versions).ok).toBe(true)
  })
  test('a commune of before, below its district, ends with it (T2-ORG-1)', () => {
    const past = { parentId: 'h1', from: '2021-01-01' } as const
    expect(registerUnit(entry(past), versions)).toMatchObject({ refusal: { code: 'LEVEL_ABOLISHED' } })
    expect(registerUnit(entry({ ...past, to: '2025-06-30', endedBy: 'NQ 1' }), versions).ok).toBe(true)
    expect(registerUnit(entry({ ...past, to: '2025-07-01', endedBy: 'NQ 1' }), versions).ok).toBe(false)
  })
  test('a unit ends by a document, not before it began, and a commune says what it is (design)', () => {
    const problems = (change: Partial<UnitEntry>) =>
      entryProblems(entry(change), versions).map(({ code, field }) => `${field} ${code}`)
    expect(problems({ to: '2025-06-01' })).toEqual(['to UNIT_ENDS_BEFORE', 'endedBy EVENT_BASIS_REQUIRED'])
    expect(problems({ name: 'Bến Đò' })).toEqual(['name COMMUNE_TYPE_MISSING'])
  })
  test('a Phòng Nội vụ of today is taken with a warning, one of a district is not odd (T2-ORG-3)', () => {
    const placed = { name: 'Phòng Nội vụ phường Sông Hồng', kind: 'specialisedAgency', level: 'commune' } as const
    const codes = (to: Day | null) => unitCautions({ ...placed, from: '2020-01-01', to }).map(({ code }) => code)
    expect(codes(null)).toEqual(['UNIT_NOT_VALID_ON_DATE'])
    expect(codes('2025-06-30')).toEqual([])
    expect(unitCautions({ ...placed, name: 'Phòng Văn hóa - Xã hội', from: '2025-07-01', to: null })).toEqual([])
    expect(registerUnit(entry({ ...placed, parentId: 'x1' }), versions).ok).toBe(true)
  })

  test('nothing is done to a district after it ended; of a merged sở its successor is offered (T2-PLAN-1)', () => {
    const standing = (id: string, day: Day) => checkStanding(id, day, versions, successions)
    expect(standing('h1', '2025-06-30')).toBeNull()
    expect(standing('h1', '2025-07-01')).toMatchObject({ code: 'LEVEL_ABOLISHED' })
    expect(standing('cu', '2026-01-01')).toMatchObject({
      code: 'UNIT_NOT_VALID_ON_DATE',
      parameters: { name: 'Sở Cũ', names: ['Sở Một'] },
    })
  })
  test('a unit is found by every name before, its own and those of its predecessors (design)', () => {
    const renamed = unit({ ...so, name: 'Sở Một Cũ', validFrom: '2024-01-01', validTo: '2025-06-30' })
    const loop: Succession = { ...successions[0]!, from: 'so', to: 'cu' }
    const former = formerNames('2026-01-01', [...versions, renamed], [...successions, loop])
    expect(former.get('so')?.toSorted()).toEqual(['Sở Cũ', 'Sở Một Cũ'])
    expect(former.get('x1')).toEqual([])
  })
  test('a commune is found by the district that it, or what was there before it, lay in (T2-ORG-2)', () => {
    const district = versions.find(({ id }) => id === 'h1')!
    const before = { ...ward, parentId: 'h1', validFrom: '2020-01-01', validTo: '2025-06-30' } as const
    const lay = formerNames('2026-01-01', [district, before, { ...ward, validFrom: '2025-07-01' }], [])
    expect(lay.get(ward.id)).toEqual([district.name])
    const merged: Succession = { ...successions[0]!, from: 'alt', to: ward.id, on: '2025-07-01' }
    const heir = { ...ward, validFrom: '2025-07-01' } as const
    const old = { ...before, id: 'alt', name: 'UBND xã Cũ' }
    expect(formerNames('2026-01-01', [district, old, heir], [merged]).get(ward.id)).toEqual([
      'UBND xã Cũ',
      district.name,
    ])
  })
  test('a province inspects sở and communes; organs below a commune are in its own plan, its centre in either (T2-PLAN-1)', () => {
    const now = asOf(versions, '2025-12-01')
    expect(objectsOf(now).map(({ id }) => id)).toEqual(['root', 'x1', 'tt', 'tax', 'so'])
    expect(checkObject('vp', '2025-12-01', register)).toMatchObject({ code: 'UNIT_NOT_SUBORDINATE' })
    expect(checkObject('so', '2025-12-01', register)).toBeNull()
  })
  test('a commune inspects its own organs and its centre, below a province or in its own register (T2-PLAN-6)', () => {
    const now = asOf(versions, '2025-12-01')
    expect(objectsOf(now, 'Uỷ ban nhân dân phường Sông Hồng').map(({ id }) => id)).toEqual(['vp', 'tt'])
    expect(checkObject('vp', '2025-12-01', register, ward.name)).toBeNull()
    expect(checkObject('so', '2025-12-01', register, ward.name)).toMatchObject({ code: 'UNIT_NOT_SUBORDINATE' })
    const above = unit({ id: 'tinh', name: 'UBND tỉnh Mẫu', kind: 'upperAgency', level: 'province' })
    const own = [{ ...ward, kind: 'peoplesCommittee' as const, parentId: null }, organ, centre, above]
    expect(objectsOf(own, 'UBND phường Sông Hồng').map(({ id }) => id)).toEqual(['vp', 'tt'])
  })
  test('a commune lacks a focal agency for a subject until its day, and none did before there were two levels (T2-ORG-4)', () => {
    const has: UnitLink = { ...covers, id: 'f', kind: 'focalPar', ofUnit: 'x1', toUnit: 'vp', from: '2026-01-01' }
    const gap = (day: Day, kinds?: readonly LinkKind[]) => focalGap(ward, day, [has], kinds)
    expect(gap('2025-12-31')).toEqual({ name: ward.name, subjects: ['focalPar'] })
    expect(gap('2026-01-01')).toBeNull()
    expect(gap('2026-01-01', ['focalPar', 'focalDigital'])?.subjects).toEqual(['focalDigital'])
    expect(gap('2025-06-30')).toBeNull()
    expect(focalGap(so, '2026-01-01', [])).toBeNull()
    expect(focalOf('x1', 'focalPar', '2026-01-01', [has])).toBe('vp')
  })

  test('which office served a commune is answered for each day (T2-ORG-6)', () => {
    const province: UnitLink = { ...covers, id: 'p', ofUnit: 'so', toUnit: 'root', from: '2025-07-01' }
    const serving = (day: Day) => servedBy('x1', day, versions, [covers, province])
    expect(serving('2025-09-30')).toEqual(['so'])
    expect(serving('2025-10-01')).toEqual(['tax', 'so'])
  })
  test('a vertical agency that serves no place here is no object (T2-ORG-6)', () => {
    expect(checkObject('tax', '2025-09-30', register)).toMatchObject({ code: 'UNIT_NOT_IN_SCOPE' })
    expect(checkObject('tax', '2025-10-01', register)).toBeNull()
  })

  const link = (change: Partial<LinkEntry>): LinkEntry => ({
    ...{ kind: 'covers', unitIds: ['x1'], from: '2026-01-01', legalDocument: '' },
    ...change,
  })
  test('what an agency no longer serves ends the day before; what it goes on serving is not touched (T2-ORG-6)', () => {
    expect(setLinks('tax', link({ unitIds: ['root'] }), register)).toEqual({
      ok: true,
      value: { ended: [{ id: 'l', to: '2025-12-31' }], added: ['root'] },
    })
    expect(setLinks('tax', link({ unitIds: ['x1', 'root'] }), register)).toMatchObject({
      value: { ended: [], added: ['root'] },
    })
  })
  test.each([
    ['tax', { unitIds: ['so'] }, 'COVERS_NO_PLACE'],
    ['tax', { from: '2025-09-01' }, 'LINK_DATED_BACK'],
    ['tax', { unitIds: ['h1'] }, 'LEVEL_ABOLISHED'],
    ['so', {}, 'LINK_NOT_OF_KIND'],
    ['x1', {}, 'LINK_NOT_OF_KIND'],
    ['x1', { kind: 'focalPar', unitIds: ['so'] }, 'UNIT_NOT_SUBORDINATE'],
    ['x1', { kind: 'focalPar', unitIds: ['vp', 'tt'] }, 'ONE_FOCAL_AGENCY'],
    ['x1', { kind: 'focalPar', unitIds: ['cu'] }, 'UNIT_NOT_VALID_ON_DATE'],
  ] as const)('%s joined by %j is refused as %s (design)', (id, change, code) => {
    expect(setLinks(id, link(change as Partial<LinkEntry>), register)).toMatchObject({ refusal: { code } })
  })
  test('each subject of a commune’s reform work has its own organ (design)', () => {
    for (const kind of FOCAL_KINDS)
      expect(setLinks('x1', link({ kind, unitIds: ['vp'] }), register)).toMatchObject({ value: { added: ['vp'] } })
  })

  test('a new name is a new version by a document, after the last one (design)', () => {
    const change = (id: string, given: Partial<UnitEntry>) =>
      changeUnit(
        id,
        entry({ name: 'UBND xã Sông Hồng', from: '2026-01-01', legalDocument: 'NQ 2', ...given }),
        versions,
      )
    expect(change('x1', {})).toMatchObject({ ok: true, value: { name: 'Ủy ban nhân dân xã Sông Hồng' } })
    const refused = (id: string, given: Partial<UnitEntry>) => change(id, given)
    expect(refused('x1', { from: '2025-07-01' })).toMatchObject({ refusal: { code: 'UNIT_CHANGES_BEFORE' } })
    expect(refused('x1', { legalDocument: ' ' })).toMatchObject({ refusal: { code: 'EVENT_BASIS_REQUIRED' } })
    expect(refused('cu', {})).toMatchObject({ refusal: { code: 'UNIT_HAS_ENDED' } })
    expect(refused('root', { name: 'UBND xã Y', parentId: 'so' })).toMatchObject({
      refusal: { code: 'LOCALITY_STAYS' },
    })
    const so = { name: 'Sở Hai', kind: 'specialisedAgency', level: 'commune' } as const
    expect(refused('x1', { ...so, parentId: 'cu' })).toMatchObject({ refusal: { code: 'UNIT_PARENT_ABSENT' } })
    expect(refused('x1', { ...so, parentId: 'vp' })).toMatchObject({ refusal: { code: 'UNIT_PARENT_LOOP' } })
    expect(refused('so', { ...so, name: 'UBND tỉnh Mẫu', parentId: null })).toMatchObject({
      refusal: { code: 'UNIT_NAME_TWICE' },
    })
  })
  test('a unit ends by a document once nothing stands below it, and is followed by units that stand (design)', () => {
    const end = (id: string, given: Partial<EndEntry> = {}) =>
      endUnit(id, { to: '2026-03-31', endedBy: 'NQ 3', successors: ['so'], ...given }, register)
    expect(end('vp').ok).toBe(true)
    expect(end('vp', { endedBy: '' })).toMatchObject({ refusal: { code: 'EVENT_BASIS_REQUIRED', field: 'endedBy' } })
    expect(end('vp', { to: '2025-01-01' })).toMatchObject({ refusal: { code: 'UNIT_ENDS_BEFORE' } })
    expect(end('vp', { successors: ['h1'] })).toMatchObject({
      refusal: { code: 'LEVEL_ABOLISHED', field: 'successors' },
    })
    expect(end('vp', { successors: ['vp'] })).toMatchObject({ refusal: { field: 'successors' } })
    expect(end('x1')).toMatchObject({ refusal: { code: 'UNITS_BELOW_STAND', field: 'to' } })
    expect(end('root')).toMatchObject({ refusal: { code: 'LOCALITY_STAYS' } })
    expect(end('h1')).toMatchObject({ refusal: { code: 'UNIT_HAS_ENDED' } })
  })
  test.each([
    ['commune', 0, 'abolish'],
    ['commune', 1, 'merge'],
    ['commune', 2, 'split'],
    ['district', 5, 'abolish'],
  ] as const)('the end of a %s with %i successors is called %s (design)', (level, heirs, kind) => {
    expect(eventOf({ level }, heirs)).toBe(kind)
  })

  describe('from a sheet', () => {
    const H: Partial<SheetRow> = {
      ...{ code: 'H2', name: 'UBND huyện Núi Bạc', kind: 'UBND cấp huyện', level: 'Huyện', parent: 'UBND' },
      ...{ from: '01/01/2020', to: '30/06/2025', endedBy: 'Luật số 72/2025/QH15', successors: 'X2' },
    }
    const OLD: Partial<SheetRow> = {
      ...H,
      code: 'X2A',
      name: 'UBND xã Suối Đá',
      kind: 'UBND cấp xã',
      level: 'Xã',
      parent: 'H2',
    }
    const NEW: Partial<SheetRow> = { code: 'X2', name: 'UBND xã Suối Đá', parent: 'UBND', focalAgency: 'X2-VP' }
    const VP: Partial<SheetRow> = { code: 'X2-VP', name: 'Văn phòng xã', kind: 'Cơ quan chuyên môn', parent: 'X2' }
    const TAX: Partial<SheetRow> = {
      code: 'T2',
      name: 'Thuế cơ sở 2',
      kind: 'Cơ quan ngành dọc',
      covers: 'X2; X1',
      parent: 'UBND',
    }
    const read = (...rows: Partial<SheetRow>[]) =>
      readSheet(
        rows.map((one, at) => row({ row: at + 2, aliases: '', place: '', ...one })),
        WORDS,
        versions,
      )
    const wrong = (...rows: Partial<SheetRow>[]) =>
      read(...rows).problems.map(({ row: at, column, refusal }) => `${at} ${column} ${refusal.code}`)

    test('the past with its districts, successors, places served and focal agencies comes in one sheet (T2-ORG-1)', () => {
      const { units, problems } = read(H, OLD, NEW, VP, TAX)
      expect(problems).toEqual([])
      expect(units).toMatchObject([
        { code: 'H2', to: '2025-06-30', successors: ['X2'] },
        { code: 'X2A', parentCode: 'H2' },
        { code: 'X2', focalAgency: 'X2-VP', to: null },
        {},
        { covers: ['X2', 'X1'] },
      ])
    })
    test('a wrong cell among them is named with what to do (design)', () => {
      expect(wrong({ ...H, to: '' }, NEW, VP)).toEqual(['2 to UNIT_DAY_WRONG', '2 kind LEVEL_ABOLISHED'])
      expect(wrong({ ...H, endedBy: '' }, NEW, VP)).toEqual(['2 endedBy EVENT_BASIS_REQUIRED'])
      expect(wrong({ ...H, successors: 'X9' })).toEqual(['2 successors UNIT_CODE_UNKNOWN'])
      expect(wrong({ ...H, successors: 'H1' })).toEqual(['2 successors UNIT_NOT_VALID_ON_DATE'])
      expect(wrong({ ...NEW, focalAgency: 'SO' })).toEqual(['2 focalAgency UNIT_NOT_SUBORDINATE'])
      expect(wrong(NEW, VP, { ...TAX, covers: 'SO' })).toEqual(['4 covers COVERS_NO_PLACE'])
      expect(wrong(NEW, { ...VP, covers: 'X1' })).toEqual(['3 covers LINK_NOT_OF_KIND'])
      expect(wrong({ ...NEW, focalAgency: 'X2-VP; X2-VP' }, VP)).toEqual(['2 focalAgency ONE_FOCAL_AGENCY'])
      expect(wrong({ ...NEW, parent: 'SO', focalAgency: '' })).toEqual(['2 parent LEVEL_ABOLISHED'])
    })
    test('a Phòng Nội vụ is shown and taken (T2-ORG-3)', () => {
      const { units, cautions } = read(NEW, VP, { ...VP, code: 'X2-NV', name: 'Phòng Nội vụ xã' })
      expect(units.length).toBe(3)
      expect(cautions).toMatchObject([{ row: 4, column: 'name', refusal: { code: 'UNIT_NOT_VALID_ON_DATE' } }])
    })
  })
})
