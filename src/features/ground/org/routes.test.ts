import { describe, expect, test } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { type CastName, PROVINCE } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { SHEET_COLUMNS } from './rules.ts'
import { texts } from './texts.ts'

const world = testWorld('2026-11-21')

describe('GET /api/units', () => {
  test('everyone of the locality knows its units by name (design)', async () => {
    const { status, body } = await world.requests('nam').get('/api/units')
    expect(status).toBe(200)
    expect(body.items.map((unit: { name: string }) => unit.name)).toContain('Sở Tài chính')
  })
  test('on a day before they were founded there are none', async () => {
    // Under the word that the query had before, too: others script against it.
    for (const word of ['day', 'ngay'])
      expect((await world.requests('nam').get(`/api/units?${word}=2019-12-31`)).body.items).toEqual([])
  })
})

describe('POST /api/units', () => {
  const UNIT = {
    code: 'X77',
    name: 'UBND xã Bảy',
    shortName: '',
    kind: 'communePC',
    level: 'commune',
    parentId: PROVINCE,
    place: '',
    aliases: [],
    from: '2026-01-01',
    legalDocument: '',
  }

  test('the administrator and the focal agency add one unit; others do not (design)', async () => {
    expect((await world.requests('hoa').send('/api/units', UNIT)).body.code).toBe('WRONG_ACTOR')
    expect((await world.requests('khoa').send('/api/units', UNIT)).body).toMatchObject({
      name: 'Ủy ban nhân dân xã Bảy',
      place: 'Bảy',
    })
    expect(
      (await world.requests('thuy').send('/api/units', { ...UNIT, code: 'X78', name: 'UBND xã Tám' })).status,
    ).toBe(200)
    const { items } = (await world.requests('nam').get('/api/units')).body
    expect(items.find((unit: { code: string }) => unit.code === 'X77')).toMatchObject({
      parentId: PROVINCE,
      shortName: 'UBND xã Bảy',
    })
  })
  test('a code or a name that is there is refused at its field (design)', async () => {
    expect(
      (await world.requests('khoa').send('/api/units', { ...UNIT, code: 'SNV', name: 'UBND xã Chín' })).body,
    ).toMatchObject({ code: 'UNIT_CODE_TWICE', field: 'code' })
    expect(
      (await world.requests('khoa').send('/api/units', { ...UNIT, code: 'X80', name: 'Sở Tài chính' })).body,
    ).toMatchObject({ code: 'UNIT_NAME_TWICE', field: 'name' })
  })
})

describe('the register from Excel', () => {
  const HEADS = SHEET_COLUMNS.map((column) => texts.vi.column[column])
  const sheet = (...rows: string[][]) =>
    writeXlsxFile([HEADS, ...rows].map((row) => row.map((value) => ({ value })))).toBuffer()
  const upload = async (who: CastName, payload: Buffer, query = '') => {
    const { buildApp } = await import('#server/app.ts')
    const app = await buildApp(world.services)
    const answer = await app.inject({
      method: 'POST',
      url: `/api/units/sheet${query}`,
      headers: {
        cookie: `__Host-soat=${await world.token(who)}`,
        'x-soat': '1',
        host: 'localhost',
        'content-type': 'application/octet-stream',
      },
      payload,
    })
    await app.close()
    return { status: answer.statusCode, body: answer.json() }
  }
  const RIGHT = [
    'P09',
    'UBND phường Chín',
    '',
    'UBND cấp xã',
    'Xã',
    'UBND',
    'Chín',
    'phường 9',
    '01/01/2026',
    'Nghị quyết 1',
  ]

  test('each wrong cell is named with its row and column, and nothing is written', async () => {
    const { body } = await upload(
      'khoa',
      await sheet(RIGHT, ['', 'Sở Mới', '', 'Không rõ', 'Tỉnh', 'XYZ', '', '', '31/02/2026', '']),
      '?ghi=1',
    )
    expect(body.written).toBe(false)
    expect(body.problems.map((one: { row: number; column: string }) => [one.row, one.column])).toEqual([
      [3, 'Mã đơn vị'],
      [3, 'Loại'],
      [3, 'Từ ngày'],
      [3, 'Mã cấp trên'],
    ])
    expect(
      (await world.requests('khoa').get('/api/units')).body.items.map((unit: { code: string }) => unit.code),
    ).not.toContain('P09')
  })
  test('the same file is shown first and written on demand', async () => {
    const file = await sheet(RIGHT)
    expect((await upload('khoa', file)).body).toMatchObject({
      written: false,
      problems: [],
      units: [{ code: 'P09', parentCode: 'UBND' }],
    })
    expect((await upload('khoa', file, '?ghi=1')).body.written).toBe(true)
    expect(
      (await world.requests('nam').get('/api/units')).body.items.map((unit: { name: string }) => unit.name),
    ).toContain('Ủy ban nhân dân phường Chín')
  })
  test('a code padded by its form and a merged cell are read as Excel shows them (design)', async () => {
    const { vi } = texts
    const head = SHEET_COLUMNS.map((column) => ({ value: vi.column[column] }))
    const line = (code: object, name: string, parent: object | null) => [
      ...[code, { value: name }, null, { value: 'Đơn vị sự nghiệp công lập' }, { value: 'Tỉnh' }, parent, null, null],
      ...[{ value: '01/07/2025' }, null],
    ]
    const padded = (value: number) => ({ value, format: '0000' })
    const file = await writeXlsxFile([
      head,
      line(padded(45), 'Sở Thử', null),
      line(padded(46), 'Phòng Một', { ...padded(45), rowSpan: 2 }),
      line({ value: 'X47' }, 'Phòng Hai', null),
    ] as SheetData).toBuffer()
    const { body } = await upload('khoa', file)
    expect(body.problems).toEqual([])
    expect(body.units.map((one: { code: string; parentCode: string | null }) => [one.code, one.parentCode])).toEqual([
      ['0045', null],
      ['0046', '0045'],
      ['X47', '0045'],
    ])
  })
  test('headings below a title and rows left blank keep the numbers that Excel shows (design)', async () => {
    const file = await sheet(RIGHT, [], ['P10', '', '', 'UBND cấp xã', 'Xã', 'UBND', '', '', '01/01/2026', ''])
    const titled = await writeXlsxFile(
      [['UBND TỈNH MẪU'], ['DANH MỤC ĐƠN VỊ'], HEADS, [], ['P10', '', '', 'UBND cấp xã', 'Xã']].map((row) =>
        row.map((value) => ({ value })),
      ),
    ).toBuffer()
    const rows = async (bytes: Buffer) =>
      (await upload('khoa', bytes)).body.problems.map((one: { row: number; column: string }) => [one.row, one.column])
    expect(await rows(file)).toContainEqual([4, 'Tên đơn vị'])
    expect(await rows(titled)).toContainEqual([5, 'Tên đơn vị'])
  })
  test('a unit does not write the register, and a file that is no sheet says so', async () => {
    expect((await upload('hoa', await sheet(RIGHT))).body.code).toBe('WRONG_ACTOR')
    expect((await upload('khoa', Buffer.from('không phải Excel'))).body.code).toBe('SHEET_UNREADABLE')
  })
  test('the template is a sheet that can be read back', async () => {
    const { body } = await world.requests('khoa').get('/api/units/template.xlsx')
    expect((await upload('khoa', body)).body).toEqual({ units: [], problems: [], written: false })
  })
})
