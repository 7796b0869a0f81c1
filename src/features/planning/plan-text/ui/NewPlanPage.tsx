import { ParentFields } from '#features/planning/plans/ui/embed.tsx'
import { useFilters, useGo } from '#web/address.ts'
import { send } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { ChoiceField, SelectField, TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useMe } from '#web/me.tsx'
import { useChange, useList } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { READY_KEYS, type ReadyKey } from '../rules/ready-keys.ts'
import { texts } from '../texts.ts'

interface Fields {
  from: 'ready' | 'plan' | 'file'
  ready: ReadyKey
  planId: string
  year: string
  under: string
  round: string
}

/** Lập kế hoạch: from a ready plan, last year's, a file, or headings alone. */
export function NewPlanPage() {
  const { beginning: t, plans } = useTexts(texts)
  const design = useTexts(designTexts)
  const { on } = useMe()
  const go = useGo()
  const change = useChange()
  const known = useList('/api/plans')
  const [asked] = useFilters({ under: 'cha', round: 'dot' })
  const form = useForm<Fields>({
    start: { from: 'ready', ready: 'twoLevels', planId: '', year: String(Number(on.slice(0, 4))), ...asked },
    check: ({ from, planId, year }) => ({
      planId: from === 'plan' && planId === '' ? t.planMissing : undefined,
      year: /^2[01]\d\d$/.test(year.trim()) && Number(year) <= 2100 ? undefined : t.yearWrong,
    }),
    send: async ({ from, ready, planId, year, under, round }) => {
      const parent = under === '' ? {} : { under: { planId: under, round: round === '' ? null : Number(round) } }
      const body =
        from === 'plan'
          ? ({ from, planId, year: Number(year), ...parent } as const)
          : ({ from: 'ready', ready, year: Number(year), ...parent } as const)
      const { id } = await change(() => send('POST /api/plans', body))
      go(`/ke-hoach/${id}/soan`)
    },
  })
  const { from } = form.values
  return (
    <>
      <PageHead title={t.title} crumbs={[{ label: plans, to: '/ke-hoach' }, { label: t.title }]} />
      <Panel>
        <Form form={form}>
          <ChoiceField
            label={t.start}
            choices={[
              { value: 'ready', label: t.fromReady, hint: t.fromReadyHint },
              { value: 'plan', label: t.fromPlan, hint: t.fromPlanHint },
              { value: 'file', label: t.fromFile, hint: t.fromFileHint },
            ]}
            {...form.field('from')}
            onChange={(value) => value !== '' && form.set('from', value)}
          />
          {from === 'ready' && (
            <ChoiceField
              label={t.ready}
              choices={READY_KEYS.map((value) => ({ value, label: t.names[value][0]!, hint: t.names[value][1]! }))}
              {...form.field('ready')}
              onChange={(value) => value !== '' && form.set('ready', value)}
            />
          )}
          {from === 'plan' && (
            <Loaded query={known}>
              {({ items }) => (
                <SelectField
                  label={t.plan}
                  choices={items
                    .filter(({ state }) => state !== 'cancelled')
                    .map(({ id, title, planYear }) => ({ value: id, label: `${planYear}: ${title}` }))}
                  {...form.field('planId')}
                />
              )}
            </Loaded>
          )}
          {from === 'file' ? (
            <div className="actions">
              <LinkButton tone="primary" to="/ke-hoach/nhap">
                {t.toImport}
              </LinkButton>
            </div>
          ) : (
            <>
              <TextField label={t.year} {...form.field('year')} />
              <ParentFields plans={known.data?.items ?? []} under={form.field('under')} round={form.field('round')} />
              <div className="actions">
                <Button tone="primary" submit busy={form.busy}>
                  {form.busy ? design.busy : t.submit}
                </Button>
              </div>
            </>
          )}
        </Form>
      </Panel>
    </>
  )
}
