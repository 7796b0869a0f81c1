import { clerk, either, focal, leader, runs, type SweptFeature } from '#sweep/feature.ts'
import { people } from '#sweep/people.ts'
import { aFile, TODAY } from '#sweep/sent.ts'
import { cast, HOME_AFFAIRS } from '#test/cast.ts'

export const swept: SweptFeature = {
  knows: {
    teams: { to: ({ office, sitsIn }, row) => office || sitsIn(row.id) },
    team_seats: { to: ({ office, inTeam }) => office || inTeam },
  },
  may: {
    'POST /api/teams': focal,
    'PUT /api/teams/:id': focal,
    'PUT /api/teams/:id/fields': either(focal, runs),
    'POST /api/teams/:id/files': either(focal, clerk),
    'teams sign': either(leader, clerk),
    'teams establish': either(leader, clerk),
    'teams activate': either(focal, runs),
    'teams dissolve': either(focal, leader),
  },
  sends: {
    'POST /api/teams': ({ ids }) => ({ planId: ids.plan, name: 'x', forms: ['periodic'], seats: [] }),
    'PUT /api/teams/:id': ({ ids }) => ({ planId: ids.plan, name: 'x', forms: ['periodic'], seats: [] }),
    'PUT /api/teams/:id/fields': ({ ids }) => ({ seatId: ids.seat, fields: [] }),
    'POST /api/teams/:id/files': aFile,
    'teams sign': { signerId: cast.lan.id },
    'teams establish': { number: '9', symbol: 'QĐ-UBND', decidedOn: TODAY, signerId: cast.lan.id },
  },
  reaches: { '/api/teams': { ':id': 'team' } },
  seeds: {
    plan: async (seeder, { tenant, planId, teamId, state, members, ids }) => {
      const setUp = {
        draft: 'proposed',
        read: 'proposed',
        returned: 'proposed',
        submitted: 'established',
        signed: 'signed',
      }
      await seeder.add('teams', {
        id: teamId,
        tenant_id: tenant,
        plan_id: planId,
        forms: ['periodic'],
        state: (setUp as Record<string, string>)[state] ?? 'active',
        decided_on: '2026-01-20',
        signer_id: cast.lan.id,
        signed_on: '2026-01-20',
      })
      for (const key of members) {
        const person = people[key]!
        ids.seat = await seeder.add('team_seats', {
          tenant_id: tenant,
          team_id: teamId,
          account_id: person.id,
          seat: person.seats[0]!.seat,
          agency_id: HOME_AFFAIRS,
          fields: ['procedures'],
        })
      }
    },
  },
}
