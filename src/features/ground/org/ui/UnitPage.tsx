import { type ReactNode, useState } from 'react'
import { holdsPost, isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { usePathParam } from '#web/address.ts'
import { send } from '#web/api.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Form } from '#web/design/Form.tsx'
import { DayField, TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Link } from '#web/design/Link.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useMe } from '#web/me.tsx'
import { useChange, useList, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedUnit } from '../contract.ts'
import { FOCAL_KINDS, isPlace, type LinkKind, linkKindsOf, linksOn, type Unit } from '../rules.ts'
import { kindOf, texts } from '../texts.ts'
import { UnitField, UnitsField } from './UnitField.tsx'
import { UnitForm } from './UnitForm.tsx'
import './units.css'

/** Một đơn vị: what it was called and was, who was there before and after it, what stands below it and serves it. */
export function UnitPage() {
  const unit = useThing('/api/units/:id', { id: usePathParam('id') })
  return <Loaded query={unit}>{(served) => <OneUnit served={served} />}</Loaded>
}

type Doing = 'change' | 'end' | LinkKind

function OneUnit({ served }: { served: ServedUnit }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const newest = served.versions[0]!
  const may = newest.validTo === null && (holdsPost(actor, 'administrator') || isFocal(actor))
  const isRoot = newest.id === actor.tenantId
  const onDone = (name: string | null) => {
    setDoing(null)
    setDone(name)
  }
  const kinds = linkKindsOf(newest)
  const titleOf = (what: Doing) => {
    if (what === 'change' || what === 'end') return t.unit[what]
    return what === 'covers' ? t.link.covers : `${t.unit.focal}: ${t.link[what]}`
  }
  return (
    <>
      <PageHead
        title={newest.name}
        crumbs={[{ label: t.title, to: '/thiet-lap/don-vi' }, { label: served.code ?? newest.shortName }]}
        aside={newest.validTo ? t.unit.ended(showDay(newest.validTo)) : kindOf(newest, t)}
        actions={
          may && (
            <>
              {!isRoot && <Button onClick={() => setDoing('end')}>{t.unit.end}</Button>}
              <Button onClick={() => setDoing('change')}>{t.unit.change}</Button>
            </>
          )
        }
      />
      {done && <Notice tone="done">{t.changed(done)}</Notice>}
      <Dialog title={doing ? titleOf(doing) : ''} open={doing !== null} onClose={() => setDoing(null)}>
        {doing === 'change' && <UnitForm unit={newest} onDone={onDone} />}
        {doing === 'end' && <EndForm unit={newest} onDone={onDone} />}
        {doing && doing !== 'change' && doing !== 'end' && (
          <LinkForm unit={newest} kind={doing} served={served} onDone={onDone} />
        )}
      </Dialog>
      <div className="column">
        <Versions served={served} />
        <Events served={served} />
        {kinds.length > 0 && <Links served={served} kinds={kinds} {...(may && { onSet: setDoing })} />}
        <Named title={t.unit.below} served={served} ids={served.below.map(({ id }) => id)} />
        {isPlace(newest) && <Named title={t.unit.servedBy} served={served} ids={served.servedBy} />}
      </div>
    </>
  )
}

function UnitLink({ id, served }: { id: string; served: ServedUnit }) {
  return <Link to={`/thiet-lap/don-vi/${id}`}>{served.names[id] ?? ''}</Link>
}

function Period({ from, to }: { from: Day; to: Day | null }) {
  const t = useTexts(texts)
  return (
    <span className="small">
      {t.since(showDay(from))} {to && t.until(showDay(to))}
    </span>
  )
}

function Versions({ served }: { served: ServedUnit }) {
  const t = useTexts(texts)
  return (
    <Panel title={t.unit.versions}>
      <DataTable
        caption={t.unit.versions}
        rows={served.versions}
        rowKey={({ validFrom }) => validFrom}
        columns={[
          { key: 'name', label: t.column.name, headline: true, cell: ({ name }) => name },
          { key: 'kind', label: t.column.kind, cell: (version) => kindOf(version, t) },
          {
            key: 'parent',
            label: t.unit.parent,
            cell: ({ parentId }) => parentId && <UnitLink id={parentId} served={served} />,
          },
          { key: 'days', label: t.validity, cell: (one) => <Period from={one.validFrom} to={one.validTo} /> },
          {
            key: 'document',
            label: t.unit.document,
            cell: ({ legalDocument, endedBy }) => [legalDocument, endedBy].filter(Boolean).join('; '),
          },
        ]}
      />
    </Panel>
  )
}

function Events({ served }: { served: ServedUnit }) {
  const t = useTexts(texts)
  if (served.successions.length === 0) return null
  return (
    <Panel title={t.unit.events}>
      <DataTable
        caption={t.unit.events}
        rows={served.successions}
        rowKey={({ eventId, from, to }) => `${eventId} ${from} ${to}`}
        columns={[
          {
            key: 'unit',
            label: t.unit.agency,
            headline: true,
            cell: ({ from, to }) => (
              <span>
                {from === served.id ? t.unit.after : t.unit.before}:{' '}
                <UnitLink id={from === served.id ? to : from} served={served} />
              </span>
            ),
          },
          { key: 'on', label: t.unit.since, cell: ({ on }) => <span className="day">{showDay(on)}</span> },
          { key: 'document', label: t.unit.document, cell: ({ legalDocument }) => legalDocument },
        ]}
      />
    </Panel>
  )
}

interface LinksProps {
  readonly served: ServedUnit
  readonly kinds: readonly LinkKind[]
  onSet?(kind: LinkKind): void
}

/** Cơ quan đầu mối by subject, or địa bàn phụ trách: what holds, and what held before. */
function Links({ served, kinds, onSet }: LinksProps) {
  const t = useTexts(texts)
  const { on } = useMe()
  const own = served.links.filter(({ ofUnit, from, to }) => ofUnit === served.id && (to === null || to >= from))
  const isFocal = kinds === FOCAL_KINDS
  return (
    <Panel title={isFocal ? t.unit.focal : t.unit.covers}>
      <p className="hint panel-part">{isFocal ? t.unit.focalHint : t.unit.coversHint}</p>
      <DataTable
        caption={isFocal ? t.unit.focal : t.unit.covers}
        rows={kinds}
        rowKey={(kind) => kind}
        columns={[
          ...(isFocal
            ? [{ key: 'subject', label: t.unit.subject, headline: true, cell: (kind: LinkKind) => t.link[kind] }]
            : []),
          {
            key: 'units',
            label: t.unit.agency,
            headline: !isFocal,
            cell: (kind: LinkKind): ReactNode => {
              const all = own.filter((link) => link.kind === kind)
              const now = linksOn(all, on)
              return (
                <>
                  {now.length === 0 && <span className="muted">{t.unit.none}</span>}
                  {[...now, ...all.filter((link) => !now.includes(link))].map((link) => (
                    <div key={link.id} className={now.includes(link) ? '' : 'muted'}>
                      <UnitLink id={link.toUnit} served={served} /> <Period from={link.from} to={link.to} />
                    </div>
                  ))}
                </>
              )
            },
          },
          ...(onSet
            ? [
                {
                  key: 'set',
                  label: '',
                  cell: (kind: LinkKind) => (
                    <Button small label={t.unit.set(t.link[kind])} onClick={() => onSet(kind)}>
                      {t.unit.setShort}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  )
}

function Named({ title, served, ids }: { title: string; served: ServedUnit; ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <Panel title={title} count={ids.length}>
      <ul className="panel-part unit-names">
        {ids.map((id) => (
          <li key={id}>
            <UnitLink id={id} served={served} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface FormProps {
  readonly unit: Unit
  onDone(name: string | null): void
}

/** Kết thúc hoạt động: the last day, by which document, and who takes over the day after. */
function EndForm({ unit, onDone }: FormProps) {
  const t = useTexts(texts)
  const { on } = useMe()
  const change = useChange()
  const units = useList('/api/units').data?.items ?? []
  const form = useForm<{ to: Day | null; endedBy: string; successors: readonly string[] }>({
    start: { to: on, endedBy: '', successors: [] },
    check: ({ to }) => ({ ...(to === null && { to: t.unit.dayMissing }) }),
    send: async ({ to, endedBy, successors }) => {
      if (to === null) return
      await change(() => send('POST /api/units/:id/end', { id: unit.id }, { to, endedBy, successors: [...successors] }))
      onDone(unit.name)
    },
  })
  return (
    <Form form={form}>
      <p>{t.unit.endHint}</p>
      <DayField label={t.unit.lastDay} {...form.field('to')} />
      <TextField label={t.column.endedBy} hint={t.form.legalDocumentHint} {...form.field('endedBy')} />
      <UnitsField
        label={t.unit.heirs}
        optional
        units={units.filter(({ id }) => id !== unit.id)}
        {...form.field('successors')}
      />
      <Ends busy={form.busy} onDone={onDone} />
    </Form>
  )
}

/** What a unit is joined to from a day on; it begins with what holds today. */
function LinkForm({ unit, kind, served, onDone }: FormProps & { kind: LinkKind; served: ServedUnit }) {
  const t = useTexts(texts)
  const { on } = useMe()
  const change = useChange()
  const units = useList('/api/units').data?.items ?? []
  const own = served.links.filter((link) => link.kind === kind && link.ofUnit === unit.id)
  const form = useForm<{ unitIds: readonly string[]; from: Day | null; legalDocument: string }>({
    start: { unitIds: linksOn(own, on).map(({ toUnit }) => toUnit), from: on, legalDocument: '' },
    check: ({ from }) => ({ ...(from === null && { from: t.unit.dayMissing }) }),
    send: async ({ unitIds, from, legalDocument }) => {
      if (from === null) return
      const entry = { kind, unitIds: [...unitIds], from, legalDocument }
      await change(() => send('POST /api/units/:id/links', { id: unit.id }, entry))
      onDone(unit.name)
    },
  })
  const fitting = units.filter((one) => (kind === 'covers' ? isPlace(one) : one.parentId === unit.id))
  return (
    <Form form={form}>
      <p className="hint">{kind === 'covers' ? t.unit.coversHint : t.unit.focalHint}</p>
      {kind === 'covers' ? (
        <UnitsField label={t.unit.agency} units={fitting} {...form.field('unitIds')} />
      ) : (
        <UnitField
          label={t.unit.agency}
          units={fitting}
          {...form.field('unitIds')}
          value={form.values.unitIds[0] ?? ''}
          onChange={(id) => form.set('unitIds', id === '' ? [] : [id])}
        />
      )}
      <div className="fields">
        <DayField label={t.unit.since} {...form.field('from')} />
        <TextField label={t.unit.document} optional hint={t.form.legalDocumentHint} {...form.field('legalDocument')} />
      </div>
      <Ends busy={form.busy} onDone={onDone} />
    </Form>
  )
}

function Ends({ busy, onDone }: { busy: boolean; onDone(name: null): void }) {
  const t = useTexts(texts)
  return (
    <div className="actions dialog-actions">
      <Button tone="primary" submit busy={busy}>
        {t.record}
      </Button>
      <Button onClick={() => onDone(null)}>{t.cancel}</Button>
    </div>
  )
}
