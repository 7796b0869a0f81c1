import { type ReactNode, useEffect, useRef } from 'react'
import type { ServedConclusion } from '#features/concluding/conclusions/contract.ts'
import { conclusionActions } from '#features/concluding/conclusions/rules.ts'
import { useConclusionActs } from '#features/concluding/conclusions/ui/embed.tsx'
import type { ServedRecommendation } from '#features/concluding/recommendations/contract.ts'
import { type RecommendationInputs, recommendationActions } from '#features/concluding/recommendations/rules.ts'
import { useRecommendationActs } from '#features/concluding/recommendations/ui/embed.tsx'
import type { ServedFindings } from '#features/inspecting/findings/contract.ts'
import { type Finding, type FindingAction, findingActions } from '#features/inspecting/findings/rules.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import { FindingForm, useFindingActs } from '#features/inspecting/findings/ui/embed.tsx'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import type { InspectionAction } from '#features/inspecting/inspections/rules.ts'
import type { ServedReport } from '#features/inspecting/unit-reports/contract.ts'
import { type UnitReportAction, unitReportActions } from '#features/inspecting/unit-reports/rules.ts'
import { useReportActs } from '#features/inspecting/unit-reports/ui/embed.tsx'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { type PlanAction, planActions } from '#features/planning/plans/rules.ts'
import { usePlanActs } from '#features/planning/plans/ui/embed.tsx'
import type { ServedTeam } from '#features/planning/teams/contract.ts'
import { TEAM_MOVES, type TeamAction } from '#features/planning/teams/rules.ts'
import { useTeamActs } from '#features/planning/teams/ui/embed.tsx'
import { openMoves } from '#kernel/lifecycle.ts'
import { send } from '../api.ts'
import { ActionBar, act } from '../design/ActionBar.tsx'
import { Dialog } from '../design/Dialog.tsx'
import { Loaded } from '../design/Loading.tsx'
import { Notice, RefusalNotice } from '../design/Notice.tsx'
import { useCircumstances } from '../me.tsx'
import { useAction, useThing } from '../queries.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { InspectionActs } from './InspectionActs.tsx'

/** An act that was pressed in a row of the work list. */
export interface Doing {
  readonly kind: string
  /** The thing's own id. */
  readonly id: string
  readonly action: string
  onEnd(): void
}

/** The same acts as on the pages of the things, asked over the list; what is done at once is done. */
export function ActInPlace({ kind, ...doing }: Doing): ReactNode {
  const Kind = KINDS[kind]
  return Kind ? <Kind {...doing} /> : null
}

type Pressed = Omit<Doing, 'kind'>

const KINDS: Readonly<Record<string, (doing: Pressed) => ReactNode>> = {
  plan: ({ id, action }) => (
    <Loaded query={useThing('/api/plans/:id', { id })} lines={1}>
      {(plan) => <OfPlan plan={plan} action={moveOf(action) as PlanAction} />}
    </Loaded>
  ),
  team: ({ id, action }) => (
    <Loaded query={useThing('/api/teams/:id', { id })} lines={1}>
      {(team) => <OfTeam team={team} action={action as TeamAction} />}
    </Loaded>
  ),
  place: ({ id }) => <AtOnce work={() => send('POST /api/plans/:id/inspections', { id }, {})} />,
  notice: ({ id }) => <AtOnce work={() => send('POST /api/schedules/:id/acknowledge', { id })} />,
  inspection: ({ id, action }) => (
    <Loaded query={useThing('/api/inspections/:id', { id })} lines={1}>
      {(inspection) => <OfInspection inspection={inspection} action={action as InspectionAction} />}
    </Loaded>
  ),
  session: ({ id, onEnd }) => (
    <Loaded query={useThing('/api/inspections/:id', { id })} lines={1}>
      {(inspection) => <WriteFinding inspection={inspection} onEnd={onEnd} />}
    </Loaded>
  ),
  unitReport: ({ id, action }) => (
    <Loaded query={useThing('/api/unit-reports/:id', { id })} lines={1}>
      {(report) => <OfReport report={report} action={action as UnitReportAction} />}
    </Loaded>
  ),
  finding: ({ id, action }) => (
    <Loaded query={useThing('/api/findings/:id', { id })} lines={1}>
      {(finding) => <OfFinding finding={finding} action={action as FindingAction} />}
    </Loaded>
  ),
  recommendation: ({ id, action }) => (
    <Loaded query={useThing('/api/recommendations/:id', { id })} lines={1}>
      {(recommendation) => <OfRecommendation recommendation={recommendation} action={action} />}
    </Loaded>
  ),
  conclusion: ({ id, action }) => <OfConclusion id={id} action={moveOf(action)} />,
}

/** Whoever records a signature makes the move of whoever signs. */
const moveOf = (action: string) => (action === 'recordSigned' ? 'sign' : action)

function OfPlan({ plan, action }: { plan: ServedPlan; action: PlanAction }) {
  const open = planActions(plan, useCircumstances({}))
  const acts = usePlanActs(plan, action === 'sign')
  return <ActionBar path="/api/plans" id={plan.id} version={plan.version} open={open} acts={acts} pressed={action} />
}

