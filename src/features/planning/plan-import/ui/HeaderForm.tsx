import { type ReactNode, useEffect, useState } from 'react'
import type { PlanEdit } from '#features/planning/plans/contract.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'
import { isBlank } from '#kernel/text.ts'
import { overwrite } from '#web/api.ts'
import { DayField, TextField } from '#web/design/fields.tsx'
import { Overtaken, SaveState, useAutosave } from '#web/design/SaveState.tsx'
import { useChange, useSeen } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ImportedContent } from '../rules/accept.ts'
import { texts } from '../texts.ts'
import type { Pointing } from './usePointing.ts'

interface Header {
  readonly title: string
  readonly planYear: string
  readonly number: string
  readonly symbol: string
  readonly place: string
  readonly issuedOn: Day | null
  readonly issuer: string
  readonly from: Day | null
  readonly to: Day | null
}

/** Thông tin đầu văn bản, beside the original: what the reading missed is typed here and saved by itself. */
export function HeaderForm({
  plan,
  pointing,
}: {
  plan: Plan & { readonly content: ImportedContent }
  pointing: Pointing
}) {
  const { screen: t } = useTexts(texts)
  const change = useChange()
  const seen = useSeen<Plan>(plan, headerOf)
  const autosave = useAutosave<Header>({
    key: `plan-header:${plan.id}`,
    version: plan.version,
    save: async (header) => {
      seen.current = await change(() =>
        overwrite('PUT /api/plans/:id', { id: plan.id }, editOf(plan, header), seen.current.version),
      )
      return seen.current.version
    },
  })
  const [header, setHeader] = useState<Header>(autosave.unsent ?? headerOf(plan))
  // Deciding a doubt may write into the header: shown at once, unless something typed is still on its way.
  useEffect(() => {
    if (plan.version <= seen.current.version || autosave.pending()) return
    seen.current = plan
    setHeader(headerOf(plan))
  }, [plan, seen, autosave])
  const year = Number(header.planYear)
  const errors = {
    title: isBlank(header.title) ? t.missing : undefined,
    symbol: isBlank(header.symbol) ? t.missing : undefined,
    issuer: isBlank(header.issuer) ? t.missing : undefined,
    planYear: Number.isInteger(year) && year >= 2000 && year <= 2100 ? undefined : t.yearWrong,
  }
  const put = (part: Partial<Header>) => {
    const next = { ...header, ...part }
    setHeader(next)
    const whole =
      !isBlank(next.title) &&
      !isBlank(next.symbol) &&
      !isBlank(next.issuer) &&
      /^20\d\d$|^2100$/.test(next.planYear.trim())
    if (whole) autosave.edit(next)
  }
  const { flush } = autosave
  const at = (path: string, field: ReactNode) => (
    <At path={path} pointing={pointing}>
      {field}
    </At>
  )
  return (
    <section className="draft-part" aria-label={t.header}>
      <div className="row">
        <h3>{t.header}</h3>
        <span className="push">
          <SaveState status={autosave.status} onRetry={autosave.retry} />
        </span>
      </div>
      <Overtaken autosave={autosave} onTake={put} />
      <div className="wide-fields">
        {at(
          'title',
          <TextField
            label={t.fields.title}
            error={errors.title}
            value={header.title}
            onChange={(title) => put({ title })}
            onBlur={flush}
          />,
        )}
        {at(
          'issuer',
          <TextField
            label={t.fields.issuer}
            error={errors.issuer}
            value={header.issuer}
            onChange={(issuer) => put({ issuer })}
            onBlur={flush}
          />,
        )}
      </div>
      <div className="fields">
        {at(
          'number',
          <TextField
            label={t.fields.number}
            value={header.number}
            onChange={(number) => put({ number })}
            onBlur={flush}
          />,
        )}
        {at(
          'symbol',
          <TextField
            label={t.fields.symbol}
            error={errors.symbol}
            value={header.symbol}
            onChange={(symbol) => put({ symbol })}
            onBlur={flush}
          />,
        )}
        {at(
          'place',
          <TextField label={t.fields.place} value={header.place} onChange={(place) => put({ place })} onBlur={flush} />,
        )}
        {at(
          'title',
          <TextField
            label={t.fields.planYear}
            error={errors.planYear}
            value={header.planYear}
            onChange={(planYear) => put({ planYear })}
            onBlur={flush}
          />,
        )}
        {at(
          'issuedOn',
          <DayField
            label={t.fields.issuedOn}
            {...(plan.issuedText && { hint: t.issuedText(plan.issuedText) })}
            value={header.issuedOn}
            onChange={(issuedOn) => put({ issuedOn })}
            onBlur={flush}
          />,
        )}
        {at(
          'periods.0',
          <DayField label={t.fields.from} value={header.from} onChange={(from) => put({ from })} onBlur={flush} />,
        )}
        {at(
          'periods.0',
          <DayField label={t.fields.to} value={header.to} onChange={(to) => put({ to })} onBlur={flush} />,
        )}
      </div>
    </section>
  )
}

/** A field of the form that lights up its lines while the pointer or the focus is on it. */
function At({ path, pointing, children }: { path: string; pointing: Pointing; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside takes the focus; pointing only lights up
    <div
      data-path={path}
      className={pointing.paths.has(path) ? 'lit-field' : undefined}
      onFocus={() => pointing.atPath(path)}
      onMouseMove={() => pointing.atPath(path)}
    >
      {children}
    </div>
  )
}

function headerOf(plan: Plan): Header {
  const { title, symbol, place, issuedOn, issuer, from, to } = plan
  return {
    title,
    planYear: String(plan.planYear),
    number: plan.number ?? '',
    symbol,
    place,
    issuedOn,
    issuer,
    from,
    to,
  }
}

/** The whole of what may be changed: the header as typed, the parts as they stand. */
function editOf({ content }: Plan, header: Header): PlanEdit {
  const { legalBases, purposes, requirements, targets, recipients, missingAnnexes } = content
  return {
    ...header,
    planYear: Number(header.planYear),
    number: isBlank(header.number) ? null : header.number,
    legalBases: [...legalBases],
    purposes: [...purposes],
    requirements: [...requirements],
    targets: targets.map((target) => ({ ...target, names: [...target.names] })),
    recipients: [...recipients],
    missingAnnexes: [...missingAnnexes],
  }
}
