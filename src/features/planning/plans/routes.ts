import { signingFacts } from '#features/ground/delegations/store.ts'
import { openKept, signedCopyRoute } from '#features/ground/evidence/attach.ts'
import { findWitnesses, hashOfCopy, shareFiles } from '#features/ground/evidence/store.ts'
import {
  asOf,
  checkObject,
  communeNamed,
  type FocalGap,
  focalGap,
  objectsOf,
  UNIT_KINDS,
} from '#features/ground/org/rules.ts'
import { getRegister, listUnits, namesOf } from '#features/ground/org/store.ts'
import { findSigner, tellOwner } from '#features/ground/people/store.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { getProfile, listSettings } from '#features/ground/profiles/store.ts'
import type { Day } from '#kernel/day.ts'
import type { Caution } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { lastDoneBy, record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, seenVersion } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { filesOf } from '#server/files/files.ts'
import { allows, focal, office, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { chosenShape, parentShape, planShapes, type ServedPlan } from './contract.ts'
import { planList } from './list.ts'
import { refusals } from './refusals.ts'
import {
  type AmendedFacts,
  type CompletionFacts,
  capacityCautions,
  capacityOf,
  changesNothing,
  chooseUnits,
  chosenOn,
  countCautions,
  countedAsInspected,
  countedOn,
  coverageOf,
  cycleCautions,
  cycleOf,
  FOCAL_OF,
  formOf,
  hang,
  isEditable,
  mayAttachCopy,
  missedTargets,
  PLAN_MOVES,
  type Plan,
  type PlanInputs,
  type PlanSettings,
  PREPARING,
  planCautions,
  readForms,
  submitCautions,
  type TextOdd,
  type VarianceReport,
  visitsAboveMost,
  visitsNeeded,
  windowOf,
  windowsOf,
} from './rules.ts'
import {
  findFormed,
  findOriginal,
  findPlan,
  findPlanSource,
  fixDraw,
  isPlanNumberTaken,
  listAmendmentsOf,
  listChildren,
  listPlannedElsewhere,
  listSaid,
  listTargets,
  oneAtATimeHanging,
  oneAtATimeUnder,
  placeUnits,
  saveParent,
  savePlan,
} from './store.ts'

/** A PDF that was looked through when it came; it runs nothing, and no other site frames it. */
const SHOWN = `default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'; base-uri 'none'`

/** What plans ask of their inspections, which come later in the work. */
export interface Later {
  /** Units of a plan with an inspection that has begun or is over. */
  inspectedUnits(tx: Tx, planId: string): Promise<ReadonlySet<string>>
  /** When each unit was last visited, under whatever plan; units without a visit are left out. */
  lastVisits(tx: Tx, on: Day): Promise<ReadonlyMap<string, Day>>
  /** What is odd about the text of a plan that may still be changed. */
  textOdds(tx: Tx, plan: Plan, on: Day): Promise<readonly TextOdd[]>
  /** What an amendment changes; asked of amendments only. */
  amended(tx: Tx, amendment: Plan, on: Day): Promise<AmendedFacts>
  /** Makes what an issued amendment says the next edition of its plan. */
  takeAmendment(tx: Tx, amendment: Plan, presence: Presence): Promise<void>
  /** Whether a plan has a round of this number. */
  hasRound(tx: Tx, planId: string, ordinal: number): Promise<boolean>
  /** Opens the rounds that the text of a plan names: with its issue, and with that of an amendment. */
  openRounds(tx: Tx, plan: Plan, presence: Presence): Promise<void>
  /** How far the plan has been carried out. */
  completion(tx: Tx, plan: Plan, report: VarianceReport | null, presence: Presence): Promise<CompletionFacts>
  /** Keeps what a completed plan did not reach, with the reasons and the report that gives them. */
  keepVariances(tx: Tx, plan: Plan, report: VarianceReport | null, presence: Presence): Promise<void>
  /** Basic contents that a periodic round of the plan would be without. */
  missingBasics(tx: Tx, plan: Plan): Promise<readonly string[]>
}

export function planRoutes(app: Routes, services: Services, later: Later): void {
  listRoutes(app, services, planList)

  app.get('/api/plans/:id', { config: { may: signedIn } }, async (request) => {
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, presence) => {
      const { on } = presence
      const plan = found(await findPlan(tx, idOf(request.params)))
      const settings = await getProfile(tx, plan.amends ?? plan.id)
      const reach = await reachOf(tx, plan, presence, later)
      const figures = reach.coverage
      const odds = isEditable(plan) ? await later.textOdds(tx, plan, on) : []
      const cautions = [
        ...planCautions(plan),
        ...countCautions(plan.content, figures),
        ...(isEditable(plan)
          ? [
              ...submitCautions(plan, figures, on, odds),
              ...missedTargets(figures, settings),
              ...cycleCautions(reach.cycle, settings),
              ...capacityCautions(reach.capacity),
              ...(await plannedElsewhere(tx, plan, settings, on)),
            ]
          : []),
      ]
      return {
        ...plan,
        original: await findOriginal(tx, plan.id),
        submitter: plan.submittedBy ? ((await findSigner(tx, plan.submittedBy, on))?.name ?? '') : '',
        ...reach,
        unfocused: isEditable(plan) ? await unfocused(tx, plan, on) : null,
        settings: await listSettings(tx, plan.id),
        odds,
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

  /** Hình thức: each form and method of the plan with its days, who decides them and whom it takes in. */
  app.get('/api/plans/:id/forms', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const formed = found(await findFormed(tx, plan.id))
      const settings = await getProfile(tx, plan.id)
      const { entries, bound, saysMethods } = readForms(formed, settings)
      return {
        bound,
        saysMethods,
        items: entries.map((entry) => ({
          ...entry,
          window: windowOf(formed, entry, 1, settings),
          objects: entry.rules.map((rule) => formed.targets?.[rule]?.text ?? ''),
        })),
      }
    }),
  )

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
      const promised = (await reachOf(tx, plan, presence, later)).coverage[at]!.wanted ?? 0
      const chosen = must(chooseUnits(presence.by, plan, { rule, promised, places }, unitIds))
      const register = await getRegister(tx)
      const known = new Set(register.versions.map(({ id }) => id))
      if (unitIds.some((id) => !known.has(id))) throw new Refused(common.NOT_FOUND())
      const day = chosenOn(plan, presence.on)
      const coming = unitIds.filter((id) => !places.some(({ unitId }) => unitId === id))
      const away = coming.map((id) => checkObject(id, day, register, plan.issuer)).find(Boolean)
      if (away) throw new Refused(away)
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

  app.get('/api/plans/:id/children', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => ({
      items: await listChildren(tx, [found(await findPlan(tx, idOf(request.params))).id]),
    })),
  )

  /** Gắn với kế hoạch cấp trên. */
  app.put('/api/plans/:id/parent', { config: { may: focal } }, async (request) => {
    const { parentId, parentRound: asked } = read(parentShape, request.body)
    const parentRound = parentId === null ? null : asked
    return inTransaction(services, request, async (tx, presence) => {
      await oneAtATimeHanging(tx, presence.by.tenantId)
      const plan = found(await findPlan(tx, idOf(request.params)))
      const parent = parentId === null ? null : found(await findPlan(tx, parentId))
      // Sent once more after a lost answer: it hangs there already.
      if (plan.parentId === parentId && plan.parentRound === parentRound) return plan
      const hung = must(
        hang(presence.by, plan, parent, {
          round: parentRound,
          isRound: parent !== null && parentRound !== null && (await later.hasRound(tx, parent.id, parentRound)),
          children: await listChildren(tx, [plan.id]),
        }),
      )
      if (seenVersion(request) !== plan.version || !(await saveParent(tx, plan, hung)))
        throw new Refused(common.CHANGED_MEANWHILE())
      await record(tx, presence, { action: 'hang', thing: 'plan', thingId: plan.id, detail: hung })
      return { ...plan, ...hung, version: plan.version + 1 }
    })
  })

  signedCopyRoute(app, services, '/api/plans', office, async (tx, { by }, id, of) => {
    const plan = must(mayAttachCopy(by, found(await findPlan(tx, id)), of))
    // The report on what was not reached is the office's until the plan is completed: till then its copy may be taken away again.
    const explains = of === 'ending' && plan.state === 'inProgress'
    const shared = plan.state !== 'signed' && plan.state !== 'draft' && !explains
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
  settings: (tx, plan) => getProfile(tx, plan.id),
  save: savePlan,
  complete: {
    submit: async (tx, plan, _input, presence) => ({
      ...(await reachOf(tx, plan, presence, later)),
      unfocused: await unfocused(tx, plan, presence.on),
      odds: await later.textOdds(tx, plan, presence.on),
      amended: plan.amends === null ? null : await later.amended(tx, plan, presence.on),
      missingBasics: await later.missingBasics(tx, plan),
    }),
    sign: (tx, { submittedBy }, { signerId, signedOn }, { by, on }) =>
      signingFacts(tx, by, 'plan', { signerId, submittedBy, on: signedOn ?? on }),
    acceptImported: async (tx, plan, _input, { by }) => {
      const preparedBy = await lastDoneBy(tx, { thing: 'plan', thingId: plan.id }, PREPARING)
      return {
        numberTaken: plan.number !== null && (await isPlanNumberTaken(tx, plan, plan.number)),
        alone: preparedBy === null || preparedBy === by.id,
        signedCopy: await hashOfCopy(tx, 'plan', plan.id),
        missingBasics: await later.missingBasics(tx, plan),
      }
    },
    issue: async (tx, plan, input) => ({
      numberTaken: await isPlanNumberTaken(tx, plan, input.number),
      ...(await findWitnesses(tx, { thing: 'plan', thingId: plan.id })),
      missingBasics: await later.missingBasics(tx, plan),
    }),
    complete: async (tx, plan, { report }, presence) => {
      await oneAtATimeUnder(tx, plan.id)
      const amending = (await listAmendmentsOf(tx, plan.id)).some(({ state }) => state !== 'issued')
      return { amending, ...(await later.completion(tx, plan, report, presence)) }
    },
    cancel: async (tx, plan) => ({
      carriedOut: (await later.inspectedUnits(tx, plan.id)).size,
      signedCopy: await hashOfCopy(tx, 'plan', plan.id, 'ending'),
    }),
  },
  recorded: ['signedCopy'],
  within: {
    // Its own places go with it: what the record says of its rows is said after that.
    issue: async (tx, { after }, presence) => {
      if (after.amends === null) return
      await later.takeAmendment(tx, after, presence)
      await later.openRounds(tx, found(await findPlan(tx, after.amends)), presence)
    },
    complete: (tx, { before, input }, presence) => later.keepVariances(tx, before, input.report, presence),
  },
  done: {
    sign: (tx, { after, input }, { by }) =>
      tellOwner(tx, by, {
        kind: 'signature',
        accountId: input.signerId,
        about: after.title,
        path: `/ke-hoach/${after.id}/van-ban`,
      }),
    issue: (tx, act, presence) => made(tx, act, presence, later),
    acceptImported: (tx, act, presence) => made(tx, act, presence, later),
  },
})

/** From its issue on the plan is the locality's, with the file that it was read from. */
async function made(tx: Tx, act: { readonly after: Plan }, presence: Presence, later: Later): Promise<void> {
  for (const thing of ['planOriginal', 'plan'] as const) await shareFiles(tx, { thing, thingId: act.after.id }, true)
  // Nothing is drawn by an amendment, and its rounds are those of its plan.
  if (act.after.amends !== null) return
  await fixSeed(tx, act, presence)
  await later.openRounds(tx, act.after, presence)
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

/** Đơn vị đã có trong kế hoạch khác cùng năm, and those that would be inspected too often. @source T2-PLAN-3 */
async function plannedElsewhere(tx: Tx, plan: Plan, settings: Profile, on: Day): Promise<Caution[]> {
  const elsewhere = await listPlannedElsewhere(tx, plan)
  if (elsewhere.length === 0) return []
  const names = await namesOf(tx, on)
  const nameOf = (unitId: string) => names.get(unitId)?.name ?? ''
  const tooOften = visitsAboveMost(elsewhere, settings)
  return [
    refusals.UNIT_ALREADY_PLANNED({ names: elsewhere.map(({ unitId, title }) => `${nameOf(unitId)} (${title})`) }),
    ...(tooOften.length > 0
      ? [refusals.VISITS_ABOVE_MOST({ most: settings.maxVisitsPerYear!, names: tooOften.map(nameOf) })]
      : []),
  ]
}

/** How far a plan reaches. What goes by its places is the office's alone; others are told of no cycle and no capacity. */
async function reachOf(
  tx: Tx,
  plan: Plan,
  { by, on }: Presence,
  later: Later,
): Promise<Pick<ServedPlan, 'coverage' | 'cycle' | 'capacity'>> {
  const profile = await getProfile(tx, plan.amends ?? plan.id)
  const units = await listUnits(tx, countedOn(plan, on, profile))
  const objects = objectsOf(units, plan.issuer)
  const places = await listTargets(tx, plan.id)
  const { targets, forms, periods } = plan.content
  const coverage = coverageOf(
    targets ?? [],
    places,
    countedAsInspected(await later.inspectedUnits(tx, plan.amends ?? plan.id), units, profile),
    objects,
  )
  if (!allows(office, by)) return { coverage, cycle: null, capacity: null }
  const announced = places.filter(({ form }) => form !== 'surprise')
  const windows = windowsOf({ from: plan.from, to: plan.to, periods: periods ?? [] }, profile)
  return {
    coverage,
    cycle: profile.cycleYears
      ? cycleOf(
          { planYear: plan.planYear, content: { targets: targets ?? [], forms: forms ?? [] } },
          announced,
          await later.lastVisits(tx, on),
          objects,
          profile,
        )
      : null,
    capacity: capacityOf({ planYear: plan.planYear, windows }, visitsNeeded(announced, coverage), profile),
  }
}

/** Subjects of a commune's plan that no organ of the commune has on the day. */
async function unfocused(tx: Tx, { issuer, subjects }: Plan, on: Day): Promise<FocalGap | null> {
  const { versions, links } = await getRegister(tx)
  const kinds = subjects.map((subject) => FOCAL_OF[subject])
  return focalGap(communeNamed(issuer, asOf(versions, on)), on, links, kinds)
}
