import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Refused } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Overtaken, SaveState, useAutosave, useSendUnsent } from '#web/design/SaveState.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedText } from '../contract.ts'
import { pastedLines } from '../rules/paste.ts'
import type { TextCommand } from '../rules/text.ts'
import { texts } from '../texts.ts'
import type { BlockAt } from './block-at.ts'

/** Under which name words of a paragraph wait on the device. */
export const keptAs = (planId: string, block: string) => `plan-text:${planId}:${block}`

/** Sửa một đoạn: saved by itself; Enter parts it, Backspace at its beginning joins it to the one above. */
export function BlockForm({ planId, block, writing, above, aboveThat, below, onClose, onAdd, onMoved }: BlockAt) {
  const t = useTexts(texts)
  const [theirs, setTheirs] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(block)
  latest.current = block
  const autosave = useAutosave<string>({
    key: keptAs(planId, block.id),
    version: block.version,
    save: async (text, seen) => {
      try {
        const answer = await writing.write({ do: 'set', block: block.id, seen, text })
        return versionIn(answer, block.id) ?? seen
      } catch (failure) {
        if (failure instanceof Refused && failure.problem.code === 'BLOCK_CHANGED') {
          const now = await writing.refresh()
          setTheirs(now?.blocks.find(({ id }) => id === block.id)?.text ?? '')
        }
        throw failure
      }
    },
  })
  const [words, setWords] = useState(autosave.unsent ?? block.text)
  useSendUnsent(autosave)
  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  // What was changed beside the field is shown in it; never while somebody types there.
  const { pending } = autosave
  useEffect(() => {
    if (document.activeElement !== field.current && !pending()) setWords(block.text)
  }, [block.text, pending])
  const type = (text: string) => {
    setWords(text)
    autosave.edit(text)
  }
  /** First what was typed is saved; then the act is done on what stands there. */
  const act = async (make: (version: number) => TextCommand[], then?: (first: string | null) => void) => {
    try {
      await autosave.drop()
      const known = new Set(writing.text.blocks.map(({ id }) => id))
      const { version, text } = latest.current
      const saved =
        words === text
          ? version
          : versionIn(await writing.write({ do: 'set', block: block.id, seen: version, text: words }), block.id)
      const answer = await writing.write(...make(saved ?? version))
      then?.(answer.blocks.find(({ id }) => !known.has(id))?.id ?? null)
    } catch {
      // What was refused is said at the head of the page; the words stay in the field, and on the device.
      if (words !== latest.current.text) autosave.edit(words)
    }
  }
  const split = (at: number) =>
    act(
      (seen) => [{ do: 'split', block: block.id, seen, at }],
      (added) => added && onMoved(added),
    )
  const merge = () =>
    above &&
    act(
      (seen) => [{ do: 'merge', block: block.id, seen }],
      () => onMoved(above.id),
    )
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'Escape') {
      event.preventDefault()
      autosave.flush()
      onClose()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (selectionStart >= words.trimEnd().length) {
        autosave.flush()
        onAdd()
      } else void split(selectionStart)
    } else if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0 && above) {
      event.preventDefault()
      void merge()
    } else if (event.altKey && event.key === 'ArrowUp' && above) {
      event.preventDefault()
      void act((seen) => [{ do: 'move', block: block.id, seen, after: aboveThat }])
    } else if (event.altKey && event.key === 'ArrowDown' && below) {
      event.preventDefault()
      void act((seen) => [{ do: 'move', block: block.id, seen, after: below }])
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    const lines = pastedLines(pasted)
    if (lines.length < 2) return
    event.preventDefault()
    void act(() => [{ do: 'insert', after: block.id, texts: lines }])
  }
  return (
    <div className="block-form">
      <label className="hidden-visually" htmlFor={`${block.id}-words`}>
        {t.block}
      </label>
      <textarea
        id={`${block.id}-words`}
        ref={field}
        className="input block-words"
        rows={Math.max(2, Math.ceil(words.length / 70))}
        value={words}
        onChange={(event) => type(event.target.value)}
        onBlur={autosave.flush}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <Overtaken autosave={autosave} onTake={type} />
      {theirs !== null && (
        <Notice tone="attention">
          <p>
            {t.theirs} <q lang="vi">{theirs}</q>
          </p>
          <div className="actions">
            <Button
              small
              onClick={() => {
                setTheirs(null)
                // Over what the other wrote, which has been read here; the version that was seen is that one.
                void act((seen) => [{ do: 'set', block: block.id, seen, text: words }])
              }}
            >
              {t.keepMine}
            </Button>
            <Button
              small
              onClick={() => {
                setTheirs(null)
                void autosave.drop()
                setWords(theirs)
              }}
            >
              {t.takeTheirs}
            </Button>
          </div>
        </Notice>
      )}
      <div className="block-tools">
        <Button
          small
          tone="primary"
          onClick={() => {
            autosave.flush()
            onClose()
          }}
        >
          {t.done}
        </Button>
        <Button
          small
          onClick={() => {
            autosave.flush()
            onAdd()
          }}
        >
          {t.add}
        </Button>
        <Button
          small
          disabled={above === null}
          onClick={() => void act((seen) => [{ do: 'move', block: block.id, seen, after: aboveThat }])}
        >
          {t.up}
        </Button>
        <Button
          small
          disabled={below === null}
          onClick={() => void act((seen) => [{ do: 'move', block: block.id, seen, after: below }])}
        >
          {t.down}
        </Button>
        <Button small disabled={above === null} onClick={() => void merge()}>
          {t.merge}
        </Button>
        <Button
          small
          tone="danger"
          onClick={() => void act((seen) => [{ do: 'remove', block: block.id, seen }], onClose)}
        >
          {t.remove}
        </Button>
        <SaveState status={autosave.status} onRetry={autosave.retry} />
      </div>
    </div>
  )
}

const versionIn = ({ blocks }: ServedText, block: string) => blocks.find(({ id }) => id === block)?.version
