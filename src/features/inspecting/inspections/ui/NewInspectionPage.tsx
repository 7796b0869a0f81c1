import { useState } from 'react'
import { isOfKind, objectsOf } from '#features/ground/org/rules.ts'
import { UnitField } from '#features/ground/org/ui/embed.tsx'
import type { ListedPlan } from '#features/planning/plans/contract.ts'
import { isInForce, METHODS } from '#features/planning/plans/rules.ts'
import { holdsSeat, isFocal } from '#kernel/actor.ts'
import { useFilters, useGo } from '#web/address.ts'
import { send } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChoiceField, NumberField, SelectField, TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { ANNOUNCED_FORMS, type InspectionMethod } from '../rules.ts'
import { fresh } from '../texts/fresh.ts'
import { texts } from '../texts.ts'

/** Đưa đơn vị vào kiểm tra: plan, place, unit, Team, form. */
export function NewInspectionPage() {
  const t = useTexts(fresh)
  const { list } = useTexts(texts)
  const [asked] = useFilters({ plan: 'ke-hoach' })
  const plans = useThing('/api/plans')
  return (
    <>
      <PageHead title={t.title} crumbs={[{ label: list.title, to: '/cuoc' }, { label: t.title }]} />
      <Loaded query={plans}>
        {({ items }) => {
          const issued = items.filter(isInForce)
          return issued.length === 0 ? (
            <Panel>
              <Empty action={<LinkButton to="/ke-hoach">{t.toPlans}</LinkButton>}>{t.noPlans}</Empty>
            </Panel>
          ) : (
            <NewInspection plans={issued} from={issued.find(({ id }) => id === asked.plan)} />
          )
        }}
      </Loaded>
    </>
  )
}

type AnnouncedForm = (typeof ANNOUNCED_FORMS)[number]

interface Values {
  planId: string
  targetId: string
  unitId: string
  teamId: string
  form: AnnouncedForm | ''
  method: InspectionMethod | ''
  round: string | null
  themeId: string
  programme: string
}

