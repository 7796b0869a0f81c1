export { useIssueAct } from './issue.tsx'
export { useSignAct } from './sign.tsx'
