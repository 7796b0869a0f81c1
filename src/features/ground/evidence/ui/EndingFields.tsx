import { LongTextField, TextField } from '#web/design/fields.tsx'
import type { Form } from '#web/design/form.ts'
import { useTexts } from '#web/texts.ts'
import type { AttachedTo } from '../contract.ts'
import type { SignedPaper } from '../rules.ts'
import { texts } from '../texts.ts'
import { SignedCopy } from './LaterCopy.tsx'

export interface EndingValues {
  readonly reason: string
  readonly document: string
}

interface Props {
  form: Form<EndingValues>
  /** The paper that had gone out and is ended by another; null where nothing has. */
  issued: {
    readonly paper: SignedPaper
    readonly id: string
    readonly path: AttachedTo
    readonly thingId?: string
  } | null
}

/** Why something is cancelled, and, where it had gone out under number and seal, by which signed paper. */
export function EndingFields({ form, issued }: Props) {
  const t = useTexts(texts)
  return (
    <>
      <LongTextField label={t.endingReason} {...form.field('reason')} />
      {issued && (
        <>
          <TextField label={t.endingPaper} hint={t.endingPaperHint} {...form.field('document')} />
          <div className="ending-copy">
            <SignedCopy {...issued} of="ending" attaches />
          </div>
        </>
      )}
    </>
  )
}
