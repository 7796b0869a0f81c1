import { useState } from 'react'
import { overwrite } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange, useSeen } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedErratum } from '../contract.ts'
import { correctedName } from '../document.ts'
import { texts } from '../texts.ts'
import { ErratumForm, FormOnly } from './ErratumForm.tsx'
import './errata.css'

/** What a letter says: on which paper, why, and each place; written anew by whoever may. */
export function ErratumWords({ erratum, writes }: { erratum: ServedErratum; writes: boolean }) {
  const t = useTexts(texts)
  const [writing, setWriting] = useState(false)
  const change = useChange()
  const { paper, reason, places } = erratum
  const seen = useSeen(erratum, (one) => [one.reason, one.places])
  if (writing && writes)
    return (
      <Panel title={t.edit}>
        <FormOnly amended={erratum.amended} />
        <ErratumForm
          name={`erratum:${erratum.id}`}
          start={{ reason, places, formOnly: false }}
          onCancel={() => setWriting(false)}
          send={async (draft) => {
            await change(() => overwrite('PUT /api/errata/:id', { id: erratum.id }, draft, seen.current.version))
            setWriting(false)
          }}
        />
      </Panel>
    )
  return (
    <Panel title={t.which} actions={writes && <Button onClick={() => setWriting(true)}>{t.edit}</Button>}>
      <Facts
        facts={[
          [t.paper, t.numbered(correctedName(paper), showDay(paper.issuedOn))],
          [
            t.abstract,
            <span key="abstract" lang="vi" className="said">
              {paper.abstract}
            </span>,
          ],
          [
            t.addressees,
            <span key="to" lang="vi">
              {paper.addressees.join('; ')}
            </span>,
          ],
          [
            t.reason,
            <span key="reason" className="said">
              {reason}
            </span>,
          ],
        ]}
      />
      <div className="panel-part">
        <h3>{t.places}</h3>
        <ol className="errata-said" lang="vi">
          {places.map(({ where, was, now }) => (
            <li key={JSON.stringify([where, was, now])}>
              <b>{where}</b>
              <div>
                {t.was}: <del>{was}</del>
              </div>
              <div>
                {t.now}: <ins>{now}</ins>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  )
}
