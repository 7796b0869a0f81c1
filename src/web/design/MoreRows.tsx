import { useTexts } from '../texts.ts'
import { Button } from './Button.tsx'
import { designTexts } from './texts.ts'
import './MoreRows.css'

interface Props {
  shown: number
  total: number
  /** There are more than `total`. */
  beyond: boolean
  hasMore: boolean
  reading: boolean
  readMore(): void
}

/** Below a list that comes in parts: how much of it is seen, and the next part. */
export function MoreRows({ shown, total, beyond, hasMore, reading, readMore }: Props) {
  const t = useTexts(designTexts)
  if (!hasMore) return null
  return (
    <div className="more-rows not-print">
      <span role="status">{t.seen(shown, t.counted(total, beyond))}</span>
      <Button busy={reading} onClick={readMore}>
        {t.more}
      </Button>
    </div>
  )
}
