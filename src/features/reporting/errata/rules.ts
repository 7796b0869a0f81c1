import type { Issuer } from '#features/ground/papers/document.ts'
import { lifeOf, type OfficialPaper, type PaperInputs, type PaperState } from '#features/ground/papers/rules.ts'
import {
  type Actor,
  type Circumstances,
  holdsMandate,
  holdsPost,
  holdsSeat,
  isFocal,
  type Post,
  type Seat,
} from '#kernel/actor.ts'
import type { PaperType } from '#kernel/blocks.ts'
import type { Day } from '#kernel/day.ts'
import { allOf, allow, type Decision, type Refusal, refuse } from '#kernel/decision.ts'
import { type Moves, openMoves } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { isBlank } from '#kernel/text.ts'
import { refusals } from './refusals.ts'

export type ErratumState = PaperState | 'cancelled'

/** Whose paper it is: of the committee as a body or its chair in person, of the focal agency, of a Team. Theirs is the letter too. */
export type IssuingBody = 'committee' | 'chair' | 'focalAgency' | 'team'

/** Văn bản được đính chính, as it was when the letter was begun. */
export interface CorrectedPaper {
  /** Null: a letter. */
  readonly type: PaperType | null
  readonly number: string
  readonly symbol: string
  readonly issuedOn: Day
  readonly abstract: string
  readonly issuer: Issuer
  /** To whom it went, as its letter names them. */
  readonly addressees: readonly string[]
  readonly fileLine: string
}

/** One place: where it stands, what was written there and what it is to say. */
export interface Place {
  readonly where: string
  readonly was: string
  readonly now: string
}

/** To which inspection, Team and unit a paper belongs; a plan to none of them. */
export interface Belonging {
  readonly inspectionId: string | null
  readonly teamId: string | null
  readonly unitId: string | null
}

/** Công văn đính chính: which issued paper, each place, and the life of the letter. */
export interface Erratum extends OfficialPaper, Belonging {
  readonly id: string
  /** The paper by its address: of which plan, Team or inspection, and which of its papers. */
  readonly paperOf: 'plan' | 'team' | 'inspection'
  readonly paperKind: string
  readonly paperId: string
  readonly state: ErratumState
  readonly body: IssuingBody
  readonly paper: CorrectedPaper
  readonly reason: string
  readonly places: readonly Place[]
  readonly version: number
}

/** What is written of a letter before it is submitted, with the word that only form is wrong. */
export interface ErratumDraft extends Pick<Erratum, 'reason' | 'places'> {
  readonly formOnly: boolean
}

export interface ErratumInputs extends Omit<PaperInputs, 'return'> {
  /** `signerHolds`: by what whoever returns it might sign it. */
  return: PaperInputs['return'] & Pick<PaperInputs['sign'], 'signerHolds'>
  cancel: Record<string, never>
}
export type ErratumAction = keyof ErratumInputs
/** Whoever issued the paper says who signs: that stands with the letter. */
export type ErratumSettings = Pick<Erratum, 'body'>

const SIGN: Readonly<Record<IssuingBody, readonly (Post | Seat)[]>> = {
  committee: ['chair', 'viceChair'],
  chair: ['chair'],
  focalAgency: ['focalHead'],
  team: ['teamHead'],
}

/** The posts or seats that sign for a body. */
export function signersFor(body: IssuingBody): readonly (Post | Seat)[] {
  return SIGN[body]
}

const holdsOne = (actor: Actor, { body, teamId }: Pick<Erratum, 'body' | 'teamId'>) =>
  body === 'team' ? holdsSeat(actor, 'teamHead', teamId) : holdsPost(actor, SIGN[body] as readonly Post[])
const issues = (actor: Actor) => holdsPost(actor, 'clerk') || isFocal(actor)

const letter = lifeOf('erratum', ({ body }: ErratumSettings) => ({ holding: SIGN[body] }))

export const ERRATUM_MOVES: Moves<Erratum, ErratumInputs, ErratumSettings> = {
  submit: { ...letter.submit, who: drafts, source: 'design' },
  return: {
    ...letter.return,
    who: (actor, erratum) => holdsOne(actor, erratum) || holdsMandate(actor, 'erratum'),
    source: 'design',
    // A mandate of another head signs other letters.
    check: (erratum, input, on) =>
      input.signerHolds.some((held) => SIGN[erratum.body].includes(held))
        ? letter.return.check(erratum, input, on)
        : common.WRONG_ACTOR(),
  },
  sign: {
    ...letter.sign,
    // The signer himself, or the clerk from the signed letter.
    who: (actor, erratum) => holdsOne(actor, erratum) || holdsMandate(actor, 'erratum') || holdsPost(actor, 'clerk'),
    source: 'design',
  },
  issue: { ...letter.issue, who: issues, source: 'design' },
  cancel: { from: ['draft', 'returned'], to: 'cancelled', who: drafts, source: 'design' },
}

