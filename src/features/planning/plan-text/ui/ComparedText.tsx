import { useMemo } from 'react'
import { useTexts } from '#web/texts.ts'
import type { Block } from '../rules/block.ts'
import { type Compared, compared, isSame, wordsBetween } from '../rules/compare.ts'
import { texts } from '../texts.ts'
import './editor.css'

/** So sánh hai bản: what changed, was added and went, in the order of the paper. */
export function ComparedText({ before, after }: { before: readonly Block[]; after: readonly Block[] }) {
  const t = useTexts(texts)
  const changed = useMemo(() => compared(before, after).filter((pair) => !isSame(pair)), [before, after])
  if (changed.length === 0) return <p className="muted">{t.noChanges}</p>
  return (
    <ul className="compared">
      {changed.map((pair) => (
        <li key={(pair.after ?? pair.before)!.id}>
          <span className={`tag ${toneOf(pair)}`}>{t[whatOf(pair)]}</span>
          <ChangedWords before={pair.before?.text ?? ''} after={pair.after?.text ?? ''} />
        </li>
      ))}
    </ul>
  )
}

const TONES = { added: 'done', dropped: 'alarm', moved: 'calm', edited: 'attention' } as const
const toneOf = (pair: Compared) => TONES[whatOf(pair)]

function whatOf({ before, after, moved }: Compared): keyof typeof TONES {
  if (before === null) return 'added'
  if (after === null) return 'dropped'
  return moved && before.text === after.text ? 'moved' : 'edited'
}

/** One sentence with what went and what came marked in it. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => wordsBetween(before, after), [before, after])
  return (
    <span lang="vi" className="changed-words">
      {pieces.map(({ text, at, in: where }) => {
        const Piece = where === 'both' ? 'span' : where === 'before' ? 'del' : 'ins'
        return <Piece key={at}>{text}</Piece>
      })}
    </span>
  )
}
