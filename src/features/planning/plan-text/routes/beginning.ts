import { committeeOf, focalName } from '#features/ground/delegations/papers.ts'
import { listUnits } from '#features/ground/org/store.ts'
import { issuerOf } from '#features/ground/papers/document.ts'
import { listSettings, saveSetting } from '#features/ground/profiles/store.ts'
import { flat } from '#features/planning/outlines/document.ts'
import { treeOf } from '#features/planning/outlines/rules.ts'
import { addOutline, findOutlineOf } from '#features/planning/outlines/store.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import { addPlan, findPlan } from '#features/planning/plans/store.ts'
import { record } from '#server/acts/audit.ts'
import { found } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { type Begun, planBegun, textCopied, textOfReady } from '../rules/beginning.ts'
import { isOfDistrict } from '../rules/heirs.ts'
import { READY, type ReadyPlan, readyText, type Slots } from '../rules/ready.ts'
import type { ReadyKey } from '../rules/ready-keys.ts'
import type { PlanText } from '../rules/text.ts'
import { saveText } from '../store.ts'
import { isSaid } from './basis.ts'
import { placeAnew } from './places.ts'
import { textOf } from './reading.ts'

/** Lập kế hoạch từ mẫu: its text, and the settings that go with it, which say that no sentence of this plan stands behind them yet. */
export async function beginFromReady(
  tx: Tx,
  presence: Presence,
  id: string,
  { ready, year }: { readonly ready: ReadyKey; readonly year: number },
): Promise<void> {
  const slots = await slotsOf(tx, presence, year)
  const text = textOfReady(readyText(READY[ready], slots))
  const { letterhead, place } = slots
  const { settings, ofDistrict = false }: ReadyPlan = READY[ready]
  await keepBegun(tx, presence, id, text, { year, place, issuer: letterhead.join(' '), ofDistrict })
  for (const [key, value] of Object.entries(settings))
    await saveSetting(tx, { tenantId: presence.by.tenantId, planId: id }, { key, value, source: 'profile' })
  await noted(tx, presence, id, { ready, year })
}

/**
 * Lập kế hoạch từ kế hoạch năm trước: its paragraphs, facts, outline, and its settings with the sentences that stand in the new text too.
 *
 * @source KG-I-1c
 */
export async function beginFromPlan(
  tx: Tx,
  presence: Presence,
  id: string,
  { planId, year }: { readonly planId: string; readonly year: number },
): Promise<void> {
  const before = found(await findPlan(tx, planId))
  const at = { tenantId: presence.by.tenantId, planId: id }
  const text = textCopied((await textOf(tx, before)).text, before.planYear, year)
  const { place, issuer } = before
  await keepBegun(tx, presence, id, text, { year, place, issuer, ofDistrict: isOfDistrict(issuer) }, before)
  for (const { key, value, source } of await listSettings(tx, planId))
    await saveSetting(tx, at, { key, value, source: isSaid(source, text) ? source : 'profile' })
  const outline = await findOutlineOf(tx, planId)
  if (outline) await addOutline(tx, { ...at, title: outline.title }, treeOf(flat(outline.items)))
  await noted(tx, presence, id, { copiedFrom: planId, year })
}

async function keepBegun(
  tx: Tx,
  { by, on }: Presence,
  id: string,
  text: PlanText,
  given: Omit<Begun, 'title'>,
  from: Plan | null = null,
): Promise<void> {
  const plan = planBegun(id, text, { ...given, title: from?.title ?? `Kế hoạch kiểm tra năm ${given.year}` })
  await addPlan(tx, by.tenantId, from ? { ...plan, symbol: from.symbol, subjects: from.subjects } : plan, [])
  await saveText(tx, by.tenantId, id, text, from?.id ?? null)
  await placeAnew(tx, by.tenantId, plan, [], text.facts, await listUnits(tx, on))
}

const noted = (tx: Tx, presence: Presence, id: string, detail: object) =>
  record(tx, presence, { action: 'begin', thing: 'plan', thingId: id, to: 'draft', detail: { ...detail } })

/** What a ready plan leaves blank, from the register of the locality. */
async function slotsOf(tx: Tx, { by, on }: Presence, year: number): Promise<Slots> {
  const at = { by, on }
  const committee = await committeeOf(tx, at, null)
  const issuer = issuerOf(committee, null)
  const area = committee.name.replace(/^Ủy ban nhân dân\s+/iu, '')
  const kind = /^(tỉnh|thành phố|xã|phường|đặc khu|huyện|thị xã)/iu.exec(area)?.[1]?.toLowerCase() ?? ''
  return {
    year,
    letterhead: issuer.lines.map((line) => line.toUpperCase()),
    place: issuer.place,
    committee: `UBND ${kind}`.trim(),
    chair: `Chủ tịch UBND ${kind}`.trim(),
    area: `trên địa bàn ${area}`,
    focal: await focalName(tx, at),
  }
}
