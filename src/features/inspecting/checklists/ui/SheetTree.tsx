import { useState } from 'react'
import type { Address } from '#web/address.ts'
import { DownloadButton } from '#web/design/Button.tsx'
import { SelectField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedSheet } from '../contract.ts'
import { givenBy, type SheetItem, type SheetState, stateOf } from '../rules.ts'
import { texts } from '../texts.ts'
import type { Writing } from './useSheet.ts'

const SIGNS: Readonly<Record<SheetState, string>> = { unseen: '○', begun: '◐', done: '✓', decided: '✓✓' }

interface Props {
  sheet: ServedSheet
  writing: Writing
  current: string
  pathOf(item: SheetItem): Address
  onGo(): void
}

/** Mục lục: the contents below what they stand under in the plan, each with how far it has come. */
export function SheetTree({ sheet, writing, current, pathOf, onGo }: Props) {
  const t = useTexts(texts)
  const [issuer, setIssuer] = useState('')
  const issuers = [...new Set(sheet.sources.map((source) => source.issuer).filter((one) => one !== ''))]
  const groups = [...Map.groupBy(givenBy(sheet.items, sheet.sources, issuer), ({ above }) => above.join(' › '))]
  return (
    <nav className="panel sheet-tree" aria-label={t.contents}>
      {issuers.length > 1 && (
        <SelectField
          label={t.givenBy}
          optional
          placeholder={t.givenByAll}
          choices={issuers.map((one) => ({ value: one, label: one }))}
          value={issuer}
          onChange={setIssuer}
        />
      )}
      {groups.map(([above, items]) => (
        <div key={above}>
          {above && (
            <p className="sheet-above" lang="vi">
              {above}
            </p>
          )}
          <ol>
            {items.map((item) => {
              const state = stateOf(writing.judged(item))
              return (
                <li key={item.id}>
                  <Link to={pathOf(item)} onClick={onGo} current={item.id === current ? 'page' : undefined}>
                    <span lang="vi">
                      {item.code}. {item.text}
                    </span>
                    <span className={`sheet-sign ${state}`} title={t.state[state]}>
                      <span aria-hidden="true">{SIGNS[state]}</span>
                      <span className="hidden-visually">{t.state[state]}</span>
                    </span>
                  </Link>
                </li>
              )
            })}
          </ol>
        </div>
      ))}
      <div className="actions sheet-downloads">
        <DownloadButton small href={`/api/papers/checklist/${sheet.inspectionId}.docx`}>
          {t.paperDocx}
        </DownloadButton>
        <DownloadButton small href={`/api/papers/checklist/${sheet.inspectionId}.pdf`}>
          {t.paperPdf}
        </DownloadButton>
        <DownloadButton small href={`/api/sheets/${sheet.inspectionId}/sheet.xlsx`}>
          {t.sheetXlsx}
        </DownloadButton>
      </div>
    </nav>
  )
}
