import { EvidenceList, useEvidence } from '#features/ground/evidence/ui/embed.tsx'
import { daysBetween } from '#kernel/day.ts'
import { usePathParam } from '#web/address.ts'
import { showDay } from '#web/days.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { Facts, History } from '#web/design/Facts.tsx'
import { Link } from '#web/design/Link.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { PaperFiles } from '#web/design/PaperFiles.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedRecommendation, Step } from '../contract.ts'
import { attachToRemedy, lettersOf, papersBeside, recommendationActions } from '../rules.ts'
import { texts } from '../texts.ts'
import { RemedyFiles, useRecommendationActs } from './acts.tsx'
import { DueDay, RecommendationStateTag } from './RecommendationState.tsx'
import './recommendations.css'

/** Một kiến nghị: what is asked, by when, why it binds, all that happened, and the acts open now. */
export function RecommendationPage() {
  const id = usePathParam('id')
  const recommendation = useThing('/api/recommendations/:id', { id })
  return <Loaded query={recommendation}>{(served) => <OneRecommendation recommendation={served} />}</Loaded>
}

function OneRecommendation({ recommendation }: { recommendation: ServedRecommendation }) {
  const { page: t, list, title, binding, late } = useTexts(texts)
  const { on, actor } = useMe()
  const place = recommendation.notice
    ? list.place(recommendation.notice.number, recommendation.ordinal)
    : t.crumb(recommendation.ordinal)
  const letters = lettersOf(recommendation, actor, on)
  const waits = recommendation.state === 'disagreed' || recommendation.state === 'referred'
  return (
    <>
      <PageHead
        title={recommendation.text}
        given
        under={recommendation.unitName}
        crumbs={[{ label: title, to: '/kien-nghi' }, { label: place }]}
        state={<RecommendationStateTag state={recommendation.state} />}
        aside={
          recommendation.dueOn && (
            <>
              {t.dueOn}: <DueDay of={recommendation} />
            </>
          )
        }
      />
      {recommendation.reason && waits && (
        <Notice tone="attention">
          {t.reason}: {recommendation.reason}
        </Notice>
      )}
      {recommendation.askedDueOn && (
        <Notice tone="attention">{t.askedDueOn(showDay(recommendation.askedDueOn))}</Notice>
      )}
      <Acts recommendation={recommendation} />
      <div className="with-aside">
        <div className="column">
          {attachToRemedy(actor, recommendation).ok && (
            <Panel title={t.files}>
              <RemedyFiles recommendation={recommendation} />
            </Panel>
          )}
          {letters.length > 0 && (
            <Panel title={t.letters}>
              <p className="small muted">{t.lettersHint}</p>
              <ul className="letters">
                {letters.map((kind) => (
                  <li key={kind}>
                    <span>{t.letter[kind]}</span>
                    <span className="actions">
                      <PaperFiles
                        small
                        at={`/api/papers/${kind}/${recommendation.inspectionId}`}
                        name={t.letter[kind]}
                      />
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          <Panel
            title={t.history}
            actions={
              recommendation.steps.some((step) => step.kind === 'remedy') && (
                <RemedyPapers inspectionId={recommendation.inspectionId} />
              )
            }
          >
            <Steps recommendation={recommendation} />
          </Panel>
        </div>
        <aside className="column narrow-facts">
          <Panel title={t.facts}>
            <Facts
              facts={[
                [t.unit, recommendation.unitName],
                [
                  t.notice,
                  recommendation.notice &&
                    `${recommendation.notice.number}${recommendation.notice.issuedOn ? ` ${t.issuedOn(showDay(recommendation.notice.issuedOn))}` : ''}`,
                ],
                [t.ordinal, String(recommendation.ordinal)],
                [t.nature, recommendation.nature],
                [t.withinCompetence, recommendation.withinCompetence],
                [
                  t.dueOn,
                  recommendation.dueOn && (
                    <>
                      {t.latest(showDay(recommendation.dueOn))}
                      {waits && <div className="small muted">{t.standsStill}</div>}
                    </>
                  ),
                ],
                [
                  t.respondOn,
                  recommendation.state === 'issued' && recommendation.respondOn && (
                    <>
                      {showDay(recommendation.respondOn)}{' '}
                      {recommendation.respondOn < on && (
                        <StateTag tone="alarm">{late(daysBetween(recommendation.respondOn, on))}</StateTag>
                      )}
                    </>
                  ),
                ],
                [t.bindingLabel, binding[recommendation.binding]],
                [t.upper, recommendation.addressee === 'upper' && recommendation.upperAuthority],
                [t.lateRemedy, recommendation.lateRemedy && t.yes],
                [
                  t.inspection,
                  <Link key="inspection" to={`/cuoc/${recommendation.inspectionId}/ket-luan`}>
                    {t.open}
                  </Link>,
                ],
              ]}
            />
          </Panel>
        </aside>
      </div>
    </>
  )
}

function RemedyPapers({ inspectionId }: { inspectionId: string }) {
  const { page: t } = useTexts(texts)
  return <PaperFiles small at={`/api/papers/remedyReport/${inspectionId}`} name={t.remedyPaper} shown />
}

function Acts({ recommendation }: { recommendation: ServedRecommendation }) {
  const open = recommendationActions(recommendation, useCircumstances(recommendation.settings))
  const acts = useRecommendationActs(recommendation)
  return (
    <div className="actions acts">
      <ActionBar
        path="/api/recommendations"
        id={recommendation.id}
        version={recommendation.version}
        open={open}
        acts={acts}
      />
    </div>
  )
}

/** What a step names: papers by their words, files to fetch. A file is not said once more in words. */
function Papers({ step, recommendation }: { step: Step; recommendation: ServedRecommendation }) {
  const { page: t } = useTexts(texts)
  const of = { inspectionId: recommendation.inspectionId, thingId: recommendation.id, partId: step.id }
  const files = useEvidence(of.inspectionId, of.thingId, of.partId)
  const named = papersBeside(
    step.document,
    files.map(({ name }) => name),
  )
  return (
    <>
      {named && <div>{t.document(named)}</div>}
      {step.kind === 'remedy' && <EvidenceList {...of} />}
    </>
  )
}

function Steps({ recommendation }: { recommendation: ServedRecommendation }) {
  const { page: t, step: words } = useTexts(texts)
  return (
    <History
      entries={recommendation.steps.toReversed().map((step) => ({
        id: step.id,
        at: showDay(step.on),
        what: words[step.kind],
        who: step.byName,
        note: (
          <>
            {step.text && <p className="said">{step.text}</p>}
            {step.percent !== null && <div>{t.percent(step.percent)}</div>}
            {step.legalGround && <div>{t.legalGround(step.legalGround)}</div>}
            <Papers step={step} recommendation={recommendation} />
            {step.dueOn && <div>{(step.kind === 'extensionRequest' ? t.askedDay : t.newDue)(showDay(step.dueOn))}</div>}
          </>
        ),
      }))}
    />
  )
}
