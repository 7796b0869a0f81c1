import { inTurn, readDocument } from '#documents/child/client.ts'
import { findOutlineOf } from '#features/planning/outlines/store.ts'
import { whyNotTaken, whyUnread } from '#features/planning/plan-import/attach.ts'
import type { OutlineNode } from '#features/planning/plan-import/contract.ts'
import { type DecidedDoubt, type ImportedContent, isImported } from '#features/planning/plan-import/rules/accept.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import { findPlan, listTargets, savePlan } from '#features/planning/plans/store.ts'
import { isFocal } from '#kernel/actor.ts'
import { refusals as common } from '#kernel/refusals.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { isBlank } from '#kernel/text.ts'
import { record } from '#server/acts/audit.ts'
import { claim, found, idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { focal } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { annexShape, answerShape, reopenShape } from '../contract.ts'
import type { AnnexReading } from '../reader/annex.ts'
import { refusals } from '../refusals.ts'
import { keep, type Opened, openedText, takeBack } from '../routes.ts'
import { annexNamed, holdsAnnex, type MadeFrom, missingAnnexes, withAnnex } from '../rules/annexes.ts'
import { type Answer, agreed, answered, askingSame, carriedOut, sentenceOf } from '../rules/answers.ts'
import { undo } from '../rules/change.ts'
import { OPEN, withDoubts } from '../rules/doubts.ts'
import { valuesOf } from '../rules/fact.ts'
import { differencesOf, follow } from '../rules/following.ts'
import { type PlanText, touchedBetween } from '../rules/text.ts'
import { findChange } from '../store.ts'
import { saidBy } from './reading.ts'

type Imported = Plan & { readonly content: ImportedContent }

/** Câu hỏi của lần nhập: each answer is carried out in the text and the facts of the plan, and can be taken back. */
export function answerRoutes(app: Routes, services: Services): void {
  app.post('/api/plans/:id/text/answers', { config: { may: focal } }, async (request) => {
    const { commandId, doubts: asked, answer } = read(answerShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const at = await openedText(tx, presence, idOf(request.params))
      const plan = imported(at.plan)
      if (!(await claim(tx, commandId, presence))) return plan
      const all = plan.content.imported.doubts
      const named = asked.map((index) => found(all[index]))
      // Sentences that contradict each other are one question.
      const doubts = [...new Set(named.flatMap((one) => askingSame(one, all)))]
      if (doubts.some(({ change }) => change !== undefined)) throw new Refused(refusals.DOUBT_ANSWERED())
      let text = at.text
      for (const doubt of answer.as === 'choose' ? named.slice(0, 1) : named)
        text = must(answered(text, doubt, answer, all))
      const change = text === at.text ? null : await carry(tx, presence, at, text, answer)
      const said = (doubt: DecidedDoubt) => ({
        code: doubt.code,
        words: doubt.text,
        before: sentenceOf(at.text, doubt)?.text ?? null,
        after: sentenceOf(text, doubt)?.text ?? null,
      })
      const decision = change === null ? 'accepted' : 'corrected'
      return decide(tx, presence, plan.id, (doubt) => doubts.includes(doubt), all, {
        ...{ decision, change, note: noteOf(answer) },
        detail: { ...answer, change, doubts: doubts.map(said) },
      })
    })
  })

  app.post('/api/plans/:id/text/answers/reopen', { config: { may: focal } }, async (request) => {
    const { doubt: index } = read(reopenShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const at = await openedText(tx, presence, idOf(request.params))
      const plan = imported(at.plan)
      const all = plan.content.imported.doubts
      const doubt = found(all[index])
      const { change } = doubt
      if (doubt.decision === 'open') return plan
      if (change !== undefined) {
        const done = found(await findChange(tx, plan.id, change))
        const after = must(undo(at.text, done))
        await takeBack(tx, presence, at, done, after, await saidBy(after, at.units))
      }
      const same = askingSame(doubt, all)
      return decide(tx, presence, plan.id, (one) => same.includes(one), all, {
        ...OPEN,
        detail: { code: doubt.code, words: doubt.text, change: change ?? null },
      })
    })
  })

  app.post('/api/plans/:id/text/annexes', { config: { may: focal } }, async (request) => {
    const { commandId, citation, way } = read(annexShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const at = await openedText(tx, presence, idOf(request.params))
      if (!(await claim(tx, commandId, presence))) return at.plan
      if (way.as === 'make') {
        const { title, lines } = await madeFrom(tx, at, way.from)
        if (lines.length === 0) throw new Refused(refusals.NOTHING_TO_MAKE())
        return settle(tx, presence, at, citation, addAnnex(at.text, citation, title, lines), {
          as: 'make',
          from: way.from,
        })
      }
      if (isBlank(way.reason)) throw new Refused(refusals.ANSWER_REASON_REQUIRED())
      if (way.text.includes(citation)) throw new Refused(refusals.CITATION_STANDS({ words: citation }))
      const block = at.text.blocks.find(({ text }) => text.includes(citation))
      if (!block) throw new Refused(refusals.CITATION_GONE({ words: citation }))
      const text = must(carriedOut(at.text, [{ do: 'set', block: block.id, seen: block.version, text: way.text }]))
      return settle(tx, presence, at, citation, text, { as: 'drop', reason: way.reason })
    })
  })

  /** The words of a file become the annex, so that it is printed with the plan. */
  app.post('/api/plans/:id/text/annexes/:citation', { config: { may: focal, heavy: true } }, async (request) => {
    const { account } = await inTransaction(services, request, async (tx, { by }) => {
      if (!isFocal(by)) throw new Refused(common.WRONG_ACTOR())
      found(await findPlan(tx, idOf(request.params)))
      return { account: by.id }
    })
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const answer = await inTurn(account, () =>
      readDocument(bytes, 'phu-luc', new URL('../reader/annex.ts', import.meta.url)),
    )
    if ('refusal' in answer) throw new Refused(whyUnread(answer.refusal))
    const reading = answer.made as AnnexReading
    if ('refusal' in reading) throw new Refused(whyNotTaken(reading.refusal))
    return inTransaction(services, request, async (tx, presence) => {
      const at = await openedText(tx, presence, idOf(request.params))
      const { citation } = request.params
      return settle(tx, presence, at, citation, addAnnex(at.text, citation, '', reading.lines), { as: 'attach' })
    })
  })
}

