import { useEffect, useRef, useState } from 'react'
import { onConfirm } from '../api.ts'
import { later } from '../design/Loading.tsx'

const Confirm = later(() => import('#features/ground/people/ui/Confirm.tsx').then((file) => file.Confirm))

/** Hears when an act needs a fresh proof of who is acting, asks for it once, and lets the act go through by itself. */
export function AskToConfirm() {
  const [asked, setAsked] = useState<boolean | null>(null)
  const waiting = useRef<{ promise: Promise<boolean>; resolve(confirmed: boolean): void } | null>(null)
  useEffect(() => {
    // Several requests refused at once wait for one answer.
    onConfirm(() => {
      setAsked(true)
      waiting.current ??= Promise.withResolvers<boolean>()
      return waiting.current.promise
    })
    return () => onConfirm(null)
  }, [])
  const answer = (confirmed: boolean) => {
    waiting.current?.resolve(confirmed)
    waiting.current = null
    setAsked(false)
  }
  return asked !== null && <Confirm open={asked} onAnswer={answer} />
}
