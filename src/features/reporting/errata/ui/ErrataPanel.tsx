import { showDay } from '#web/days.ts'
import { LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { PaperFiles } from '#web/design/PaperFiles.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { correctedName } from '../document.ts'
import { texts, tones } from '../texts.ts'

/** Công văn đính chính of a plan, a Team or an inspection, and for whoever may the papers on which one can be begun. */
export function ErrataPanel({ of, id }: { of: 'plan' | 'team' | 'inspection'; id: string }) {
  const t = useTexts(texts)
  const { data } = useThing('/api/errata', { [of]: id })
  if (!data || (data.items.length === 0 && data.papers.length === 0)) return null
  return (
    <Panel title={t.title} count={data.items.length}>
      {data.items.length > 0 && (
        <DataTable
          caption={t.title}
          rows={data.items}
          rowKey={(one) => one.id}
          columns={[
            {
              key: 'letter',
              label: t.which,
              headline: true,
              cell: (one) => <Link to={`/dinh-chinh/${one.id}`}>{correctedName(one.paper)}</Link>,
            },
            {
              key: 'number',
              label: t.letterNumber,
              cell: ({ number, symbol }) => number && <span className="day">{`${number}/${symbol}`}</span>,
            },
            {
              key: 'day',
              label: t.day,
              cell: ({ issuedOn }) => issuedOn && <span className="day">{showDay(issuedOn)}</span>,
            },
            {
              key: 'state',
              label: t.stateLabel,
              cell: ({ state }) => <StateTag tone={tones[state]}>{t.state[state]}</StateTag>,
            },
            {
              key: 'files',
              label: t.files,
              cell: (one) => (
                <span className="actions">
                  <PaperFiles small at={`/api/papers/erratum/${one.id}`} name={correctedName(one.paper)} />
                </span>
              ),
            },
          ]}
        />
      )}
      {data.papers.length > 0 && (
        <div className="panel-part">
          <p className="hint">{t.lead}</p>
          <div className="actions">
            {data.papers.map(({ kind, name, number, symbol }) => (
              <LinkButton key={kind} to={`/dinh-chinh/moi/${kind}/${id}`}>
                {t.begin(`${name} ${number}/${symbol}`)}
              </LinkButton>
            ))}
          </div>
        </div>
      )}
    </Panel>
  )
}
