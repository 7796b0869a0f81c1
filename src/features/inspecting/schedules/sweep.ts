import { randomUUID } from 'node:crypto'
import { BLANK_PAPER } from '#kernel/blocks.ts'
import { clerk, either, focal, head, leader, leads, runs, type SweptFeature, unit } from '#sweep/feature.ts'
import { aFile, TODAY } from '#sweep/sent.ts'
import { cast } from '#test/cast.ts'

/** Who of either side was there, and signs the minutes. */
export const PRESENT = 'Người dự'
const ARRIVED = new Date(Date.now() - 3_600_000)

export const swept: SweptFeature = {
  knows: {
    inspection_sessions: {
      rows: { planned: { state: 'planned' }, notified: { state: 'notified' } },
      to: ({ office, inTeam, inUnit }, row) => office || inTeam || (inUnit && row.state !== 'planned'),
    },
    schedule_notices: {
      rows: { 'signed, not yet numbered': { issued_on: null }, issued: { issued_on: '2026-03-02' } },
      to: ({ office, inTeam, inUnit }, row) => office || inTeam || (inUnit && row.issued_on !== null),
    },
  },
  may: {
    'schedules schedule': either(focal, runs),
    'schedules reschedule': either(focal, runs),
    'schedules agreeDay': head,
    'schedules followHost': either(focal, runs),
    'schedules leaveHost': either(focal, runs),
    'schedules cancel': either(focal, leader, runs),
    'PUT /api/schedules/:id/attendance': leads,
    'POST /api/schedules/:id/acknowledge': unit,
    'POST /api/schedules/:id/files': either(focal, clerk, leads),
  },
  sends: {
    'PUT /api/schedules/:id/attendance': () => ({ attendance: [], arrivedAt: '08:00', endedAt: null }),
    'POST /api/schedules/:id/acknowledge': () => ({}),
    'POST /api/schedules/:id/files': aFile,
    'schedules schedule': { heldOn: '2026-04-20', startsAt: '14:00', place: 'x', composition: 'x' },
    'schedules reschedule': { heldOn: '2026-04-20', startsAt: '14:00', place: 'x', composition: 'x', reason: 'x' },
    'schedules cancel': { reason: 'x' },
  },
  seeds: {
    inspection: async (seeder, { of, known, met, opened, ready, state, reached, ids }) => {
      if (!reached('scheduled') || ['gathering', 'reviewing', 'clarifying'].includes(state)) return
      const row = { ...of, id: randomUUID(), state: met ? 'held' : known ? 'notified' : 'planned' }
      const guest = { side: 'unit', accountId: null, post: '', present: true, reason: '' }
      const host = { side: 'team', accountId: cast.minh.id, name: PRESENT, post: '', present: true, reason: '' }
      const attendance = [
        { ...guest, name: seeder.canary('inspection_sessions', 'attendance', row) },
        { ...guest, name: PRESENT },
        host,
      ]
      await seeder.add('inspection_sessions', {
        ...row,
        held_on: met || ready ? TODAY : '2026-03-20',
        starts_at: '08:00',
        ends_at: '11:30',
        attendance: JSON.stringify(attendance),
        arrived_at: met ? ARRIVED : null,
        // Minutes are signed of a session that has ended, by people who were there; what was signed has its copy.
        ended_at: opened ? new Date() : null,
        ...(state === 'archived' && {
          minutes_signed_on: TODAY,
          minutes: { ...BLANK_PAPER, type: 'BB', abstract: seeder.canary('inspection_sessions', 'minutes', row) },
        }),
      })
      if (!known)
        await seeder.add('schedule_notices', {
          ...of,
          session_id: row.id,
          outline_id: ids.outline,
          report_due_on: '2026-03-11',
          // One that was signed for a day given up since is not the unit's to know either.
          state: 'superseded',
          number: null,
          issued_on: null,
          signed_on: '2026-03-01',
          signer_id: cast.quang.id,
        })
      if (!known) return
      await seeder.add('schedule_notices', {
        ...of,
        session_id: row.id,
        outline_id: ids.outline,
        report_due_on: '2026-03-11',
        state: 'sent',
        issued_on: '2026-03-02',
        signer_id: cast.quang.id,
      })
    },
  },
}
