import { texts as evidenceTexts } from '#features/ground/evidence/texts.ts'
import { SignedCopy } from '#features/ground/evidence/ui/embed.tsx'
import { SubmissionFacts } from '#features/ground/papers/ui/embed.tsx'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { ISSUED, mayAttachCopy } from '#features/planning/plans/rules.ts'
import { texts } from '#features/planning/plans/texts.ts'
import { PaperPreview, PapersPanel } from '#features/reporting/archive/ui/embed.tsx'
import { CorrectedNotice, ErrataPanel } from '#features/reporting/errata/ui/embed.tsx'
import { Details } from '../design/Details.tsx'
import { Facts } from '../design/Facts.tsx'
import { Loaded } from '../design/Loading.tsx'
import { Panel } from '../design/Panel.tsx'
import { useMe } from '../me.tsx'
import { useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'
import './plan-paper.css'

/** Văn bản: what whoever signs has before him, with who put it there. */
export function PlanPaper({ plan }: { plan: ServedPlan }) {
  const { paper: t } = useTexts(texts)
  const { size } = useTexts(evidenceTexts)
  const { actor } = useMe()
  const { original } = plan
  return (
    <div className="with-aside">
      <div className="column">
        <CorrectedNotice of="plan" id={plan.id} paper={{ kind: 'plan', ...plan }} />
        <Panel title={t.title}>
          <Shown plan={plan} />
        </Panel>
        {/* A file that came with its own layout is the paper; nothing is made in its place. */}
        {original === null || original.type === 'text' ? (
          <PapersPanel of="plan" id={plan.id} />
        ) : (
          <ErrataPanel of="plan" id={plan.id} />
        )}
      </div>
      <aside className="column narrow-facts">
        {plan.submittedBy !== null && (
          <Panel title={t.submission}>
            <SubmissionFacts paper={plan} submitter={plan.submitter} />
          </Panel>
        )}
        {(SIGNED.includes(plan.state) || mayAttachCopy(actor, plan).ok) && (
          <SignedCopy paper="plan" id={plan.id} path="/api/plans" attaches={mayAttachCopy(actor, plan).ok} />
        )}
        {plan.state === 'cancelled' && plan.number !== null && (
          <SignedCopy paper="plan" id={plan.id} path="/api/plans" of="ending" attaches={false} />
        )}
        {plan.origin === 'imported' && (
          <Panel title={t.original}>
            {original && (
              <Facts
                facts={[
                  [
                    t.name,
                    <a key="name" className="said" href={`/api/files/${original.id}/content`} download={original.name}>
                      {original.name}
                    </a>,
                  ],
                  [t.size, size(original.size)],
                ]}
              />
            )}
            {original && (
              <Details>
                {t.hash}: <code className="said">{original.sha256}</code>
              </Details>
            )}
            <p className="hint">
              {original ? (original.type === 'text' ? t.textIsPaper : t.originalIsPaper) : t.noOriginal}
            </p>
          </Panel>
        )}
      </aside>
    </div>
  )
}

/** States in which there may be a signed copy. */
const SIGNED: readonly string[] = ['signed', ...ISSUED]

/** A PDF as it is; a Word file by the words that were read from it; everything else as the paper made here. */
function Shown({ plan }: { plan: ServedPlan }) {
  const { original } = plan
  if (original?.type === 'docx') return <WordsRead plan={plan} />
  const made = `/api/papers/plan/${plan.id}.pdf`
  return original?.type === 'pdf' ? (
    <PaperPreview
      name={original.name}
      href={`/api/plans/${plan.id}/original`}
      fetched={`/api/files/${original.id}/content`}
    />
  ) : (
    <PaperPreview name={plan.title} href={`${made}?show=1`} fetched={made} />
  )
}

function WordsRead({ plan }: { plan: ServedPlan }) {
  const { paper: t } = useTexts(texts)
  const source = useThing('/api/plans/:id/source', { id: plan.id })
  return (
    <>
      <p className="hint">{t.wordsRead}</p>
      <Loaded query={source} lines={12}>
        {({ lines }) => (
          <div className="words-read" lang="vi">
            {lines
              .filter((line) => !line.furniture && line.text.trim() !== '')
              .map((line) => (
                <p key={line.number} className={line.bold ? 'bold' : undefined}>
                  {line.marker ? `${line.marker} ` : ''}
                  {line.text}
                </p>
              ))}
          </div>
        )}
      </Loaded>
    </>
  )
}
