import { createHash, randomUUID } from 'node:crypto'
import { inTurn } from '#documents/child/client.ts'
import type { Unit } from '#features/ground/org/rules.ts'
import { listUnits } from '#features/ground/org/store.ts'
import { findSigner } from '#features/ground/people/store.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { draftOf, fileNameOf } from '#features/planning/plan-import/attach.ts'
import { isImported } from '#features/planning/plan-import/rules/accept.ts'
import { hang, isEditable, mayEditPlan, type Plan } from '#features/planning/plans/rules.ts'
import { findPlan, findPlanState, oneAtATimeHanging, saveParent, savePlan } from '#features/planning/plans/store.ts'
import { isFocal } from '#kernel/actor.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { claim, found, idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { focal, office } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { heirShape, newPlanShape, type ServedText, undoShape, writeShape } from './contract.ts'
import type { Later } from './papers.ts'
import { beginFromPlan, beginFromReady } from './routes/beginning.ts'
import { placeAnew } from './routes/places.ts'
import { asked, comparedText, saidBy, textOf } from './routes/reading.ts'
import { missingAnnexes } from './rules/annexes.ts'
import { changeBetween, undo } from './rules/change.ts'
import { planOf } from './rules/content.ts'
import { OPEN, withDoubts } from './rules/doubts.ts'
import { singleOf } from './rules/fact.ts'
import { differencesOf, follow } from './rules/following.ts'
import { decidedDuty } from './rules/heirs.ts'
import type { Said } from './rules/reading.ts'
import type { paired } from './rules/replacing.ts'
import { applyCommand, type PlanText, type TextCommand, touchedBetween, withBlocks } from './rules/text.ts'
import {
  addChange,
  findChange,
  listChanges,
  lockText,
  markUndone,
  saveText,
  type TextChange,
  versionOf,
} from './store.ts'

/** Kế hoạch con, kế hoạch riêng: begun under another. */
async function hangUnder(
  tx: Tx,
  presence: Presence,
  id: string,
  { planId, round }: { readonly planId: string; readonly round: number | null },
  { hasRound }: Pick<Later, 'hasRound'>,
): Promise<void> {
  await oneAtATimeHanging(tx, presence.by.tenantId)
  const plan = found(await findPlan(tx, id))
  const parent = found(await findPlan(tx, planId))
  const hung = must(
    hang(presence.by, plan, parent, {
      ...{ round, children: [] },
      isRound: round !== null && (await hasRound(tx, planId, round)),
    }),
  )
  await saveParent(tx, plan, hung)
  await record(tx, presence, { action: 'hang', thing: 'plan', thingId: id, detail: hung })
}

