import { useState } from 'react'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { isInForce } from '#features/planning/plans/rules.ts'
import { isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { newId, send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { ActionBar, act } from '#web/design/ActionBar.tsx'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { DayField, LongTextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Link } from '#web/design/Link.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ShownRound } from '../contract.ts'
import { roundActions } from '../rules.ts'
import { texts, tones } from '../texts.ts'
import './rounds.css'

/** Các đợt kiểm tra: of a plan that has any, or to which the focal agency may add one. */
export function RoundsPanel({ plan }: { plan: ServedPlan }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const rounds = useThing('/api/plans/:id/rounds', { id: plan.id })
  const mayAdd = isFocal(actor) && isInForce(plan)
  return (
    <Loaded query={rounds}>
      {({ items }) =>
        items.length === 0 && !mayAdd ? null : (
          <Panel title={t.title} count={items.length} actions={mayAdd && <AddRound planId={plan.id} />}>
            {items.length > 0 && (
              <ol className="rounds">
                {items.map((round) => (
                  <OneRound key={round.id} round={round} inForce={isInForce(plan)} />
                ))}
              </ol>
            )}
          </Panel>
        )
      }
    </Loaded>
  )
}

function OneRound({ round, inForce }: { round: ShownRound; inForce: boolean }) {
  const t = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const { actor } = useMe()
  const open = roundActions(round, useCircumstances(null)).filter((action) =>
    action === 'close' ? round.running.length === 0 : isReady(round),
  )
  return (
    <li>
      <p className="row">
        <strong>{t.name(round.ordinal)}</strong>
        <StateTag tone={tones[round.state]}>{t.state[round.state]}</StateTag>
      </p>
      <p className="small">{t.days(round.from ? showDay(round.from) : '', round.to ? showDay(round.to) : '')}</p>
      <p className="small">{t.progress(round.concluded, round.all)}</p>
      {round.kinds.length > 1 && (
        <p className="muted small">
          {round.kinds.map(({ kind, all, concluded }) => `${kinds[kind]} ${concluded}/${all}`).join('; ')}
        </p>
      )}
      {round.separate && <p className="small">{t.separate}</p>}
      {round.plans.map((plan) => (
        <p key={plan.id} className="small">
          {t.separatePlan} <Link to={`/ke-hoach/${plan.id}`}>{plan.title}</Link>
        </p>
      ))}
      {round.running.length > 0 && (
        <p className="small">
          {t.running}{' '}
          {round.running.map(({ id, unitName }, at) => (
            <span key={id}>
              {at > 0 && '; '}
              <Link to={`/cuoc/${id}`}>{unitName}</Link>
            </span>
          ))}
        </p>
      )}
      {round.missing.length > 0 && (
        <p className="small">
          {t.missing}{' '}
          {round.missing
            .map(({ text, units }) => (units.length === 0 ? text : `${text} (${units.join(', ')})`))
            .join('; ')}
        </p>
      )}
      {round.closingNote !== '' && (
        <p className="small" lang="vi">
          {t.closedNote} {round.closingNote}
        </p>
      )}
      {inForce && (
        <div className="actions">
          {round.separate && round.plans.length === 0 && isFocal(actor) && round.state === 'planned' && (
            <LinkButton to={`/ke-hoach/moi?cha=${round.planId}&dot=${round.ordinal}`}>{t.makeSeparate}</LinkButton>
          )}
          <RoundActs round={round} open={open} />
        </div>
      )}
    </li>
  )
}

/** Whether the separate plan for which the round waits is issued. */
const isReady = ({ separate, plans }: ShownRound) => !separate || plans.some(isInForce)

function RoundActs({ round, open }: { round: ShownRound; open: readonly ('issue' | 'close')[] }) {
  const t = useTexts(texts)
  const unheld = round.state !== 'inProgress'
  return (
    <ActionBar
      path="/api/rounds"
      id={round.id}
      version={round.version}
      open={open}
      acts={{
        issue: act({ label: t.action.issue, tone: 'primary', effects: t.issueEffects }),
        close: act<{ note: string }>({
          label: t.action.close,
          effects: t.closeEffects,
          start: { note: '' },
          ...(unheld && { fields: (form) => <LongTextField label={t.note} {...form.field('note')} /> }),
        }),
      }}
    />
  )
}

function AddRound({ planId }: { planId: string }) {
  const t = useTexts(texts)
  const change = useChange()
  const [open, setOpen] = useState(false)
  const form = useForm<{ id: string; from: Day | null; to: Day | null }>({
    start: { id: newId(), from: null, to: null },
    send: async (round) => {
      await change(() => send('POST /api/plans/:id/rounds', { id: planId }, round))
      setOpen(false)
      form.reset({ id: newId(), from: null, to: null })
    },
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.add}</Button>
      <FormDialog title={t.add} open={open} onClose={() => setOpen(false)} form={form} effects={t.addEffects}>
        <div className="fields">
          <DayField label={t.from} optional {...form.field('from')} />
          <DayField label={t.to} optional {...form.field('to')} />
        </div>
      </FormDialog>
    </>
  )
}
