import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { mayChooseUnits } from '#features/planning/plans/rules.ts'
import { newId, overwrite, send } from '#web/api.ts'
import { showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Facts } from '#web/design/Facts.tsx'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { ChoiceField, LongTextField, NumberField, SelectField } from '#web/design/fields.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Notice, RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useAction, useChange, useThing } from '#web/queries.ts'
import { sha256 } from '#web/sha256.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedLot } from '../contract.ts'
import { LOT_POOLS, type LotPool, listText, lotText, takenByLot } from '../rules.ts'
import { texts } from '../texts.ts'
import './choices.css'

/** Bốc thăm đơn vị: every draw of a plan, each worked out again here. */
export function LotPanel({ plan }: { plan: ServedPlan }) {
  const { lot: t } = useTexts(texts)
  const { actor } = useMe()
  const lots = useThing('/api/plans/:id/lots', { id: plan.id })
  const places = useThing('/api/plans/:id/targets', { id: plan.id })
  const open = (plan.content.targets ?? []).flatMap((rule, at) =>
    mayChooseUnits(actor, plan, rule) ? [{ at, text: rule.text }] : [],
  )
  return (
    <Panel
      title={t.title}
      count={lots.data?.items.length ?? 0}
      actions={open.length > 0 && lots.data && <DrawLot plan={plan} open={open} lots={lots.data.items} />}
    >
      <p className="hint">{t.lead}</p>
      <Loaded query={lots}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t.none}</Empty>
          ) : (
            <div className="column">
              {items.map((lot) => (
                <OneLot
                  key={lot.id}
                  plan={plan}
                  lot={lot}
                  placed={new Set((places.data?.items ?? []).flatMap(({ unitId }) => unitId ?? []))}
                  standing={(places.data?.items ?? []).flatMap(({ rule, unitId }) =>
                    rule === lot.rule && unitId !== null ? [unitId] : [],
                  )}
                  mayTake={places.data !== undefined && isLast(lot, items) && open.some(({ at }) => at === lot.rule)}
                />
              ))}
            </div>
          )
        }
      </Loaded>
    </Panel>
  )
}

/** What was drawn before another draw for the sentence is kept, and not taken any more. */
const isLast = (lot: ServedLot, lots: readonly ServedLot[]) =>
  lots.every(({ sentence, ordinal }) => sentence !== lot.sentence || ordinal <= lot.ordinal)

interface DrawProps {
  readonly plan: ServedPlan
  readonly open: readonly { readonly at: number; readonly text: string }[]
  readonly lots: readonly ServedLot[]
}

function DrawLot({ plan, open, lots }: DrawProps) {
  const { lot: t } = useTexts(texts)
  const change = useChange()
  const [drawing, setDrawing] = useState(false)
  const [id, setId] = useState(newId)
  const missing = (at: number) => {
    const { wanted, named } = plan.coverage[at] ?? { wanted: null, named: 0 }
    return wanted !== null && wanted > named ? String(wanted - named) : null
  }
  const form = useDraftedForm<{ rule: string; count: string | null; pool: LotPool; reason: string }>(
    `lots:${plan.id}`,
    {
      start: { rule: String(open[0]!.at), count: missing(open[0]!.at), pool: 'all', reason: '' },
      check: ({ count }) => (count !== null && /^[1-9]\d{0,3}$/.test(count) ? {} : { count: t.countWrong }),
      send: async ({ rule, count, ...rest }) => {
        const sent = { id, rule: Number(rule), count: Number(count), ...rest }
        await change(() => send('POST /api/plans/:id/lots', { id: plan.id }, sent))
        setId(newId())
        setDrawing(false)
      },
    },
    drawing,
  )
  const again = lots.some(({ rule }) => String(rule) === form.values.rule)
  return (
    <>
      <Button onClick={() => setDrawing(true)}>{t.draw}</Button>
      <FormDialog
        title={t.title}
        open={drawing}
        onClose={() => setDrawing(false)}
        form={form}
        effects={[t.effects]}
        submit={t.draw}
      >
        <SelectField
          label={t.sentence}
          choices={open.map(({ at, text }) => ({ value: String(at), label: text }))}
          {...form.field('rule')}
          onChange={(rule) => {
            if (rule === '') return
            form.set('rule', rule)
            form.set('count', missing(Number(rule)))
          }}
        />
        <NumberField label={t.count} {...form.field('count')} />
        <ChoiceField
          label={t.pool}
          choices={LOT_POOLS.map((value) => ({ value, label: t.pools[value] }))}
          {...form.field('pool')}
        />
        {again && <LongTextField rows={2} label={t.reason} {...form.field('reason')} />}
      </FormDialog>
    </>
  )
}

