import { useState } from 'react'
import type { ServedFindings } from '#features/inspecting/findings/contract.ts'
import { kindsToChoose } from '#features/inspecting/findings/rules.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import { FindingForm } from '#features/inspecting/findings/ui/embed.tsx'
import { Button } from '#web/design/Button.tsx'
import { Dialog } from '#web/design/Dialog.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedSheet } from '../contract.ts'
import { differenceOf, keyOf, missingPlans, proposalOf, type SheetItem, sheetKeys } from '../rules.ts'
import { factOf, sourceWords, texts } from '../texts.ts'
import type { Writing } from './useSheet.ts'

interface Props {
  sheet: ServedSheet
  item: SheetItem
  writing: Writing
}

/** Beside a content: the findings that came of it, and the one that its difference proposes. */
export function ItemAside({ sheet, item, writing }: Props) {
  const findings = useThing('/api/inspections/:id/findings', { id: sheet.inspectionId })
  return (
    <aside className="column sheet-aside">
      <Loaded query={findings}>
        {(served) => <Findings sheet={sheet} item={item} writing={writing} served={served} />}
      </Loaded>
    </aside>
  )
}

function Findings({ sheet, item, writing, served }: Props & { served: ServedFindings }) {
  const t = useTexts(texts)
  const f = useTexts(findingTexts)
  const [open, setOpen] = useState(false)
  const judged = writing.judged(item)
  const own = served.items.filter(({ contentItemId }) => contentItemId === item.id)
  const otherDay = judged.found?.asOf !== undefined && judged.found.asOf !== sheet.reportedAsOf
  const [difference = null] = otherDay
    ? []
    : sheet.reported
        .filter(({ itemId }) => itemId === item.id)
        .flatMap(({ value }) => differenceOf(value, judged.found) ?? [])
  const mayWrite = sheet.writes.includes(item.id)
  const kind = proposalOf(
    {
      rating: judged.rating?.rating ?? null,
      isDifferent: difference !== null,
      isWithoutPlan: missingPlans(judged).length > 0,
    },
    kindsToChoose(served.settings),
  )
  const basis = sheetKeys(item).flatMap((key) => writing.writtenUnder(key) ?? [])
  const current = new Set(basis.map(({ id }) => id))
  return (
    <Panel title={t.findings} {...(own.length > 0 && { count: own.length })}>
      {own.length === 0 && <p className="muted">{t.noFindings}</p>}
      {own.map((finding) => (
        <p key={finding.id} className="said">
          <b>{f.kind[finding.kind]}: </b>
          {finding.fact} <span className="muted small">{f.state[finding.state]}</span>
          {finding.basedOn.some((id) => !current.has(id)) && finding.basedOn.length > 0 && (
            <span className="tag attention">{t.changedSince}</span>
          )}
        </p>
      ))}
      {mayWrite && kind !== null && !open && (
        <>
          <p>{t.findingProposed(f.kind[kind])}</p>
          <Button onClick={() => setOpen(true)}>{t.toFinding}</Button>
        </>
      )}
      {mayWrite && kind === null && !open && <Button onClick={() => setOpen(true)}>{t.toFinding}</Button>}
      {open && (
        <Dialog title={t.toFinding} open onClose={() => setOpen(false)}>
          <FindingForm
            inspection={{ id: sheet.inspectionId, teamId: sheet.teamId, planId: sheet.planId }}
            settings={served.settings}
            proposed={{
              contentItemId: item.id,
              basedOn: basis.filter(({ key }) => key !== keyOf(item.id, 'decision')).map(({ id }) => id),
              ...(kind !== null && { kind }),
              field: item.field,
              fact: factOf(item, {
                difference,
                found: judged.found,
                parts: judged.parts,
                remark: judged.remark?.text ?? '',
              }),
              criterion: [...item.documents, ...sourceWords(item, sheet.sources)].join('; '),
            }}
            onDone={() => setOpen(false)}
          />
        </Dialog>
      )}
    </Panel>
  )
}
