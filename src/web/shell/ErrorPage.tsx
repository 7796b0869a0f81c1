import { Component, type ReactNode, useEffect, useState } from 'react'
import { newId, Refused } from '../api.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { shellTexts, useTexts } from '../texts.ts'

interface Props {
  /** The address of what is shown: another one is a new try. */
  at: string
  children: ReactNode
}

/** Keeps the frame standing when the page in it breaks. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.error !== null) this.setState({ error: null })
  }

  override render() {
    return this.state.error === null ? this.props.children : <ErrorPage error={this.state.error} />
  }
}

/** A page that broke: a calm sentence and a number under which the browser's console tells the rest. */
function ErrorPage({ error }: { error: unknown }) {
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
