import { useState } from 'react'
import { isImported } from '#features/planning/plan-import/rules/accept.ts'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { useFilters, useGo, usePathParam } from '#web/address.ts'
import { send } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Form } from '#web/design/Form.tsx'
import { useForm } from '#web/design/form.ts'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Progress } from '#web/design/StepBar.tsx'
import { Tabs } from '#web/design/Tabs.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ImportedContent } from '../rules/accept.ts'
import { texts } from '../texts.ts'
import { DoubtsPane } from './DoubtsPane.tsx'
import { DraftPane } from './DraftPane.tsx'
import { OriginalPane } from './OriginalPane.tsx'
import { usePointing } from './usePointing.ts'
import './reading.css'

type ServedImport = ServedPlan & { readonly content: ImportedContent }

/** Đối chiếu bản gốc và bản nháp: the original on the left, the draft or its doubts on the right. */
export function ReadingPage() {
  const id = usePathParam('id')
  const plan = useThing('/api/plans/:id', { id })
  const source = useThing('/api/plans/:id/source', { id })
  return (
    <Loaded query={plan} lines={12}>
      {(served) => (
        <Loaded query={source}>
          {({ lines }) => (isImported(served) ? <Reading plan={served} lines={lines} /> : <NotImported id={id} />)}
        </Loaded>
      )}
    </Loaded>
  )
}

function Reading({ plan, lines }: { plan: ServedImport; lines: readonly SourceLine[] }) {
  const { screen: t } = useTexts(texts)
  const { imported } = plan.content
  const pointing = usePointing(imported.origins)
  const go = useGo()
  const [{ view }] = useFilters({ view: 'xem' })
  const here = `/ke-hoach/nhap/${plan.id}` as const
  const seen = imported.doubts.filter((doubt) => doubt.decision !== 'open').length
  const leadDays = plan.settings.find((row) => row.key === 'reportLeadDays')?.value
  const onLine = () => {
    if (window.matchMedia('(max-width: 1000px)').matches) go(`${here}?xem=goc`)
  }
  return (
    <>
      <PageHead
        title={plan.title}
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
            <DoubtsPane planId={plan.id} imported={imported} pointing={pointing} onLine={onLine} />
          ) : (
            <DraftPane plan={plan} leadDays={typeof leadDays === 'number' ? leadDays : null} pointing={pointing} />
          )}
        </div>
      </div>
    </>
  )
}

/** Đưa vào hệ thống: says what will happen, then goes to the plan. */
function PlaceButton({ planId, open }: { planId: string; open: number }) {
  const { screen: t } = useTexts(texts)
  const design = useTexts(designTexts)
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
      <Dialog title={t.place} open={asked} onClose={() => setAsked(false)}>
        <Form form={form}>
          <p>{design.willHappen}</p>
          <ul className="effects">
            {t.placeEffects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <div className="actions dialog-actions">
            <Button tone="primary" submit busy={form.busy}>
              {form.busy ? design.busy : t.place}
            </Button>
            <Button onClick={() => setAsked(false)}>{design.cancel}</Button>
          </div>
        </Form>
      </Dialog>
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
