export { authorityFor, type Capacity, type Rank, type SigningAuthority, signingLines } from './rules/authority.ts'
export { checkEnding, type Ending } from './rules/ending.ts'
export { checkReturn, lifeOf } from './rules/life.ts'
export { abbreviationOf, checkIssueDay, checkNumber, checkNumberFree, dayToOffer, symbolOf } from './rules/numbers.ts'
export type { Numbering, OfficialPaper, PaperInputs, PaperKind, PaperState, Signing, Witnesses } from './rules/paper.ts'
export { checkProposal, type Proposal, SUBMISSION } from './rules/proposal.ts'
export {
  checkSignature,
  checkSignDay,
  checkWitnesses,
  mayRecordSignature,
  SIGNERS,
  type SignedBy,
} from './rules/signature.ts'
