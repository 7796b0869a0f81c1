import { randomUUID } from 'node:crypto'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { cast, INSPECTION, OTHER_WARD, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedInspection, seedRecommendation, seedThread } from '#test/world.ts'

const world = testWorld('2026-06-01')
const list = async (name: Parameters<typeof world.requests>[0], query = '') =>
  ok(await world.requests(name).get(`/api/recommendations${query}`))
const others = randomUUID()

beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    await seedInspection(owner, { id: others, unitId: OTHER_WARD, teamId: null })
    for (let at = 0; at < 120; at++)
      await seedRecommendation(owner, {
        inspectionId: at % 2 ? others : INSPECTION,
        unitId: at % 2 ? OTHER_WARD : WARD,
        teamId: at % 2 ? null : TEAM,
        ordinal: at + 1,
        text: at === 7 ? '=HYPERLINK("x") Khắc phục số hoá hồ sơ' : `Rà soát việc số ${at}`,
        state: at % 3 ? 'remedying' : 'done',
        // Every fourth has no day; two have the same.
        dueOn: at % 4 === 0 ? null : (`2026-${at < 60 ? '05' : '07'}-${String(1 + (at % 28)).padStart(2, '0')}` as Day),
        noticeNumber: `${at % 5}/TB-UBND`,
        noticeOn: '2026-03-12',
      })
    await seedRecommendation(owner, {
      inspectionId: others,
      unitId: OTHER_WARD,
      teamId: null,
      ordinal: 500,
      state: 'draft',
    })
  })
})

/** All rows of a list, part by part. */
async function whole(query: string) {
  const rows: { id: string; dueOn: string | null }[] = []
  for (let after = ''; ; ) {
    const page = await list('thuy', `?drafts=no&${query}&after=${after}`)
    rows.push(...page.items)
    expect(page.total).toBe(120)
    if (page.next === null) return rows
    expect(page.items).toHaveLength(50)
    after = page.next
  }
}

describe('a list of recommendations comes in parts of fifty (CT-I-2d-1)', () => {
  test.each(['next', 'due', '-due', 'unit', '-unit', 'notice', 'state', '-state'])(
    'sorted by %s every row comes once, in order, however many days and names are alike',
    async (sort) => {
      const rows = await whole(`sort=${sort}`)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(120)
      const days = rows.map(({ dueOn }) => dueOn ?? '9999-12-31')
      const over = rows.map((row) => (row as { state?: string }).state === 'done')
      if (sort === 'next') expect(over).toEqual(over.toSorted())
      if (sort.endsWith('due')) expect(days).toEqual(sort === 'due' ? days.toSorted() : days.toSorted().reverse())
    },
  )

  test('of one inspection it comes whole, and drafts may be left out', async () => {
    const { items, next } = await list('thuy', `?inspectionId=${others}`)
    expect([items.length, next]).toEqual([61, null])
    expect((await list('thuy', '?state=draft')).total).toBe(1)
    expect((await list('thuy')).total).toBe(121)
    expect((await list('thuy', '?drafts=no')).total).toBe(120)
  })

  test('it is filtered by state, day, unit, year, plan, Team, and by what is one’s own', async () => {
    const total = async (query: string, name: 'thuy' | 'binh' | 'hoa' = 'thuy') => (await list(name, query)).total
    expect(await total('?state=done')).toBe(40)
    expect(await total('?due=open&drafts=no')).toBe(80)
    const late = (await list('thuy', '?due=overdue')).items as { daysLate: number }[]
    expect(late.every(({ daysLate }) => daysLate > 0)).toBe(true)
    expect(late).toHaveLength((await whole('')).filter((row) => (row as { daysLate?: number }).daysLate).length)
    expect(await total(`?unitId=${WARD}`)).toBe(60)
    expect(await total(`?planId=${PLAN}&drafts=no`)).toBe(120)
    expect(await total(`?planId=${PLAN}&year=2026&drafts=no`)).toBe(120)
    expect(await total('?year=2026&drafts=no')).toBe(120)
    expect(await total('?year=2025')).toBe(0)
    expect(await total(`?teamId=${TEAM}`)).toBe(60)
    expect(await total('?mine=yes', 'binh')).toBe(60)
    // Whoever works in the ward knows of the ward’s alone.
    expect(await total('', 'hoa')).toBe(60)
  })

  test('a search needs no tone marks, and finds words in the text, the unit and the notice', async () => {
    expect((await list('thuy', `?search=${encodeURIComponent('so hoa HO SO')}`)).total).toBe(1)
    expect((await list('thuy', `?search=${encodeURIComponent('rà sóat 3/tb-ubnd')}`)).total).toBe(24)
    expect((await list('thuy', `?search=${encodeURIComponent('%')}`)).total).toBe(0)
  })

  test.each([
    'sort=x',
    'state=x',
    'due=x',
    'planId=x',
    'year=26',
    'after=x',
    'after=W10',
    'sort=due&after=WyJ1bml0Il0',
  ])('%s is refused', async (query) => {
    expect(await world.requests('thuy').get(`/api/recommendations?${query}`)).toMatchObject({
      status: 422,
      body: { code: 'INVALID_INPUT' },
    })
  })
})

