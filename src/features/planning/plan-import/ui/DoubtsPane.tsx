import { useState } from 'react'
import type { Tone } from '#kernel/tone.ts'
import { Refused, send } from '#web/api.ts'
import { Button } from '#web/design/Button.tsx'
import { Form } from '#web/design/Form.tsx'
import { TextField } from '#web/design/fields.tsx'
import { useForm } from '#web/design/form.ts'
import { Empty } from '#web/design/Loading.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { DecidedDoubt, ImportedContent } from '../rules/accept.ts'
import { texts } from '../texts.ts'
import type { Pointing } from './usePointing.ts'

const TONES: Readonly<Record<DecidedDoubt['decision'], Tone>> = {
  open: 'attention',
  accepted: 'done',
  corrected: 'calm',
}

interface Props {
  planId: string
  imported: ImportedContent['imported']
  pointing: Pointing
  /** Shows the original where it is not beside (phone). */
  onLine(line: number): void
}

/** Nghi ngờ: each to accept or to correct; below, what found no place and the typography passed over. */
export function DoubtsPane({ planId, imported, pointing, onLine }: Props) {
  const { screen: t } = useTexts(texts)
  return (
    <section ref={pointing.draft} className="reading-pane panel" aria-label={t.doubts}>
      {imported.doubts.length === 0 ? <Empty>{t.noDoubts}</Empty> : <p className="muted small">{t.doubtLead}</p>}
      <ol className="doubts">
        {imported.doubts.map((doubt, index) => (
          <Doubt
            // biome-ignore lint/suspicious/noArrayIndexKey: a doubt is its place in the list
            key={index}
            planId={planId}
            index={index}
            doubt={doubt}
            pointing={pointing}
            fixed={imported.placed}
            onLine={onLine}
          />
        ))}
      </ol>
      <h3>{t.unrecognised}</h3>
      {imported.unrecognised.length === 0 ? (
        <p className="muted">{t.allRecognised}</p>
      ) : (
        <>
          <p className="muted small">{t.unrecognisedLead}</p>
          <ul className="points">
            {imported.unrecognised.map((one) => (
              <li key={one.line}>
                <LineLink line={one.line} pointing={pointing} onLine={onLine} /> {one.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {imported.typography.length > 0 && (
        <>
          <h3 className="panel-part">{t.typography}</h3>
          <ul className="points small">
            {imported.typography.map(({ kind, count }) => (
              <li key={kind}>
                {count} {t.typographyKind[kind] ?? kind}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface DoubtProps extends Omit<Props, 'imported'> {
  index: number
  doubt: DecidedDoubt
  fixed: boolean
}

function Doubt({ planId, index, doubt, pointing, fixed, onLine }: DoubtProps) {
  const { screen: t } = useTexts(texts)
  const change = useChange()
  const [noting, setNoting] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const decide = (decision: DecidedDoubt['decision'], note = '') =>
    change(() =>
      send('PUT /api/plan-import/:id/doubts/:index', { id: planId, index: String(index) }, { decision, note }),
    )
  const press = async (decision: DecidedDoubt['decision']) => {
    setBusy(true)
    setRefused(null)
    try {
      await decide(decision)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefused(failure)
    } finally {
      setBusy(false)
    }
  }
  const form = useForm({
    start: { note: '' },
    check: ({ note }) => (note.trim() === '' ? { note: t.noteMissing } : {}),
    send: async ({ note }) => {
      await decide('corrected', note)
      setNoting(false)
    },
  })
  const number = index + 1
  return (
    <li className={`doubt ${doubt.decision}`} onMouseMove={() => pointing.atLines([doubt.line])}>
      <div className="row">
        <b>
          {number}. {t.doubt[doubt.code] ?? doubt.code}
        </b>
        <LineLink line={doubt.line} pointing={pointing} onLine={onLine} />
        <span className="push">
          <StateTag tone={TONES[doubt.decision]}>{t.decision[doubt.decision]}</StateTag>
        </span>
      </div>
      {doubt.text && <blockquote lang="vi">{doubt.text}</blockquote>}
      {doubt.proposal && <p>{doubt.proposal}</p>}
      {doubt.note && <p className="muted small">{doubt.note}</p>}
      {refused && <RefusalNotice refused={refused} />}
      {!fixed && !noting && (
        <div className="actions">
          {doubt.decision === 'open' ? (
            <>
              <Button
                small
                tone="primary"
                busy={busy}
                label={t.acceptLabel(number)}
                onClick={() => void press('accepted')}
              >
                {t.accept}
              </Button>
              <Button small label={t.correctLabel(number)} onClick={() => setNoting(true)}>
                {t.correct}
              </Button>
            </>
          ) : (
            <Button small tone="quiet" busy={busy} label={t.reopenLabel(number)} onClick={() => void press('open')}>
              {t.reopen}
            </Button>
          )}
        </div>
      )}
      {noting && (
        <Form form={form}>
          <TextField label={t.note} {...form.field('note')} />
          <div className="actions">
            <Button small tone="primary" submit busy={form.busy}>
              {t.saveNote}
            </Button>
            <Button small onClick={() => setNoting(false)}>
              {t.cancel}
            </Button>
          </div>
        </Form>
      )}
    </li>
  )
}

function LineLink({ line, pointing, onLine }: { line: number; pointing: Pointing; onLine(line: number): void }) {
  const { screen: t } = useTexts(texts)
  return (
    <button
      type="button"
      className="line-link"
      onFocus={() => pointing.atLines([line])}
      onClick={() => {
        pointing.atLines([line])
        onLine(line)
      }}
    >
      {t.line(line)}
    </button>
  )
}
