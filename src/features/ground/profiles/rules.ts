import { type Actor, isFocal } from '#kernel/actor.ts'
import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { refusals } from './refusals.ts'

/** What concludes an inspection (V-18), and the level at which each usually stands; a plan may put it elsewhere. */
export const ARTEFACTS = {
  conclusionNotice: 'inspection',
  preliminaryConclusion: 'inspection',
  headRemarks: 'inspection',
  doneLists: 'inspection',
  remedyDirective: 'plan',
  indexSubmission: 'round',
  resultReport: 'round',
} as const
export const ARTEFACT_LEVELS = ['inspection', 'round', 'plan'] as const
export interface ConclusionArtefact {
  readonly artefact: keyof typeof ARTEFACTS
  readonly level: (typeof ARTEFACT_LEVELS)[number]
}

/** Whom units of some kinds must bring; no kinds: every unit. */
export interface AttendeeRule {
  readonly kinds: readonly string[]
  readonly text: string
}

/** One setting: where it stands in the register of variance, the form of its value, and the value until the plan says otherwise. */
interface Row<Form extends string, Value> {
  readonly variance: string
  readonly form: Form
  readonly initial: Value
}
export type Setting =
  | Row<'yesNo', boolean>
  | (Row<'choice', string> & { readonly options: readonly string[] })
  | (Row<'several', readonly string[]> & { readonly options: readonly string[]; readonly least: number })
  | Row<'days', number | null>
  | Row<'words', string>
  | Row<'unitKinds', readonly string[]>
  | Row<'artefacts', readonly ConclusionArtefact[]>
  | Row<'attendees', readonly AttendeeRule[]>

const yesNo = (variance: string, initial: boolean) => ({ variance, form: 'yesNo', initial }) as const
/** One of these; the first stands until the plan says otherwise. */
const choice = <const Options extends readonly [string, ...string[]]>(variance: string, options: Options) =>
  ({ variance, form: 'choice', options, initial: options[0] as Options[number] }) as const
/** Any of these, at least as many as said. */
const several = <const Options extends readonly string[]>(
  variance: string,
  options: Options,
  initial: readonly Options[number][],
  least: number,
) => ({ variance, form: 'several', options, initial, least }) as const
const listOf = <Form extends string, Value>(variance: string, form: Form) =>
  ({ variance, form, initial: [] as readonly Value[] }) as const

