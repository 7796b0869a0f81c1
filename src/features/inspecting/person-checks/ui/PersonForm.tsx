import { useState } from 'react'
import type { AskedOfPeople } from '#features/inspecting/checklists/rules.ts'
import { CLOCK, clockOf } from '#kernel/day.ts'
import { newId, overwrite, send } from '#web/api.ts'
import { Button, Segments } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { EntriesField } from '#web/design/EntriesField.tsx'
import { Form } from '#web/design/Form.tsx'
import { CheckField, ChoiceField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedPersonChecks } from '../contract.ts'
import {
  ASPECTS,
  type Aspect,
  type CheckedPerson,
  type PersonCheck,
  PRESENCES,
  RATINGS,
  type Rating,
  STAFF,
  TASK_RESULTS,
  type TaskResult,
} from '../rules.ts'
import { texts } from '../texts.ts'

interface Values extends Omit<CheckedPerson, 'accountId' | 'staff' | 'presence' | 'seenAt' | 'ratings' | 'tasks'> {
  readonly accountId: string
  readonly staff: NonNullable<CheckedPerson['staff']> | ''
  readonly presence: NonNullable<CheckedPerson['presence']> | ''
  readonly seenAt: string
  readonly ratings: Readonly<Partial<Record<Aspect, Rating>>>
  readonly tasks: readonly { readonly task: string; readonly result: TaskResult | '' }[]
}

interface Props {
  inspectionId: string
  asked: AskedOfPeople
  known: ServedPersonChecks['known']
  person?: PersonCheck
  onDone(): void
}

