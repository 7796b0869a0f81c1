// Generated from the migrations by `node checks/schema.ts`; do not edit. Names as code has them (`withOurNames` of db.ts).
import type { ColumnType } from 'kysely'
import type { Day } from '#kernel/day.ts'

/** Read as parsed JSON, written as text. */
type Json = ColumnType<unknown, string, string>
/** Written from any list. */
type List<T> = ColumnType<T[], readonly T[], readonly T[]>
type NullableList<T> = ColumnType<T[] | null, readonly T[] | null, readonly T[] | null>
/** Columns with a default or null may be left out when inserting. */
type Optional<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

export interface DB {
  'authz.installation': {
    onlyRow: Optional<boolean>
    sample: Optional<boolean>
    today: Optional<Day | null>
    idleMinutes: Optional<number>
    sessionMinutes: Optional<number>
    administratorIdleMinutes: Optional<number>
    administratorMinutes: Optional<number>
  }
  'authz.memberships': {
    id: string
    tenantId: string
    accountId: string
    unitId: Optional<string | null>
    teamId: Optional<string | null>
    role: string
    title: Optional<string>
    fields: Optional<List<string>>
    fromOn: Day
    toOn: Optional<Day | null>
  }
  'authz.passkeys': {
    id: string
    accountId: string
    credentialId: Buffer
    publicKey: Buffer
    counter: number
    transports: Optional<List<string>>
    name: string
    createdAt: Optional<Date>
    lastUsedAt: Optional<Date | null>
  }
  'authz.passwordLinks': {
    tokenHash: Buffer
    accountId: string
    expiresAt: Date
  }
  'authz.recoveryCodes': {
    codeHash: Buffer
    accountId: string
    usedAt: Optional<Date | null>
  }
  'authz.sealedSalts': {
    tenantId: string
    checkpoint: number
    salt: string
  }
  'authz.secondStepPosts': {
    tenantId: string
    post: string
  }
  'authz.secondSteps': {
    accountId: string
    secret: Buffer
    confirmedAt: Optional<Date | null>
    lastCounter: Optional<number>
    nextSecret: Optional<Buffer | null>
  }
  'authz.sessions': {
    tokenHash: Buffer
    id: Optional<string>
    accountId: string
    createdAt: Optional<Date>
    lastUsedAt: Optional<Date>
    idleMinutes: Optional<number>
    confirmedAt: Optional<Date>
    expiresAt: Date
    revokedAt: Optional<Date | null>
    stage: Optional<'code' | 'open'>
    device: Optional<string>
    address: Optional<string>
    challenge: Optional<Buffer | null>
    challengeUntil: Optional<Date | null>
  }
  'authz.setupLinks': {
    tokenHash: Buffer
    expiresAt: Date
  }
  'authz.streamHeads': {
    tenantId: string
    streamId: string
    sequence: Optional<number>
    hash: Optional<string>
  }
  accountNotices: {
    id: string
    tenantId: string
    accountId: string
    kind: 'passwordLink' | 'secondStepRemoval' | 'post' | 'signature' | 'triesLifted'
    byId: string
    at: Optional<Date>
    about: Optional<string>
    path: Optional<string>
    seenAt: Optional<Date | null>
  }
  accountRequests: {
    id: string
    tenantId: string
    kind: 'passwordLink' | 'secondStepRemoval' | 'post'
    accountId: string
    post: Optional<string | null>
    unitId: Optional<string | null>
    title: Optional<string>
    fromOn: Optional<Day | null>
    askedBy: string
    askedAt: Optional<Date>
    expiresAt: Optional<Date>
    decidedBy: Optional<string | null>
    decidedAt: Optional<Date | null>
    outcome: Optional<'approved' | 'refused' | null>
  }
  accounts: {
    id: string
    tenantId: string
    name: string
    login: Optional<string | null>
    passwordHash: Optional<string | null>
    active: Optional<boolean>
    system: Optional<boolean>
    lastSignInAt: Optional<Date | null>
    version: Optional<number>
    goneAt: Optional<Date | null>
  }
  auditLog: {
    id: string
    tenantId: string
    at: Optional<Date>
    onDay: Optional<Day>
    accountId: string
    actorName: Optional<string>
    unitId: Optional<string | null>
    action: string
    thing: string
    thingId: string
    inspectionId: Optional<string | null>
    commandId: Optional<string | null>
    requestId: Optional<string>
    address: Optional<string>
    fromState: Optional<string | null>
    toState: Optional<string | null>
    detail: Optional<Json>
    beforeHash: Optional<string | null>
    afterHash: Optional<string | null>
    streamId: Optional<string>
    sequence: Optional<number>
    previous: Optional<string>
    detailHash: Optional<string>
    hash: Optional<string>
  }
  checkpointHeads: {
    tenantId: string
    streamId: string
    checkpoint: number
    sequence: number
    hash: string
  }
  checkpoints: {
    tenantId: string
    sequence: number
    at: Optional<Date>
    previous: string
    streams: number
    entries: number
    root: string
    sealed: string
    key: string
    nextKey: Optional<string | null>
    signature: Optional<string>
  }
  commandsDone: {
    commandId: string
    accountId: string
    at: Optional<Date>
  }
  conclusionCorrections: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    conclusionId: string
    ordinal: number
    state: 'proposed' | 'approved' | 'issued' | 'refused'
    results: string
    headAssessment: Optional<string>
    reason: string
    proposerId: string
    proposerName: string
    proposedOn: Day
    deciderId: Optional<string | null>
    deciderName: Optional<string>
    decidedOn: Optional<Day | null>
    refusal: Optional<string>
    version: Optional<number>
    number: Optional<string | null>
    symbol: Optional<string>
    issuedOn: Optional<Day | null>
  }
  conclusions: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    state: 'draft' | 'submitted' | 'returned' | 'signed' | 'issued'
    results: Optional<string>
    headAssessment: Optional<string>
    respondOn: Optional<Day | null>
    remedyDueOn: Optional<Day | null>
    remedyRecipient: Optional<string>
    acceptor: Optional<'team' | 'focalAgency' | 'teamOrFocal'>
    number: Optional<string | null>
    symbol: Optional<string>
    issuedOn: Optional<Day | null>
    submittedBy: Optional<string | null>
    signerId: Optional<string | null>
    signedOn: Optional<Day | null>
    returnReason: Optional<string>
    version: Optional<number>
    submittedOn: Optional<Day | null>
    submitNote: Optional<string>
    proposalNumber: Optional<string>
    proposalOn: Optional<Day | null>
    findings: Optional<List<string>>
    leftOut: Optional<List<string>>
  }
  contentItems: {
    id: string
    tenantId: string
    planId: string
    parentId: Optional<string | null>
    ordinal: number
    code: string
    text: string
    field: Optional<string>
    basis: Optional<string>
    documents: Optional<List<string>>
    basic: Optional<boolean>
    asked: Optional<boolean>
    rounds: Optional<List<number>>
    emphasised: Optional<List<number>>
    dataYear: Optional<number | null>
    cutOff: Optional<'' | 'yearEnd' | 'inspection'>
    appliesTo: Optional<List<string>>
    onSiteOnly: Optional<boolean>
    threshold: Optional<string>
    forms: Optional<NullableList<string>>
    sources: Optional<NullableList<string>>
    parts: Optional<ColumnType<unknown, string | null, string | null>>
    elsewhere: Optional<string | null>
  }
  contentSets: {
    planId: string
    tenantId: string
    fixed: Optional<boolean>
    confirmedBy: string
    confirmedAt: Optional<Date>
    version: Optional<number>
    sources: Optional<ColumnType<unknown, string | null, string | null>>
  }
  delegations: {
    id: string
    tenantId: string
    fromId: string
    toId: string
    kind: 'forHead' | 'byOrder' | 'byAuthorisation'
    acts: List<'plan' | 'detailedPlan' | 'teamDecision' | 'conclusion' | 'erratum'>
    fromOn: Day
    toOn: Optional<Day | null>
    document: string
  }
  deskCounts: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: string
    unitId: string
    desk: string
    countedOn: Day
    countedAt: string
    onRoll: number
    present: number
    withReason: number
    withoutReason: number
    note: string
    withdrawn: Optional<boolean>
    authorId: string
    writtenAt: Optional<Date>
    version: Optional<number>
  }
  detailedPlans: {
    id: string
    tenantId: string
    planId: string
    ordinal: number
    state: 'draft' | 'fixed' | 'signed' | 'issued' | 'cancelled'
    reason: Optional<string>
    visits: Optional<Json>
    coordinating: Optional<List<string>>
    chosen: Optional<List<string>>
    fixedBy: Optional<string | null>
    fixedOn: Optional<Day | null>
    fixNote: Optional<string>
    number: Optional<string | null>
    symbol: Optional<string>
    issuedOn: Optional<Day | null>
    signerId: Optional<string | null>
    signedOn: Optional<Day | null>
    version: Optional<number>
  }
  drafts: {
    accountId: string
    tenantId: string
    form: string
    body: Json
    savedAt: Optional<Date>
  }
  errata: {
    id: string
    tenantId: string
    paperOf: 'plan' | 'team' | 'inspection'
    paperKind: string
    paperId: string
    inspectionId: Optional<string | null>
    teamId: Optional<string | null>
    unitId: Optional<string | null>
    state: 'draft' | 'submitted' | 'returned' | 'signed' | 'issued' | 'cancelled'
    body: 'committee' | 'chair' | 'focalAgency' | 'team'
    paper: Json
    reason: string
    places: Json
    number: Optional<string | null>
    symbol: string
    issuedOn: Optional<Day | null>
    submittedBy: Optional<string | null>
    submittedOn: Optional<Day | null>
    submitNote: Optional<string>
    proposalNumber: Optional<string>
    proposalOn: Optional<Day | null>
    signerId: Optional<string | null>
    signedOn: Optional<Day | null>
    returnReason: Optional<string>
    version: Optional<number>
  }
  evidenceFiles: {
    id: string
    tenantId: string
    inspectionId: Optional<string | null>
    teamId: Optional<string | null>
    unitId: Optional<string | null>
    thing: 'reportAnswer' | 'finding' | 'recommendation' | 'conclusion' | 'correction' | 'planOriginal' | 'plan' | 'detailedPlan' | 'team' | 'scheduleNotice' | 'minutes' | 'erratum' | 'sheet'
    thingId: string
    partId: Optional<string | null>
    side: 'unit' | 'team'
    shared: Optional<boolean>
    restricted: Optional<boolean>
    name: string
    size: number
    sha256: string
    type: Optional<'pdf' | 'docx' | 'xlsx' | 'jpeg' | 'png' | 'webp' | 'text' | null>
    servedSha256: Optional<string | null>
    state: Optional<'uploading' | 'stored' | 'refused' | 'removed'>
    refusal: Optional<string>
    scanned: Optional<'no' | 'clean' | 'infected'>
    uploadedBy: string
    uploadedAt: Optional<Date>
  }
  findingResponsibilities: {
    id: string
    tenantId: string
    findingId: string
    inspectionId: string
    authorId: string
    person: Optional<string>
    section: Optional<string>
    statement: string
  }
  findings: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    kind: 'strength' | 'notDone' | 'shortcoming' | 'limitation' | 'weakness' | 'fault' | 'deficiency' | 'error' | 'violation' | 'difficulty'
    field: Optional<string>
    fact: string
    criterion: Optional<string>
    causes: Optional<List<string>>
    evidence: Optional<string>
    explanation: Optional<string>
    ruling: Optional<string>
    state: 'drafted' | 'submitted' | 'confirmed' | 'presented' | 'accepted' | 'contested' | 'upheld' | 'amended' | 'withdrawn' | 'concluded'
    authorId: string
    version: Optional<number>
    writtenAt: Optional<Date | null>
    contentItemId: Optional<string | null>
    basedOn: Optional<List<string>>
  }
  inspectionClarifications: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    asked: string
    askedBy: string
    askedOn: Day
    askedAt: Optional<Date>
    answer: Optional<string>
    answeredBy: Optional<string | null>
    answeredOn: Optional<Day | null>
  }
  inspectionLists: {
    inspectionId: string
    tenantId: string
    teamId: Optional<string | null>
    unitId: string
    done: Optional<List<string>>
    notDone: Optional<List<string>>
    openOn: Optional<Day | null>
  }
  inspectionSessions: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    heldOn: Day
    startsAt: string
    place: string
    composition: Optional<string>
    state: 'planned' | 'notified' | 'held' | 'cancelled'
    arrivedAt: Optional<Date | null>
    endedAt: Optional<Date | null>
    attendance: Optional<Json>
    version: Optional<number>
    endsAt: Optional<string | null>
    minutesSignedOn: Optional<Day | null>
    minutesSigners: Optional<Json>
    minutes: Optional<ColumnType<unknown, string | null, string | null>>
  }
  inspections: {
    id: string
    tenantId: string
    planId: string
    targetId: Optional<string | null>
    teamId: Optional<string | null>
    unitId: string
    form: 'periodic' | 'comprehensive' | 'thematic' | 'civilService' | 'isoQms' | 'byProgramme' | 'surprise'
    method: 'onSite' | 'byReport' | 'online'
    round: Optional<number>
    state: 'planned' | 'scheduled' | 'notified' | 'gathering' | 'reviewing' | 'clarifying' | 'inSession' | 'preliminarilyConcluded' | 'consolidating' | 'concluded' | 'remediation' | 'closed' | 'archived' | 'cancelled'
    originalId: Optional<string | null>
    reinspectionKind: Optional<'reinspection' | 'recheck' | null>
    necessity: Optional<string>
    notifiedOn: Optional<Day | null>
    preliminary: Optional<string>
    preliminaryBy: Optional<string | null>
    preliminaryOn: Optional<Day | null>
    listsOpenOn: Optional<Day | null>
    cancelReason: Optional<string>
    version: Optional<number>
    endingPaper: Optional<string>
    headDecides: Optional<boolean | null>
    headAgreedOn: Optional<Day | null>
    contentIds: Optional<NullableList<string>>
    themeId: Optional<string | null>
    hostId: Optional<string | null>
    programme: Optional<string | null>
  }
  invitations: {
    id: string
    tenantId: string
    planId: string
    form: string
    part: 'coordinating' | 'invited'
    body: string
    state: 'asked' | 'accepted' | 'declined'
    askedOn: Day
    repliedOn: Optional<Day | null>
    note: Optional<string>
    version: Optional<number>
  }
  lots: {
    id: string
    tenantId: string
    planId: string
    sentence: string
    ordinal: number
    count: number
    pool: 'all' | 'unvisited'
    reason: Optional<string>
    candidates: List<string>
    listHash: string
    seed: string
    byId: string
    byName: string
    drawnAt: Optional<Date>
  }
  outlineItemContents: {
    id: string
    tenantId: string
    planId: string
    outlineItemId: string
    contentItemId: string
  }
  outlineItems: {
    id: string
    tenantId: string
    outlineId: string
    parentId: Optional<string | null>
    ordinal: number
    marker: Optional<string>
    text: string
    appliesTo: Optional<List<string>>
    answerKinds: Optional<List<string>>
    conditional: Optional<boolean>
    unitOf: Optional<string>
    footnote: Optional<string>
  }
  outlines: {
    id: string
    tenantId: string
    planId: string
    title: string
    version: Optional<number>
  }
  personChecks: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: string
    unitId: string
    accountId: Optional<string | null>
    subject: 'person' | 'group'
    name: string
    staff: Optional<'cadre' | 'civilServant' | 'publicEmployee' | 'partTimeWorker' | 'contractWorker' | null>
    leads: boolean
    post: string
    section: string
    presence: Optional<'present' | 'late' | 'absentWithReason' | 'absentWithoutReason' | null>
    seenAt: Optional<string | null>
    reason: string
    ratings: Json
    tasks: Json
    observation: string
    statement: string
    withdrawn: Optional<boolean>
    authorId: string
    writtenAt: Optional<Date>
    version: Optional<number>
  }
  planAmendments: {
    planId: string
    tenantId: string
    amends: string
    edition: number
    reason: string
    openedBy: string
    openedOn: Day
    former: Json
    places: Json
  }
  planCompletions: {
    planId: string
    tenantId: string
    completedBy: string
    completedOn: Day
    outcomes: Json
    number: Optional<string | null>
    symbol: Optional<string | null>
    issuedOn: Optional<Day | null>
    signerId: Optional<string | null>
  }
  planDeliveries: {
    id: string
    tenantId: string
    planId: string
    addressee: string
    how: 'system' | 'mail' | 'paper'
    sentOn: Day
    version: Optional<number>
  }
  planRounds: {
    id: string
    tenantId: string
    planId: string
    ordinal: number
    state: 'planned' | 'issued' | 'inProgress' | 'closed'
    separate: Optional<boolean>
    fromOn: Optional<Day | null>
    toOn: Optional<Day | null>
    closingNote: Optional<string>
    version: Optional<number>
  }
  planTargets: {
    id: string
    tenantId: string
    planId: string
    rule: number
    form: string
    unitKind: Optional<string | null>
    unitId: Optional<string | null>
    label: string
    version: Optional<number>
  }
  planTextChanges: {
    id: string
    tenantId: string
    planId: string
    n: number
    by: string
    at: Optional<Date>
    act: string
    block: Optional<string | null>
    before: Json
    after: Json
    undone: Optional<boolean>
  }
  planTexts: {
    planId: string
    tenantId: string
    blocks: Json
    facts: Json
    next: number
    copiedFrom: Optional<string | null>
    version: Optional<number>
  }
  planVariances: {
    planId: string
    tenantId: string
    reasons: Json
    version: Optional<number>
  }
  plans: {
    id: string
    tenantId: string
    origin: 'drafted' | 'imported'
    state: 'draft' | 'submitted' | 'returned' | 'signed' | 'issued' | 'inProgress' | 'completed' | 'archived' | 'cancelled'
    number: Optional<string | null>
    symbol: string
    place: Optional<string>
    issuedOn: Optional<Day | null>
    issuedText: Optional<string>
    title: string
    planYear: number
    issuer: string
    subjects: Optional<List<string>>
    fromOn: Optional<Day | null>
    toOn: Optional<Day | null>
    content: Json
    source: Optional<Json>
    flags: Optional<List<string>>
    returnReason: Optional<string>
    submittedBy: Optional<string | null>
    signerId: Optional<string | null>
    signedOn: Optional<Day | null>
    version: Optional<number>
    search: Optional<string>
    submittedOn: Optional<Day | null>
    submitNote: Optional<string>
    proposalNumber: Optional<string>
    proposalOn: Optional<Day | null>
    endingPaper: Optional<string>
    amends: Optional<string | null>
    edition: Optional<number | null>
    parentId: Optional<string | null>
    parentRound: Optional<number | null>
  }
  profileSettings: {
    id: string
    tenantId: string
    planId: string
    key: string
    value: Json
    source: string
  }
  recommendationSteps: {
    id: string
    tenantId: string
    recommendationId: string
    teamId: Optional<string | null>
    unitId: string
    kind: 'agreement' | 'disagreement' | 'referral' | 'direction' | 'remedy' | 'extensionRequest' | 'extension' | 'extensionRefusal' | 'acceptance' | 'acceptanceTakenBack' | 'rejection' | 'urging' | 'notImplemented' | 'handlingProposal' | 'handlingDecision' | 'escalation' | 'answer'
    ordinal: Optional<number>
    onDay: Day
    byName: string
    byId: string
    text: Optional<string>
    document: Optional<string>
    legalGround: Optional<string>
    percent: Optional<number | null>
    dueOn: Optional<Day | null>
  }
  recommendations: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    findingId: Optional<string | null>
    ordinal: number
    text: string
    nature: Optional<string>
    withinCompetence: Optional<string>
    addressee: 'unit' | 'upper'
    upperAuthority: Optional<string>
    splitFrom: Optional<string | null>
    dueOn: Optional<Day | null>
    respondOn: Optional<Day | null>
    state: 'draft' | 'issued' | 'agreed' | 'disagreed' | 'referred' | 'withdrawn' | 'remedying' | 'remedyReported' | 'done' | 'notImplemented' | 'handlingProposed' | 'handled' | 'closed' | 'escalated' | 'answered'
    binding: Optional<'no' | 'agreed' | 'deemed' | 'upheld'>
    reason: Optional<string>
    issuedText: Optional<string | null>
    issuedDueOn: Optional<Day | null>
    acceptor: Optional<'team' | 'focalAgency' | 'teamOrFocal' | null>
    noticeNumber: Optional<string | null>
    noticeOn: Optional<Day | null>
    lateRemedy: Optional<boolean>
    version: Optional<number>
    search: Optional<string>
    nextPlace: Optional<number>
    noticePlace: Optional<string>
    planId: Optional<string | null>
    askedDueOn: Optional<Day | null>
    askedBy: Optional<string | null>
  }
  recusalWaivers: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    accountId: string
    reason: string
    grantedBy: string
    grantedAt: Optional<Date>
  }
  reportAnswers: {
    id: string
    tenantId: string
    reportId: string
    teamId: Optional<string | null>
    unitId: string
    itemId: string
    value: Json
    changedBy: string
    changedAt: Optional<Date>
    version: Optional<number>
  }
  reportNarratives: {
    reportId: string
    tenantId: string
    teamId: Optional<string | null>
    unitId: string
    text: string
    version: Optional<number>
    changedBy: Optional<string | null>
    changedAt: Optional<Date | null>
  }
  scheduleNotices: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    sessionId: string
    outlineId: Optional<string | null>
    reportDueOn: Optional<Day | null>
    state: 'draft' | 'signed' | 'sent' | 'acknowledged' | 'superseded'
    number: Optional<string | null>
    symbol: Optional<string>
    issuedOn: Optional<Day | null>
    signerId: Optional<string | null>
    acknowledgedAt: Optional<Date | null>
    version: Optional<number>
    signedOn: Optional<Day | null>
  }
  sheetAssignees: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    itemId: string
    accountId: string
  }
  sheetEntries: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    key: string
    value: Json
    parentId: Optional<string | null>
    applied: boolean
    authorId: string
    writtenAt: Optional<Date>
  }
  sheetHeads: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    key: string
    entryId: string
  }
  teamSeats: {
    id: string
    tenantId: string
    teamId: string
    accountId: string
    seat: 'teamHead' | 'teamDeputy' | 'teamSecretary' | 'member'
    agencyId: string
    post: Optional<string>
    fields: Optional<List<string>>
    leftOn: Optional<Day | null>
    ordinal: Optional<number>
  }
  teams: {
    id: string
    tenantId: string
    planId: string
    name: string
    forms: List<string>
    state: 'proposed' | 'signed' | 'established' | 'active' | 'dissolved'
    number: Optional<string | null>
    symbol: Optional<string>
    decidedOn: Optional<Day | null>
    signerId: Optional<string | null>
    version: Optional<number>
    signedOn: Optional<Day | null>
    proposalNumber: Optional<string>
    proposalOn: Optional<Day | null>
    setUpBy: Optional<string | null>
  }
  themes: {
    id: string
    tenantId: string
    planId: string
    topic: string
    method: Optional<'onSite' | 'byReport' | 'online' | null>
    reason: Optional<string>
    teamId: Optional<string | null>
    addedBy: string
    addedOn: Day
    proposerId: Optional<string | null>
    dueOn: Optional<Day | null>
    contentIds: Optional<NullableList<string>>
  }
  unitEvents: {
    id: string
    tenantId: string
    kind: 'establish' | 'merge' | 'split' | 'rename' | 'transferParent' | 'transferFunction' | 'abolish'
    onDay: Day
    legalDocument: string
  }
  unitFactors: {
    id: string
    tenantId: string
    planId: string
    unitId: string
    criterion: 'slowProgress' | 'lateDossiers' | 'harassment' | 'lowIndex'
    value: number
    source: string
    onDay: Day
  }
  unitLinks: {
    id: string
    tenantId: string
    kind: 'covers' | 'focalPar' | 'focalProcedures' | 'focalDigital'
    ofUnit: string
    toUnit: string
    fromOn: Day
    toOn: Optional<Day | null>
    legalDocument: Optional<string>
  }
  unitProposals: {
    id: string
    tenantId: string
    planId: string
    themeId: string
    unitId: string
    objectId: string
    state: 'proposed' | 'accepted' | 'declined'
    reason: Optional<string>
    proposedBy: string
    proposedOn: Day
    decidedOn: Optional<Day | null>
    version: Optional<number>
  }
  unitReports: {
    id: string
    tenantId: string
    inspectionId: string
    teamId: Optional<string | null>
    unitId: string
    outlineId: Optional<string | null>
    unitKind: string
    state: 'notStarted' | 'drafting' | 'submitted' | 'returned' | 'received' | 'locked'
    dueOn: Optional<Day | null>
    asOf: Optional<Day | null>
    number: Optional<string | null>
    symbol: Optional<string>
    datedOn: Optional<Day | null>
    signerId: Optional<string | null>
    declared: Optional<boolean>
    submittedOn: Optional<Day | null>
    submittedAt: Optional<Date | null>
    softCopyOn: Optional<Day | null>
    receivedOn: Optional<Day | null>
    returnReason: Optional<string>
    version: Optional<number>
    presentedOn: Optional<Day | null>
    askBack: Optional<string>
    returned: Optional<ColumnType<unknown, string | null, string | null>>
    nextPlace: Optional<number>
  }
  unitSuccessions: {
    eventId: string
    tenantId: string
    fromUnit: string
    toUnit: string
    scope: Optional<string>
  }
  unitVersions: {
    id: string
    tenantId: string
    unitId: string
    name: string
    shortName: string
    aliases: Optional<List<string>>
    kind: 'peoplesCommittee' | 'specialisedAgency' | 'provincialDepartment' | 'managementBoard' | 'verticalAgency' | 'publicServiceUnit' | 'publicServiceCentre' | 'districtPC' | 'communePC' | 'partyBody' | 'councilBody' | 'massOrganisation' | 'media' | 'upperAgency'
    level: 'central' | 'province' | 'district' | 'commune'
    parentId: Optional<string | null>
    place: Optional<string>
    fields: Optional<List<string>>
    legalDocument: Optional<string>
    validFrom: Day
    validTo: Optional<Day | null>
    communeType: Optional<'commune' | 'ward' | 'township' | 'specialZone' | null>
    endedBy: Optional<string>
  }
  units: {
    id: string
    tenantId: string
    code: Optional<string | null>
  }
}
