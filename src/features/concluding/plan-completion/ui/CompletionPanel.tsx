import { SignedCopy } from '#features/ground/evidence/ui/embed.tsx'
import { profileOf } from '#features/ground/profiles/rules.ts'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { isOverElsewhere, planActions } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { showDay } from '#web/days.ts'
import { ActionBar, act } from '#web/design/ActionBar.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { Completion } from '../contract.ts'
import type { KeptOutcome } from '../rules.ts'
import { texts } from '../texts.ts'
import { ExplainButton } from './ExplainButton.tsx'

/** Hoàn thành kế hoạch: what must be over first, what was reached of each rule, what is missing, and the act itself. */
export function CompletionPanel({ plan }: { plan: ServedPlan }) {
  const t = useTexts(texts)
  const completion = useThing('/api/plans/:id/completion', { id: plan.id })
  return (
    <Loaded query={completion}>
      {(served) => (
        <Panel
          title={served.completedOn === null ? t.title : t.titleDone}
          actions={
            isReady(served) && (
              <>
                <ExplainButton key={served.version} plan={plan} completion={served} />
                <CompleteButton plan={plan} completion={served} />
              </>
            )
          }
        >
          <InTheWay plan={plan} completion={served} />
          <DataTable
            caption={t.caption}
            rows={served.outcomes}
            rowKey={({ rule }) => String(rule)}
            empty={<Empty>{t.noRules}</Empty>}
            columns={[
              { key: 'rule', label: t.rule, headline: true, cell: ({ text }) => <span lang="vi">{text}</span> },
              { key: 'result', label: t.result, cell: (outcome) => <Result outcome={outcome} /> },
              {
                key: 'met',
                label: t.judged,
                cell: ({ met, wanted }) =>
                  wanted !== null && <StateTag tone={met ? 'done' : 'attention'}>{met ? t.met : t.unmet}</StateTag>,
              },
            ]}
          />
          {served.missing.length > 0 && (
            <div className="panel-part">
              <p>{served.completedOn === null ? t.missing : t.missingThen}</p>
              <ul className="points">
                {served.missing.map(({ code, text }) => (
                  <li key={code}>{text}</li>
                ))}
              </ul>
            </div>
          )}
          {explains(plan, served) && (
            <p className="panel-part">
              <Link to={`/ke-hoach/${plan.id}/van-ban`}>{t.variancePaper}</Link>
              {served.report?.number && served.report.issuedOn && (
                <> {t.issued(`${served.report.number}/${served.symbol}`, showDay(served.report.issuedOn))}</>
              )}
            </p>
          )}
        </Panel>
      )}
    </Loaded>
  )
}

function Result({ outcome }: { outcome: KeptOutcome }) {
  const t = useTexts(texts)
  return (
    <div>
      <div>{t.arithmetic(outcome)}</div>
      {outcome.missed.length > 0 && (
        <p className="muted small">
          {t.missed}: {outcome.missed.map(({ name, cancelled }) => t.cancelled(name, cancelled)).join('; ')}
        </p>
      )}
      {outcome.reason !== '' && (
        <p className="small" lang="vi">
          {t.reason}: {outcome.reason}
        </p>
      )}
    </div>
  )
}

/** Whether everything is over that must be before the plan is completed. */
const isReady = ({ running, openRounds, draftVersions }: Completion) =>
  running.length + openRounds.length + draftVersions.length === 0

/** Whether a rule was not reached although nothing runs any more: then the report on it stands among the plan's papers. */
const explains = (plan: ServedPlan, completion: Completion) =>
  !isOverElsewhere(plan) &&
  (completion.completedOn !== null || isReady(completion)) &&
  completion.outcomes.some(({ met }) => !met)

function InTheWay({ plan, completion }: { plan: ServedPlan; completion: Completion }) {
  const t = useTexts(texts)
  const { completedOn, running, openRounds, draftVersions } = completion
  if (completedOn !== null) return <p>{t.completedOn(showDay(completedOn))}</p>
  if (isReady(completion)) return <p>{isOverElsewhere(plan) ? t.elsewhere : t.nothingInTheWay}</p>
  return (
    <>
      <p>{t.before}</p>
      <ul className="points">
        {running.length > 0 && (
          <li>
            {t.running}:{' '}
            {running.map(({ id, unitName }, at) => (
              <span key={id}>
                {at > 0 && '; '}
                <Link to={`/cuoc/${id}`}>{unitName}</Link>
              </span>
            ))}
          </li>
        )}
        {openRounds.length > 0 && <li>{t.openRounds(openRounds)}</li>}
        {draftVersions.length > 0 && (
          <li>
            <Link to={`/ke-hoach/${plan.id}/chi-tiet`}>{t.draftVersions(draftVersions)}</Link>
          </li>
        )}
      </ul>
    </>
  )
}

interface ReportValues {
  readonly number: string
  readonly symbol: string
  readonly issuedOn: Day | null
  readonly signerId: string
}

function CompleteButton({ plan, completion }: { plan: ServedPlan; completion: Completion }) {
  const t = useTexts(texts)
  const { on } = useMe()
  const open = planActions(plan, useCircumstances(profileOf(plan.settings)))
  const isReported = completion.outcomes.some(({ met }) => !met) && !isOverElsewhere(plan)
  const candidates = useThing(open.includes('complete') && isReported ? '/api/teams/candidates' : null)
  const signers = (candidates.data?.items ?? []).filter(({ post }) => post === 'focalHead')
  const complete = act<ReportValues>({
    label: t.title,
    tone: 'primary',
    effects: t.effects,
    start: { number: '', symbol: completion.symbol, issuedOn: on, signerId: '' },
    check: ({ signerId, issuedOn }) =>
      isReported
        ? {
            ...(signerId === '' && { signerId: t.signerMissing }),
            ...(issuedOn === null && { issuedOn: t.dayMissing }),
          }
        : {},
    ...(isReported && {
      fields: (form) => (
        <>
          <p className="hint">{t.reportSteps}</p>
          <div className="fields">
            <TextField label={t.reportNumber} {...form.field('number')} />
            <TextField label={t.reportSymbol} {...form.field('symbol')} />
            <DayField label={t.reportDay} {...form.field('issuedOn')} />
            <SelectField
              label={t.reportSigner}
              choices={signers.map((one) => ({
                value: one.accountId,
                label: one.title ? `${one.name}, ${one.title}` : one.name,
              }))}
              {...form.field('signerId')}
            />
          </div>
          <SignedCopy paper="plan" id={plan.id} path="/api/plans" of="ending" title={t.reportCopy} attaches />
        </>
      ),
    }),
    input: (values) => ({ report: isReported ? values : null }),
  })
  return <ActionBar path="/api/plans" id={plan.id} version={plan.version} open={open} acts={{ complete }} />
}
