import type { FirstStep } from '#features/reporting/overview/contract.ts'
import { told } from '../address.ts'
import { LinkButton } from '../design/Button.tsx'
import { Panel } from '../design/Panel.tsx'
import { StateTag } from '../design/StateTag.tsx'
import { start } from '../texts/start.ts'
import { useTexts } from '../texts.ts'

/** Bắt đầu: what an office does first, in order, each with its state and the way to it. */
export function FirstSteps({ steps }: { steps: readonly FirstStep[] }) {
  const t = useTexts(start)
  const next = steps.find(({ done, path }) => !done && path !== null)
  return (
    <Panel title={t.title} count={steps.filter(({ done }) => !done).length}>
      <p className="muted">{t.lead}</p>
      <ol className="works first-steps">
        {steps.map((one, at) => {
          const { step, done, path } = one
          const { title, why } = t.steps[step]
          return (
            <li className="work" key={step}>
              <div>
                <span className="title">
                  {at + 1}. {title}
                </span>
                <div className="muted small">{why}</div>
              </div>
              <div className="small when">
                <StateTag tone={done ? 'done' : one === next ? 'attention' : 'muted'}>
                  {done ? t.done : one === next ? t.next : t.later}
                </StateTag>
                {!done && path === null && <span>{t.byAdministrator}</span>}
              </div>
              <div className="work-acts">
                {!done && path !== null && (
                  <LinkButton
                    small
                    tone={one === next ? 'primary' : 'plain'}
                    to={told(path)}
                    label={`${t.go[step]}: ${title}`}
                  >
                    {t.go[step]}
                  </LinkButton>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
