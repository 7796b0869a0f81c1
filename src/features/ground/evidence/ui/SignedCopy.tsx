import { useState } from 'react'
import { Refused } from '#web/api.ts'
import { Details } from '#web/design/Details.tsx'
import { FileField } from '#web/design/fields.tsx'
import { Notice } from '#web/design/Notice.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { Progress } from '#web/design/StepBar.tsx'
import { useLanguage } from '#web/preferences.ts'
import { useChange, useThing } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { AttachedTo } from '../contract.ts'
import { beginUpload, COPY_EXTENSIONS, type CopyOf, checkSignedCopy, isCopyOf, type SignedPaper } from '../rules.ts'
import { texts } from '../texts.ts'
import { DropFile } from './DropFile.tsx'
import { patience, type Stage, upload } from './upload.ts'
import './evidence.css'

interface Props {
  paper: SignedPaper
  /** Of the paper itself: the plan, the Team, the notice, the session, the conclusion. */
  id: string
  /** Where it is attached: the collection, and by which id. */
  path: AttachedTo
  thingId?: string
  attaches: boolean
  /** Of the paper that cancels what this one began. */
  of?: CopyOf
  title?: string
}

/** Bản đã ký of a paper: the scan with number and seal; until there is one the page says so. */
export function SignedCopy({ paper, id, path, thingId = id, attaches, of = 'paper', title }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const change = useChange()
  const { data } = useThing('/api/signed-copies/:paper/:id', { paper, id })
  const [stage, setStage] = useState<Stage | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const files = (data?.items ?? []).filter((file) => isCopyOf(file, of))
  const take = async (file: File) => {
    const begun = beginUpload(file)
    const wrong = checkSignedCopy(file.name) ?? (begun.ok ? null : begun.refusal)
    setFailure(wrong ? wrong.text[language] : null)
    if (wrong) return
    setStage({ at: 'hashing' })
    try {
      await change(() =>
        upload({
          path,
          thingId,
          file,
          said: of === 'ending' ? { partId: id } : {},
          known: [],
          onStage: (at) => setStage(at),
          again: patience,
        }),
      )
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused
      setFailure(refused.message)
    }
    setStage(null)
  }
  return (
    <Panel title={title ?? (of === 'ending' ? t.endingCopy : t.signedCopy)}>
      {files.length === 0 && <p className="muted">{t.noSignedCopy}</p>}
      {files.length > 0 && (
        <ul className="evidence-files">
          {files.map((file) => (
            <li key={file.id}>
              <a className="evidence-name" href={`/api/files/${file.id}/content`} download={file.name}>
                {file.name}
              </a>{' '}
              <span className="muted small">{t.size(file.size)}</span>
              {attaches && of === 'ending' && <DropFile file={file} />}
              <Details>
                <code className="evidence-hash">{t.hash(file.sha256)}</code>
              </Details>
            </li>
          ))}
        </ul>
      )}
      {failure && <Notice tone="alarm">{failure}</Notice>}
      {stage !== null && (
        <Progress done={stage.at === 'sending' ? stage.percent : stage.at === 'checking' ? 100 : 0} of={100}>
          {stage.at === 'sending' ? t.sending(stage.percent) : t[stage.at]}
        </Progress>
      )}
      {attaches && stage === null && (
        <FileField
          label={t.attachSignedCopy}
          hint={t.signedCopyHint}
          accept={COPY_EXTENSIONS.map((one) => `.${one}`).join(',')}
          value={[]}
          onChange={([file]) => file && void take(file)}
        />
      )}
    </Panel>
  )
}
