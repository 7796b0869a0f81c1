import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { maySet, settingsStand } from '#features/ground/profiles/rules.ts'
import { texts as amendmentTexts } from '#features/planning/plan-amendments/texts.ts'
import { MissingAnnexes, TextOdds } from '#features/planning/plan-text/ui/embed.tsx'
import type { ListedPlan, ServedPlan } from '#features/planning/plans/contract.ts'
import { mayEditPlan, wasIssued } from '#features/planning/plans/rules.ts'
import { texts } from '#features/planning/plans/texts.ts'
import { PlanStateTag, PlanWords, planNumber } from '#features/planning/plans/ui/embed.tsx'
import { holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import { useOptionalPathParam, usePathParam } from '../address.ts'
import { DownloadButton, LinkButton } from '../design/Button.tsx'
import { Empty, Loaded, later } from '../design/Loading.tsx'
import { Notice } from '../design/Notice.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { PaperFiles } from '../design/PaperFiles.tsx'
import { Tabs } from '../design/Tabs.tsx'
import { useMe } from '../me.tsx'
import { useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'

const SettingsPanel = later(() => import('#features/ground/profiles/ui/embed.tsx').then((file) => file.SettingsPanel))
const DrawsPanel = later(() => import('#features/inspecting/surprises/ui/embed.tsx').then((file) => file.DrawsPanel))
const ChoicesPanels = later(() => import('#features/planning/choices/ui/embed.tsx').then((file) => file.ChoicesPanels))
const ContentsPanel = later(() => import('#features/planning/contents/ui/embed.tsx').then((file) => file.ContentsPanel))
const InvitationsPanel = later(() =>
  import('#features/planning/invitations/ui/embed.tsx').then((file) => file.InvitationsPanel),
)
const OutlinePanel = later(() => import('#features/planning/outlines/ui/embed.tsx').then((file) => file.OutlinePanel))
const DeliveriesPanel = later(() =>
  import('#features/planning/plan-deliveries/ui/embed.tsx').then((file) => file.DeliveriesPanel),
)
const PlanActs = later(() => import('./PlanActs.tsx').then((file) => file.PlanActs))
const PlanOverview = later(() => import('./PlanOverview.tsx').then((file) => file.PlanOverview))
const PlanDetailed = later(() => import('./PlanDetailed.tsx').then((file) => file.PlanDetailed))
const PlanPaper = later(() => import('./PlanPaper.tsx').then((file) => file.PlanPaper))

/** Một kế hoạch. Its address holds its id, or a year: then the newest plan of that year. */
export function PlanPage() {
  const id = usePathParam('id')
  return /^\d{4}$/.test(id) ? <PlanOfYear year={id} /> : <PlanById id={id} />
}

function PlanOfYear({ year }: { year: string }) {
  const { list: t } = useTexts(texts)
  const plans = useThing('/api/plans')
  return (
    <Loaded query={plans}>
      {({ items }) => {
        const [newest] = items
          .filter((plan) => String(plan.planYear) === year)
          .toSorted((one, other) => rank(other) - rank(one) || newer(one, other))
        return newest ? (
          <PlanById id={newest.id} />
        ) : (
          <>
            <PageHead title={t.title} crumbs={[{ label: t.title, to: '/ke-hoach' }, { label: year }]} />
            <Panel>
              <Empty action={<LinkButton to="/ke-hoach">{t.title}</LinkButton>}>{t.none(year)}</Empty>
            </Panel>
          </>
        )
      }}
    </Loaded>
  )
}

function PlanById({ id }: { id: string }) {
  const plan = useThing('/api/plans/:id', { id })
  return (
    <Loaded query={plan} lines={12}>
      {(served) => <OnePlan plan={served} />}
    </Loaded>
  )
}

function OnePlan({ plan }: { plan: ServedPlan }) {
  const { page: t, list, flag: flags } = useTexts(texts)
  const amending = useTexts(amendmentTexts)
  const part = useOptionalPathParam('part') ?? ''
  const { kind: kinds } = useTexts(orgTexts)
  const { actor } = useMe()
  const imported = plan.content.imported
  const reading = imported !== undefined && !imported.placed
  // A page opened by its year keeps it.
  const at = `/ke-hoach/${usePathParam('id')}` as const
  const focal = isFocal(actor)
  const office = focal || isLeader(actor) || holdsPost(actor, 'clerk')
  return (
    <>
      <PageHead
        title={plan.title}
        given
        crumbs={[{ label: list.title, to: '/ke-hoach' }, { label: planNumber(plan) }]}
        state={<PlanStateTag state={plan.state} />}
        actions={
          <>
            {imported && focal && <LinkButton to={`/ke-hoach/nhap/${plan.id}`}>{t.toReading}</LinkButton>}
            {mayEditPlan(actor, plan) && <LinkButton to={`/ke-hoach/${plan.id}/soan`}>{t.toEditor}</LinkButton>}
            <PlanPapers plan={plan} />
          </>
        }
      />
      {reading && focal && plan.state === 'draft' && <Notice tone="attention">{t.stillReading}</Notice>}
      {plan.flags.length > 0 && (
        <Notice tone="attention">
          {t.flagged} {plan.flags.map((flag) => flags[flag] ?? flag).join('; ')}
        </Notice>
      )}
      {plan.cautions.length > 0 && (
        <Notice tone="attention">
          {t.cautions}
          <ul className="points">
            {plan.cautions.map((caution) => (
              <li key={caution.text}>{caution.text}</li>
            ))}
          </ul>
          {plan.odds.length > 0 && <TextOdds planId={plan.id} odds={plan.odds} />}
        </Notice>
      )}
      {!reading && mayEditPlan(actor, plan) && (
        <MissingAnnexes planId={plan.id} citations={plan.content.missingAnnexes} />
      )}
      <PlanActs plan={plan} mayAccept={!reading} />
      <Tabs
        label={t.tabs}
        tabs={[
          { label: plan.amends === null ? t.overview : amending.tab, to: at },
          { label: t.paper, to: `${at}/van-ban` },
          { label: t.words, to: `${at}/noi-dung` },
          ...(plan.amends === null && office ? [{ label: t.choices, to: `${at}/lua-chon` } as const] : []),
          ...(plan.amends === null && wasIssued(plan) ? [{ label: t.detailed, to: `${at}/chi-tiet` } as const] : []),
          ...(plan.amends === null ? [{ label: t.records, to: `${at}/danh-muc` } as const] : []),
          ...(plan.amends === null ? [{ label: t.outline, to: `${at}/de-cuong` } as const] : []),
          { label: t.settings, to: `${at}/cau-hinh` },
        ]}
      />
      {part === '' && <PlanOverview plan={plan} focal={focal} />}
      {part === 'van-ban' && (
        <div className="column">
          <PlanPaper plan={plan} />
          {office && <DeliveriesPanel plan={plan} />}
        </div>
      )}
      {part === 'lua-chon' && plan.amends === null && office && <ChoicesPanels plan={plan} />}
      {part === 'chi-tiet' && <PlanDetailed plan={plan} />}
      {part === 'noi-dung' && (
        <div className="column">
          <PlanWords planId={plan.id} content={plan.content} />
          {plan.amends === null && wasIssued(plan) && (focal || isLeader(actor) || holdsPost(actor, 'clerk')) && (
            <InvitationsPanel planId={plan.id} />
          )}
        </div>
      )}
      {part === 'danh-muc' && plan.amends === null && <ContentsPanel planId={plan.id} issued={wasIssued(plan)} />}
      {part === 'de-cuong' && <OutlinePanel planId={plan.id} mayAdd={focal && plan.state !== 'cancelled'} />}
      {part === 'cau-hinh' && (
        <div className="column">
          <SettingsPanel
            planId={plan.id}
            settings={plan.settings}
            kinds={kinds}
            mayChange={(key) => maySet(actor, plan.state, key).ok}
            stand={focal && settingsStand(plan.state)}
          />
          {plan.amends === null && wasIssued(plan) && <DrawsPanel planId={plan.id} year={plan.planYear} />}
        </div>
      )}
    </>
  )
}

/** The plan as a paper: the file that it came as, or what is made of it. */
function PlanPapers({ plan: { id: planId, original } }: { plan: ServedPlan }) {
  const { paper } = useTexts(texts)
  if (original && original.type !== 'text')
    return <DownloadButton href={`/api/files/${original.id}/content`}>{paper.fetchOriginal}</DownloadButton>
  return <PaperFiles at={`/api/papers/plan/${planId}`} />
}

const rank = (plan: ListedPlan) => (plan.state === 'cancelled' ? 0 : plan.state === 'draft' ? 1 : 2)
const newer = (one: ListedPlan, other: ListedPlan) => ((one.issuedOn ?? '') < (other.issuedOn ?? '') ? 1 : -1)
