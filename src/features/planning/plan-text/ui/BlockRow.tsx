import type { ReactNode } from 'react'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'
import { BlockForm } from './BlockForm.tsx'
import { BlockMargin } from './BlockMargin.tsx'
import type { BlockAt } from './block-at.ts'

const CENTRED = new Set(['header', 'title', 'signature'])
const HEADING = /^(?:[IVX]+\.|\d{1,2}(?:\.\d{1,2})?\.)\s(?!.*[.;:,]$).{3,90}$/u

/** One paragraph: text while it rests, a field while the person writes in it; its facts stand in the margin. */
export function BlockRow({
  isOpen,
  isStop,
  onStop,
  onOpen,
  children,
  ...at
}: BlockAt & { isOpen: boolean; isStop: boolean; onStop(): void; onOpen(): void; children: ReactNode }) {
  const t = useTexts(texts)
  const { block, writing, was, comparedWith } = at
  const differs = writing.text.differences.some((difference) => difference.block === block.id)
  const isChanged = comparedWith !== null && (was === null || was.text !== block.text)
  return (
    <li id={block.id} className={`block-row${isOpen ? ' open' : ''}${block.cell ? ' in-cell' : ''}`}>
      {isOpen ? (
        <BlockForm {...at} />
      ) : (
        <button
          type="button"
          className={[
            'traced block',
            (block.bold || HEADING.test(block.text)) && 'bold',
            CENTRED.has(block.role) && 'centred',
            isChanged && 'changed',
            block.origin && 'untouched',
            differs && 'hit',
          ]
            .filter(Boolean)
            .join(' ')}
          tabIndex={isStop ? 0 : -1}
          disabled={!writing.text.open}
          onFocus={onStop}
          onClick={onOpen}
        >
          {block.text}
          {block.origin && <span className="hidden-visually"> ({t.untouched[block.origin]})</span>}
          {isChanged && !block.origin && (
            <span className="hidden-visually"> ({was === null ? t.written : t.edited})</span>
          )}
        </button>
      )}
      <BlockMargin {...at} isOpen={isOpen} />
      {children}
    </li>
  )
}
