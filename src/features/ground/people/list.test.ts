import { randomUUID } from 'node:crypto'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { type CastName, cast, DEPARTMENT, PROVINCE, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok } from '#test/world.ts'
import { addPerson, endMembership, givePost } from './store.ts'

const world = testWorld('2026-06-01')
const ADDED = 120
const ALL = ADDED + Object.keys(cast).length
const GIVEN = ['Ánh', 'Bình', 'Ân', 'Đức', 'Dũng']

beforeAll(() =>
  world.asOwner(async (owner) => {
    for (let at = 0; at < ADDED; at++) {
      const id = randomUUID()
      await addPerson(owner, {
        id,
        tenantId: PROVINCE,
        name: `Lê Số ${at} ${GIVEN[at % 5]}`,
        login: `nguoi.${1000 - at}`,
      })
      const post = {
        tenantId: PROVINCE,
        accountId: id,
        unitId: at % 2 ? WARD : DEPARTMENT,
        post: at === 7 ? ('archivist' as const) : ('unitOfficer' as const),
        title: at === 9 ? 'Trưởng phòng Hoà giải' : '',
        from: '2024-01-01' as Day,
      }
      const given = await givePost(owner, post)
      if (at === 11) await endMembership(owner, given, '2026-05-31')
    }
    await owner.updateTable('accounts').set({ active: false }).where('name', '=', 'Lê Số 3 Đức').execute()
  }),
)

const list = async (query = '', name: CastName = 'khoa') => ok(await world.requests(name).get(`/api/people?${query}`))
const total = async (query: string, name: CastName = 'khoa') => (await list(query, name)).total
const search = (words: string) => `search=${encodeURIComponent(words)}`

async function whole(sort: string, name: CastName = 'khoa') {
  const rows: { id: string; name: string; login: string | null }[] = []
  for (let after = ''; ; ) {
    const page = await list(`sort=${sort}&after=${after}`, name)
    rows.push(...page.items)
    if (page.next === null) return rows
    expect(page.items).toHaveLength(50)
    after = page.next
  }
}

describe('the list of people comes in parts (design)', () => {
  test.each(['name', '-name', 'login', '-login'])('sorted by %s everybody comes once', async (sort) => {
    const rows = await whole(sort)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(ALL)
    const logins = rows.flatMap(({ login }) => login ?? [])
    if (sort === 'login') expect(logins).toEqual(logins.toSorted(new Intl.Collator('vi', { numeric: true }).compare))
    if (sort === 'name') {
      const given = rows.filter(({ name }) => name.startsWith('Lê Số')).map(({ name }) => name.split(' ').at(-1))
      // Ă and Â after A, Đ after D.
      expect([...new Set(given)]).toEqual(['Ánh', 'Ân', 'Bình', 'Dũng', 'Đức'])
    }
  })

  test('it is filtered by role and unit as held today, and by whether an account is locked', async () => {
    expect(await total('post=archivist')).toBe(1)
    expect(await total(`unitId=${DEPARTMENT}`)).toBe(60)
    // One post there ended yesterday; two of the cast hold theirs.
    expect(await total(`unitId=${WARD}`)).toBe(59 + 2)
    expect(await total(`unitId=${WARD}&post=unitHead`)).toBe(1)
    expect(await total('state=locked')).toBe(1)
    expect(await total('state=active')).toBe(ALL - 1)
  })

  test('a search finds words of name, role, printed post and unit without marks, a sign-in name only for the administrator', async () => {
    expect(await total(search('SO 17 '), 'thuy')).toBe(2)
    expect(await total(search('hoa giai'))).toBe(1)
    expect(await total(search('hòa giải'))).toBe(1)
    expect(await total(search('lưu trữ'))).toBe(1)
    expect(await total(search('duc phuong song hong'))).toBe(12)
    expect(await total(search('nguoi.993'))).toBe(1)
    expect(await total(search('nguoi.993'), 'thuy')).toBe(0)
    expect(await total(search('%'))).toBe(0)
    expect((await whole('login', 'thuy')).every(({ login }) => login === null)).toBe(true)
  })

  test.each(['sort=x', 'post=x', 'unitId=x', 'state=x', 'after=x'])('%s is refused', async (query) =>
    expect((await world.requests('khoa').get(`/api/people?${query}`)).body.code).toBe('INVALID_INPUT'),
  )

  test('the Excel file and the print hold the rows of the filter, with office, title and day', async () => {
    const answer = await world.requests('khoa').get(`/api/people/sheet.xlsx?language=vi&unitId=${DEPARTMENT}`)
    expect(answer.headers?.['content-disposition']).toBe('attachment; filename="nguoi-dung-2026-06-01.xlsx"')
    const rows = await readSheet(Buffer.from(answer.body))
    expect(rows.slice(0, 4).map(([cell]) => cell)).toEqual([
      'Ủy ban nhân dân tỉnh Mẫu',
      'Người dùng',
      'Ngày 01/06/2026',
      'Đơn vị: Sở Tài chính',
    ])
    const body = rows.slice(rows.findIndex(([cell]) => cell === 'Họ và tên') + 1)
    expect(body.map(([name]) => name)).toEqual(
      (await whole('name')).flatMap(({ name }) => (body.some(([one]) => one === name) ? name : [])),
    )
    expect(body).toHaveLength(60)
    const printed = ok(await world.requests('khoa').get('/api/people/sheet?state=locked'))
    expect(printed).toMatchObject({ title: 'Người dùng', filters: ['Tài khoản: Đã khóa'], next: null })
    expect(printed.rows).toEqual([
      ['Lê Số 3 Đức', expect.stringContaining('Ủy ban nhân dân phường Sông Hồng'), 'nguoi.997', 'Đã khóa'],
    ])
    // To others than the administrator it tells no sign-in name.
    const others = ok(await world.requests('thuy').get('/api/people/sheet'))
    expect(JSON.stringify(others)).not.toContain('nguoi.')
  })

  test('who may be chosen has an account that is not locked, and posts that are not over', async () => {
    const { items } = ok(await world.requests('lan').get('/api/people/choices'))
    expect(items).toHaveLength(ALL - 1)
    expect(items.find(({ name }: { name: string }) => name === 'Lê Số 11 Bình').posts).toEqual([])
    expect(Object.keys(items[0]).toSorted()).toEqual(['id', 'name', 'posts'])
  })
})
