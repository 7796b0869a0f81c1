import { type ReactNode, useEffect, useId, useRef } from 'react'
import './Dialog.css'

interface Props {
  title: string
  open: boolean
  onClose(): void
  children: ReactNode
}

/** A question that must be answered before going on. The browser keeps the focus inside, Esc closes and returns it. */
export function Dialog({ title, open, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog className="dialog" ref={element} aria-labelledby={id} onClose={onClose}>
      {open && (
        <div className="dialog-body">
          <h2 id={id}>{title}</h2>
          {children}
        </div>
      )}
    </dialog>
  )
}
