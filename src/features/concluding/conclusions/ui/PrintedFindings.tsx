import type { Finding } from '#features/inspecting/findings/rules.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import type { Day } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { CheckField } from '#web/design/fields.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { useAction } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { type ConclusionDraft, printedFindings } from '../rules.ts'
import { texts } from '../texts.ts'
import './recommendations.css'

interface Props {
  inspectionId: string
  findings: readonly Finding[]
  chosen: Pick<ConclusionDraft, 'findings' | 'leftOut'>
  /** The day that a recommendation begins with. */
  dueOn: Day | null
  onChoose(chosen: Partial<ConclusionDraft>): void
}

/** The findings as the notice prints them: ticked, in order, each one press from a recommendation. */
export function PrintedFindings({ inspectionId, findings, chosen, dueOn, onChoose }: Props) {
  const { printed: t } = useTexts(texts)
  const usable = findings.filter(({ state }) => state !== 'withdrawn')
  if (usable.length === 0) return null
  const printed = printedFindings(findings, chosen).map(({ id }) => id)
  const inOrder = [...printed, ...usable.map(({ id }) => id).filter((id) => !printed.includes(id))]
  const move = (id: string, by: number) => {
    const next = [...printed]
    const at = next.indexOf(id)
    next.splice(at + by, 0, ...next.splice(at, 1))
    onChoose({ findings: next })
  }
  return (
    <fieldset className="field wide">
      <legend>{t.title}</legend>
      <span className="hint">{t.hint}</span>
      <ol className="recommendations">
        {inOrder.map((id) => {
          const finding = usable.find((one) => one.id === id)!
          const at = printed.indexOf(id)
          return (
            <li key={id}>
              <CheckField
                label={finding.fact}
                value={at >= 0}
                onChange={(ticked) => {
                  const others = chosen.leftOut.filter((one) => one !== id)
                  onChoose({ leftOut: ticked ? others : [...others, id] })
                }}
              />
              <div className="row small">
                <Kind finding={finding} />
                {at > 0 && (
                  <Button small label={`${t.up}: ${finding.fact}`} onClick={() => move(id, -1)}>
                    {t.up}
                  </Button>
                )}
                {at >= 0 && at < printed.length - 1 && (
                  <Button small label={`${t.down}: ${finding.fact}`} onClick={() => move(id, 1)}>
                    {t.down}
                  </Button>
                )}
                {finding.kind !== 'strength' && (
                  <Recommend inspectionId={inspectionId} finding={finding} dueOn={dueOn} />
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

function Kind({ finding }: { finding: Finding }) {
  const t = useTexts(findingTexts)
  return <span className="muted">{t.kind[finding.kind]}</span>
}

/** Drafts a recommendation in the words of the finding, to be gone over below. */
function Recommend({ inspectionId, finding, dueOn }: { inspectionId: string; finding: Finding; dueOn: Day | null }) {
  const { printed: t } = useTexts(texts)
  const draft = {
    ...{ findingId: finding.id, text: t.remedyOf(finding.fact), nature: '', withinCompetence: '' },
    ...{ addressee: 'unit' as const, upperAuthority: '', dueOn },
  }
  const { busy, refused, run } = useAction(() =>
    send('POST /api/inspections/:id/recommendations', { id: inspectionId }, draft),
  )
  return (
    <>
      <Button small busy={busy} label={`${t.recommend}: ${finding.fact}`} onClick={run}>
        {t.recommend}
      </Button>
      {refused && <RefusalNotice refused={refused} />}
    </>
  )
}