describe('the same list on paper and in Excel', () => {
  test('the file holds exactly the rows of the filter, with office, day, title, filter, true days and numbers', async () => {
    const answer = await world.requests('thuy').get('/api/recommendations/sheet.xlsx?language=vi&sort=due&drafts=no')
    expect(answer.headers).toMatchObject({
      'content-disposition': 'attachment; filename="kien-nghi-2026-06-01.xlsx"',
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
    const rows = await readSheet(Buffer.from(answer.body))
    const [office, title, day] = rows.slice(0, 3).map(([cell]) => cell)
    expect([title, day]).toEqual(['Kiến nghị', 'Ngày 01/06/2026'])
    expect(office).toMatch(/Sở Nội vụ/)
    const body = rows.slice(rows.findIndex((cells) => cells[1] === 'Đơn vị') + 1)
    expect(body).toHaveLength(120)
    expect(body.map(([text]) => text)).toEqual(
      (await whole('sort=due')).map((row) => (row as unknown as { text: string }).text),
    )
    expect(body[0]![4]).toBeInstanceOf(Date)
    expect(typeof body[0]![3]).toBe('number')
    // Words that look like a formula stay words.
    expect(body.some(([text]) => text === '=HYPERLINK("x") Khắc phục số hoá hồ sơ')).toBe(true)
  })

  test('a filtered file says by what, and holds those rows', async () => {
    const answer = await world
      .requests('thuy')
      .get(`/api/recommendations/sheet.xlsx?language=vi&state=done&unitId=${WARD}&search=ra+soat`)
    const rows = await readSheet(Buffer.from(answer.body))
    expect(rows.flat()).toEqual(expect.arrayContaining(['Tình trạng: Hoàn thành']))
    expect(rows.length).toBe(rows.findIndex((cells) => cells[1] === 'Đơn vị') + 1 + 20)
  })

  test('what is printed comes in parts of cells in words', async () => {
    const printed = ok(await world.requests('thuy').get('/api/recommendations/sheet?language=vi&due=overdue'))
    expect(printed).toMatchObject({ title: 'Kiến nghị', on: '2026-06-01', filters: ['Hạn: Quá hạn'], next: null })
    expect(printed.rows).toHaveLength((await list('thuy', '?due=overdue')).total)
    expect(printed.rows[0]).toHaveLength(printed.columns.length)
  })

  test('a refusal is a refusal, not a broken file', async () => {
    expect(await world.requests('thuy').get('/api/recommendations/sheet.xlsx?state=x')).toMatchObject({ status: 422 })
  })

  test('whoever works in the ward takes out the ward’s', async () => {
    const printed = ok(await world.requests('hoa').get('/api/recommendations/sheet'))
    expect(printed.rows).toHaveLength(60)
    expect(cast.hoa.posts[0]!.unitId).toBe(WARD)
  })
})

test('what is searched for is counted as far as a thousand, and every row of it is still found; the whole list is counted (design)', async () => {
  await world.asOwner(async (owner) => {
    const row = {
      inspectionId: others,
      unitId: OTHER_WARD,
      teamId: null,
      state: 'done' as const,
      text: 'Niêm yết công khai',
    }
    await owner
      .insertInto('recommendations')
      .values(
        Array.from({ length: 1_001 }, (_, at) => ({
          tenantId: PROVINCE,
          addressee: 'unit',
          ...row,
          id: randomUUID(),
          ordinal: 1000 + at,
        })),
      )
      .execute()
  })
  const found = await list('thuy', '?search=niem+yet')
  expect([found.total, found.beyond, found.items.length]).toEqual([1_000, true, 50])
  const printed = await readSheet(
    Buffer.from((await world.requests('thuy').get('/api/recommendations/sheet.xlsx?language=vi&search=niem+yet')).body),
  )
  expect(printed.filter(([text]) => text === 'Niêm yết công khai')).toHaveLength(1_001)
  const all = await list('thuy')
  expect([all.total > 1_001, all.beyond]).toEqual([true, false])
})
