import { useState } from 'react'
import { type ImportedContent, isImported } from '#features/planning/plan-import/rules/accept.ts'
import { texts } from '#features/planning/plan-import/texts.ts'
import { DraftPane, OriginalPane, usePointing } from '#features/planning/plan-import/ui/embed.tsx'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { useFilters, useGo, usePathParam } from '#web/address.ts'
import { send } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { useForm } from '#web/design/form.ts'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Progress } from '#web/design/StepBar.tsx'
import { Tabs } from '#web/design/Tabs.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedText } from '../contract.ts'
import { QuestionsPane } from './QuestionsPane.tsx'

type ServedImport = ServedPlan & { readonly content: ImportedContent }

/** Đối chiếu bản gốc và bản nháp: the original on the left, the draft or its doubts on the right. */
export function ReadingPage() {
  const id = usePathParam('id')
  const plan = useThing('/api/plans/:id', { id })
  const source = useThing('/api/plans/:id/source', { id })
  const text = useThing('/api/plans/:id/text', { id })
  return (
    <Loaded query={plan} lines={12}>
      {(served) => (
        <Loaded query={source}>
          {({ lines }) =>
            isImported(served) ? (
              <Loaded query={text}>{(written) => <Reading plan={served} lines={lines} text={written} />}</Loaded>
            ) : (
              <NotImported id={id} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  )
}

function Reading({ plan, lines, text }: { plan: ServedImport; lines: readonly SourceLine[]; text: ServedText }) {
  const { screen: t } = useTexts(texts)
  const { imported } = plan.content
  const pointing = usePointing(imported.origins)
  const go = useGo()
  const [{ view }] = useFilters({ view: 'xem' })
  const here = `/ke-hoach/nhap/${plan.id}` as const
  const seen = imported.doubts.filter((doubt) => doubt.decision !== 'open').length
  const leadDays = plan.settings.find((row) => row.key === 'reportLeadDays')?.value
  const sentenceAt = (own: readonly number[]) => {
    const block = text.open && text.blocks.find((one) => one.lines.some((line) => own.includes(line)))
    return block ? (`/ke-hoach/${plan.id}/soan#${block.id}` as const) : null
  }
  const onLine = () => {
    if (window.matchMedia('(max-width: 1000px)').matches) go(`${here}?xem=goc`)
  }
  return (
    <>
      <PageHead
        title={plan.title}
        given
        crumbs={[
          { label: t.plans, to: '/ke-hoach' },
          { label: t.title, to: '/ke-hoach/nhap' },
          { label: imported.fileName },
        ]}
        actions={
          imported.placed ? (
            <LinkButton to={`/ke-hoach/${plan.id}`}>{t.toPlan}</LinkButton>
          ) : (
            <PlaceButton planId={plan.id} open={imported.doubts.length - seen} />
          )
        }
      />
      {imported.placed && <Notice tone="done">{t.alreadyPlaced}</Notice>}
      <div className={`reading-tabs ${view || 'nhap'}`}>
        <div className="reading-progress">
          <Progress done={seen} of={imported.doubts.length}>
            {t.seen(seen, imported.doubts.length)}
          </Progress>
          <span className="muted small">{t.placed(imported.lines.placed, imported.lines.total)}</span>
          <span className="muted small not-phone">{t.hint}</span>
        </div>
        <Tabs
          label={t.views}
          tabs={[
            { label: t.original, to: `${here}?xem=goc` },
            { label: t.draft, to: here },
            { label: t.doubts, to: `${here}?xem=nghi-ngo`, count: imported.doubts.length - seen },
          ]}
        />
      </div>
      <div className={`reading ${view || 'nhap'}`}>
        <div className="reading-original">
          <OriginalPane
            key={view === 'goc' ? 'seen' : 'beside'}
            lines={lines}
            pointing={pointing}
            unrecognised={new Set(imported.unrecognised.map((one) => one.line))}
          />
        </div>
        <div className="reading-draft">
          {view === 'nghi-ngo' ? (
            <QuestionsPane planId={plan.id} text={text} imported={imported} pointing={pointing} onLine={onLine} />
          ) : (
            <DraftPane
              plan={plan}
              leadDays={typeof leadDays === 'number' ? leadDays : null}
              pointing={pointing}
              sentenceAt={sentenceAt}
            />
          )}
        </div>
      </div>
    </>
  )
}

/** Đưa vào hệ thống: says what will happen, then goes to the plan. */
function PlaceButton({ planId, open }: { planId: string; open: number }) {
  const { screen: t } = useTexts(texts)
  const go = useGo()
  const change = useChange()
  const [asked, setAsked] = useState(false)
  const form = useForm({
    start: {},
    send: async () => {
      await change(() => send('POST /api/plan-import/:id/place', { id: planId }))
      go(`/ke-hoach/${planId}`)
    },
  })
  return (
    <>
      {open > 0 && <span className="muted small">{t.placeWait(open)}</span>}
      <Button tone="primary" disabled={open > 0} onClick={() => setAsked(true)}>
        {t.place}
      </Button>
      <FormDialog title={t.place} open={asked} onClose={() => setAsked(false)} form={form} effects={t.placeEffects} />
    </>
  )
}

function NotImported({ id }: { id: string }) {
  const { screen: t } = useTexts(texts)
  return (
    <Notice tone="calm" actions={<LinkButton to={`/ke-hoach/${id}`}>{t.toPlan}</LinkButton>}>
      {t.alreadyPlaced}
    </Notice>
  )
}
