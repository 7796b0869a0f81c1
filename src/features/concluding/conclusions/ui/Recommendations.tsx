import { useState } from 'react'
import type { Recommendation } from '#features/concluding/recommendations/rules.ts'
import { RecommendationStateTag } from '#features/concluding/recommendations/ui/embed.tsx'
import { dueAfter, type Profile } from '#features/ground/profiles/rules.ts'
import type { Finding } from '#features/inspecting/findings/rules.ts'
import type { Day } from '#kernel/day.ts'
import { overwrite, send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { ChoiceField, DayField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { Source } from '#web/design/Source.tsx'
import { useMe } from '#web/me.tsx'
import { useAction, useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import './recommendations.css'

/** What the plan wants said with each of them, and what it says already. */
type Asked = Pick<Profile, 'conclusionParts' | 'remedyDays' | 'difficultyRoute'>

interface Props {
  inspectionId: string
  planId: string
  recommendations: readonly Recommendation[]
  findings: readonly Finding[]
  writes: boolean
  settings: Asked
}

/** The numbered recommendations of one conclusion. */
export function Recommendations({ inspectionId, planId, recommendations, findings, writes, settings }: Props) {
  const { recommendations: t } = useTexts(texts)
  const [edited, setEdited] = useState<string | null>(null)
  const done = () => setEdited(null)
  const inOrder = recommendations.toSorted((a, b) => a.ordinal - b.ordinal)
  const add = (
    <Button tone="primary" onClick={() => setEdited('new')}>
      {t.add}
    </Button>
  )
  return (
    <Panel
      title={t.title}
      count={recommendations.length}
      actions={writes && recommendations.length > 0 && edited === null && add}
    >
      {recommendations.length === 0 && edited === null && <Empty action={writes ? add : undefined}>{t.empty}</Empty>}
      <ol className="recommendations">
        {inOrder.map((recommendation, at) => (
          <li key={recommendation.id}>
            {edited === recommendation.id ? (
              <RecommendationForm
                inspectionId={inspectionId}
                planId={planId}
                recommendation={recommendation}
                findings={findings}
                settings={settings}
                onDone={done}
              />
            ) : (
              <>
                <p className="said">
                  <b>{recommendation.ordinal}.</b>{' '}
                  {recommendation.state === 'draft' ? (
                    recommendation.text
                  ) : (
                    <Link to={`/kien-nghi/${recommendation.id}`}>{recommendation.text}</Link>
                  )}
                </p>
                <div className="row small">
                  {recommendation.dueOn && <span className="day">{t.due(showDay(recommendation.dueOn))}</span>}
                  {recommendation.addressee === 'upper' && (
                    <span>
                      {t.addressees.upper}: {recommendation.upperAuthority}
                    </span>
                  )}
                  {recommendation.nature && <span className="muted">{recommendation.nature}</span>}
                  {recommendation.state !== 'draft' && <RecommendationStateTag state={recommendation.state} />}
                  {writes && (
                    <>
                      <Button
                        small
                        label={t.editLabel(recommendation.ordinal)}
                        onClick={() => setEdited(recommendation.id)}
                      >
                        {t.edit}
                      </Button>
                      <Moves inspectionId={inspectionId} all={inOrder} at={at} />
                    </>
                  )}
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
      {edited === 'new' && (
        <RecommendationForm
          inspectionId={inspectionId}
          planId={planId}
          findings={findings}
          settings={settings}
          onDone={done}
        />
      )}
    </Panel>
  )
}

/** Up, down, away: the drafts keep their numbers without a gap. */
function Moves({ inspectionId, all, at }: { inspectionId: string; all: readonly Recommendation[]; at: number }) {
  const { recommendations: t } = useTexts(texts)
  const ids = all.map(({ id }) => id)
  const order = (body: { ids: string[]; without: string | null }) => () =>
    send('PUT /api/inspections/:id/recommendations', { id: inspectionId }, body)
  const swapped = (by: number) => {
    const next = [...ids]
    next.splice(at + by, 0, ...next.splice(at, 1))
    return { ids: next, without: null }
  }
  const up = useAction(order(swapped(-1)))
  const down = useAction(order(swapped(1)))
  const drop = useAction(order({ ids: ids.filter((_, other) => other !== at), without: ids[at]! }))
  const refused = up.refused ?? down.refused ?? drop.refused
  return (
    <>
      {at > 0 && (
        <Button small busy={up.busy} label={t.moved(t.up, at + 1)} onClick={up.run}>
          {t.up}
        </Button>
      )}
      {at < all.length - 1 && (
        <Button small busy={down.busy} label={t.moved(t.down, at + 1)} onClick={down.run}>
          {t.down}
        </Button>
      )}
      <Button small busy={drop.busy} label={t.moved(t.drop, at + 1)} onClick={drop.run}>
        {t.drop}
      </Button>
      {refused && <RefusalNotice refused={refused} />}
    </>
  )
}

interface Values {
  findingId: string
  text: string
  nature: string
  withinCompetence: string
  addressee: Recommendation['addressee'] | ''
  upperAuthority: string
  dueOn: Day | null
}

function RecommendationForm({
  inspectionId,
  planId,
  recommendation,
  findings,
  settings,
  onDone,
}: {
  inspectionId: string
  planId: string
  recommendation?: Recommendation
  findings: readonly Finding[]
  settings: Asked
  onDone(): void
}) {
  const { recommendations: t } = useTexts(texts)
  const { on } = useMe()
  const { conclusionParts: asked, remedyDays, difficultyRoute } = settings
  const change = useChange()
  // The version that the fields were filled from, whatever is read behind them.
  const [seenVersion] = useState(recommendation?.version ?? 0)
  const form = useDraftedForm<Values>(`recommendation:${recommendation?.id ?? inspectionId}`, {
    start: {
      findingId: recommendation?.findingId ?? '',
      text: recommendation?.text ?? '',
      nature: recommendation?.nature ?? '',
      withinCompetence: recommendation?.withinCompetence ?? '',
      addressee: recommendation?.addressee ?? 'unit',
      upperAuthority: recommendation?.upperAuthority ?? difficultyRoute,
      dueOn: recommendation ? recommendation.dueOn : dueAfter(on, remedyDays),
    },
    check: ({ text }) => (text.trim() === '' ? { text: t.textMissing } : {}),
    send: async (values) => {
      const sent = { ...values, findingId: values.findingId || null }
      await change<unknown>(() =>
        recommendation
          ? overwrite('PUT /api/recommendations/:id', { id: recommendation.id }, sent, seenVersion)
          : send('POST /api/inspections/:id/recommendations', { id: inspectionId }, sent),
      )
      onDone()
    },
  })
  const usable = findings.filter((finding) => finding.state !== 'withdrawn')
  const upper = form.values.addressee === 'upper'
  return (
    <Form form={form}>
      <div className="wide-fields">
        <LongTextField rows={3} label={t.text} hint={t.textHint} {...form.field('text')} />
        {usable.length > 0 && (
          <SelectField
            label={t.finding}
            placeholder={t.noFinding}
            choices={usable.map((finding) => ({ value: finding.id, label: finding.fact.slice(0, 110) }))}
            {...form.field('findingId')}
          />
        )}
      </div>
      <ChoiceField
        label={t.addressee}
        choices={[
          { value: 'unit', label: t.addressees.unit },
          { value: 'upper', label: t.addressees.upper },
        ]}
        {...form.field('addressee')}
      />
      <div className="fields">
        <TextField label={t.nature} optional={!asked.includes('nature')} {...form.field('nature')} />
        {upper ? (
          <TextField label={t.upperAuthority} optional {...form.field('upperAuthority')} />
        ) : (
          <TextField
            label={t.withinCompetence}
            optional={!asked.includes('withinCompetence')}
            {...form.field('withinCompetence')}
          />
        )}
        <DayField label={t.dueOn} optional={upper} {...form.field('dueOn')} />
      </div>
      <Source rule={{ planId, settings: ['conclusionParts', upper ? 'difficultyRoute' : 'remedyDays'] }} />
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
