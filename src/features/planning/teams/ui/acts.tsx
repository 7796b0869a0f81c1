import { useSignAct } from '#features/ground/papers/ui/embed.tsx'
import type { Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { Candidate, ServedTeam } from '../contract.ts'
import { decidersOf } from '../rules.ts'
import { texts } from '../texts.ts'

interface EstablishValues {
  readonly number: string
  readonly symbol: string
  readonly decidedOn: Day | null
  readonly signerId: string
}

/** Those who may sign a decision, as choices. */
function signersAmong(
  candidates: readonly Candidate[],
  { setUpBy, settings }: Pick<ServedTeam, 'setUpBy' | 'settings'>,
) {
  const named = ({ name, title, accountId }: Candidate) => ({
    value: accountId,
    label: title ? `${name}, ${title}` : name,
  })
  if (setUpBy !== null)
    return candidates.filter(({ post, unitId }) => post === 'unitHead' && unitId === setUpBy).map(named)
  const posts: readonly string[] = decidersOf(settings)
  return candidates.filter(({ post, mandates }) => posts.includes(post) || mandates.includes('teamDecision')).map(named)
}

/** The acts on a Team, from its decision to its end. */
export function useTeamActs(team: ServedTeam, candidates: readonly Candidate[]) {
  const { action, act: t } = useTexts(texts)
  const { on } = useMe()
  const signed = team.state === 'signed'
  const signers = signersAmong(candidates, team)
  const rule = { planId: team.planId, settings: ['teamAuthority'] }
  return {
    sign: useSignAct({
      label: action.sign,
      effects: t.signEffects,
      rule,
      signers,
    }),
    establish: act<EstablishValues>({
      label: action.establish,
      tone: 'primary',
      effects: t.establishEffects,
      rule,
      start: {
        number: '',
        symbol: team.setUpBy !== null || team.settings.teamAuthority === 'focalHead' ? 'QĐ-' : 'QĐ-UBND',
        decidedOn: on,
        signerId: '',
      },
      check: ({ decidedOn, signerId }) => ({
        ...(decidedOn === null && { decidedOn: t.dayMissing }),
        ...(!signed && signerId === '' && { signerId: t.signerMissing }),
      }),
      input: ({ signerId, ...values }) => (signed ? values : { ...values, signerId }),
      fields: (form) => (
        <>
          <div className="fields">
            <TextField label={t.number} {...form.field('number')} />
            <TextField label={t.symbol} {...form.field('symbol')} />
            <DayField label={t.decidedOn} {...form.field('decidedOn')} />
          </div>
          {!signed && <SelectField label={t.signer} choices={signers} {...form.field('signerId')} />}
        </>
      ),
    }),
    activate: act({
      label: action.activate,
      tone: 'primary',
      effects: t.activateEffects,
      rule: { planId: team.planId, settings: ['assigners'] },
    }),
    dissolve: act({ label: action.dissolve, tone: 'danger', apart: true, effects: t.dissolveEffects }),
  }
}
