import type { ServedConclusion } from '#features/concluding/conclusions/contract.ts'
import { useConcludingActs } from '#features/concluding/conclusions/ui/embed.tsx'
import { isOpen } from '#features/concluding/recommendations/rules.ts'
import { concludesWith } from '#features/ground/profiles/rules.ts'
import { useDeskReviewActs } from '#features/inspecting/desk-reviews/ui/embed.tsx'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { INSPECTION_PATHS, type InspectionAction, inspectionActions } from '#features/inspecting/inspections/rules.ts'
import { ReinspectButton, useInspectionActs, usePreliminaryLabel } from '#features/inspecting/inspections/ui/embed.tsx'
import type { ServedSchedule } from '#features/inspecting/schedules/contract.ts'
import { sentNotice } from '#features/inspecting/schedules/rules.ts'
import { useScheduleActs } from '#features/inspecting/schedules/ui/embed.tsx'
import type { ServedReport } from '#features/inspecting/unit-reports/contract.ts'
import { useVisitActs, WriteReport } from '#features/inspecting/unit-reports/ui/embed.tsx'
import { ActionBar } from '../design/ActionBar.tsx'
import { LinkButton } from '../design/Button.tsx'
import { useCircumstances } from '../me.tsx'

/** The acts open to this person, each sent to the feature that makes it. */
export function InspectionActs({
  inspection,
  schedule,
  report,
  conclusion,
  pressed,
}: {
  inspection: ServedInspection
  schedule: ServedSchedule
  report: ServedReport | null
  conclusion: ServedConclusion | null
  /** One of them, pressed in the work list: then it alone, without its button. */
  pressed?: InspectionAction
}) {
  const at = useCircumstances(inspection.settings)
  // What must be refused now, by facts that the inspection itself does not hold.
  const refused: readonly (InspectionAction | false)[] = [
    // Where a notice concludes, issuing it concludes the inspection: there is no second button for it.
    concludesWith(inspection.settings, 'conclusionNotice') && 'conclude',
    inspection.team?.state !== 'active' && 'review',
    (inspection.team?.state !== 'active' || (schedule.session?.heldOn ?? at.on) > at.on) && 'begin',
    (conclusion?.recommendations ?? []).some(isOpen) && 'close',
    (schedule.hostDay === null || schedule.hostDay === schedule.session?.heldOn) && 'followHost',
    inspection.combined.find(({ host }) => host)?.state !== 'cancelled' && 'leaveHost',
  ]
  const open = inspectionActions(inspection, at).filter((action) => !refused.includes(action))
  const scheduling = useScheduleActs(inspection, schedule)
  const visits = useVisitActs(inspection, schedule, report)
  const desk = useDeskReviewActs(inspection, report)
  const preliminary = usePreliminaryLabel(inspection)
  const own = useInspectionActs(inspection, inspection.settings, sentNotice(schedule.notices)?.id ?? null)
  const concluding = useConcludingActs(inspection.planId)
  const bar = (
    <ActionBar
      path="/api/inspections"
      id={inspection.id}
      doorOf={(action) => INSPECTION_PATHS[action]}
      version={inspection.version}
      open={open}
      acts={{ ...visits, ...scheduling, ...desk, ...own, ...concluding, cancel: own.cancel }}
      {...(pressed && { pressed })}
    />
  )
  if (pressed) return bar
  return (
    <div className="actions acts">
      {open.includes('concludePreliminarily') && (
        <LinkButton to={`/cuoc/${inspection.id}/ket-luan-so-bo`} tone={inspection.preliminaryOn ? 'plain' : 'primary'}>
          {preliminary}
        </LinkButton>
      )}
      {bar}
      {report && <WriteReport report={report} />}
      <ReinspectButton inspection={inspection} />
    </div>
  )
}
