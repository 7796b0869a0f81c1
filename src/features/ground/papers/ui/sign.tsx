import type { Day } from '#kernel/day.ts'
import { act, type ReadyAct } from '#web/design/ActionBar.tsx'
import { DayField, SelectField } from '#web/design/fields.tsx'
import type { RuleOfPlan } from '#web/design/Source.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

interface Values {
  readonly signerId: string
  readonly signedOn: Day | null
}

interface Signing {
  readonly label: string
  readonly effects: readonly string[]
  readonly rule?: RuleOfPlan
  readonly signers: readonly { readonly value: string; readonly label: string }[]
}

/** Ghi nhận đã ký, the same for every paper: who signed, and on which day. Whoever may have signed it himself stands there already. */
export function useSignAct({ label, effects, rule, signers }: Signing): ReadyAct {
  const t = useTexts(texts)
  const { on, actor } = useMe()
  return act<Values>({
    label,
    tone: 'primary',
    effects,
    ...(rule && { rule }),
    start: { signerId: signers.some(({ value }) => value === actor.id) ? actor.id : '', signedOn: on },
    check: ({ signerId, signedOn }) => ({
      ...(signerId === '' && { signerId: t.signerMissing }),
      ...(signedOn === null && { signedOn: t.dayMissing }),
    }),
    fields: (form) => (
      <div className="fields">
        <SelectField label={t.signer} choices={signers} {...form.field('signerId')} />
        <DayField label={t.signedOn} hint={t.signedOnHint} {...form.field('signedOn')} />
      </div>
    ),
  })
}
