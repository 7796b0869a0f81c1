import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { newId, Refused } from '../api.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { shellTexts, useTexts } from '../texts.ts'

/** A page that broke: a calm sentence and a number under which the browser's console tells the rest. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const t = useTexts(shellTexts)
  const [made] = useState(() => newId().slice(0, 8))
  const incident = (error instanceof Refused && error.problem.incident) || made
  useEffect(() => console.error(`incident ${incident}`, error), [incident, error])
  return (
    <>
      <PageHead title={t.brokenTitle} />
      <p>{error instanceof Refused ? error.message : t.broken}</p>
      <p>
        <b>{t.incident(incident)}</b>
      </p>
      <div className="actions">
        <Button tone="primary" onClick={() => location.reload()}>
          {t.reloadPage}
        </Button>
        <LinkButton to="/viec">{t.backToWork}</LinkButton>
      </div>
    </>
  )
}
