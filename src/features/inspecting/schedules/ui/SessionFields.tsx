import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { type Day, isWeekend } from '#kernel/day.ts'
import { showDay } from '#web/days.ts'
import { DayField, LongTextField, TextField } from '#web/design/fields.tsx'
import type { Form } from '#web/design/form.ts'
import { later } from '#web/design/Loading.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { useList } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedSchedule } from '../contract.ts'
import { texts } from '../texts.ts'

import { TeamWeek } from './TeamWeek.tsx'
import './preview.css'

const Followed = later(() => import('./Followed.tsx').then((file) => file.Followed))

export interface SessionValues {
  heldOn: Day | null
  startsAt: string
  endsAt: string
  place: string
  composition: string
  outsideReason: string
  /** Why the day is changed; not asked of the first. */
  reason: string
}

export type Placed = Pick<Inspection, 'id' | 'teamId'> & { readonly unitName: string }

/** When and where, with what the chosen day would mean and what else the Team has that week. */
export function SessionFields({
  inspection,
  form,
  asked,
  detailed,
}: {
  inspection: Placed
  form: Form<SessionValues>
  asked: string
  detailed: ServedSchedule['detailed']
}) {
  const t = useTexts(texts)
  const { heldOn, startsAt, endsAt, place } = form.values
  return (
    <>
      <div className="fields">
        <DayField label={t.day} {...form.field('heldOn')} />
        <TextField label={t.time} hint={t.timeHint} {...form.field('startsAt')} />
        <TextField label={t.until} hint={t.untilHint} {...form.field('endsAt')} />
      </div>
      <TeamWeek inspection={inspection} day={form.values.heldOn} onChoose={(day) => form.set('heldOn', day)} />
      {detailed && (
        <Followed detailed={detailed} session={heldOn && { heldOn, startsAt, endsAt: endsAt.trim() || null, place }} />
      )}
      {form.values.heldOn && <DayPreview inspectionId={inspection.id} day={form.values.heldOn} form={form} />}
      <TextField label={t.place} {...form.field('place')} />
      <LongTextField
        rows={2}
        label={t.composition}
        optional={asked === ''}
        hint={asked ? t.asked(asked) : t.compositionHint}
        {...form.field('composition')}
      />
    </>
  )
}

/** What a day would mean: the due day of the report, and what is odd about it; outside an indicative window, why all the same. */
function DayPreview({ inspectionId, day, form }: { inspectionId: string; day: Day; form: Form<SessionValues> }) {
  const t = useTexts(texts)
  const preview = useList('/api/schedules/:id/preview', { id: inspectionId, day })
  if (!preview.data) return null
  const { planId, reportDueOn, leadDays, cautions } = preview.data
  return (
    <div className="column day-preview">
      <Notice tone="calm" source={{ rule: { planId, settings: ['reportLeadDays'] } }}>
        {reportDueOn && leadDays !== null ? t.due(showDay(reportDueOn), leadDays) : t.dueTyped}
      </Notice>
      {cautions.map((caution) => (
        <Notice key={caution.code} tone={caution.code === 'DAY_OFF' && isWeekend(day) ? 'calm' : 'attention'}>
          {caution.text}
        </Notice>
      ))}
      {cautions.some(({ code }) => ['OUTSIDE_INDICATIVE_WINDOW', 'REINSPECTION_OUTSIDE_WINDOW'].includes(code)) && (
        <LongTextField rows={2} label={t.outsideReason} {...form.field('outsideReason')} />
      )}
    </div>
  )
}
