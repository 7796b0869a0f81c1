import { randomUUID } from 'node:crypto'
import { member, type SweptFeature } from '#sweep/feature.ts'
import { TODAY } from '#sweep/sent.ts'
import { cast, WARD } from '#test/cast.ts'

/** The session is over: the unit, and whoever is named, may know of what was seen (rules 7 and 8). */
const OVER = ['preliminarilyConcluded', 'consolidating', 'concluded', 'remediation', 'closed', 'archived']

const PERSON = {
  ...{ subject: 'person', name: 'x', staff: null, leads: false, post: '', section: '', presence: null, seenAt: null },
  ...{ reason: '', ratings: {}, tasks: [], observation: '', statement: '' },
}
const COUNT = {
  ...{ desk: 'x', countedOn: TODAY, countedAt: '08:10', onRoll: 3, present: 2, withReason: 0, withoutReason: 1 },
  note: '',
}

export const swept: SweptFeature = {
  knows: {
    // By name: the Team's leaders, who wrote it, the head of the focal agency and UBND; the head of the unit and the person named once
    // the session is over (rule 8).
    person_checks: {
      rows: {
        'in session': { state: 'inSession', withdrawn: false },
        'session over': { state: 'consolidating', withdrawn: false },
        withdrawn: { state: 'consolidating', withdrawn: true },
      },
      to: ({ id, leads, inTeam, headsUnit, holds }, row) =>
        leads ||
        (inTeam && row.author_id === id) ||
        (holds('chair', 'viceChair', 'focalHead') && !row.withdrawn) ||
        ((headsUnit || row.account_id === id) && OVER.includes(row.state) && !row.withdrawn),
    },
    desk_counts: {
      rows: {
        'in session': { state: 'inSession', withdrawn: false },
        'session over': { state: 'consolidating', withdrawn: false },
        withdrawn: { state: 'consolidating', withdrawn: true },
      },
      to: ({ office, inTeam, inUnit }, row) =>
        office || inTeam || (inUnit && OVER.includes(row.state) && !row.withdrawn),
    },
  },
  may: {
    'POST /api/inspections/:id/person-checks': member,
    'PUT /api/person-checks/:id': member,
    'POST /api/inspections/:id/desk-counts': member,
    'PUT /api/desk-counts/:id': member,
  },
  sends: {
    'POST /api/inspections/:id/person-checks': () => ({ ...PERSON, id: randomUUID() }),
    'PUT /api/person-checks/:id': () => PERSON,
    'POST /api/inspections/:id/desk-counts': () => ({ ...COUNT, id: randomUUID() }),
    'PUT /api/desk-counts/:id': () => COUNT,
  },
  reaches: { '/api/person-checks': { ':id': 'personCheck' }, '/api/desk-counts': { ':id': 'deskCount' } },
  seeds: {
    inspection: async (seeder, { of, author, met, state, ids }) => {
      if (!met) return
      for (const withdrawn of [true, false]) {
        ids.personCheck = await seeder.add(
          'person_checks',
          {
            ...of,
            ...{ author_id: author, account_id: of.unit_id === WARD ? cast.yen.id : null },
            ...{ subject: 'person', staff: null, leads: false },
            ...{ presence: null, seen_at: null, ratings: '{}', tasks: '[]', withdrawn },
          },
          { ...of, state },
        )
        ids.deskCount = await seeder.add(
          'desk_counts',
          {
            ...of,
            ...{ author_id: author, counted_on: TODAY, counted_at: '08:10', withdrawn },
            ...{ on_roll: 3, present: 2, with_reason: 0, without_reason: 1 },
          },
          { ...of, state },
        )
      }
    },
  },
}
