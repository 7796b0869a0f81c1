import { StateTag, type Tone } from '#web/design/StateTag.tsx'
import { useTexts } from '#web/texts.ts'
import type { TeamState } from '../rules.ts'
import { texts } from '../texts.ts'

const TONES: Readonly<Record<TeamState, Tone>> = {
  proposed: 'xam',
  established: 'xanh',
  active: 'luc',
  dissolved: 'xam',
}

export function TeamStateTag({ state }: { state: TeamState }) {
  const t = useTexts(texts)
  return <StateTag tone={TONES[state]}>{t.state[state]}</StateTag>
}
