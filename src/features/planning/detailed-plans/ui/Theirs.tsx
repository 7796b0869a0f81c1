import { Button } from '#web/design/Button.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { useTexts } from '#web/texts.ts'
import type { DetailedWords, PlannedVisit } from '../rules.ts'
import { texts } from '../texts.ts'
import { useVisitWords } from './words.ts'

interface Props {
  readonly mine: DetailedWords
  readonly theirs: DetailedWords
  readonly around: Parameters<typeof useVisitWords>[0]
  onTake(): void
  onKeep(): void
}

/** Two people wrote one draft: what the other saved stands beside what is open here, and nothing is lost in silence. */
export function Theirs({ mine, theirs, around, onTake, onKeep }: Props) {
  const t = useTexts(texts)
  const words = useVisitWords(around)
  const same = (one: PlannedVisit, other: PlannedVisit) => one.rule === other.rule && one.unitId === other.unitId
  const lines = [
    ...theirs.visits
      .filter((visit) => !mine.visits.some((own) => same(own, visit) && words.whole(own) === words.whole(visit)))
      .map((visit) => t.theirLine(words.unit(visit), words.whole(visit))),
    ...mine.visits
      .filter((own) => !theirs.visits.some((visit) => same(own, visit)))
      .map((own) => t.theirGone(words.unit(own))),
    ...(mine.coordinating.join() === theirs.coordinating.join()
      ? []
      : [t.theirAgencies(theirs.coordinating.join(', '))]),
  ]
  return (
    <Notice
      tone="attention"
      actions={
        <>
          <Button small onClick={onTake}>
            {t.takeTheirs}
          </Button>
          <Button small onClick={onKeep}>
            {t.keepMine}
          </Button>
        </>
      }
    >
      {t.theirs}
      <ul className="points">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
