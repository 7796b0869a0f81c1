import type { ReactNode } from 'react'
import { useTexts } from '../texts.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Form } from './Form.tsx'
import type { Form as FormState } from './form.ts'
import { designTexts } from './texts.ts'

interface Props<Values extends object> {
  title: string
  open: boolean
  onClose(): void
  form: FormState<Values>
  /** What will happen, a line each. */
  effects?: readonly string[] | undefined
  /** The word of the button that sends, where it is not the title. */
  submit?: string
  danger?: boolean
  /** Stands in the place of the refusal, which is then not shown in the form. */
  instead?: ReactNode
  children?: ReactNode
}

/** A form that is asked for: what will happen, what it needs, and one button that does it. */
export function FormDialog<Values extends object>(props: Props<Values>) {
  const { title, open, onClose, form, effects = [], submit = title, danger, instead, children } = props
  const t = useTexts(designTexts)
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      {instead}
      <Form form={form} quiet={Boolean(instead)}>
        {effects.length > 0 && (
          <>
            <p>{t.willHappen}</p>
            <ul className="effects">
              {effects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          </>
        )}
        {children}
        <div className="actions dialog-actions">
          <Button tone={danger ? 'danger' : 'primary'} submit busy={form.busy}>
            {form.busy ? t.busy : submit}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