function imported(plan: Plan): Imported {
  if (!isImported(plan)) throw new Refused(common.NOT_FOUND())
  return plan
}

/** Keeps the text with what follows from an answer, and says under which number it can be taken back. */
async function carry(
  tx: Tx,
  presence: Presence,
  at: Opened,
  text: PlanText,
  answer: Pick<Answer, 'as'>,
): Promise<number> {
  const [before, said] = [await saidBy(at.text, at.units), await saidBy(text, at.units)]
  const known = new Set(differencesOf(at.text, before.facts).map(({ block, key }) => `${block} ${key}`))
  const followed = follow(text, said.facts, touchedBetween(at.text, text))
  const after = agreed(followed, said.facts, known, answer)
  return (await keep(tx, presence, at, after, said, { act: 'answer', block: null })).n
}

/** Writes down what was said of doubts, in the plan and in the record. */
async function decide(
  tx: Tx,
  presence: Presence,
  planId: string,
  isOne: (doubt: DecidedDoubt, index: number) => boolean,
  all: readonly DecidedDoubt[],
  { detail, ...verdict }: Parameters<typeof withDoubts>[2] & { readonly detail: object },
): Promise<Plan> {
  const before = imported(found(await findPlan(tx, planId)))
  const decided = withDoubts(before, (_, index) => isOne(all[index]!, index), verdict)
  // Said to be right without an annex, it is no longer missing.
  const missing = missingAnnexes(
    before.content.missingAnnexes.map((text) => ({ code: 'A-28', text })),
    decided.content.imported.doubts,
  )
  const after = { ...decided, content: { ...decided.content, missingAnnexes: missing } }
  if (JSON.stringify(after) !== JSON.stringify(before) && !(await savePlan(tx, before, after)))
    throw new Refused(common.CHANGED_MEANWHILE())
  const action = verdict.decision === 'open' ? 'reopenDoubts' : 'answerDoubts'
  await record(tx, presence, { action, thing: 'plan', thingId: planId, detail })
  return found(await findPlan(tx, planId))
}

