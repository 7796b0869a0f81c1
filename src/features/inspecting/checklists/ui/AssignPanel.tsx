import { useState } from 'react'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import { send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Form } from '#web/design/Form.tsx'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { ChecksField, LongTextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { PaperFiles } from '#web/design/PaperFiles.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedSheet } from '../contract.ts'
import { assigneesOf, assignmentGaps, type Member, type SheetItem } from '../rules.ts'
import { texts } from '../texts.ts'

/** Phân công: who looks at what, gaps first; many contents at once. */
export function AssignPanel({ sheet }: { sheet: ServedSheet }) {
  const t = useTexts(texts)
  const gaps = assignmentGaps(sheet.items, sheet.members, sheet.assigned)
  const named = (item: SheetItem) =>
    assigneesOf(item, sheet.members, sheet.assigned)
      .map(({ name }) => name)
      .join(', ')
  const isGap = new Set(gaps.map(({ id }) => id))
  return (
    <div className="column">
      <Panel title={t.assignTitle}>
        <Notice tone={gaps.length > 0 ? 'attention' : 'done'}>
          {gaps.length > 0 ? t.gaps(gaps.length) : t.noGaps}
        </Notice>
        <AssignForm sheet={sheet} gaps={gaps} />
      </Panel>
      <Panel title={t.member}>
        <Members sheet={sheet} />
      </Panel>
      <Panel
        title={t.whichContents}
        count={sheet.items.length}
        actions={<PaperFiles small at={`/api/papers/assignment/${sheet.inspectionId}`} name={t.assignTitle} />}
      >
        <DataTable
          caption={t.assignTitle}
          columns={[
            { key: 'content', label: t.columns.content, headline: true, cell: (item) => `${item.code}. ${item.text}` },
            { key: 'who', label: t.whichMembers, cell: (item) => named(item) || t.nobody },
            {
              key: 'how',
              label: t.assignedHow,
              // Nobody has it in either way.
              cell: (item) =>
                isGap.has(item.id)
                  ? ''
                  : sheet.assigned.some(({ itemId }) => itemId === item.id)
                    ? t.byName
                    : t.byField,
            },
          ]}
          rows={[...gaps, ...sheet.items.filter(({ id }) => !isGap.has(id))]}
          rowKey={({ id }) => id}
        />
      </Panel>
    </div>
  )
}

function AssignForm({ sheet, gaps }: { sheet: ServedSheet; gaps: readonly SheetItem[] }) {
  const t = useTexts(texts)
  const fields = useTexts(fieldTexts)
  const change = useChange()
  const [saved, setSaved] = useState(false)
  const form = useForm<{ readonly itemIds: readonly string[]; readonly accountIds: readonly string[] }>({
    start: { itemIds: gaps.map(({ id }) => id), accountIds: [] },
    check: ({ itemIds }) => (itemIds.length === 0 ? { itemIds: t.whichContentsMissing } : {}),
    send: async ({ itemIds, accountIds }) => {
      await change(() =>
        send(
          'PUT /api/sheets/:id/assignees',
          { id: sheet.inspectionId },
          { itemIds: [...itemIds], accountIds: [...accountIds] },
        ),
      )
      setSaved(true)
    },
  })
  const { itemIds } = form.values
  const ofField = Map.groupBy(sheet.items, ({ field }) => field)
  return (
    <Form form={form}>
      <p className="muted">{t.assignLead}</p>
      {saved && <Notice tone="done">{t.assigned}</Notice>}
      <div className="actions">
        {[...ofField].map(([field, items]) => (
          <Button
            key={field}
            small
            onClick={() => form.set('itemIds', [...new Set([...itemIds, ...items.map(({ id }) => id)])])}
          >
            {t.wholeField(fields[field] ?? (field || t.noField))}
          </Button>
        ))}
      </div>
      <div className="sheet-assign">
        <ChecksField
          label={t.whichContents}
          choices={sheet.items.map((item) => ({ value: item.id, label: `${item.code}. ${item.text}` }))}
          {...form.field('itemIds')}
        />
        <ChecksField
          label={t.whichMembers}
          hint={t.whichMembersHint}
          choices={sheet.members.map((member) => ({
            value: member.accountId,
            label: member.name,
            hint: wordOf(member, t),
          }))}
          {...form.field('accountIds')}
        />
      </div>
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {t.assign}
        </Button>
      </div>
    </Form>
  )
}

function Members({ sheet }: { sheet: ServedSheet }) {
  const t = useTexts(texts)
  const fields = useTexts(fieldTexts)
  const [waiving, setWaiving] = useState<Member | null>(null)
  const countOf = ({ accountId }: Member) =>
    sheet.items.filter((item) =>
      assigneesOf(item, sheet.members, sheet.assigned).some((one) => one.accountId === accountId),
    ).length
  return (
    <>
      <DataTable
        caption={t.member}
        columns={[
          { key: 'name', label: t.member, headline: true, cell: ({ name }) => name },
          {
            key: 'fields',
            label: t.fieldsOf,
            cell: (member) => member.fields.map((field) => fields[field] ?? field).join(', '),
          },
          { key: 'conflict', label: t.note, cell: (member) => wordOf(member, t) ?? '' },
          { key: 'count', label: t.countOf, numeric: true, cell: (member) => String(countOf(member)) },
        ]}
        rows={sheet.members}
        rowKey={({ accountId }) => accountId}
        rowActions={(member) =>
          member.conflict && member.waiver === null && sheet.form !== 'surprise' ? (
            <Button small label={t.waiveOf(member.name)} onClick={() => setWaiving(member)}>
              {t.waive}
            </Button>
          ) : null
        }
      />
      {waiving && <WaiverDialog sheet={sheet} member={waiving} onClose={() => setWaiving(null)} />}
    </>
  )
}

function WaiverDialog({ sheet, member, onClose }: { sheet: ServedSheet; member: Member; onClose(): void }) {
  const t = useTexts(texts)
  const change = useChange()
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: t.waiveReasonMissing } : {}),
    send: async ({ reason }) => {
      const sent = { accountId: member.accountId, reason }
      await change(() => send('POST /api/sheets/:id/waivers', { id: sheet.inspectionId }, sent))
      onClose()
    },
  })
  return (
    <FormDialog title={t.waiveOf(member.name)} open onClose={onClose} form={form} effects={t.waiveEffects}>
      <LongTextField rows={3} label={t.waiveReason} {...form.field('reason')} />
    </FormDialog>
  )
}

function wordOf(member: Member, t: (typeof texts)['vi']): string | undefined {
  if (!member.conflict) return undefined
  return member.waiver === null ? t.barred : t.waived(member.waiver)
}
