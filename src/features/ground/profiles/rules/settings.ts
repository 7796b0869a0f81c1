import type { Day } from '#kernel/day.ts'

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

/** Why a unit is inspected sooner than others (V-25). @source QN-I-2-5, QN-I-2-6, QN-I-2-7, T2-PLAN-5 */
export const RISK_CRITERIA = [
  'slowProgress',
  'lateDossiers',
  'harassment',
  'openRecommendations',
  'lateReports',
  'lowIndex',
  'notVisited',
  'newlyMerged',
] as const
export type RiskCriterion = (typeof RISK_CRITERIA)[number]

/** How much a criterion counts: `weight` points at `cap` and beyond, both whole numbers; the cap in what the criterion counts. */
export interface RiskWeight {
  readonly criterion: RiskCriterion
  readonly weight: number
  readonly cap: number
}

/** Whom units of some kinds must bring; no kinds: every unit. */
export interface AttendeeRule {
  readonly kinds: readonly string[]
  readonly text: string
}

/** One setting: where it stands in the register of variance ('' in none of its rows), the form of its value, and the value until the plan says otherwise. */
interface Row<Form extends string, Value> {
  readonly variance: string
  readonly form: Form
  readonly initial: Value
}
export type Setting =
  | Row<'yesNo', boolean>
  | (Row<'choice', string> & { readonly options: readonly string[] })
  | (Row<'several', readonly string[]> & { readonly options: readonly string[]; readonly least: number })
  | Row<'days' | 'count', number | null>
  | Row<'day', Day | null>
  | Row<'words', string>
  | Row<'lines' | 'unitKinds', readonly string[]>
  | Row<'artefacts', readonly ConclusionArtefact[]>
  | Row<'attendees', readonly AttendeeRule[]>
  | Row<'weights', readonly RiskWeight[]>

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
const lines = (variance: string) => listOf<'lines', string>(variance, 'lines')
const unitKinds = (variance: string) => listOf<'unitKinds', string>(variance, 'unitKinds')
const words = (variance: string) => ({ variance, form: 'words', initial: '' as string }) as const
const days = (variance: string) => ({ variance, form: 'days', initial: null as number | null }) as const
const count = (variance: string, initial: number | null) => ({ variance, form: 'count', initial }) as const
const day = (variance: string) => ({ variance, form: 'day', initial: null as Day | null }) as const

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

