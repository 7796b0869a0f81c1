import { DetailedPlansPanel } from '#features/planning/detailed-plans/ui/embed.tsx'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { PaperPreview } from '#features/reporting/archive/ui/embed.tsx'

/** Kế hoạch chi tiết of a plan, with the paper of each version. */
export function PlanDetailed({ plan }: { plan: ServedPlan }) {
  return (
    <DetailedPlansPanel
      plan={plan}
      paperOf={({ id, version }, name) => {
        const file = `/api/papers/detailedPlan/${id}.pdf`
        // A draft that was saved is another paper.
        return <PaperPreview key={version} name={name} href={`${file}?show=1&v=${version}`} fetched={file} />
      }}
    />
  )
}
