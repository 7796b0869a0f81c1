import type { LinkKind } from '#features/ground/org/rules.ts'

/** Lĩnh vực của kế hoạch, by the identifiers of the glossary. @source CT-HDR-3, QN-HDR-3, TN-HDR-2 */
export const SUBJECTS = ['par', 'procedureControl', 'digitalTransformation', 'civilService'] as const
export type PlanSubject = (typeof SUBJECTS)[number]

/** Which organ of a commune has the subject; civil service goes with reform. @source T2-ORG-4 */
export const FOCAL_OF: Readonly<Record<PlanSubject, LinkKind>> = {
  par: 'focalPar',
  procedureControl: 'focalProcedures',
  digitalTransformation: 'focalDigital',
  civilService: 'focalPar',
}

const NAMED: readonly (readonly [PlanSubject, RegExp])[] = [
  ['procedureControl', /kiểm soát (?:thủ tục hành chính|TTHC)/iu],
  ['digitalTransformation', /chuyển đổi số/iu],
  ['civilService', /công vụ/iu],
]

/** What a title names; reform, of which every plan here is, first. @source CT-HDR-3, QN-HDR-3, NX-HDR-3, KG-HDR-3, TN-HDR-2 */
export function subjectsIn(title: string): PlanSubject[] {
  return ['par', ...NAMED.flatMap(([subject, words]) => (words.test(title) ? [subject] : []))]
}
