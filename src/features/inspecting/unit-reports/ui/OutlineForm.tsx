import { useEffect } from 'react'
import type { UnitKind } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { applies, type Outline, type OutlineItem } from '#features/planning/outlines/rules.ts'
import { useFilters } from '#web/address.ts'
import { LinkButton } from '#web/design/Button.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { SaveState } from '#web/design/SaveState.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { progressOf, type ReportSection, sectionsOf } from '../rules.ts'
import { texts } from '../texts.ts'
import { AnswerEditor } from './AnswerEditor.tsx'
import { ReportHead } from './ReportHead.tsx'
import { DueWords } from './ReportState.tsx'
import { answersOf, titleOf, useAttached } from './report-items.ts'
import { Sections } from './Sections.tsx'
import { SendPanel } from './SendPanel.tsx'
import { useAnswers } from './useAnswers.tsx'

export function OutlineForm({ report, outline }: { report: ServedReport; outline: Outline }) {
  const { form: t } = useTexts(texts)
  const design = useTexts(designTexts)
  const { kind: kinds } = useTexts(orgTexts)
  const [{ part }] = useFilters({ part: 'phan' })
  const { values, refused, other, autosave, put, choose } = useAnswers(report)
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
      <ReportHead report={report} title={titleOf(section.heading)} aside={t.sectionOf(index + 1, sections.length)} />
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
                other={other[item.id]}
                onChange={(value) => put(item.id, value)}
                onChoose={(own) => choose(item.id, own)}
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

/** A link to one item (#muc-…) brings it into sight and gives it the focus, also when its part has just been opened. */
function useScrollToItem(sectionId: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew whenever another part is shown
  useEffect(() => {
    const item = location.hash.startsWith('#muc-') ? document.getElementById(location.hash.slice(1)) : null
    item?.focus()
    item?.scrollIntoView({ block: 'start' })
  }, [sectionId, location.hash])
}
