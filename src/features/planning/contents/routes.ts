import { createHash } from 'node:crypto'
import { findOutlineOf } from '#features/planning/outlines/store.ts'
import { findText } from '#features/planning/plan-text/store.ts'
import { type Plan, type PlanContent, type PlanNode, wasIssued } from '#features/planning/plans/rules.ts'
import { findPlan, findPlanSource } from '#features/planning/plans/store.ts'
import { type Actor, isFocal } from '#kernel/actor.ts'
import { refusals as common } from '#kernel/refusals.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf, seenVersion } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { focal, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { contentsShape, linksShape, type ServedContents } from './contract.ts'
import { refusals } from './refusals.ts'
import { checkContents, linksOf, mayWriteContents, proposeContents, proposeLinks, proposeSources } from './rules.ts'
import { findContentSet, listContents, listLinks, replaceLinks, saveContents } from './store.ts'

/** What the contents ask of the rounds, which come later in the work. */
export interface Later {
  /** The rounds that the text of a plan names. */
  roundsIn(content: Pick<PlanContent, 'periods'>): readonly number[]
}

export function contentRoutes(app: Routes, services: Services, later: Later): void {
  app.get('/api/plans/:id/contents', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { by }) =>
      served(tx, found(await findPlan(tx, idOf(request.params))), by, later),
    ),
  )

  /** Danh mục nội dung kiểm tra: the whole table; of a plan issued before, by one act that keeps it. */
  app.put('/api/plans/:id/contents', { config: { may: focal } }, async (request) => {
    const { items, sources } = read(contentsShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      const plan = found(await findPlan(tx, idOf(request.params)))
      const set = await findContentSet(tx, plan.id)
      const before = await listContents(tx, plan.id)
      // Sent once more after a lost answer: it stands already.
      if (set && JSON.stringify([before, set.sources]) === JSON.stringify([items, sources]))
        return served(tx, plan, by, later)
      must(mayWriteContents(by, { plan, fixed: set?.fixed ?? false }))
      const wrong = checkContents(items, before, sources)
      if (wrong) throw new Refused(wrong)
      const at = { tenantId: by.tenantId, planId: plan.id, by: by.id, fixed: wasIssued(plan) }
      const seen = seenVersion(request)
      if (seen !== (set?.version ?? 0) || !(await saveContents(tx, at, { items, sources }, seen)))
        throw new Refused(common.CHANGED_MEANWHILE())
      const detail = { items: items.map(({ id, code, text, basic, asked }) => ({ id, code, text, basic, asked })) }
      await record(tx, presence, { action: 'saveContents', thing: 'plan', thingId: plan.id, detail })
      return served(tx, plan, by, later)
    })
  })

  /** Mục đề cương nào báo cáo về nội dung nào: corrected at any time, for the outline may come later. */
  app.put('/api/plans/:id/contents/outline', { config: { may: focal } }, async (request) => {
    const { links } = read(linksShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      const plan = found(await findPlan(tx, idOf(request.params)))
      if (!isFocal(by)) throw new Refused(common.WRONG_ACTOR())
      if (!mayLink(by, plan, (await findContentSet(tx, plan.id)) !== null)) throw new Refused(common.WRONG_STATE())
      const items = await listContents(tx, plan.id)
      const outline = (await findOutlineOf(tx, plan.id))?.items ?? []
      const known = linksOf(links, outline, items)
      if (known.length < links.length) throw new Refused(refusals.OUTLINE_LINK_UNKNOWN())
      await replaceLinks(tx, { tenantId: by.tenantId, planId: plan.id }, known)
      await record(tx, presence, { action: 'mapOutline', thing: 'plan', thingId: plan.id, detail: { links: known } })
      return served(tx, plan, by, later)
    })
  })
}

const mayLink = (by: Actor, plan: Pick<Plan, 'state'>, confirmed: boolean) =>
  isFocal(by) && confirmed && plan.state !== 'cancelled'

async function served(tx: Tx, plan: Plan, by: Actor, later: Later): Promise<ServedContents> {
  const set = await findContentSet(tx, plan.id)
  const rounds = later.roundsIn({ periods: plan.content.periods ?? [] })
  const { items, sources } = set
    ? { items: await listContents(tx, plan.id), sources: set.sources }
    : await proposed(tx, plan, rounds)
  const outline = (await findOutlineOf(tx, plan.id))?.items ?? []
  const said = linksOf(await listLinks(tx, plan.id), outline, items)
  return {
    items,
    sources,
    confirmed: set !== null,
    fixed: set?.fixed ?? false,
    version: set?.version ?? 0,
    rounds,
    mayWrite: mayWriteContents(by, { plan, fixed: set?.fixed ?? false }).ok,
    outline: outline.map(({ id, marker, text, answerKinds }) => ({ id, marker, text, answerKinds })),
    links: said.length > 0 ? said : proposeLinks(outline, items),
    linksConfirmed: said.length > 0,
    mayLink: mayLink(by, plan, set !== null),
  }
}

async function proposed(
  tx: Tx,
  plan: Plan,
  rounds: readonly number[],
): Promise<Pick<ServedContents, 'items' | 'sources'>> {
  const source = (await findPlanSource(tx, plan.id)) as readonly SourceLine[]
  const blocks = (await findText(tx, plan.id))?.blocks ?? []
  const { contents = [], forms = [], purposes = [], legalBases = [] } = plan.content
  const sentences = [...purposes, ...textsOf(contents)]
  const sources = proposeSources({ sentences, legalBases })
  const said = {
    ...{ planYear: plan.planYear, contents, forms, rounds },
    lines: [...source, ...blocks].map(({ text }) => text),
  }
  return { items: proposeContents(said, (place) => idFor(`${plan.id} ${place}`), sources), sources }
}

const textsOf = (nodes: readonly PlanNode[]): string[] =>
  nodes.flatMap(({ text, children }) => [text, ...textsOf(children)])

/** The same words give the same id: what is proposed twice is one proposal. */
function idFor(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
