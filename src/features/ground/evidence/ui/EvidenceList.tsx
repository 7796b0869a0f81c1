import { Details } from '#web/design/Details.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useThing } from '#web/queries.ts'
import { ReadersLink } from '#web/ReadersLink.tsx'
import { useTexts } from '#web/texts.ts'
import { refusals } from '../refusals.ts'
import type { EvidenceFile } from '../rules.ts'
import { texts } from '../texts.ts'
import { DropFile } from './DropFile.tsx'
import './evidence.css'

/** Files of one thing, or of one part of it, that this person may know of; null is the part that has no name yet. */
export function useEvidence(
  inspectionId: string,
  thingId: string,
  partId?: string | null,
  side?: EvidenceFile['side'],
): readonly EvidenceFile[] {
  const { data } = useThing('/api/inspections/:id/files', { id: inspectionId })
  return (data?.items ?? []).filter(
    (file) =>
      file.thingId === thingId &&
      (partId === undefined || file.partId === partId) &&
      (side === undefined || file.side === side),
  )
}

interface Props {
  inspectionId: string
  thingId: string
  partId?: string | null
  /** Only what this side attached. */
  side?: EvidenceFile['side']
  /** Shows what was refused or only partly sent, with the way to take it away. */
  removable?: boolean
  showsHash?: boolean
}

/** The attached files, each to fetch. Nothing where there are none. */
export function EvidenceList({ inspectionId, thingId, partId, side, removable = false, showsHash = false }: Props) {
  const files = useEvidence(inspectionId, thingId, partId, side).filter((file) => removable || file.state === 'stored')
  if (files.length === 0) return null
  return (
    <ul className="evidence-files">
      {files.map((file) => (
        <OneFile key={file.id} file={file} removable={removable} showsHash={showsHash} />
      ))}
    </ul>
  )
}

function OneFile({ file, removable, showsHash }: { file: EvidenceFile; removable: boolean; showsHash: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const why =
    file.state === 'refused'
      ? refusals[file.refusal as 'FILE_DAMAGED']().text[language]
      : file.state === 'uploading'
        ? t.unfinished
        : null
  return (
    <li>
      <div className="row">
        {file.state === 'stored' ? (
          <a className="evidence-name" href={`/api/files/${file.id}/content`} download={file.name}>
            {file.name}
          </a>
        ) : (
          <span className="evidence-name">{file.name}</span>
        )}
        <span className="muted small">{t.size(file.size)}</span>
        {file.state === 'stored' ? (
          <StateTag
            tone={file.scanned === 'clean' ? 'done' : file.scanned === 'infected' ? 'alarm' : 'muted'}
            sign={file.scanned === 'no' ? '○' : '✓'}
          >
            {t.scanned[file.scanned]}
          </StateTag>
        ) : (
          <StateTag tone={file.state === 'refused' ? 'alarm' : 'attention'}>{t.state[file.state]}</StateTag>
        )}
        {file.restricted && <StateTag tone="waiting">{t.restrictedTag}</StateTag>}
        {file.state === 'stored' && (file.restricted || file.side === 'unit') && <ReadersLink about={file.id} />}
        {removable && <DropFile file={file} />}
      </div>
      {why && <p className="small evidence-why">{why}</p>}
      {showsHash && file.state === 'stored' && (
        <Details>
          <code className="evidence-hash">{t.hash(file.sha256)}</code>
        </Details>
      )}
    </li>
  )
}
