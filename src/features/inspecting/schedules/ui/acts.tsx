import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import type { DayPart } from '#features/planning/detailed-plans/rules.ts'
import { CLOCK, type Day } from '#kernel/day.ts'
import { act } from '#web/design/ActionBar.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { later } from '#web/design/Loading.tsx'
import { useTexts } from '#web/texts.ts'
import type { ServedSchedule } from '../contract.ts'
import { texts } from '../texts.ts'
import type { Placed, SessionValues } from './SessionFields.tsx'

const SessionFields = later(() => import('./SessionFields.tsx').then((file) => file.SessionFields))

/** What a schedule begins with where nothing was chosen yet: the line of the detailed plan. */
const HOURS: Readonly<Record<DayPart, string>> = { day: '08:00', morning: '08:00', afternoon: '14:00' }

/** Xếp lịch and Đổi lịch, with what the chosen day would mean, and what else the Team has, shown while choosing. */
export function useScheduleActs(
  inspection: Placed,
  { session, askedComposition: asked, detailed }: Pick<ServedSchedule, 'session' | 'askedComposition' | 'detailed'>,
  day: Day | null = null,
) {
  const t = useTexts(texts)
  const inspected = useTexts(inspectionTexts)
  const start: SessionValues = {
    heldOn: session?.heldOn ?? day ?? detailed?.from ?? null,
    startsAt: session?.startsAt ?? HOURS[detailed?.part ?? 'day'],
    endsAt: session?.endsAt ?? '',
    place: session?.place ?? (detailed?.place || t.seatOf(inspection.unitName)),
    composition: session?.composition || asked,
    outsideReason: '',
    reason: '',
  }
  const check = (values: SessionValues) => ({
    ...(values.heldOn === null && { heldOn: t.dayMissing }),
    ...(!CLOCK.test(values.startsAt.trim()) && { startsAt: t.timeWrong }),
    ...(values.endsAt.trim() !== '' && !CLOCK.test(values.endsAt.trim()) && { endsAt: t.timeWrong }),
  })
  const input = ({ reason: _reason, ...values }: SessionValues) => ({
    ...values,
    startsAt: values.startsAt.trim(),
    endsAt: values.endsAt.trim() || null,
  })
  return {
    schedule: act<SessionValues>({
      label: session ? t.reschedule : t.schedule,
      tone: session ? 'plain' : 'primary',
      start,
      check,
      input,
      fields: (form) => <SessionFields inspection={inspection} form={form} asked={asked} detailed={detailed} />,
    }),
    followHost: act({
      label: inspected.action.followHost,
      tone: session ? 'plain' : 'primary',
      effects: inspected.followEffects,
    }),
    leaveHost: act({ label: inspected.action.leaveHost, effects: inspected.leaveEffects }),
    agreeDay: act({ label: t.agreeDay, tone: 'primary', effects: t.agreeEffects }),
    reschedule: act<SessionValues>({
      label: t.reschedule,
      effects: t.rescheduleEffects,
      start,
      check,
      input: (values) => ({ ...input(values), reason: values.reason }),
      fields: (form) => (
        <>
          <SessionFields inspection={inspection} form={form} asked={asked} detailed={detailed} />
          <LongTextField rows={2} label={t.reason} {...form.field('reason')} />
        </>
      ),
    }),
  }
}
