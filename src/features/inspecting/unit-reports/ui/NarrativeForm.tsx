import { useState } from 'react'
import { EvidenceField } from '#features/ground/evidence/ui/embed.tsx'
import { send } from '#web/api.ts'
import { LongTextField } from '#web/design/fields.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { SaveState, useAutosave, useSendUnsent } from '#web/design/SaveState.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { texts } from '../texts.ts'
import { ReportHead } from './ReportHead.tsx'
import { DueWords } from './ReportState.tsx'
import { SendPanel } from './SendPanel.tsx'

/** The report of a plan without an outline: one text. */
export function NarrativeForm({ report }: { report: ServedReport }) {
  const t = useTexts(texts)
  const design = useTexts(designTexts)
  const change = useChange()
  const autosave = useAutosave<string>({
    key: `report:${report.id}:narrative`,
    save: async (narrative, seen) => {
      const sendIt = () => send('PUT /api/unit-reports/:id/narrative', { id: report.id }, { narrative })
      await (report.state === 'notStarted' ? change(sendIt) : sendIt())
      return seen
    },
  })
  const [text, setText] = useState(autosave.unsent ?? report.narrative)
  useSendUnsent(autosave)
  return (
    <>
      <ReportHead report={report} title={t.title} aside={<DueWords report={report} named />} />
      <div className="with-aside">
        <div className="column">
          {autosave.unsent !== null && <Notice tone="calm">{design.recovered}</Notice>}
          <Panel>
            <div className="row">
              <span className="push">
                <SaveState status={autosave.status} onRetry={autosave.retry} />
              </span>
            </div>
            <div className="wide-field">
              <LongTextField
                rows={18}
                label={t.form.narrative}
                hint={t.form.narrativeOnly}
                value={text}
                onChange={(next) => {
                  setText(next)
                  autosave.edit(next)
                }}
                onBlur={autosave.flush}
              />
            </div>
            <EvidenceField
              inspectionId={report.inspectionId}
              thingId={report.id}
              path="/api/unit-reports"
              label={t.form.evidenceFiles}
            />
          </Panel>
        </div>
        <aside className="column">
          <SendPanel report={report} values={{}} />
        </aside>
      </div>
    </>
  )
}
