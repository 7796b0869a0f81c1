import { useEffect, useRef } from 'react'
import type { ServedCaution } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CheckField, TextField } from './fields.tsx'
import { Source } from './Source.tsx'
import { designTexts } from './texts.ts'

export interface Acceptance {
  readonly accepted: boolean
  readonly reason: string
}

export type Acceptances = Readonly<Record<string, Acceptance>>

interface Props {
  cautions: readonly ServedCaution[]
  value: Acceptances
  onChange(value: Acceptances): void
}

/** Allowed but odd: each point is accepted with a reason, which the audit keeps. */
export function CautionList({ cautions, value, onChange }: Props) {
  const t = useTexts(designTexts)
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  return (
    <section ref={section} tabIndex={-1} className="notice vang" aria-label={t.cautionsTitle}>
      <div>
        <h3>{t.cautionsTitle}</h3>
        <ul className="cautions">
          {cautions.map((caution) => {
            const given = value[caution.code] ?? { accepted: false, reason: '' }
            const give = (change: Partial<Acceptance>) =>
              onChange({ ...value, [caution.code]: { ...given, ...change } })
            return (
              <li key={caution.code}>
                {caution.detail}
                <Source of={caution.source} />
                <CheckField
                  label={t.cautionAccept}
                  value={given.accepted}
                  onChange={(accepted) => give({ accepted })}
                />
                {given.accepted && (
                  <TextField label={t.cautionReason} value={given.reason} onChange={(reason) => give({ reason })} />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

/** The accepted points as the server wants them; null while one still lacks its tick or reason. */
export function acceptedOf(
  cautions: readonly ServedCaution[],
  value: Acceptances,
): { code: string; reason: string }[] | null {
  const given = cautions.map(({ code }) => ({
    code,
    accepted: value[code]?.accepted === true,
    reason: value[code]?.reason.trim() ?? '',
  }))
  return given.every((one) => one.accepted && one.reason !== '')
    ? given.map(({ code, reason }) => ({ code, reason }))
    : null
}
