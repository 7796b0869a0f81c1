import { useState } from 'react'
import { HEIRS, type Heir, type InheritedDuty } from '#features/planning/plans/rules.ts'
import { type Refused, send } from '#web/api.ts'
import { Segments } from '#web/design/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { questionTexts } from '../texts/questions.ts'
import './questions.css'

/** Việc của cấp huyện: each sentence of the plan that this one was made from, and who has it now; chosen one by one. */
export function InheritedDuties({
  planId,
  duties,
  mayDecide,
}: {
  planId: string
  duties: readonly InheritedDuty[]
  mayDecide: boolean
}) {
  const t = useTexts(questionTexts)
  const open = duties.filter(({ heir }) => heir === null).length
  return (
    <Panel title={<span id="viec-cap-huyen">{t.duties}</span>} count={open}>
      <p className="muted">{t.dutiesLead}</p>
      <ul className="inherited-duties">
        {duties.map((duty) => (
          <li key={duty.block}>
            <Link to={`/ke-hoach/${planId}/soan#${duty.block}`}>{duty.sentence}</Link>
            {mayDecide ? <Decision {...{ planId, duty }} /> : <p>{duty.heir && t.heir[duty.heir]}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Decision({ planId, duty }: { planId: string; duty: InheritedDuty }) {
  const t = useTexts(questionTexts)
  const change = useChange()
  const [refused, setRefused] = useState<Refused | null>(null)
  const { block, proposed, heir } = duty
  const choose = (chosen: Heir) =>
    change(() => send('POST /api/plans/:id/text/heirs', { id: planId }, { block, heir: chosen })).then(
      () => setRefused(null),
      setRefused,
    )
  return (
    <>
      <Segments<Heir | ''>
        label={t.heirOf(proposed && t.heir[proposed])}
        choices={HEIRS.map((value) => ({ value, label: t.heir[value] }))}
        value={heir ?? ''}
        onChange={(chosen) => void (chosen && choose(chosen))}
      />
      {refused && <RefusalNotice refused={refused} />}
    </>
  )
}
