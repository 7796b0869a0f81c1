import { useQueryClient } from '@tanstack/react-query'
import type { Refused } from '../api.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/** Someone else was faster: the new version is fetched, the input stays. */
export function ChangedNotice({ onReloaded }: { onReloaded(): void }) {
  const shell = useTexts(shellTexts)
  const client = useQueryClient()
  return (
    <Notice
      tone="attention"
      actions={
        <Button small onClick={() => void client.invalidateQueries().then(onReloaded)}>
          {shell.reload}
        </Button>
      }
    >
      {shell.changedMeanwhile}
    </Notice>
  )
}

export function isConflict(refused: Refused | null): boolean {
  return refused?.problem.status === 409 && refused.problem.code === 'CHANGED_MEANWHILE'
}
