import { useState } from 'react'
import { EvidenceField, EvidenceList } from '#features/ground/evidence/ui/embed.tsx'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import { showDay, showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { Link } from '#web/design/Link.tsx'
import { later } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedSheet } from '../contract.ts'
import { assigneesOf, differenceOf, isOpen, isUnverified, type SheetItem, sheetKeys, stateOf } from '../rules.ts'
import { differenceWords, foundWords, partWords, reportedWords, sourceWords, texts, tones } from '../texts.ts'
import { DecisionFields } from './DecisionFields.tsx'
import { FoundFields } from './FoundFields.tsx'
import { Ratings } from './Ratings.tsx'
import type { Writing } from './useSheet.ts'

const PartsFields = later(() => import('./PartsFields.tsx').then((file) => file.PartsFields))

interface Props {
  sheet: ServedSheet
  item: SheetItem
  writing: Writing
}

/** One content: what was reported, what was found, how it is judged. */
export function ItemPanel({ sheet, item, writing }: Props) {
  const t = useTexts(texts)
  const fields = useTexts(fieldTexts)
  const language = useLanguage()
  const judged = writing.judged(item)
  const state = stateOf(judged)
  const reported = sheet.reported.filter(({ itemId }) => itemId === item.id)
  const mayWrite = sheet.writes.includes(item.id)
  const who = assigneesOf(item, sheet.members, sheet.assigned).map(({ name }) => name)
  const otherDay = judged.found?.asOf !== undefined && judged.found.asOf !== sheet.reportedAsOf
  const differences = reported.flatMap(({ value }) => differenceOf(value, judged.found) ?? [])
  const comesFrom = sourceWords(item, sheet.sources)
  const wrote = writing.writtenBy(item.id, 'rating') ?? writing.writtenBy(item.id, 'found')
  return (
    <section className="panel sheet-content" aria-labelledby={`ten-${item.id}`}>
      <div className="muted small" lang="vi">
        {[fields[item.field] ?? item.field, ...item.above].filter(Boolean).join(' · ')}
      </div>
      <div className="row sheet-title">
        <h2 id={`ten-${item.id}`} lang="vi">
          {item.code}. {item.text}
        </h2>
        <StateTag tone={tones[state]}>{t.state[state]}</StateTag>
      </div>
      <Marks item={item} />
      <details className="sheet-basis">
        <summary>{t.basis}</summary>
        {comesFrom.length > 0 && <p className="small">{t.comesFrom(comesFrom.join('; '))}</p>}
        {sheet.isoResult && /\bISO\b|\bTCVN\b/u.test(item.text) && (
          <p className="small">
            <Link to={`/cuoc/${sheet.isoResult}`}>{t.isoResult}</Link>
          </p>
        )}
        <p className="small said">{[item.basis, ...item.documents].filter(Boolean).join('\n') || t.noBasis}</p>
      </details>
      <div className="sheet-reported">
        <h3>{t.reported}</h3>
        {reported.length === 0 && <p className="muted small">{t.notReported}</p>}
        {reported.map(({ asked, value }) => (
          <p key={asked}>
            <span className="muted small">{asked.replace(/[.:;]$/, '')}: </span>
            <b>{reportedWords(value, language)}</b>
          </p>
        ))}
        {reported.length > 0 && sheet.reportedAsOf && (
          <p className="muted small">{t.reportedAsOf(showDay(sheet.reportedAsOf))}</p>
        )}
      </div>
      {!mayWrite && isOpen(sheet) && (
        <Notice tone="calm">{who.length > 0 ? t.notYours(who.join(', ')) : t.nobody}</Notice>
      )}
      <Others sheet={sheet} item={item} writing={writing} />
      {item.inapplicable !== '' && (
        <Notice
          tone="calm"
          actions={
            mayWrite &&
            judged.na === null && (
              <Button
                small
                onClick={() => {
                  if (judged.rating) writing.put(item.id, 'rating', null)
                  writing.put(item.id, 'na', { reason: item.inapplicable })
                  writing.autosave.flush()
                }}
              >
                {t.takeInapplicable}
              </Button>
            )
          }
        >
          {t.inapplicable(item.inapplicable)}
        </Notice>
      )}
      <Ratings
        judged={judged}
        disabled={!mayWrite}
        onRate={(rating) => {
          if (judged.na) writing.put(item.id, 'na', null)
          writing.put(item.id, 'rating', { rating })
          writing.autosave.flush()
        }}
        onInapplicable={(reason) => {
          if (judged.rating) writing.put(item.id, 'rating', null)
          writing.put(item.id, 'na', { reason })
        }}
        onLeave={writing.autosave.flush}
      />
      {isUnverified(judged) && <Notice tone="attention">{t.unverified}</Notice>}
      {item.parts.length + item.otherParts.length > 0 && (
        <PartsFields sheet={sheet} item={item} writing={writing} mayWrite={mayWrite} />
      )}
      <h3>{t.found}</h3>
      {mayWrite ? (
        <FoundFields
          value={judged.found}
          likely={reported[0]?.value ?? null}
          onChange={(found) => writing.put(item.id, 'found', found)}
          onLeave={writing.autosave.flush}
        />
      ) : (
        <p>{foundWords(judged.found, language) || t.state.unseen}</p>
      )}
      {differences.map((difference) => (
        <Notice key={JSON.stringify(difference)} tone={otherDay ? 'calm' : 'attention'}>
          {differenceWords(difference, language)} {otherDay && t.otherDay}
        </Notice>
      ))}
      {mayWrite ? (
        <LongTextField
          rows={2}
          label={t.remark}
          value={judged.remark?.text ?? ''}
          onChange={(text) => writing.put(item.id, 'remark', text.trim() === '' ? null : { text })}
          onBlur={writing.autosave.flush}
        />
      ) : (
        judged.remark && <p className="said">{judged.remark.text}</p>
      )}
      {wrote?.at && <p className="muted small">{t.writtenBy(wrote.authorName, showMoment(wrote.at))}</p>}
      <div className="sheet-files">
        {mayWrite ? (
          <EvidenceField
            inspectionId={sheet.inspectionId}
            thingId={sheet.inspectionId}
            partId={item.id}
            side="team"
            path="/api/sheets"
            label={t.addEvidence}
          />
        ) : (
          <EvidenceList inspectionId={sheet.inspectionId} thingId={sheet.inspectionId} partId={item.id} side="team" />
        )}
      </div>
      <DecisionFields sheet={sheet} item={item} writing={writing} />
    </section>
  )
}

