import { SignedCopy } from '#features/ground/evidence/ui/embed.tsx'
import { SubmissionFacts } from '#features/ground/papers/ui/embed.tsx'
import { PaperPreview } from '#features/reporting/archive/ui/embed.tsx'
import type { ServedErratum } from '#features/reporting/errata/contract.ts'
import { correctedName } from '#features/reporting/errata/document.ts'
import { attachLetter, erratumActions, fileOf, mayWrite } from '#features/reporting/errata/rules.ts'
import { texts, tones } from '#features/reporting/errata/texts.ts'
import { ErratumWords, useErratumActs } from '#features/reporting/errata/ui/embed.tsx'
import { usePathParam } from '../address.ts'
import { showDay } from '../days.ts'
import { ActionBar } from '../design/ActionBar.tsx'
import { Facts } from '../design/Facts.tsx'
import { Loaded } from '../design/Loading.tsx'
import { Notice } from '../design/Notice.tsx'
import { PageHead } from '../design/PageHead.tsx'
import { Panel } from '../design/Panel.tsx'
import { PaperFiles } from '../design/PaperFiles.tsx'
import { StateTag } from '../design/StateTag.tsx'
import { useMe } from '../me.tsx'
import { useThing } from '../queries.ts'
import { useTexts } from '../texts.ts'

/** Một công văn đính chính: what it says, as it is printed, and the acts open now. */
export function ErratumPage() {
  const id = usePathParam('id')
  const erratum = useThing('/api/errata/:id', { id })
  return (
    <Loaded query={erratum} lines={12}>
      {(served) => <OneErratum erratum={served} />}
    </Loaded>
  )
}

function OneErratum({ erratum }: { erratum: ServedErratum }) {
  const t = useTexts(texts)
  const { actor, on } = useMe()
  const open = erratumActions(erratum, { by: actor, on })
  const acts = useErratumActs(erratum, open.includes('sign'))
  const { id, state, number, symbol, issuedOn, signedOn, paper, version } = erratum
  const made = `/api/papers/erratum/${id}`
  return (
    <>
      <PageHead
        title={t.titleOf(correctedName(paper))}
        given
        crumbs={[{ label: t.back, to: fileOf(erratum) }, { label: t.one }]}
        state={<StateTag tone={tones[state]}>{t.state[state]}</StateTag>}
        actions={<PaperFiles at={made} />}
      />
      {state === 'returned' && (
        <Notice tone="attention">
          <b>{t.returned}</b>
          <div className="said">{erratum.returnReason}</div>
        </Notice>
      )}
      <div className="actions acts">
        <ActionBar path="/api/errata" id={id} version={version} open={open} acts={acts} />
      </div>
      <div className="with-aside">
        <div className="column">
          <ErratumWords erratum={erratum} writes={mayWrite(actor, erratum).ok} />
          <Panel title={t.preview}>
            <PaperPreview
              key={version}
              name={t.titleOf(correctedName(paper))}
              href={`${made}.pdf?show=1`}
              fetched={`${made}.pdf`}
            />
          </Panel>
        </div>
        <aside className="column narrow-facts">
          {erratum.submittedBy !== null && (
            <Panel title={t.submission}>
              <SubmissionFacts paper={erratum} submitter={erratum.submitter} />
            </Panel>
          )}
          {(state === 'signed' || state === 'issued') && (
            <>
              <Panel title={t.one}>
                <Facts
                  facts={[
                    [t.letterNumber, number && `${number}/${symbol}`],
                    [t.day, issuedOn && showDay(issuedOn)],
                    [t.signedOn, signedOn && showDay(signedOn)],
                  ]}
                />
              </Panel>
              <SignedCopy paper="erratum" id={id} path="/api/errata" attaches={attachLetter(actor, erratum).ok} />
            </>
          )}
        </aside>
      </div>
    </>
  )
}
