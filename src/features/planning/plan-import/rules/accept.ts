import { UNIT_KINDS } from '#features/ground/org/rules.ts'
import type { OutlineNode as PlanOutlineNode } from '#features/planning/outlines/rules.ts'
import {
  type CoverageRule,
  formOf,
  type NewPlan,
  type PlanContent,
  shareOf,
  subjectsIn,
  takesKind,
  windowRead,
} from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { isDay } from '#kernel/day.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import type { OutlineNode, PlanDoubt, PlanDraft } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { registerKind } from './profile.ts'

/** What a person said of one doubt: it stands as it is, or it was corrected. */
export interface DecidedDoubt extends PlanDoubt {
  readonly decision: 'open' | 'accepted' | 'corrected'
  /** Why it stands, or what stands there now. */
  readonly note: string
  /** The change of the text that carried the answer out. */
  readonly change?: number
}

/** The content of an imported plan: what every plan has, with what the reading left to be looked at. */
export interface ImportedContent extends PlanContent {
  readonly imported: {
    readonly fileName: string
    readonly doubts: readonly DecidedDoubt[]
    readonly unrecognised: PlanDraft['unrecognised']
    readonly typography: PlanDraft['typography']
    readonly sections: PlanDraft['sections']
    readonly origins: PlanDraft['origins']
    readonly outline: PlanDraft['outline']
    readonly outlineTitle: string | null
    readonly lines: PlanDraft['lines']
    /** True once the outline, the places and the settings have been made from it. */
    readonly placed: boolean
  }
}

/** Whether a plan came from a document, with what the reading left to be looked at. */
export function isImported<Plan extends { readonly content: PlanContent }>(
  plan: Plan,
): plan is Plan & { readonly content: ImportedContent } {
  return plan.content.imported !== undefined
}

/** The plan that a draft becomes; what is missing stays missing. @source QN-HDR-1, QN-HDR-2, CT-HDR-2 */
export function planFrom(
  id: string,
  draft: PlanDraft,
  fileName: string,
  year: number,
): NewPlan & { content: ImportedContent } {
  const { from, to } = windowRead(draft.periods)
  return {
    id,
    origin: 'imported',
    state: 'draft',
    number: draft.number,
    symbol: draft.symbol ?? 'KH-UBND',
    place: draft.place ?? '',
    issuedOn: issueDay(draft),
    issuedText: issueDay(draft) === null ? (draft.issuedOn?.text ?? '') : '',
    title: draft.title ?? fileName,
    planYear: draft.planYear ?? year,
    issuer: draft.issuer ?? '',
    subjects: subjectsIn(draft.title ?? ''),
    from,
    to,
    content: {
      legalBases: draft.legalBases,
      purposes: draft.purposes,
      requirements: draft.requirements,
      contents: draft.contents,
      forms: draft.forms,
      targets: draft.targets.map(({ kind, names, count, percent, perParent, text, form }) => ({
        kind: registerKind(kind),
        names,
        count,
        percent,
        perParent,
        text,
        form,
      })),
      periods: draft.periods,
      tasks: draft.tasks,
      budget: draft.budget,
      recipients: draft.recipients,
      signature: draft.signature,
      missingAnnexes: draft.doubts.filter((doubt) => doubt.code === 'A-28').map((doubt) => doubt.text),
      imported: {
        fileName,
        doubts: draft.doubts.map((doubt) => ({ ...doubt, decision: 'open', note: '' })),
        unrecognised: draft.unrecognised,
        typography: draft.typography,
        sections: draft.sections,
        origins: draft.origins,
        outline: draft.outline,
        outlineTitle: draft.outlineTitle,
        lines: draft.lines,
        placed: false,
      },
    },
  }
}

/** Whether all that was doubtful has been looked at. @refuses DOUBTS_OPEN */
export function mayPlace(content: ImportedContent): Decision<ImportedContent> {
  const open = content.imported.doubts.filter((doubt) => doubt.decision === 'open').length
  return open > 0 ? refuse(refusals.DOUBTS_OPEN({ count: open })) : allow(content)
}

/** A place for each unit that the plan promises; named where the register knows the name. */
export interface Place {
  readonly rule: number
  readonly form: string
  readonly unitKind: string | null
  readonly unitId: string | null
  readonly label: string
}

/**
 * Đối tượng: places of the plan from its rules. A number gives so many unnamed places, named units one each, a share as many
 * as it needs today unless other sentences hold its units; a kind without a number gives none: which units come, a later notice says.
 *
 * @source CT-III-1b-2, CT-III-1b-6, KG-I-2b-1, KG-II-2c, QN-II-2a-1
 */
export function placesFrom(
  content: PlanContent,
  unitIds: ReadonlyMap<string, string>,
  totalOf: (kind: string | null) => number,
): Place[] {
  return content.targets.flatMap((target, rule) => {
    const place = {
      rule,
      form: formOf(target, content),
      unitKind: target.kind !== null && (UNIT_KINDS as readonly string[]).includes(target.kind) ? target.kind : null,
    }
    if (target.names.length > 0)
      return target.names.map((name) => ({ ...place, unitId: unitIds.get(name) ?? null, label: name }))
    const count =
      target.count ??
      (target.percent !== null && !isHeldElsewhere(target, content) ? shareOf(target.percent, totalOf(target.kind)) : 0)
    return Array.from({ length: Math.min(count, 400) }, (_, index) => ({
      ...place,
      unitId: null,
      label: `${target.text} (${index + 1})`,
    }))
  })
}

/** Whether other sentences of its form name units of a share's kinds, or how many: those are its places. @source KG-I-2b-1 */
function isHeldElsewhere(share: CoverageRule, { targets }: PlanContent): boolean {
  return targets.some(
    ({ form, percent, names, count, kind }) =>
      form === share.form &&
      percent === null &&
      (names.length > 0 || count !== null) &&
      kind !== null &&
      takesKind(share, kind),
  )
}

/** The outline as questions, each for the kinds of unit that it names. @source TN-DC-0, TN-DC-I.3-2x */
export function outlineFrom(nodes: readonly OutlineNode[]): PlanOutlineNode[] {
  return nodes.map((node) => {
    const text = node.notes.length > 0 ? `${node.text} (${node.notes.join(' ')})` : node.text
    const kinds = appliesTo(node)
    // "Đối với UBND phường, xã: …" names whom the block is for and asks its first question in one breath.
    const both = node.children.length > 0 ? /^(Đối với [^:]{3,160}):\s+(\S[\s\S]*)$/u.exec(text) : null
    const children = outlineFrom(node.children)
    return both
      ? {
          marker: node.marker ?? '',
          text: both[1]!,
          appliesTo: kinds,
          children: [{ marker: '', text: both[2]!, appliesTo: kinds, children: [] }, ...children],
        }
      : { marker: node.marker ?? '', text, appliesTo: kinds, children }
  })
}

function appliesTo(node: OutlineNode): string[] {
  if (node.appliesTo) return node.appliesTo.map((kind) => registerKind(kind) ?? kind)
  const excluded = (node.notFor ?? []).map((kind) => registerKind(kind) ?? kind)
  return excluded.length === 0 ? [] : UNIT_KINDS.filter((kind) => !excluded.includes(kind))
}

function issueDay(draft: PlanDraft): Day | null {
  const { year, month, day } = draft.issuedOn ?? { year: null, month: null, day: null }
  if (year === null || month === null || day === null) return null
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : null
}
