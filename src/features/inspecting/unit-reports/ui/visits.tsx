import type { ServedInspection } from '#features/inspecting/inspections/contract.ts'
import type { ServedSchedule } from '#features/inspecting/schedules/contract.ts'
import { act } from '#web/design/ActionBar.tsx'
import { actLater } from '#web/design/act.tsx'
import { LongTextField } from '#web/design/fields.tsx'
import { later } from '#web/design/Loading.tsx'
import { useTexts } from '#web/texts.ts'
import { isSent, type UnitReport } from '../rules.ts'
import { visits } from '../texts/visits.ts'

const SignNotice = later(() => import('./notice.tsx').then((file) => file.SignNotice))
const Notify = later(() => import('./notice.tsx').then((file) => file.Notify))

/** The two moves of an inspection that this feature makes: the notice, which makes the unit's task, and the beginning, which locks it. */
export function useVisitActs(
  inspection: ServedInspection,
  schedule: ServedSchedule | undefined,
  report: UnitReport | null,
) {
  const t = useTexts(visits)
  const signed = schedule?.notices.some((notice) => notice.state === 'signed')
  const arrived = report !== null && isSent(report)
  return {
    // Once signed it waits for its number; another signature needs another notice.
    ...(!signed && { signNotice: actLater({ label: t.signNotice.label }, SignNotice, { inspection, schedule }) }),
    notify: actLater({ label: t.notify.label, tone: 'primary' }, Notify, { inspection, schedule }),
    begin: act({
      label: t.begin.label,
      tone: 'primary',
      effects: t.begin.effects,
      start: { reportAbsence: '' },
      fields: (form) =>
        arrived ? null : (
          <LongTextField label={t.begin.absence} hint={t.begin.absenceHint} {...form.field('reportAbsence')} />
        ),
    }),
  }
}
