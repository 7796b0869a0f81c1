import { useState } from 'react'
import { CLOCK, clockOf, type Day } from '#kernel/day.ts'
import { newId, overwrite, send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { DayField, NumberField, TextField } from '#web/design/fields.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedPresence } from '../contract.ts'
import { countCaution, type DeskCount, mayPutRight } from '../rules.ts'
import { texts } from '../texts.ts'
import { Withdraw } from './Withdraw.tsx'

interface Props {
  inspectionId: string
  presence: ServedPresence
}

/** Số người có mặt: a line for each count; numbers that do not come to the list say so. */
export function CountsPanel({ inspectionId, presence: { counts, writes } }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { actor } = useMe()
  const [form, setForm] = useState<DeskCount | 'new' | null>(null)
  const [withdrawing, setWithdrawing] = useState<DeskCount | null>(null)
  return (
    <Panel
      title={t.counts}
      count={counts.filter(({ withdrawn }) => !withdrawn).length}
      actions={
        writes && (
          <Button tone="primary" onClick={() => setForm('new')}>
            {t.addCount}
          </Button>
        )
      }
    >
      <p className="muted">{t.countsLead}</p>
      {counts.length === 0 && <p className="muted">{t.noCounts}</p>}
      <ul className="people-list">
        {counts.map((count) => {
          const caution = countCaution(count)
          return (
            <li key={count.id} className={count.withdrawn ? 'people-gone' : undefined}>
              <p>
                <b>{count.desk}</b> <span className="muted">{t.at(count.countedAt, showDay(count.countedOn))}</span>{' '}
                {count.withdrawn && <span className="tag">{t.withdrawn}</span>}
              </p>
              <p>{t.sumOf(count.onRoll, count.present, count.withReason, count.withoutReason)}</p>
              {caution && !count.withdrawn && <p className="people-odd">⚠ {caution.text[language]}</p>}
              {count.note && <p className="said">{count.note}</p>}
              <p className="muted small">{t.writtenBy(count.authorName)}</p>
              {writes && !count.withdrawn && mayPutRight(actor, count).ok && (
                <div className="actions">
                  <Button small onClick={() => setForm(count)}>
                    {t.change}
                  </Button>
                  <Button small onClick={() => setWithdrawing(count)}>
                    {t.withdraw}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {form && (
        <Dialog title={form === 'new' ? t.addCount : t.changeCount} open onClose={() => setForm(null)}>
          <CountForm
            inspectionId={inspectionId}
            {...(form !== 'new' && { count: form })}
            last={counts.at(-1)}
            onDone={() => setForm(null)}
          />
        </Dialog>
      )}
      {withdrawing && <Withdraw send={() => withdraw(withdrawing)} onDone={() => setWithdrawing(null)} />}
    </Panel>
  )
}

const NUMBERS = ['onRoll', 'present', 'withReason', 'withoutReason'] as const
type Numbers = { readonly [Name in (typeof NUMBERS)[number]]: string | null }

interface Values extends Numbers {
  readonly desk: string
  readonly countedOn: Day | null
  readonly countedAt: string
  readonly note: string
}

/** A desk is mostly counted again: it begins with the one counted last. */
function CountForm({
  inspectionId,
  count,
  last,
  onDone,
}: {
  inspectionId: string
  count?: DeskCount
  last: DeskCount | undefined
  onDone(): void
}) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { on } = useMe()
  const change = useChange()
  const [id] = useState(newId)
  const form = useDraftedForm<Values>(`deskCount:${count?.id ?? inspectionId}`, {
    start: {
      desk: count?.desk ?? last?.desk ?? '',
      countedOn: count?.countedOn ?? on,
      countedAt: count?.countedAt ?? clockOf(new Date()),
      onRoll: shown(count?.onRoll ?? last?.onRoll),
      present: shown(count?.present),
      withReason: shown(count?.withReason),
      withoutReason: shown(count?.withoutReason),
      note: count?.note ?? '',
    },
    check: (values) => ({
      ...(values.desk.trim() === '' && { desk: t.deskMissing }),
      ...(values.countedOn === null && { countedOn: t.dayMissing }),
      ...(!CLOCK.test(values.countedAt.trim()) && { countedAt: t.timeWrong }),
      ...Object.fromEntries(NUMBERS.flatMap((name) => (wholeOf(values[name]) === null ? [[name, t.numberWrong]] : []))),
    }),
    send: async ({ desk, countedOn, countedAt, note, ...numbers }) => {
      const sent = {
        ...{ desk, countedOn: countedOn!, countedAt: countedAt.trim(), note },
        ...(Object.fromEntries(NUMBERS.map((name) => [name, wholeOf(numbers[name])!])) as Record<
          (typeof NUMBERS)[number],
          number
        >),
      }
      await change(() =>
        count
          ? overwrite('PUT /api/desk-counts/:id', { id: count.id }, sent, count.version)
          : send('POST /api/inspections/:id/desk-counts', { id: inspectionId }, { ...sent, id }),
      )
      onDone()
    },
  })
  const [onRoll, present, withReason, withoutReason] = NUMBERS.map((name) => wholeOf(form.values[name]))
  const caution =
    onRoll != null && present != null && withReason != null && withoutReason != null
      ? countCaution({ onRoll, present, withReason, withoutReason })
      : null
  return (
    <Form form={form}>
      <TextField label={t.desk} {...form.field('desk')} />
      <div className="fields">
        <TextField label={t.countedAt} hint={t.timeHint} {...form.field('countedAt')} />
        <DayField label={t.countedOn} {...form.field('countedOn')} />
      </div>
      <div className="fields people-numbers">
        {NUMBERS.map((name) => (
          <NumberField key={name} label={t[name]} {...form.field(name)} />
        ))}
      </div>
      {caution && <Notice tone="attention">{caution.text[language]}</Notice>}
      <TextField label={t.note} optional {...form.field('note')} />
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

const withdraw = (count: DeskCount) => {
  const { desk, countedOn, countedAt, onRoll, present, withReason, withoutReason, note, id, version } = count
  const sent = { desk, countedOn, countedAt, onRoll, present, withReason, withoutReason, note, withdrawn: true }
  return overwrite('PUT /api/desk-counts/:id', { id }, sent, version)
}

const shown = (count: number | undefined) => (count === undefined ? null : String(count))
const wholeOf = (text: string | null) => (text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null)
