import { useEffect, useState } from 'react'
import { EvidenceField, useEvidence } from '#features/ground/evidence/ui/embed.tsx'
import type { UnitKind } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { applies, type Outline, type OutlineItem } from '#features/planning/outlines/rules.ts'
import { holdsPost } from '#kernel/actor.ts'
import type { Address } from '#web/address.ts'
import { useFilters, usePathParam } from '#web/address.ts'
import { send } from '#web/api.ts'
import { ActionBar } from '#web/design/ActionBar.tsx'
import { LinkButton } from '#web/design/Button.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { SaveState, useAutosave, useSendUnsent } from '#web/design/SaveState.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { Progress } from '#web/design/StepBar.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useCircumstances, useMe } from '#web/me.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import {
  type AnswerValue,
  isEmptyAnswer,
  missingItems,
  progressOf,
  type ReportSection,
  sectionsOf,
  unitReportActions,
} from '../rules.ts'
import { texts } from '../texts.ts'
import { AnswerEditor } from './AnswerEditor.tsx'
import { useReportActs } from './acts.tsx'
import { DueWords, ReportStateTag } from './ReportState.tsx'
import { ReportView } from './ReportView.tsx'
import { useAnswers } from './useAnswers.tsx'
import './reports.css'

/** The unit writes its report here, item by item; once sent it is read here. */
export function UnitReportPage() {
  const id = usePathParam('id')
  const report = useThing('/api/unit-reports/:id', { id })
  return <Loaded query={report}>{(served) => <OneReport key={served.id} report={served} />}</Loaded>
}

function OneReport({ report }: { report: ServedReport }) {
  const { actor } = useMe()
  const writes =
    holdsPost(actor, ['unitHead', 'unitOfficer'], report.unitId) &&
    ['notStarted', 'drafting', 'returned'].includes(report.state)
  if (!writes) return <SentReport report={report} />
  return report.outline ? <OutlineForm report={report} outline={report.outline} /> : <NarrativeForm report={report} />
}

function Head({ report, title, aside }: { report: ServedReport; title: string; aside?: React.ReactNode }) {
  const t = useTexts(texts)
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: t.list.title, to: '/don-vi/bao-cao' }, { label: report.unitName }]}
        state={<ReportStateTag state={report.state} />}
        aside={aside}
      />
      {report.state === 'returned' && (
        <Notice tone="attention">
          <b>{t.form.returned}</b>
          <div className="said">{report.returnReason}</div>
        </Notice>
      )}
    </>
  )
}

function SentReport({ report }: { report: ServedReport }) {
  const t = useTexts(texts)
  return (
    <>
      <Head report={report} title={t.title} aside={<DueWords report={report} named />} />
      <div className="column">
        <Notice
          tone="calm"
          actions={
            <LinkButton small to={`/cuoc/${report.inspectionId}`}>
              {t.form.toInspection}
            </LinkButton>
          }
        >
          {t.form.readOnly}
        </Notice>
        <Panel>
          <ReportView report={report} />
        </Panel>
      </div>
    </>
  )
}

