import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused, send } from '#web/api.ts'
import { showMoment } from '#web/days.ts'
import { Button } from '#web/design/Button.tsx'
import { DataTable } from '#web/design/DataTable.tsx'
import { Form } from '#web/design/Form.tsx'
import { TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Empty } from '#web/design/Loading.tsx'
import { Notice, RefusalNotice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { OwnAccount, OwnPasskey } from '../contract.ts'
import { texts } from '../texts/texts.ts'
import { makePasskey } from './devices.ts'
import { RecoveryCodes } from './SecondStep.tsx'

/** Khóa truy cập: which there are, another one, one removed; where there can be none, why. */
export function Passkeys({ own, onKept }: { own: OwnAccount; onKept?(): void }) {
  const { own: t } = useTexts(texts)
  const client = useQueryClient()
  const change = useChange()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const why = useWhyNot(own.passkeySite)
  const added = () => client.invalidateQueries().then(onKept)
  const putAway = () => {
    setCodes(null)
    void added()
  }
  const remove = async ({ id }: OwnPasskey) => {
    setRefused(null)
    try {
      await change(() => send('POST /api/me/passkeys/:id/remove', { id }))
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure)
    }
  }
  return (
    <Panel title={t.passkeysTitle}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={putAway} />
      ) : (
        <div className="column">
          <p className="muted">{t.passkeysLead}</p>
          {refused && <RefusalNotice refused={refused} />}
          {own.passkeys.length > 0 ? (
            <DataTable
              caption={t.passkeysTitle}
              rows={own.passkeys}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', label: t.passkeyName, headline: true, cell: ({ name }) => name },
                { key: 'since', label: t.passkeySince, cell: ({ since }) => showMoment(since) },
                {
                  key: 'lastUsed',
                  label: t.lastUsed,
                  cell: ({ lastUsed }) => (lastUsed ? showMoment(lastUsed) : t.passkeyUnused),
                },
              ]}
              rowActions={(passkey) =>
                !(own.compulsory && !own.phone && own.passkeys.length === 1) && (
                  <Button small label={`${t.removePasskey}: ${passkey.name}`} onClick={() => void remove(passkey)}>
                    {t.removePasskey}
                  </Button>
                )
              }
            />
          ) : (
            !why && <Empty>{t.passkeysNone}</Empty>
          )}
          {why ? <Notice tone="calm">{why}</Notice> : <AddPasskey onCodes={setCodes} onAdded={added} />}
        </div>
      )}
    </Panel>
  )
}

function AddPasskey({ onCodes, onAdded }: { onCodes(codes: readonly string[]): void; onAdded(): Promise<unknown> }) {
  const { own: t } = useTexts(texts)
  const [done, setDone] = useState('')
  const form = useForm({
    start: { name: '' },
    check: ({ name }) => ({ name: name.trim() === '' ? t.missing : undefined }),
    send: async ({ name }) => {
      setDone('')
      const { codes } = await makePasskey(name.trim())
      if (codes) return onCodes(codes)
      await onAdded()
      form.reset()
      setDone(name.trim())
    },
  })
  return (
    <Form form={form}>
      {done && <Notice tone="done">{t.passkeyAdded(done)}</Notice>}
      <TextField {...form.field('name')} label={t.passkeyName} hint={t.passkeyNameHint} autoComplete="off" />
      <Button tone="primary" submit busy={form.busy}>
        {t.addPasskey}
      </Button>
    </Form>
  )
}

/** Why no passkey can be added on this page; null where one can. */
function useWhyNot(site: string | null): string | null {
  const { own: t } = useTexts(texts)
  if (site === null) return t.passkeysNoName
  // A passkey is for its site and whatever lies below it.
  if (!`.${location.hostname}`.endsWith(`.${site}`)) return t.passkeysElsewhere(site, location.hostname)
  return 'PublicKeyCredential' in window ? null : t.passkeysNoBrowser
}
