import { refusals as common } from '#kernel/refusals.ts'
import { found } from '#server/acts/commands.ts'
import { signedIn } from '#server/http/gates.ts'
import { Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { draftShape, formShape } from './contract.ts'
import { DRAFT_LENGTH } from './rules.ts'
import { dropDraft, findDraft, keepDraft, listDrafts } from './store.ts'

export function draftRoutes(app: Routes, services: Services): void {
  app.get('/api/drafts', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({ items: await listDrafts(tx) })),
  )

  app.get('/api/drafts/:form', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({
      draft: await findDraft(tx, read(formShape, request.params.form)),
    })),
  )

  app.put('/api/drafts/:form', { config: { may: signedIn } }, async (request) => {
    const form = read(formShape, request.params.form)
    const { values } = read(draftShape, request.body)
    if (JSON.stringify(values).length > DRAFT_LENGTH)
      throw new Refused(common.TOO_LARGE({ megabytes: DRAFT_LENGTH / 1_000_000 }))
    return inTransaction(services, request, async (tx, presence) => {
      await keepDraft(tx, presence, form, values)
      const { savedAt } = found(await findDraft(tx, form))
      return { form, savedAt }
    })
  })

  app.post('/api/drafts/:form/drop', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      await dropDraft(tx, read(formShape, request.params.form))
      return { draft: null }
    }),
  )
}