function OutlineForm({ report, outline }: { report: ServedReport; outline: Outline }) {
  const { form: t } = useTexts(texts)
  const design = useTexts(designTexts)
  const { kind: kinds } = useTexts(orgTexts)
  const [{ part }] = useFilters({ part: 'phan' })
  const { values, refused, autosave, put } = useAnswers(report)
  const attached = useAttached(report)
  const sections = sectionsOf(outline)
  const index = Math.max(
    0,
    sections.findIndex((section) => section.id === part),
  )
  const section = sections[index]!
  const { answered, asked } = progressOf(report, { outline, answers: answersOf(values), attached })
  const sectionPath = (at: ReportSection | undefined) => `/don-vi/bao-cao/${report.id}?phan=${at?.id ?? ''}` as const
  useScrollToItem(section.id)
  return (
    <>
      <Head report={report} title={titleOf(section.heading)} aside={t.sectionOf(index + 1, sections.length)} />
      {autosave.unsent !== null && <Notice tone="calm">{design.recovered}</Notice>}
      <div className="row save-line">
        <DueWords report={report} named />
        <b>{t.progress(answered, asked)}</b>
        <span className="push">
          <SaveState status={autosave.status} onRetry={autosave.retry} />
        </span>
      </div>
      <div className="with-aside report-form">
        <div className="column">
          {section.above.length > 0 && <p className="muted">{section.above.map(titleOf).join(' › ')}</p>}
          {section.questions.map((item) =>
            applies(item, report.unitKind, outline.items) ? (
              <AnswerEditor
                key={item.id}
                report={report}
                item={item}
                value={values[item.id] ?? {}}
                refused={refused[item.id]}
                onChange={(value) => put(item.id, value)}
                onLeave={autosave.flush}
              />
            ) : (
              <NotAsked key={item.id} item={item} kind={kinds[report.unitKind as UnitKind] ?? report.unitKind} />
            ),
          )}
          <div className="actions">
            {index > 0 && <LinkButton to={sectionPath(sections[index - 1])}>{t.previous}</LinkButton>}
            {index < sections.length - 1 && (
              <span className="push">
                <LinkButton tone="primary" to={sectionPath(sections[index + 1])}>
                  {t.next}
                </LinkButton>
              </span>
            )}
          </div>
        </div>
        <aside className="column">
          <Sections
            report={report}
            outline={outline}
            sections={sections}
            current={section}
            values={values}
            pathOf={sectionPath}
          />
          <SendPanel report={report} values={values} />
        </aside>
      </div>
    </>
  )
}

function NotAsked({ item, kind }: { item: OutlineItem; kind: string }) {
  const { form: t } = useTexts(texts)
  return (
    <section className="panel not-asked" aria-label={titleOf(item)}>
      <h2 className="item-title">{titleOf(item)}</h2>
      <p>{t.notApplicable(kind)}</p>
    </section>
  )
}

interface SectionsProps {
  report: ServedReport
  outline: Outline
  sections: readonly ReportSection[]
  current: ReportSection
  values: Readonly<Record<string, AnswerValue>>
  pathOf(section: ReportSection): Address
}