/** What was done well stands beside what was not, what fell short and what was difficult. @source CT-I-1c-1, QN-I-1-8, NX-I-1-1, TN-I-1-2 */
export const FINDING_KINDS = [
  'strength',
  'notDone',
  'shortcoming',
  'limitation',
  'weakness',
  'fault',
  'deficiency',
  'error',
  'violation',
  'difficulty',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** Settings of a locality (cấu hình địa phương): type, shape, default and the form on the screen follow from these rows. */
export const SETTINGS = {
  /** Calendar days the unit's report is due before the first session; null: typed in the notice. */
  reportLeadDays: { variance: 'V-01', form: 'days', initial: null as number | null },
  /** Where the report goes, in the words of the plan. */
  reportRecipient: { variance: 'V-02', form: 'words', initial: '' as string },
  requiresSoftCopy: yesNo('V-02', false),
  /** Who leads surprise inspections, and so proposes and authorises them. */
  surpriseLead: choice('V-06', ['focalAgency', 'teamHead']),
  /** Whether a surprise inspection rests on feedback or a stated need. */
  surpriseGround: choice('V-06', ['required', 'optional']),
  /** Kinds of unit inspected by surprise; empty: every kind. */
  surpriseKinds: listOf<'unitKinds', string>('V-06', 'unitKinds'),
  /** Whether only a Team set up by decision goes, or people whom the lead agency names may. */
  surpriseTeam: choice('V-06', ['assignment', 'decision']),
  reinspectionKinds: several('V-15', ['reinspection', 'recheck'], [], 0),
  /** The unit may formally disagree, and UBND decides. */
  disagreePath: yesNo('V-16', false),
  /** Silence after the response day counts as agreement. */
  deemedAgreement: yesNo('V-16', false),
  /** The focal agency may propose handling to UBND. */
  handlingPath: yesNo('V-17', false),
  conclusionArtefacts: listOf<'artefacts', ConclusionArtefact>('V-18', 'artefacts'),
  /** What a conclusion must say beside its results: of the head of the unit, and with each recommendation. */
  conclusionParts: several('V-18', ['headAssessment', 'nature', 'withinCompetence'], [], 0),
  /** Which words the Team chooses from; the common ones until the plan uses others. */
  findingKinds: several(
    'V-18',
    FINDING_KINDS,
    ['strength', 'notDone', 'shortcoming', 'limitation', 'violation', 'difficulty'],
    1,
  ),
  /** Who signs the decision that sets up the Team. */
  teamAuthority: choice('V-20', ['peoplesCommittee', 'chair']),
  /** Who gives members their fields. */
  assigners: several('V-21', ['focalAgency', 'teamHead', 'teamDeputy'], ['focalAgency', 'teamHead'], 1),
  /** Composition asked of the unit, by kind of unit. */
  attendeeRules: listOf<'attendees', AttendeeRule>('V-22', 'attendees'),
  /** Every shortcoming names who is responsible. */
  findingResponsibility: choice('V-24', ['optional', 'required']),
  outline: choice('V-29', ['none', 'attached', 'later']),
  /** Who sends the schedule notice. */
  noticeIssuer: choice('V-30', ['focalAgency', 'team']),
  remedyReport: choice('V-39', ['off', 'mandatory']),
  solutionRequired: yesNo('V-39', false),
  /** Who answers for the accuracy of the unit's report. */
  declaration: choice('V-40', ['off', 'head', 'unit']),
} as const satisfies Readonly<Record<string, Setting>>

/** The settings of one plan; each feature asks for the part it needs. */
export type Profile = { readonly [Key in keyof typeof SETTINGS]: (typeof SETTINGS)[Key]['initial'] }

/** The settings with the plan that they are of, by which its sentences are found. */
export interface OfPlan {
  readonly planId: string
}

/** A setting as it stands in the database, with the sentence that it rests on. */
export interface SettingRow {
  readonly key: string
  readonly value: unknown
  readonly source: string
}

/** The whole profile: rows over defaults. */
export function profileOf(rows: readonly SettingRow[]): Profile {
  const given = new Map(rows.map((row) => [row.key, row.value]))
  return Object.fromEntries(
    Object.entries(SETTINGS).map(([key, { initial }]) => [key, given.has(key) ? given.get(key) : initial]),
  ) as unknown as Profile
}

/** True when an inspection is concluded only with this artefact. @source CT-IV-5-1, TN-I-2-3 */
export function concludesWith(
  profile: Pick<Profile, 'conclusionArtefacts'>,
  artefact: ConclusionArtefact['artefact'],
): boolean {
  return profile.conclusionArtefacts.some((listed) => listed.level === 'inspection' && listed.artefact === artefact)
}

/** States of a plan in which its settings may still be changed: before anything has been done under them. */
export const OPEN_FOR_SETTINGS: readonly string[] = ['draft', 'returned', 'issued']

/** What gives one person an authority of his own: it stands as the plan was signed. (V-06) */
const SIGNED_WITH_PLAN: readonly string[] = ['surpriseLead']

/**
 * Whether this person may change a setting of a plan in this state.
 *
 * @refuses WRONG_ACTOR, WRONG_STATE, SETTING_SIGNED
 */
export function maySet<Key extends string>(actor: Actor, planState: string, key: Key): Decision<Key> {
  if (!isFocal(actor)) return refuse(common.WRONG_ACTOR())
  if (!OPEN_FOR_SETTINGS.includes(planState)) return refuse(common.WRONG_STATE())
  return planState === 'issued' && SIGNED_WITH_PLAN.includes(key) ? refuse(refusals.SETTING_SIGNED()) : allow(key)
}
