import { randomBytes, randomUUID } from 'node:crypto'
import { seedFile } from '#features/ground/evidence/sweep.ts'
import { either, focal, head, type Knowledge, leader, member, runs, type SweptFeature } from '#sweep/feature.ts'
import { aFile } from '#sweep/sent.ts'
import { cast, PLAN, WARD } from '#test/cast.ts'
import { orderedId } from './rules.ts'

/** The Team's own: no unit ever reads a sheet, not even after the conclusion (rule 7). */
const ofTeam: Knowledge = { to: ({ office, inTeam }) => office || inTeam }

/** As a device makes it. */
const deviceId = () => orderedId(Date.now(), randomBytes(10))

/** Somebody whom the ward has sent to the Team. */
const SECONDED = randomUUID()

export const swept: SweptFeature = {
  knows: { sheet_entries: ofTeam, sheet_heads: ofTeam, sheet_assignees: ofTeam, recusal_waivers: ofTeam },
  may: {
    'POST /api/sheets/:id/entries': member,
    'PUT /api/sheets/:id/assignees': either(focal, runs),
    'POST /api/sheets/:id/waivers': either(head, leader),
    'POST /api/sheets/:id/files': member,
  },
  sends: {
    'POST /api/sheets/:id/entries': ({ ids }) => ({
      entries: [{ id: deviceId(), key: `item/${ids.content}/remark`, parentId: null, value: { text: 'x' } }],
    }),
    'PUT /api/sheets/:id/assignees': ({ ids }) => ({ itemIds: [ids.content], accountIds: [] }),
    'POST /api/sheets/:id/waivers': () => ({ accountId: SECONDED, reason: 'x' }),
    'POST /api/sheets/:id/files': ({ ids }) => ({ ...aFile(), partId: ids.content }),
  },
  seeds: {
    // Somebody whom the ward has sent: he may not examine it unless the head says why.
    plan: async (seeder, { tenant, planId, teamId }) => {
      if (planId !== PLAN) return
      await seeder.add('accounts', { id: SECONDED, tenant_id: tenant, login: null, password_hash: null })
      await seeder.add('team_seats', {
        ...{ tenant_id: tenant, team_id: teamId, account_id: SECONDED, agency_id: WARD },
        ...{ seat: 'member', fields: [] },
      })
    },
    inspection: async (seeder, scene) => {
      const { of, author, met, ids } = scene
      if (!met) return
      const key = `item/${ids.content}/found`
      const value = JSON.stringify({ text: seeder.canary('sheet_entries', 'value', of) })
      const entry = await seeder.add('sheet_entries', {
        ...of,
        ...{ key, value, parent_id: null, applied: true, author_id: author },
      })
      await seeder.add('sheet_heads', { ...of, key, entry_id: entry })
      await seeder.add('sheet_assignees', { ...of, item_id: ids.content!, account_id: author })
      await seeder.add('recusal_waivers', { ...of, account_id: cast.tam.id, granted_by: cast.minh.id })
      const photo = {
        thing: 'sheet',
        thing_id: of.inspection_id,
        part_id: ids.content,
        side: 'team',
        uploaded_by: author,
      }
      await seedFile(seeder, scene, { ...photo, shared: false })
    },
  },
}
