import { applies, type Outline } from '#features/planning/outlines/rules.ts'
import type { Address } from '#web/address.ts'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { Progress } from '#web/design/StepBar.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedReport } from '../contract.ts'
import { type AnswerValue, isEmptyAnswer, progressOf, type ReportSection } from '../rules.ts'
import { texts } from '../texts.ts'
import { answersOf, titleOf, useAttached } from './report-items.ts'

interface SectionsProps {
  report: ServedReport
  outline: Outline
  sections: readonly ReportSection[]
  current: ReportSection
  values: Readonly<Record<string, AnswerValue>>
  pathOf(section: ReportSection): Address
}

/** The tree to walk by: each part with how many of its items are answered. */
export function Sections({ report, outline, sections, current, values, pathOf }: SectionsProps) {
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
