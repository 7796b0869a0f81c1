import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import { usePathParam } from '#web/address.ts'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedPresence } from '../contract.ts'
import { texts } from '../texts.ts'
import { CountsPanel } from './CountsPanel.tsx'
import { PersonsPanel } from './PersonsPanel.tsx'
import './people.css'

/** Có mặt, người được kiểm tra: how many were at each desk, and what was seen of single people. */
export function PeoplePage() {
  const id = usePathParam('id')
  const inspection = useThing('/api/inspections/:id', { id })
  const presence = useThing('/api/inspections/:id/presence', { id })
  return (
    <Loaded query={inspection}>
      {(served) => <Loaded query={presence}>{(at) => <People inspection={served} presence={at} />}</Loaded>}
    </Loaded>
  )
}

function People({ inspection, presence }: { inspection: ServedInspection; presence: ServedPresence }) {
  const t = useTexts(texts)
  const { asked, writes, tests, persons, counts } = presence
  const isAsked = asked.conduct || asked.software
  return (
    <div className="column people">
      <PageHead
        title={t.title}
        crumbs={[{ label: inspection.unitName, to: `/cuoc/${inspection.id}` }, { label: t.title }]}
      />
      {inspection.team !== null && !isAsked && <Notice tone="calm">{t.notAsked}</Notice>}
      {inspection.team !== null && isAsked && !writes && <Notice tone="calm">{t.notOpen}</Notice>}
      {(isAsked || counts.length > 0) && <CountsPanel inspectionId={inspection.id} presence={presence} />}
      {tests.length > 0 && (
        <Panel title={t.tests}>
          <ul className="points">
            {[true, false].flatMap((leads) => {
              const own = tests.filter((one) => one.leads === leads)
              const all = own.reduce((sum, one) => sum + one.tests, 0)
              const how = own.map((one) => t.testedHow(t.result[one.result], one.tests)).join('; ')
              return all > 0 ? [<li key={String(leads)}>{t.tested(t.standing(leads), all, how)}</li>] : []
            })}
          </ul>
        </Panel>
      )}
      {(writes || persons > 0) && <PersonsPanel inspection={inspection} presence={presence} />}
    </div>
  )
}
