import { findUnit } from '#features/ground/org/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { listHeldOn } from '#features/inspecting/schedules/store.ts'
import { findReportOf, listAnswers } from '#features/inspecting/unit-reports/store.ts'
import {
  appliesTo,
  type Chosen,
  type ContentItem,
  type ContentSource,
  inRound,
  isFocus,
  leavesOf,
  linksOf,
  ofInspection,
  proposeLinks,
} from '#features/planning/contents/rules.ts'
import { findContentSet, listContents, listLinks } from '#features/planning/contents/store.ts'
import { findOutline } from '#features/planning/outlines/store.ts'
import { mayAssign, present, type TeamSeat } from '#features/planning/teams/rules.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import type { Day } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { Refused } from '#server/http/refused.ts'
import type { Reported, ServedSheet } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { isOpen, type Member, mayDecide, mayWriteItem, type OfSheet, type SheetItem, unseenFocus } from '../rules.ts'
import { findChosen, findIsoResult, listAside, listAssigned, listConflicts, listEarlier, listHeads } from '../store.ts'

/** What decides on a sheet, read together. @refuses CONTENTS_UNCONFIRMED, CONFLICT_OF_INTEREST */
export async function sheetOf(
  tx: Tx,
  inspection: Inspection,
  { by, on }: Pick<Presence, 'by' | 'on'>,
): Promise<
  OfSheet & {
    readonly contents: readonly ContentItem[]
    readonly sources: readonly ContentSource[]
    readonly unitName: string
  }
> {
  const set = await findContentSet(tx, inspection.planId)
  if (set === null) throw new Refused(refusals.CONTENTS_UNCONFIRMED())
  const contents = await listContents(tx, inspection.planId)
  const unit = await findUnit(tx, inspection.unitId, inspection.notifiedOn ?? on)
  const members = await membersOf(tx, inspection)
  const own = members.find(({ accountId }) => accountId === by.id)
  if (own?.conflict && own.waiver === null) throw new Refused(refusals.CONFLICT_OF_INTEREST({ names: [own.name] }))
  return {
    inspection,
    contents,
    sources: set.sources,
    unitName: unit?.name ?? '',
    items: itemsFor(contents, inspection, unit?.kind ?? '', await findChosen(tx, inspection.id)),
    members,
    assigned: await listAssigned(tx, inspection.id),
  }
}

/** Whether this content is the person's to look at; none where it is not named. @refuses CONFLICT_OF_INTEREST @source CT-I-2a-1 */
export async function examines(
  tx: Tx,
  presence: Pick<Presence, 'by' | 'on'>,
  inspection: Inspection,
  contentItemId: string | null,
): Promise<boolean> {
  const { by } = presence
  const barred = await listConflicts(tx, inspection.id)
  if (barred.has(by.id) && barred.get(by.id) === null)
    throw new Refused(refusals.CONFLICT_OF_INTEREST({ names: [by.name] }))
  if (contentItemId === null) return false
  return mayWriteItem(by, await sheetOf(tx, inspection, presence), contentItemId).ok
}

/** The whole sheet as this person may know it. @refuses NOT_FOUND, CONTENTS_UNCONFIRMED, CONFLICT_OF_INTEREST */
export async function serveSheet(tx: Tx, presence: Pick<Presence, 'by' | 'on'>, id: string): Promise<ServedSheet> {
  const { by } = presence
  const inspection = found(await findInspection(tx, id))
  const sheet = await sheetOf(tx, inspection, presence)
  const settings = await getProfile(tx, inspection.planId)
  const { teamId, planId, form, state } = inspection
  return {
    ...{ inspectionId: id, planId, teamId, unitName: sheet.unitName, form, state },
    heldOn: (await listHeldOn(tx, [id])).get(id) ?? null,
    ...{ items: sheet.items, sources: sheet.sources },
    earlier: hasRemedies(sheet.items) ? await listEarlier(tx, inspection) : [],
    isoResult: await findIsoResult(tx, inspection),
    heads: await listHeads(tx, id),
    aside: await listAside(tx, id),
    assigned: sheet.assigned,
    members: sheet.members,
    ...(await reportedOn(tx, inspection, sheet)),
    writes: sheet.items.filter((item) => mayWriteItem(by, sheet, item.id).ok).map((item) => item.id),
    decides: isOpen(inspection) ? mayDecide(by, sheet) : null,
    assigns: teamId !== null && mayAssign(by, { id: teamId }, settings),
  }
}

const hasRemedies = (items: readonly SheetItem[]) =>
  items.some(({ parts }) => parts.some(({ kind }) => kind === 'remedies'))