export function planTextRoutes(app: Routes, services: Services, later: Pick<Later, 'formerBlocks' | 'hasRound'>): void {
  /** Lập kế hoạch. */
  app.post('/api/plans', { config: { may: focal } }, async (request) => {
    const given = read(newPlanShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      if (!isFocal(presence.by)) throw new Refused(common.WRONG_ACTOR())
      const id = randomUUID()
      if (given.from === 'ready') await beginFromReady(tx, presence, id, given)
      else await beginFromPlan(tx, presence, id, given)
      if (given.under) await hangUnder(tx, presence, id, given.under, later)
      return { id }
    })
  })

  app.get('/api/plans/:id/text', { config: { may: office } }, async (request) =>
    inTransaction(services, request, async (tx, presence) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const { text, version } = await textOf(tx, plan)
      return served(presence, plan, text, version, await saidBy(text, await listUnits(tx, presence.on)))
    }),
  )

  /** Whether there is anything new in it: asked again and again by whoever writes. */
  app.get('/api/plans/:id/text/version', { config: { may: office } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const id = idOf(request.params)
      found(await findPlanState(tx, id))
      return { version: await versionOf(tx, id) }
    }),
  )

  /** The text that it is compared with: that of its file, of the plan that it was copied from, of what an amendment began from. */
  app.get('/api/plans/:id/text/original', { config: { may: office } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      return plan.amends === null
        ? comparedText(tx, plan)
        : { with: 'edition' as const, blocks: await later.formerBlocks(tx, plan) }
    }),
  )

  /** Sửa văn bản và dữ kiện: one or several acts, carried out together or not at all. */
  app.post('/api/plans/:id/text', { config: { may: focal } }, async (request) => {
    const { commandId, commands } = read(writeShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const at = await openedText(tx, presence, idOf(request.params))
      if (!(await claim(tx, commandId, presence))) return { ...(await answered(presence, at)), change: null }
      let text = at.text
      for (const command of commands) text = must(applyCommand(text, command as TextCommand))
      if (text === at.text) return { ...(await answered(presence, at)), change: null }
      const said = await saidBy(text, at.units)
      const after = follow(text, said.facts, touchedBetween(at.text, text))
      const { n, isNew } = await keep(tx, presence, at, after, said, actOf(commands as TextCommand[]))
      if (isNew) await note(tx, presence, at.plan.id, commands as TextCommand[], at.text, after)
      return { ...served(presence, at.plan, after, at.version + 1, said), change: n }
    })
  })

  app.post('/api/plans/:id/text/undo', { config: { may: focal } }, async (request) => {
    const { change } = read(undoShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const at = await openedText(tx, presence, idOf(request.params))
      const done = found(await findChange(tx, at.plan.id, change))
      if (done.undone) return answered(presence, at)
      if (done.by !== presence.by.id) throw new Refused(common.WRONG_ACTOR())
      const after = must(undo(at.text, done))
      const said = await saidBy(after, at.units)
      await takeBack(tx, presence, at, done, after, said)
      await record(tx, presence, { action: 'undoText', thing: 'plan', thingId: at.plan.id, detail: { change } })
      return served(presence, at.plan, after, at.version + 1, said)
    })
  })

  /** Thay bằng tệp đã sửa: what the file would change, or, with `apply`, changes it. What was answered and typed of what stayed stays. */
  app.post('/api/plans/:id/text/file', { config: { may: focal, heavy: true } }, async (request) => {
    const id = idOf(request.params)
    const name = fileNameOf(String(request.headers['x-file-name'] ?? 'ke-hoach'))
    const account = await inTransaction(services, request, async (tx, presence) => {
      await openedText(tx, presence, id)
      return presence.by.id
    })
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const file = await inTurn(account, () => draftOf(bytes, name))
    if ('refusal' in file) throw new Refused(file.refusal)
    return inTransaction(services, request, async (tx, presence) => {
      const at = await openedText(tx, presence, id)
      const made = await asked<ReturnType<typeof paired>>(file.lines, { before: at.text.blocks, next: at.text.next })
      if (request.query.apply !== '1') return { blocks: made.blocks, change: null }
      const text = withBlocks(at.text, made.blocks, made.next)
      const said = await saidBy(text, at.units)
      const after = follow(text, said.facts, touchedBetween(at.text, text))
      const { n } = await keep(tx, presence, at, after, said, { act: 'replace', block: null })
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await record(tx, presence, {
        action: 'replaceText',
        thing: 'plan',
        thingId: id,
        detail: { fileName: name, sha256 },
      })
      return { blocks: after.blocks, change: n }
    })
  })

  /** Việc của cấp huyện: who has this one now. @source T2-PLAN-7 */
  app.post('/api/plans/:id/text/heirs', { config: { may: focal } }, async (request) => {
    const { block, heir } = read(heirShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { plan } = await openedText(tx, presence, idOf(request.params))
      const duty = found(plan.content.duties?.find((one) => one.block === block))
      if (duty.heir === heir) return plan
      const after = { ...plan, content: { ...plan.content, duties: decidedDuty(plan.content.duties!, block, heir) } }
      if (!(await savePlan(tx, plan, after))) throw new Refused(common.CHANGED_MEANWHILE())
      const detail = { sentence: duty.sentence, heir }
      await record(tx, presence, { action: 'decideHeir', thing: 'plan', thingId: plan.id, detail })
      return found(await findPlan(tx, plan.id))
    })
  })

  app.get('/api/plans/:id/text/history', { config: { may: office } }, async (request) =>
    inTransaction(services, request, async (tx, { on }) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const { block } = request.query
      const changes = await listChanges(tx, plan.id, block)
      const names = new Map<string, string>()
      for (const id of new Set(changes.map(({ by }) => by))) names.set(id, (await findSigner(tx, id, on))?.name ?? '')
      return {
        items: changes.map(({ n, by, at, act, before, after, undone, block: own }) => ({
          n,
          by: names.get(by) ?? '',
          at: at.toISOString(),
          act,
          before: (own && before.blocks[own]?.block.text) || null,
          after: (own && after.blocks[own]?.block.text) || null,
          undone,
        })),
      }
    }),
  )
}

export interface Opened {
  readonly plan: Plan
  readonly text: PlanText
  readonly version: number
  readonly units: readonly Unit[]
}

/** The text of a plan for somebody who writes in it; nobody else does until the end of the transaction. @refuses NOT_FOUND, WRONG_ACTOR, WRONG_STATE */
export async function openedText(tx: Tx, { by, on }: Presence, planId: string): Promise<Opened> {
  found(await findPlan(tx, planId))
  await lockText(tx, planId)
  const plan = found(await findPlan(tx, planId))
  if (!mayEditPlan(by, plan)) throw new Refused(isEditable(plan) ? common.WRONG_ACTOR() : common.WRONG_STATE())
  return { plan, ...(await textOf(tx, plan)), units: await listUnits(tx, on) }
}

async function answered(presence: Presence, { plan, text, version, units }: Opened): Promise<ServedText> {
  return served(presence, plan, text, version, await saidBy(text, units))
}

