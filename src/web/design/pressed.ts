import { useEffect, useRef } from 'react'

/** Does what was pressed elsewhere as soon as it is `ready`, and once only; answers whether it has been begun. */
export function usePressed(ready: boolean, press: () => void): boolean {
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || !ready) return
    begun.current = true
    press()
  })
  return begun.current
}
