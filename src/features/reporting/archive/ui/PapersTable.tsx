import { showDay } from '#web/days.ts'
import { DownloadButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { useTexts } from '#web/texts.ts'
import type { ListedPaper } from '../contract.ts'
import { texts } from '../texts.ts'
import './papers.css'

/** Văn bản của hồ sơ: each with number, day and signed copy, to look at and to fetch. */
export function PapersTable({ id, papers }: { id: string; papers: readonly ListedPaper[] }) {
  const t = useTexts(texts)
  return (
    <DataTable
      caption={t.caption}
      rows={papers}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'paper', label: t.paper, headline: true, cell: ({ name }) => name },
        {
          key: 'number',
          label: t.number,
          cell: ({ life }) => life?.number && <span className="day">{`${life.number}/${life.symbol}`}</span>,
        },
        { key: 'day', label: t.day, cell: ({ life }) => life && <PaperDay life={life} /> },
        { key: 'copy', label: t.copy, cell: ({ life }) => life && <Copies copies={life.copies} /> },
        {
          key: 'files',
          label: t.files,
          cell: ({ kind, name, lacks }) =>
            lacks ? <span className="small">{lacks}</span> : <Files at={`/api/papers/${kind}/${id}`} name={name} />,
        },
      ]}
    />
  )
}

type Life = NonNullable<ListedPaper['life']>

function PaperDay({ life: { issuedOn, signedOn } }: { life: Life }) {
  const t = useTexts(texts)
  if (issuedOn) return <span className="day">{showDay(issuedOn)}</span>
  return signedOn && <span className="muted small">{t.signed(showDay(signedOn))}</span>
}

function Copies({ copies }: Pick<Life, 'copies'>) {
  const t = useTexts(texts)
  if (copies.length === 0) return <span className="muted small">{t.noCopy}</span>
  return copies.map((copy) => (
    <a key={copy.id} className="paper-copy" href={`/api/files/${copy.id}/content`} download={copy.name}>
      {copy.name}
    </a>
  ))
}

function Files({ at, name }: { at: string; name: string }) {
  const t = useTexts(texts)
  return (
    <span className="actions">
      <a className="button plain small" href={`${at}.pdf?show=1`} target="_blank" rel="noreferrer">
        {t.look}
        <span className="hidden-visually"> {name}</span>
      </a>
      {(['docx', 'pdf'] as const).map((format) => (
        <DownloadButton key={format} small href={`${at}.${format}`}>
          {format === 'docx' ? t.word : t.pdf}
          <span className="hidden-visually"> {name}</span>
        </DownloadButton>
      ))}
    </span>
  )
}
