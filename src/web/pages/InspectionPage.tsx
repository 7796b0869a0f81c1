import { SignedCopy } from '#features/ground/evidence/ui/embed.tsx'
import { FindingsPanel, MinutesPanel } from '#features/inspecting/findings/ui/embed.tsx'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { texts } from '#features/inspecting/inspections/texts.ts'
import {
  CombinedPanel,
  InspectionFacts,
  InspectionStateTag,
  InspectionSteps,
  ListsPanel,
  PreliminaryPanel,
  TeamPanel,
} from '#features/inspecting/inspections/ui/embed.tsx'
import type { ServedSchedule } from '#features/inspecting/schedules/contract.ts'
import { AttendancePanel, SchedulePanel } from '#features/inspecting/schedules/ui/embed.tsx'
import { texts as archiveTexts } from '#features/reporting/archive/texts.ts'
import { PaperPreview, PapersPanel } from '#features/reporting/archive/ui/embed.tsx'
import { CorrectedNotice } from '#features/reporting/errata/ui/embed.tsx'
import { holdsPost, isFocal } from '#kernel/actor.ts'
import { useOptionalPathParam, usePathParam } from '../address.ts'
import { showDay } from '../days.ts'
import { LinkButton } from '../design/Button.tsx'
import { Loaded, later } from '../design/Loading.tsx'
import { Notice } from '../design/Notice.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Tabs } from '../design/Tabs.tsx'
import { useMe } from '../me.tsx'
import { entriesFor, entryAt } from '../navigation.ts'
import { useLanguage } from '../preferences.ts'
import { useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'

// The acts come with the forms of their dialogs, the conclusion with its own; the page stands before them.
const InspectionActs = later(() => import('./InspectionActs.tsx').then((file) => file.InspectionActs))
const ConclusionPanel = later(() =>
  import('#features/concluding/conclusions/ui/embed.tsx').then((file) => file.ConclusionPanel),
)
const CorrectionsPanel = later(() =>
  import('#features/concluding/corrections/ui/embed.tsx').then((file) => file.CorrectionsPanel),
)
const ClarificationsPanel = later(() =>
  import('#features/inspecting/desk-reviews/ui/embed.tsx').then((file) => file.ClarificationsPanel),
)
const ReportPanel = later(() =>
  import('#features/inspecting/unit-reports/ui/embed.tsx').then((file) => file.ReportPanel),
)
const PreliminaryPart = later(() => import('./PreliminaryPart.tsx').then((file) => file.PreliminaryPart))

/** Một cuộc kiểm tra: progress, report, findings, conclusion. The unit sees the same page with what the server answers it. */
export function InspectionPage() {
  const id = usePathParam('id')
  const inspection = useThing('/api/inspections/:id', { id })
  const schedule = useThing('/api/schedules/:id', { id })
  return (
    <Loaded query={inspection}>
      {(served) => <Loaded query={schedule}>{(at) => <OneInspection inspection={served} schedule={at} />}</Loaded>}
    </Loaded>
  )
}

function OneInspection({ inspection, schedule }: { inspection: ServedInspection; schedule: ServedSchedule }) {
  const { list, page: t } = useTexts(texts)
  const { actor } = useMe()
  const language = useLanguage()
  const file = useTexts(archiveTexts)
  const part = useOptionalPathParam('part') ?? ''
  // A surprise inspection asks its unit for no report.
  const surprise = inspection.form === 'surprise'
  const notified = inspection.notifiedOn !== null && !surprise
  const report = useThing(notified ? '/api/unit-reports/:id' : null, { id: inspection.id })
  const findings = useThing('/api/inspections/:id/findings', { id: inspection.id })
  const conclusion = useThing('/api/inspections/:id/conclusion', { id: inspection.id })
  const met = !['planned', 'scheduled', 'notified', 'gathering', 'cancelled'].includes(inspection.state)
  const there = useThing(met ? '/api/inspections/:id/presence' : null, { id: inspection.id }).data
  const looksAtPeople =
    there &&
    (there.counts.length + there.persons > 0 || (inspection.team && (there.asked.conduct || there.asked.software)))
  const { session } = schedule
  const at = `/cuoc/${inspection.id}` as const
  const from = entryAt(entriesFor(actor, false), at)
  const crumb = { label: from?.label[language] ?? list.title, to: from?.path ?? '/cuoc' } as const
  return (
    <>
      <PageHead
        title={session ? `${inspection.unitName} · ${showDay(session.heldOn)}` : inspection.unitName}
        given
        crumbs={[crumb, { label: inspection.unitName }]}
        state={<InspectionStateTag state={inspection.state} />}
      />
      <InspectionSteps inspection={inspection} />
      {inspection.state === 'cancelled' && (
        <>
          <Notice tone="attention">{t.cancelled(inspection.cancelReason, inspection.endingPaper)}</Notice>
          {inspection.notifiedOn && schedule.notices[0] && (
            <SignedCopy
              paper="scheduleNotice"
              id={schedule.notices[0].id}
              path="/api/schedules"
              of="ending"
              attaches={false}
            />
          )}
        </>
      )}
      {inspection.alone && <Notice tone="attention">{t.alone}</Notice>}
      {inspection.state === 'notified' && inspection.team?.state === 'established' && (
        <Notice tone="attention" actions={<LinkButton to={`/doan/${inspection.team.id}`}>{t.toTeam}</LinkButton>}>
          {t.notReady}
        </Notice>
      )}
      <InspectionActs
        inspection={inspection}
        schedule={schedule}
        report={report.data ?? null}
        conclusion={conclusion.data ?? null}
      />
      <Tabs
        label={t.tabs}
        tabs={[
          { label: t.progress, to: at },
          ...(surprise ? [] : [{ label: t.report, to: `${at}/bao-cao` as const }]),
          ...(inspection.team ? [{ label: t.sheet, to: `${at}/phieu` as const }] : []),
          ...(looksAtPeople ? [{ label: t.presence, to: `${at}/co-mat` as const }] : []),
          { label: t.findings, to: `${at}/phat-hien`, ...(findings.data && { count: findings.data.items.length }) },
          { label: t.conclusion, to: `${at}/ket-luan` },
          { label: file.title, to: `${at}/ho-so` },
        ]}
      />
      {part === '' && <ProgressPart inspection={inspection} schedule={schedule} />}
      {part === 'bao-cao' &&
        (notified ? (
          <Loaded query={report}>{(served) => <ReportPanel report={served} />}</Loaded>
        ) : (
          <ReportPanel report={null} />
        ))}
      {part === 'phat-hien' && (
        <Loaded query={findings}>{(served) => <FindingsPanel inspection={inspection} served={served} />}</Loaded>
      )}
      {part === 'ket-luan-so-bo' && (
        <Loaded query={findings}>{({ items }) => <PreliminaryPart inspection={inspection} findings={items} />}</Loaded>
      )}
      {part === 'ho-so' && <PapersPanel of="inspection" id={inspection.id} />}
      {part === 'ket-luan' && (
        <Loaded query={conclusion}>
          {(served) => (
            <div className="column">
              {served.conclusion && (
                <CorrectedNotice
                  of="inspection"
                  id={inspection.id}
                  paper={{ kind: 'conclusionNotice', ...served.conclusion }}
                />
              )}
              <ConclusionPanel
                inspection={inspection}
                served={served}
                findings={findings.data?.items ?? []}
                paper={<Preview paper="conclusionNotice" inspection={inspection} />}
              />
              {served.conclusion && <CorrectionsPanel conclusion={served.conclusion} />}
            </div>
          )}
        </Loaded>
      )}
    </>
  )
}

function Preview({ paper, inspection }: { paper: string; inspection: ServedInspection }) {
  const made = `/api/papers/${paper}/${inspection.id}.pdf`
  return <PaperPreview name={inspection.unitName} href={`${made}?show=1`} fetched={made} />
}

function ProgressPart({ inspection, schedule }: { inspection: ServedInspection; schedule: ServedSchedule }) {
  const { actor } = useMe()
  const inUnit = holdsPost(actor, ['unitHead', 'unitOfficer'], inspection.unitId)
  const { session } = schedule
  return (
    <div className="with-aside">
      <div className="column">
        {inspection.method === 'byReport' && schedule.session === null ? (
          <ClarificationsPanel inspection={inspection} />
        ) : (
          <SchedulePanel inspection={inspection} schedule={schedule} />
        )}
        {inspection.combined.length > 0 && <CombinedPanel inspection={inspection} />}
        {session && <AttendancePanel inspection={inspection} session={session} detailed={schedule.detailed} />}
        {session && <MinutesPanel session={session} seats={inspection.team?.seats ?? []} />}
        <PreliminaryPanel inspection={inspection} />
        <ListsPanel inspection={inspection} />
      </div>
      <aside className="column narrow-facts">
        <InspectionFacts inspection={inspection} />
        {!(inUnit && inspection.team === null && inspection.toldTeam.length === 0) && (
          <TeamPanel inspection={inspection} mayChoose={isFocal(actor)} />
        )}
      </aside>
    </div>
  )
}
