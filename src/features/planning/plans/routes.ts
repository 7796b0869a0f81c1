import { signingFacts } from '#features/ground/delegations/store.ts'
import { openKept, signedCopyRoute } from '#features/ground/evidence/attach.ts'
import { findWitnesses, hashOfCopy, shareFiles } from '#features/ground/evidence/store.ts'
import { isOfKind, UNIT_KINDS } from '#features/ground/org/rules.ts'
import { listUnits } from '#features/ground/org/store.ts'
import { findSigner, tellOwner } from '#features/ground/people/store.ts'
import { listSettings } from '#features/ground/profiles/store.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { lastDoneBy, record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, mustBeSeen, seenVersion } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { filesOf } from '#server/files/files.ts'
import { focal, office, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { chosenShape, planEditShape, planShapes } from './contract.ts'
import { planList } from './list.ts'
import {
  type Coverage,
  changesNothing,
  checkTargets,
  chooseUnits,
  coverageOf,
  formOf,
  isEditable,
  mayAttachCopy,
  mayEditPlan,
  PLAN_MOVES,
  type Plan,
  type PlanInputs,
  type PlanSettings,
  planCautions,
  submitCautions,
} from './rules.ts'
import {
  findOriginal,
  findPlan,
  findPlanSource,
  fixDraw,
  isPlanNumberTaken,
  listSaid,
  listTargets,
  placeUnits,
  savePlan,
} from './store.ts'

/** A PDF that was looked through when it came; it runs nothing, and no other site frames it. */
const SHOWN = `default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'; base-uri 'none'`

/** What plans ask of their inspections, which come later in the work. */
export interface Later {
  /** Units of a plan with an inspection that has begun or is over. */
  inspectedUnits(tx: Tx, planId: string): Promise<ReadonlySet<string>>
}

export function planRoutes(app: Routes, services: Services, later: Later): void {
  listRoutes(app, services, planList)

  app.get('/api/plans/:id', { config: { may: signedIn } }, async (request) => {
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, { on }) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const figures = await coverage(tx, plan, on, later)
      const cautions = [...planCautions(plan), ...(isEditable(plan) ? submitCautions(plan, figures, on) : [])]
      return {
        ...plan,
        original: await findOriginal(tx, plan.id),
        submitter: plan.submittedBy ? ((await findSigner(tx, plan.submittedBy, on))?.name ?? '') : '',
        coverage: figures,
        settings: await listSettings(tx, plan.id),
        cautions: cautions.map(({ code, text }) => ({ code, text: text[language] })),
      }
    })
  })

  /** The plan's own sentences behind what differs among localities, for whatever asks, warns or refuses because of them. */
  app.get('/api/plans/:id/rules', { config: { may: signedIn } }, async (request) => {
    const language = languageOf(request)
    return inTransaction(services, request, async (tx) => {
      const said = await listSaid(tx, found(await findPlan(tx, idOf(request.params))).id)
      return { items: said.map(({ setting, text }) => ({ setting, text: text[language] })) }
    })
  })

  app.get('/api/plans/:id/source', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({
      lines: (await findPlanSource(tx, found(await findPlan(tx, idOf(request.params))).id)) as readonly SourceLine[],
    })),
  )

  /** Bản gốc to be looked at within the page, where it is a PDF; every original is fetched as the file that it is. */
  app.get('/api/plans/:id/original', { config: { may: signedIn } }, async (request, reply) => {
    const original = await inTransaction(services, request, async (tx) =>
      found(await findOriginal(tx, found(await findPlan(tx, idOf(request.params))).id)),
    )
    if (original.type !== 'pdf') throw new Refused(common.NOT_FOUND())
    const kept = await openKept(request, filesOf(services.config).store, original.sha256)
    return reply
      .type('application/pdf')
      .headers({
        'content-disposition': 'inline',
        'content-security-policy': SHOWN,
        'content-length': kept.size,
      })
      .send(kept.stream)
  })

  app.get('/api/plans/:id/targets', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({
      items: await listTargets(tx, found(await findPlan(tx, idOf(request.params))).id),
    })),
  )

  /** Chọn đơn vị cho một câu của kế hoạch. */
  app.put('/api/plans/:id/units/:rule', { config: { may: focal } }, async (request) => {
    const { unitIds } = read(chosenShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const at = Number(request.params.rule)
      const rule = found(plan.content.targets[at])
      const places = (await listTargets(tx, plan.id)).filter((place) => place.rule === at)
      const promised = (await coverage(tx, plan, presence.on, later))[at]!.wanted ?? 0
      const chosen = must(chooseUnits(presence.by, plan, { rule, promised, places }, unitIds))
      const units = await listUnits(tx, presence.on)
      if (unitIds.some((id) => !units.some((unit) => unit.id === id))) throw new Refused(common.NOT_FOUND())
      const unitKind = UNIT_KINDS.find((kind) => kind === rule.kind) ?? null
      const place = { rule: at, form: formOf(rule, plan.content), unitKind, label: rule.text }
      // Sent once more after a lost answer: it stands already.
      if (changesNothing(chosen)) return { items: places }
      if (seenVersion(request) !== plan.version || !(await savePlan(tx, plan, plan)))
        throw new Refused(common.CHANGED_MEANWHILE())
      await placeUnits(tx, { tenantId: presence.by.tenantId, planId: plan.id, ...place }, chosen)
      const detail = { sentence: rule.text, units: unitIds.length }
      await record(tx, presence, { action: 'chooseUnits', thing: 'plan', thingId: plan.id, detail })
      return { items: (await listTargets(tx, plan.id)).filter((place) => place.rule === at) }
    })
  })

  app.put('/api/plans/:id', { config: { may: focal } }, async (request) => {
    const edit = read(planEditShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const before = found(await findPlan(tx, idOf(request.params)))
      if (!mayEditPlan(presence.by, before))
        throw new Refused(isEditable(before) ? common.WRONG_ACTOR() : common.WRONG_STATE())
      const placed = checkTargets(before, edit.targets)
      if (placed) throw new Refused(placed)
      const { legalBases, purposes, requirements, targets, recipients, missingAnnexes, ...header } = edit
      const after: Plan = {
        ...before,
        ...header,
        issuedText: edit.issuedOn === null ? before.issuedText : '',
        content: { ...before.content, legalBases, purposes, requirements, targets, recipients, missingAnnexes },
      }
      if (!mustBeSeen(request, before, after)) return before
      if (!(await savePlan(tx, before, after))) throw new Refused(common.CHANGED_MEANWHILE())
      await record(tx, presence, { action: 'edit', thing: 'plan', thingId: before.id, detail: header, before, after })
      return found(await findPlan(tx, before.id))
    })
  })

  signedCopyRoute(app, services, '/api/plans', office, async (tx, { by }, id, of) => {
    const plan = must(mayAttachCopy(by, found(await findPlan(tx, id)), of))
    const shared = plan.state !== 'signed' && plan.state !== 'draft'
    return { inspectionId: null, teamId: null, unitId: null, thing: 'plan', thingId: id, shared }
  })
  commandRoute(app, services, planCommands(later))
}

