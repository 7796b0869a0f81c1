import { showDay } from '#web/days.ts'
import { DataTable } from '#web/design/DataTable.tsx'
import { Loaded } from '#web/design/Loading.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedForm } from '../contract.ts'
import { formNames, methodNames } from '../texts/forms.ts'
import { texts } from '../texts.ts'

/** Hình thức kiểm tra: which, when, whom and by whom; what the plan does not say is said to be so. */
export function FormsTable({ planId }: { planId: string }) {
  const { page: t } = useTexts(texts)
  const names = useTexts(formNames)
  const methods = useTexts(methodNames)
  const forms = useThing('/api/plans/:id/forms', { id: planId })
  return (
    <Panel title={t.forms}>
      <Loaded query={forms}>
        {({ bound, saysMethods, items }) =>
          bound ? (
            <DataTable
              caption={t.formsCaption}
              rows={merged(items)}
              rowKey={({ form, label, methods: by }) => `${form} ${label} ${by.join()}`}
              columns={[
                {
                  key: 'form',
                  label: t.form,
                  headline: true,
                  cell: ({ form, label, methods: by }) => (
                    <div>
                      <span lang={label === '' ? undefined : 'vi'}>{label || names[form]}</span>
                      {form !== 'surprise' && (
                        <div className="muted small">
                          {!saysMethods ? t.anyMethod : by.map((method) => methods[method]).join(', ')}
                        </div>
                      )}
                    </div>
                  ),
                },
                {
                  key: 'when',
                  label: t.formWhen,
                  cell: ({ when, window, decides, form, within }) => (
                    <div>
                      {form === 'surprise' || window.indicative ? (
                        <span lang={when === '' ? undefined : 'vi'}>{when || t.unsaid}</span>
                      ) : (
                        <span>
                          {t.windowWords(
                            window.from ? showDay(window.from) : '',
                            window.to ? showDay(window.to) : '',
                            false,
                          )}
                        </span>
                      )}
                      {within && <div className="muted small">{t.within(names[within].toLowerCase())}</div>}
                      {decides === 'teamHead' && <div className="muted small">{t.headDecides}</div>}
                    </div>
                  ),
                },
                {
                  key: 'objects',
                  label: t.formObjects,
                  cell: ({ objects }) =>
                    objects.length === 0 ? (
                      <span className="muted">{t.unsaid}</span>
                    ) : (
                      <ul className="points" lang="vi">
                        {objects.map((said) => (
                          <li key={said}>{said}</li>
                        ))}
                      </ul>
                    ),
                },
                {
                  key: 'lead',
                  label: t.formLead,
                  cell: ({ lead, coordinating, invited }) => (
                    <div>
                      <span lang={lead ? 'vi' : undefined}>{lead ?? t.unsaid}</span>
                      {coordinating.length > 0 && (
                        <div className="muted small" lang="vi">
                          {t.coordinating}: {coordinating.join(', ')}
                        </div>
                      )}
                      {invited.length > 0 && (
                        <div className="muted small" lang="vi">
                          {t.invited}: {invited.join(', ')}
                        </div>
                      )}
                    </div>
                  ),
                },
              ]}
            />
          ) : (
            <p className="muted">{t.formsUnbound}</p>
          )
        }
      </Loaded>
    </Panel>
  )
}

interface Row extends ServedForm {
  readonly methods: readonly ServedForm['method'][]
}

/** Methods of a form that differ in nothing stand in one row. */
function merged(items: readonly ServedForm[]): Row[] {
  const rows = Map.groupBy(items, ({ form, label, when, decides, rules }) =>
    [form, label, when, decides, rules.join()].join('|'),
  )
  return [...rows.values()].map((of) => ({ ...of[0]!, methods: of.map(({ method }) => method) }))
}
