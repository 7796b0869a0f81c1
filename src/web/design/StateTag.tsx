/** Colours of states; red (do) only for overdue or error. */
export type Tone = 'xanh' | 'luc' | 'vang' | 'do' | 'tim' | 'xam'

const SIGNS: Readonly<Record<Tone, string>> = { xanh: '○', luc: '✓', vang: '◐', do: '!', tim: '◔', xam: '✎' }

/** A state as colour, sign and word together: never by colour alone. */
export function StateTag({ tone, children, sign = SIGNS[tone] }: { tone: Tone; children: string; sign?: string }) {
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {children}
    </span>
  )
}
