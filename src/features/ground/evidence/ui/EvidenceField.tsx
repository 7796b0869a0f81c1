import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Refused } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { CheckField, FileField } from '#web/design/fields.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { madeSmaller } from '#web/design/photo.ts'
import { Progress } from '#web/design/StepBar.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { AttachedTo } from '../contract.ts'
import { beginUpload, type EvidenceFile, EXTENSIONS } from '../rules.ts'
import { texts } from '../texts.ts'
import { EvidenceList, useEvidence } from './EvidenceList.tsx'
import { patience, type Stage, upload } from './upload.ts'
import './evidence.css'

interface Props {
  inspectionId: string
  thingId: string
  /** The part to which it belongs; null for files that will get theirs when they are sent. */
  partId?: string | null
  /** Only what this side attached is listed. */
  side?: EvidenceFile['side']
  /** Chosen before there was the thing: sent as soon as the field stands. */
  chosen?: readonly File[]
  /** The collection of the thing: "/api/findings". */
  path: AttachedTo
  label?: string
  optional?: boolean
  /** Asks whether the file proves a personal responsibility. */
  asksRestricted?: boolean
  showsHash?: boolean
}

interface Sending {
  readonly key: number
  readonly file: File
  readonly restricted: boolean
  readonly stage: Stage | null
  readonly failure: string | null
  /** The same file is in the list already: nothing went wrong, and nothing is to be tried again. */
  readonly there?: boolean
}

let keys = 0
const NONE: readonly File[] = []

/** Attaches files to a thing while it is a draft: progress, going on after a lost connection, trying again, taking away. */
export function EvidenceField({
  inspectionId,
  thingId,
  partId,
  side,
  chosen = NONE,
  path,
  label,
  optional = false,
  asksRestricted = false,
  showsHash = false,
}: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const change = useChange()
  const known = useEvidence(inspectionId, thingId, partId, side)
  const [sending, setSending] = useState<readonly Sending[]>([])
  const [restricted, setRestricted] = useState(false)
  const put = (key: number, part: Partial<Sending>) =>
    setSending((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
  const forget = (key: number) => setSending((all) => all.filter((upload) => upload.key !== key))

  const run = async ({ key, file: chosen, restricted }: Sending) => {
    put(key, { failure: null })
    const file = await madeSmaller(chosen)
    const begun = beginUpload(file)
    if (!begun.ok) return put(key, { stage: null, failure: begun.refusal.text[language] })
    try {
      const said = { ...(partId && { partId }), ...(restricted && { restricted }) }
      await change(() =>
        upload({ path, thingId, file, said, known, onStage: (stage) => put(key, { stage }), again: patience }),
      )
      forget(key)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      put(key, { stage: null, failure: failure.message, there: failure.problem.code === 'FILE_ALREADY_THERE' })
    }
  }
  const take = (files: readonly File[]) => {
    const taken = files.map((file) => ({ key: ++keys, file, restricted, stage: null, failure: null }))
    setSending((all) => [...all, ...taken])
    // One after the other: a slow line is not shared among them.
    void taken.reduce((before, upload) => before.then(() => run(upload)), Promise.resolve())
  }

  const begin = useEffectEvent(() => take(chosen))
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    begin()
  }, [])

  return (
    <div className="evidence">
      {asksRestricted && (
        <CheckField label={t.restricted} hint={t.restrictedHint} value={restricted} onChange={setRestricted} />
      )}
      <FileField
        label={label ?? t.label}
        optional={optional}
        hint={t.hint}
        accept={EXTENSIONS.map((extension) => `.${extension}`).join(',')}
        multiple
        camera
        value={NONE}
        onChange={take}
      />
      {sending.map((upload) => (
        <div key={upload.key} className="evidence-sending">
          <span className="evidence-name">{upload.file.name.normalize('NFC')}</span>
          {upload.failure ? (
            <Notice
              tone={upload.there ? 'calm' : 'alarm'}
              actions={
                <>
                  {!upload.there && (
                    <Button small label={t.againOf(upload.file.name)} onClick={() => void run(upload)}>
                      {t.again}
                    </Button>
                  )}
                  <Button
                    small
                    label={upload.there ? t.understoodOf(upload.file.name) : t.dropOf(upload.file.name)}
                    onClick={() => forget(upload.key)}
                  >
                    {upload.there ? t.understood : t.drop}
                  </Button>
                </>
              }
            >
              {upload.failure}
            </Notice>
          ) : (
            <Progress
              done={upload.stage?.at === 'sending' ? upload.stage.percent : upload.stage?.at === 'checking' ? 100 : 0}
              of={100}
            >
              {wordsOf(upload.stage)}
            </Progress>
          )}
        </div>
      ))}
      <EvidenceList
        inspectionId={inspectionId}
        thingId={thingId}
        {...(partId !== undefined && { partId })}
        {...(side && { side })}
        removable
        showsHash={showsHash}
      />
    </div>
  )

  function wordsOf(stage: Stage | null): string {
    if (stage === null || stage.at === 'hashing') return t.hashing
    return stage.at === 'sending' ? t.sending(stage.percent) : t[stage.at]
  }
}
