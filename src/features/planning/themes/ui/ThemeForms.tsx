import { UnitField, UnitsField } from '#features/ground/org/ui/embed.tsx'
import { METHODS, type Method } from '#features/planning/plans/rules.ts'
import { methodNames } from '#features/planning/plans/texts/forms.ts'
import type { Day } from '#kernel/day.ts'
import { send } from '#web/api.ts'
import { useDraftedForm } from '#web/design/drafts.ts'
import { FormDialog } from '#web/design/FormDialog.tsx'
import { ChecksField, DayField, LongTextField, SelectField } from '#web/design/fields.tsx'
import { Empty } from '#web/design/Loading.tsx'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedTheme } from '../contract.ts'
import { texts } from '../texts.ts'

interface Values {
  topic: string
  method: Method | ''
  reason: string
  proposerId: string
  dueOn: Day | null
  contentIds: readonly string[]
}

/** A theme of the plan is confirmed as the plan names it; one that a Team adds says why. */
export function ThemeDialog(props: {
  planId: string
  /** Null: a theme of the plan. */
  teamId: string | null
  topic: string
  proposerId?: string | null
  open: boolean
  onClose(): void
}) {
  const { planId, teamId, topic, proposerId = null, open, onClose } = props
  const t = useTexts(texts)
  const methods = useTexts(methodNames)
  const units = useThing(teamId === null && open ? '/api/units' : null)
  const contents = useThing(open ? '/api/plans/:id/contents' : null, { id: planId })
  // Proposed ones have no identity yet that could be chosen.
  const listed = contents.data?.confirmed ? contents.data.items : []
  const parents = new Set(listed.map(({ parentId }) => parentId))
  const leaves = listed.filter(({ id }) => !parents.has(id))
  const change = useChange()
  const form = useDraftedForm<Values>(
    `theme ${planId} ${teamId ?? topic}`,
    {
      start: { topic, method: '', reason: '', proposerId: proposerId ?? '', dueOn: null, contentIds: [] },
      check: (values) => ({
        ...(values.topic.trim() === '' && { topic: t.topicMissing }),
        ...(teamId !== null && values.reason.trim() === '' && { reason: t.reasonMissing }),
        ...(values.proposerId !== '' && values.dueOn === null && { dueOn: t.dueMissing }),
        ...(teamId !== null &&
          leaves.length > 0 &&
          values.contentIds.length === 0 && { contentIds: t.contentsMissing }),
      }),
      send: async ({ method, proposerId: proposer, dueOn, contentIds, ...said }) => {
        const proposed = { proposerId: proposer || null, dueOn: proposer === '' ? null : dueOn }
        await change(() =>
          send(
            'POST /api/plans/:id/themes',
            { id: planId },
            {
              ...said,
              ...proposed,
              ...{ method: method || null, teamId, contentIds: contentIds.length > 0 ? [...contentIds] : null },
            },
          ),
        )
        onClose()
      },
    },
    open,
  )
  return (
    <FormDialog
      title={teamId === null ? t.confirmOf(topic) : t.add}
      submit={t.save}
      open={open}
      onClose={onClose}
      form={form}
    >
      {teamId !== null && <LongTextField rows={2} label={t.topic} {...form.field('topic')} />}
      <SelectField
        label={t.method}
        placeholder={t.anyMethod}
        choices={METHODS.map((value) => ({ value, label: methods[value] }))}
        {...form.field('method')}
      />
      {leaves.length > 0 && (
        <ChecksField
          label={t.contents}
          optional={teamId === null}
          hint={teamId === null ? t.contentsHint : ''}
          choices={leaves.map(({ id, code, text }) => ({ value: id, label: `${code}. ${text}` }))}
          {...form.field('contentIds')}
        />
      )}
      {teamId === null ? (
        <>
          <UnitField label={t.proposer} optional units={units.data?.items ?? []} {...form.field('proposerId')} />
          {form.values.proposerId !== '' && <DayField label={t.dueOn} {...form.field('dueOn')} />}
        </>
      ) : (
        <LongTextField rows={3} label={t.reason} {...form.field('reason')} />
      )}
    </FormDialog>
  )
}

/** Units below one's own, for a theme. */
export function ProposeDialog({ theme, open, onClose }: { theme: ServedTheme; open: boolean; onClose(): void }) {
  const t = useTexts(texts)
  const change = useChange()
  const units = useThing(open ? '/api/units' : null)
  const form = useDraftedForm<{ unitIds: readonly string[] }>(
    `propose ${theme.id}`,
    {
      start: { unitIds: [] },
      check: ({ unitIds }) => (unitIds.length === 0 ? { unitIds: t.unitsMissing } : {}),
      send: async ({ unitIds }) => {
        await change(() => send('POST /api/themes/:id/proposals', { id: theme.id }, { objectIds: [...unitIds] }))
        onClose()
      },
    },
    open,
  )
  const standing = theme.proposals.flatMap(({ objectId, state }) => (state === 'declined' ? [] : [objectId]))
  const below = (units.data?.items ?? []).filter(
    ({ id, parentId }) => parentId === theme.proposerId && !standing.includes(id),
  )
  return (
    <FormDialog title={t.propose} open={open} onClose={onClose} form={form}>
      <p lang="vi">{theme.topic}</p>
      {units.data && below.length === 0 ? (
        <Empty>{t.noBelow}</Empty>
      ) : (
        <UnitsField label={t.units} units={below} {...form.field('unitIds')} />
      )}
    </FormDialog>
  )
}
