import { type ReactNode, useState } from 'react'
import type { Recommendation } from '#features/concluding/recommendations/rules.ts'
import { SignedCopy } from '#features/ground/evidence/ui/embed.tsx'
import { SubmissionFacts } from '#features/ground/papers/ui/embed.tsx'
import { concludesWith, dueAfter } from '#features/ground/profiles/rules.ts'
import { type Finding, OPEN_FINDING_STATES } from '#features/inspecting/findings/rules.ts'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { holdsPost } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { overwrite, send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { Button } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { DayField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { Gaps } from '#web/design/Gaps.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { Notice, RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { Overtaken, SaveState, useAutosave, useSendUnsent } from '#web/design/SaveState.tsx'
import { Source } from '#web/design/Source.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useAction, useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedConclusion } from '../contract.ts'
import {
  asksHead,
  attachSignedCopy,
  type Conclusion,
  type ConclusionDraft,
  conclusionActions,
  mayDraft,
  submissionGaps,
} from '../rules.ts'
import { texts, tones } from '../texts.ts'
import { useConclusionActs } from './acts.tsx'
import { PrintedFindings } from './PrintedFindings.tsx'
import { Recommendations } from './Recommendations.tsx'

/** Thông báo kết luận with its numbered recommendations: written, submitted, signed, issued. */
export function ConclusionPanel({
  inspection,
  served,
  findings,
  paper,
}: {
  inspection: ServedInspection
  served: ServedConclusion
  findings: readonly Finding[]
  /** The notice as it would be printed now. */
  paper: ReactNode
}) {
  const [previewed, setPreviewed] = useState(false)
  const t = useTexts(texts)
  const { actor } = useMe()
  const { conclusion, recommendations } = served
  const openFindings = findings.filter(({ state }) => OPEN_FINDING_STATES.includes(state)).length
  const writes = mayDraft(actor, conclusion ?? { teamId: inspection.teamId, state: 'draft' }, inspection.state)
  const waits = conclusion !== null && ['submitted', 'signed'].includes(conclusion.state)
  const inUnit = holdsPost(actor, ['unitHead', 'unitOfficer'], inspection.unitId)
  if (!conclusion && !writes)
    return (
      <Panel>
        <Empty>{inUnit ? t.noneUnit : `${t.none} ${t.notYet}`}</Empty>
      </Panel>
    )
  return (
    <div className="column">
      {conclusion && served.unread && <Unread id={conclusion.id} />}
      {!concludesWith(inspection.settings, 'conclusionNotice') && writes && <Notice tone="calm">{t.optional}</Notice>}
      {conclusion?.state === 'returned' && conclusion.returnReason && (
        <Notice tone="attention">
          <b>{t.returned}</b>
          <div className="said">{conclusion.returnReason}</div>
        </Notice>
      )}
      {conclusion && waits && (
        <div className="with-aside">
          <Panel title={t.paper}>{paper}</Panel>
          <aside className="column narrow-facts">
            <Panel title={t.submission}>
              <SubmissionFacts paper={conclusion} submitter={served.submitter} />
              <Acts
                inspection={inspection}
                conclusion={conclusion}
                recommendations={recommendations}
                openFindings={openFindings}
              />
            </Panel>
          </aside>
        </div>
      )}
      {writes ? (
        <DraftForm key={inspection.id} inspection={inspection} conclusion={conclusion} findings={findings} />
      ) : (
        conclusion && <Written conclusion={conclusion} inspection={inspection} />
      )}
      <div id="recommendations">
        <Recommendations
          inspectionId={inspection.id}
          planId={inspection.planId}
          recommendations={recommendations}
          findings={findings}
          writes={writes}
          settings={inspection.settings}
        />
      </div>
      {conclusion && ['signed', 'issued'].includes(conclusion.state) && (
        <SignedCopy
          paper="conclusion"
          id={conclusion.id}
          path="/api/conclusions"
          attaches={attachSignedCopy(actor, conclusion).ok}
        />
      )}
      {writes && conclusion && (
        <div className="column">
          <div className="actions">
            <Button onClick={() => setPreviewed(!previewed)}>{previewed ? t.hidePreview : t.preview}</Button>
          </div>
          {previewed && (
            <Panel key={conclusion.version} title={t.paper}>
              {paper}
            </Panel>
          )}
        </div>
      )}
      {conclusion && !waits && (
        <Acts
          inspection={inspection}
          conclusion={conclusion}
          recommendations={recommendations}
          openFindings={openFindings}
        />
      )}
    </div>
  )
}

/** Where what is missing is written. */
const PLACES: Readonly<Record<string, string>> = {
  NOT_CONSOLIDATING: 'main',
  RESULTS_REQUIRED: 'conclusion-words',
  HEAD_ASSESSMENT_REQUIRED: 'conclusion-words',
  FINDINGS_OPEN: 'conclusion-words',
}

function Acts({
  inspection,
  conclusion,
  recommendations,
  openFindings,
}: {
  openFindings: number
  inspection: ServedInspection
  conclusion: Conclusion
  recommendations: readonly Recommendation[]
}) {
  const open = conclusionActions(conclusion, useCircumstances(inspection.settings))
  const acts = useConclusionActs(inspection, conclusion, recommendations, open.includes('sign'))
  const { on } = useMe()
  if (open.length === 0) return null
  const facts = { form: inspection.form, inspectionState: inspection.state, openFindings, recommendations }
  const gaps = open.includes('submit') ? submissionGaps(conclusion, facts, on, inspection.settings) : []
  return (
    <>
      <Gaps gaps={gaps} planId={inspection.planId} placeOf={({ code }) => `#${PLACES[code] ?? 'recommendations'}`} />
      <div className="actions">
        <ActionBar path="/api/conclusions" id={conclusion.id} version={conclusion.version} open={open} acts={acts} />
      </div>
    </>
  )
}

function Written({ conclusion, inspection }: { conclusion: Conclusion; inspection: ServedInspection }) {
  const t = useTexts(texts)
  const day = (value: Day | null) => value && showDay(value)
  return (
    <Panel title={t.title} actions={<StateTag tone={tones[conclusion.state]}>{t.state[conclusion.state]}</StateTag>}>
      {conclusion.number && conclusion.issuedOn && (
        <p>
          <b>{t.numberLine(conclusion.number, conclusion.symbol, showDay(conclusion.issuedOn))}</b>
        </p>
      )}
      <h3>{t.results}</h3>
      <p className="said">{conclusion.results}</p>
      {conclusion.headAssessment && (
        <>
          <h3>{t.headAssessment}</h3>
          <p className="said">{conclusion.headAssessment}</p>
        </>
      )}
      <div className="panel-part">
        <Facts
          facts={[
            [t.respondOn, inspection.settings.disagreePath && day(conclusion.respondOn)],
            [t.remedyDueOn, day(conclusion.remedyDueOn)],
            [t.remedyRecipient, conclusion.remedyRecipient],
            [t.acceptor, t.acceptors[conclusion.acceptor]],
            [t.signedOn, day(conclusion.signedOn)],
          ]}
        />
      </div>
    </Panel>
  )
}

/** The words of the draft; saved by themselves while typing, with a button for who wants to be sure. */
function DraftForm({
  inspection,
  conclusion,
  findings,
}: {
  inspection: ServedInspection
  conclusion: Conclusion | null
  findings: readonly Finding[]
}) {
  const t = useTexts(texts)
  const { on } = useMe()
  const { planId, settings } = inspection
  const change = useChange()
  const autosave = useAutosave<ConclusionDraft>({
    key: `conclusion:${inspection.id}`,
    version: conclusion?.version ?? 0,
    save: async (draft, seen) =>
      (await change(() => overwrite('PUT /api/inspections/:id/conclusion', { id: inspection.id }, draft, seen)))
        .version,
  })
  const [draft, setDraft] = useState<ConclusionDraft>(
    autosave.unsent ?? {
      // What was done well is written down already where the plan asks for lists.
      results: conclusion?.results ?? inspection.doneList.join('\n'),
      headAssessment: conclusion?.headAssessment ?? '',
      // The plan's own terms, from today on, until somebody has written another day or none.
      respondOn: conclusion ? conclusion.respondOn : settings.disagreePath ? dueAfter(on, settings.responseDays) : null,
      remedyDueOn: conclusion ? conclusion.remedyDueOn : dueAfter(on, settings.remedyDays),
      remedyRecipient: conclusion?.remedyRecipient || settings.reportRecipient,
      acceptor: conclusion?.acceptor ?? 'teamOrFocal',
      findings: conclusion?.findings ?? [],
      leftOut: conclusion?.leftOut ?? [],
    },
  )
  useSendUnsent(autosave)
  const put = (part: Partial<ConclusionDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    autosave.edit(next)
  }
  const { flush } = autosave
  return (
    <Panel
      title={t.title}
      actions={
        <>
          <SaveState status={autosave.status} onRetry={autosave.retry} />
          <StateTag tone={tones[conclusion?.state ?? 'draft']}>{t.state[conclusion?.state ?? 'draft']}</StateTag>
        </>
      }
    >
      <Overtaken autosave={autosave} onTake={put} />
      <div className="wide-fields" id="conclusion-words">
        <LongTextField
          rows={6}
          label={t.results}
          hint={t.resultsHint}
          value={draft.results}
          onChange={(results) => put({ results })}
          onBlur={flush}
        />
        <LongTextField
          rows={4}
          label={t.headAssessment}
          optional={!asksHead(inspection.form, inspection.settings)}
          value={draft.headAssessment}
          onChange={(headAssessment) => put({ headAssessment })}
          onBlur={flush}
        />
      </div>
      <PrintedFindings
        inspectionId={inspection.id}
        findings={findings}
        chosen={draft}
        dueOn={draft.remedyDueOn}
        onChoose={put}
      />
      <div className="fields">
        {inspection.settings.disagreePath && (
          <DayField
            label={t.respondOn}
            value={draft.respondOn}
            onChange={(respondOn) => put({ respondOn })}
            onBlur={flush}
          />
        )}
        <DayField
          label={t.remedyDueOn}
          optional
          value={draft.remedyDueOn}
          onChange={(remedyDueOn) => put({ remedyDueOn })}
          onBlur={flush}
        />
        <TextField
          label={t.remedyRecipient}
          hint={t.recipientHint}
          optional
          value={draft.remedyRecipient}
          onChange={(remedyRecipient) => put({ remedyRecipient })}
          onBlur={flush}
        />
        <SelectField
          label={t.acceptor}
          choices={(['teamOrFocal', 'team', 'focalAgency'] as const).map((value) => ({
            value,
            label: t.acceptors[value],
          }))}
          value={draft.acceptor}
          onChange={(acceptor) => acceptor !== '' && put({ acceptor })}
        />
      </div>
      <Source rule={{ planId, settings: ['remedyDays', 'responseDays', 'conclusionDays'] }} />
    </Panel>
  )
}

/** Until somebody of the unit says that he has read it, it waits in his work list. */
function Unread({ id }: { id: string }) {
  const t = useTexts(texts)
  const { run, busy, refused } = useAction(() => send('POST /api/conclusions/:id/read', { id }))
  return (
    <>
      <Notice
        tone="attention"
        actions={
          <Button small tone="primary" busy={busy} onClick={run}>
            {t.confirmRead}
          </Button>
        }
      >
        {t.unread}
      </Notice>
      {refused && <RefusalNotice refused={refused} />}
    </>
  )
}
