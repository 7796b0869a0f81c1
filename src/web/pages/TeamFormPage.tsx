import { useState } from 'react'
import type { Unit } from '#features/ground/org/rules.ts'
import type { Proposal } from '#features/ground/papers/rules.ts'
import { ProposalFields } from '#features/ground/papers/ui/embed.tsx'
import { INSPECTION_FORMS } from '#features/inspecting/inspections/rules.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import type { ListedPlan } from '#features/planning/plans/contract.ts'
import { isInForce } from '#features/planning/plans/rules.ts'
import { planNumber } from '#features/planning/plans/ui/embed.tsx'
import type { Candidate } from '#features/planning/teams/contract.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import { texts } from '#features/planning/teams/texts.ts'
import { useGo, useOptionalPathParam } from '../address.ts'
import { overwrite, send } from '../api.ts'
import { showDay } from '../days.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { useDraftedForm } from '../design/drafts.ts'
import { Form } from '../design/Form.tsx'
import { ChecksField, SelectField, TextField } from '../design/fields.tsx'
import { Empty, Loaded } from '../design/Loading.tsx'
import { Notice } from '../design/Notice.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { PickField } from '../design/PickField.tsx'
import { designTexts } from '../design/texts.ts'
import { useChange, useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'
import { SeatsField, type SeatValues } from './SeatsField.tsx'
import './team.css'

interface Values extends Proposal {
  readonly planId: string
  readonly name: string
  readonly forms: readonly string[]
  readonly seats: readonly SeatValues[]
}

/** Lập hoặc sửa danh sách Đoàn (/doan/moi, /doan/:id/sua): a proposal until its decision. */
export function TeamFormPage() {
  const { form: t, list } = useTexts(texts)
  const id = useOptionalPathParam('id')
  const team = useThing(id === undefined ? null : '/api/teams/:id', { id: id ?? '' })
  const plans = useThing('/api/plans')
  const candidates = useThing('/api/teams/candidates')
  const teams = useThing('/api/teams')
  const units = useThing('/api/units')
  const title = id === undefined ? t.fresh : t.edit
  const whole = (known: Team | null) => (
    <Loaded query={plans}>
      {(planned) => (
        <Loaded query={candidates}>
          {(people) => (
            <Loaded query={units}>
              {(register) => (
                <TeamForm
                  team={known}
                  plans={planned.items}
                  candidates={people.items}
                  units={register.items}
                  earlier={(teams.data?.items ?? []).filter(({ id }) => id !== known?.id)}
                />
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
  /** Teams whose people may be taken over. */
  earlier: readonly Team[]
}

function TeamForm({ team, plans, candidates, units, earlier }: Props) {
  const { form: t } = useTexts(texts)
  const design = useTexts(designTexts)
  const { form: formWords } = useTexts(inspectionTexts)
  const go = useGo()
  const change = useChange()
  const usable = plans.filter((plan) => isInForce(plan) || plan.id === team?.planId)
  // The version that the fields were filled from, whatever is read behind them.
  const [seenVersion] = useState(team?.version ?? 0)
  const form = useDraftedForm<Values>(`team:${team?.id ?? 'new'}`, {
    start: team
      ? valuesOf(team)
      : {
          planId: usable.length === 1 ? usable[0]!.id : '',
          name: '',
          forms: ['periodic'],
          proposalNumber: '',
          proposalOn: null,
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
      go(`/doan/${saved.id}`)
    },
  })
  const [taken, setTaken] = useState<{ readonly from: Team; readonly gone: readonly string[] } | null>(null)
  const takeOver = (from: Team | undefined) => {
    if (!from) return setTaken(null)
    const mayBeSeated = new Set(candidates.map(({ accountId }) => accountId))
    const seats = from.seats.filter(({ leftOn }) => leftOn === null)
    form.set('seats', valuesOf({ ...from, seats: seats.filter(({ accountId }) => mayBeSeated.has(accountId)) }).seats)
    form.set('forms', from.forms)
    if (form.values.name.trim() === '') form.set('name', from.name)
    setTaken({ from, gone: seats.flatMap(({ accountId, name }) => (mayBeSeated.has(accountId) ? [] : [name])) })
  }
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
        {earlier.length > 0 && (
          <PickField
            label={t.takeOver}
            hint={t.takeOverHint}
            from={earlier.map((one) => ({ id: one.id, label: one.name, note: decisionOf(one) }))}
            value={taken?.from.id ?? ''}
            onChange={(id) => takeOver(earlier.find((one) => one.id === id))}
          />
        )}
        {taken && (
          <Notice tone={taken.gone.length > 0 ? 'attention' : 'done'}>
            {t.takenOver(taken.from.name, taken.gone)}
          </Notice>
        )}
        <TextField label={t.name} {...form.field('name')} />
        <ChecksField
          label={t.forms}
          choices={INSPECTION_FORMS.map((value) => ({ value: value as string, label: formWords[value] }))}
          {...form.field('forms')}
        />
        <ProposalFields form={form} />
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

const decisionOf = ({ number, symbol, decidedOn }: Team) =>
  number && decidedOn ? `${number}/${symbol}, ${showDay(decidedOn)}` : ''

function valuesOf(team: Team): Values {
  const { planId, name, forms, proposalNumber, proposalOn, seats } = team
  return {
    planId,
    name,
    forms,
    proposalNumber,
    proposalOn,
    seats: seats.map(({ accountId, seat, agencyId, post, fields }) => ({ accountId, seat, agencyId, post, fields })),
  }
}
