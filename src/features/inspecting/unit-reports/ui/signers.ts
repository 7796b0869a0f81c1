import { abbreviationOf } from '#features/ground/papers/rules.ts'
import { posts as postTexts } from '#features/ground/people/texts/posts.ts'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import type { DelegatedAct } from '#kernel/actor.ts'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { SignerChoice } from '../rules.ts'

/** People who may have signed a paper: leaders, the focal head, the Team's head, and who has the signature of such a paper delegated. */
export function useSigners(inspection: ServedInspection, asked: boolean, delegated?: DelegatedAct): SignerChoice[] {
  const { post, seat } = useTexts(postTexts)
  const candidates = useThing(asked ? '/api/teams/candidates' : null)
  const units = useThing(asked ? '/api/units' : null)
  const nameOf = (unitId: string) => units.data?.items.find((unit) => unit.id === unitId)?.name ?? ''
  const heads = (inspection.team?.seats ?? []).filter(
    (one) => ['teamHead', 'teamDeputy'].includes(one.seat) && one.leftOn === null,
  )
  const leaders = (candidates.data?.items ?? []).filter(
    (one) =>
      ['chair', 'viceChair', 'focalHead'].includes(one.post) ||
      (delegated !== undefined && one.mandates.includes(delegated)),
  )
  const signers = [
    ...heads.map(
      (one): SignerChoice => ({
        value: one.accountId,
        label: `${one.name}, ${seat[one.seat]}`,
        signsFor: 'team',
        body: TEAM_BODY,
        heads: one.seat === 'teamHead',
      }),
    ),
    ...leaders.map(
      (one): SignerChoice => ({
        value: one.accountId,
        label: `${one.name}, ${one.title || post[one.post]}`,
        signsFor: one.post === 'focalHead' ? 'focalAgency' : 'committee',
        body: abbreviationOf(nameOf(one.unitId)),
        heads: one.post !== 'viceChair',
      }),
    ),
  ]
  // Who holds two of these offices stands there by the one that the plan lets sign.
  const { noticeIssuer } = inspection.settings
  const fits = ({ signsFor }: SignerChoice) => Number(signsFor === noticeIssuer)
  const first = signers.toSorted((a, b) => fits(a) - fits(b))
  return [...new Map(first.map((one) => [one.value, one])).values()].toReversed()
}

export const TEAM_BODY = abbreviationOf('Đoàn kiểm tra')
