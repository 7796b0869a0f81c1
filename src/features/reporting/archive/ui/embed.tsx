import { DownloadButton } from '#web/design/Button.tsx'
import { Empty, Loaded, later } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import './papers.css'

export const PaperPreview = later(() => import('./PaperPreview.tsx').then((file) => file.PaperPreview))

/** Hồ sơ: the papers that a plan, a Team or an inspection has by now, each as Word and PDF. */
export function PapersPanel({ of, id }: { of: 'plan' | 'team' | 'inspection'; id: string }) {
  const t = useTexts(texts)
  const papers = useThing('/api/papers', { [of]: id })
  return (
    <Panel title={t.title}>
      <Loaded query={papers}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t.none}</Empty>
          ) : (
            <>
              <p className="hint">{t.hint}</p>
              <ul className="papers">
                {items.map(({ kind, name }) => (
                  <li key={kind} className="row">
                    <span>{name}</span>
                    <span className="actions">
                      {(['docx', 'pdf'] as const).map((format) => (
                        <DownloadButton key={format} small href={`/api/papers/${kind}/${id}.${format}`}>
                          {format === 'docx' ? t.word : t.pdf}
                          <span className="hidden-visually"> {name}</span>
                        </DownloadButton>
                      ))}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}
