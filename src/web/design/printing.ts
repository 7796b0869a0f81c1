import { useEffect, useEffectEvent } from 'react'

/** Opens the printer's window once what is to be printed stands, and says when it is closed. */
export function usePrinting(stands: boolean, onEnd: () => void): void {
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (!stands) return
    const ended = () => end()
    addEventListener('afterprint', ended, { once: true })
    window.print()
    return () => removeEventListener('afterprint', ended)
  }, [stands])
}