/** What was said, as the list of questions repeats it. */
function noteOf(answer: Answer): string {
  if (answer.as === 'keep') return answer.reason
  if (answer.as === 'words') return answer.text
  return ''
}

/** The text with an annex of the name that is cited. @refuses CITATION_GONE */
function addAnnex(
  text: PlanText,
  citation: string,
  title: string,
  lines: readonly Omit<SourceLine, 'number'>[],
): PlanText {
  const name = annexNamed(citation)
  if (name === null || !text.blocks.some((block) => block.text.includes(citation)))
    throw new Refused(refusals.CITATION_GONE({ words: citation }))
  return holdsAnnex(text, name) ? text : withAnnex(text, name, title, lines)
}

/** A way out for a missing annex: carried out in the text, and the answer to every doubt about it. */
async function settle(
  tx: Tx,
  presence: Presence,
  at: Opened,
  citation: string,
  text: PlanText,
  way: { readonly as: 'make' | 'drop' | 'attach'; readonly from?: MadeFrom; readonly reason?: string },
): Promise<Plan> {
  if (text === at.text) return at.plan
  const change = await (way.as === 'drop'
    ? carry(tx, presence, at, text, { as: 'words' })
    : add(tx, presence, at, text))
  const detail = { ...way, citation, change }
  if (!isImported(at.plan)) {
    await record(tx, presence, { action: 'settleAnnex', thing: 'plan', thingId: at.plan.id, detail })
    return found(await findPlan(tx, at.plan.id))
  }
  const name = annexNamed(citation)
  const { doubts } = at.plan.content.imported
  const isMeant = ({ code, text: words, change: done }: DecidedDoubt) =>
    code === 'A-28' && done === undefined && (words === citation || (way.as !== 'drop' && annexNamed(words) === name))
  const verdict = { decision: 'corrected', note: way.reason ?? '', change, detail } as const
  return decide(tx, presence, at.plan.id, isMeant, doubts, verdict)
}

/** An annex says nothing that the plan goes by: what it lists was decided where it was made from. */
async function add(tx: Tx, presence: Presence, at: Opened, text: PlanText): Promise<number> {
  const said = await saidBy(text, at.units)
  const added = touchedBetween(at.text, text)
  const kept = differencesOf(text, said.facts).filter(({ block }) => added.has(block))
  const after = must(
    carriedOut(
      text,
      kept.map(({ block, key }) => ({ do: 'keep', block, difference: key })),
    ),
  )
  return (await keep(tx, presence, at, after, said, { act: 'annex', block: null })).n
}

/** Lines of an annex from what the plan holds: its units, its days, the outline of the reports. */
async function madeFrom(
  tx: Tx,
  { plan, text, units }: Opened,
  from: MadeFrom,
): Promise<{ title: string; lines: { text: string }[] }> {
  const numbered = (words: readonly string[]) => words.map((line, at) => ({ text: `${at + 1}. ${line}` }))
  if (from === 'units') {
    const names = new Map(units.map(({ id, name }) => [id, name]))
    const placed = (await listTargets(tx, plan.id)).flatMap(({ unitId }) => (unitId && names.get(unitId)) || [])
    const stated = valuesOf(text.facts, 'target').flatMap((target) => target.names)
    const listed = [...new Set(placed.length > 0 ? placed : stated)]
    return { title: 'Danh sách đơn vị được kiểm tra', lines: numbered(listed) }
  }
  if (from === 'schedule') {
    const days = valuesOf(text.facts, 'period').map(({ round, form, text: words }) =>
      [round ?? form, words].filter(Boolean).join(': '),
    )
    return { title: 'Lịch kiểm tra', lines: numbered([...new Set(days)]) }
  }
  const written = await findOutlineOf(tx, plan.id)
  const read = isImported(plan) ? plan.content.imported.outline : null
  const items = written?.items ?? (read ? flat(read) : [])
  return {
    title: written?.title ?? 'Đề cương báo cáo',
    lines: items.map(({ marker, text: words }) => ({ text: [marker, words].filter(Boolean).join(' ') })),
  }
}

const flat = (nodes: readonly OutlineNode[]): Pick<OutlineNode, 'marker' | 'text'>[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)])
