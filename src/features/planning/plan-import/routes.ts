import { randomUUID } from 'node:crypto'
import { inTurn } from '#documents/child/client.ts'
import { addStoredFile } from '#features/ground/evidence/store.ts'
import { isOfKind, objectsOf } from '#features/ground/org/rules.ts'
import { listUnits } from '#features/ground/org/store.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { addOutline } from '#features/planning/outlines/store.ts'
import { mayEditPlan, type Plan } from '#features/planning/plans/rules.ts'
import { addPlan, addTargets, findPlan, findPlanSource, savePlan } from '#features/planning/plans/store.ts'
import { isFocal } from '#kernel/actor.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { focal } from '#server/http/gates.ts'
import { must, Refused } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { fileNameOf, keepOriginal } from './attach.ts'
import { draftOf } from './draft-of.ts'
import { refusals } from './refusals.ts'
import { type ImportedContent, mayPlace, outlineFrom, placesFrom, planFrom } from './rules/accept.ts'
import { type RegisteredUnit, unitFinder } from './rules/register.ts'

export function planImportRoutes(app: Routes, services: Services): void {
  /** Reads an uploaded document into a draft that is kept at once, so that a closed tab loses nothing. */
  app.post('/api/plan-import', { config: { may: focal, heavy: true } }, async (request) => {
    const fileName = fileNameOf(String(request.headers['x-file-name'] ?? 'ke-hoach'))
    const { account, register } = await inTransaction(services, request, async (tx, { by, on }) => {
      if (!isFocal(by)) throw new Refused(common.WRONG_ACTOR())
      return { account: by.id, register: await listUnits(tx, on) }
    })
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const answer = await inTurn(account, () => draftOf(bytes, fileName, register))
    if ('refusal' in answer) throw new Refused(answer.refusal)
    const original = must(await keepOriginal(services.config, bytes, fileName))
    return inTransaction(services, request, async (tx, presence) => {
      const id = randomUUID()
      await addPlan(
        tx,
        presence.by.tenantId,
        planFrom(id, answer.draft, fileName, Number(presence.on.slice(0, 4))),
        answer.lines,
      )
      await addStoredFile(
        tx,
        { ...OF_PLAN, thingId: id, tenantId: presence.by.tenantId, uploadedBy: presence.by.id },
        original,
      )
      for (const setting of answer.settings)
        await saveSetting(tx, { tenantId: presence.by.tenantId, planId: id }, setting)
      await record(tx, presence, {
        action: 'import',
        thing: 'plan',
        thingId: id,
        to: 'draft',
        detail: { fileName, sha256: original.sha256, lines: answer.draft.lines, doubts: answer.draft.doubts.length },
      })
      return { id }
    })
  })

  /** The units of the register that the names of the plan mean; null where none or several fit. */
  app.get('/api/plan-import/:id/units', { config: { may: focal } }, async (request) =>
    inTransaction(services, request, async (tx, presence) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const units = await listUnits(tx, presence.on)
      const ids = namesToIds(plan.content, new Map(units.map((unit) => [unit.name, unit.id])), units)
      const names = [...new Set(plan.content.targets.flatMap((target) => target.names))]
      return {
        items: names.map((name) => ({
          name,
          unitId: ids.get(name) ?? null,
          unitName: units.find((unit) => unit.id === ids.get(name))?.name ?? null,
        })),
      }
    }),
  )

  /** All doubts decided: the outline, the places and the settings become those of the plan. */
  app.post('/api/plan-import/:id/place', { config: { may: focal } }, async (request) =>
    inTransaction(services, request, async (tx, presence) => {
      const before = await openImport(tx, presence.by, idOf(request.params))
      const content = must(mayPlace(before.content))
      if (content.imported.placed) throw new Refused(refusals.IMPORT_ALREADY_PLACED())
      const { tenantId } = presence.by
      const units = await listUnits(tx, presence.on)
      const lines = (await findPlanSource(tx, before.id)) as { text: string }[]
      if (content.imported.outline)
        await addOutline(
          tx,
          { tenantId, planId: before.id, title: content.imported.outlineTitle ?? '' },
          outlineFrom(content.imported.outline),
        )
      const named = new Map(units.map((unit) => [unit.name, unit.id]))
      await addTargets(
        tx,
        tenantId,
        before.id,
        placesFrom(
          content,
          namesToIds(content, named, units),
          (kind) => objectsOf(units, before.issuer).filter((unit) => kind === null || isOfKind(unit.kind, kind)).length,
        ),
      )
      const after = { ...before, content: { ...content, imported: { ...content.imported, placed: true } } }
      if (!(await savePlan(tx, before, after))) throw new Refused(common.CHANGED_MEANWHILE())
      await record(tx, presence, {
        action: 'place',
        thing: 'plan',
        thingId: before.id,
        detail: { lines: lines.length },
      })
      return found(await findPlan(tx, before.id))
    }),
  )
}

/** An original is the office's until the plan is issued. */
const OF_PLAN = {
  thing: 'planOriginal',
  inspectionId: null,
  teamId: null,
  unitId: null,
  partId: null,
  side: 'team',
  shared: false,
  restricted: false,
} as const

type ImportedPlan = Plan & { readonly content: ImportedContent }

async function openImport(tx: Tx, by: Parameters<typeof isFocal>[0], id: string): Promise<ImportedPlan> {
  const plan = found(await findPlan(tx, id))
  if (plan.origin !== 'imported') throw new Refused(common.NOT_FOUND())
  if (!mayEditPlan(by, plan)) throw new Refused(isFocal(by) ? common.WRONG_STATE() : common.WRONG_ACTOR())
  return plan as ImportedPlan
}

/** Names of the plan → units of the register, by the same matching that the reading uses. */
function namesToIds(
  content: Pick<ImportedContent, 'targets'>,
  exact: ReadonlyMap<string, string>,
  units: readonly RegisteredUnit[],
): Map<string, string> {
  const ids = new Map<string, string>()
  const unitNamed = unitFinder(units)
  for (const target of content.targets)
    for (const name of target.names) {
      const id = exact.get(name) ?? unitNamed(name, target.kind)
      if (id) ids.set(name, id)
    }
  return ids
}
