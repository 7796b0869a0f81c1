import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fixDraw } from '#features/planning/plans/store.ts'
import { type CastName, cast, HOME_AFFAIRS, OTHER_WARD, PLAN, TEAM, WARD } from '#test/cast.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { surpriseWorld } from '#test/surprises.ts'
import { ok, seedPlan } from '#test/world.ts'
import { drawTarget, drawText } from './rules.ts'

const TODAY = '2026-03-02'
const { world, fresh, proposed } = surpriseWorld(TODAY)

describe('the draw', () => {
  test('gives the same all day, is checked when proposed, and can be worked out by anybody once the year has closed (design)', async () => {
    const { unitId, candidates } = ok(
      await world.requests('quang').send('/api/surprises/draw', { planId: PLAN, kind: 'communePC' }),
    )
    expect(
      ok(await world.requests('minh').send('/api/surprises/draw', { planId: PLAN, kind: 'communePC' })).unitId,
    ).toBe(unitId)
    expect(candidates).toBe(2)
    const other = unitId === WARD ? OTHER_WARD : WARD
    expect(
      (await world.requests('quang').send('/api/surprises', fresh({ unitId: other, drawnKind: 'communePC' }))).body
        .code,
    ).toBe('DRAW_MISMATCH')
    await proposed({ unitId, drawnKind: 'communePC' })
    const hash = createHash('sha256').update('abc').digest('hex')
    expect(ok(await world.requests('hoa').get(`/api/plans/${PLAN}/draw`))).toEqual({ hash, seed: null, draws: [] })
    await world.setToday('2027-01-01')
    const { seed } = ok(await world.requests('hoa').get(`/api/plans/${PLAN}/draw`))
    expect(createHash('sha256').update(seed).digest('hex')).toBe(hash)
    const digest = createHash('sha256')
      .update(drawText({ seed, kind: 'communePC', on: TODAY }))
      .digest('hex')
    expect(drawTarget(digest, [WARD, OTHER_WARD])).toBe(unitId)
    await world.setToday(TODAY)
  })
  test('shows what it was drawn from once the Team has arrived, and to nobody before; a cancelled one never (design)', async () => {
    const { unitId } = ok(
      await world.requests('quang').send('/api/surprises/draw', { planId: PLAN, kind: 'communePC' }),
    )
    const draws = async (who: CastName) => ok(await world.requests(who).get(`/api/plans/${PLAN}/draw`)).draws
    const cancelled = await proposed({ unitId, drawnKind: 'communePC' })
    ok(await world.requests('quang').act(cancelled, 'cancel', { reason: 'Đổi kế hoạch' }))
    const path = await proposed({ unitId, drawnKind: 'communePC' })
    ok(
      await world
        .requests('quang')
        .act(path, 'prepare', { teamId: TEAM, place: '', notes: '', plannedOn: '2026-03-04' }),
    )
    ok(await world.requests('quang').act(path, 'authorise'))
    for (const who of ['quang', 'lan', 'thuy', 'hoa', 'minh'] as const) expect(await draws(who), who).toEqual([])
    ok(await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở' }))
    const shown = {
      inspectionId: path.split('/').at(-1),
      unitId,
      kind: 'communePC',
      on: TODAY,
      candidates: [WARD, OTHER_WARD].toSorted().map((id) => ({ id })),
    }
    for (const who of ['quang', 'thuy', 'minh'] as const) expect(await draws(who), who).toMatchObject([shown])
    // Who may not know of the inspection learns nothing from its draw.
    expect(await draws('khoa')).toEqual([])
  })
  test('never gives anybody his own unit, so that nobody learns of a surprise there by asking for the draw (CT-III-2b-1)', async () => {
    const draw = async (by: CastName) =>
      (await world.requests(by).send('/api/surprises/draw', { planId: PLAN, kind: 'specialisedAgency' })).body
    // Quang heads Home Affairs; one candidate less for him, whatever the number of the day is.
    for (const day of ['03', '04', '05', '06', '09', '10', '11', '12', '13', '16'] as const) {
      await world.setToday(`2026-03-${day}`)
      const [own, others] = [await draw('quang'), await draw('lan')]
      expect([own.unitId === HOME_AFFAIRS, others.candidates - own.candidates]).toEqual([false, 1])
    }
    await world.setToday(TODAY)
  })
  test('has its seed fixed when a plan is issued, and the hash of it in the record then (design)', async () => {
    const plan = await world.asOwner((owner) =>
      seedPlan(owner, {
        state: 'signed',
        number: null,
        issuedOn: null,
        signerId: cast.lan.id,
        signedOn: TODAY,
        content: JSON.stringify({ recipients: ['Như trên'] }),
      }),
    )
    ok(await attach(world, 'dung', `/api/plans/${plan}`, { name: 'Kế hoạch đã ký.pdf', bytes: pdf() }))
    ok(await world.requests('dung').act(`/api/plans/${plan}`, 'issue', { number: '77', issuedOn: TODAY }))
    const entry = await world.asOwner((owner) =>
      owner
        .selectFrom('auditLog')
        .select('detail')
        .where('thingId', '=', plan)
        .where('action', '=', 'fixDraw')
        .executeTakeFirstOrThrow(),
    )
    const { hash, seed } = ok(await world.requests('hoa').get(`/api/plans/${plan}/draw`))
    expect(entry.detail).toEqual({ seedHash: hash })
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(seed).toBeNull()
    // Fixed is fixed.
    expect(await world.as('thuy', (tx) => fixDraw(tx, plan))).toBe(hash)
  })
})
