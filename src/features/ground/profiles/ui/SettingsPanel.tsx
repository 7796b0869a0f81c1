import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { showDay } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { later } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useTexts } from '#web/texts.ts'
import { refusals } from '../refusals.ts'
import {
  isSaid,
  type Profile,
  profileOf,
  SETTING_TOPICS,
  SETTINGS,
  type SettingRow,
  type SettingTopic,
  UNREAD,
} from '../rules.ts'
import { texts } from '../texts.ts'
import './settings.css'

/** Fetched when a setting is changed. */
const SettingForm = later(() => import('./SettingForm.tsx').then((file) => file.SettingForm))

interface Row {
  readonly key: keyof Profile
  readonly value: unknown
  readonly source: string | null
}

interface Props {
  planId: string
  settings: readonly SettingRow[]
  /** Kinds of unit in the reader's words, by their code. */
  kinds: Readonly<Record<string, string>>
  mayChange(key: keyof Profile): boolean
  /** Whether whoever would change them now does so by an amendment. */
  stand: boolean
}

/** Cấu hình từ kế hoạch: every setting in words, with the sentence it was read from. */
export function SettingsPanel({ planId, settings, kinds, mayChange, stand }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [edited, setEdited] = useState<Row | null>(null)
  const profile = profileOf(settings)
  const said = new Map(settings.map((row) => [row.key, row.source]))
  const rowsOf = (keys: readonly string[]) =>
    (keys as (keyof Profile)[]).map((key): Row => ({ key, value: profile[key], source: said.get(key) ?? null }))
  const table = (caption: string, rows: readonly Row[]) => (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'setting',
          label: t.settingColumn,
          headline: true,
          cell: (row) => <span className="setting-name">{t.setting[row.key]}</span>,
        },
        {
          key: 'value',
          label: t.valueColumn,
          cell: (row) => (
            <span className="setting-value">
              <SettingValue of={row} kinds={kinds} />
            </span>
          ),
        },
        { key: 'source', label: t.sourceColumn, cell: (row) => <SourceWords source={row.source} /> },
      ]}
      {...(rows.some(({ key }) => mayChange(key)) && {
        rowActions: (row: Row) =>
          row.key !== 'attendeeRules' &&
          mayChange(row.key) && (
            <Button small label={t.editLabel(t.setting[row.key])} onClick={() => setEdited(row)}>
              {t.edit}
            </Button>
          ),
      })}
    />
  )
  return (
    <Panel title={t.title}>
      <p className="muted small">{t.lead}</p>
      {stand && <p className="small">{refusals.SETTINGS_STAND().text[language]}</p>}
      {(Object.keys(SETTING_TOPICS) as SettingTopic[]).map((topic) => {
        const rows = rowsOf(Object.keys(SETTING_TOPICS[topic]).filter((key) => !isUnread(key)))
        return (
          rows.length > 0 && (
            <section className="panel-part setting-tables" key={topic}>
              <h3>{t.topic[topic]}</h3>
              {table(t.topic[topic], rows)}
            </section>
          )
        )
      })}
      <details className="panel-part setting-tables">
        <summary>{t.unread(UNREAD.length)}</summary>
        {table(t.unread(UNREAD.length), rowsOf(UNREAD))}
      </details>
      <Dialog title={edited ? t.setting[edited.key] : ''} open={edited !== null} onClose={() => setEdited(null)}>
        {edited && (
          <SettingForm
            planId={planId}
            kinds={kinds}
            setting={edited.key}
            value={edited.value}
            source={edited.source ?? ''}
            onDone={() => setEdited(null)}
          />
        )}
      </Dialog>
    </Panel>
  )
}

function SourceWords({ source }: { source: string | null }) {
  const t = useTexts(texts)
  if (source === null) return <span className="muted small">{t.initial}</span>
  if (!isSaid({ source })) return <span className="muted small">{source === 'profile' ? t.byProfile : t.byPerson}</span>
  // Where several sentences say it together, each stands by itself.
  return source.split(' | ').map((sentence) => (
    <p key={sentence} className="small clamp" lang="vi" title={sentence}>
      {sentence}
    </p>
  ))
}

const isUnread = (key: string) => (UNREAD as readonly string[]).includes(key)

/** A setting's value as people say it. */
function SettingValue({ of, kinds }: { of: Row } & Pick<Props, 'kinds'>) {
  const t = useTexts(texts)
  const { value } = of
  if (of.key === 'attendeeRules')
    return (
      <>
        {(value as Profile['attendeeRules']).length === 0
          ? t.nothing
          : (value as Profile['attendeeRules']).map((rule) => rule.text).join('; ')}
      </>
    )
  const { form } = SETTINGS[of.key]
  if (form === 'unitKinds') {
    const none = of.key === 'surpriseKinds' ? t.everyKind : t.nothing
    return <>{(value as readonly string[]).map((kind) => kinds[kind] ?? kind).join(', ') || none}</>
  }
  if (form === 'weights') {
    const weights = value as Profile['riskWeights']
    const said = weights.map(({ criterion, weight, cap }) => t.weightOf(t.choice[criterion] ?? criterion, weight, cap))
    return <>{said.join('; ') || t.nothing}</>
  }
  if (form === 'lines') return <>{(value as readonly string[]).join('; ') || t.nothing}</>
  if (form === 'count' || form === 'day') {
    const said = form === 'day' && value !== null ? showDay(value as Day) : value
    return <>{said === null ? t.nothing : String(said)}</>
  }
  if (of.key === 'conclusionArtefacts') {
    const artefacts = value as Profile['conclusionArtefacts']
    return (
      <>
        {artefacts.length === 0
          ? t.nothing
          : artefacts.map(({ artefact, level }) => `${t.artefact[artefact]} (${t.level[level]})`).join('; ')}
      </>
    )
  }
  if (typeof value === 'boolean') return <>{value ? t.yes : t.no}</>
  if (typeof value === 'number') return <>{t.days(value)}</>
  if (value === null) return <>{t.typed}</>
  if (Array.isArray(value))
    return <>{value.length === 0 ? t.nothing : value.map((one) => t.choice[String(one)] ?? String(one)).join(', ')}</>
  return <>{value === '' ? t.nothing : (t.choice[String(value)] ?? String(value))}</>
}