interface LotProps {
  readonly plan: ServedPlan
  readonly lot: ServedLot
  /** Units that stand anywhere in the plan, and those of this sentence. */
  readonly placed: ReadonlySet<string>
  readonly standing: readonly string[]
  readonly mayTake: boolean
}

function OneLot({ plan, lot, placed, standing, mayTake }: LotProps) {
  const { lot: t } = useTexts(texts)
  const nameOf = (id: string) => lot.candidates.find((unit) => unit.id === id)?.name ?? ''
  const coming = lot.drawn.filter((id) => !placed.has(id))
  const { busy, refused, run } = useAction(() =>
    overwrite(
      'PUT /api/plans/:id/units/:rule',
      { id: plan.id, rule: String(lot.rule) },
      { unitIds: [...standing, ...coming] },
      plan.version,
    ),
  )
  return (
    <section className="lot" aria-label={`${t.which(lot.ordinal)}: ${lot.sentence}`}>
      <h3>
        <span lang="vi">“{lot.sentence}”</span>
      </h3>
      <p className="muted small">
        {t.which(lot.ordinal)}. {t.drawnAt(lot.byName, showMoment(lot.drawnAt))}.{' '}
        {t.from(lot.count, lot.candidates.length)}.
      </p>
      {lot.reason !== '' && <p className="small">{t.why(lot.reason)}</p>}
      <ol>
        {lot.drawn.map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
      </ol>
      {coming.length === 0 ? (
        <p className="small">{t.taken}</p>
      ) : (
        mayTake && (
          <div className="actions">
            <Button busy={busy} onClick={run}>
              {t.take(coming.length)}
            </Button>
          </div>
        )
      )}
      {refused && <RefusalNotice refused={refused} />}
      <details>
        <summary>{t.check}</summary>
        <Check lot={lot} />
      </details>
    </section>
  )
}

/** The list, and the draw worked out again by whoever looks at it. */
function Check({ lot }: { lot: ServedLot }) {
  const { lot: t } = useTexts(texts)
  const candidates = lot.candidates.map(({ id }) => id)
  const fits = useQuery({
    queryKey: ['lot', lot.id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const digests = new Map(
        await Promise.all(candidates.map(async (id) => [id, await sha256(lotText(lot, id))] as const)),
      )
      const drawn = takenByLot({ candidates, count: lot.count }, digests)
      return (await sha256(listText(candidates))) === lot.listHash && drawn.join() === lot.drawn.join()
    },
  })
  return (
    <>
      {fits.data === true && <Notice tone="done">{t.fits}</Notice>}
      {fits.data === false && <Notice tone="alarm">{t.differs}</Notice>}
      <Facts
        facts={[
          [t.listHash, <Code key="list" text={lot.listHash} />],
          [t.seed, <Code key="seed" text={lot.seed} />],
        ]}
      />
      <ol className="small">
        {lot.candidates.map(({ id, name }) => (
          <li key={id}>
            {name} <Code text={id} />
          </li>
        ))}
      </ol>
      <ol className="small">
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  )
}

function Code({ text }: { text: string }) {
  return <code className="small lot-code">{text}</code>
}
