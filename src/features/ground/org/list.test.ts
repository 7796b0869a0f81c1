import { randomUUID } from 'node:crypto'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { PROVINCE, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok } from '#test/world.ts'
import { addEvent, addUnit } from './store.ts'

const world = testWorld('2026-06-01')
const ADDED = 120
const ALL = ADDED + 5
const old = randomUUID()

beforeAll(() =>
  world.asOwner(async (owner) => {
    const unit = {
      tenantId: PROVINCE,
      shortName: '',
      kind: 'publicServiceUnit',
      level: 'commune',
      place: '',
      legalDocument: '',
      from: '2021-01-01',
    } as const
    for (let at = 0; at < ADDED; at++)
      await addUnit(owner, {
        ...{ ...unit, id: randomUUID(), code: `T${1000 - at}`, name: `Trạm y tế số ${at}`, parentId: WARD },
        aliases: at === 5 ? ['Trạm Hoà Bình'] : [],
      })
    await addUnit(owner, {
      ...unit,
      id: old,
      code: 'CU',
      name: 'Trạm cũ',
      parentId: WARD,
      aliases: [],
      to: '2025-06-30' as Day,
    })
    await addEvent(owner, {
      ...{ tenantId: PROVINCE, kind: 'merge', on: '2025-07-01' as Day, legalDocument: 'NQ 1' },
      edges: [{ from: old, to: WARD }],
    })
  }),
)

const list = async (query = '') => ok(await world.requests('nam').get(`/api/units/list?${query}`))
const search = (words: string) => `search=${encodeURIComponent(words)}`
async function whole(query: string) {
  const rows: { id: string; name: string; code: string; parentId: string | null; depth: number }[] = []
  for (let after = ''; ; ) {
    const page = await list(`${query}&after=${after}`)
    rows.push(...page.items)
    if (page.next === null) return rows
    after = page.next
  }
}

describe('the register comes in parts (design)', () => {
  test.each(['place', '-place', 'name', '-name', 'code', '-code'])(
    'sorted by %s every unit comes once',
    async (sort) => {
      const rows = await whole(`sort=${sort}`)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(ALL)
      if (sort === 'code') expect(rows.map(({ code }) => code)).toEqual(rows.map(({ code }) => code).toSorted())
    },
  )

  test('each stands below the one it belongs to, also over the end of a part; what narrows the list has no depth', async () => {
    const rows = await whole('')
    const at = new Map(rows.map(({ id }, place) => [id, place]))
    for (const { id, parentId, depth } of rows) {
      expect(depth).toBe(parentId === null ? 0 : rows[at.get(parentId)!]!.depth + 1)
      if (parentId !== null) expect(at.get(parentId)).toBeLessThan(at.get(id)!)
    }
    expect((await whole('kind=publicServiceUnit')).every(({ depth }) => depth === 0)).toBe(true)
  })

  test('it is filtered by kind and by any name, code or alias, and is as it was on a day', async () => {
    expect((await list('kind=communePC')).total).toBe(2)
    expect((await list(search('tram hoa binh'))).total).toBe(1)
    expect((await list(search('t993'))).total).toBe(1)
    // What is no more is found by who took over.
    expect((await list(search('tram cu'))).items).toMatchObject([{ id: WARD }])
    const then = await list(`day=2025-06-30&${search('trạm cũ')}`)
    expect(then.items).toMatchObject([{ id: old, nowIs: ['Ủy ban nhân dân phường Sông Hồng'] }])
    expect((await list('day=2019-12-31')).total).toBe(0)
  })

  test.each(['sort=x', 'kind=x', 'day=31/02/2026', 'after=x'])('%s is refused', async (query) =>
    expect((await world.requests('nam').get(`/api/units/list?${query}`)).body.code).toBe('INVALID_INPUT'),
  )

  test('the Excel file and the print hold the rows of the filter, with office, title and day', async () => {
    const answer = await world.requests('nam').get('/api/units/list/sheet.xlsx?language=vi&kind=publicServiceUnit')
    expect(answer.headers?.['content-disposition']).toBe('attachment; filename="danh-muc-don-vi-2026-06-01.xlsx"')
    const rows = await readSheet(Buffer.from(answer.body))
    expect(rows.slice(0, 4).map(([cell]) => cell)).toEqual([
      'Ủy ban nhân dân phường Sông Lam',
      'Danh mục đơn vị',
      'Ngày 01/06/2026',
      'Loại: Đơn vị sự nghiệp công lập',
    ])
    const body = rows.slice(rows.findIndex(([cell]) => cell === 'Mã đơn vị') + 1)
    expect(body.map(([code]) => code)).toEqual((await whole('kind=publicServiceUnit')).map(({ code }) => code))
    const printed = ok(await world.requests('nam').get('/api/units/list/sheet?day=2025-06-30&search=cu'))
    expect(printed.filters).toEqual(['Xem tại ngày: 30/06/2025', 'Tìm theo tên hoặc mã: cu'])
    expect(printed.rows[0].at(-1)).toBe('Ủy ban nhân dân phường Sông Hồng')
  })
})
