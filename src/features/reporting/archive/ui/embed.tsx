import { DownloadButton } from '#web/design/Button.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useTexts } from '#web/texts.ts'
import type { ArchivePaper } from '../rules.ts'
import { texts } from '../texts.ts'
import './papers.css'

/** Hồ sơ: the papers that the thing has by now, each as Word and PDF. `id` is the plan's, the Team's or the inspection's. */
export function PapersPanel({ id, papers }: { id: string; papers: readonly ArchivePaper[] }) {
  const t = useTexts(texts)
  return (
    <Panel title={t.title}>
      {papers.length === 0 ? (
        <Empty>{t.none}</Empty>
      ) : (
        <>
          <p className="hint">{t.hint}</p>
          <ul className="papers">
            {papers.map((paper) => (
              <li key={paper} className="row">
                <span>{t.paper[paper]}</span>
                <span className="actions">
                  {(['docx', 'pdf'] as const).map((format) => (
                    <DownloadButton key={format} small href={`/api/papers/${paper}/${id}.${format}`}>
                      {format === 'docx' ? t.word : t.pdf}
                      <span className="hidden-visually"> {t.paper[paper]}</span>
                    </DownloadButton>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
