import { mayRecordSignature } from '#features/ground/papers/rules.ts'
import { useIssueAct, useSignAct, useSubmitAct } from '#features/ground/papers/ui/embed.tsx'
import type { Post } from '#kernel/actor.ts'
import { act } from '#web/design/ActionBar.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { type Erratum, signersFor } from '../rules.ts'
import { texts } from '../texts.ts'

/** The acts on a letter of errata; `signing`: one may record its signature now. */
export function useErratumActs(erratum: Erratum, signing: boolean) {
  const t = useTexts(texts)
  const { action } = t
  return {
    submit: useSubmitAct({ label: action.submit, effects: t.submitEffects, paper: erratum }),
    sign: useSignAct({ label: action.sign, effects: t.signEffects, signers: useSigners(erratum, signing) }),
    return: act({
      label: action.return,
      effects: t.returnEffects,
      start: { reason: '' },
      fields: (form) => <LongTextField label={t.returnReason} {...form.field('reason')} />,
    }),
    issue: useIssueAct({
      label: action.issue,
      effects: t.issueEffects,
      numberLabel: t.letterNumber,
      symbol: erratum.symbol,
    }),
    cancel: act({ label: action.cancel, tone: 'danger', apart: true, effects: t.cancelEffects }),
  }
}

/** Whoever may have signed it, and whose signature the person at the screen may record. */
function useSigners({ body, teamId, submittedBy }: Erratum, asked: boolean) {
  const { actor } = useMe()
  const candidates = useThing(asked ? '/api/teams/candidates' : null)
  const team = useThing(asked && body === 'team' && teamId ? '/api/teams/:id' : null, { id: teamId ?? '' })
  const holding = signersFor(body)
  const seated = (team.data?.seats ?? [])
    .filter(({ seat, leftOn }) => holding.includes(seat) && leftOn === null)
    .map(({ accountId, name, post }) => ({ accountId, name, title: post }))
  const posted = (candidates.data?.items ?? []).filter(
    ({ post, mandates }) => holding.includes(post as Post) || mandates.includes('erratum'),
  )
  const all = [...(body === 'team' ? seated : []), ...posted].filter(({ accountId }) =>
    mayRecordSignature(actor, accountId, submittedBy),
  )
  return [...new Map(all.map((one) => [one.accountId, one])).values()].map(({ accountId, name, title }) => ({
    value: accountId,
    label: title ? `${name}, ${title}` : name,
  }))
}
