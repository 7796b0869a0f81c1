import { randomUUID } from 'node:crypto'
import type { SweptFeature } from './feature.ts'
import type { Row, Seeder } from './seeder.ts'

/** The tables of the house itself: the record of acts. */
export const house: SweptFeature = {
  knows: {
    // Who did what and when: the office, the auditor, who reads the whole file of the inspection, who keeps the accounts; what was typed, the office alone.
    audit_log: {
      rows: {
        'of an inspection that goes on': { state: 'inSession', thing: 'inspection' },
        'of a closed inspection': { state: 'closed', thing: 'inspection' },
        'of an account': { thing: 'account', team_id: null },
      },
      to: ({ office, leads, holds, id }, row, column) => {
        const kept =
          (leads && row.team_id) ||
          (holds('archivist') && ['closed', 'archived'].includes(row.state)) ||
          (holds('administrator') && row.thing === 'account')
        return office || (column !== 'detail' && (holds('auditor') || kept || row.account_id === id))
      },
    },
    checkpoints: { to: ({ office, holds }) => office || holds('auditor', 'administrator', 'archivist') },
    checkpoint_heads: { to: ({ office, holds }) => office || holds('auditor', 'administrator', 'archivist') },
  },
  seeds: {
    /** One checkpoint of each locality, with the head of a stream. */
    locality: async (seeder, { tenant }) => {
      await seeder.add('checkpoints', { tenant_id: tenant, sequence: 1, streams: 1, entries: 1 })
      await seeder.add('checkpoint_heads', {
        tenant_id: tenant,
        stream_id: randomUUID(),
        checkpoint: 1,
        sequence: 1,
      })
    },
  },
}

/** An entry of the record; its place in the chain and the name of who acted are the database's to write. */
export async function seedEntry(seeder: Seeder, given: Record<string, unknown>, facts: Row = {}): Promise<void> {
  const row = { ...given, id: randomUUID(), from_state: null, to_state: null, before_hash: null, after_hash: null }
  const detail = { text: seeder.canary('audit_log', 'detail', { ...row, ...facts }) }
  await seeder.add('audit_log', { ...row, detail, actor_name: '', previous: '', detail_hash: '', hash: '' }, facts)
}
