import { either, focal, head, leads, runs, type SweptFeature } from '#sweep/feature.ts'
import { seedEntry } from '#sweep/house.ts'
import { OTHER_WARD, TEAM } from '#test/cast.ts'

export const swept: SweptFeature = {
  knows: {
    // The unit knows of an inspection from its notice; the lists of done and not done once they are opened to it (TN-I-2-3).
    inspections: {
      rows: { 'before the notice': { notified_on: null }, notified: { notified_on: '2026-03-02' } },
      to: ({ office, inTeam, inUnit }, row) => office || inTeam || (inUnit && row.notified_on !== null),
    },
    inspection_lists: {
      rows: { closed: { open_on: null }, opened: { open_on: '2026-03-10' } },
      to: ({ office, inTeam, inUnit }, row) => office || inTeam || (inUnit && row.open_on !== null),
    },
  },
  may: {
    // The head of the Team where the plan leaves the unit to him (QN-II-4-2).
    'POST /api/inspections': either(focal, head),
    'POST /api/plans/:id/inspections': focal,
    'POST /api/inspections/:id/reinspections': either(focal, runs),
    'PUT /api/inspections/:id/team': focal,
    'PUT /api/inspections/:id/lists': either(focal, leads),
    'inspections concludePreliminarily': head,
    'inspections consolidate': either(focal, leads),
  },
  sends: {
    'POST /api/inspections': ({ ids }) => ({
      planId: ids.plan,
      targetId: null,
      unitId: OTHER_WARD,
      teamId: ids.team,
      form: 'periodic',
      method: 'onSite',
      round: 19,
    }),
    'POST /api/plans/:id/inspections': () => ({}),
    'POST /api/inspections/:id/reinspections': () => ({ kind: 'reinspection', necessity: 'x' }),
    'PUT /api/inspections/:id/team': () => ({ teamId: TEAM }),
    'PUT /api/inspections/:id/lists': () => ({ doneList: ['x'], notDoneList: ['x'], open: false }),
    'inspections concludePreliminarily': { text: 'x' },
  },
  seeds: {
    inspection: async (seeder, { of, plan, round, state, author, known, met, opened, ready, reached }) => {
      await seeder.add('inspections', {
        id: of.inspection_id,
        tenant_id: of.tenant_id,
        plan_id: plan,
        team_id: of.team_id,
        unit_id: of.unit_id,
        form: 'periodic',
        method:
          ['gathering', 'reviewing', 'clarifying'].includes(state) || (state === 'planned' && ready)
            ? 'byReport'
            : 'onSite',
        // A day that somebody typed and the head has not agreed to.
        head_decides: state === 'scheduled' && ready,
        head_agreed_on: null,
        round,
        state,
        reinspection_kind: null,
        notified_on: known ? '2026-03-02' : null,
        lists_open_on: opened ? '2026-03-10' : null,
        preliminary_on: reached('preliminarilyConcluded') ? '2026-03-09' : null,
      })
      // In the session of another: one whose host has a day, and one whose host was cancelled.
      const host = state === 'scheduled' && ready ? 'inSession' : null
      if (host)
        await seeder.query(
          'update inspections set host_id = (select id from inspections where plan_id = $1 and state = $2 limit 1) where id = $3',
          [plan, host, of.inspection_id],
        )
      if (state === 'cancelled')
        await seeder.query(
          `update inspections set host_id = $1 where id = (select id from inspections where plan_id = $2 and state = 'notified' limit 1)`,
          [of.inspection_id, plan],
        )
      const entry = { tenant_id: of.tenant_id, account_id: author, action: 'schedule', thing: 'inspection' }
      await seedEntry(
        seeder,
        { ...entry, thing_id: of.inspection_id, inspection_id: of.inspection_id },
        { team_id: of.team_id, state },
      )
      if (met) await seeder.add('inspection_lists', { ...of, open_on: opened ? '2026-03-10' : null })
    },
  },
}
