import { useState } from 'react'
import { EvidenceField, EvidenceList } from '#features/ground/evidence/ui/embed.tsx'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { holdsPost } from '#kernel/actor.ts'
import { showMoment } from '#web/days.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { Button } from '#web/design/Button.tsx'
import { useIsBegun } from '#web/design/drafts.ts'
import { Facts } from '#web/design/Facts.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { ReadersLink } from '#web/ReadersLink.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedFindings } from '../contract.ts'
import {
  attachToFinding,
  type Finding,
  type FindingSettings,
  findingActions,
  type Responsibility,
  rewriteFinding,
  type Writing,
  writeFinding,
} from '../rules.ts'
import { kindTones, texts, tones } from '../texts.ts'
import { useFindingActs } from './acts.tsx'
import { FindingForm, useOwnFields } from './FindingForm.tsx'
import './findings.css'

/** The findings of one inspection, with the acts that this person may make on each. */
export function FindingsPanel({ inspection, served }: { inspection: Inspection; served: ServedFindings }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const [writing, setWriting] = useState(false)
  const begun = useIsBegun(`finding:${inspection.id}`)
  const [field = ''] = useOwnFields(inspection.teamId)
  const mayWrite = writeFinding(actor, inspection, {
    kind: 'shortcoming',
    field,
    fact: '–',
    criterion: '',
    causes: [],
    evidence: '',
  }).ok
  const inUnit = holdsPost(actor, ['unitHead', 'unitOfficer'], inspection.unitId)
  const add = (
    <Button tone="primary" onClick={() => setWriting(true)}>
      {begun ? t.goOn : t.add}
    </Button>
  )
  return (
    <div className="column">
      {writing && (
        <Panel title={t.add}>
          <FindingForm inspection={inspection} settings={served.settings} onDone={() => setWriting(false)} />
        </Panel>
      )}
      {!writing && served.items.length > 0 && (
        <div className="actions">
          {mayWrite && add}
          {served.responsibilities.length > 0 && <ReadersLink inspection={inspection.id} />}
        </div>
      )}
      {served.items.map((finding) => (
        <FindingCard
          key={finding.id}
          inspection={inspection}
          finding={finding}
          responsibilities={served.responsibilities.filter((responsibility) => responsibility.findingId === finding.id)}
          writing={inUnit ? undefined : served.writings.find((writing) => writing.findingId === finding.id)}
          settings={served.settings}
        />
      ))}
      {served.items.length === 0 && !writing && (
        <Panel>
          <Empty action={mayWrite ? add : undefined}>{inUnit ? t.emptyUnit : t.empty}</Empty>
        </Panel>
      )}
    </div>
  )
}

interface CardProps {
  inspection: Inspection
  finding: Finding
  responsibilities: readonly Responsibility[]
  /** Who wrote it; the Team's own affair. */
  writing: Writing | undefined
  settings: FindingSettings
}

function FindingCard({ inspection, finding, responsibilities, writing, settings }: CardProps) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const [editing, setEditing] = useState(false)
  const acts = useFindingActs(finding)
  const allowed = findingActions(finding, useCircumstances(settings))
  // Who confirms does not send it to himself first.
  const open = allowed.includes('confirm') ? allowed.filter((action) => action !== 'submit') : allowed
  const attaches = attachToFinding(actor, finding)
  const mayEdit = rewriteFinding(actor, finding, finding).ok
  if (editing)
    return (
      <Panel title={t.edit}>
        <FindingForm inspection={inspection} finding={finding} settings={settings} onDone={() => setEditing(false)} />
      </Panel>
    )
  return (
    <article className="panel" aria-label={`${t.kind[finding.kind]}: ${finding.fact.slice(0, 80)}`}>
      <div className="panel-head">
        <StateTag tone={kindTones[finding.kind] ?? 'attention'} sign="●">
          {t.kind[finding.kind]}
        </StateTag>
        <span className="muted small">{finding.field ? (t.field[finding.field] ?? finding.field) : t.noField}</span>
        <span className="push">
          <StateTag tone={tones[finding.state]}>{t.state[finding.state]}</StateTag>
        </span>
      </div>
      <p className="said">
        <b>{finding.fact}</b>
      </p>
      {writing?.byName && (
        <p className="muted small">{t.written(writing.byName, writing.at && showMoment(writing.at))}</p>
      )}
      <Facts
        facts={[
          [t.criterion, finding.criterion],
          [t.causes, finding.causes.length > 0 ? <Points key="causes" points={finding.causes} /> : null],
          [t.evidence, finding.evidence],
          [
            t.explanation,
            finding.explanation && (
              <>
                {finding.explanation}
                <EvidenceList inspectionId={finding.inspectionId} thingId={finding.id} side="unit" />
              </>
            ),
          ],
          [t.ruling, finding.ruling],
          [
            t.responsibility,
            responsibilities.length > 0 && (
              <>
                <Points
                  points={responsibilities.map(
                    (one) => `${[one.person, one.section].filter(Boolean).join(', ')}: ${one.statement}`,
                  )}
                />
                <span className="muted small">{t.responsibilityRestricted}</span>
              </>
            ),
          ],
        ]}
      />
      <div className="panel-part">
        {attaches.ok && attaches.value === 'team' ? (
          <EvidenceField
            inspectionId={finding.inspectionId}
            thingId={finding.id}
            side="team"
            path="/api/findings"
            label={t.evidenceFiles}
            asksRestricted
          />
        ) : (
          <EvidenceList inspectionId={finding.inspectionId} thingId={finding.id} side="team" />
        )}
      </div>
      <div className="actions card-actions">
        {mayEdit && <Button onClick={() => setEditing(true)}>{t.edit}</Button>}
        <ActionBar path="/api/findings" id={finding.id} version={finding.version} open={open} acts={acts} />
      </div>
    </article>
  )
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className="points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
