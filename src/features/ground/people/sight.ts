import { sql } from 'kysely'
import { type Columns, locality, nothing, type Sights } from '#server/database/sight.ts'

export const sights: Sights = {
  accounts: locality,
  // Those who may be the second person.
  account_requests: ({ tenant, administrator, leader }) =>
    administrator || leader ? sql`tenant_id = ${tenant}` : nothing,
  account_notices: ({ id }) => sql`account_id = ${id}`,
}

/** Never a password, and a login only by functions that ask who wants to know. */
export const columns: Columns = { accounts: () => ['id', 'tenant_id', 'name', 'active', 'system', 'version'] }