function served({ by }: Presence, plan: Plan, text: PlanText, version: number, said: Said): ServedText {
  return {
    version,
    open: mayEditPlan(by, plan),
    blocks: text.blocks,
    facts: text.facts,
    differences: differencesOf(text, said.facts).map(({ key, block, kind, fact, says }) => ({
      ...{ key, block, kind },
      fact: fact?.id ?? null,
      says: says && { kind: says.kind, value: says.value, anchors: says.anchors },
    })),
  }
}

/** Saves the text with all that follows from it: the content of the plan, its places, the setting of its lead days. */
export async function keep(
  tx: Tx,
  { by }: Presence,
  { plan, text, units }: Opened,
  after: PlanText,
  said: Said,
  what: { act: string; block: string | null },
): Promise<{ n: number; isNew: boolean }> {
  await saveText(tx, by.tenantId, plan.id, after)
  const planAfter = withAnnexes(planOf(plan, after.facts), said)
  if (JSON.stringify(planAfter) !== JSON.stringify(plan) && !(await savePlan(tx, plan, planAfter)))
    throw new Refused(common.CHANGED_MEANWHILE())
  await placeAnew(tx, by.tenantId, planAfter, text.facts, after.facts, units)
  await sayLeadDays(tx, by.tenantId, plan.id, text, after)
  return addChange(
    tx,
    { tenantId: by.tenantId, planId: plan.id, by: by.id },
    { ...what, ...changeBetween(text, after) },
  )
}

/** Annexes that the text cites now and does not hold. */
function withAnnexes(plan: Plan, { draft }: Said): Plan {
  const decided = isImported(plan) ? plan.content.imported.doubts : []
  return { ...plan, content: { ...plan.content, missingAnnexes: missingAnnexes(draft.doubts, decided) } }
}

/** A change goes back; doubts that it answered are open again. */
export async function takeBack(
  tx: Tx,
  presence: Presence,
  at: Opened,
  done: TextChange,
  after: PlanText,
  said: Said,
): Promise<void> {
  await markUndone(tx, done.id)
  const plan = isImported(at.plan) ? withDoubts(at.plan, (doubt) => doubt.change === done.n, OPEN) : at.plan
  if (plan !== at.plan && !(await savePlan(tx, at.plan, plan))) throw new Refused(common.CHANGED_MEANWHILE())
  const reopened = { ...at, plan: plan === at.plan ? plan : found(await findPlan(tx, plan.id)) }
  await keep(tx, presence, reopened, after, said, { act: 'undo', block: done.block })
}

/** Số ngày gửi báo cáo trước: the setting holds what the fact says, with its sentence. @source TN-II-2b-2 */
async function sayLeadDays(tx: Tx, tenantId: string, planId: string, before: PlanText, after: PlanText): Promise<void> {
  const days = singleOf(after.facts, 'reportLeadDays')
  if (days === undefined || days === singleOf(before.facts, 'reportLeadDays')) return
  const at = after.facts.find(({ kind }) => kind === 'reportLeadDays')?.anchors[0]
  const sentence = after.blocks.find(({ id }) => id === at?.block)?.text ?? 'plan'
  await saveSetting(tx, { tenantId, planId }, { key: 'reportLeadDays', value: days, source: sentence.slice(0, 500) })
}

function actOf(commands: readonly TextCommand[]): { act: string; block: string | null } {
  const [first] = commands as readonly [TextCommand]
  return { act: commands.length === 1 ? first.do : 'several', block: 'block' in first ? first.block : null }
}

/** What the record keeps of a change: the words before and after; later words of the same sitting stand in the history. */
async function note(
  tx: Tx,
  presence: Presence,
  planId: string,
  commands: readonly TextCommand[],
  before: PlanText,
  after: PlanText,
): Promise<void> {
  for (const command of commands) {
    const entry = { thing: 'plan', thingId: planId }
    if (command.do === 'setFact' || command.do === 'removeFact') {
      const id = command.do === 'setFact' ? command.fact.id : command.fact
      const detail = {
        kind: command.do === 'setFact' ? command.fact.kind : (before.facts.find((fact) => fact.id === id)?.kind ?? ''),
        before: before.facts.find((fact) => fact.id === id)?.value ?? null,
        after: command.do === 'setFact' ? command.fact.value : null,
      }
      await record(tx, presence, { ...entry, action: 'setFact', detail })
    } else if (command.do === 'keep') {
      const sentence = after.blocks.find(({ id }) => id === command.block)?.text ?? ''
      await record(tx, presence, { ...entry, action: 'keepDifference', detail: { sentence } })
    } else {
      const words = (text: PlanText) =>
        'block' in command ? (text.blocks.find(({ id }) => id === command.block)?.text ?? null) : null
      const detail =
        command.do === 'insert'
          ? { did: command.do, paragraphs: command.texts.length, first: command.texts[0]! }
          : { did: command.do, before: words(before), after: words(after) }
      await record(tx, presence, { ...entry, action: 'writeText', detail })
    }
  }
}
