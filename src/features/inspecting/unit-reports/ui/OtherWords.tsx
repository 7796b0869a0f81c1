import type { ReactNode } from 'react'
import { Button } from '#web/design/Button.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { clock } from '#web/design/SaveState.tsx'
import { useTexts } from '#web/texts.ts'
import type { Answer } from '../rules.ts'
import { texts } from '../texts.ts'

/** What somebody else has written in the same place meanwhile, beside one's own: the person chooses which stands. */
export function OtherWords({
  by,
  children,
  onChoose,
}: {
  by: Pick<Answer, 'changedByName' | 'changedAt'>
  children: ReactNode
  onChoose(own: boolean): void
}) {
  const { form: t } = useTexts(texts)
  return (
    <Notice
      tone="attention"
      actions={
        <>
          <Button small onClick={() => onChoose(true)}>
            {t.keepOwn}
          </Button>
          <Button small onClick={() => onChoose(false)}>
            {t.takeOther}
          </Button>
        </>
      }
    >
      <p>{t.otherWords(by.changedByName, clock(new Date(by.changedAt)))}</p>
      {children}
    </Notice>
  )
}
