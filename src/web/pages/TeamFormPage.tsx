import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Unit } from '#features/ground/org/rules.ts'
import { posts as postTexts } from '#features/ground/people/texts/posts.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import { INSPECTION_FORMS } from '#features/inspecting/inspections/rules.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import type { ListedPlan } from '#features/planning/plans/contract.ts'
import { planNumber } from '#features/planning/plans/ui/embed.tsx'
import type { Candidate } from '#features/planning/teams/contract.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import { texts } from '#features/planning/teams/texts.ts'
import { SEATS, type Seat } from '#kernel/actor.ts'
import { overwrite, send } from '../api.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { Form } from '../design/Form.tsx'
import { ChecksField, SelectField, TextField } from '../design/fields.tsx'
import { type FieldProps, useForm } from '../design/form.ts'
import { Empty, Loaded } from '../design/Loading.tsx'
import { Notice } from '../design/Notice.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { PickField } from '../design/PickField.tsx'
import { byGivenName, sortRows } from '../design/sort.ts'
import { designTexts } from '../design/texts.ts'
import { useChange, useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'
import './team.css'

interface SeatValues {
  readonly accountId: string
  readonly seat: Seat
  readonly agencyId: string
  readonly post: string
  readonly fields: readonly string[]
}

interface Values {
  readonly planId: string
  readonly name: string
  readonly forms: readonly string[]
  readonly seats: readonly SeatValues[]
}

/** Lập hoặc sửa danh sách Đoàn (/doan/moi, /doan/:id/sua): a proposal until its decision. */
export function TeamFormPage() {
  const { form: t, list } = useTexts(texts)
  const { id } = useParams({ strict: false }) as { id?: string }
  const team = useThing(id === undefined ? null : '/api/teams/:id', { id: id ?? '' })
  const plans = useThing('/api/plans')
  const candidates = useThing('/api/teams/candidates')
  const units = useThing('/api/units')
  const title = id === undefined ? t.fresh : t.edit
  const whole = (known: Team | null) => (
    <Loaded query={plans}>
      {(planned) => (
        <Loaded query={candidates}>
          {(people) => (
            <Loaded query={units}>
              {(register) => (
                <TeamForm team={known} plans={planned.items} candidates={people.items} units={register.items} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
  return (
    <>
      <PageHead title={title} crumbs={[{ label: list.title, to: '/doan' }, { label: title }]} />
      {id === undefined ? (
        whole(null)
      ) : (
        <Loaded query={team}>
          {(served) => (served.state === 'proposed' ? whole(served) : <Decided id={served.id} />)}
        </Loaded>
      )}
    </>
  )
}

function Decided({ id }: { id: string }) {
  const { form: t } = useTexts(texts)
  return (
    <Notice tone="calm" actions={<LinkButton to={`/doan/${id}`}>{t.back}</LinkButton>}>
      {t.decided}
    </Notice>
  )
}

interface Props {
  team: Team | null
  plans: readonly ListedPlan[]
  candidates: readonly Candidate[]
  units: readonly Unit[]
}

function TeamForm({ team, plans, candidates, units }: Props) {
  const { form: t } = useTexts(texts)
  const design = useTexts(designTexts)
  const { form: formWords } = useTexts(inspectionTexts)
  const navigate = useNavigate()
  const change = useChange()
  const usable = plans.filter((plan) => ['issued', 'inProgress'].includes(plan.state) || plan.id === team?.planId)
  // The version that the fields were filled from, whatever is read behind them.
  const [seenVersion] = useState(team?.version ?? 0)
  const form = useForm<Values>({
    start: team
      ? valuesOf(team)
      : {
          planId: usable.length === 1 ? usable[0]!.id : '',
          name: '',
          forms: ['periodic'],
          seats: [{ accountId: '', seat: 'teamHead', agencyId: '', post: '', fields: [] }],
        },
    check: (values) => ({
      ...(values.planId === '' && { planId: t.planMissing }),
      ...(values.name.trim() === '' && { name: t.nameMissing }),
      ...(values.forms.length === 0 && { forms: t.formsMissing }),
      ...(values.seats.some((seat) => seat.accountId === '') && { seats: t.personMissing }),
    }),
    send: async (values) => {
      const saved = await change(() =>
        team ? overwrite('PUT /api/teams/:id', { id: team.id }, values, seenVersion) : send('POST /api/teams', values),
      )
      await navigate({ href: `/doan/${saved.id}` })
    },
  })
  if (usable.length === 0)
    return (
      <Panel>
        <Empty action={<LinkButton to="/ke-hoach">{t.toPlans}</LinkButton>}>{t.noPlans}</Empty>
      </Panel>
    )
  return (
    <Panel>
      <p className="muted">{t.lead}</p>
      <Form form={form}>
        <SelectField
          label={t.plan}
          disabled={team !== null}
          choices={usable.map((plan) => ({
            value: plan.id,
            label: `${plan.planYear} · ${plan.title} (${planNumber(plan)})`,
          }))}
          {...form.field('planId')}
        />
        <TextField label={t.name} {...form.field('name')} />
        <ChecksField
          label={t.forms}
          choices={INSPECTION_FORMS.map((value) => ({ value: value as string, label: formWords[value] }))}
          {...form.field('forms')}
        />
        <SeatsField field={form.field('seats')} candidates={candidates} units={units} />
        <div className="actions panel-part">
          <Button tone="primary" submit busy={form.busy}>
            {form.busy ? design.busy : t.save}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}

function SeatsField({
  field,
  candidates,
  units,
}: {
  field: FieldProps<readonly SeatValues[]>
  candidates: readonly Candidate[]
  units: readonly Unit[]
}) {
  const { form: t } = useTexts(texts)
  const { seat: seatWords } = useTexts(postTexts)
  const { field: fieldWords } = useTexts(findingTexts)
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]))
  const people = sortRows(
    [
      ...new Map(
        candidates.filter((candidate) => candidate.post !== 'chair').map((one) => [one.accountId, one]),
      ).values(),
    ],
    (one) => byGivenName(one.name),
  )
  const seats = field.value
  const put = (index: number, part: Partial<SeatValues>) =>
    field.onChange(seats.map((seat, at) => (at === index ? { ...seat, ...part } : seat)))
  const choose = (index: number, accountId: string) => {
    const chosen = people.find((person) => person.accountId === accountId)
    put(index, { accountId, agencyId: chosen?.unitId ?? '', post: chosen?.title ?? '' })
  }
  return (
    <fieldset className={`field wide${field.error ? ' wrong' : ''}`} id={field.id} tabIndex={-1}>
      <legend>{t.seats}</legend>
      {field.error && <span className="wrong-text">{field.error}</span>}
      <div className="seats">
        {seats.map((seat, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
          <div key={index} className="seat">
            <div className="fields">
              <PickField
                label={t.person(index + 1)}
                error={field.error && seat.accountId === '' ? field.error : undefined}
                {...(seat.agencyId && { hint: t.agency(unitNames.get(seat.agencyId) ?? '') })}
                from={people.map((person) => ({ id: person.accountId, label: person.name, note: person.title }))}
                value={seat.accountId}
                onChange={(accountId) => choose(index, accountId)}
              />
              <SelectField
                label={t.seat}
                choices={SEATS.map((value) => ({ value, label: seatWords[value] }))}
                value={seat.seat}
                onChange={(value) => value !== '' && put(index, { seat: value })}
              />
              <TextField label={t.post} value={seat.post} onChange={(post) => put(index, { post })} />
            </div>
            <ChecksField
              label={t.fields}
              choices={Object.entries(fieldWords).map(([value, label]) => ({ value, label }))}
              value={seat.fields}
              onChange={(fields) => put(index, { fields })}
            />
            <Button
              small
              label={t.removeLabel(index + 1)}
              onClick={() => field.onChange(seats.filter((_, at) => at !== index))}
            >
              {t.remove}
            </Button>
          </div>
        ))}
      </div>
      <div>
        <Button
          onClick={() =>
            field.onChange([...seats, { accountId: '', seat: 'member', agencyId: '', post: '', fields: [] }])
          }
        >
          {t.add}
        </Button>
      </div>
    </fieldset>
  )
}

function valuesOf(team: Team): Values {
  const { planId, name, forms, seats } = team
  return {
    planId,
    name,
    forms,
    seats: seats.map(({ accountId, seat, agencyId, post, fields }) => ({ accountId, seat, agencyId, post, fields })),
  }
}
