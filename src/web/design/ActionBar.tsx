import { type ReactNode, useEffect, useId, useState } from 'react'
import { type CommandAnswer, type CommandPath, Refused } from '../api.ts'
import { useCommand } from '../queries.ts'
import { useTexts } from '../texts.ts'
import type { ReadyAct } from './act.tsx'
import { Button } from './Button.tsx'
import { ChangedNotice, isConflict } from './ChangedNotice.tsx'
import { Notice, RefusalNotice } from './Notice.tsx'
import { usePressed } from './pressed.ts'
import { designTexts } from './texts.ts'

import './ActionBar.css'

export { act, type ReadyAct } from './act.tsx'

interface Props<Path extends CommandPath, Action extends string> {
  /** The collection of the thing: "/api/plans". Acts are posted to `path`/`id`/commands. */
  path: Path
  id: string
  /** Where an act goes when not to `path`: moves that another feature makes ("/api/visits"). */
  doorOf?(action: Action): CommandPath
  version: number
  /** From the lifecycle's `openMoves`: only these are shown, in the order of `acts`. */
  open: readonly Action[]
  acts: { readonly [A in Action]?: ReadyAct }
  /** An act that was pressed elsewhere, in a row of a list: it is asked for or done at once, and no buttons are shown. */
  pressed?: Action
  /** Nothing that is typed into these acts is kept anywhere before it is sent. */
  sealed?: boolean
  onDone?(thing: CommandAnswer<Path>, action: Action): void
}

/** The buttons of a thing's life: exactly the moves this person may make now. */
export function ActionBar<Path extends CommandPath, Action extends string>({
  path,
  id,
  doorOf,
  version,
  open,
  acts,
  pressed,
  sealed,
  onDone,
}: Props<Path, Action>) {
  const t = useTexts(designTexts)
  const { mutateAsync, isPending, error, reset } = useCommand(path, id)
  const [asked, setAsked] = useState<Action | null>(null)
  const [undoable, setUndoable] = useState<{ label: string; move: string } | null>(null)
  const shown = (Object.keys(acts) as Action[]).filter((action) => open.includes(action) || action === asked)

  useEffect(() => {
    if (!undoable) return
    const timer = setTimeout(() => setUndoable(null), 10_000)
    return () => clearTimeout(timer)
  }, [undoable])

  const run = async (action: Action, input: unknown) => {
    const thing = await mutateAsync({ door: doorOf?.(action) ?? path, action, seenVersion: version, input })
    const done = acts[action]
    setAsked(null)
    setUndoable(done?.undo ? { label: done.label, move: done.undo } : null)
    requestAnimationFrame(keepFocus)
    onDone?.(thing, action)
  }
  // A refusal is shown from the command's own state.
  const runAtOnce = (action: Action, input: unknown) => void run(action, input).catch(keepRefusal)
  const press = (action: Action) => {
    if (!acts[action]!.dialog) return runAtOnce(action, acts[action]!.input)
    reset()
    setAsked(action)
  }

  const isOpen = pressed !== undefined && open.includes(pressed)
  const begun = usePressed(isOpen, () => press(pressed!))
  const buttons = pressed === undefined ? shown : []
  const apart = buttons.filter((action) => acts[action]!.apart)
  const list = useId()
  const button = (action: Action) => (
    <Button
      key={action}
      tone={acts[action]!.tone}
      busy={isPending}
      {...(acts[action]!.apart && { closes: list })}
      onClick={() => press(action)}
    >
      {acts[action]!.label}
    </Button>
  )

  return (
    <>
      {pressed !== undefined && !begun && !isOpen && <Notice tone="attention">{t.notOpen}</Notice>}
      {buttons.filter((action) => !acts[action]!.apart).map(button)}
      {apart.length > 0 && <More id={list}>{apart.map(button)}</More>}
      {undoable && (
        <Notice
          tone="done"
          actions={
            <Button small busy={isPending} onClick={() => runAtOnce(undoable.move as Action, {})}>
              {t.undo}
            </Button>
          }
        >
          {t.done(undoable.label)}
        </Notice>
      )}
      {error &&
        asked === null &&
        (isConflict(error) ? <ChangedNotice onReloaded={reset} /> : <RefusalNotice refused={error} />)}
      {shown.map((action) =>
        acts[action]!.dialog?.({
          action,
          open: asked === action,
          onClose: () => setAsked(null),
          send: (input) => run(action, input),
          draft: sealed ? null : `${path.replace('/api/', '')}:${id}:${action}`,
        }),
      )}
    </>
  )
}

/** What ends a thing, one press further away: a list that opens below its button and closes by Escape, a press elsewhere or a choice. */
function More({ id, children }: { id: string; children: ReactNode }) {
  const t = useTexts(designTexts)
  return (
    <>
      <button type="button" className="button plain more-button" popoverTarget={id} aria-label={t.moreActsLabel}>
        {t.moreActs}
      </button>
      <div id={id} popover="auto" className="more-acts">
        {children}
      </div>
    </>
  )
}

/** The button that was pressed may be gone with its state; then the page itself takes the focus. */
function keepFocus(): void {
  if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true })
}

function keepRefusal(failure: unknown): void {
  if (!(failure instanceof Refused)) throw failure
}