/**
 * The contents that a unit of this kind is asked for in this form and round. What does not apply to its kind stands there with the plan's
 * reason, where there is one; of a surprise and of a theme those that were chosen for it.
 *
 * @source CT-II-0, CT-II-7-2, QN-II-1b-1, QN-II-1b-2, CT-III-1a, TN-II-1d-5, TN-II-1e, NX-II-2.2-0
 */
export function itemsFor(
  contents: readonly ContentItem[],
  { form, round }: Pick<Inspection, 'form' | 'round'>,
  unitKind: string,
  chosen: Chosen = { contentIds: null, topic: null },
): SheetItem[] {
  const own = new Set(ofInspection(contents, form, chosen).map(({ id }) => id))
  return leavesOf(contents)
    .filter(({ id }) => own.has(id))
    .flatMap(({ above, ...leaf }): SheetItem[] => {
      const all = [...above, leaf]
      const barred = all.find((one) => !appliesTo(one, unitKind))
      if (!all.every((one) => inRound(one, round)) || barred?.elsewhere === '') return []
      return [
        {
          ...only(leaf),
          basic: leaf.basic || above.some(({ basic }) => basic),
          above: above.map(({ code, text }) => `${code}. ${text}`),
          focus: isFocus(leaf, round) || above.some((one) => isFocus(one, round)),
          parts: leaf.parts.filter((part) => appliesTo(part, unitKind)),
          otherParts: leaf.parts.filter((part) => !appliesTo(part, unitKind)),
          inapplicable: barred?.elsewhere ?? '',
        },
      ]
    })
}

/** Contents in the focus of its round that nobody has judged at the unit; none while the plan has no confirmed contents. */
export async function unseenAt(tx: Tx, inspection: Inspection, on: Day): Promise<string[]> {
  const contents = await listContents(tx, inspection.planId)
  if (contents.length === 0) return []
  const unit = await findUnit(tx, inspection.unitId, inspection.notifiedOn ?? on)
  const items = itemsFor(contents, inspection, unit?.kind ?? '', await findChosen(tx, inspection.id))
  return unseenFocus(items, await listHeads(tx, inspection.id))
}

/** Who looks at a unit, and at which contents, for what is seen beside its sheet; none while the plan has no confirmed contents. */
export async function lookedAt(tx: Tx, inspection: Inspection, on: Day): Promise<Pick<OfSheet, 'members' | 'items'>> {
  const unit = await findUnit(tx, inspection.unitId, inspection.notifiedOn ?? on)
  const contents = await listContents(tx, inspection.planId)
  return {
    members: await membersOf(tx, inspection),
    items: itemsFor(contents, inspection, unit?.kind ?? '', await findChosen(tx, inspection.id)),
  }
}

async function membersOf(tx: Tx, { id, teamId }: Inspection): Promise<Member[]> {
  const team = teamId === null ? null : await findTeam(tx, teamId)
  const barred = await listConflicts(tx, id)
  return present(team?.seats ?? []).map((seat: TeamSeat) => ({
    accountId: seat.accountId,
    name: seat.name,
    seat: seat.seat,
    fields: seat.fields,
    conflict: barred.has(seat.accountId),
    waiver: barred.get(seat.accountId) ?? null,
  }))
}

/** What the unit said of each content, as the outline that it answered reports on it: from the report as it was locked, never copied. */
async function reportedOn(
  tx: Tx,
  inspection: Inspection,
  { items, contents }: { readonly items: readonly SheetItem[]; readonly contents: readonly ContentItem[] },
): Promise<Pick<ServedSheet, 'reported' | 'reportedAsOf'>> {
  const report = await findReportOf(tx, inspection.id)
  if (report?.state !== 'locked' || report.outlineId === null) return { reported: [], reportedAsOf: null }
  const outline = (await findOutline(tx, report.outlineId))?.items ?? []
  const answers = new Map((await listAnswers(tx, report.id)).map(({ itemId, value }) => [itemId, value]))
  const said = linksOf(await listLinks(tx, inspection.planId), outline, contents)
  const links = said.length > 0 ? said : proposeLinks(outline, contents)
  const known = new Set(items.map(({ id }) => id))
  return {
    reportedAsOf: report.asOf,
    reported: links.flatMap(({ outlineItemId, contentItemId }): Reported[] => {
      const value = answers.get(outlineItemId)
      const asked = outline.find(({ id }) => id === outlineItemId)?.text ?? ''
      return value && known.has(contentItemId) ? [{ itemId: contentItemId, asked, value }] : []
    }),
  }
}

const only = ({
  id,
  code,
  text,
  field,
  basis,
  documents,
  basic,
  dataYear,
  cutOff,
  onSiteOnly,
  threshold,
  sources,
}: ContentItem) => ({
  ...{ id, code, text, field, basis, documents, basic, dataYear, cutOff, onSiteOnly, threshold, sources },
})
