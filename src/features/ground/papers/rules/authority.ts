/** In whose place one signs: himself, KT. (for the head), TL. (by order), TUQ. (authorised), Q. (acting), as head of a Team, or KT. of that head. */
export type Capacity = 'self' | 'forHead' | 'byOrder' | 'byAuthorisation' | 'acting' | 'teamHead' | 'forTeamHead'

/** What the signer is in the body that issues. */
export type Rank = 'head' | 'deputy' | 'actingHead' | 'subordinate' | 'teamHead' | 'teamDeputy'

/** Thẩm quyền ký: how the lines above the signature read. Titles in any letter case; print makes them capitals. */
export interface SigningAuthority {
  /** "Ủy ban nhân dân": prints "TM. ỦY BAN NHÂN DÂN"; null where the head signs for himself. */
  readonly onBehalfOf: string | null
  readonly capacity: Capacity
  /** Title of the head: "Chủ tịch", "Giám đốc". */
  readonly headTitle: string
  /** Title of the one who signs where he is not the head: "Phó Chủ tịch". */
  readonly ownTitle: string | null
  /** For the head of a Team and his deputy: the office held outside it, printed below the name. */
  readonly officeHeld: string | null
}

/**
 * Dòng thẩm quyền: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", with one space after each abbreviation.
 * @source ND30-K1, ND30-K2, ND30-K3, ND30-K5, ND30-K6
 */
export function signingLines(authority: SigningAuthority): string[] {
  const head = authority.headTitle
  const own = authority.ownTitle ?? ''
  const lines: Record<Capacity, string[]> = {
    self: [head],
    forHead: [`KT. ${head}`, own],
    byOrder: [`TL. ${head}`, own],
    byAuthorisation: [`TUQ. ${head}`, own],
    acting: [`Q. ${head}`],
    teamHead: ['Trưởng đoàn'],
    forTeamHead: ['KT. Trưởng đoàn', 'Phó Trưởng đoàn'],
  }
  return [...(authority.onBehalfOf === null ? [] : [`TM. ${authority.onBehalfOf}`]), ...lines[authority.capacity]].map(
    (line) => line.toUpperCase(),
  )
}

/**
 * Đề xuất thẩm quyền ký: the authority form that fits a signer of this rank. `committee` is the People's Committee that the paper is signed for as a body; null where a head signs for himself.
 * @source ND30-K2, ND30-K3, ND30-K4, ND30-K5, ND30-K6
 */
export function authorityFor(
  signer: { readonly rank: Rank; readonly headTitle: string; readonly ownTitle: string },
  committee: string | null,
): SigningAuthority {
  const capacity = (Object.keys(RANKS_OF) as Capacity[]).find((each) => RANKS_OF[each].includes(signer.rank)) ?? 'self'
  const ofTeam = signer.rank === 'teamHead' || signer.rank === 'teamDeputy'
  return {
    onBehalfOf: COLLECTIVE.includes(capacity) ? committee : null,
    capacity,
    headTitle: ofTeam ? 'Trưởng đoàn' : signer.headTitle,
    ownTitle: NAMES_OWN_TITLE.includes(capacity) ? signer.ownTitle : null,
    officeHeld: ofTeam ? signer.ownTitle : null,
  }
}

const RANKS_OF: Readonly<Record<Capacity, readonly Rank[]>> = {
  self: ['head'],
  forHead: ['deputy'],
  byOrder: ['subordinate'],
  byAuthorisation: ['deputy', 'subordinate'],
  acting: ['actingHead'],
  teamHead: ['teamHead'],
  forTeamHead: ['teamDeputy'],
}

const COLLECTIVE: readonly Capacity[] = ['self', 'forHead', 'acting']
const NAMES_OWN_TITLE: readonly Capacity[] = ['forHead', 'byOrder', 'byAuthorisation']
