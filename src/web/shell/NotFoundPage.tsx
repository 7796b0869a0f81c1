import { LinkButton } from '../design/Button.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { shellTexts, useTexts } from '../texts.ts'
import { OpenPage } from './frames.tsx'

/** An address that leads nowhere, in words. */
export function NotFoundPage() {
  const t = useTexts(shellTexts)
  return (
    <OpenPage>
      <PageHead title={t.notFoundTitle} />
      <p>{t.notFound}</p>
      <LinkButton tone="primary" to="/viec">
        {t.backToWork}
      </LinkButton>
    </OpenPage>
  )
}
