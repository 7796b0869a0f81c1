import type { ReactNode } from 'react'
import { conclusionActions } from '#features/concluding/conclusions/rules.ts'
import { useConclusionActs } from '#features/concluding/conclusions/ui/embed.tsx'
import { recommendationActions } from '#features/concluding/recommendations/rules.ts'
import { useRecommendationActs } from '#features/concluding/recommendations/ui/embed.tsx'
import { profileOf } from '#features/ground/profiles/rules.ts'
import { findingActions } from '#features/inspecting/findings/rules.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import { FindingForm, useFindingActs } from '#features/inspecting/findings/ui/embed.tsx'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import type { InspectionAction } from '#features/inspecting/inspections/rules.ts'
import type { ServedSchedule } from '#features/inspecting/schedules/contract.ts'
import { unitReportActions } from '#features/inspecting/unit-reports/rules.ts'
import { useReportActs } from '#features/inspecting/unit-reports/ui/embed.tsx'
import { planActions } from '#features/planning/plans/rules.ts'
import { usePlanActs } from '#features/planning/plans/ui/embed.tsx'
import { TEAM_MOVES } from '#features/planning/teams/rules.ts'
import { useTeamActs } from '#features/planning/teams/ui/embed.tsx'
import { openMoves } from '#kernel/lifecycle.ts'
import { type CommandPath, type Refused, send } from '../api.ts'
import { ActionBar, type ReadyAct } from '../design/ActionBar.tsx'
import { Dialog } from '../design/Dialog.tsx'
import { Loaded } from '../design/Loading.tsx'
import { Notice, RefusalNotice } from '../design/Notice.tsx'
import { usePressed } from '../design/pressed.ts'
import { useCircumstances } from '../me.tsx'
import { useAction, useThing } from '../queries.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { InspectionActs } from './InspectionActs.tsx'
import type { KindInPlace } from './work-groups.ts'

/** An act that was pressed in a row of the work list. */
export interface Doing {
  readonly kind: KindInPlace
  /** The thing's own id. */
  readonly id: string
  readonly action: string
  onEnd(): void
}

/** The same acts as on the pages of the things, asked over the list; what is done at once is done. */
export function ActInPlace({ kind, ...doing }: Doing): ReactNode {
  const Kind = KINDS[kind]
  return <Kind {...doing} />
}

type Pressed = Omit<Doing, 'kind'>

interface Query<Thing> {
  readonly data: Thing | undefined
  readonly error: Refused | null
  refetch(): unknown
}

interface Bar<Action extends string> {
  readonly open: readonly Action[]
  readonly acts: { readonly [A in Action]?: ReadyAct }
  /** The move by which the act in the row is made, where it is not called the same. */
  readonly pressed?: Action
}

/** Acts of the things of one collection: `useRead` asks for the thing by the id in the row, `useBar` for its acts as its page has them. */
function inRow<Thing extends { readonly id: string; readonly version: number }, Action extends string>(
  path: CommandPath,
  useRead: (id: string) => Query<Thing>,
  useBar: (thing: Thing, action: string) => Bar<Action>,
) {
  const Asked = ({ thing, action }: { thing: Thing; action: string }) => {
    const bar = useBar(thing, action)
    return <ActionBar path={path} id={thing.id} version={thing.version} pressed={action as Action} {...bar} />
  }
  return ({ id, action }: Pressed) => (
    <Loaded query={useRead(id)} lines={1}>
      {(thing) => <Asked thing={thing} action={action} />}
    </Loaded>
  )
}

/** Two things that are read for one act. */
function both<One, Other, Thing>(
  one: Query<One>,
  other: Query<Other>,
  join: (one: One, other: Other) => Thing | undefined,
): Query<Thing> {
  return {
    data: one.data === undefined || other.data === undefined ? undefined : join(one.data, other.data),
    error: one.error ?? other.error,
    refetch: () => (one.error ? one.refetch() : other.refetch()),
  }
}

