import type { Block } from '../rules/block.ts'
import type { Writing } from './useText.ts'

/** A paragraph with what stands around it. */
export interface BlockAt {
  readonly planId: string
  readonly block: Block
  /** As the original has it; null where it was written here. */
  readonly was: Block | null
  readonly comparedWith: 'file' | 'plan' | 'edition' | null
  readonly writing: Writing
  readonly above: Block | null
  readonly aboveThat: string | null
  readonly below: string | null
  onClose(): void
  onAdd(): void
  /** Another paragraph is to be open now. */
  onMoved(id: string): void
}
