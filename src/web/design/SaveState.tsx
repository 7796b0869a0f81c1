import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts.ts'
import { type Autosave, createAutosave, type SaveStatus } from './autosave.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { designTexts } from './texts.ts'
import './SaveState.css'

export interface Autosaving<T> extends Autosave<T> {
  readonly status: SaveStatus
}

/**
 * Autosave for a screen: call `edit(value)` on every change and `flush` on leaving a field; start the fields from `unsent`
 * when it is not null. Give the `version` that was read where a save writes over the whole; entries, which are never refused for age,
 * leave it out and answer what they were given. Leaving the page with unsaved text asks first.
 */
export function useAutosave<T>({
  key,
  version = 0,
  save,
}: {
  key: string
  version?: number
  save(value: T, seenVersion: number): Promise<number>
}): Autosaving<T> {
  const [status, setStatus] = useState<SaveStatus>({ word: 'untouched', at: null, refused: null })
  const latest = useRef(save)
  latest.current = save
  const made = useRef<{ key: string; autosave: Autosave<T> } | null>(null)
  if (made.current?.key !== key) {
    made.current?.autosave.flush()
    made.current = {
      key,
      autosave: createAutosave<T>({
        key,
        version,
        save: (value, seen) => latest.current(value, seen),
        onStatus: setStatus,
        surroundings: {
          keep: localStorage,
          after: (ms, task) => setTimeout(task, ms),
          cancel: (timer) => clearTimeout(timer as number | undefined),
          now: () => new Date(),
        },
      }),
    }
  }
  const { autosave } = made.current

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (autosave.pending()) event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => {
      window.removeEventListener('beforeunload', guard)
      autosave.flush()
      autosave.close()
    }
  }, [autosave])

  return { ...autosave, status }
}

/** What an earlier visit could not send goes out now. Call it once the fields show it. */
export function useSendUnsent<T>({ unsent, edit }: Autosaving<T>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (unsent !== null) edit(unsent)
  }, [])
}

/** Text of an earlier visit that someone else's change has overtaken: taken up again only when the person says so. */
export function Overtaken<T>({ autosave, onTake }: { autosave: Autosaving<T>; onTake(value: T): void }) {
  const t = useTexts(designTexts)
  const [decided, setDecided] = useState(false)
  const { overtaken } = autosave
  if (overtaken === null || decided) return null
  return (
    <Notice tone="attention">
      <p>{t.overtaken}</p>
      <div className="actions">
        <Button
          small
          onClick={() => {
            setDecided(true)
            onTake(overtaken)
          }}
        >
          {t.overtakenTake}
        </Button>
        <Button
          small
          onClick={() => {
            setDecided(true)
            autosave.forget()
          }}
        >
          {t.overtakenLeave}
        </Button>
      </div>
    </Notice>
  )
}

/** The one place that says whether the work is safe: "Đã lưu 09:41 / Đang lưu / Chưa lưu được, thử lại". */
export function SaveState({ status, onRetry, draft }: { status: SaveStatus; onRetry(): void; draft?: boolean }) {
  const t = useTexts(designTexts)
  return (
    <span className={`save-state${status.word === 'failed' ? ' failed' : ''}`} role="status">
      {status.word === 'untouched' && t.savedBare}
      {status.word === 'unsaved' && t.unsaved}
      {status.word === 'saving' && t.saving}
      {status.word === 'saved' && status.at && <>✓ {(draft ? t.draftSaved : t.saved)(clock(status.at))}</>}
      {status.word === 'failed' && (
        <>
          ! {t.saveFailed}: {status.refused?.message}
          <Button small onClick={onRetry}>
            {t.retry}
          </Button>
        </>
      )}
    </span>
  )
}

/** "09:41", in Vietnam's time. */
export function clock(at: Date): string {
  return at.toLocaleTimeString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Asia/Ho_Chi_Minh',
  })
}
