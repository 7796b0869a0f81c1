import { describe, expect, test } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { type CastName, cast } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok } from '#test/world.ts'
import type { JudgedRow } from '../contract.ts'
import { MOST_ROWS } from './people-sheet.ts'

const world = testWorld('2026-03-02')
const HEADS = ['STT', 'Họ tên', 'Cơ quan', 'Vai trò', 'Chức vụ', 'Tài khoản', 'Từ ngày']
const OFFICER = 'Công chức đầu mối của đơn vị'

const sheetOf = (data: SheetData) => writeXlsxFile(data).toBuffer()
const sheet = (...rows: (string | null)[][]) =>
  sheetOf([HEADS, ...rows].map((row) => row.map((value) => (value === null ? null : { value }))))
const upload = (bytes: Uint8Array, name: CastName = 'khoa') => world.requests(name).upload('/api/people/sheet', bytes)
const read = async (bytes: Uint8Array): Promise<JudgedRow[]> => ok(await upload(bytes)).rows
/** The rows as the page sends them. */
const sent = (rows: readonly JudgedRow[]) =>
  rows.map(({ row, name, unit, post, title, login, from, sure }) => ({
    row,
    name,
    unit,
    post,
    title,
    login,
    from,
    sure,
  }))
const judged = async (rows: readonly JudgedRow[], write = false): Promise<JudgedRow[]> =>
  ok(await world.requests('khoa').send('/api/people/rows', { rows: sent(rows), write })).rows
const people = async () =>
  ok(await world.requests('khoa').get('/api/people')).items as { name: string; login: string }[]
const actsOf = (id: string) =>
  world.asOwner(async (owner) =>
    (await owner.selectFrom('auditLog').select('action').where('thingId', '=', id).orderBy('at').execute()).map(
      ({ action }) => action,
    ),
  )

