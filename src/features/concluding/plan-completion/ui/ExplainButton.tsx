import { useState } from 'react'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { overwrite } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { useMe } from '#web/me.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { Completion } from '../contract.ts'
import { explain, type KeptOutcome } from '../rules.ts'
import { texts } from '../texts.ts'

const nameOf = ({ rule }: Pick<KeptOutcome, 'rule'>) => `rule${rule}`

/** Ghi lý do chưa đạt: for each rule that was not reached, before the report on them is signed. */
export function ExplainButton({ plan, completion }: { plan: ServedPlan; completion: Completion }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const change = useChange()
  const [open, setOpen] = useState(false)
  const unmet = completion.outcomes.filter(({ met }) => !met)
  const form = useForm<Record<string, string>>({
    start: Object.fromEntries(unmet.map((outcome) => [nameOf(outcome), outcome.reason])),
    send: async (values) => {
      const reasons = unmet.map((outcome) => ({ rule: outcome.rule, reason: values[nameOf(outcome)] ?? '' }))
      await change(() => overwrite('PUT /api/plans/:id/completion', { id: plan.id }, { reasons }, completion.version))
      setOpen(false)
    },
  })
  if (unmet.length === 0 || !explain(actor, plan).ok) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.explain}</Button>
      <FormDialog title={t.explain} open={open} onClose={() => setOpen(false)} form={form}>
        <p className="hint">{t.explainHint}</p>
        {unmet.map((outcome) => (
          <LongTextField
            key={outcome.rule}
            label={t.reasonOf(outcome.text)}
            hint={t.arithmetic(outcome)}
            {...form.field(nameOf(outcome))}
          />
        ))}
      </FormDialog>
    </>
  )
}