/** Settings of a locality (cấu hình địa phương) by what they are about: type, shape, default and the form on the screen follow from these rows. */
export const SETTING_TOPICS = {
  scope: {
    /** "Trước ngày X": X itself no longer lies in the window. */
    endExclusive: yesNo('V-04', true),
    /** Where a share that is not reached refuses. */
    coverageBlocksAt: choice('V-03', ['submission', 'detailedPlan', 'never']),
    /** Kinds of unit below an inspected one of which a share is inspected too. */
    subordinateKinds: unitKinds('V-03'),
    themes: lines('V-09'),
    /** A Team may inspect further themes than those of the plan. */
    teamThemes: yesNo('V-09', false),
    /** Who proposes the units of a thematic inspection. */
    unitProposer: words('V-09'),
    /** Duty of civil servants is inspected by itself, of persons too. */
    civilService: yesNo('V-10', false),
    isoMode: choice('V-08', ['none', 'integratedPeriodic', 'inSurprise']),
    riskCriteria: several('V-25', RISK_CRITERIA, [], 0),
    riskWeights: listOf<'weights', RiskWeight>('V-25', 'weights'),
    /** Programmes of the Party, the Council or a ministry that have a plan of their own. */
    separatePlans: lines('V-37'),
    budgetSources: lines('V-23'),
    /** The day on which units are counted. */
    referenceDate: day('V-03'),
    cycleYears: count('V-03', null),
    /** The year in which a cycle began; null: counted back from the year of each plan. */
    cycleFrom: count('V-03', null),
    /** Where units that the cycle leaves out refuse. */
    cycleBlocksAt: choice('V-03', ['never', 'submission']),
    maxVisitsPerYear: count('V-03', null),
    /** Sub-teams that are under way at the same time. */
    visitTeams: count('V-21', 1),
    /** How many units one of them visits in a day. */
    unitsPerDay: count('V-21', 2),
    centreCountsAsCommune: yesNo('V-03', false),
  },
  report: {
    /** Calendar days the unit's report is due before the first session; null: typed in the notice. */
    reportLeadDays: days('V-01'),
    leadDayBasis: choice('V-01', ['calendar', 'working']),
    /** Where the report goes, in the words of the plan. */
    reportRecipient: words('V-02'),
    /** Through whose hands it goes there. */
    reportVia: words('V-02'),
    requiresSoftCopy: yesNo('V-02', false),
    outline: choice('V-29', ['none', 'attached', 'later']),
    /** A plan in detail is drawn up under it: units, days, members. */
    detailedPlan: yesNo('V-29', false),
    /** Kinds of unit that answer the outline by the rules of their own branch. */
    adaptableKinds: unitKinds('V-11'),
    reportingPeriods: lines('V-35'),
    cutOff: choice('V-35', ['typed', 'inspectionDay']),
    /** Who answers for the accuracy of the unit's report. */
    declaration: choice('V-40', ['off', 'head', 'unit']),
    /** Who sends the schedule notice. */
    noticeIssuer: choice('V-30', ['focalAgency', 'team']),
    noticeRecipients: lines(''),
    /** Composition asked of the unit, by kind of unit. */
    attendeeRules: listOf<'attendees', AttendeeRule>('V-22', 'attendees'),
    /** A notice without the unit's composition is not sent. */
    compositionInNotice: choice('V-22', ['optional', 'required']),
    /** To whom goes what a unit cannot settle itself. */
    difficultyRoute: words('V-31'),
  },
  team: {
    /** Who signs the decision that sets up the Team. */
    teamAuthority: choice('V-20', ['peoplesCommittee', 'chair', 'focalHead']),
    decisionRecipients: lines(''),
    /** Bodies that send a member. */
    memberBodies: lines('V-21'),
    /** Who gives members their fields. */
    assigners: several('V-21', ['focalAgency', 'teamHead', 'teamDeputy'], ['focalAgency', 'teamHead'], 1),
    subTeams: yesNo('V-21', false),
    /** Minutes of the way between two sessions of one Team on a day. */
    travelGapMinutes: count('', null),
    /** Months in which nobody inspects where he served. */
    coolingMonths: count('', null),
    accessGrants: yesNo('V-34', false),
    itTest: yesNo('V-34', false),
    mediaInvite: yesNo('V-38', false),
    /** Whom the duty binds that the unit's work goes on. */
    nonDisruption: choice('V-33', ['inspection', 'unit']),
  },
  surprise: {
    /** Who leads surprise inspections, and so proposes and authorises them. */
    surpriseLead: choice('V-06', ['focalAgency', 'teamHead']),
    /** Whether a surprise inspection rests on feedback or a stated need. */
    surpriseGround: choice('V-06', ['required', 'optional']),
    /** Kinds of unit inspected by surprise; empty: every kind. */
    surpriseKinds: unitKinds('V-06'),
    /** Whether only a Team set up by decision goes, or people whom the lead agency names may. */
    surpriseTeam: choice('V-06', ['assignment', 'decision']),
    /** Whether a surprise may be told beforehand. */
    surpriseAnnounced: yesNo('V-06', false),
    surpriseContents: lines('V-07'),
  },
  findings: {
    /** Which words the Team chooses from; the common ones until the plan uses others. */
    findingKinds: several(
      'V-18',
      FINDING_KINDS,
      ['strength', 'notDone', 'shortcoming', 'limitation', 'violation', 'difficulty'],
      1,
    ),
    /** Every shortcoming names who is responsible. */
    findingResponsibility: choice('V-24', ['optional', 'required']),
    /** Of which findings: "trong giải quyết TTHC" may limit the violations alone. */
    responsibilityLimit: choice('V-24', ['all', 'violations']),
    responsibilityLevels: several('V-24', ['head', 'leaders', 'officials', 'sections'], [], 0),
    /** A letter of apology for each late dossier, checked on the dossiers. */
    apologyPerDossier: yesNo('V-26', false),
    minutesCopies: count('', 3),
    /** Of which the Team keeps so many. */
    minutesOfTeam: count('', 2),
    restrictedRetention: count('', null),
  },
  conclusion: {
    conclusionArtefacts: listOf<'artefacts', ConclusionArtefact>('V-18', 'artefacts'),
    /** What a conclusion must say beside its results: of the head of the unit, and with each recommendation. */
    conclusionParts: several('V-18', ['headAssessment', 'nature', 'withinCompetence'], [], 0),
    /** Who may sign the conclusion notice. */
    conclusionSigner: several(
      'V-18',
      ['committee', 'focalHead', 'teamHead'],
      ['committee', 'focalHead', 'teamHead'],
      1,
    ),
    conclusionRecipients: lines(''),
    /** Calendar days from the session to the conclusion notice; null: the plan sets none. */
    conclusionDays: days(''),
    /** Calendar days that a unit has to remedy and report, from the day the conclusion is written. */
    remedyDays: days(''),
    /** Calendar days that it has to say that it does not agree. */
    responseDays: days(''),
    /** The unit may formally disagree, and UBND decides. */
    disagreePath: yesNo('V-16', false),
    /** Silence after the response day counts as agreement. */
    deemedAgreement: yesNo('V-16', false),
    /** The focal agency may propose handling to UBND. */
    handlingPath: yesNo('V-17', false),
    remedyReport: choice('V-39', ['off', 'mandatory']),
    solutionRequired: yesNo('V-39', false),
    interventionKinds: several('', ['urge', 'guide', 'support', 'rectify'], [], 0),
    reinspectionKinds: several('V-15', ['reinspection', 'recheck'], [], 0),
    /** A re-inspection after the window: free, or for a reason. */
    reinspectionOutsideWindow: choice('V-15', ['exempt', 'warn']),
  },
  reports: {
    consolidatedAuthor: choice('V-19', ['focalAgency', 'team']),
    consolidatedAddressee: choice('V-19', ['peoplesCommittee', 'chair']),
    consolidatedAt: choice('V-19', ['planEnd', 'roundEnd']),
    periodicReportCalendar: lines(''),
    /** Kinds of unit that inspect themselves; empty: those that the plan inspects. */
    selfKinds: unitKinds('V-12'),
    selfRounds: count('V-12', null),
    selfPerYear: count('V-12', null),
    selfPlanRequired: yesNo('V-12', false),
    /** The result stands in the unit's periodic report and is no report of its own. */
    selfEmbedded: yesNo('V-12', false),
    selfRecipient: words('V-12'),
    communeReports: choice('V-12', ['own', 'inDistrict']),
    selfDoneBy: day('V-36'),
    selfReportBy: day('V-36'),
    indices: lines('V-14'),
    indexYear: count('V-32', null),
    indexKinds: unitKinds('V-13'),
    indexApprover: words('V-13'),
    indexFeeds: several('V-13', ['conclusions', 'remedies', 'onTimeReports', 'initiatives'], [], 0),
  },
  life: {
    mayCancel: several('', ['focalAgency', 'leader', 'teamLead'], ['focalAgency', 'leader', 'teamLead'], 1),
    /** Who may give a recommendation more time. */
    mayExtend: several('', ['focalAgency', 'leader', 'teamLead'], [], 0),
    /** How long the file of an inspection is kept, in the words of the office's own schedule. */
    retention: words(''),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Setting>>>>

export type SettingTopic = keyof typeof SETTING_TOPICS

/** All of them by name. */
export const SETTINGS = {
  ...SETTING_TOPICS.scope,
  ...SETTING_TOPICS.report,
  ...SETTING_TOPICS.team,
  ...SETTING_TOPICS.surprise,
  ...SETTING_TOPICS.findings,
  ...SETTING_TOPICS.conclusion,
  ...SETTING_TOPICS.reports,
  ...SETTING_TOPICS.life,
} as const

/** The settings of one plan; each feature asks for the part it needs. */
export type Profile = { readonly [Key in keyof typeof SETTINGS]: (typeof SETTINGS)[Key]['initial'] }
