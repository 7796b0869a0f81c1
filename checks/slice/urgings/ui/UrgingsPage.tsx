import { DataTable } from '#web/design/DataTable.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useList } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts, tones } from '../texts.ts'

/** Đôn đốc: every letter that this person may know of. */
export function UrgingsPage() {
  const t = useTexts(texts)
  const urgings = useList('/api/urgings')
  return (
    <>
      <PageHead title={t.title} />
      <Loaded query={urgings}>
        {({ items }) => (
          <DataTable
            caption={t.caption}
            rows={items}
            rowKey={(urging) => urging.id}
            rowPath={(urging) => `/cuoc/${urging.inspectionId}`}
            columns={[
              { key: 'words', label: t.words, headline: true, cell: (urging) => urging.words },
              { key: 'answer', label: t.answer, cell: (urging) => urging.answer },
              {
                key: 'state',
                label: t.stateColumn,
                cell: ({ state }) => <StateTag tone={tones[state]}>{t.state[state]}</StateTag>,
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
