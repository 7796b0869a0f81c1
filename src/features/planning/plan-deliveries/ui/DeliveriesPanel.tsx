import { useState } from 'react'
import type { Plan } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { ChecksField, ChoiceField, DayField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { Delivery } from '../contract.ts'
import { mayDeliver, WAYS, type Way } from '../rules.ts'
import { texts } from '../texts.ts'

/** Nơi nhận: to whom the plan goes, and when it went there. */
export function DeliveriesPanel({ plan }: { plan: Pick<Plan, 'id' | 'state'> }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const deliveries = useThing('/api/plans/:id/deliveries', { id: plan.id })
  return (
    <Loaded query={deliveries}>
      {({ items, filedWith }) => (
        <Panel
          title={t.title}
          count={items.length}
          actions={
            mayDeliver(actor, plan) && <NoteSent planId={plan.id} items={items.filter(({ beyond }) => !beyond)} />
          }
        >
          <DataTable
            caption={t.caption}
            rows={items}
            rowKey={({ addressee }) => addressee}
            empty={<Empty>{t.none}</Empty>}
            columns={[
              {
                key: 'addressee',
                label: t.addressee,
                headline: true,
                cell: ({ addressee, beyond }) => (
                  <div>
                    <span lang="vi">{addressee}</span>
                    {beyond && <div className="muted small">{t.beyond}</div>}
                  </div>
                ),
              },
              { key: 'purpose', label: t.purpose, cell: ({ purpose }) => <span lang="vi">{purpose}</span> },
              {
                key: 'sentOn',
                label: t.sentOn,
                cell: ({ sentOn }) =>
                  sentOn ? <span className="day">{showDay(sentOn)}</span> : <span className="muted">{t.notSent}</span>,
              },
              { key: 'how', label: t.how, cell: ({ how }) => how && t.way[how] },
            ]}
          />
          {filedWith.length > 0 && (
            <p className="muted small" lang="vi">
              {t.filedWith(filedWith.join(', '))}
            </p>
          )}
        </Panel>
      )}
    </Loaded>
  )
}

interface Fields {
  addressees: readonly string[]
  others: readonly string[]
  sentOn: Day | null
  how: Way
}

function NoteSent({ planId, items }: { planId: string; items: readonly Delivery[] }) {
  const t = useTexts(texts)
  const design = useTexts(designTexts)
  const { on } = useMe()
  const change = useChange()
  const [open, setOpen] = useState(false)
  const left = () => items.filter(({ sentOn }) => sentOn === null).map(({ addressee }) => addressee)
  const form = useForm<Fields>({
    start: { addressees: left(), others: [], sentOn: on, how: 'system' },
    check: ({ addressees, others, sentOn }) => ({
      addressees: addressees.length + linesOf(others).length === 0 ? t.whichMissing : undefined,
      sentOn: sentOn === null ? design.dayWrong : undefined,
    }),
    send: async ({ addressees, others, sentOn, how }) => {
      const to = { addressees: [...addressees], others: linesOf(others), sentOn: sentOn!, how }
      await change(() => send('POST /api/plans/:id/deliveries', { id: planId }, to))
      form.set('others', [])
      setOpen(false)
    },
  })
  return (
    <>
      <Button
        onClick={() => {
          form.set('addressees', left())
          setOpen(true)
        }}
      >
        {t.open}
      </Button>
      <FormDialog title={t.open} open={open} onClose={() => setOpen(false)} form={form} submit={t.send}>
        <ChecksField
          label={t.which}
          choices={items.map(({ addressee }) => ({ value: addressee, label: addressee }))}
          {...form.field('addressees')}
        />
        <LinesField rows={2} optional label={t.others} hint={t.othersHint} {...form.field('others')} />
        <DayField label={t.sentOn} {...form.field('sentOn')} />
        <ChoiceField
          label={t.how}
          choices={WAYS.map((value) => ({ value, label: t.way[value] }))}
          {...form.field('how')}
          onChange={(how) => how !== '' && form.set('how', how)}
        />
      </FormDialog>
    </>
  )
}
