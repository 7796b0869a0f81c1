import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Unit } from '#features/ground/org/rules.ts'
import { showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { usePrinting } from '#web/design/printing.ts'
import { QrCode } from '#web/design/QrCode.tsx'
import { useMe } from '#web/me.tsx'
import { useTexts } from '#web/texts.ts'
import type { JudgedRow } from '../contract.ts'
import { sheetTexts } from '../texts/sheet.ts'
import { linkAddress } from './PasswordLink.tsx'
import '#web/design/PrintedList.css'
import './import-people.css'

interface Slip {
  readonly name: string
  readonly login: string
  readonly unit: string
  readonly address: string
  readonly expires: string
}

/** What taking in people has made: links to be copied one by one or printed as slips, and how many roles wait for a second person. */
export function NewLinks({ rows, units }: { rows: readonly JudgedRow[]; units: readonly Unit[] }) {
  const t = useTexts(sheetTexts)
  const [copied, setCopied] = useState('')
  const [printing, setPrinting] = useState(false)
  const waiting = rows.filter(({ made }) => made?.asked).length
  const slips = rows.flatMap(({ entry, made }): Slip[] =>
    entry && made?.token && made.expires
      ? [
          {
            name: entry.name,
            login: entry.login,
            unit: units.find(({ id }) => id === entry.unitId)?.name ?? '',
            address: linkAddress(made.token),
            expires: made.expires,
          },
        ]
      : [],
  )
  const copy = (address: string) => void navigator.clipboard.writeText(address).then(() => setCopied(address))
  return (
    <>
      {waiting > 0 && <Notice tone="attention">{t.waits(waiting)}</Notice>}
      {slips.length > 0 && (
        <Panel
          title={t.links(slips.length)}
          actions={
            <Button tone="primary" busy={printing} onClick={() => setPrinting(true)}>
              {t.print}
            </Button>
          }
        >
          <p className="muted">{t.linksLead}</p>
          <DataTable
            caption={t.linksCaption}
            rows={slips}
            rowKey={({ address }) => address}
            columns={[
              { key: 'name', label: t.column.name, headline: true, cell: ({ name }) => name },
              { key: 'login', label: t.column.login, cell: ({ login }) => login },
              { key: 'unit', label: t.column.unit, cell: ({ unit }) => unit },
              { key: 'until', label: t.link, cell: ({ expires }) => t.until(showMoment(expires)) },
            ]}
            rowActions={({ address, name }) => (
              <Button small label={`${t.copyLink}: ${name}`} onClick={() => copy(address)}>
                {copied === address ? t.copied : t.copyLink}
              </Button>
            )}
          />
        </Panel>
      )}
      {printing && <PrintedSlips slips={slips} onEnd={() => setPrinting(false)} />}
    </>
  )
}

/** A slip for each person, laid over the page while it is printed. */
function PrintedSlips({ slips, onEnd }: { slips: readonly Slip[]; onEnd(): void }) {
  const t = useTexts(sheetTexts)
  const { locality } = useMe()
  usePrinting(true, onEnd)
  return createPortal(
    <section className="printed-list">
      {slips.map(({ name, login, unit, address, expires }) => (
        <div className="slip" key={address}>
          <QrCode text={address} label={t.link} />
          <div>
            <p>{locality}</p>
            <p>
              <strong>{t.slipTitle}</strong>
            </p>
            <p>
              <strong>{name}</strong> · {unit}
            </p>
            <p>
              {t.column.login}: <strong>{login}</strong>
            </p>
            <p>{t.slipHow}</p>
            <p>{address}</p>
            <p>{t.until(showMoment(expires))}</p>
          </div>
        </div>
      ))}
    </section>,
    document.body,
  )
}