/** The acts open to this person. */
export function erratumActions(
  erratum: Erratum,
  { by, on }: Pick<Circumstances<unknown>, 'by' | 'on'>,
): ErratumAction[] {
  return openMoves(ERRATUM_MOVES, erratum, { by, on, settings: { body: erratum.body } })
}

/** Who writes such a letter: the focal agency; on papers of an inspection also those who lead its Team. */
export function drafts(actor: Actor, { inspectionId, teamId }: Pick<Belonging, 'inspectionId' | 'teamId'>): boolean {
  return (
    isFocal(actor) || (inspectionId !== null && holdsSeat(actor, ['teamHead', 'teamDeputy', 'teamSecretary'], teamId))
  )
}

/** Whether the words may still be changed, and by this person. @refuses WRONG_ACTOR, WRONG_STATE */
export function mayWrite(actor: Actor, erratum: Erratum): Decision<Erratum> {
  if (!drafts(actor, erratum)) return refuse(common.WRONG_ACTOR())
  return erratum.state === 'draft' || erratum.state === 'returned' ? allow(erratum) : refuse(common.WRONG_STATE())
}

/** Whether this person may add the signed copy: who issues it, from the signature on. @refuses WRONG_ACTOR, WRONG_STATE */
export function attachLetter(actor: Actor, erratum: Erratum): Decision<Erratum> {
  if (!issues(actor)) return refuse(common.WRONG_ACTOR())
  return ['signed', 'issued'].includes(erratum.state) ? allow(erratum) : refuse(common.WRONG_STATE())
}

/** Whoever may know of the paper reads the signed letter too; of a detailed plan the office alone, since it says where inspections go. */
export function isShared({ paperKind }: Pick<Erratum, 'paperKind'>): boolean {
  return paperKind !== 'detailedPlan'
}

/** A letter that is on its way: another one on the same paper waits for it. */
export function isOpen({ state }: Pick<Erratum, 'state'>): boolean {
  return state !== 'issued' && state !== 'cancelled'
}

/**
 * Whether a letter on this paper may be begun: only what was issued under a number is put right in this way; a draft is changed itself.
 *
 * @refuses WRONG_ACTOR, ERRATUM_PENDING, and what `checkIssued` and `checkWords` refuse
 */
export function begin(
  actor: Actor,
  paper: Belonging & { readonly number: string | null; readonly issuedOn: Day | null },
  known: readonly Pick<Erratum, 'state'>[],
  draft: ErratumDraft,
): Decision<ErratumDraft> {
  if (!drafts(actor, paper)) return refuse(common.WRONG_ACTOR())
  const wrong = checkIssued(paper) ?? (known.some(isOpen) ? refusals.ERRATUM_PENDING() : null) ?? checkWords(draft)
  return wrong ? refuse(wrong) : allow(draft)
}

/** What went out under a number is put right by a letter; a draft is changed itself. @refuses PAPER_NOT_ISSUED, PAPER_WITHOUT_NUMBER */
export function checkIssued({
  number,
  issuedOn,
}: {
  readonly number: string | null
  readonly issuedOn: Day | null
}): Refusal | null {
  if (issuedOn === null) return refusals.PAPER_NOT_ISSUED()
  return number === null ? refusals.PAPER_WITHOUT_NUMBER() : null
}

/**
 * Each place says where, what was written and what it is to say; and whoever writes it gives his word that content is not touched.
 *
 * @refuses ERRATUM_REASON_REQUIRED, PLACES_REQUIRED, PLACE_INCOMPLETE, PLACE_UNCHANGED, FORM_ONLY_UNCONFIRMED
 */
export function checkWords({ reason, places, formOnly }: ErratumDraft): Refusal | null {
  const gap = places.findIndex((place) => [place.where, place.was, place.now].some(isBlank))
  const same = places.findIndex(({ was, now }) => !isBlank(was) && was.trim() === now.trim())
  return allOf(
    places.length === 0 && refusals.PLACES_REQUIRED(),
    gap >= 0 && refusals.PLACE_INCOMPLETE({ place: gap + 1 }),
    same >= 0 && refusals.PLACE_UNCHANGED({ place: same + 1 }),
    isBlank(reason) && refusals.ERRATUM_REASON_REQUIRED(),
    !formOnly && refusals.FORM_ONLY_UNCONFIRMED(),
  )
}

/** The page with the file to which the paper belongs. */
export function fileOf({ paperOf, paperId }: Pick<Erratum, 'paperOf' | 'paperId'>) {
  return (
    { plan: `/ke-hoach/${paperId}/van-ban`, team: `/doan/${paperId}`, inspection: `/cuoc/${paperId}/ho-so` } as const
  )[paperOf]
}

/** Whether a letter is on the paper that bears this number: one that took its place has another. */
export function isOn(
  { paperKind, paper }: Pick<Erratum, 'paperKind'> & { readonly paper: Pick<CorrectedPaper, 'number' | 'symbol'> },
  other: { readonly kind: string; readonly number: string | null; readonly symbol: string },
): boolean {
  return paperKind === other.kind && paper.number === other.number && paper.symbol === other.symbol
}
