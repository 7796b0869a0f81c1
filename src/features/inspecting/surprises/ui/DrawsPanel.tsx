import { useQuery } from '@tanstack/react-query'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { showDay } from '#web/days.ts'
import { Details } from '#web/design/Details.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Link } from '#web/design/Link.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useThing } from '#web/queries.ts'
import { sha256 } from '#web/sha256.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedDraw } from '../contract.ts'
import { drawTarget, drawText } from '../rules.ts'
import { texts } from '../texts.ts'
import './surprises.css'

/** Bốc thăm: what was promised about the seed, the draws that are disclosed, and each worked out again here once the seed is known. */
export function DrawsPanel({ planId, year }: { planId: string; year: number }) {
  const { draws: t } = useTexts(texts)
  const served = useThing('/api/plans/:id/draw', { id: planId })
  return (
    <Panel title={t.title}>
      <p className="muted small">{t.lead}</p>
      <Loaded query={served}>
        {({ hash, seed, draws }) => (
          <div className="column">
            <h3>{t.list}</h3>
            {draws.length === 0 ? (
              <p className="muted">{t.none}</p>
            ) : (
              draws.map((draw) => <OneDraw key={draw.inspectionId} draw={draw} seed={seed} />)
            )}
            <details>
              <summary>{t.howTitle}</summary>
              <Facts
                facts={[
                  [t.hash, <Code key="hash" text={hash} />],
                  [t.seed, seed === null ? t.sealed(year) : <Code key="seed" text={seed} />],
                ]}
              />
              <ol>
                {t.how.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </details>
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function OneDraw({ draw, seed }: { draw: ServedDraw; seed: string | null }) {
  const { draws: t, drawnOn } = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const nameOf = (id: string | null) => draw.candidates.find((unit) => unit.id === id)?.name ?? ''
  const digest = useQuery({
    queryKey: ['draw', seed, draw.kind, draw.on],
    enabled: seed !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => sha256(drawText({ seed: seed!, kind: draw.kind, on: draw.on })),
  })
  const target =
    digest.data === undefined
      ? null
      : drawTarget(
          digest.data,
          draw.candidates.map((unit) => unit.id),
        )
  return (
    <section className="column draw">
      <p>
        {drawnOn(showDay(draw.on))}: <Link to={`/cuoc/${draw.inspectionId}`}>{nameOf(draw.unitId)}</Link>{' '}
        <span className="muted">({kinds[draw.kind as keyof typeof kinds] ?? draw.kind})</span>
      </p>
      <details>
        <summary>{t.from(draw.candidates.length)}</summary>
        <ol className="small">
          {draw.candidates.map((unit) => (
            <li key={unit.id}>
              {unit.name} <Code text={unit.id} />
            </li>
          ))}
        </ol>
      </details>
      {digest.data !== undefined && (
        <>
          {target === draw.unitId ? (
            <Notice tone="done">{t.fits(draw.candidates.findIndex((unit) => unit.id === target) + 1)}</Notice>
          ) : (
            <Notice tone="alarm">{t.differs(nameOf(target))}</Notice>
          )}
          <Details>
            {t.digest}: <Code text={digest.data} />
          </Details>
        </>
      )}
    </section>
  )
}

function Code({ text }: { text: string }) {
  return <code className="small draw-code">{text}</code>
}
