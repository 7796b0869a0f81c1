import { Button } from '#web/design/Button.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { PageHead } from '#web/design/PageHead.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts/texts.ts'
import { Passkeys } from './Passkeys.tsx'
import { SecondStep } from './SecondStep.tsx'

/** Those whose post asks for a second step come nowhere before it is set up. */
export function EnrolFirst({ onDone }: { onDone(): void }) {
  const { own: t } = useTexts(texts)
  const account = useThing('/api/me/account')
  return (
    <div className="narrow-column">
      <PageHead title={t.enrolFirstTitle} />
      <Notice tone="attention">{t.enrolFirst}</Notice>
      <Loaded query={account}>
        {(own) => (
          <>
            <SecondStep own={own} onKept={onDone} />
            <Passkeys own={own} onKept={onDone} />
            {!own.mustEnrol && (
              <Button tone="primary" onClick={onDone}>
                {t.goOn}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}
