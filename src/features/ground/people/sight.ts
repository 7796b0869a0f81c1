import { type Columns, locality, type Sights } from '#server/database/sight.ts'

export const sights: Sights = { accounts: locality }

/** Never a password, and a login only by functions that ask who wants to know. */
export const columns: Columns = { accounts: () => ['id', 'tenant_id', 'name', 'active', 'system', 'version'] }
