export { useIssueAct } from './issue.tsx'
export { useSignAct } from './sign.tsx'
export { ProposalFields, SubmissionFacts, useProposalWords, useSubmitAct } from './submit.tsx'
