import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { maySet } from '#features/ground/profiles/rules.ts'
import { SettingsPanel } from '#features/ground/profiles/ui/embed.tsx'
import { InspectionStateTag } from '#features/inspecting/inspections/ui/embed.tsx'
import { DrawsPanel } from '#features/inspecting/surprises/ui/embed.tsx'
import type { ListedPlan, PlanTarget, ServedPlan } from '#features/planning/plans/contract.ts'
import { planActions, submissionGaps, windowRead } from '#features/planning/plans/rules.ts'
import { texts } from '#features/planning/plans/texts.ts'
import { CoverageTable, PlanStateTag, PlanWords, planNumber, usePlanActs } from '#features/planning/plans/ui/embed.tsx'
import { isFocal } from '#kernel/actor.ts'
import { useOptionalPathParam, usePathParam } from '../address.ts'
import { send } from '../api.ts'
import { showDay } from '../days.ts'
import { ActionBar } from '../design/ActionBar.tsx'
import { Button, DownloadButton, LinkButton } from '../design/Button.tsx'
import { DataTable } from '../design/DataTable.tsx'
import { Facts } from '../design/Facts.tsx'
import { Gaps } from '../design/Gaps.tsx'
import { Link } from '../design/Link.tsx'
import { Empty, Loaded, later } from '../design/Loading.tsx'
import { Notice, RefusalNotice } from '../design/Notice.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { sortRows } from '../design/sort.ts'
import { Tabs } from '../design/Tabs.tsx'
import { useCircumstances, useMe } from '../me.tsx'
import { useAction, useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'

const OutlinePanel = later(() => import('#features/planning/outlines/ui/embed.tsx').then((file) => file.OutlinePanel))
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
  const part = useOptionalPathParam('part') ?? ''
  const { kind: kinds } = useTexts(orgTexts)
  const { actor } = useMe()
  const imported = plan.content.imported
  const reading = imported !== undefined && !imported.placed
  // A page opened by its year keeps it.
  const at = `/ke-hoach/${usePathParam('id')}` as const
  const focal = isFocal(actor)
  return (
    <>
      <PageHead
        title={plan.title}
        crumbs={[{ label: list.title, to: '/ke-hoach' }, { label: planNumber(plan) }]}
        state={<PlanStateTag state={plan.state} />}
        actions={
          <>
            {imported && focal && <LinkButton to={`/ke-hoach/nhap/${plan.id}`}>{t.toReading}</LinkButton>}
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
        </Notice>
      )}
      <PlanActs plan={plan} mayAccept={!reading} />
      <Tabs
        label={t.tabs}
        tabs={[
          { label: t.overview, to: at },
          { label: t.paper, to: `${at}/van-ban` },
          { label: t.words, to: `${at}/noi-dung` },
          { label: t.outline, to: `${at}/de-cuong` },
          { label: t.settings, to: `${at}/cau-hinh` },
        ]}
      />
      {part === '' && <Progress plan={plan} focal={focal} />}
      {part === 'van-ban' && <PlanPaper plan={plan} />}
      {part === 'noi-dung' && <PlanWords content={plan.content} />}
      {part === 'de-cuong' && <OutlinePanel planId={plan.id} mayAdd={focal && plan.state !== 'cancelled'} />}
      {part === 'cau-hinh' && (
        <div className="column">
          <SettingsPanel
            planId={plan.id}
            settings={plan.settings}
            kinds={kinds}
            mayChange={(key) => maySet(actor, plan.state, key).ok}
          />
          {OPEN_TO_DRAW.includes(plan.state) && <DrawsPanel planId={plan.id} year={plan.planYear} />}
        </div>
      )}
    </>
  )
}

/** States from which on a plan has the seed of its draws. */
const OPEN_TO_DRAW: readonly string[] = ['issued', 'inProgress', 'completed', 'archived']

function PlanActs({ plan, mayAccept }: { plan: ServedPlan; mayAccept: boolean }) {
  const open = planActions(plan, useCircumstances({})).filter(
    (action) => mayAccept || (action !== 'acceptImported' && action !== 'submit'),
  )
  const acts = usePlanActs(plan, open.includes('sign'))
  const gaps = open.includes('submit') ? submissionGaps(plan, plan.coverage) : []
  return (
    <>
      <Gaps
        gaps={gaps}
        placeOf={({ field }) => (field === 'targets' ? `/ke-hoach/${plan.id}` : `/ke-hoach/nhap/${plan.id}`)}
      />
      <div className="actions acts">
        <ActionBar path="/api/plans" id={plan.id} version={plan.version} open={open} acts={acts} />
      </div>
    </>
  )
}

