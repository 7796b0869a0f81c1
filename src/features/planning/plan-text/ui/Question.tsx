import { useState } from 'react'
import type { DecidedDoubt } from '#features/planning/plan-import/rules/accept.ts'
import type { Pointing } from '#features/planning/plan-import/ui/embed.tsx'
import type { Tone } from '#kernel/tone.ts'
import { newId, send } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/Button.tsx'
import { RefusalNotice } from '#web/design/Notice.tsx'
import { StateTag } from '#web/design/StateTag.tsx'
import { useAction, useChange } from '#web/queries.ts'
import { useTexts } from '#web/texts.ts'
import type { ServedText } from '../contract.ts'
import { type Answer, asksWhy, questionOf, sentenceOf } from '../rules/answers.ts'
import type { Block } from '../rules/block.ts'
import { texts } from '../texts.ts'
import { AnswerForm, type Asking } from './AnswerForm.tsx'
import { ChangedWords } from './ComparedText.tsx'
import { MissingAnnex } from './MissingAnnex.tsx'
import { SameKind } from './SameKind.tsx'

const TONES: Readonly<Record<DecidedDoubt['decision'], Tone>> = {
  open: 'attention',
  accepted: 'done',
  corrected: 'calm',
}

export interface Asked {
  planId: string
  text: ServedText
  index: number
  doubt: DecidedDoubt
  all: readonly DecidedDoubt[]
  original: readonly Block[]
  pointing: Pointing
  onLine(line: number): void
}

/** One small question about one sentence; once answered, what the answer changed, and the way back. */
export function Question({ planId, text, index, doubt, all, original, pointing, onLine }: Asked) {
  const { question: t } = useTexts(texts)
  const sentence = sentenceOf(text, doubt)
  const was =
    doubt.change !== undefined &&
    original.find(({ lines }) => lines.includes(doubt.line) && lines[0] === sentence?.lines[0])
  const number = index + 1
  const reopen = useAction(() => send('POST /api/plans/:id/text/answers/reopen', { id: planId }, { doubt: index }))
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
      {was && sentence ? (
        <blockquote>
          <ChangedWords before={was.text} after={sentence.text} />
        </blockquote>
      ) : (
        <Sentence words={doubt.text} sentence={sentence} />
      )}
      {doubt.proposal && doubt.decision === 'open' && <p>{doubt.proposal}</p>}
      {doubt.note && <p className="muted small">{doubt.note}</p>}
      {reopen.refused && <RefusalNotice refused={reopen.refused} />}
      {text.open &&
        (doubt.decision === 'open' ? (
          <Answers {...{ planId, text, index, doubt, all, sentence }} />
        ) : (
          <div className="actions">
            <Button small tone="quiet" busy={reopen.busy} label={t.reopenLabel(number)} onClick={reopen.run}>
              {t.reopen}
            </Button>
          </div>
        ))}
    </li>
  )
}

/** The whole sentence, with the words in question marked. */
function Sentence({ words, sentence }: { words: string; sentence: Block | null }) {
  const text = sentence?.text ?? words
  const at = words === '' ? -1 : text.indexOf(words)
  if (text === '') return null
  return (
    <blockquote lang="vi">
      {at < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <mark>{words}</mark>
          {text.slice(at + words.length)}
        </>
      )}
    </blockquote>
  )
}

/** The answers to one question: those that say all are one press, the others open what they ask for. */
function Answers({
  planId,
  text,
  index,
  doubt,
  all,
  sentence,
}: Pick<Asked, 'planId' | 'text' | 'index' | 'doubt' | 'all'> & { sentence: Block | null }) {
  const { question: t } = useTexts(texts)
  const change = useChange()
  const [asking, setAsking] = useState<Asking | null>(null)
  const give = (answer: Answer) =>
    change(() =>
      send('POST /api/plans/:id/text/answers', { id: planId }, { commandId: newId(), doubts: [index], answer }),
    )
  const kind = questionOf(doubt)
  const number = index + 1
  const open = (as: Asking, words: string, tone?: 'primary') => (
    <Button {...(tone && { tone })} label={t.ofPoint(words, number)} onClick={() => setAsking(as)}>
      {words}
    </Button>
  )
  const press = (answer: Answer, words: string, tone?: 'primary') => (
    <Press
      key={words}
      words={words}
      label={t.ofPoint(words, number)}
      give={() => give(answer)}
      {...(tone && { tone })}
    />
  )
  const keep = (words: string) => (asksWhy(doubt) ? open('why', words) : press({ as: 'keep', reason: '' }, words))
  const first = all.findIndex(({ code, decision }) => code === doubt.code && decision === 'open') === index
  if (asking) return <AnswerForm {...{ asking, doubt, all, text }} onGive={give} onClose={() => setAsking(null)} />
  return (
    <>
      {kind === 'annex' && <MissingAnnex planId={planId} citation={doubt.text} sentence={sentence} />}
      <div className="actions answers">
        {kind === 'words' && (
          <>
            {doubt.meant !== undefined &&
              press({ as: 'meant' }, doubt.meant === '' ? t.dropWords : t.changeTo(doubt.meant), 'primary')}
            {keep(t.keep)}
            {open('words', t.type)}
          </>
        )}
        {kind === 'day' && (
          <>
            {open('day', t.giveDay, 'primary')}
            {press({ as: 'blank' }, t.leaveBlank)}
            {doubt.code !== 'A-02' && keep(t.keepWhy)}
          </>
        )}
        {kind === 'choose' && (
          <>
            {open('choose', t.chooseOne, 'primary')}
            {keep(t.keepBoth)}
          </>
        )}
        {kind === 'refer' && (
          <>
            {keep(t.right)}
            {open('refer', t.refer)}
          </>
        )}
        {kind === 'number' && (
          <>
            {open('number', t.giveNumber, 'primary')}
            {press({ as: 'notStated' }, t.notStated)}
          </>
        )}
        {kind === 'annex' && keep(t.leaveMissing)}
        {kind === 'confirm' && keep(doubt.code === 'A-01' ? t.leaveBlank : t.right)}
        {sentence && (
          <LinkButton
            tone="quiet"
            label={t.ofPoint(t.toSentence, number)}
            to={`/ke-hoach/${planId}/soan#${sentence.id}`}
          >
            {t.toSentence}
          </LinkButton>
        )}
        {first && <SameKind {...{ planId, text, doubt, all }} />}
      </div>
    </>
  )
}

function Press({
  words,
  label,
  tone,
  give,
}: {
  words: string
  label: string
  tone?: 'primary'
  give(): Promise<unknown>
}) {
  const { busy, refused, run } = useAction(give)
  return (
    <>
      <Button {...(tone && { tone })} busy={busy} label={label} onClick={run}>
        {words}
      </Button>
      {refused && <RefusalNotice refused={refused} />}
    </>
  )
}

export function LineLink({ line, pointing, onLine }: { line: number; pointing: Pointing; onLine(line: number): void }) {
  const { question: t } = useTexts(texts)
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
