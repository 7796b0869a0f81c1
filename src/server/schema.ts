// Generated from the migrations by `node checks/schema.ts`; do not edit.
import type { ColumnType } from 'kysely'
import type { Day } from '../kernel/day.ts'

/** Read as parsed JSON, written as text. */
type Json = ColumnType<unknown, string, string>
/** Columns with a default or null may be left out when inserting. */
type Optional<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

export interface DB {
  'authz.installation': {
    only_row: Optional<boolean>
    sample: Optional<boolean>
    today: Optional<Day | null>
  }
  'authz.memberships': {
    id: string
    tenant_id: string
    account_id: string
    unit_id: Optional<string | null>
    team_id: Optional<string | null>
    role: string
    title: Optional<string>
    fields: Optional<string[]>
    from_on: Day
    to_on: Optional<Day | null>
  }
  'authz.sessions': {
    token_hash: Buffer
    account_id: string
    created_at: Optional<Date>
    last_used_at: Optional<Date>
    expires_at: Date
    revoked_at: Optional<Date | null>
    device: Optional<string>
  }
  'authz.setup_links': {
    token_hash: Buffer
    expires_at: Date
  }
  accounts: {
    id: string
    tenant_id: string
    name: string
    login: Optional<string | null>
    password_hash: Optional<string | null>
    active: Optional<boolean>
    system: Optional<boolean>
    version: Optional<number>
  }
  audit_log: {
    id: string
    tenant_id: string
    at: Optional<Date>
    on_day: Day
    account_id: string
    actor_name: string
    action: string
    thing: string
    thing_id: string
    command_id: Optional<string | null>
    from_state: Optional<string | null>
    to_state: Optional<string | null>
    detail: Optional<Json>
    before_hash: Optional<string | null>
    after_hash: Optional<string | null>
    address: Optional<string>
  }
  commands_done: {
    command_id: string
    account_id: string
    at: Optional<Date>
  }
  profile_settings: {
    id: string
    tenant_id: string
    plan_id: string
    key: string
    value: Json
    source: string
  }
  unit_events: {
    id: string
    tenant_id: string
    kind: string
    on_day: Day
    legal_document: string
  }
  unit_successions: {
    event_id: string
    tenant_id: string
    from_unit: string
    to_unit: string
    scope: Optional<string>
  }
  unit_versions: {
    id: string
    tenant_id: string
    unit_id: string
    name: string
    short_name: string
    aliases: Optional<string[]>
    kind: string
    level: string
    parent_id: Optional<string | null>
    place: Optional<string>
    fields: Optional<string[]>
    legal_document: Optional<string>
    valid_from: Day
    valid_to: Optional<Day | null>
  }
  units: {
    id: string
    tenant_id: string
    code: Optional<string | null>
  }
}
