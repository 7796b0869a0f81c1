import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { found } from '#server/acts/commands.ts'
import { scannerAnswers } from '#server/files/scanner.ts'
import { administrator } from '#server/http/gates.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { holdsIdentity } from '#server/terminal/backup-files.ts'
import { readLastBackup, readLastRehearsal } from '#server/terminal/last-backup.ts'
import type { Health } from './contract.ts'
import { findDatabaseHealth } from './store.ts'

const VERSION = (
  JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version

/** Where it lies is the machine's own business. */
function lastBackup(dataFolder: string): Health['backup'] {
  const last = readLastBackup(dataFolder)
  return (
    last && {
      beganAt: last.beganAt,
      finishedAt: last.finishedAt,
      rows: last.rows,
      files: last.files,
      recipients: last.recipients ?? [],
    }
  )
}

/** `GET /api/health`: how the installation is, for the administrator alone; counts and moments, nothing of content. */
export function healthRoutes(app: Routes, services: Services): void {
  const { dataFolder, clamdSocket, backupRecipients } = services.config

  app.get('/api/health', { config: { may: administrator } }, async (request): Promise<Health> => {
    const { database, tenantId } = await inTransaction(services, request, async (tx, { by }) => ({
      database: found(await findDatabaseHealth(tx)),
      tenantId: by.tenantId,
    }))
    const now = services.now()
    const [ready, disk, identityHere, scanner] = await Promise.all([
      app.readiness(),
      statfs(dataFolder).catch(() => null),
      holdsIdentity(dataFolder),
      clamdSocket === null
        ? ('none' as const)
        : scannerAnswers(clamdSocket).then((answers) => (answers ? 'answers' : 'silent')),
    ])
    const verified = app.watch.verifiedOf(tenantId)
    return {
      version: VERSION,
      node: process.version,
      startedAt: app.watch.startedAt.toISOString(),
      now: now.toISOString(),
      databaseNow: database.moment.toISOString(),
      databaseVersion: database.version,
      databaseBytes: database.databaseBytes,
      migrations: { done: ready.migrations?.done ?? 0, missing: ready.migrations?.missing.length ?? 0 },
      files: {
        writable: ready.filesWritable,
        kept: database.files,
        keptBytes: database.fileBytes,
        notScanned: database.notScanned,
        ...app.watch.filesCompared(),
        freeBytes: disk && disk.bavail * disk.bsize,
        diskBytes: disk && disk.blocks * disk.bsize,
      },
      scanner,
      backup: lastBackup(dataFolder),
      backupKeys: { recipients: backupRecipients, identityHere },
      rehearsal: readLastRehearsal(dataFolder),
      checkpoint: database.checkpointAt && {
        sequence: database.checkpoint ?? 0,
        at: database.checkpointAt.toISOString(),
      },
      verified: verified && { at: verified.at.toISOString(), intact: verified.intact },
      failures: app.watch.failures().map(({ work, count, lastAt }) => ({ work, count, lastAt: lastAt.toISOString() })),
      refusedSignIns: app.watch.refusedSignIns(now),
      onePerson: database.onePerson,
      accounts: database.accounts,
      sessions: database.sessions,
    }
  })
}