function Marks({ item }: { item: SheetItem }) {
  const t = useTexts(texts)
  const marks = [
    item.focus && t.focus,
    item.basic && t.basic,
    item.onSiteOnly && t.onSiteOnly,
    item.threshold !== '' && t.toReach(item.threshold.replace('.', ',')),
    item.dataYear !== null && t.figuresOf(item.dataYear),
    item.cutOff === 'inspection' && t.figuresOfDay,
  ].filter((mark) => mark !== false)
  return marks.length === 0 ? null : (
    <p className="sheet-marks">
      {marks.map((mark) => (
        <span key={mark} className="tag muted">
          {mark}
        </span>
      ))}
    </p>
  )
}

/** What two people wrote at one place: one's own waits beside what stands, and one chooses; another's is told. */
function Others({ sheet, item, writing }: Props) {
  const t = useTexts(texts)
  const keys = sheetKeys(item)
  const mine = keys.filter((key) => key in writing.other)
  const told = sheet.aside.filter(({ key }) => keys.includes(key) && !mine.includes(key))
  const [left, setLeft] = useState(false)
  return (
    <>
      {mine.map((key) => (
        <Notice
          key={key}
          tone="attention"
          actions={
            <>
              <Button small onClick={() => writing.choose(key, true)}>
                {t.keepMine}
              </Button>
              <Button small onClick={() => writing.choose(key, false)}>
                {t.takeTheirs}
              </Button>
            </>
          }
        >
          <p>{t.aside(writing.other[key]!.authorName)}</p>
          <ValueWords entry={writing.other[key]!} />
        </Notice>
      ))}
      {!left &&
        told.map((entry) => (
          <Notice
            key={entry.id}
            tone="calm"
            actions={
              <Button small onClick={() => setLeft(true)}>
                {t.understood}
              </Button>
            }
          >
            <p>{t.asideOthers(entry.authorName)}</p>
            <ValueWords entry={entry} />
          </Notice>
        ))}
    </>
  )
}

function ValueWords({ entry }: { entry: ServedSheet['heads'][number] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const value = entry.value as Record<string, unknown> | null
  if (entry.key.includes('/part/'))
    return <p className="said">{partWords({ kind: 'rated', value: entry.value as never }, language)}</p>
  const rating = value?.rating as keyof typeof t.rating | undefined
  const words = [
    rating ? t.rating[rating] : '',
    String(value?.reason ?? ''),
    entry.key.endsWith('/found') ? foundWords(entry.value as never, language) : String(value?.text ?? ''),
  ]
  return <p className="said">{words.filter(Boolean).join(': ')}</p>
}
