import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ButtonTone } from './Button.tsx'
import { ChangedNotice, isConflict } from './ChangedNotice.tsx'
import { useDraftedForm } from './drafts.ts'
import { FormDialog } from './FormDialog.tsx'
import type { Errors, Form as FormState } from './form.ts'
import { type RuleOfPlan, Source } from './Source.tsx'

/** How one move of a lifecycle looks. With `effects` or `fields` it opens a confirmation; without both it is done at once. */
export interface Act<Values extends object> {
  /** Names the act on the button: "Ban hành". */
  label: string
  tone?: ButtonTone
  /** Ends the thing itself: stands under “Thêm”, never beside the step that is next. */
  apart?: boolean
  /** What will happen, line by line: for acts with legal effect. */
  effects?: readonly string[]
  /** What the plan says of it, for acts that another plan does not ask for. */
  rule?: RuleOfPlan
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
  readonly apart: boolean
  readonly undo: string | undefined
  /** What is sent where nothing is asked. */
  readonly input: unknown
  /** Null: done at once, without asking. */
  readonly dialog: ((props: DialogProps) => ReactNode) | null
}

/** Fits an act for `ActionBar`; the values of its form are typed by `start`. */
export function act<Values extends object = Record<never, never>>(definition: Act<Values>): ReadyAct {
  const asks = definition.effects !== undefined || definition.fields !== undefined
  return {
    label: definition.label,
    tone: definition.tone ?? 'plain',
    apart: definition.apart ?? false,
    undo: definition.undo,
    input: definition.input?.(definition.start ?? ({} as Values)) ?? {},
    dialog: asks ? (props) => <ActDialog key={props.action} definition={definition} {...props} /> : null,
  }
}

/** An act whose form weighs much: `Asking`, an `ActDialog` of its own, is fetched when the act is first pressed, and stays. */
export function actLater<Props extends object>(
  { label, tone = 'plain' }: Pick<Act<object>, 'label' | 'tone'>,
  Asking: ComponentType<Props & { dialog: DialogProps }>,
  props: Props,
): ReadyAct {
  return {
    ...{ label, tone, apart: false, undo: undefined, input: {} },
    dialog: (dialog) => (
      <OncePressed key={dialog.action} pressed={dialog.open}>
        <Asking {...props} dialog={dialog} />
      </OncePressed>
    ),
  }
}

function OncePressed({ pressed, children }: { pressed: boolean; children: ReactNode }) {
  const [wasPressed, setWasPressed] = useState(pressed)
  if (pressed && !wasPressed) setWasPressed(true)
  return wasPressed && children
}

export interface DialogProps {
  action: string
  open: boolean
  onClose(): void
  send(input: unknown): Promise<void>
  /** Under which name what is typed is kept; null where it must not be. */
  draft: string | null
}

/** What an act asks before it is done. */
export function ActDialog<Values extends object>({
  definition,
  open,
  onClose,
  send,
  draft,
}: DialogProps & { definition: Act<Values> }) {
  const form = useDraftedForm<Values>(
    definition.fields ? draft : null,
    {
      start: definition.start ?? ({} as Values),
      ...(definition.check && { check: definition.check }),
      send: async (values) => {
        await send(definition.input ? definition.input(values) : values)
        form.reset()
      },
    },
    open,
  )

  // A field in which nothing is typed follows what the act begins with: signers and dates that are still being fetched.
  const { values, set } = form
  const begun = useRef(definition.start)
  const start = JSON.stringify(definition.start)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the start changes, not at every key
  useEffect(() => {
    // Not when it is first shown: what was begun on this device stands there already, and would be wiped out.
    if (start === JSON.stringify(begun.current)) return
    for (const name of Object.keys(definition.start ?? {}) as (keyof Values)[])
      if (JSON.stringify(values[name]) === JSON.stringify(begun.current?.[name])) set(name, definition.start![name])
    begun.current = definition.start
  }, [start])

  return (
    <FormDialog
      title={definition.label}
      open={open}
      onClose={onClose}
      form={form}
      effects={definition.effects}
      danger={definition.tone === 'danger'}
      instead={isConflict(form.refusal) && <ChangedNotice onReloaded={() => form.reset(form.values)} />}
    >
      {definition.fields?.(form)}
      <Source rule={definition.rule} />
    </FormDialog>
  )
}
