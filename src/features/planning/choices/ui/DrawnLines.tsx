import { Button, LinkButton } from '#web/design/Button.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import { texts } from '../texts.ts'

interface Props {
  readonly planId: string
  /** Units that stand in a line already. */
  readonly taken: ReadonlySet<string>
  onTake(units: readonly { readonly rule: number; readonly unitId: string }[]): void
}

/** The way to the choice of units, and one press for those that were drawn by lot and stand in no line yet; of several draws for a sentence the last counts. */
export function DrawnLines({ planId, taken, onTake }: Props) {
  const { lot: t } = useTexts(texts)
  const lots = useThing('/api/plans/:id/lots', { id: planId })
  const last = new Map((lots.data?.items ?? []).toReversed().map((lot) => [lot.sentence, lot]))
  const coming = [...last.values()].flatMap(({ rule, drawn }) =>
    rule === null ? [] : drawn.filter((unitId) => !taken.has(unitId)).map((unitId) => ({ rule, unitId })),
  )
  return (
    <div className="actions panel-part">
      {coming.length > 0 && <Button onClick={() => onTake(coming)}>{t.intoLines(coming.length)}</Button>}
      <LinkButton to={`/ke-hoach/${planId}/lua-chon`}>{t.toChoices}</LinkButton>
    </div>
  )
}
