import { InspectionStateTag } from '#features/inspecting/inspections/ui/embed.tsx'
import { InheritedDuties } from '#features/planning/plan-text/ui/embed.tsx'
import type { PlanTarget, ServedPlan } from '#features/planning/plans/contract.ts'
import { isEditable, isInForce, wasIssued, windowRead } from '#features/planning/plans/rules.ts'
import { texts } from '#features/planning/plans/texts.ts'
import { CoverageTable, planNumber } from '#features/planning/plans/ui/embed.tsx'
import { send } from '../api.ts'
import { showDay } from '../days.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { DataTable } from '../design/DataTable.tsx'
import { Facts } from '../design/Facts.tsx'
import { Link } from '../design/Link.tsx'
import { Empty, Loaded, later } from '../design/Loading.tsx'
import { RefusalNotice } from '../design/Notice.tsx'
import { Panel } from '../design/Panel.tsx'
import { sortRows } from '../design/sort.ts'
import { useAction, useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'

const amendments = () => import('#features/planning/plan-amendments/ui/embed.tsx')
const AmendmentPanel = later(() => amendments().then((file) => file.AmendmentPanel))
const PlanLife = later(() => import('./PlanLife.tsx').then((file) => file.PlanLife))
const ThemesPanel = later(() => import('#features/planning/themes/ui/embed.tsx').then((file) => file.ThemesPanel))
const EditionsPanel = later(() => amendments().then((file) => file.EditionsPanel))

/** Where the plan stands: its places with their inspections, its days and who signed. */
export function PlanOverview({ plan, focal }: { plan: ServedPlan; focal: boolean }) {
  const { page: t } = useTexts(texts)
  return (
    <div className="with-aside">
      <div className="column">
        {plan.amends !== null && <AmendmentPanel plan={plan} />}
        {plan.content.duties && (
          <InheritedDuties planId={plan.id} duties={plan.content.duties} mayDecide={focal && isEditable(plan)} />
        )}
        {/* With its issue the places of an amendment are those of its plan. */}
        {(plan.amends === null || plan.state !== 'issued') && <CoverageTable plan={plan} />}
        {plan.amends === null && <Targets plan={plan} focal={focal} />}
        {plan.amends === null && wasIssued(plan) && <ThemesPanel planId={plan.id} />}
        {plan.amends === null && <PlanLife plan={plan} />}
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
              [t.endingPaper, plan.endingPaper],
              [plan.state === 'cancelled' ? t.cancelReason : t.returnReason, plan.returnReason],
            ]}
          />
        </Panel>
        {plan.amends === null && wasIssued(plan) && <EditionsPanel plan={plan} />}
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
  const may = focal && isInForce(plan)
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
