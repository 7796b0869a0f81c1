import { type Finding, isConfirmed } from '#features/inspecting/findings/rules.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { texts } from '#features/inspecting/inspections/texts.ts'
import { PreliminaryForm } from '#features/inspecting/inspections/ui/embed.tsx'
import { Empty } from '../design/Loading.tsx'
import { Panel } from '../design/Panel.tsx'
import { useTexts } from '../texts.ts'

/** The head's word with the confirmed findings beside it, from which it begins. */
export function PreliminaryPart({
  inspection,
  findings,
}: {
  inspection: ServedInspection
  findings: readonly Finding[]
}) {
  const { page: t } = useTexts(texts)
  const { kind } = useTexts(findingTexts)
  const spoken = findings.filter(isConfirmed)
  const { strengths = [], others = [] } = Object.groupBy(spoken, (finding) =>
    finding.kind === 'strength' ? 'strengths' : 'others',
  )
  const lines = (title: string, found: readonly Finding[]) =>
    found.length > 0 ? [`${title}:`, ...found.map(({ fact }) => `- ${fact}`)] : []
  const begun = [...lines(t.wellDone, strengths), ...lines(t.fallsShort, others)].join('\n')
  return (
    <div className="with-aside">
      <PreliminaryForm key={inspection.id} inspection={inspection} begun={begun} />
      <aside className="column">
        <Panel title={t.spokenOf} count={spoken.length}>
          {spoken.length === 0 ? (
            <Empty>{t.noneConfirmed}</Empty>
          ) : (
            <ul className="points">
              {spoken.map((finding) => (
                <li key={finding.id}>
                  <b>{kind[finding.kind]}</b>: {finding.fact}
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </aside>
    </div>
  )
}
