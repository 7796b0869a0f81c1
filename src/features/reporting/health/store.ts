import { sql } from 'kysely'
import type { Tx } from '#server/database/db.ts'

/** What the database says of itself and of the administrator's locality, in counts; null for anybody else. */
export async function findDatabaseHealth(tx: Tx) {
  const { rows } = await sql<{
    moment: Date
    version: string
    database_bytes: number
    files: number
    file_bytes: number
    not_scanned: number
    accounts: number
    sessions: number
    checkpoint: number | null
    checkpoint_at: Date | null
  }>`select * from authz.health()`.execute(tx)
  return rows[0] ?? null
}