function OfTeam({ team, action }: { team: ServedTeam; action: TeamAction }) {
  const open = openMoves(TEAM_MOVES, team, useCircumstances(team.settings))
  const candidates = useThing('/api/teams/candidates')
  const acts = useTeamActs(team, candidates.data?.items ?? [])
  return <ActionBar path="/api/teams" id={team.id} version={team.version} open={open} acts={acts} pressed={action} />
}

function OfInspection({ inspection, action }: { inspection: ServedInspection; action: InspectionAction }) {
  const { id } = inspection
  const schedule = useThing('/api/schedules/:id', { id })
  const asks = inspection.notifiedOn !== null && inspection.form !== 'surprise'
  const report = useThing(asks ? '/api/unit-reports/:id' : null, { id })
  const conclusion = useThing('/api/inspections/:id/conclusion', { id })
  return (
    <Loaded query={schedule} lines={1}>
      {(at) => (
        <InspectionActs
          inspection={inspection}
          schedule={at}
          report={report.data ?? null}
          conclusion={conclusion.data ?? null}
          pressed={action}
        />
      )}
    </Loaded>
  )
}

function WriteFinding({ inspection, onEnd }: { inspection: ServedInspection; onEnd(): void }) {
  const t = useTexts(findingTexts)
  return (
    <Dialog title={`${t.add}: ${inspection.unitName}`} open onClose={onEnd}>
      <FindingForm
        inspection={inspection}
        asksResponsibility={inspection.settings.findingResponsibility === 'required'}
        onDone={onEnd}
      />
    </Dialog>
  )
}

function OfReport({ report, action }: { report: ServedReport; action: UnitReportAction }) {
  const open = unitReportActions(report, useCircumstances(report.settings))
  const acts = useReportActs(report, true)
  return (
    <ActionBar
      path="/api/unit-reports"
      id={report.id}
      version={report.version}
      open={open}
      acts={acts}
      pressed={action}
    />
  )
}

function OfFinding({ finding, action }: { finding: Finding; action: FindingAction }) {
  const served = useThing('/api/inspections/:id/findings', { id: finding.inspectionId })
  return (
    <Loaded query={served} lines={1}>
      {({ settings }) => <OfFindingUnder settings={settings} finding={finding} action={action} />}
    </Loaded>
  )
}

function OfFindingUnder({
  finding,
  action,
  settings,
}: {
  finding: Finding
  action: FindingAction
  settings: ServedFindings['settings']
}) {
  const open = findingActions(finding, useCircumstances(settings))
  const acts = useFindingActs(finding)
  return (
    <ActionBar
      path="/api/findings"
      id={finding.id}
      version={finding.version}
      open={open}
      acts={acts}
      pressed={action}
    />
  )
}

type Effect = RecommendationInputs['direct']['effect']
const EFFECTS: readonly string[] = ['uphold', 'amend', 'withdraw'] satisfies Effect[]

function OfRecommendation({ recommendation, action }: { recommendation: ServedRecommendation; action: string }) {
  const open = recommendationActions(recommendation, useCircumstances(recommendation.settings))
  const effect = EFFECTS.includes(action) ? (action as Effect) : undefined
  const acts = useRecommendationActs(recommendation, effect)
  return (
    <ActionBar
      path="/api/recommendations"
      id={recommendation.id}
      version={recommendation.version}
      open={open}
      // The remedy stands in the row: whoever has read it accepts with one press, and may take it back.
      acts={{ ...acts, accept: act({ label: acts.accept!.label, undo: 'takeBack', input: () => ({ text: '' }) }) }}
      pressed={effect ? 'direct' : (action as (typeof open)[number])}
    />
  )
}

function OfConclusion({ id, action }: { id: string; action: string }) {
  const inspection = useThing('/api/inspections/:id', { id })
  const served = useThing('/api/inspections/:id/conclusion', { id })
  return (
    <Loaded query={inspection} lines={1}>
      {(of) => (
        <Loaded query={served} lines={1}>
          {({ conclusion, recommendations }) =>
            conclusion && (
              <OfConclusionUnder
                inspection={of}
                conclusion={conclusion}
                recommendations={recommendations}
                action={action}
              />
            )
          }
        </Loaded>
      )}
    </Loaded>
  )
}

function OfConclusionUnder({
  inspection,
  conclusion,
  recommendations,
  action,
}: {
  inspection: ServedInspection
  conclusion: NonNullable<ServedConclusion['conclusion']>
  recommendations: ServedConclusion['recommendations']
  action: string
}) {
  const open = conclusionActions(conclusion, useCircumstances(inspection.settings))
  const acts = useConclusionActs(inspection, conclusion, recommendations, action === 'sign')
  return (
    <ActionBar
      path="/api/conclusions"
      id={conclusion.id}
      version={conclusion.version}
      open={open}
      acts={acts}
      pressed={action as (typeof open)[number]}
    />
  )
}

/** Something small that is no move of a lifecycle: done when it is pressed. */
function AtOnce({ work }: { work: () => Promise<unknown> }) {
  const { work: t } = useTexts(shellTexts)
  const { busy, refused, run } = useAction(work)
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    run()
  })
  if (refused) return <RefusalNotice refused={refused} onRetry={run} />
  return busy || !begun.current ? null : <Notice tone="done">{t.done}</Notice>
}
