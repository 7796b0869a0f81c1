import type { ReactNode } from 'react'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useTexts } from '#web/texts.ts'
import type { Grade, Health, Judged, Part } from '../rules.ts'
import { texts } from '../texts.ts'

export interface Shown {
  readonly health: Health
  readonly judged: readonly Judged[]
}

const WORST: readonly Grade[] = ['alarm', 'attention', 'muted', 'done']

/** A panel that wears the worst of what is said of its parts; what only waits is explained here and is no task. */
export function PartPanel({
  title,
  of,
  judged,
  children,
  actions,
}: {
  title: string
  of: readonly Part[]
  judged: readonly Judged[]
  children: ReactNode
  actions?: ReactNode
}) {
  const t = useTexts(texts)
  const mine = judged.filter((one) => of.includes(one.part))
  const tone = WORST.find((one) => mine.some((found) => found.tone === one)) ?? 'done'
  return (
    <Panel title={title} actions={<StateTag tone={tone}>{t.tone[tone]}</StateTag>}>
      {children}
      {mine.map(({ part, finding, tone: said }) =>
        said === 'muted' ? (
          <p key={part} className="small">
            {t.finding[finding]}
          </p>
        ) : null,
      )}
      {actions && <p className="actions">{actions}</p>}
    </Panel>
  )
}
