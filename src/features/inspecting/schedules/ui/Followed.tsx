import type { FollowedVisit } from '#features/planning/detailed-plans/contract.ts'
import { differs } from '#features/planning/detailed-plans/rules.ts'
import { texts as detailedTexts } from '#features/planning/detailed-plans/texts.ts'
import { Notice } from '#web/design/Notice.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

interface Props {
  readonly detailed: FollowedVisit
  /** As it is scheduled, or about to be; null before. */
  readonly session: Parameters<typeof differs>[1] | null
}

/** Kế hoạch chi tiết: what was planned for this unit, and whether the schedule, which counts, differs from it. */
export function Followed({ detailed, session }: Props) {
  const t = useTexts(texts)
  const { visit } = useTexts(detailedTexts)
  const { ordinal, place, members } = detailed
  const planned = [
    visit.time(detailed),
    place || visit.atUnit,
    members.length > 0 ? members.map(({ name }) => name).join(', ') : visit.wholeTeam,
  ].join('; ')
  return session && differs(detailed, session) ? (
    <Notice tone="attention">{t.otherThanDetailed(ordinal, planned)}</Notice>
  ) : (
    <p className="muted small">{t.asDetailed(ordinal, planned)}</p>
  )
}
