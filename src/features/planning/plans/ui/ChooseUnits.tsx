import { useState } from 'react'
import { isOfKind, objectsOf, type Unit } from '#features/ground/org/rules.ts'
import { searchKey } from '#kernel/text.ts'
import { overwrite } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { CheckField, ChecksField, TextField } from '#web/design/fields.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Source } from '#web/design/Source.tsx'
import { useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedPlan } from '../contract.ts'
import { type Coverage, type CoverageRule, chosenOn } from '../rules.ts'
import { texts } from '../texts.ts'
import './ChooseUnits.css'

interface Props {
  readonly plan: ServedPlan
  readonly rule: CoverageRule
  readonly coverage: Coverage
}

/** Chọn đơn vị cho câu này: beside a sentence of the plan that names no unit. */
export function ChooseUnits(props: Props) {
  const { units: t } = useTexts(texts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small label={t.chooseFor(props.rule.text)} onClick={() => setOpen(true)}>
        {t.choose}
      </Button>
      <Dialog title={t.title} open={open} onClose={() => setOpen(false)}>
        <Choosing {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

type Choosing = Props & { onDone(): void }

function Choosing(props: Choosing) {
  const { on } = useMe()
  const units = useThing('/api/units', { day: chosenOn(props.plan, on) })
  const places = useThing('/api/plans/:id/targets', { id: props.plan.id })
  return (
    <Loaded query={units}>
      {({ items }) => (
        <Loaded query={places}>
          {(held) => (
            <Choice
              {...props}
              units={objectsOf(items, props.plan.issuer)}
              chosen={held.items.flatMap(({ rule, unitId }) =>
                rule === props.coverage.rule && unitId !== null ? [unitId] : [],
              )}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

function Choice({
  plan,
  rule,
  coverage,
  units,
  chosen,
  onDone,
}: Choosing & { units: readonly Unit[]; chosen: readonly string[] }) {
  const { units: t } = useTexts(texts)
  const change = useChange()
  const [all, setAll] = useState(rule.kind === null)
  const [sought, setSought] = useState('')
  const fitting = units.filter(({ kind }) => rule.kind !== null && isOfKind(kind, rule.kind))
  const isWhole = coverage.wanted === null && chosen.length === 0
  const form = useDraftedForm<{ unitIds: readonly string[] }>(`chooseUnits:${plan.id}:${coverage.rule}`, {
    // A sentence that means the whole kind begins with the whole kind.
    start: { unitIds: isWhole ? fitting.map(({ id }) => id) : chosen },
    send: async ({ unitIds }) => {
      const at = { id: plan.id, rule: String(coverage.rule) }
      await change(() => overwrite('PUT /api/plans/:id/units/:rule', at, { unitIds: [...unitIds] }, plan.version))
      onDone()
    },
  })
  const listed = all ? units : units.filter((unit) => fitting.includes(unit) || chosen.includes(unit.id))
  const words = searchKey(sought)
  const shown = listed.filter(({ name, shortName }) => searchKey(`${name} ${shortName}`).includes(words))
  const { unitIds } = form.values
  const set = (ids: Iterable<string>) => form.set('unitIds', [...new Set(ids)])
  const showing = new Set(shown.map(({ id }) => id))
  return (
    <Form form={form}>
      <p lang="vi">“{rule.text}”</p>
      <TextField id="sought" name="sought" label={t.sought} optional value={sought} onChange={setSought} />
      {rule.kind !== null && <CheckField id="all" name="all" label={t.otherKinds} value={all} onChange={setAll} />}
      <div className="actions">
        <Button small onClick={() => set([...unitIds, ...showing])}>
          {t.all(shown.length)}
        </Button>
        <Button small onClick={() => set(unitIds.filter((id) => !showing.has(id)))}>
          {t.none}
        </Button>
      </div>
      {shown.length === 0 ? (
        <Empty>{t.nothing}</Empty>
      ) : (
        <div className="choose-units">
          <ChecksField
            {...form.field('unitIds')}
            label={t.chosen(unitIds.length, coverage.wanted)}
            choices={shown.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
      <Source of={['TN-III-1', 'CT-III-1b-6']} />
      <div className="actions dialog-actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.save(unitIds.length)}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </Form>
  )
}
