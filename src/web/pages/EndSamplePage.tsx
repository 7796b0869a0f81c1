import { send } from '../api.ts'
import { Button, LinkButton } from '../design/Button.tsx'
import { Form } from '../design/Form.tsx'
import { useForm } from '../design/form.ts'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { useSample } from '../sample.ts'
import { shellTexts, useTexts } from '../texts.ts'

/** Lists what ending the sample does before it is done. */
export function EndSamplePage() {
  const { sample: t } = useTexts(shellTexts)
  const sample = useSample()
  const form = useForm({
    start: {},
    send: async () => {
      await send('POST /api/sample/end')
      location.assign('/')
    },
  })
  return (
    <>
      <PageHead title={t.endTitle} />
      <Panel>
        {sample ? (
          <Form form={form}>
            <p>{t.endLead}</p>
            <ul className="effects">
              {t.endEffects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
            <div className="actions">
              <Button tone="danger" submit busy={form.busy}>
                {t.endSubmit}
              </Button>
              <LinkButton to="/viec">{t.endCancel}</LinkButton>
            </div>
          </Form>
        ) : (
          <p>{t.notSample}</p>
        )}
      </Panel>
    </>
  )
}
