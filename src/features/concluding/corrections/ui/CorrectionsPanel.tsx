import { Fragment, useState } from 'react'
import type { Conclusion } from '#features/concluding/conclusions/rules.ts'
import { SignedCopy } from '#features/ground/evidence/ui/embed.tsx'
import { send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Facts } from '#web/design/Facts.tsx'
import { Form } from '#web/design/Form.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import {
  attachReplacing,
  type Correction,
  type CorrectionDraft,
  correctionActions,
  isOpen,
  mayPropose,
  wordsInForce,
} from '../rules.ts'
import { texts, tones } from '../texts.ts'
import { useCorrectionActs } from './acts.tsx'
import { useCorrections } from './useCorrections.ts'

/** Sửa đổi, thay thế: below an issued notice, for those who propose, decide or read one. */
export function CorrectionsPanel({ conclusion }: { conclusion: Conclusion }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const corrections = useCorrections(conclusion.inspectionId)
  const [writing, setWriting] = useState(false)
  const may = mayPropose(actor, conclusion) && !corrections.some(isOpen)
  if (!may && corrections.length === 0) return null
  return (
    <div className="column">
      {corrections.map((one) => (
        <Fragment key={one.id}>
          <OneCorrection correction={one} symbol={conclusion.symbol} />
          {['approved', 'issued'].includes(one.state) && (
            <SignedCopy
              paper="correction"
              id={one.id}
              path="/api/corrections"
              attaches={attachReplacing(actor, one).ok}
            />
          )}
        </Fragment>
      ))}
      {may && (
        <Panel title={t.title}>
          {writing ? (
            <ProposalForm conclusion={conclusion} corrections={corrections} onDone={() => setWriting(false)} />
          ) : (
            <>
              <p className="hint">{t.lead}</p>
              <div className="actions">
                <Button onClick={() => setWriting(true)}>{t.propose}</Button>
              </div>
            </>
          )}
        </Panel>
      )}
    </div>
  )
}

function OneCorrection({ correction, symbol }: { correction: Correction; symbol: string }) {
  const t = useTexts(texts)
  const open = correctionActions(correction, useCircumstances({}))
  const acts = useCorrectionActs(symbol)
  return (
    <Panel
      title={t.one(correction.ordinal)}
      actions={<StateTag tone={tones[correction.state]}>{t.state[correction.state]}</StateTag>}
    >
      {correction.number && correction.issuedOn && (
        <p>
          <b>{t.numberLine(correction.number, correction.symbol, showDay(correction.issuedOn))}</b>
        </p>
      )}
      <h3>{t.reason}</h3>
      <p className="said">{correction.reason}</p>
      <h3>{t.results}</h3>
      <p className="said">{correction.results}</p>
      {correction.headAssessment && (
        <>
          <h3>{t.headAssessment}</h3>
          <p className="said">{correction.headAssessment}</p>
        </>
      )}
      <div className="panel-part">
        <Facts
          facts={[
            [t.proposer, t.proposed(correction.proposerName, showDay(correction.proposedOn))],
            [
              t.decider,
              correction.decidedOn ? t.decided(correction.deciderName, showDay(correction.decidedOn)) : t.whoDecides,
            ],
            [t.refusal, correction.refusal],
          ]}
        />
      </div>
      {open.length > 0 && (
        <div className="actions">
          <ActionBar path="/api/corrections" id={correction.id} version={correction.version} open={open} acts={acts} />
        </div>
      )}
    </Panel>
  )
}

function ProposalForm({
  conclusion,
  corrections,
  onDone,
}: {
  conclusion: Conclusion
  corrections: readonly Correction[]
  onDone(): void
}) {
  const t = useTexts(texts)
  const change = useChange()
  const { results, headAssessment } = wordsInForce(conclusion, corrections)
  const form = useDraftedForm<CorrectionDraft>(`correction:${conclusion.id}`, {
    start: { reason: '', results, headAssessment },
    send: (draft) =>
      change(() => send('POST /api/inspections/:id/corrections', { id: conclusion.inspectionId }, draft)).then(onDone),
  })
  return (
    <Form form={form}>
      <div className="wide-fields">
        <LongTextField rows={3} label={t.reason} {...form.field('reason')} />
        <LongTextField rows={6} label={t.results} {...form.field('results')} />
        <LongTextField rows={4} optional label={t.headAssessment} {...form.field('headAssessment')} />
      </div>
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.send}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
