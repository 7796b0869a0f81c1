import { listUnits } from '#features/ground/org/store.ts'
import { mayOpenSurprises } from '#features/inspecting/surprises/rules.ts'
import { isListed } from '#features/inspecting/surprises/store.ts'
import { callAuthz } from '#server/database/db.ts'
import { open } from '#server/http/gates.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'

/** `GET /api/me`: who is acting, for which units, on which day of the office. */
export function meRoutes(app: Routes, services: Services): void {
  app.get('/api/me', { config: { may: open } }, async (request) => {
    const [sample] = await callAuthz<{ isSample: boolean }>(services.db, 'is_sample')
    return inTransaction(services, request, async (tx, { by, on }) => {
      const mine = new Set(by.posts.map((held) => held.unitId))
      const units = (await listUnits(tx, on))
        .filter((unit) => mine.has(unit.id))
        .map(({ id, name, shortName }) => ({ id, name, shortName }))
      const locality = await tx
        .selectFrom('unitVersions')
        .select('name')
        .where('unitId', '=', by.tenantId)
        .orderBy('validFrom', 'desc')
        .executeTakeFirst()
      const surprises = mayOpenSurprises(by) || (await isListed(tx))
      return {
        actor: by,
        on,
        units,
        unitName: units[0]?.name ?? locality?.name ?? '',
        locality: locality?.name ?? '',
        sample: sample?.isSample ?? false,
        surprises,
      }
    })
  })
}
