import { describe, expect, test } from 'vitest'
import { searchKey } from '#kernel/text.ts'
import { placeOf } from './rules/names.ts'
import {
  asOf,
  entryProblems,
  isOfKind,
  levelKey,
  officialName,
  readLocality,
  readSheet,
  registerUnit,
  type SheetRow,
  type Succession,
  successors,
  type Unit,
  type UnitEntry,
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
  parentId: null,
  place: '',
  fields: [],
  legalDocument: '',
  validFrom: '2020-01-01',
  validTo: null,
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
      row({ row: 4, code: 'X03', name: 'Sở Ba', parent: 'KHÔNG' }),
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
  const root = unit({ id: 'root', code: 'UBND', name: 'Ủy ban nhân dân tỉnh Mẫu', kind: 'peoplesCommittee' })
  const gone = unit({ id: 'old', code: 'X09', name: 'UBND xã Bến Cũ', validTo: '2025-06-30' })
  const problems = (...rows: Partial<SheetRow>[]) =>
    readSheet(
      rows.map((change, at) => row({ row: at + 2, code: `R${at}`, name: `Sở Thử ${at}`, ...change })),
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
    const { problems: found } = readSheet([row({ name: 'a'.repeat(303), code: 'X'.repeat(51) })], WORDS, [])
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
  const root = unit({ id: 'root', code: 'UBND', name: 'Ủy ban nhân dân tỉnh Mẫu', kind: 'peoplesCommittee' })
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
      'code',
      'parentId',
    ])
  })
  test('a name of before a merger may be used again (design)', () => {
    expect(registerUnit(entry({ name: 'UBND xã Bến Cũ' }), [root, old]).ok).toBe(true)
  })
})
