// Generated from the migrations by `node checks/schema.ts`; do not edit.
import type { ColumnType } from 'kysely'
import type { Day } from '#kernel/day.ts'

/** Read as parsed JSON, written as text. */
type Json = ColumnType<unknown, string, string>
/** Columns with a default or null may be left out when inserting. */
type Optional<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

export interface DB {
  'authz.installation': {
    only_row: Optional<boolean>
    sample: Optional<boolean>
    today: Optional<Day | null>
  }
  'authz.memberships': {
    id: string
    tenant_id: string
    account_id: string
    unit_id: Optional<string | null>
    team_id: Optional<string | null>
    role: string
    title: Optional<string>
    fields: Optional<string[]>
    from_on: Day
    to_on: Optional<Day | null>
  }
  'authz.password_links': {
    token_hash: Buffer
    account_id: string
    expires_at: Date
  }
  'authz.recovery_codes': {
    code_hash: Buffer
    account_id: string
    used_at: Optional<Date | null>
  }
  'authz.sealed_salts': {
    tenant_id: string
    checkpoint: number
    salt: string
  }
  'authz.second_step_posts': {
    tenant_id: string
    post: string
  }
  'authz.second_steps': {
    account_id: string
    secret: Buffer
    confirmed_at: Optional<Date | null>
    last_counter: Optional<number>
  }
  'authz.sessions': {
    token_hash: Buffer
    id: Optional<string>
    account_id: string
    created_at: Optional<Date>
    last_used_at: Optional<Date>
    idle_minutes: Optional<number>
    confirmed_at: Optional<Date>
    expires_at: Date
    revoked_at: Optional<Date | null>
    stage: Optional<'code' | 'open'>
    device: Optional<string>
    address: Optional<string>
  }
  'authz.setup_links': {
    token_hash: Buffer
    expires_at: Date
  }
  'authz.stream_heads': {
    tenant_id: string
    stream_id: string
    sequence: Optional<number>
    hash: Optional<string>
  }
  accounts: {
    id: string
    tenant_id: string
    name: string
    login: Optional<string | null>
    password_hash: Optional<string | null>
    active: Optional<boolean>
    system: Optional<boolean>
    last_sign_in_at: Optional<Date | null>
    version: Optional<number>
  }
  audit_log: {
    id: string
    tenant_id: string
    at: Optional<Date>
    on_day: Optional<Day>
    account_id: string
    actor_name: Optional<string>
    unit_id: Optional<string | null>
    action: string
    thing: string
    thing_id: string
    inspection_id: Optional<string | null>
    command_id: Optional<string | null>
    request_id: Optional<string>
    address: Optional<string>
    from_state: Optional<string | null>
    to_state: Optional<string | null>
    detail: Optional<Json>
    before_hash: Optional<string | null>
    after_hash: Optional<string | null>
    stream_id: Optional<string>
    sequence: Optional<number>
    previous: Optional<string>
    detail_hash: Optional<string>
    hash: Optional<string>
  }
  checkpoint_heads: {
    tenant_id: string
    stream_id: string
    checkpoint: number
    sequence: number
    hash: string
  }
  checkpoints: {
    tenant_id: string
    sequence: number
    at: Optional<Date>
    previous: string
    streams: number
    entries: number
    root: string
    sealed: string
    key: string
    next_key: Optional<string | null>
    signature: Optional<string>
  }
  commands_done: {
    command_id: string
    account_id: string
    at: Optional<Date>
  }
  conclusion_corrections: {
    id: string
    tenant_id: string
    inspection_id: string
    team_id: Optional<string | null>
    unit_id: string
    conclusion_id: string
    ordinal: number
    state: 'proposed' | 'approved' | 'refused'
    results: string
    head_assessment: Optional<string>
    reason: string
    proposer_id: string
    proposer_name: string
    proposed_on: Day
    decider_id: Optional<string | null>
    decider_name: Optional<string>
    decided_on: Optional<Day | null>
    refusal: Optional<string>
    version: Optional<number>
  }
  conclusions: {
    id: string
    tenant_id: string
    inspection_id: string
    team_id: Optional<string | null>
    unit_id: string
    state: 'draft' | 'submitted' | 'returned' | 'signed' | 'issued'
    results: Optional<string>
    head_assessment: Optional<string>
    respond_on: Optional<Day | null>
    remedy_due_on: Optional<Day | null>
    remedy_recipient: Optional<string>
    acceptor: Optional<'team' | 'focalAgency' | 'teamOrFocal'>
    number: Optional<string | null>
    symbol: Optional<string>
    issued_on: Optional<Day | null>
    submitted_by: Optional<string | null>
    signer_id: Optional<string | null>
    signed_on: Optional<Day | null>
    return_reason: Optional<string>
    version: Optional<number>
  }
  delegations: {
    id: string
    tenant_id: string
    from_id: string
    to_id: string
    kind: 'forHead' | 'byOrder' | 'byAuthorisation'
    acts: ('plan' | 'teamDecision' | 'conclusion')[]
    from_on: Day
    to_on: Optional<Day | null>
    document: string
  }
  evidence_files: {
    id: string
    tenant_id: string
    inspection_id: string
    team_id: Optional<string | null>
    unit_id: string
    thing: 'reportAnswer' | 'finding' | 'recommendation' | 'conclusion'
    thing_id: string
    part_id: Optional<string | null>
    side: 'unit' | 'team'
    shared: Optional<boolean>
    restricted: Optional<boolean>
    name: string
    size: number
    sha256: string
    type: Optional<'pdf' | 'docx' | 'xlsx' | 'jpeg' | 'png' | 'webp' | 'text' | null>
    served_sha256: Optional<string | null>
    state: Optional<'uploading' | 'stored' | 'refused' | 'removed'>
    refusal: Optional<string>
    scanned: Optional<'no' | 'clean' | 'infected'>
    uploaded_by: string
    uploaded_at: Optional<Date>
  }
  finding_responsibilities: {
    id: string
    tenant_id: string
    finding_id: string
    inspection_id: string
    author_id: string
    person: Optional<string>
    section: Optional<string>
    statement: string
  }
  findings: {
    id: string
    tenant_id: string
    inspection_id: string
    team_id: Optional<string | null>
    unit_id: string
    kind: 'strength' | 'notDone' | 'shortcoming' | 'limitation' | 'weakness' | 'fault' | 'deficiency' | 'error' | 'violation' | 'difficulty'
    field: Optional<string>
    fact: string
    criterion: Optional<string>
    causes: Optional<string[]>
    evidence: Optional<string>
    explanation: Optional<string>
    ruling: Optional<string>
    state: 'drafted' | 'submitted' | 'confirmed' | 'presented' | 'accepted' | 'contested' | 'upheld' | 'amended' | 'withdrawn' | 'concluded'
    author_id: string
    version: Optional<number>
  }
  inspection_lists: {
    inspection_id: string
    tenant_id: string
    team_id: Optional<string | null>
    unit_id: string
    done: Optional<string[]>
    not_done: Optional<string[]>
    open_on: Optional<Day | null>
  }
  inspection_sessions: {
    id: string
    tenant_id: string
    inspection_id: string
    team_id: Optional<string | null>
    unit_id: string
    held_on: Day
    starts_at: string
    place: string
    composition: Optional<string>
    state: 'planned' | 'notified' | 'held' | 'cancelled'
    arrived_at: Optional<Date | null>
    ended_at: Optional<Date | null>
    attendance: Optional<Json>
    version: Optional<number>
  }
  inspections: {
    id: string
    tenant_id: string
    plan_id: string
    target_id: Optional<string | null>
    team_id: Optional<string | null>
    unit_id: string
    form: 'periodic' | 'comprehensive' | 'thematic' | 'civilService' | 'isoQms' | 'byProgramme' | 'surprise'
    method: 'onSite' | 'byReport' | 'online'
    round: Optional<number>
    state: 'planned' | 'scheduled' | 'notified' | 'inSession' | 'preliminarilyConcluded' | 'consolidating' | 'concluded' | 'remediation' | 'closed' | 'archived' | 'cancelled'
    original_id: Optional<string | null>
    reinspection_kind: Optional<'reinspection' | 'recheck' | null>
    necessity: Optional<string>
    notified_on: Optional<Day | null>
    preliminary: Optional<string>
    preliminary_by: Optional<string | null>
    preliminary_on: Optional<Day | null>
    lists_open_on: Optional<Day | null>
    cancel_reason: Optional<string>
    version: Optional<number>
  }
  outline_items: {
    id: string
    tenant_id: string
    outline_id: string
    parent_id: Optional<string | null>
    ordinal: number
    marker: Optional<string>
    text: string
    applies_to: Optional<string[]>
    answer_kinds: Optional<string[]>
    conditional: Optional<boolean>
    unit_of: Optional<string>
    footnote: Optional<string>
  }
  outlines: {
    id: string
    tenant_id: string
    plan_id: string
    title: string
    version: Optional<number>
  }
  plan_targets: {
    id: string
    tenant_id: string
    plan_id: string
    rule: number
    form: string
    unit_kind: Optional<string | null>
    unit_id: Optional<string | null>
    label: string
    version: Optional<number>
  }
  plans: {
    id: string
    tenant_id: string
    origin: 'drafted' | 'imported'
    state: 'draft' | 'submitted' | 'returned' | 'signed' | 'issued' | 'inProgress' | 'completed' | 'archived' | 'cancelled'
    number: Optional<string | null>
    symbol: string
    place: Optional<string>
    issued_on: Optional<Day | null>
    issued_text: Optional<string>
    title: string
    plan_year: number
    issuer: string
    subjects: Optional<string[]>
    from_on: Optional<Day | null>
    to_on: Optional<Day | null>
    content: Json
    source: Optional<Json>
    flags: Optional<string[]>
    return_reason: Optional<string>
    submitted_by: Optional<string | null>
    signer_id: Optional<string | null>
    signed_on: Optional<Day | null>
    version: Optional<number>
  }
  profile_settings: {
    id: string
    tenant_id: string
    plan_id: string
    key: string
    value: Json
    source: string
  }
  recommendation_steps: {
    id: string
    tenant_id: string
    recommendation_id: string
    team_id: Optional<string | null>
    unit_id: string
    kind: 'agreement' | 'disagreement' | 'referral' | 'direction' | 'remedy' | 'acceptance' | 'rejection' | 'notImplemented' | 'handlingProposal' | 'handlingDecision' | 'escalation' | 'answer'
    ordinal: Optional<number>
    on_day: Day
    by_name: string
    by_id: string
    text: Optional<string>
    document: Optional<string>
    legal_ground: Optional<string>
    percent: Optional<number | null>
    due_on: Optional<Day | null>
  }
  recommendations: {
    id: string
    tenant_id: string
    inspection_id: string
    team_id: Optional<string | null>
    unit_id: string
    finding_id: Optional<string | null>
    ordinal: number
    text: string
    nature: Optional<string>
    within_competence: Optional<string>
    addressee: 'unit' | 'upper'
    upper_authority: Optional<string>
    split_from: Optional<string | null>
    due_on: Optional<Day | null>
    respond_on: Optional<Day | null>
    state: 'draft' | 'issued' | 'agreed' | 'disagreed' | 'referred' | 'withdrawn' | 'remedying' | 'remedyReported' | 'done' | 'notImplemented' | 'handlingProposed' | 'handled' | 'closed' | 'escalated' | 'answered'
    binding: Optional<'no' | 'agreed' | 'deemed' | 'upheld'>
    reason: Optional<string>
    issued_text: Optional<string | null>
    issued_due_on: Optional<Day | null>
    acceptor: Optional<'team' | 'focalAgency' | 'teamOrFocal' | null>
    notice_number: Optional<string | null>
    notice_on: Optional<Day | null>
    late_remedy: Optional<boolean>
    version: Optional<number>
  }
  report_answers: {
    id: string
    tenant_id: string
    report_id: string
    team_id: Optional<string | null>
    unit_id: string
    item_id: string
    value: Json
    changed_by: string
    changed_at: Optional<Date>
  }
  report_narratives: {
    report_id: string
    tenant_id: string
    team_id: Optional<string | null>
    unit_id: string
    text: string
  }
  schedule_notices: {
    id: string
    tenant_id: string
    inspection_id: string
    team_id: Optional<string | null>
    unit_id: string
    session_id: string
    outline_id: Optional<string | null>
    report_due_on: Optional<Day | null>
    state: 'draft' | 'signed' | 'sent' | 'acknowledged' | 'superseded'
    number: Optional<string | null>
    symbol: Optional<string>
    issued_on: Optional<Day | null>
    signer_id: Optional<string | null>
    acknowledged_at: Optional<Date | null>
    version: Optional<number>
  }
  team_seats: {
    id: string
    tenant_id: string
    team_id: string
    account_id: string
    seat: 'teamHead' | 'teamDeputy' | 'teamSecretary' | 'member'
    agency_id: string
    post: Optional<string>
    fields: Optional<string[]>
    left_on: Optional<Day | null>
    ordinal: Optional<number>
  }
  teams: {
    id: string
    tenant_id: string
    plan_id: string
    name: string
    forms: string[]
    state: 'proposed' | 'established' | 'active' | 'dissolved'
    number: Optional<string | null>
    symbol: Optional<string>
    decided_on: Optional<Day | null>
    signer_id: Optional<string | null>
    version: Optional<number>
  }
  unit_events: {
    id: string
    tenant_id: string
    kind: 'establish' | 'merge' | 'split' | 'rename' | 'transferParent' | 'transferFunction' | 'abolish'
    on_day: Day
    legal_document: string
  }
  unit_reports: {
    id: string
    tenant_id: string
    inspection_id: string
    team_id: Optional<string | null>
    unit_id: string
    outline_id: Optional<string | null>
    unit_kind: string
    state: 'notStarted' | 'drafting' | 'submitted' | 'returned' | 'received' | 'locked'
    due_on: Optional<Day | null>
    as_of: Optional<Day | null>
    number: Optional<string | null>
    symbol: Optional<string>
    dated_on: Optional<Day | null>
    signer_id: Optional<string | null>
    declared: Optional<boolean>
    submitted_on: Optional<Day | null>
    submitted_at: Optional<Date | null>
    soft_copy_on: Optional<Day | null>
    received_on: Optional<Day | null>
    return_reason: Optional<string>
    version: Optional<number>
  }
  unit_successions: {
    event_id: string
    tenant_id: string
    from_unit: string
    to_unit: string
    scope: Optional<string>
  }
  unit_versions: {
    id: string
    tenant_id: string
    unit_id: string
    name: string
    short_name: string
    aliases: Optional<string[]>
    kind: 'peoplesCommittee' | 'specialisedAgency' | 'provincialDepartment' | 'managementBoard' | 'verticalAgency' | 'publicServiceUnit' | 'districtPC' | 'communePC' | 'partyBody' | 'councilBody' | 'massOrganisation' | 'media' | 'upperAgency'
    level: 'central' | 'province' | 'district' | 'commune'
    parent_id: Optional<string | null>
    place: Optional<string>
    fields: Optional<string[]>
    legal_document: Optional<string>
    valid_from: Day
    valid_to: Optional<Day | null>
  }
  units: {
    id: string
    tenant_id: string
    code: Optional<string | null>
  }
}
