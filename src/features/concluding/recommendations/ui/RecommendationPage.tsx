import { EvidenceList } from '#features/ground/evidence/ui/embed.tsx'
import { daysBetween } from '#kernel/day.ts'
import { usePathParam } from '#web/address.ts'
import { showDay } from '#web/days.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { DownloadButton } from '#web/design/Button.tsx'
import { Facts, History } from '#web/design/Facts.tsx'
import { Link } from '#web/design/Link.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedRecommendation } from '../contract.ts'
import { attachToRemedy, recommendationActions } from '../rules.ts'
import { texts } from '../texts.ts'
import { RemedyFiles, useRecommendationActs } from './acts.tsx'
import { DueDay, RecommendationStateTag } from './RecommendationState.tsx'
import './recommendations.css'

/** Một kiến nghị: what is asked, by when, why it binds, all that happened, and the acts open now. */
export function RecommendationPage() {
  const id = usePathParam('id')
  const one = useThing('/api/recommendations/:id', { id })
  return <Loaded query={one}>{(served) => <OneRecommendation one={served} />}</Loaded>
}

function OneRecommendation({ one }: { one: ServedRecommendation }) {
  const { page: t, list, title, binding, late } = useTexts(texts)
  const { on, actor } = useMe()
  const place = one.notice ? list.place(one.notice.number, one.ordinal) : t.crumb(one.ordinal)
  const waits = one.state === 'disagreed' || one.state === 'referred'
  return (
    <>
      <PageHead
        title={one.unitName}
        crumbs={[{ label: title, to: '/kien-nghi' }, { label: place }]}
        state={<RecommendationStateTag state={one.state} />}
        aside={
          one.dueOn && (
            <>
              {t.dueOn}: <DueDay of={one} />
            </>
          )
        }
      />
      <div className="with-aside">
        <div className="column">
          <Panel title={t.said}>
            <p className="said asked" lang="vi">
              {one.text}
            </p>
            {one.reason && waits && (
              <Notice tone="attention" source="CT-IV-5-4">
                {t.reason}: {one.reason}
              </Notice>
            )}
            <Acts one={one} />
          </Panel>
          {attachToRemedy(actor, one).ok && (
            <Panel title={t.files}>
              <RemedyFiles one={one} />
            </Panel>
          )}
          <Panel
            title={t.history}
            actions={
              one.steps.some((step) => step.kind === 'remedy') && <RemedyPapers inspectionId={one.inspectionId} />
            }
          >
            <Steps one={one} />
          </Panel>
        </div>
        <aside className="column narrow-facts">
          <Panel title={t.facts}>
            <Facts
              facts={[
                [t.unit, one.unitName],
                [
                  t.notice,
                  one.notice &&
                    `${one.notice.number}${one.notice.issuedOn ? ` ${t.issuedOn(showDay(one.notice.issuedOn))}` : ''}`,
                ],
                [t.ordinal, String(one.ordinal)],
                [t.nature, one.nature],
                [t.withinCompetence, one.withinCompetence],
                [
                  t.dueOn,
                  one.dueOn && (
                    <>
                      {t.latest(showDay(one.dueOn))}
                      {waits && <div className="small muted">{t.standsStill}</div>}
                    </>
                  ),
                ],
                [
                  t.respondOn,
                  one.state === 'issued' && one.respondOn && (
                    <>
                      {showDay(one.respondOn)}{' '}
                      {one.respondOn < on && <StateTag tone="alarm">{late(daysBetween(one.respondOn, on))}</StateTag>}
                    </>
                  ),
                ],
                [t.bindingLabel, binding[one.binding]],
                [t.upper, one.addressee === 'upper' && one.upperAuthority],
                [t.lateRemedy, one.lateRemedy && t.yes],
                [
                  t.inspection,
                  <Link key="inspection" to={`/cuoc/${one.inspectionId}/ket-luan`}>
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
  return (
    <>
      <DownloadButton small href={`/api/papers/remedyReport/${inspectionId}.docx`}>
        {t.remedyWord}
      </DownloadButton>
      <DownloadButton small href={`/api/papers/remedyReport/${inspectionId}.pdf`}>
        {t.remedyPdf}
      </DownloadButton>
    </>
  )
}

function Acts({ one }: { one: ServedRecommendation }) {
  const open = recommendationActions(one, useCircumstances(one.settings))
  const acts = useRecommendationActs(one)
  return (
    <div className="actions panel-part acts">
      <ActionBar path="/api/recommendations" id={one.id} version={one.version} open={open} acts={acts} />
    </div>
  )
}

function Steps({ one }: { one: ServedRecommendation }) {
  const { page: t, step: words } = useTexts(texts)
  return (
    <History
      entries={one.steps.toReversed().map((step) => ({
        id: step.id,
        at: showDay(step.on),
        what: words[step.kind],
        who: step.byName,
        note: (
          <>
            {step.text && <p className="said">{step.text}</p>}
            {step.percent !== null && <div>{t.percent(step.percent)}</div>}
            {step.legalGround && <div>{t.legalGround(step.legalGround)}</div>}
            {step.document && <div>{t.document(step.document)}</div>}
            {step.kind === 'remedy' && (
              <EvidenceList inspectionId={one.inspectionId} thingId={one.id} partId={step.id} />
            )}
            {step.dueOn && <div>{t.newDue(showDay(step.dueOn))}</div>}
          </>
        ),
      }))}
    />
  )
}
