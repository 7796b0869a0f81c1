import { NAMES } from './cast.ts'
import type { Visit } from './visit.ts'

/** Notices go out about three weeks before the session, and never after today. */
export async function schedule(visit: Visit): Promise<void> {
  await visit.day(Math.min(visit.session - 20, -1))
  await visit.act('focalOfficer', 'schedules', 'schedule', {
    heldOn: visit.heldOn,
    ...(visit.index % 2 === 0 ? { startsAt: '08:00', endsAt: '11:30' } : { startsAt: '14:00', endsAt: '16:30' }),
    place: `Trụ sở ${NAMES.get(visit.chapter.unit)}`,
    composition: 'Lãnh đạo, công chức phụ trách CCHC và bộ phận một cửa',
  })
}

/** Signed, and waiting for its number. */
export async function signNotice(visit: Visit): Promise<void> {
  const signedOn = await visit.day(0)
  const signerId = visit.stage.id('focalHead')
  await visit.act('focalOfficer', 'visits', 'signNotice', { symbol: 'TB-SNV', signerId, signedOn, reportDueOn: null })
}

export async function notify(visit: Visit): Promise<void> {
  const issuedOn = await visit.day(Math.min(visit.session - 19, 0))
  await visit.act('focalOfficer', 'visits', 'notify', {
    number: String(70 + visit.index),
    symbol: 'TB-SNV',
    issuedOn,
    signerId: visit.stage.id('focalHead'),
    reportDueOn: null,
  })
}
