import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { moveWithArrows } from '#features/planning/plan-import/ui/embed.tsx'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { useFilters, usePathParam } from '#web/address.ts'
import { isKept } from '#web/design/autosave.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice, RefusalNotice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Tabs } from '#web/design/Tabs.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedText } from '../contract.ts'
import type { Block } from '../rules/block.ts'
import { unsaid } from '../rules/following.ts'
import { BLANK } from '../rules/ready/ready.ts'
import { texts } from '../texts.ts'
import { keptAs } from './BlockForm.tsx'
import { BlockRow } from './BlockRow.tsx'
import { ComparedText } from './ComparedText.tsx'
import { MissingAnnexes } from './MissingAnnexes.tsx'
import { NewBlock } from './NewBlock.tsx'
import { PrintedText } from './PrintedText.tsx'
import { ReplaceByFile } from './ReplaceByFile.tsx'
import { UnsaidFacts } from './UnsaidFacts.tsx'
import { useText, type Writing } from './useText.ts'
import './editor.css'

/** Soạn kế hoạch: the paper as it stands, each sentence with the facts that the rules take from it. */
export function EditorPage() {
  const id = usePathParam('id')
  const plan = useThing('/api/plans/:id', { id })
  const text = useThing('/api/plans/:id/text', { id })
  return (
    <Loaded query={plan} lines={12}>
      {(served) => <Loaded query={text}>{(first) => <Editor key={id} plan={served} served={first} />}</Loaded>}
    </Loaded>
  )
}

function Editor({ plan, served }: { plan: ServedPlan; served: ServedText }) {
  const t = useTexts(texts)
  const writing = useText(plan.id, served)
  const original = useThing('/api/plans/:id/text/original', { id: plan.id })
  const [{ view }] = useFilters({ view: 'xem' })
  const here = `/ke-hoach/${plan.id}/soan` as const
  const { text, refused, undo } = writing
  const before = original.data?.blocks ?? []
  const comparedWith = original.data?.with ?? null
  return (
    <>
      <PageHead
        title={t.title}
        under={plan.title}
        crumbs={[
          { label: t.plans, to: '/ke-hoach' },
          { label: plan.title, to: `/ke-hoach/${plan.id}` },
          { label: t.title },
        ]}
        actions={
          <>
            {text.open && (
              <Button disabled={undo === null} onClick={() => void undo?.().catch(() => {})}>
                {t.undo}
              </Button>
            )}
            {plan.amends === null && <LinkButton to={`/ke-hoach/${plan.id}/lua-chon`}>{t.toChoices}</LinkButton>}
            <LinkButton to={`/ke-hoach/${plan.id}`}>{t.toPlan}</LinkButton>
          </>
        }
      />
      {!text.open && <Notice tone="calm">{t.closed}</Notice>}
      {text.open && text.version === 0 && comparedWith === 'file' && <Notice tone="calm">{t.firstChange}</Notice>}
      {refused && refused.problem.code !== 'BLOCK_CHANGED' && <RefusalNotice refused={refused} />}
      {text.open && <MissingAnnexes planId={plan.id} citations={plan.content.missingAnnexes} />}
      <Tabs
        label={t.views}
        tabs={[
          { label: t.write, to: here },
          { label: t.asPrinted, to: `${here}?xem=ban-in` },
          ...(text.open ? [{ label: t.byFile, to: `${here}?xem=tep` } as const] : []),
          ...(comparedWith ? [{ label: t.changed[comparedWith], to: `${here}?xem=khac` } as const] : []),
        ]}
      />
      {view === 'ban-in' ? (
        <PrintedText blocks={text.blocks} />
      ) : view === 'tep' && text.open ? (
        <ReplaceByFile planId={plan.id} writing={writing} />
      ) : view === 'khac' ? (
        <ComparedText before={before} after={text.blocks} />
      ) : (
        <Written planId={plan.id} writing={writing} original={before} comparedWith={comparedWith} />
      )}
    </>
  )
}

