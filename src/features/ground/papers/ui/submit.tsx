import { showDay } from '#web/days.ts'
import { act, type ReadyAct } from '#web/design/ActionBar.tsx'
import { Facts } from '#web/design/Facts.tsx'
import { DayField, LongTextField, TextField } from '#web/design/fields.tsx'
import type { Form } from '#web/design/form.ts'
import type { RuleOfPlan } from '#web/design/Source.tsx'
import { useTexts } from '#web/texts.ts'
import type { OfficialPaper, Proposal } from '../rules.ts'
import { texts } from '../texts.ts'

interface Submitting {
  readonly label: string
  readonly tone?: 'plain' | 'primary'
  readonly effects: readonly string[]
  readonly rule?: RuleOfPlan
  /** As it was submitted before, if it was. */
  readonly paper: Proposal
}

/** Trình ký, the same for every paper: number and day of the submission paper, and what is said to the signer. */
export function useSubmitAct({ paper, ...said }: Submitting): ReadyAct {
  const t = useTexts(texts)
  return act<Proposal & { readonly note: string }>({
    tone: 'primary',
    ...said,
    start: { proposalNumber: paper.proposalNumber, proposalOn: paper.proposalOn, note: '' },
    fields: (form) => (
      <>
        <ProposalFields form={form} />
        <LongTextField label={t.submitNote} optional {...form.field('note')} />
      </>
    ),
  })
}

/** Số, ngày tờ trình. */
export function ProposalFields({ form }: { form: Pick<Form<Proposal>, 'field'> }) {
  const t = useTexts(texts)
  return (
    <div className="fields">
      <TextField label={t.proposalNumber} optional hint={t.proposalHint} {...form.field('proposalNumber')} />
      <DayField label={t.proposalOn} optional {...form.field('proposalOn')} />
    </div>
  )
}

interface Submitted {
  readonly paper: Pick<OfficialPaper, 'submittedOn' | 'submitNote' | keyof Proposal>
  readonly submitter: string
}

/** Who put a paper before its signer, when, with which submission paper and which words. */
export function SubmissionFacts({ paper, submitter }: Submitted) {
  const t = useTexts(texts)
  return (
    <Facts
      facts={[
        [t.submitter, submitter],
        [t.submittedOn, paper.submittedOn && showDay(paper.submittedOn)],
        [t.proposal, useProposalWords(paper)],
        [t.submitNote, paper.submitNote && <span className="said">{paper.submitNote}</span>],
      ]}
    />
  )
}

/** "12/TTr-SNV, ngày 05/3/2026"; null where the office gave none. */
export function useProposalWords({ proposalNumber, proposalOn }: Proposal): string | null {
  const t = useTexts(texts)
  return proposalOn && t.numberOf(proposalNumber, showDay(proposalOn))
}
