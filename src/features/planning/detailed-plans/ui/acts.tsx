import { abbreviationOf, mayRecordSignature, SIGNERS, symbolOf } from '#features/ground/papers/rules.ts'
import { useIssueAct, useSignAct } from '#features/ground/papers/ui/embed.tsx'
import type { Team } from '#features/planning/teams/rules.ts'
import { present } from '#features/planning/teams/rules.ts'
import { act } from '#web/design/ActionBar.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { DetailedPlan } from '../rules.ts'
import { texts } from '../texts.ts'

/** The acts on a version; `cautions`: what is odd about it, for which a reason is asked. */
export function useDetailedPlanActs(
  detailed: DetailedPlan,
  teams: readonly Pick<Team, 'id' | 'seats'>[],
  cautions: readonly string[],
) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const signing = detailed.state === 'fixed' || detailed.state === 'signed'
  const candidates = useThing(signing ? '/api/teams/candidates' : null).data?.items ?? []
  const units = useThing(signing ? '/api/units' : null).data?.items ?? []
  const heads = teams
    .filter(({ id }) => detailed.visits.some(({ teamId }) => teamId === id))
    .flatMap((team) => present(team.seats).filter(({ seat }) => seat === 'teamHead'))
  const signers = [
    ...candidates
      .filter((one) => one.post === 'focalHead' || one.mandates.includes('detailedPlan'))
      .map(({ accountId, name, title }) => ({ accountId, name, title })),
    ...heads.map(({ accountId, name, post }) => ({ accountId, name, title: post })),
  ].filter(
    (one, at, all) =>
      all.findIndex(({ accountId }) => accountId === one.accountId) === at &&
      mayRecordSignature(actor, one.accountId, detailed.fixedBy),
  )
  const focal = candidates.find(({ post }) => SIGNERS.detailedPlan.holding.includes(post))
  const ofTeam = heads.some(({ accountId }) => accountId === detailed.signerId)
  const body = ofTeam ? 'Đoàn kiểm tra' : (units.find(({ id }) => id === focal?.unitId)?.name ?? '')
  return {
    fix: act<{ note: string }>({
      label: t.action.fix,
      tone: 'primary',
      effects: t.fixEffects,
      start: { note: '' },
      fields: (form) =>
        cautions.length > 0 && (
          <>
            <Notice tone="attention">
              {t.cautions}
              <ul className="points">
                {cautions.map((caution) => (
                  <li key={caution}>{caution}</li>
                ))}
              </ul>
            </Notice>
            <LongTextField rows={2} label={t.fixNoteField} {...form.field('note')} />
          </>
        ),
    }),
    sign: useSignAct({
      label: t.action.sign,
      effects: t.signEffects,
      signers: signers.map(({ accountId, name, title }) => ({
        value: accountId,
        label: title ? `${name}, ${title}` : name,
      })),
    }),
    issue: useIssueAct({
      label: t.action.issue,
      effects: t.issueEffects,
      numberLabel: t.issueNumber,
      symbol: detailed.symbol || (body && symbolOf('detailedPlan', abbreviationOf(body))),
    }),
    cancel: act({ label: t.action.cancel, tone: 'danger', apart: true, effects: t.cancelEffects }),
  }
}
