import { describe, expect, test } from 'vitest'
import { testWorld } from '../../../../test/db.ts'

const world = testWorld('2026-11-21')

describe('GET /api/units', () => {
  test('everyone of the locality knows its units by name (QN-III-3-0)', async () => {
    const { status, body } = await world.requests('nam').get('/api/units')
    expect(status).toBe(200)
    expect(body.items.map((unit: { name: string }) => unit.name)).toContain('Sở Tài chính')
  })
  test('on a day before they were founded there are none', async () => {
    expect((await world.requests('nam').get('/api/units?ngay=2019-12-31')).body.items).toEqual([])
  })
})
