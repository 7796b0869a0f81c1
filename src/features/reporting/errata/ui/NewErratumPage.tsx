import { useState } from 'react'
import { useGo, usePathParam } from '#web/address.ts'
import { newId, send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { fileOf } from '../rules.ts'
import { texts } from '../texts.ts'
import { ErratumForm, FormOnly } from './ErratumForm.tsx'
import { NO_PLACE } from './PlacesField.tsx'

/** Lập công văn đính chính on one issued paper. */
export function NewErratumPage() {
  const t = useTexts(texts)
  const change = useChange()
  const go = useGo()
  const kind = usePathParam('kind')
  const id = usePathParam('id')
  const [letterId] = useState(newId)
  const known = useThing('/api/errata/of/:kind/:id', { kind, id })
  return (
    <Loaded query={known} lines={12}>
      {({ of, paper, amended }) => {
        const called = `${paper.name} ${paper.number}/${paper.symbol}`
        return (
          <>
            <PageHead
              title={t.titleOf(called)}
              crumbs={[{ label: t.back, to: fileOf({ paperOf: of, paperId: id }) }, { label: t.one }]}
            />
            <FormOnly amended={amended} />
            <Panel title={t.numbered(called, showDay(paper.issuedOn))}>
              <ErratumForm
                name={`erratum:${kind}:${id}`}
                start={{ reason: '', places: [NO_PLACE], formOnly: false }}
                send={async (draft) => {
                  const erratum = await change(() => send('POST /api/errata', { kind, id, letterId, ...draft }))
                  go(`/dinh-chinh/${erratum.id}`)
                }}
              />
            </Panel>
          </>
        )
      }}
    </Loaded>
  )
}