/** The paragraphs with their parts beside them; one at a time is open. */
function Written({
  planId,
  writing,
  original,
  comparedWith,
}: {
  planId: string
  writing: Writing
  original: readonly Block[]
  comparedWith: 'file' | 'plan' | 'edition' | null
}) {
  const t = useTexts(texts)
  const { text } = writing
  // A link to a sentence opens it, and so does one whose words wait on the device.
  const [open, setOpen] = useState(
    () => (text.open && (location.hash.slice(1) || waiting(planId, text.blocks))) || null,
  )
  const [adding, setAdding] = useState<string | null>(null)
  const [stop, setStop] = useState(text.blocks[0]?.id)
  const shown = text.blocks.filter(({ furniture }) => !furniture)
  const was = new Map(original.map((block) => [block.id, block]))
  const missing = unsaid(text)
  const untouched = shown.find(({ origin }) => origin)?.origin
  const isBlank = ({ text: words }: Block) => words.includes(BLANK)
  const blank = shown.find(isBlank)
  // The browser looked for it before it was there.
  const first = useRef(open)
  useEffect(() => {
    if (first.current) document.getElementById(first.current)?.scrollIntoView({ block: 'center' })
  }, [])
  const begin = (id: string | null) => {
    setAdding(null)
    setOpen(id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLButtonElement) moveWithArrows(event)
  }
  return (
    <div className="editor">
      <Parts blocks={shown} text={text} />
      <section aria-label={t.paragraphs} onKeyDown={onKeyDown}>
        {(text.differences.length > 0 || missing.length > 0) && (
          <Notice tone="attention">
            {text.differences.length > 0 && (
              <p>
                {t.differences(text.differences.length)}{' '}
                <Button small onClick={() => begin(text.differences[0]!.block)}>
                  {t.show}
                </Button>
              </p>
            )}
            {missing.length > 0 && <UnsaidFacts writing={writing} facts={missing} />}
          </Notice>
        )}
        {text.open && <p className="muted small not-phone">{t.leadNote}</p>}
        {untouched && (
          <p className="muted small">
            <span className="untouched-sign" aria-hidden="true" /> {t.untouchedNote[untouched]}
          </p>
        )}
        {blank && text.open && (
          <Notice tone="attention">
            {t.blanks(shown.filter(isBlank).length)}{' '}
            <Button small onClick={() => begin(blank.id)}>
              {t.show}
            </Button>
          </Notice>
        )}
        {shown.length === 0 && <p className="muted">{t.empty}</p>}
        <ol className="blocks" lang="vi">
          {shown.map((block, at) => (
            <BlockRow
              key={block.id}
              planId={planId}
              block={block}
              was={was.get(block.id) ?? null}
              comparedWith={comparedWith}
              writing={writing}
              above={shown[at - 1] ?? null}
              aboveThat={shown[at - 2]?.id ?? null}
              below={shown[at + 1]?.id ?? null}
              isOpen={open === block.id}
              isStop={stop === block.id}
              onStop={() => setStop(block.id)}
              onOpen={() => begin(text.open ? block.id : null)}
              onClose={() => {
                setOpen(null)
                setStop(block.id)
              }}
              onAdd={() => {
                setOpen(null)
                setAdding(block.id)
              }}
              onMoved={begin}
            >
              {adding === block.id && (
                <NewBlock writing={writing} after={block.id} onDone={() => setAdding(null)} onAdded={setAdding} />
              )}
            </BlockRow>
          ))}
        </ol>
        {text.open && shown.length === 0 && (
          <NewBlock writing={writing} after={null} onDone={() => {}} onAdded={setAdding} />
        )}
      </section>
    </div>
  )
}

/** The paragraph whose words an earlier visit could not send. */
const waiting = (planId: string, blocks: readonly Block[]) =>
  blocks.find(({ id }) => isKept(localStorage, keptAs(planId, id)))?.id

/** What a plan is made of, whether it is there yet. */
const EXPECTED = [
  ...(['leadIn', 'purposes', 'requirements', 'contents', 'forms', 'targets', 'periods'] as const),
  ...(['organisation', 'budget', 'recipients', 'signature'] as const),
]

/** Các phần của kế hoạch: a way to each, with what is missing or differs. */
function Parts({ blocks, text }: { blocks: readonly Block[]; text: ServedText }) {
  const t = useTexts(texts)
  const first = new Map<string, Block>()
  for (const block of blocks) if (!first.has(block.role)) first.set(block.role, block)
  const absent = EXPECTED.filter((role) => !first.has(role))
  const differing = new Set(text.differences.map(({ block }) => block))
  const differsIn = (role: string) => blocks.filter((block) => block.role === role && differing.has(block.id)).length
  return (
    <nav className="editor-parts" aria-label={t.parts}>
      <ul>
        {[...first].map(([role, block]) => (
          <li key={role}>
            <a href={`#${block.id}`}>
              {t.role[role] ?? role}
              {differsIn(role) > 0 && <span className="count">{differsIn(role)}</span>}
            </a>
          </li>
        ))}
        {absent.map((role) => (
          <li key={role} className="muted">
            {t.role[role]}: {t.missing}
          </li>
        ))}
      </ul>
    </nav>
  )
}
