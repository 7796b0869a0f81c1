import { useState } from 'react'
import { Button } from '#web/design/Button.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { useTexts } from '#web/texts.ts'
import { pastedLines } from '../rules/paste.ts'
import { texts } from '../texts.ts'
import type { Writing } from './useText.ts'

/** Thêm đoạn: what is typed or pasted, each line a paragraph of its own. */
export function NewBlock({
  writing,
  after,
  onDone,
  onAdded,
}: {
  writing: Writing
  after: string | null
  onDone(): void
  /** The last paragraph that was added: the next one goes below it. */
  onAdded(last: string): void
}) {
  const t = useTexts(texts)
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const lines = pastedLines(words)
  const add = async () => {
    setBusy(true)
    try {
      const answer = await writing.write({ do: 'insert', after, texts: lines })
      const at = after === null ? -1 : answer.blocks.findIndex(({ id }) => id === after)
      setWords('')
      onAdded(answer.blocks[at + lines.length]?.id ?? answer.blocks.at(-1)!.id)
    } catch {
      // What was refused is said above; the words stay in the field.
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="new-block">
      <LongTextField label={t.newBlock} hint={t.newHint} rows={3} value={words} onChange={setWords} />
      <div className="actions">
        <Button tone="primary" small busy={busy} disabled={lines.length === 0} onClick={() => void add()}>
          {t.addHere}
        </Button>
        <Button small onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </div>
  )
}
