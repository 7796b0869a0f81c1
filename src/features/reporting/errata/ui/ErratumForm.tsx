import { told } from '#web/address.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { useDraftedForm } from '#web/design/drafts.ts'
import { Form } from '#web/design/Form.tsx'
import { CheckField, LongTextField } from '#web/design/fields.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { designTexts } from '#web/design/texts.ts'
import { useLanguage } from '#web/preferences.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedAmendedBy } from '../contract.ts'
import { checkWords, type ErratumDraft } from '../rules.ts'
import { texts } from '../texts.ts'
import { PlacesField } from './PlacesField.tsx'

/** What only a letter of errata may put right, and where wrong content goes instead. */
export function FormOnly({ amended }: { amended: ServedAmendedBy }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Notice
      tone="calm"
      {...(amended && {
        actions: <LinkButton to={told(amended.page)}>{amended.called[language]}</LinkButton>,
      })}
    >
      {t.lead} {amended ? t.contentElsewhere : t.contentNowhere}
    </Notice>
  )
}

/** The words of a letter: why, each place, and the writer's word that only form is wrong. */
export function ErratumForm({
  name,
  start,
  send,
  onCancel,
}: {
  /** Under which what is typed is kept. */
  name: string
  start: ErratumDraft
  send(draft: ErratumDraft): Promise<unknown>
  onCancel?(): void
}) {
  const t = useTexts(texts)
  const design = useTexts(designTexts)
  const language = useLanguage()
  const form = useDraftedForm<ErratumDraft>(name, {
    start,
    check: (draft) => {
      const refused = checkWords(draft)
      return Object.fromEntries(
        (refused ? [refused, ...(refused.also ?? [])] : []).map(({ field, text }) => [field, text[language]]),
      )
    },
    send,
  })
  return (
    <Form form={form}>
      <PlacesField field={form.field('places')} />
      <LongTextField rows={2} label={t.reason} hint={t.reasonHint} {...form.field('reason')} />
      <CheckField label={t.formOnly} {...form.field('formOnly')} />
      <div className="actions">
        <Button tone="primary" submit busy={form.busy}>
          {form.busy ? design.busy : t.save}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t.cancel}</Button>}
      </div>
    </Form>
  )
}