describe('people from Excel (design)', () => {
  test('a sloppy sheet is read as a person sees it: titles above, blank rows, merged cells, dates, decomposed letters', async () => {
    const text = (value: string) => ({ value })
    const day = { value: new Date('2026-02-01'), type: Date, format: 'dd/mm/yyyy' } as const
    const rows = await read(
      await sheetOf([
        [{ value: 'ỦY BAN NHÂN DÂN TỈNH MẪU', columnSpan: 4 }],
        [],
        HEADS.map(text),
        [
          null,
          text('Nguyễn Văn Ánh'.normalize('NFD')),
          { value: 'Phường Sông Hồng', rowSpan: 2 },
          text(OFFICER),
          null,
          null,
          day,
        ],
        [
          null,
          text('  Lê   Thị Bé '),
          null,
          text('công chức đầu mối của đơn vị'),
          text('Công chức'),
          text('BeLT'),
          null,
        ],
        [],
        [null, text('Trần Lạ'), text('Sở Không Có'), text('Trùm'), null, null, text('31/02/2026')],
      ] as SheetData),
    )
    expect(rows.map(({ row, deed, entry }) => [row, deed, entry?.name, entry?.login, entry?.from])).toEqual([
      [4, 'add', 'Nguyễn Văn Ánh', 'anhnv', '2026-02-01'],
      [5, 'add', 'Lê Thị Bé', 'belt', '2026-03-02'],
      [7, null, undefined, undefined, undefined],
    ])
    expect(rows[2]!.problems.map(({ column, text: said }) => [column, said])).toEqual([
      ['from', expect.stringContaining('“31/02/2026” không đúng')],
      ['unit', expect.stringContaining('không có đơn vị “Sở Không Có”')],
      ['post', expect.stringContaining('“Trùm” chưa nhận ra')],
    ])
    expect(await people()).toHaveLength(Object.keys(cast).length)
  })

  test('what is right is taken in with its links, what is wrong comes back, is corrected and taken in then', async () => {
    const rows = await read(
      await sheet(
        ['1', 'Phan Đúng', 'Sở Tài chính', OFFICER, 'Chuyên viên', 'phan.dung', ''],
        ['2', 'Phan Sai', 'Sở Lạ', OFFICER, '', '', ''],
      ),
    )
    const [right, wrong] = await judged(rows, true)
    expect(right!.made).toEqual({ token: expect.any(String), expires: expect.any(String) })
    expect([wrong!.made, wrong!.deed]).toEqual([null, null])
    const link = await world.requests('hoa').send('/api/password-link', { token: right!.made!.token })
    expect(link.body).toEqual({ name: 'Phan Đúng', login: 'phan.dung' })
    const [corrected] = await judged([{ ...wrong!, unit: 'sở tài chính' }], true)
    expect(corrected!.made).toMatchObject({ token: expect.any(String) })
    const added = (await people()).filter(({ name }) => name.startsWith('Phan ')).map(({ login }) => login)
    expect(added.toSorted()).toEqual(['phan.dung', 'saip'])
    const { items } = ok(await world.requests('khoa').get('/api/people'))
    const { id } = items.find((one: { login: string }) => one.login === 'phan.dung')
    expect(await actsOf(id)).toEqual(['addPerson', 'givePost', 'makePasswordLink'])
  })

  test('the same sheet once more makes nobody twice: who has no password yet gets a new link, the others nothing', async () => {
    const bytes = await sheet(['1', 'Đỗ Lặp', 'Sở Tài chính', OFFICER, '', '', ''])
    const [first] = await judged(await read(bytes), true)
    const [again] = await read(bytes)
    expect([again!.deed, again!.entry!.login, again!.twin]).toEqual(['relink', 'lapd', null])
    const [relinked] = await judged([again!], true)
    expect(relinked!.made!.token).not.toBe(first!.made!.token)
    // The older link is over.
    expect((await world.requests('hoa').send('/api/password-link', { token: first!.made!.token })).body.code).toBe(
      'PASSWORD_LINK_OVER',
    )
    const used = { token: relinked!.made!.token, password: 'bến đò chiều mưa nhỏ' }
    expect((await world.requests('hoa').send('/api/password-link/use', used)).status).toBe(204)
    expect((await read(bytes))[0]!.deed).toBe('nothing')
    expect((await judged(await read(bytes), true))[0]!.made).toBeNull()
    expect((await people()).filter(({ name }) => name === 'Đỗ Lặp')).toHaveLength(1)
  })

  test('a namesake waits until somebody says that it is another person', async () => {
    await judged(await read(await sheet(['1', 'Vũ Trùng', 'Sở Tài chính', OFFICER, '', '', ''])), true)
    const [row] = await read(await sheet(['1', 'Vũ Trùng', 'Phường Sông Hồng', OFFICER, '', '', '']))
    expect([row!.twin, row!.entry!.login]).toEqual(['trungv', 'trungv2'])
    expect((await judged([row!], true))[0]!.made).toBeNull()
    expect((await judged([{ ...row!, login: 'trungv' }]))[0]).toMatchObject({ deed: 'givePost', twin: null })
    expect((await judged([{ ...row!, sure: true }], true))[0]!.made).toMatchObject({ token: expect.any(String) })
  })

  test('a role that needs a second person becomes a request, and no link is made for it', async () => {
    await world.asOwner((owner) =>
      owner.updateTable('accounts').set({ lastSignInAt: new Date() }).where('id', '=', cast.lan.id).execute(),
    )
    const rows = await read(
      await sheet(
        ['1', 'Bùi Văn Thư', 'UBND', 'Văn thư', '', 'thu.bui', ''],
        ['2', 'Bùi Văn Thư', 'Sở Tài chính', OFFICER, '', 'thu.bui', ''],
        ['3', 'Ngô Giám', 'Sở Tài chính', 'Người đứng đầu đơn vị', 'Giám đốc', '', ''],
      ),
    )
    expect(rows.map(({ needsSecond }) => needsSecond)).toEqual([true, false, false])
    const [clerk, other, head] = await judged(rows, true)
    expect(clerk!.made).toEqual({ asked: expect.any(String) })
    expect(other!.made).toEqual({})
    expect(head!.made).toMatchObject({ token: expect.any(String) })
    const { items } = ok(await world.requests('lan').get('/api/account-requests'))
    expect(items).toMatchObject([{ id: clerk!.made!.asked, kind: 'post', name: 'Bùi Văn Thư', post: 'clerk' }])
  })

  test('of a role that nobody gives himself, and of an administrator who would read content, nothing is written', async () => {
    const own = cast.khoa.name
    await world.asOwner((owner) =>
      owner.updateTable('accounts').set({ login: 'khoa.qt' }).where('id', '=', cast.khoa.id).execute(),
    )
    const [row] = await read(await sheet(['1', own, 'UBND', 'Văn thư', '', 'khoa.qt', '']))
    expect(row!.problems.map(({ code }) => code)).toEqual(['POST_TO_SELF'])
    expect((await judged([row!], true))[0]!.made).toBeNull()
  })

  test('only the administrator reads, judges and writes; a list too long and a file that is none say so', async () => {
    const bytes = await sheet(['1', 'Ai', 'UBND', OFFICER, '', '', ''])
    for (const name of ['thuy', 'lan', 'hoa'] as const) {
      expect((await upload(bytes, name)).status).toBe(403)
      expect((await world.requests(name).send('/api/people/rows', { rows: [], write: false })).status).toBe(403)
      expect((await world.requests(name).get('/api/people/template.xlsx')).status).toBe(403)
    }
    expect((await upload(Buffer.from('không phải Excel'))).body.code).toBe('SHEET_UNREADABLE')
    expect((await upload(await sheetOf([[{ value: 'Tên' }]]))).body.code).toBe('SHEET_COLUMNS')
    const many = Array.from({ length: MOST_ROWS + 1 }, (_, at) => [`${at}`, 'A', 'B', 'C', null, null, null])
    expect((await upload(await sheet(...many))).body.code).toBe('TOO_MANY_ROWS')
    const [row] = await read(bytes)
    const sentRow = { ...sent([row!])[0]!, row: '1' }
    expect((await world.requests('khoa').send('/api/people/rows', { rows: [sentRow], write: true })).body.code).toBe(
      'INVALID_INPUT',
    )
  })

  test('the template is a sheet that can be read back', async () => {
    const { body } = await world.requests('khoa').get('/api/people/template.xlsx')
    expect(ok(await upload(body)).rows).toEqual([])
  })

  test('a whole office of two hundred is taken in at once', async () => {
    const rows = await read(
      await sheet(
        ...Array.from({ length: 200 }, (_, at) => [null, `Cán Bộ ${at}`, 'Sở Tài chính', OFFICER, null, null, null]),
      ),
    )
    const done = await judged(rows, true)
    expect(new Set(done.map(({ made }) => made?.token)).size).toBe(200)
  })
})
