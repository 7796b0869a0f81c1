import { useRef, useState } from 'react'
import { EvidenceField } from '#features/ground/evidence/ui/embed.tsx'
import { get, overwrite, Refused } from '#web/api.ts'
import { LongTextField } from '#web/design/fields.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { Overtaken, SaveState, useAutosave, useSendUnsent } from '#web/design/SaveState.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { texts } from '../texts.ts'
import { OtherWords } from './OtherWords.tsx'
import { ReportHead } from './ReportHead.tsx'
import { DueWords } from './ReportState.tsx'
import { SendPanel } from './SendPanel.tsx'

/** The report of a plan without an outline: one text. */
export function NarrativeForm({ report }: { report: ServedReport }) {
  const t = useTexts(texts)
  const design = useTexts(designTexts)
  const change = useChange()
  const [other, setOther] = useState<ServedReport | null>(null)
  /** The other's version, from when the person has chosen between the two. */
  const chosen = useRef(0)
  const autosave = useAutosave<string>({
    key: `report:${report.id}:narrative`,
    version: report.narrativeBy?.version ?? 0,
    save: async (narrative, seen) => {
      const over = Math.max(seen, chosen.current)
      const sendIt = () => overwrite('PUT /api/unit-reports/:id/narrative', { id: report.id }, { narrative }, over)
      try {
        return (await (report.state === 'notStarted' ? change(sendIt) : sendIt())).version
      } catch (problem) {
        if (problem instanceof Refused && problem.problem.code === 'CHANGED_MEANWHILE')
          setOther(await get('/api/unit-reports/:id', { id: report.id }))
        throw problem
      }
    },
  })
  const [text, setText] = useState(autosave.unsent ?? report.narrative)
  useSendUnsent(autosave)
  const write = (next: string) => {
    setText(next)
    autosave.edit(next)
  }
  const choose = (own: boolean) => {
    if (!other?.narrativeBy) return
    chosen.current = other.narrativeBy.version
    setOther(null)
    write(own ? text : other.narrative)
    autosave.flush()
  }
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
            <Overtaken autosave={autosave} onTake={write} />
            {other?.narrativeBy && (
              <OtherWords by={other.narrativeBy} onChoose={choose}>
                <p className="said">{other.narrative}</p>
              </OtherWords>
            )}
            <div className="wide-field">
              <LongTextField
                rows={18}
                label={t.form.narrative}
                hint={t.form.narrativeOnly}
                value={text}
                onChange={write}
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
