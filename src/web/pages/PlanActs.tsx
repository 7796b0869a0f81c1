import { profileOf } from '#features/ground/profiles/rules.ts'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { planActions, submissionGaps } from '#features/planning/plans/rules.ts'
import { usePlanActs } from '#features/planning/plans/ui/embed.tsx'
import type { Address } from '../address.ts'
import { ActionBar } from '../design/ActionBar.tsx'
import { Gaps } from '../design/Gaps.tsx'
import { useCircumstances } from '../me.tsx'

/** Where what a plan lacks is filled in, by the field that the refusal names; a document still being read on its page. */
const PLACES: Readonly<Record<string, (id: string) => Address | `#${string}`>> = {
  targets: (id) => `/ke-hoach/${id}`,
  contents: (id) => `/ke-hoach/${id}/danh-muc`,
  missingAnnexes: () => '#phu-luc',
  duties: (id) => `/ke-hoach/${id}#viec-cap-huyen`,
  legalBases: (id) => `/ke-hoach/${id}/soan`,
  from: (id) => `/ke-hoach/${id}/soan`,
}

/** The acts open to this person, with what stands in the way of a submission. */
export function PlanActs({ plan, mayAccept }: { plan: ServedPlan; mayAccept: boolean }) {
  const settings = profileOf(plan.settings)
  const open = planActions(plan, useCircumstances(settings)).filter(
    (action) => mayAccept || (action !== 'acceptImported' && action !== 'submit'),
  )
  const acts = usePlanActs(plan, open.includes('sign'))
  const gaps = open.includes('submit') ? submissionGaps(plan, plan, settings) : []
  return (
    <>
      <Gaps gaps={gaps} placeOf={({ field }) => (field && PLACES[field]?.(plan.id)) || `/ke-hoach/nhap/${plan.id}`} />
      <div className="actions acts">
        <ActionBar path="/api/plans" id={plan.id} version={plan.version} open={open} acts={acts} />
      </div>
    </>
  )
}