/** What was seen of one person, or of a group that was observed together. */
export function PersonForm({ inspectionId, asked, known, person, onDone }: Props) {
  const t = useTexts(texts)
  const change = useChange()
  const [id] = useState(newId)
  const form = useDraftedForm<Values>(`personCheck:${person?.id ?? inspectionId}`, {
    start: person ? asTyped(person) : { ...BLANK, seenAt: clockOf(new Date()) },
    check: ({ name, presence, reason, seenAt, tasks }) => ({
      ...(name.trim() === '' && { name: t.nameMissing }),
      ...(presence === 'absentWithReason' && reason.trim() === '' && { reason: t.reasonMissing }),
      ...(seenAt.trim() !== '' && !CLOCK.test(seenAt.trim()) && { seenAt: t.timeWrong }),
      ...(tasks.some(({ task, result }) => task.trim() === '' || result === '') && { tasks: t.taskMissing }),
    }),
    send: async (values) => {
      const sent = asSent(values)
      await change(() =>
        person
          ? overwrite('PUT /api/person-checks/:id', { id: person.id }, sent, person.version)
          : send('POST /api/inspections/:id/person-checks', { id: inspectionId }, { ...sent, id }),
      )
      onDone()
    },
  })
  const { subject, presence, ratings } = form.values
  const choose = (accountId: string) => {
    const chosen = known.find((one) => one.accountId === accountId)
    form.set('accountId', accountId)
    if (!chosen) return
    form.set('name', chosen.name)
    form.set('post', chosen.title)
  }
  return (
    <Form form={form}>
      <div className="people-subject">
        <Segments
          label={t.subject}
          choices={(['person', 'group'] as const).map((value) => ({ value, label: t.subjects[value] }))}
          value={subject}
          onChange={(next) => {
            form.set('subject', next)
            if (next === 'group') form.set('accountId', '')
          }}
        />
      </div>
      {subject === 'person' && known.length > 0 && (
        <SelectField
          label={t.account}
          hint={t.accountHint}
          optional
          placeholder={t.noAccount}
          choices={known.map(({ accountId, name, title }) => ({
            value: accountId,
            label: title ? `${name}, ${title}` : name,
          }))}
          {...form.field('accountId')}
          onChange={choose}
        />
      )}
      <TextField label={subject === 'person' ? t.name : t.groupName} {...form.field('name')} />
      <ChoiceField
        label={t.presenceField}
        optional
        choices={PRESENCES.map((value) => ({ value, label: t.presence[value] }))}
        {...form.field('presence')}
      />
      <div className="fields">
        <TextField label={t.seenAt} hint={t.timeHint} {...form.field('seenAt')} />
        <TextField label={t.section} optional {...form.field('section')} />
      </div>
      {presence !== '' && presence !== 'present' && (
        <TextField label={t.reason} optional={presence !== 'absentWithReason'} {...form.field('reason')} />
      )}
      <div className="fields">
        <SelectField
          label={t.staffField}
          optional
          placeholder={t.unknown}
          choices={STAFF.map((value) => ({ value, label: t.staff[value] }))}
          {...form.field('staff')}
        />
        <TextField label={t.post} optional {...form.field('post')} />
      </div>
      <CheckField label={t.leads} {...form.field('leads')} />
      {asked.conduct && (
        <fieldset className="field wide">
          <legend>{t.conduct}</legend>
          <div className="people-aspects">
            {ASPECTS.map((aspect) => (
              <SelectField
                key={aspect}
                label={t.aspect[aspect]}
                optional
                placeholder={t.notRated}
                choices={RATINGS.map((value) => ({ value, label: t.rating[value] }))}
                value={ratings[aspect] ?? ''}
                onChange={(rating) => {
                  const { [aspect]: _before, ...others } = ratings
                  form.set('ratings', rating === '' ? others : { ...others, [aspect]: rating })
                }}
              />
            ))}
          </div>
        </fieldset>
      )}
      {asked.software && (
        <EntriesField
          label={t.software}
          field={form.field('tasks')}
          blank={{ task: '', result: '' } as Values['tasks'][number]}
          add={t.addTask}
          remove={t.removeTask}
          removeOf={t.removeTaskOf}
          entry={t.taskOf}
        >
          {({ task, result }, put) => (
            <>
              <TextField label={t.task} value={task} onChange={(next) => put({ task: next })} />
              <SelectField
                label={t.taskResult}
                choices={TASK_RESULTS.map((value) => ({ value, label: t.result[value] }))}
                value={result}
                onChange={(next) => put({ result: next })}
              />
            </>
          )}
        </EntriesField>
      )}
      <LongTextField rows={2} label={t.observation} optional {...form.field('observation')} />
      <LongTextField rows={2} label={t.statement} optional {...form.field('statement')} />
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

const BLANK: Values = {
  ...{ subject: 'person', accountId: '', name: '', staff: '', leads: false, post: '', section: '', presence: '' },
  ...{ seenAt: '', reason: '', ratings: {}, tasks: [], observation: '', statement: '', withdrawn: false },
}

/** What of a person is sent again when it is written over. */
export function partsOf(person: PersonCheck): Omit<CheckedPerson, 'withdrawn' | 'tasks'> & {
  tasks: { task: string; result: TaskResult }[]
} {
  const { subject, accountId, name, staff, leads, post, section, presence, seenAt, reason, ratings } = person
  const { observation, statement } = person
  return {
    ...{ subject, accountId, name, staff, leads, post, section, presence, seenAt, reason, ratings },
    ...{ tasks: [...person.tasks], observation, statement },
  }
}

function asTyped(person: PersonCheck): Values {
  const { accountId, staff, presence, seenAt, ...same } = partsOf(person)
  return {
    ...same,
    ...{ accountId: accountId ?? '', staff: staff ?? '', presence: presence ?? '', seenAt: seenAt ?? '' },
    withdrawn: false,
  }
}

function asSent({ accountId, staff, presence, seenAt, tasks, ...same }: Values) {
  return {
    ...same,
    ...{ accountId: accountId || null, staff: staff || null, presence: presence || null },
    seenAt: seenAt.trim() || null,
    tasks: tasks.flatMap(({ task, result }) => (result === '' ? [] : [{ task, result }])),
  }
}
