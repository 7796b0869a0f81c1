import { useState } from 'react'
import type { Choosable } from '#features/ground/people/rules.ts'
import type { DelegatedAct, Mandate } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChecksField, DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { PickField } from '#web/design/PickField.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ListedDelegation } from '../contract.ts'
import { type Delegation, headPost, holdsOn } from '../rules.ts'
import { texts } from '../texts.ts'

/** Phân công và ủy quyền: who signs in whose place, for the administrator and leaders. */
export function DelegationsPage() {
  const t = useTexts(texts)
  const { on } = useMe()
  const delegations = useThing('/api/delegations')
  const people = useThing('/api/people/choices')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<ListedDelegation | null>(null)
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <Button tone="primary" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        }
      />
      <p className="muted">{t.lead}</p>
      <Loaded query={delegations}>
        {({ items }) => (
          <DataTable
            caption={t.title}
            rows={items}
            rowKey={(delegation) => delegation.id}
            empty={<Empty>{t.none}</Empty>}
            columns={[
              { key: 'to', label: t.toPerson, headline: true, cell: (delegation) => delegation.toName },
              {
                key: 'kind',
                label: t.kindField,
                cell: (delegation) => (
                  <div>
                    {t.kind[delegation.kind]}
                    <div className="muted small">{delegation.document}</div>
                  </div>
                ),
              },
              { key: 'from', label: t.fromColumn, cell: (delegation) => delegation.fromName },
              {
                key: 'acts',
                label: t.acts,
                cell: (delegation) => delegation.acts.map((each) => t.act[each]).join(', '),
              },
              {
                key: 'period',
                label: t.state,
                cell: (delegation) => <Validity delegation={delegation} on={on} />,
                sort: (delegation) => delegation.from,
              },
            ]}
            rowActions={(delegation) =>
              (delegation.to === null || delegation.to >= on) && (
                <Button small label={`${t.end}: ${delegation.toName}`} onClick={() => setEnding(delegation)}>
                  {t.end}
                </Button>
              )
            }
          />
        )}
      </Loaded>
      <Dialog title={t.add} open={adding} onClose={() => setAdding(false)}>
        <DelegationForm people={people.data?.items ?? []} onDone={() => setAdding(false)} />
      </Dialog>
      <Dialog title={`${t.end}: ${ending?.toName ?? ''}`} open={ending !== null} onClose={() => setEnding(null)}>
        {ending && <EndForm delegation={ending} onDone={() => setEnding(null)} />}
      </Dialog>
    </>
  )
}

function Validity({ delegation, on }: { delegation: Delegation; on: Day }) {
  const t = useTexts(texts)
  const valid = holdsOn(delegation, on)
  return (
    <div>
      <StateTag tone={valid ? 'done' : 'muted'}>{valid ? t.valid : delegation.from > on ? t.coming : t.over}</StateTag>
      <div className="muted small">{t.period(showDay(delegation.from), delegation.to && showDay(delegation.to))}</div>
    </div>
  )
}

interface Values {
  readonly fromId: string
  readonly toId: string
  readonly kind: Mandate['kind'] | ''
  readonly acts: readonly DelegatedAct[]
  readonly from: Day | null
  readonly to: Day | null
  readonly document: string
}

function DelegationForm({ people, onDone }: { people: readonly Choosable[]; onDone(): void }) {
  const t = useTexts(texts)
  const { on } = useMe()
  const change = useChange()
  const pickable = ({ id, name, posts }: Choosable) => ({ id, label: name, note: posts[0]?.title ?? '' })
  const form = useForm<Values>({
    start: { fromId: '', toId: '', kind: '', acts: [], from: on, to: null, document: '' },
    check: (values) => ({
      ...(values.fromId === '' && { fromId: t.missing }),
      ...(values.toId === '' && { toId: t.missing }),
      ...(values.kind === '' && { kind: t.missing }),
      ...(values.acts.length === 0 && { acts: t.missing }),
      ...(values.from === null && { from: t.missing }),
    }),
    send: async (values) => {
      await change(() => send('POST /api/delegations', values))
      onDone()
    },
  })
  return (
    <Form form={form}>
      <PickField
        label={t.fromPerson}
        from={people.filter((person) => headPost(person.posts)).map(pickable)}
        {...form.field('fromId')}
      />
      <PickField
        label={t.toPerson}
        from={people.filter((person) => person.posts.length > 0 && person.id !== form.values.fromId).map(pickable)}
        {...form.field('toId')}
      />
      <SelectField
        label={t.kindField}
        choices={(Object.keys(t.kind) as Mandate['kind'][]).map((value) => ({ value, label: t.kind[value] }))}
        {...form.field('kind')}
      />
      <ChecksField
        label={t.acts}
        choices={(Object.keys(t.act) as DelegatedAct[]).map((value) => ({ value, label: t.act[value] }))}
        {...form.field('acts')}
      />
      <div className="fields">
        <DayField label={t.from} {...form.field('from')} />
        <DayField label={t.to} hint={t.toHint} optional {...form.field('to')} />
      </div>
      <TextField label={t.document} hint={t.documentHint} {...form.field('document')} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}

function EndForm({ delegation, onDone }: { delegation: Delegation; onDone(): void }) {
  const t = useTexts(texts)
  const { on } = useMe()
  const change = useChange()
  const form = useForm<{ on: Day | null }>({
    start: { on: on < delegation.from ? delegation.from : on },
    check: (values) => ({ ...(values.on === null && { on: t.missing }) }),
    send: async (values) => {
      await change(() => send('POST /api/delegations/:id/end', { id: delegation.id }, values))
      onDone()
    },
  })
  return (
    <Form form={form}>
      <DayField label={t.lastDay} {...form.field('on')} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.end}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
