import { useState } from 'react'
import { objectsOf, type Unit, type UnitKind } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { UnitField } from '#features/ground/org/ui/embed.tsx'
import { profileOf, type SettingRow } from '#features/ground/profiles/rules.ts'
import type { ListedPlan } from '#features/planning/plans/contract.ts'
import { isInForce } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { useGo } from '#web/address.ts'
import { newId, send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChoiceField, DayField, LongTextField, SelectField, TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { PicksField } from '#web/design/PickField.tsx'
import { useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { Drawn } from '../contract.ts'
import { authoriserOf, isSurprised, mayPropose, SURPRISE_GROUNDS, type SurpriseGround } from '../rules.ts'
import { texts } from '../texts.ts'
import { usePeople } from './people.tsx'
import './surprises.css'

/** Đề xuất kiểm tra đột xuất: the unit chosen or drawn, its ground, its day, and who may know. */
export function NewSurprisePage() {
  const t = useTexts(texts)
  const plans = useThing('/api/plans')
  return (
    <>
      <PageHead title={t.fresh} crumbs={[{ label: t.title, to: '/dot-xuat' }, { label: t.fresh }]} />
      <div className="column">
        <Notice tone="attention">{t.lead}</Notice>
        <Loaded query={plans}>
          {({ items }) => {
            const inForce = items.filter(isInForce)
            return <Panel>{inForce.length === 0 ? <Empty>{t.noPlans}</Empty> : <NewSurprise plans={inForce} />}</Panel>
          }}
        </Loaded>
      </div>
    </>
  )
}

interface Values {
  readonly planId: string
  readonly how: 'choose' | 'draw'
  readonly drawnKind: UnitKind | ''
  readonly unitId: string
  readonly ground: SurpriseGround | ''
  readonly feedback: string
  readonly reason: string
  readonly plannedOn: Day | null
  readonly knowerIds: readonly string[]
}

function NewSurprise({ plans }: { plans: readonly ListedPlan[] }) {
  const t = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const { on, actor } = useMe()
  const go = useGo()
  const change = useChange()
  const [id] = useState(newId)
  const units = useThing('/api/units')
  const form = useForm<Values>({
    start: {
      planId: plans[0]!.id,
      how: 'choose',
      drawnKind: '',
      unitId: '',
      ground: 'need',
      feedback: '',
      reason: '',
      plannedOn: on,
      knowerIds: [],
    },
    check: (values) => ({
      ...(values.unitId === '' && (values.how === 'draw' ? { drawnKind: t.missing } : { unitId: t.missing })),
      ...(values.ground === '' && { ground: t.missing }),
      ...(values.plannedOn === null && { plannedOn: t.missing }),
    }),
    send: async ({ how, drawnKind, ...rest }) => {
      await change(() =>
        send('POST /api/surprises', {
          ...rest,
          id,
          drawnKind: how === 'draw' ? drawnKind : null,
        }),
      )
      go(`/dot-xuat/${id}`)
    },
  })
  const plan = useThing('/api/plans/:id', { id: form.values.planId })
  const settings = plan.data?.settings ?? []
  const profile = profileOf(settings)
  const all = objectsOf(units.data?.items ?? [], plan.data?.issuer).filter(
    (unit) => unit.id !== actor.tenantId && isSurprised(unit.kind, profile),
  )
  const { how, drawnKind, ground, planId, unitId, knowerIds } = form.values
  const people = usePeople({ unitId, planId, listed: knowerIds })
  const forget = () => form.set('unitId', '')
  return (
    <Form form={form}>
      <SelectField
        label={t.plan}
        choices={plans.map((plan) => ({ value: plan.id, label: `${plan.planYear} · ${plan.title}` }))}
        {...form.field('planId')}
      />
      {plan.data && <Door settings={settings} />}
      {plan.data && [false, true].some((focal) => mayPropose(actor, focal, profile)) && (
        <>
          <ChoiceField
            label={t.how}
            choices={(['choose', 'draw'] as const).map((value) => ({ value, label: t[value] }))}
            {...form.field('how')}
            onChange={(value) => {
              form.set('how', value || 'choose')
              forget()
            }}
          />
          {how === 'choose' ? (
            <UnitField label={t.unit} units={all} {...form.field('unitId')} />
          ) : (
            <>
              <SelectField
                label={t.drawKind}
                choices={[...new Set(all.map((unit) => unit.kind))].map((value) => ({ value, label: kinds[value] }))}
                {...form.field('drawnKind')}
                onChange={(value) => {
                  form.set('drawnKind', value)
                  forget()
                }}
              />
              <Draw
                planId={planId}
                kind={drawnKind}
                units={all}
                onDrawn={(unitId) => form.set('unitId', unitId)}
                key={`${planId} ${drawnKind}`}
              />
            </>
          )}
          <ChoiceField
            label={t.groundField}
            choices={SURPRISE_GROUNDS.map((value) => ({ value, label: t.ground[value] }))}
            {...form.field('ground')}
          />
          {ground === 'feedback' && <TextField label={t.feedback} hint={t.feedbackHint} {...form.field('feedback')} />}
          <LongTextField label={ground === 'need' ? t.reason : t.reasonOptional} {...form.field('reason')} />
          <DayField label={t.day} {...form.field('plannedOn')} />
          <PicksField
            label={t.knowers}
            hint={t.knowersHint}
            from={people.filter((person) => person.id !== actor.id)}
            {...form.field('knowerIds')}
          />
          <div className="actions">
            <Button tone="primary" submit busy={form.busy}>
              {t.submit}
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}

/** Who proposes and who authorises by this plan, said before the form is filled in. */
function Door({ settings }: { settings: readonly SettingRow[] }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const profile = profileOf(settings)
  const [any, focal] = [false, true].map((focal) => mayPropose(actor, focal, profile))
  const alone = settings.some(({ key }) => key === 'surpriseLead')
  return (
    <Notice tone={any ? 'calm' : 'attention'}>
      <p>{t.door(t.authoriser[authoriserOf(false, profile)], alone)}</p>
      <p>
        {t.doorFocal} {!any && focal && t.doorOnlyFocal}
      </p>
      {!any && !focal && <p>{t.doorClosed}</p>}
    </Notice>
  )
}

/** Bốc thăm: asks the server for today's draw of this kind of unit and says how it came about. */
function Draw({
  planId,
  kind,
  units,
  onDrawn,
}: {
  planId: string
  kind: UnitKind | ''
  units: readonly Unit[]
  onDrawn(unitId: string): void
}) {
  const t = useTexts(texts)
  const form = useForm<{ readonly drawn: Drawn | null }>({
    start: { drawn: null },
    send: async () => {
      const drawn = await send('POST /api/surprises/draw', { planId, kind })
      form.set('drawn', drawn)
      onDrawn(drawn.unitId ?? '')
    },
  })
  const { drawn } = form.values
  return (
    <div className="column draw">
      {form.lines.map((line) => (
        <Notice key={line.text} tone="alarm">
          {line.text}
        </Notice>
      ))}
      {drawn && (
        <Notice tone="done">
          {t.drawn(units.find((unit) => unit.id === drawn.unitId)?.name ?? '', drawn.candidates)}
        </Notice>
      )}
      <div className="actions">
        <Button busy={form.busy} disabled={kind === ''} onClick={() => void form.submit()}>
          {t.drawNow}
        </Button>
      </div>
    </div>
  )
}
