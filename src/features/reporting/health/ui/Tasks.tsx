import { LinkButton } from '#web/design/Button.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useTexts } from '#web/texts.ts'
import type { Grade, Judged } from '../rules.ts'
import { texts } from '../texts.ts'

export function Overall({ judged }: { judged: readonly Judged[] }) {
  const t = useTexts(texts)
  const count = (tone: Grade) => judged.filter((one) => one.tone === tone).length
  return count('alarm') > 0 ? (
    <StateTag tone="alarm">{t.toDo(count('alarm'))}</StateTag>
  ) : count('attention') > 0 ? (
    <StateTag tone="attention">{t.toLookAfter(count('attention'))}</StateTag>
  ) : (
    <StateTag tone="done">{t.well}</StateTag>
  )
}

/** What is to be done, the urgent first; each sentence says how. */
export function Tasks({ judged, justBegun }: { judged: readonly Judged[]; justBegun: boolean }) {
  const t = useTexts(texts)
  const tasks = (['alarm', 'attention'] as const).flatMap((tone) => judged.filter((one) => one.tone === tone))
  return (
    <>
      {justBegun && (
        <Notice
          tone="calm"
          actions={
            <>
              <LinkButton small to="/thiet-lap/don-vi">
                {t.links.units}
              </LinkButton>
              <LinkButton small to="/thiet-lap/nguoi-dung">
                {t.links.people}
              </LinkButton>
            </>
          }
        >
          {t.justBegun}
        </Notice>
      )}
      {tasks.length === 0 ? (
        <Notice tone="done">{t.allWell}</Notice>
      ) : (
        <Panel title={t.tasks} count={tasks.length} alarm={tasks[0]?.tone === 'alarm'}>
          <ul className="health-tasks">
            {tasks.map(({ part, finding, tone }) => (
              <li key={part}>
                <StateTag tone={tone}>{t.tone[tone]}</StateTag>
                <span>{t.finding[finding]}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
