import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { useMe } from '#web/me.tsx'
import { useAction } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { type EvidenceFile, mayRemove } from '../rules.ts'
import { texts } from '../texts.ts'

/** Takes a file away again: for whoever may. */
export function DropFile({ file }: { file: EvidenceFile }) {
  const t = useTexts(texts)
  const { actor } = useMe()
  const { run, busy, refused } = useAction(() => send('POST /api/files/:id/remove', { id: file.id }))
  if (!mayRemove(actor, file).ok) return null
  return (
    <>
      <span className="push">
        <Button small label={t.dropOf(file.name)} busy={busy} onClick={run}>
          {t.drop}
        </Button>
      </span>
      {refused && <RefusalNotice refused={refused} />}
    </>
  )
}
