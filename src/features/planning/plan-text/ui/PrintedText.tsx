import { Children, type ReactNode, useMemo } from 'react'
import type { WrittenBlock, WrittenCell, WrittenLine } from '#kernel/blocks.ts'
import { textBlocks } from '../document.ts'
import type { Block } from '../rules/block.ts'
import './editor.css'

/** Bản in: the text laid out as its paper is. */
export function PrintedText({ blocks }: { blocks: readonly Block[] }) {
  const set = useMemo(() => textBlocks(blocks).map(part), [blocks])
  return (
    <div className="printed-text" lang="vi">
      {inOrder(set)}
    </div>
  )
}

/** Parts that are made anew together: each is named by its place. */
const inOrder = (parts: readonly ReactNode[]) => Children.toArray(parts)

function part(block: WrittenBlock): ReactNode {
  if (block.kind === 'cells') return <Cells cells={block.cells} />
  if (block.kind === 'lines') return inOrder(block.lines.map(line))
  const boxes = block.rows.flatMap(({ left, right }) => [left, right])
  return <div className="printed-sides">{inOrder(boxes.map(box))}</div>
}

function box(lines: readonly WrittenLine[]): ReactNode {
  return <div>{inOrder(lines.map(line))}</div>
}

function line({ text, look, bold, italic, ruled, page, size }: WrittenLine): ReactNode {
  const looks = [
    `printed-${look}`,
    bold && 'printed-bold',
    italic && 'printed-italic',
    ruled && 'printed-ruled',
    page && 'printed-page',
    size < 13 && 'printed-small',
  ]
  return <p className={looks.filter(Boolean).join(' ')}>{text}</p>
}

function Cells({ cells }: { cells: readonly WrittenCell[] }) {
  const rows = [...Map.groupBy(cells, ({ row }) => row)].toSorted(([a], [b]) => a - b)
  return (
    <div className="printed-table">
      <table>
        <tbody>
          {rows.map(([row, own]) => (
            <tr key={row}>
              {own
                .toSorted((a, b) => a.column - b.column)
                .map((cell) => {
                  const Cell = cell.head ? 'th' : 'td'
                  return (
                    <Cell key={cell.column} rowSpan={cell.rows} colSpan={cell.columns}>
                      {cell.lines.join(' ')}
                    </Cell>
                  )
                })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
