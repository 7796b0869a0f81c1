import { holdsPost } from '#kernel/actor.ts'
import { LinkButton } from '#web/design/Button.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { texts } from '../texts.ts'

/** The unit's way from the inspection to its own task. */
export function WriteReport({ report }: { report: ServedReport }) {
  const { panel: t } = useTexts(texts)
  const { actor } = useMe()
  if (
    !holdsPost(actor, ['unitHead', 'unitOfficer'], report.unitId) ||
    !['notStarted', 'drafting', 'returned'].includes(report.state)
  )
    return null
  return (
    <LinkButton tone="primary" to={`/don-vi/bao-cao/${report.id}`}>
      {t.open}
    </LinkButton>
  )
}
