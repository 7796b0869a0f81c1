import { showDay } from '#web/days.ts'
import { LinkButton } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedInspection } from '../contract.ts'
import { texts } from '../texts.ts'
import { InspectionStateTag } from './InspectionState.tsx'

/** Kiểm tra lồng ghép: the other inspection of the session, with its own Team and its own result. */
export function CombinedPanel({ inspection }: { inspection: ServedInspection }) {
  const { page: t, form } = useTexts(texts)
  return inspection.combined.map((one) => (
    <Panel key={one.id} title={`${t.combined}: ${form[one.form]}`}>
      <div className="column">
        <div className="row">
          <InspectionStateTag state={one.state} />
          {one.host && <span className="muted small">{t.isHost}</span>}
        </div>
        <Facts
          facts={[
            [t.combinedTeam, one.team || <span className="muted">{t.teamMissing}</span>],
            [t.combinedHead, one.head],
            [t.agreed, one.agreedOn ? showDay(one.agreedOn) : one.state === 'scheduled' && t.notAgreed],
          ]}
        />
        {one.open && (
          <div className="actions">
            <LinkButton small to={`/cuoc/${one.id}`}>
              {t.openCombined}
            </LinkButton>
          </div>
        )}
      </div>
    </Panel>
  ))
}
