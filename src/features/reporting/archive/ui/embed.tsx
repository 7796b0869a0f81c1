import { ErrataPanel } from '#features/reporting/errata/ui/embed.tsx'
import { Empty, Loaded, later } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

export const PaperPreview = later(() => import('./PaperPreview.tsx').then((file) => file.PaperPreview))
const PapersTable = later(() => import('./PapersTable.tsx').then((file) => file.PapersTable))

/** Hồ sơ: the papers that a plan, a Team or an inspection has by now, and the letters that put their form right. */
export function PapersPanel({ of, id }: { of: 'plan' | 'team' | 'inspection'; id: string }) {
  const t = useTexts(texts)
  const papers = useThing('/api/papers', { [of]: id })
  const errata = useThing('/api/errata', { [of]: id })
  return (
    <div className="column">
      <Panel title={t.title}>
        <Loaded query={papers}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>{t.none}</Empty>
            ) : (
              <>
                <p className="hint">{t.hint}</p>
                <PapersTable id={id} papers={items} errata={errata.data?.items ?? []} />
              </>
            )
          }
        </Loaded>
      </Panel>
      <ErrataPanel of={of} id={id} />
    </div>
  )
}
