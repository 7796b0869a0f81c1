import { useState } from 'react'
import { formNames } from '#features/planning/plans/texts/forms.ts'
import type { Day } from '#kernel/day.ts'
import { openMoves } from '#kernel/lifecycle.ts'
import { send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { ActionBar, act } from '#web/design/ActionBar.tsx'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { ChoiceField, DayField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedBodies } from '../contract.ts'
import { INVITATION_MOVES, type Invitation, type ListedBody, PARTS, type Part } from '../rules.ts'
import { texts, tones } from '../texts.ts'

/** Cơ quan phối hợp, mời tham gia: by form, with what each answered. */
export function InvitationsPanel({ planId }: { planId: string }) {
  const t = useTexts(texts)
  const forms: Readonly<Record<string, string>> = useTexts(formNames)
  const bodies = useThing('/api/plans/:id/invitations', { id: planId })
  return (
    <Loaded query={bodies}>
      {(served) => (
        <Panel
          title={t.title}
          count={served.items.length}
          actions={served.asksFor.length > 0 && <Ask planId={planId} served={served} />}
        >
          <DataTable
            caption={t.caption}
            rows={served.items}
            rowKey={({ form, part, body }) => `${form} ${part} ${body}`}
            empty={<Empty>{t.none}</Empty>}
            columns={[
              { key: 'body', label: t.body, headline: true, cell: ({ body }) => <span lang="vi">{body}</span> },
              { key: 'form', label: t.form, cell: ({ form }) => forms[form] ?? form },
              { key: 'part', label: t.as, cell: ({ part }) => t.part[part] },
              { key: 'reply', label: t.reply, cell: ({ invitation }) => <Replied invitation={invitation} /> },
              { key: 'acts', label: t.acts, cell: ({ invitation }) => invitation && <Reply invitation={invitation} /> },
            ]}
          />
        </Panel>
      )}
    </Loaded>
  )
}

function Replied({ invitation }: { invitation: Invitation | null }) {
  const t = useTexts(texts)
  if (invitation === null) return <span className="muted">{t.notAsked}</span>
  const { state, askedOn, repliedOn, note } = invitation
  return (
    <div>
      <StateTag tone={tones[state]}>{t.state[state]}</StateTag>
      <div className="muted small">{repliedOn ? t.replied(showDay(repliedOn)) : t.asked(showDay(askedOn))}</div>
      {note !== '' && <div className="small">{note}</div>}
    </div>
  )
}

function Reply({ invitation }: { invitation: Invitation }) {
  const t = useTexts(texts)
  const { on } = useMe()
  const open = openMoves(INVITATION_MOVES, invitation, useCircumstances({}))
  const replying = (label: string) =>
    act<{ repliedOn: Day | null; note: string }>({
      label,
      start: { repliedOn: on, note: '' },
      check: ({ repliedOn }) => (repliedOn === null ? { repliedOn: t.dayMissing } : {}),
      fields: (form) => (
        <>
          <DayField label={t.repliedOn} {...form.field('repliedOn')} />
          <TextField optional label={t.note} {...form.field('note')} />
        </>
      ),
    })
  if (open.length === 0) return null
  return (
    <ActionBar
      path="/api/invitations"
      id={invitation.id}
      version={invitation.version}
      open={open}
      acts={{ accept: replying(t.action.accept), decline: replying(t.action.decline) }}
    />
  )
}

interface Values {
  form: string
  part: Part
  bodies: string
  askedOn: Day | null
}

/** The bodies of a form that are not asked yet, and others: one a line. */
function Ask({ planId, served }: { planId: string; served: ServedBodies }) {
  const t = useTexts(texts)
  const forms: Readonly<Record<string, string>> = useTexts(formNames)
  const { on } = useMe()
  const change = useChange()
  const [open, setOpen] = useState(false)
  const left = (form: string, part: Part) =>
    served.items
      .filter((one: ListedBody) => one.form === form && one.part === part && one.invitation === null)
      .map(({ body }) => body)
      .join('\n')
  const first = served.items.find(({ invitation }) => invitation === null)
  const start = { form: first?.form ?? served.asksFor[0]!, part: first?.part ?? ('invited' as const) }
  const form = useDraftedForm<Values>(
    `invite ${planId}`,
    {
      start: { ...start, bodies: left(start.form, start.part), askedOn: on },
      check: ({ bodies, askedOn }) => ({
        ...(bodies.trim() === '' && { bodies: t.bodiesMissing }),
        ...(askedOn === null && { askedOn: t.dayMissing }),
      }),
      send: async ({ bodies, askedOn, ...of }) => {
        const lines = bodies
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
        await change(() =>
          send('POST /api/plans/:id/invitations', { id: planId }, { ...of, bodies: lines, askedOn: askedOn! }),
        )
        setOpen(false)
      },
    },
    open,
  )
  const choose = (of: { form?: string; part?: Part }) => {
    const next = { form: form.values.form, part: form.values.part, ...of }
    form.set('form', next.form)
    form.set('part', next.part)
    form.set('bodies', left(next.form, next.part))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.open}</Button>
      <FormDialog title={t.open} open={open} onClose={() => setOpen(false)} form={form}>
        <SelectField
          label={t.form}
          choices={served.asksFor.map((value) => ({ value, label: forms[value] ?? value }))}
          {...form.field('form')}
          onChange={(value) => choose({ form: value })}
        />
        <ChoiceField
          label={t.as}
          choices={PARTS.map((value) => ({ value, label: t.part[value] }))}
          {...form.field('part')}
          onChange={(value) => value !== '' && choose({ part: value })}
        />
        <LongTextField rows={5} label={t.bodies} hint={t.hint} {...form.field('bodies')} />
        <DayField label={t.askedOn} {...form.field('askedOn')} />
      </FormDialog>
    </>
  )
}
