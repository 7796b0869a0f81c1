import { lazy, Suspense, useCallback, useState } from 'react'
import type { ListPath } from '../lists.ts'
import { sheetOf } from '../lists.ts'
import { useTexts } from '../texts.ts'
import { Button, DownloadButton } from './Button.tsx'
import { designTexts } from './texts.ts'

const PrintedList = lazy(() => import('./PrintedList.tsx').then((part) => ({ default: part.PrintedList })))

/** At the head of a list: the same rows, all of them, as an Excel file and on paper. */
export function ListTools({ path, words }: { path: ListPath; words: object }) {
  const t = useTexts(designTexts)
  const [printing, setPrinting] = useState(false)
  const end = useCallback(() => setPrinting(false), [])
  return (
    <>
      <DownloadButton href={sheetOf(path, words)}>{t.excel}</DownloadButton>
      <Button busy={printing} onClick={() => setPrinting(true)}>
        {t.print}
      </Button>
      {printing && (
        <Suspense>
          <PrintedList path={path} words={words} onEnd={end} />
        </Suspense>
      )}
    </>
  )
}