/** The tree to walk by: each part with how many of its items are answered. */
function Sections({ report, outline, sections, current, values, pathOf }: SectionsProps) {
  const { form: t } = useTexts(texts)
  const attached = useAttached(report)
  const facts = { outline, answers: answersOf(values), attached }
  const { answered, asked } = progressOf(report, facts)
  return (
    <Panel title={t.sections}>
      <Progress done={answered} of={asked}>
        {t.progress(answered, asked)}
      </Progress>
      <ul className="section-list">
        {sections.map((section) => {
          const mine = section.questions.filter((item) => applies(item, report.unitKind, outline.items))
          const page = progressOf(report, facts, section)
          const said = mine.some((item) => !isEmptyAnswer(values[item.id]) || attached.includes(item.id))
          return (
            <li key={section.id} style={{ paddingLeft: section.above.length * 10 }}>
              <Link to={pathOf(section)} current={section === current ? 'page' : undefined}>
                {titleOf(section.heading)}
              </Link>
              {page.asked === 0 ? (
                <StateTag tone={said ? 'done' : 'muted'} sign={said ? '✓' : '–'}>
                  {mine.length === 0 ? t.notAsked : t.conditional}
                </StateTag>
              ) : (
                <StateTag
                  tone={page.answered === page.asked ? 'done' : 'muted'}
                  sign={page.answered === page.asked ? '✓' : '○'}
                >{`${page.answered}/${page.asked}`}</StateTag>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

/** What is missing, each with its link, and the sending itself. */
function SendPanel({ report, values }: { report: ServedReport; values: Readonly<Record<string, AnswerValue>> }) {
  const { form: t } = useTexts(texts)
  const { outline } = report
  const missing = missingItems(report, { outline, answers: answersOf(values), attached: useAttached(report) })
  const acts = useReportActs(report, missing.length === 0)
  const open = unitReportActions(report, useCircumstances(report.settings))
  return (
    <Panel title={t.send}>
      {missing.length > 0 && (
        <>
          <p>
            <b>{t.missing(missing.length)}</b>
          </p>
          <p className="muted small">{t.missingLead}</p>
          <ul className="points missing">
            {missing.map((item) => (
              <li key={item.id}>
                <Link to={`/don-vi/bao-cao/${report.id}?phan=${item.parentId ?? item.id}#muc-${item.id}`}>
                  {titleOf(item)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {outline && missing.length === 0 && <Notice tone="done">{t.complete}</Notice>}
      {report.settings.reportRecipient && (
        <p className="small panel-part">
          <span className="muted">{t.recipient}:</span> {report.settings.reportRecipient}
        </p>
      )}
      <div className="actions panel-part">
        {open.includes('submit') ? (
          <ActionBar
            path="/api/unit-reports"
            id={report.id}
            version={report.version}
            open={open}
            acts={{ submit: acts.submit }}
          />
        ) : (
          <p className="muted small">{t.onlyHead}</p>
        )}
      </div>
    </Panel>
  )
}

/** The report of a plan without an outline: one text. */
function NarrativeForm({ report }: { report: ServedReport }) {
  const t = useTexts(texts)
  const design = useTexts(designTexts)
  const change = useChange()
  const autosave = useAutosave<string>({
    key: `report:${report.id}:narrative`,
    save: async (narrative, seen) => {
      const sendIt = () => send('PUT /api/unit-reports/:id/narrative', { id: report.id }, { narrative })
      await (report.state === 'notStarted' ? change(sendIt) : sendIt())
      return seen
    },
  })
  const [text, setText] = useState(autosave.unsent ?? report.narrative)
  useSendUnsent(autosave)
  return (
    <>
      <Head report={report} title={t.title} aside={<DueWords report={report} named />} />
      <div className="with-aside">
        <div className="column">
          {autosave.unsent !== null && <Notice tone="calm">{design.recovered}</Notice>}
          <Panel>
            <div className="row">
              <span className="push">
                <SaveState status={autosave.status} onRetry={autosave.retry} />
              </span>
            </div>
            <div className="wide-field">
              <LongTextField
                rows={18}
                label={t.form.narrative}
                hint={t.form.narrativeOnly}
                value={text}
                onChange={(next) => {
                  setText(next)
                  autosave.edit(next)
                }}
                onBlur={autosave.flush}
              />
            </div>
            <EvidenceField
              inspectionId={report.inspectionId}
              thingId={report.id}
              path="/api/unit-reports"
              label={t.form.evidenceFiles}
            />
          </Panel>
        </div>
        <aside className="column">
          <SendPanel report={report} values={{}} />
        </aside>
      </div>
    </>
  )
}

/** Items to which a file is attached. */
function useAttached(report: ServedReport): string[] {
  return useEvidence(report.inspectionId, report.id).flatMap((file) =>
    file.state === 'stored' && file.partId ? [file.partId] : [],
  )
}

function answersOf(values: Readonly<Record<string, AnswerValue>>) {
  return Object.entries(values).map(([itemId, value]) => ({ itemId, value }))
}

function titleOf(item: OutlineItem): string {
  return `${item.marker} ${item.text}`.trim()
}

/** A link to one item (#muc-…) brings it into sight and gives it the focus, also when its part has just been opened. */
function useScrollToItem(sectionId: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew whenever another part is shown
  useEffect(() => {
    const item = location.hash.startsWith('#muc-') ? document.getElementById(location.hash.slice(1)) : null
    item?.focus()
    item?.scrollIntoView({ block: 'start' })
  }, [sectionId, location.hash])
}
