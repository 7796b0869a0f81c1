import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Sources } from '#kernel/source.ts'
import { type CommandAnswer, type CommandPath, Refused } from '../api.ts'
import { useCommand } from '../queries.ts'
import { shellTexts, useTexts } from '../texts.ts'
import { Button, type ButtonTone } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Form } from './Form.tsx'
import { type Errors, type Form as FormState, useForm } from './form.ts'
import { Notice, RefusalNotice } from './Notice.tsx'
import { Source } from './Source.tsx'
import { designTexts } from './texts.ts'

/** How one move of a lifecycle looks. With `effects` or `fields` it opens a confirmation; without both it is done at once. */
interface Act<Values extends object> {
  /** Names the act on the button: "Ban hành". */
  label: string
  tone?: ButtonTone
  /** What will happen, line by line: for acts with legal effect. */
  effects?: readonly string[]
  source?: Sources
  start?: Values
  fields?(form: FormState<Values>): ReactNode
  check?(values: Values): Errors<Values>
  /** What is sent as the input; the values themselves when absent. */
  input?(values: Values): unknown
  /** The move that takes this one back: offered as "Hoàn tác" for 10 seconds. */
  undo?: string
}

export interface ReadyAct {
  readonly label: string
  readonly tone: ButtonTone
  readonly undo: string | undefined
  /** Null: done at once, without asking. */
  readonly dialog: ((props: DialogProps) => ReactNode) | null
}

/** Fits an act for `ActionBar`; the values of its form are typed by `start`. */
export function act<Values extends object = Record<never, never>>(definition: Act<Values>): ReadyAct {
  const asks = definition.effects !== undefined || definition.fields !== undefined
  return {
    label: definition.label,
    tone: definition.tone ?? 'plain',
    undo: definition.undo,
    dialog: asks ? (props) => <ActDialog key={props.action} definition={definition} {...props} /> : null,
  }
}

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
  const runAtOnce = (action: Action) => void run(action, {}).catch(keepRefusal)
  const press = (action: Action) => {
    if (!acts[action]!.dialog) return runAtOnce(action)
    reset()
    setAsked(action)
  }

  return (
    <>
      {shown.map((action) => (
        <Button key={action} tone={acts[action]!.tone} busy={isPending} onClick={() => press(action)}>
          {acts[action]!.label}
        </Button>
      ))}
      {undoable && (
        <Notice
          tone="done"
          actions={
            <Button small busy={isPending} onClick={() => runAtOnce(undoable.move as Action)}>
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
        }),
      )}
    </>
  )
}

interface DialogProps {
  action: string
  open: boolean
  onClose(): void
  send(input: unknown): Promise<void>
}

function ActDialog<Values extends object>({
  definition,
  open,
  onClose,
  send,
}: DialogProps & { definition: Act<Values> }) {
  const t = useTexts(designTexts)
  const form = useForm<Values>({
    start: definition.start ?? ({} as Values),
    ...(definition.check && { check: definition.check }),
    send: async (values) => {
      await send(definition.input ? definition.input(values) : values)
      form.reset()
    },
  })

  // While nothing is typed the form follows what the act begins with: signers and dates that are still being fetched.
  const { values, reset } = form
  const begun = useRef(definition.start)
  const start = JSON.stringify(definition.start)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the start changes, not at every key
  useEffect(() => {
    if (JSON.stringify(values) === JSON.stringify(begun.current)) reset(definition.start)
    begun.current = definition.start
  }, [start])

  return (
    <Dialog title={definition.label} open={open} onClose={onClose}>
      {isConflict(form.refusal) && <ChangedNotice onReloaded={() => form.reset(form.values)} />}
      <Form form={form} quiet={isConflict(form.refusal)}>
        {definition.effects && (
          <>
            <p>{t.willHappen}</p>
            <ul className="effects">
              {definition.effects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          </>
        )}
        {definition.fields?.(form)}
        <Source of={definition.source} />
        <div className="actions dialog-actions">
          <Button tone={definition.tone === 'danger' ? 'danger' : 'primary'} submit busy={form.busy}>
            {form.busy ? t.busy : definition.label}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** Someone else was faster: the new version is fetched, the input stays. */
function ChangedNotice({ onReloaded }: { onReloaded(): void }) {
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

/** The button that was pressed may be gone with its state; then the page itself takes the focus. */
function keepFocus(): void {
  if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true })
}

function isConflict(refused: Refused | null): boolean {
  return refused?.problem.status === 409 && refused.problem.code === 'CHANGED_MEANWHILE'
}

function keepRefusal(failure: unknown): void {
  if (!(failure instanceof Refused)) throw failure
}