/** The plan as a paper: the file that it came as, or what is made of it. */
function PlanPapers({ plan: { id: planId, original } }: { plan: ServedPlan }) {
  const { page: t, paper } = useTexts(texts)
  if (original && original.type !== 'text')
    return <DownloadButton href={`/api/files/${original.id}/content`}>{paper.fetchOriginal}</DownloadButton>
  return (
    <>
      <DownloadButton href={`/api/papers/plan/${planId}.docx`}>{t.word}</DownloadButton>
      <DownloadButton href={`/api/papers/plan/${planId}.pdf`}>{t.pdf}</DownloadButton>
    </>
  )
}

function Progress({ plan, focal }: { plan: ServedPlan; focal: boolean }) {
  const { page: t } = useTexts(texts)
  return (
    <div className="with-aside">
      <div className="column">
        <CoverageTable plan={plan} />
        <Targets plan={plan} focal={focal} />
      </div>
      <aside className="column narrow-facts">
        <Panel title={t.facts}>
          <Facts
            facts={[
              [t.number, planNumber(plan)],
              [t.issuedOn, plan.issuedOn ? showDay(plan.issuedOn) : plan.issuedText],
              [t.issuer, plan.issuer],
              [
                t.window,
                t.windowWords(
                  plan.from ? showDay(plan.from) : '',
                  plan.to ? showDay(plan.to) : '',
                  windowRead(plan.content.periods ?? []).indicative,
                ),
              ],
              [t.signedOn, plan.signedOn && showDay(plan.signedOn)],
              [plan.state === 'cancelled' ? t.cancelReason : t.returnReason, plan.returnReason],
            ]}
          />
        </Panel>
      </aside>
    </div>
  )
}

function Targets({ plan, focal }: { plan: ServedPlan; focal: boolean }) {
  const { page: t } = useTexts(texts)
  const targets = useThing('/api/plans/:id/targets', { id: plan.id })
  const units = useThing('/api/units')
  const inspections = useThing('/api/plans/:id/inspections', { id: plan.id })
  const names = new Map((units.data?.items ?? []).map((unit) => [unit.id, unit.name]))
  const inspectionOf = (target: PlanTarget) =>
    inspections.data?.items.find(({ targetId }) => targetId === target.id) ??
    inspections.data?.items.find(({ unitId, form }) => unitId === target.unitId && form === target.form)
  const may = focal && ['issued', 'inProgress'].includes(plan.state)
  return (
    <Panel
      title={t.targets}
      count={targets.data?.items.length ?? 0}
      actions={
        may && (
          <>
            <SetUpAll planId={plan.id} count={inspections.data?.unplaced ?? 0} />
            <LinkButton to={`/cuoc/moi?ke-hoach=${plan.id}`}>{t.addInspection}</LinkButton>
          </>
        )
      }
    >
      <Loaded query={targets}>
        {({ items }) => (
          <DataTable
            caption={t.targetsCaption}
            rows={sortRows(items, (target) => target.label).toSorted((one, other) => one.rule - other.rule)}
            rowKey={(target) => target.id}
            empty={<Empty>{t.noTargets}</Empty>}
            columns={[
              {
                key: 'unit',
                label: t.unit,
                headline: true,
                cell: (target) =>
                  target.unitId ? (
                    (names.get(target.unitId) ?? target.label)
                  ) : (
                    <span className="muted day">{t.unnamed}</span>
                  ),
                sort: (target) => (target.unitId ? (names.get(target.unitId) ?? '') : null),
              },
              {
                key: 'place',
                label: t.place,
                cell: (target) => <span lang="vi">{target.label}</span>,
                sort: (target) => target.label,
              },
              {
                key: 'inspection',
                label: t.inspection,
                cell: (target) => {
                  const inspection = inspectionOf(target)
                  return inspection ? (
                    <span className="row">
                      <InspectionStateTag state={inspection.state} />
                      <Link
                        to={`/cuoc/${inspection.id}`}
                        label={`${t.openInspection}: ${names.get(inspection.unitId) ?? ''}`}
                      >
                        {t.openInspection}
                      </Link>
                    </span>
                  ) : (
                    <span className="muted">{t.noInspection}</span>
                  )
                },
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

/** One press for every unit that the plan names and that has no inspection yet. */
function SetUpAll({ planId, count }: { planId: string; count: number }) {
  const { page: t } = useTexts(texts)
  const { busy, refused, run } = useAction(() => send('POST /api/plans/:id/inspections', { id: planId }, {}))
  if (count === 0) return null
  return (
    <>
      <Button tone="primary" busy={busy} onClick={run}>
        {t.setUpAll(count)}
      </Button>
      {refused && <RefusalNotice refused={refused} />}
    </>
  )
}

const rank = (plan: ListedPlan) => (plan.state === 'cancelled' ? 0 : plan.state === 'draft' ? 1 : 2)
const newer = (one: ListedPlan, other: ListedPlan) => ((one.issuedOn ?? '') < (other.issuedOn ?? '') ? 1 : -1)
