import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { cast, INSPECTION } from '#test/cast.ts'
import { besieged, CONCLUSION, RECOMMENDATION, REPORT, SECRET } from '#test/hostile.ts'

const { call, world } = besieged()

test('a command sent twice shows no more than reading would', async () => {
  const commandId = randomUUID()
  for (const name of ['hoa', 'thuy'] as const)
    await world.asOwner((owner) =>
      owner
        .insertInto('commandsDone')
        .values({ commandId: name === 'hoa' ? commandId : CONCLUSION, accountId: cast[name].id })
        .execute(),
    )
  for (const path of ['inspections', 'schedules', 'visits', 'concluding']) {
    const action = { inspections: 'consolidate', schedules: 'schedule', visits: 'begin', concluding: 'close' }[path]
    const given = await call('POST', `/api/${path}/${INSPECTION}/commands`, 'hoa', {
      commandId,
      action,
      seenVersion: 1,
      input: {},
    })
    expect(given.statusCode, given.body).toBe(403)
    expect(given.body).not.toContain(SECRET.ofTeam)
  }
  const report = await call('POST', `/api/unit-reports/${REPORT}/commands`, 'thuy', {
    commandId: CONCLUSION,
    action: 'return',
    seenVersion: 1,
    input: {},
  })
  expect(report.body).not.toContain(SECRET.ofUnit)
  const others = await call('POST', `/api/recommendations/${RECOMMENDATION}/commands`, 'hoa', {
    commandId: CONCLUSION,
    action: 'agree',
    seenVersion: 1,
    input: {},
  })
  expect(others.statusCode).toBe(422)
})
