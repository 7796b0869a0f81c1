import type { Profile } from '#features/ground/profiles/rules.ts'

/** A person who may have signed a paper, with the short name of the body in whose name that person signs. */
export interface SignerChoice {
  readonly value: string
  readonly label: string
  readonly signsFor: 'team' | 'focalAgency' | 'committee'
  readonly body: string
  /** False for a deputy. */
  readonly heads: boolean
}

/** Who signs the schedule notice where nobody says otherwise: the head of the body that the plan lets send it; '' where there is none or more than one. @source KG-III-2-3, CT-IV-1-6 */
export function likelySigner(signers: readonly SignerChoice[], issuer: Profile['noticeIssuer']): string {
  const likely = signers.filter((signer) => signer.signsFor === issuer && signer.heads)
  return likely.length === 1 ? likely[0]!.value : ''
}
