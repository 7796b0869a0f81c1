import { sql } from 'kysely'
import { type Columns, locality, nothing, type Sight, type Sights } from '../database/sight.ts'

const kept: Sight = (viewer) => (viewer.wide || viewer.keeper ? locality(viewer) : nothing)

/** One's own entries, those of inspections whose whole file one reads; all of them for the auditor, accounts and units for the administrator. */
export const sights: Sights = {
  audit_log: ({ id, wide, tenant, auditor, administrator }) =>
    wide || auditor
      ? sql`tenant_id = ${tenant}`
      : sql`(account_id = ${id} or inspection_id = any((select authz.my_files())::uuid[]) or (tenant_id = ${tenant} and ${administrator} and thing in ('account', 'unit')))`,
  checkpoints: kept,
  checkpoint_heads: kept,
  commands_done: ({ id }) => sql`account_id = ${id}`,
}

const ENTRY = [
  ...['id', 'tenant_id', 'at', 'on_day', 'account_id', 'actor_name', 'unit_id', 'action', 'thing', 'thing_id'],
  ...['inspection_id', 'command_id', 'request_id', 'from_state', 'to_state', 'before_hash', 'after_hash', 'address'],
  ...['stream_id', 'sequence', 'previous', 'detail_hash', 'hash'],
]

/** What was typed stands in the record for the wide role alone. */
export const columns: Columns = { audit_log: ({ wide }) => (wide ? [...ENTRY, 'detail'] : ENTRY) }
