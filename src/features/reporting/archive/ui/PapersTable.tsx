import type { ListedErratum } from '#features/reporting/errata/contract.ts'
import { Corrected } from '#features/reporting/errata/ui/embed.tsx'
import { showDay } from '#web/days.ts'
import { DataTable } from '#web/design/DataTable.tsx'
import { PaperFiles } from '#web/design/PaperFiles.tsx'
import { useTexts } from '#web/texts.ts'
import type { ListedPaper } from '../contract.ts'
import { texts } from '../texts.ts'
import './papers.css'

interface Props {
  id: string
  papers: readonly ListedPaper[]
  errata: readonly ListedErratum[]
}

/** Văn bản của hồ sơ: each with number, day and signed copy, to look at and to fetch; what was put right says by which letter. */
export function PapersTable({ id, papers, errata }: Props) {
  const t = useTexts(texts)
  return (
    <DataTable
      caption={t.caption}
      rows={papers}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'paper',
          label: t.paper,
          headline: true,
          cell: ({ kind, name, life }) => (
            <div>
              {name}
              {life && <Corrected paper={{ kind, ...life }} errata={errata} />}
            </div>
          ),
        },
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
      <PaperFiles small at={at} name={name} />
    </span>
  )
}
