import type { Day } from '#kernel/day.ts'
import { useFilters } from '#web/address.ts'
import { showMoment } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { DayField, SelectField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { useMe } from '#web/me.tsx'
import { useList, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { keepsCheckpoints, type Listed } from '../rules.ts'
import { texts } from '../texts.ts'

const NONE = { loai: '', nguoi: '', tu: '', den: '', cuoc: '', truoc: '' }

/** Nhật ký: who did what, as far as this person may know, newest first. */
export function RecordPage() {
  const words = useTexts(texts)
  const { page: t } = words
  const { actor } = useMe()
  const [{ loai, nguoi, tu, den, cuoc, truoc }, setFilters] = useFilters('loai', 'nguoi', 'tu', 'den', 'cuoc', 'truoc')
  const record = useList<{ items: Listed[]; things: { id: string; name: string }[]; next: string | null }>(
    '/api/record',
    {
      thing: loai,
      person: nguoi,
      from: tu,
      to: den,
      inspection: cuoc,
      before: truoc,
    },
  )
  const people = useThing<{ items: { id: string; name: string }[] }>('/api/record/people')
  const filtered = [loai, nguoi, tu, den, cuoc, truoc].some((value) => value !== '')
  const choose = (change: Partial<typeof NONE>) => setFilters({ truoc: '', ...change })
  return (
    <>
      <PageHead
        title={t.title}
        actions={keepsCheckpoints(actor) && <LinkButton to="/nhat-ky/diem-moc">{t.checkpoints}</LinkButton>}
      />
      <p className="muted">{t.lead}</p>
      <div className="filters">
        <SelectField
          label={t.thing}
          placeholder={t.anyThing}
          choices={(record.data?.things ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={loai}
          onChange={(value) => choose({ loai: value })}
        />
        <SelectField
          label={t.person}
          placeholder={t.anyPerson}
          choices={(people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={nguoi}
          onChange={(value) => choose({ nguoi: value })}
        />
        <DayField
          label={t.from}
          hint=""
          value={tu === '' ? null : (tu as Day)}
          onChange={(day) => choose({ tu: day ?? '' })}
        />
        <DayField
          label={t.to}
          hint=""
          value={den === '' ? null : (den as Day)}
          onChange={(day) => choose({ den: day ?? '' })}
        />
        {filtered && <Button onClick={() => setFilters(NONE)}>{t.clear}</Button>}
      </div>
      <Loaded query={record}>
        {({ items, next }) => (
          <>
            <DataTable
              caption={t.caption}
              rows={items}
              rowKey={(entry) => entry.id}
              empty={
                <Empty action={filtered && <Button onClick={() => setFilters(NONE)}>{t.clear}</Button>}>
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
              {truoc !== '' && <Button onClick={() => setFilters({ truoc: '' })}>{t.newest}</Button>}
              {next && <Button onClick={() => setFilters({ truoc: next })}>{t.more}</Button>}
            </div>
          </>
        )}
      </Loaded>
    </>
  )

  function subject({ subject }: Listed) {
    return subject && (subject.path ? <Link to={subject.path}>{subject.label}</Link> : subject.label)
  }
}