const planCommands = (later: Later): Commanded<Plan, PlanInputs, PlanSettings> => ({
  thing: 'plan',
  path: '/api/plans',
  may: office,
  moves: PLAN_MOVES,
  shapes: planShapes,
  find: findPlan,
  settings: async () => ({}),
  save: savePlan,
  complete: {
    submit: async (tx, plan, _input, { on }) => ({ coverage: await coverage(tx, plan, on, later) }),
    sign: (tx, { submittedBy }, { signerId, signedOn }, { by, on }) =>
      signingFacts(tx, by, 'plan', { signerId, submittedBy, on: signedOn ?? on }),
    acceptImported: async (tx, plan, _input, { by }) => {
      const preparedBy = await lastDoneBy(tx, { thing: 'plan', thingId: plan.id }, PREPARING)
      return {
        numberTaken: plan.number !== null && (await isPlanNumberTaken(tx, plan, plan.number)),
        alone: preparedBy === null || preparedBy === by.id,
        signedCopy: await hashOfCopy(tx, 'plan', plan.id),
      }
    },
    issue: async (tx, plan, input) => ({
      numberTaken: await isPlanNumberTaken(tx, plan, input.number),
      ...(await findWitnesses(tx, { thing: 'plan', thingId: plan.id })),
    }),
    cancel: async (tx, plan) => ({
      carriedOut: (await later.inspectedUnits(tx, plan.id)).size,
      signedCopy: await hashOfCopy(tx, 'plan', plan.id, 'ending'),
    }),
  },
  recorded: ['signedCopy'],
  done: {
    sign: (tx, { after, input }, { by }) =>
      tellOwner(tx, by, {
        kind: 'signature',
        accountId: input.signerId,
        about: after.title,
        path: `/ke-hoach/${after.id}/van-ban`,
      }),
    issue: made,
    acceptImported: made,
  },
})

/** What makes the words of an imported plan, by its entries in the record. */
const PREPARING = ['import', 'decideDoubt', 'place', 'edit', 'chooseUnits']

/** From its issue on the plan is the locality's, with the file that it was read from. */
async function made(tx: Tx, act: { readonly after: Plan }, presence: Presence): Promise<void> {
  for (const thing of ['planOriginal', 'plan'] as const) await shareFiles(tx, { thing, thingId: act.after.id }, true)
  await fixSeed(tx, act, presence)
}

/** The hash of the seed stands in the record before anything can be drawn; of every plan, so that it tells nothing. */
async function fixSeed(tx: Tx, { after }: { readonly after: Plan }, presence: Presence): Promise<void> {
  await record(tx, presence, {
    action: 'fixDraw',
    thing: 'plan',
    thingId: after.id,
    detail: { seedHash: await fixDraw(tx, after.id) },
  })
}

async function coverage(tx: Tx, plan: Plan, on: Day, later: Later): Promise<Coverage[]> {
  const units = await listUnits(tx, on)
  return coverageOf(
    plan.content.targets ?? [],
    await listTargets(tx, plan.id),
    await later.inspectedUnits(tx, plan.id),
    (kind) => units.filter((unit) => kind === null || isOfKind(unit.kind, kind)).length,
  )
}
