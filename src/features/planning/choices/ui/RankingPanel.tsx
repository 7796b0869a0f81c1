import { useState } from 'react'
import type { UnitKind } from '#features/ground/org/rules.ts'
import { texts as orgTexts } from '#features/ground/org/texts.ts'
import { profileOf } from '#features/ground/profiles/rules.ts'
import type { ServedPlan } from '#features/planning/plans/contract.ts'
import { showDay } from '#web/days.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { SelectField } from '#web/design/fields.tsx'
import { ListTools } from '#web/design/ListTools.tsx'
import { Empty, Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useMe } from '#web/me.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useList } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { RankingWords, ServedRank } from '../contract.ts'
import { isTyped, mayTypeFactors, type RankedCell, scalesOf } from '../rules.ts'
import { hundredths, texts } from '../texts.ts'
import { FactorsForm } from './FactorsForm.tsx'
import './choices.css'

/** Units that are shown before more are asked for: whom one chooses stands at the top. */
const PART = 20

/** Xếp thứ tự đơn vị: the points of every criterion beside each other, with their sum. */
export function RankingPanel({ plan }: { plan: ServedPlan }) {
  const { ranking: t } = useTexts(texts)
  const { kind: kinds } = useTexts(orgTexts)
  const language = useLanguage()
  const { actor } = useMe()
  const [kind, setKind] = useState<UnitKind | ''>('')
  const [explained, setExplained] = useState<ServedRank | null>(null)
  const [length, setLength] = useState(PART)
  const [entering, setEntering] = useState(false)
  const scales = scalesOf(profileOf(plan.settings))
  const words: RankingWords = { planId: plan.id, ...(kind !== '' && { kind }) }
  const ranking = useList('/api/ranking', words)
  const said = new Set(
    (plan.content.targets ?? []).flatMap((rule) => (rule.kind && rule.kind in kinds ? [rule.kind] : [])),
  )
  const typed = scales.map(({ criterion }) => criterion).filter(isTyped)
  return (
    <Panel
      title={t.title}
      actions={
        <>
          {typed.length > 0 && mayTypeFactors(actor, plan).ok && (
            <Button onClick={() => setEntering(true)}>{t.enter}</Button>
          )}
          <ListTools path="/api/ranking" words={words} />
        </>
      }
    >
      <p className="hint">{t.lead}</p>
      {scales.length > 0 && <p className="hint">{t.scales(scales)}</p>}
      {scales.length === 0 ? (
        <Empty action={<LinkButton to={`/ke-hoach/${plan.id}/cau-hinh`}>{t.toSettings}</LinkButton>}>
          {t.noScales}
        </Empty>
      ) : (
        <>
          {said.size > 1 && (
            <div className="fields panel-part">
              <SelectField<UnitKind>
                label={t.kind}
                placeholder={t.everyKind}
                choices={[...said].map((value) => ({ value: value as UnitKind, label: kinds[value as UnitKind] }))}
                value={kind}
                onChange={setKind}
              />
            </div>
          )}
          <Loaded query={ranking} lines={8}>
            {({ items }) => (
              <DataTable
                caption={t.caption}
                rows={items.slice(0, length)}
                more={{
                  ...{ total: items.length, beyond: false, reading: false },
                  hasMore: items.length > length,
                  readMore: () => setLength(length + PART),
                }}
                rowKey={({ id }) => id}
                empty={<Empty>{t.none}</Empty>}
                columns={[
                  { key: 'place', label: t.place, numeric: true, cell: ({ place }) => place },
                  {
                    key: 'unit',
                    label: t.unit,
                    headline: true,
                    cell: ({ name, chosen }) => (
                      <span className="row">
                        {name} {chosen && <StateTag tone="done">{t.chosen}</StateTag>}
                      </span>
                    ),
                  },
                  {
                    key: 'score',
                    label: t.score,
                    numeric: true,
                    cell: ({ score }) => <strong>{hundredths(score, language)}</strong>,
                  },
                  { key: 'parts', label: t.parts, cell: ({ cells }) => <Parts cells={cells} /> },
                ]}
                rowActions={(unit) => (
                  <Button small label={t.showHow(unit.name)} onClick={() => setExplained(unit)}>
                    {t.how}
                  </Button>
                )}
              />
            )}
          </Loaded>
        </>
      )}
      <Dialog title={explained?.name ?? ''} open={explained !== null} onClose={() => setExplained(null)}>
        {explained && (
          <ul className="points">
            {explained.cells.map((cell) => (
              <li key={cell.criterion}>
                {t.criterion[cell.criterion]}: {cell.value === null ? t.noFigure : t.arithmetic(cell)}
                {cell.on && <div className="muted small">{t.sourceOn(cell.source, showDay(cell.on))}</div>}
              </li>
            ))}
            <li>
              <strong>
                {t.score}: {hundredths(explained.score, language)}
              </strong>
            </li>
          </ul>
        )}
      </Dialog>
      <Dialog title={t.enterTitle} open={entering} onClose={() => setEntering(false)}>
        {entering && <FactorsForm planId={plan.id} criteria={typed} onDone={() => setEntering(false)} />}
      </Dialog>
    </Panel>
  )
}

/** The points of each criterion with the figure that they come from, and what has none. */
function Parts({ cells }: { cells: readonly RankedCell[] }) {
  const { ranking: t } = useTexts(texts)
  const language = useLanguage()
  const missing = cells.filter(({ value }) => value === null)
  return (
    <span className="small">
      {cells
        .filter(({ value }) => value !== null)
        .map(({ criterion, value, cap, points }, at) => (
          <span key={criterion}>
            {at > 0 && '; '}
            {t.criterion[criterion]} <strong>{hundredths(points, language)}</strong>{' '}
            <span className="muted">
              ({hundredths(value!, language)}
              {cap !== null && `/${cap}`})
            </span>
          </span>
        ))}
      {missing.length > 0 && (
        <span className="muted missing-figures">
          {t.noFigures(missing.map(({ criterion }) => t.criterion[criterion]))}
        </span>
      )}
    </span>
  )
}
