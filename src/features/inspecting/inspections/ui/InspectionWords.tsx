import { useState } from 'react'
import { concludesWith } from '#features/ground/profiles/rules.ts'
import { overwrite } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { LinesField, linesOf } from '#web/design/LinesField.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { Source } from '#web/design/Source.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useMe } from '#web/me.tsx'
import { useChange, useSeen } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedInspection } from '../contract.ts'
import type { Inspection } from '../rules.ts'
import { isPreliminaryDue, mayEditLists } from '../rules.ts'
import { texts } from '../texts.ts'

/** The head's word at the end of a session: kết luận sơ bộ, or remarks where the plan calls it so. */
export function PreliminaryPanel({ inspection }: { inspection: ServedInspection }) {
  const { preliminary: t } = useTexts(texts)
  const waits =
    isPreliminaryDue(inspection, inspection.settings) &&
    ['inSession', 'preliminarilyConcluded'].includes(inspection.state)
  if (inspection.preliminaryOn === null && !waits) return null
  return (
    <Panel title={concludesWith(inspection.settings, 'headRemarks') ? t.remarks.title : t.conclusion.title}>
      {inspection.preliminaryOn === null ? (
        <p className="muted">{t.waiting}</p>
      ) : (
        <>
          <p className="said">{inspection.preliminary}</p>
          <p className="muted small">{t.on(showDay(inspection.preliminaryOn))}</p>
        </>
      )}
      <Source rule={{ planId: inspection.planId, settings: ['conclusionArtefacts'] }} />
    </Panel>
  )
}

/** Mặt làm được, chưa làm được: for plans that conclude with these lists. */
export function ListsPanel({ inspection }: { inspection: ServedInspection }) {
  const { lists: t } = useTexts(texts)
  const { actor } = useMe()
  const { listsOpenOn, doneList, notDoneList } = inspection
  if (!concludesWith(inspection.settings, 'doneLists')) return null
  if (mayEditLists(actor, inspection, { doneList, notDoneList, open: false }).ok)
    return <ListsForm key={inspection.id} inspection={inspection} />
  if (listsOpenOn === null && doneList.length + notDoneList.length === 0) return null
  return (
    <Panel title={t.title}>
      <div className="two-columns">
        <Points title={t.done} points={doneList} />
        <Points title={t.notDone} points={notDoneList} />
      </div>
      <p className="muted small">{listsOpenOn ? t.opened(showDay(listsOpenOn)) : t.notOpened}</p>
      <Source rule={{ planId: inspection.planId, settings: ['conclusionArtefacts'] }} />
    </Panel>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  const { lists: t } = useTexts(texts)
  return (
    <div>
      <h3>{title}</h3>
      {points.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <ul className="points">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function ListsForm({ inspection }: { inspection: ServedInspection }) {
  const { lists: t } = useTexts(texts)
  const design = useTexts(designTexts)
  const change = useChange()
  const [asking, setAsking] = useState(false)
  const [saved, setSaved] = useState(false)
  const seen = useSeen<Inspection>(inspection, ({ doneList, notDoneList }) => [doneList, notDoneList])
  const form = useDraftedForm<{ doneList: readonly string[]; notDoneList: readonly string[] }>(
    `lists:${inspection.id}`,
    {
      start: { doneList: inspection.doneList, notDoneList: inspection.notDoneList },
      send: async ({ doneList, notDoneList }) => {
        const lists = { doneList: linesOf(doneList), notDoneList: linesOf(notDoneList) }
        seen.current = await change(() =>
          overwrite(
            'PUT /api/inspections/:id/lists',
            { id: inspection.id },
            { ...lists, open: asking },
            seen.current.version,
          ),
        )
        setSaved(true)
      },
    },
  )
  return (
    <Panel title={t.title}>
      <Form form={form}>
        <div className="two-columns">
          <LinesField rows={6} label={t.done} hint={t.hint} {...form.field('doneList')} />
          <LinesField rows={6} label={t.notDone} hint={t.hint} {...form.field('notDoneList')} />
        </div>
        {saved && <Notice tone="done">{t.saved}</Notice>}
        <Source rule={{ planId: inspection.planId, settings: ['conclusionArtefacts'] }} />
        <div className="actions">
          <Button submit busy={form.busy && !asking}>
            {t.save}
          </Button>
          <Button tone="primary" onClick={() => setAsking(true)}>
            {t.open}
          </Button>
        </div>
      </Form>
      <Dialog title={t.openTitle} open={asking} onClose={() => setAsking(false)}>
        <p>{design.willHappen}</p>
        <ul className="effects">
          {t.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <div className="actions dialog-actions">
          <Button tone="primary" busy={form.busy} onClick={() => void form.submit().then(() => setAsking(false))}>
            {t.open}
          </Button>
          <Button onClick={() => setAsking(false)}>{design.cancel}</Button>
        </div>
      </Dialog>
    </Panel>
  )
}
