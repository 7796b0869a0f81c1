import { DownloadButton } from '#web/design/Button.tsx'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import './papers.css'

/** A paper as it will be printed, within the page. A device that cannot show a PDF fetches it. */
export function PaperPreview({ name, href, fetched }: { name: string; href: string; fetched: string }) {
  const t = useTexts(texts)
  if (!navigator.pdfViewerEnabled)
    return (
      <div className="paper-missing">
        <p>{t.noViewer}</p>
        <DownloadButton href={fetched}>{t.fetchPdf(name)}</DownloadButton>
      </div>
    )
  return <iframe className="paper-preview" title={t.previewOf(name)} src={`${href}#navpanes=0&view=FitH`} />
}
