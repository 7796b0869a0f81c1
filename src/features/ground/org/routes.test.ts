import { describe, expect, test } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { type CastName, OTHER_WARD, PROVINCE, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok } from '#test/world.ts'
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

describe('one unit of the register, over time', () => {
  const AGENCY = {
    ...{ shortName: '', kind: 'specialisedAgency', level: 'province', parentId: PROVINCE, place: '', aliases: [] },
    ...{ from: '2024-01-01', legalDocument: 'NQ 1' },
  }
  const send = (path: string, body: object, who: CastName = 'khoa') =>
    world.requests(who).send(`/api/units/${path}`, body)
  const add = async (code: string, name: string, more: object = {}): Promise<string> =>
    ok(await world.requests('khoa').send('/api/units', { ...AGENCY, code, name, ...more })).id

  test('it gets another name from a day, and the old one is read as of before (design)', async () => {
    const id = await add('SV1', 'Sở Việc Một')
    const version = { ...AGENCY, name: 'Sở Việc Hai', from: '2025-03-01', legalDocument: 'NQ 2' }
    expect((await send(`${id}/versions`, version, 'hoa')).body.code).toBe('WRONG_ACTOR')
    expect((await send(`${NOBODY}/versions`, version)).status).toBe(404)
    expect((await send(`${id}/versions`, { ...version, name: 1 })).status).toBe(422)
    expect((await send(`${id}/versions`, { ...version, legalDocument: '' })).body).toMatchObject({
      ...{ code: 'EVENT_BASIS_REQUIRED', field: 'legalDocument' },
    })
    expect(ok(await send(`${id}/versions`, version)).versions).toMatchObject([
      { name: 'Sở Việc Hai', validFrom: '2025-03-01', validTo: null },
      { name: 'Sở Việc Một', validTo: '2025-02-28', endedBy: 'NQ 2' },
    ])
    // Sent twice: the change is there already.
    expect((await send(`${id}/versions`, version)).body.code).toBe('UNIT_CHANGES_BEFORE')
    const { items } = ok(await world.requests('nam').get('/api/units?day=2025-02-28'))
    expect(items.find((unit: { id: string }) => unit.id === id).name).toBe('Sở Việc Một')
    expect(await acts(id)).toEqual(['addUnit', 'changeUnit'])
  })
  test('it ends by a document, and its successor says what it was (design)', async () => {
    const [old, heir] = [await add('SV3', 'Sở Việc Ba'), await add('SV4', 'Sở Việc Bốn')]
    const end = { to: '2025-02-28', endedBy: 'NQ 3', successors: [heir] }
    expect((await send(`${old}/end`, end, 'hoa')).body.code).toBe('WRONG_ACTOR')
    expect((await send(`${NOBODY}/end`, end)).status).toBe(404)
    expect((await send(`${old}/end`, { ...end, to: 'x' })).status).toBe(422)
    expect((await send(`${old}/end`, { ...end, endedBy: '' })).body.code).toBe('EVENT_BASIS_REQUIRED')
    expect(ok(await send(`${old}/end`, end)).versions[0].validTo).toBe('2025-02-28')
    expect((await send(`${old}/end`, end)).body.code).toBe('UNIT_HAS_ENDED')
    expect(ok(await world.requests('nam').get(`/api/units/${heir}`))).toMatchObject({
      successions: [{ kind: 'merge', on: '2025-03-01', from: old, to: heir, legalDocument: 'NQ 3' }],
      names: { [old]: 'Sở Việc Ba' },
    })
    const { items } = ok(await world.requests('nam').get('/api/units'))
    expect(items.find((unit: { id: string }) => unit.id === heir).formerly).toEqual(['Sở Việc Ba'])
    const sought = await world.requests('nam').get(`/api/units/list?search=${encodeURIComponent('so viec ba')}`)
    expect(ok(sought).items.map((unit: { id: string }) => unit.id)).toContain(heir)
    expect(await acts(old)).toEqual(['addUnit', 'endUnit'])
    expect((await world.requests('nam').get(`/api/units/${NOBODY}`)).status).toBe(404)
  })
  test('a vertical agency serves the whole locality until its places are set, and who serves a commune is answered (T2-ORG-6)', async () => {
    const tax = await add('T01', 'Thuế cơ sở Một', { kind: 'verticalAgency' })
    const links = async (on: string) =>
      ok(await world.requests('nam').get(`/api/units/${tax}`)).links.filter(
        (link: { from: string; to: string | null }) => link.from <= on && (link.to ?? on) >= on,
      )
    expect(await links('2025-01-01')).toMatchObject([{ kind: 'covers', toUnit: PROVINCE }])
    const entry = { kind: 'covers', unitIds: [WARD], from: '2025-10-01', legalDocument: 'QĐ 4' }
    expect((await send(`${tax}/links`, entry, 'hoa')).body.code).toBe('WRONG_ACTOR')
    expect((await send(`${NOBODY}/links`, entry)).status).toBe(404)
    expect((await send(`${tax}/links`, { ...entry, kind: 'x' })).status).toBe(422)
    expect((await send(`${tax}/links`, { ...entry, from: '2023-01-01' })).body.code).toBe('UNIT_NOT_VALID_ON_DATE')
    ok(await send(`${tax}/links`, entry, 'thuy'))
    // Sent twice: it holds already, and nothing is added.
    expect(ok(await send(`${tax}/links`, entry)).links.length).toBe(2)
    expect(await links('2025-09-30')).toMatchObject([{ toUnit: PROVINCE }])
    expect(await links('2025-10-01')).toMatchObject([{ toUnit: WARD, legalDocument: 'QĐ 4' }])
    const serving = async (id: string) => ok(await world.requests('nam').get(`/api/units/${id}`)).servedBy
    expect(await serving(WARD)).toContain(tax)
    expect(await serving(OTHER_WARD)).not.toContain(tax)
    expect(await serving(`${OTHER_WARD}?day=2025-09-30`)).toContain(tax)
  })
  test('an organ of a commune has its reform work from a day; another follows it (design)', async () => {
    const [one, two] = [
      await add('P01-VP', 'Văn phòng phường', { level: 'commune', parentId: WARD }),
      await add('P01-VX', 'Phòng Văn hóa - Xã hội', { level: 'commune', parentId: WARD }),
    ]
    const set = (unitId: string, from: string) =>
      send(`${WARD}/links`, { kind: 'focalPar', unitIds: [unitId], from, legalDocument: '' })
    const focal = (served: { links: { kind: string; to: string | null }[] }) =>
      served.links.filter(({ kind }) => kind === 'focalPar')
    ok(await set(one, '2025-07-01'))
    expect(focal(ok(await set(two, '2026-01-01')))).toMatchObject([
      { toUnit: one, from: '2025-07-01', to: '2025-12-31' },
      { toUnit: two, from: '2026-01-01', to: null },
    ])
    expect((await set(one, '2025-08-01')).body.code).toBe('LINK_DATED_BACK')
    // A mistake is put right on its own day, and what never was in force is kept as that.
    expect(focal(ok(await set(one, '2026-01-01'))).filter(({ to }) => to === null)).toMatchObject([
      { toUnit: one, from: '2026-01-01' },
    ])
  })

  const NOBODY = '00000000-0000-4000-8000-0000000000ff'
  const acts = async (thingId: string) =>
    (
      await world.asOwner((owner) =>
        owner.selectFrom('auditLog').select('action').where('thingId', '=', thingId).orderBy('sequence').execute(),
      )
    ).map(({ action }) => action)
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
  test('the past comes with its districts, who took over, and what is joined (T2-ORG-1)', async () => {
    const blanks = (count: number) => Array<string>(count).fill('')
    const ended = ['30/06/2025', 'Luật số 72/2025/QH15', 'P20', ...blanks(2)]
    const file = await sheet(
      ['H20', 'UBND huyện Hai Mươi', '', 'UBND cấp huyện', 'Huyện', 'UBND', '', '', '01/01/2020', '', ...ended],
      ['P20A', 'UBND xã Hai Mươi', '', 'UBND cấp xã', 'Xã', 'H20', '', '', '01/01/2020', '', ...ended],
      ['P20', 'UBND phường Hai Mươi', '', 'UBND cấp xã', 'Xã', 'UBND', '', '', '01/07/2025', '', ...blanks(4), 'P20VP'],
      ['P20VP', 'Văn phòng Hai Mươi', '', 'Cơ quan chuyên môn', 'Xã', 'P20', '', '', '01/07/2025', '', ...blanks(5)],
      ['T20', 'Thuế cơ sở 20', '', 'Cơ quan ngành dọc', 'Xã', 'UBND', '', '', '01/07/2025', '', '', '', '', 'P20', ''],
    )
    expect((await upload('khoa', file, '?ghi=1')).body).toMatchObject({ problems: [], written: true })
    const { items } = ok(await world.requests('nam').get('/api/units'))
    const id = items.find((unit: { code: string }) => unit.code === 'P20').id
    const ward = ok(await world.requests('nam').get(`/api/units/${id}`))
    expect(items.map((unit: { code: string }) => unit.code)).not.toContain('H20')
    expect(ward.successions.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['abolish', 'merge'])
    expect(ward.links.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['covers', 'focalPar'])
    expect(ward.versions[0].communeType).toBe('ward')
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
      head.slice(0, 10),
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
    expect((await upload('khoa', body)).body).toEqual({ units: [], problems: [], cautions: [], written: false })
  })
})
