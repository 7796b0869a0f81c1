import type { Day } from '#kernel/day.ts'
import { told, useFilters } from '#web/address.ts'
import { showMoment } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { DayField, SelectField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { PickField } from '#web/design/PickField.tsx'
import { useMe } from '#web/me.tsx'
import { useList, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { keepsCheckpoints, type Listed } from '../rules.ts'
import { texts } from '../texts.ts'

/** What narrows the record, as the server asks for it, and the words of the page's address. */
const WORDS = {
  thing: 'loai',
  person: 'nguoi',
  from: 'tu',
  to: 'den',
  inspection: 'cuoc',
  about: 've',
  reads: 'chi-xem',
  before: 'truoc',
}

/** Nhật ký: who did what, as far as this person may know, newest first. */
export function RecordPage() {
  const words = useTexts(texts)
  const { page: t } = words
  const { actor } = useMe()
  const [filters, setFilters, clear] = useFilters(WORDS)
  const record = useList('/api/record', filters)
  const people = useThing('/api/record/people')
  const filtered = Object.values(filters).some((value) => value !== '')
  const choose = (change: Partial<typeof filters>) => setFilters({ before: '', ...change })
  return (
    <>
      <PageHead
        title={filters.reads ? t.readersTitle : t.title}
        actions={keepsCheckpoints(actor) && <LinkButton to="/nhat-ky/diem-moc">{t.checkpoints}</LinkButton>}
      />
      <p className="muted">{filters.reads ? t.readersLead : t.lead}</p>
      <div className="filters">
        <SelectField
          label={t.thing}
          placeholder={t.anyThing}
          choices={(record.data?.things ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.thing}
          onChange={(thing) => choose({ thing })}
        />
        <PickField
          label={t.person}
          from={(people.data?.items ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={filters.person}
          onChange={(person) => choose({ person })}
        />
        <DayField
          label={t.from}
          hint=""
          value={filters.from === '' ? null : (filters.from as Day)}
          onChange={(day) => choose({ from: day ?? '' })}
        />
        <DayField
          label={t.to}
          hint=""
          value={filters.to === '' ? null : (filters.to as Day)}
          onChange={(day) => choose({ to: day ?? '' })}
        />
        <Button onClick={() => choose({ reads: filters.reads ? '' : '1' })}>
          {filters.reads ? t.allActs : t.onlyReads}
        </Button>
        {filtered && <Button onClick={clear}>{t.clear}</Button>}
      </div>
      <Loaded query={record}>
        {({ items, next }) => (
          <>
            <DataTable
              caption={t.caption}
              rows={items}
              rowKey={(entry) => entry.id}
              empty={
                <Empty action={filtered && <Button onClick={clear}>{t.clear}</Button>}>
                  {filtered ? t.noneFound : t.empty}
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
            <div className="actions">
              {filters.before !== '' && <Button onClick={() => setFilters({ before: '' })}>{t.newest}</Button>}
              {next && <Button onClick={() => setFilters({ before: next })}>{t.more}</Button>}
            </div>
          </>
        )}
      </Loaded>
    </>
  )

  function subject({ subject }: Listed) {
    return subject && (subject.path ? <Link to={told(subject.path)}>{subject.label}</Link> : subject.label)
  }
}
