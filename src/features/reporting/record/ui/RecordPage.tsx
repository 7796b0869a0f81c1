import type { Day } from '#kernel/day.ts'
import { told, useFilters } from '#web/address.ts'
import { showMoment } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Filters } from '#web/design/Filters.tsx'
import { DayField, SelectField, TextField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { ListTools } from '#web/design/ListTools.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { PickField } from '#web/design/PickField.tsx'
import { designTexts } from '#web/design/texts.ts'
import { orderOf, usePages, useRested, wordOf } from '#web/lists.ts'
import { useMe } from '#web/me.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { RecordWords } from '../contract.ts'
import { keepsCheckpoints, type Listed } from '../rules.ts'
import { texts } from '../texts.ts'

/** How the address names what narrows the record. */
const IN_ADDRESS = {
  ...{ search: 'tim', thing: 'loai', person: 'nguoi', from: 'tu', to: 'den' },
  ...{ inspection: 'cuoc', about: 've', reads: 'chi-xem', sort: 'sap' },
}

/** Nhật ký: who did what, as far as this person may know, newest first. */
export function RecordPage() {
  const words = useTexts(texts)
  const { page: t } = words
  const { counted } = useTexts(designTexts)
  const { actor } = useMe()
  const [filters, setFilters, clear] = useFilters(IN_ADDRESS)
  const asked = { ...filters, search: useRested(filters.search) } as RecordWords
  const record = usePages('/api/record', asked)
  const choices = useThing('/api/record/choices')
  const { sort: _, ...narrowing } = filters
  const set = Object.values(narrowing).filter(Boolean).length
  return (
    <>
      <PageHead
        title={filters.reads ? t.readersTitle : t.title}
        aside={record.data && t.count(counted(record.data.total, record.data.beyond))}
        actions={
          <>
            {keepsCheckpoints(actor) && <LinkButton to="/nhat-ky/diem-moc">{t.checkpoints}</LinkButton>}
            <ListTools path="/api/record" words={asked} />
          </>
        }
      />
      <p className="muted">{filters.reads ? t.readersLead : t.lead}</p>
      <Filters set={set} onClear={clear}>
        <TextField
          type="search"
          label={t.search}
          value={filters.search}
          onChange={(search) => setFilters({ search })}
        />
        <SelectField
          label={t.thing}
          placeholder={t.anyThing}
          choices={(choices.data?.things ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.thing}
          onChange={(thing) => setFilters({ thing })}
        />
        <PickField
          label={t.person}
          from={(choices.data?.people ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={filters.person}
          onChange={(person) => setFilters({ person })}
        />
        <DayField
          label={t.from}
          hint=""
          value={filters.from === '' ? null : (filters.from as Day)}
          onChange={(day) => setFilters({ from: day ?? '' })}
        />
        <DayField
          label={t.to}
          hint=""
          value={filters.to === '' ? null : (filters.to as Day)}
          onChange={(day) => setFilters({ to: day ?? '' })}
        />
        <Button onClick={() => setFilters({ reads: filters.reads ? '' : '1' })}>
          {filters.reads ? t.allActs : t.onlyReads}
        </Button>
      </Filters>
      <Loaded query={record}>
        {({ rows, ...more }) => (
          <DataTable
            caption={t.caption}
            rows={rows}
            rowKey={(entry) => entry.id}
            ordered={{
              by: orderOf(filters.sort, '-at'),
              keys: ['at'],
              onOrder: (order) => setFilters({ sort: wordOf(order) }),
            }}
            more={more}
            empty={
              <Empty action={set > 0 && <Button onClick={clear}>{t.clear}</Button>}>
                {set > 0 ? t.noneFound : t.empty}
              </Empty>
            }
            columns={[
              { key: 'at', label: t.at, cell: (entry) => <span className="day">{showMoment(entry.at)}</span> },
              {
                key: 'what',
                label: t.what,
                headline: true,
                cell: (entry) => (
                  <>
                    <b>{entry.actorName}</b> {entry.said}
                  </>
                ),
              },
              { key: 'about', label: t.about, cell: (entry) => subject(entry) },
              {
                key: 'place',
                label: t.place,
                cell: (entry) => entry.address && <span className="small">{entry.address}</span>,
              },
              {
                key: 'number',
                label: t.number,
                numeric: true,
                cell: (entry) => <span title={entry.stream}>{entry.sequence}</span>,
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )

  function subject({ subject }: Listed) {
    return subject && (subject.path ? <Link to={told(subject.path)}>{subject.label}</Link> : subject.label)
  }
}