const KINDS: Readonly<Record<KindInPlace, (doing: Pressed) => ReactNode>> = {
  plan: inRow(
    '/api/plans',
    (id) => useThing('/api/plans/:id', { id }),
    (plan, action) => ({
      open: planActions(plan, useCircumstances(profileOf(plan.settings))),
      acts: usePlanActs(plan, action === 'recordSigned'),
      ...recorded(action),
    }),
  ),
  team: inRow(
    '/api/teams',
    (id) => useThing('/api/teams/:id', { id }),
    (team) => ({
      open: openMoves(TEAM_MOVES, team, useCircumstances(team.settings)),
      acts: useTeamActs(team, useThing('/api/teams/candidates').data?.items ?? []),
    }),
  ),
  place: ({ id }) => <AtOnce work={() => send('POST /api/plans/:id/inspections', { id }, {})} />,
  notice: ({ id }) => <AtOnce work={() => send('POST /api/schedules/:id/acknowledge', { id })} />,
  inspection: ({ id, action }) => (
    <Loaded
      query={both(
        useThing('/api/inspections/:id', { id }),
        useThing('/api/schedules/:id', { id }),
        (inspection, schedule) => ({ inspection, schedule }),
      )}
      lines={1}
    >
      {(read) => <OfInspection {...read} action={action as InspectionAction} />}
    </Loaded>
  ),
  session: ({ id, onEnd }) => (
    <Loaded query={useThing('/api/inspections/:id', { id })} lines={1}>
      {(inspection) => <WriteFinding inspection={inspection} onEnd={onEnd} />}
    </Loaded>
  ),
  unitReport: inRow(
    '/api/unit-reports',
    (id) => useThing('/api/unit-reports/:id', { id }),
    (report) => ({
      open: unitReportActions(report, useCircumstances(report.settings)),
      acts: useReportActs(report, true),
    }),
  ),
  finding: inRow(
    '/api/findings',
    (id) => {
      const finding = useThing('/api/findings/:id', { id })
      const inspectionId = finding.data?.inspectionId
      const served = useThing(inspectionId ? '/api/inspections/:id/findings' : null, { id: inspectionId ?? '' })
      return both(finding, served, (one, { settings }) => ({ ...one, settings }))
    },
    (finding) => ({
      open: findingActions(finding, useCircumstances(finding.settings)),
      acts: useFindingActs(finding),
    }),
  ),
  recommendation: inRow(
    '/api/recommendations',
    (id) => useThing('/api/recommendations/:id', { id }),
    (recommendation, action) => ({
      open: recommendationActions(recommendation, useCircumstances(recommendation.settings)),
      acts: useRecommendationActs(recommendation, action),
      ...(['uphold', 'amend', 'withdraw'].includes(action) && { pressed: 'direct' as const }),
    }),
  ),
  conclusion: inRow(
    '/api/conclusions',
    (id) =>
      both(
        useThing('/api/inspections/:id', { id }),
        useThing('/api/inspections/:id/conclusion', { id }),
        (inspection, { conclusion, recommendations }) =>
          conclusion ? { ...conclusion, inspection, recommendations } : undefined,
      ),
    ({ inspection, recommendations, ...conclusion }, action) => ({
      open: conclusionActions(conclusion, useCircumstances(inspection.settings)),
      acts: useConclusionActs(inspection, conclusion, recommendations, action === 'recordSigned'),
      ...recorded(action),
    }),
  ),
}

/** Whoever records a signature makes the move of whoever signs. */
const recorded = (action: string) => (action === 'recordSigned' ? { pressed: 'sign' as const } : {})

function OfInspection({
  inspection,
  schedule,
  action,
}: {
  inspection: ServedInspection
  schedule: ServedSchedule
  action: InspectionAction
}) {
  const { id } = inspection
  const asks = inspection.notifiedOn !== null && inspection.form !== 'surprise'
  const report = useThing(asks ? '/api/unit-reports/:id' : null, { id })
  const conclusion = useThing('/api/inspections/:id/conclusion', { id })
  return (
    <InspectionActs
      inspection={inspection}
      schedule={schedule}
      report={report.data ?? null}
      conclusion={conclusion.data ?? null}
      pressed={action}
    />
  )
}

function WriteFinding({ inspection, onEnd }: { inspection: ServedInspection; onEnd(): void }) {
  const t = useTexts(findingTexts)
  return (
    <Dialog title={`${t.add}: ${inspection.unitName}`} open onClose={onEnd}>
      <FindingForm inspection={inspection} settings={inspection.settings} onDone={onEnd} />
    </Dialog>
  )
}

/** Something small that is no move of a lifecycle: done when it is pressed. */
function AtOnce({ work }: { work: () => Promise<unknown> }) {
  const { work: t } = useTexts(shellTexts)
  const { busy, refused, run } = useAction(work)
  const begun = usePressed(true, run)
  if (refused) return <RefusalNotice refused={refused} onRetry={run} />
  return busy || !begun ? null : <Notice tone="done">{t.done}</Notice>
}
