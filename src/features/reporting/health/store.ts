import { sql } from 'kysely'
import type { Tx } from '#server/database/db.ts'

/** What the database says of itself and of the administrator's locality, in counts; null for anybody else. */
export async function findDatabaseHealth(tx: Tx) {
  const { rows } = await sql<{
    moment: Date
    version: string
    databaseBytes: number
    files: number
    fileBytes: number
    notScanned: number
    accounts: number
    sessions: number
    checkpoint: number | null
    checkpointAt: Date | null
    onePerson: boolean
  }>`select h.*, not authz.second_person() as one_person from authz.health() h`.execute(tx)
  return rows[0] ?? null
}