/** `from`: the plan that one came from, which is no question any more. */
function NewInspection({ plans, from }: { plans: readonly ListedPlan[]; from: ListedPlan | undefined }) {
  const t = useTexts(fresh)
  const { form: forms, method: methods } = useTexts(texts)
  const { actor } = useMe()
  // The head of a Team names units where the plan leaves them to him; the focal agency any.
  const names = isFocal(actor) ? 'any' : 'own'
  const go = useGo()
  const change = useChange()
  const [themed, setThemed] = useState(from?.id ?? plans[0]!.id)
  const themes = useThing('/api/plans/:id/themes', { id: themed }).data?.items ?? []
  const form = useForm<Values>({
    start: {
      planId: from?.id ?? plans[0]!.id,
      targetId: '',
      unitId: '',
      teamId: '',
      form: '',
      method: 'onSite',
      round: '1',
      themeId: '',
      programme: '',
    },
    check: (values) => ({
      ...(values.planId === '' && { planId: t.planMissing }),
      ...(values.unitId === '' && { unitId: t.unitMissing }),
      ...(values.form === '' && { form: t.formMissing }),
      ...(values.form === 'thematic' && themes.length > 0 && values.themeId === '' && { themeId: t.themeMissing }),
      ...(values.form === 'byProgramme' && values.programme.trim() === '' && { programme: t.programmeMissing }),
      ...(names === 'own' && values.teamId === '' && { teamId: t.teamMissing }),
      ...(!/^([1-9]|1\d|20)$/.test(values.round ?? '') && { round: t.roundWrong }),
    }),
    send: async ({ planId, targetId, unitId, teamId, form: chosen, method, round, themeId, programme }) => {
      const sent = {
        planId,
        targetId: targetId || null,
        unitId,
        teamId: teamId || null,
        form: chosen,
        method,
        round: Number(round),
        themeId: themeId || null,
        programme,
      }
      const fresh = await change(() => send('POST /api/inspections', sent))
      go(`/cuoc/${fresh.id}`)
    },
  })
  const { planId, targetId, form: chosenForm } = form.values
  const places = useThing(planId ? '/api/plans/:id/targets' : null, { id: planId })
  const laid = useThing(planId ? '/api/plans/:id/forms' : null, { id: planId })
  const units = useThing('/api/units')
  const teams = useThing('/api/teams')
  const inspections = useThing(planId ? '/api/plans/:id/inspections' : null, { id: planId })
  const taken = new Set(
    (inspections.data?.items ?? []).filter(({ state }) => state !== 'cancelled').map(({ targetId }) => targetId),
  )
  const free = (places.data?.items ?? []).filter(({ id }) => !taken.has(id))
  const place = free.find(({ id }) => id === targetId)
  const issuer = (from ?? plans.find(({ id }) => id === planId))?.issuer
  const fitting = objectsOf(units.data?.items ?? [], issuer).filter(
    (unit) =>
      unit.kind !== 'peoplesCommittee' &&
      (!place?.unitKind || isOfKind(unit.kind, place.unitKind)) &&
      (!place?.unitId || unit.id === place.unitId),
  )
  const ofPlan = (teams.data?.items ?? []).filter(
    (team) =>
      team.planId === planId &&
      team.state !== 'dissolved' &&
      (names === 'any' || holdsSeat(actor, 'teamHead', team.id)),
  )

  // A plan that names forms or methods has no others.
  const isLaid = (of: string, by?: string) =>
    (names === 'any' && !laid.data?.bound) ||
    (laid.data?.items ?? []).some(
      ({ form: one, method, decides }) =>
        one === of && (by === undefined || by === method) && (names === 'any' || decides === 'teamHead'),
    )
  const left = laid.data === undefined || ANNOUNCED_FORMS.some((one) => isLaid(one))
  const chooseForm = (one: AnnouncedForm) => {
    form.set('form', one)
    const by = METHODS.filter((method) => isLaid(one, method))
    if (form.values.method !== '' && !by.includes(form.values.method)) form.set('method', by[0] ?? '')
  }
  const choosePlace = (id: string) => {
    const chosen = free.find((target) => target.id === id)
    form.set('targetId', id)
    if (!chosen) return
    form.set('unitId', chosen.unitId ?? '')
    if (isForm(chosen.form)) chooseForm(chosen.form)
  }
  const choosePlan = (id: string) => {
    form.set('planId', id)
    form.set('themeId', '')
    setThemed(id)
    form.set('targetId', '')
    form.set('teamId', '')
  }

  return (
    <Panel>
      <p className="muted">{names === 'any' ? t.lead : t.headLead}</p>
      {!left && <Notice tone="attention">{t.notLeft}</Notice>}
      <Form form={form}>
        {from ? (
          <Facts facts={[[t.plan, nameOf(from)]]} />
        ) : (
          <SelectField
            label={t.plan}
            choices={plans.map((plan) => ({ value: plan.id, label: nameOf(plan) }))}
            {...form.field('planId')}
            onChange={choosePlan}
          />
        )}
        {free.length > 0 && (
          <SelectField
            label={t.place}
            hint={t.placeHint}
            placeholder={t.freePlace}
            choices={free.map((one) => ({
              value: one.id,
              label: isForm(one.form) ? `${forms[one.form]}: ${one.label}` : one.label,
            }))}
            {...form.field('targetId')}
            onChange={choosePlace}
          />
        )}
        <UnitField label={t.unit} units={fitting} {...form.field('unitId')} />
        <ChoiceField
          label={t.formField}
          choices={ANNOUNCED_FORMS.filter((one) => isLaid(one)).map((value) => ({ value, label: forms[value] }))}
          {...form.field('form')}
          onChange={chooseForm}
        />
        {chosenForm === 'thematic' && themes.length > 0 && (
          <SelectField
            label={t.theme}
            choices={themes.map(({ id, topic }) => ({ value: id, label: topic }))}
            {...form.field('themeId')}
          />
        )}
        {chosenForm === 'byProgramme' && (
          <TextField label={t.programme} hint={t.programmeHint} {...form.field('programme')} />
        )}
        <SelectField
          label={t.team}
          placeholder={names === 'any' ? t.noTeam : t.teamMissing}
          choices={ofPlan.map((team) => ({
            value: team.id,
            label: team.name,
            disabled: chosenForm !== '' && !team.forms.includes(chosenForm),
          }))}
          {...form.field('teamId')}
        />
        <ChoiceField
          label={t.methodField}
          choices={METHODS.filter((one) => chosenForm === '' || isLaid(chosenForm, one)).map((value) => ({
            value,
            label: methods[value],
          }))}
          {...form.field('method')}
        />
        <NumberField label={t.round} {...form.field('round')} />
        <div className="actions">
          <Button tone="primary" submit busy={form.busy}>
            {t.submit}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}

const nameOf = ({ planYear, title, number, symbol }: ListedPlan) =>
  `${planYear} · ${title}${number ? ` (${number}/${symbol})` : ''}`

function isForm(form: string): form is AnnouncedForm {
  return (ANNOUNCED_FORMS as readonly string[]).includes(form)
}
