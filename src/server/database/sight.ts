import {
  AliasNode,
  AndNode,
  type DeleteQueryNode,
  IdentifierNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type RawBuilder,
  type RootOperationNode,
  type SelectQueryNode,
  type SqlBool,
  sql,
  TableNode,
  type UpdateQueryNode,
  WhereNode,
} from 'kysely'
import type { Actor, Post } from '#kernel/actor.ts'

/** Posts whose scope is the whole locality; the database knows the same list (`authz.my_tenant`). */
const WIDE: readonly Post[] = ['chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk']

/** What a person holds, in the shape that conditions ask for. */
interface Viewer {
  readonly id: string
  readonly tenant: string
  readonly wide: boolean
  readonly administrator: boolean
  readonly auditor: boolean
  /** Keeps checkpoints of the record. */
  readonly keeper: boolean
  /** Reads statements of personal responsibility across the locality. */
  readonly restricted: boolean
  readonly units: readonly string[]
  readonly teams: readonly string[]
  /** Units that the person heads. */
  readonly heads: readonly string[]
  /** Teams in which the person is head, deputy or secretary. */
  readonly leads: readonly string[]
}

type Condition = RawBuilder<SqlBool>
type Sight = (viewer: Viewer) => Condition

const locality: Sight = ({ tenant }) => sql`tenant_id = ${tenant}`
const nothing = sql<SqlBool>`false`

/** The shape of `authz.protect`: the locality, one's Teams, and one's own unit as far as it may know. */
const inspected =
  (unitSees: Condition): Sight =>
  ({ wide, tenant, teams, units }) =>
    wide
      ? sql`tenant_id = ${tenant}`
      : sql`(team_id = any(${teams}::uuid[]) or (unit_id = any(${units}::uuid[]) and ${unitSees}))`

/** What a unit writes: its own, and from the sending on what others know of the report. */
const sent: Sight = ({ wide, tenant, teams, units }) =>
  sql`(unit_id = any(${units}::uuid[]) or (${wide ? sql`tenant_id = ${tenant}` : sql`team_id = any(${teams}::uuid[])`}
    and exists (select from unit_reports r where r.id = report_id and r.state in ('submitted', 'received', 'locked'))))`

/** From when on the unit knows of a finding. */
const presented = sql<SqlBool>`state in ('presented', 'accepted', 'contested', 'upheld', 'amended', 'concluded')`

const planned: Sight = ({ wide, administrator, tenant }) =>
  administrator && !wide ? nothing : sql`tenant_id = ${tenant}`
const office: Sight = ({ wide, tenant }) => (wide ? sql`tenant_id = ${tenant}` : nothing)

/**
 * Who may know of which rows, asked a second time. The first and authoritative answer is the row-level security beside each table; this
 * one is written apart from it, so that a policy dropped by mistake shows nothing either. The sweeps switch each off in
 * turn, so that the other must hold alone (decision 007).
 */
export const SIGHTS: Readonly<Record<string, Sight>> = {
  accounts: locality,
  delegations: locality,
  units: locality,
  unit_versions: locality,
  unit_events: locality,
  unit_successions: locality,
  profile_settings: locality,
  outlines: planned,
  outline_items: planned,
  plans: (viewer) =>
    viewer.wide
      ? locality(viewer)
      : viewer.administrator
        ? nothing
        : sql`(tenant_id = ${viewer.tenant} and state in ('issued', 'inProgress', 'completed', 'archived'))`,
  plan_targets: office,
  teams: ({ wide, tenant, teams }) => (wide ? sql`tenant_id = ${tenant}` : sql`id = any(${teams}::uuid[])`),
  team_seats: ({ wide, tenant, teams }) => (wide ? sql`tenant_id = ${tenant}` : sql`team_id = any(${teams}::uuid[])`),
  inspections: inspected(sql`notified_on is not null`),
  inspection_lists: inspected(sql`open_on is not null`),
  inspection_sessions: inspected(sql`state <> 'planned'`),
  schedule_notices: inspected(sql`state in ('sent', 'acknowledged', 'superseded')`),
  unit_reports: inspected(sql`true`),
  report_answers: sent,
  report_narratives: sent,
  findings: inspected(presented),
  finding_responsibilities: ({ id, wide, tenant, restricted, leads, heads }) =>
    wide
      ? sql`(tenant_id = ${tenant} and (${restricted} or author_id = ${id}))`
      : sql`(author_id = ${id} or exists (select from findings f where f.id = finding_id
          and (f.team_id = any(${leads}::uuid[]) or (f.unit_id = any(${heads}::uuid[]) and ${presented}))))`,
  conclusions: inspected(sql`state = 'issued'`),
  recommendations: inspected(sql`state <> 'draft' and addressee = 'unit'`),
  evidence_files: ({ id, wide, tenant, restricted, teams, leads, units }) => {
    const ofTeam = sql<SqlBool>`(side = 'team' or (shared and state = 'stored'))`
    return wide
      ? sql`(tenant_id = ${tenant} and ${ofTeam} and (not restricted or ${restricted} or uploaded_by = ${id}))`
      : sql`((team_id = any(${teams}::uuid[]) and ${ofTeam} and (not restricted or team_id = any(${leads}::uuid[]) or uploaded_by = ${id}))
          or (unit_id = any(${units}::uuid[]) and (side = 'unit' or (shared and state = 'stored'))))`
  },
  recommendation_steps: (viewer) => {
    const steps = inspected(sql`kind <> 'referral'`)(viewer)
    return viewer.wide ? steps : sql`(${steps} and kind <> 'handlingProposal')`
  },
  commands_done: ({ id }) => sql`account_id = ${id}`,
  conclusion_corrections: inspected(sql`state = 'approved'`),
  // One's own entries, those of inspections whose whole file one reads; all of them for the auditor, accounts and units for the administrator.
  audit_log: ({ id, wide, tenant, auditor, administrator }) =>
    wide || auditor
      ? sql`tenant_id = ${tenant}`
      : sql`(account_id = ${id} or inspection_id = any((select authz.my_files())::uuid[]) or (tenant_id = ${tenant} and ${administrator} and thing in ('account', 'unit')))`,
  checkpoints: (viewer) => (viewer.wide || viewer.keeper ? locality(viewer) : nothing),
  checkpoint_heads: (viewer) => (viewer.wide || viewer.keeper ? locality(viewer) : nothing),
}

/** Where not every column is granted: those that are. What was typed stands in the record for the wide role alone. */
const COLUMNS: Readonly<Record<string, (viewer: Viewer) => readonly string[]>> = {
  accounts: () => ['id', 'tenant_id', 'name', 'active', 'system', 'version'],
  audit_log: ({ wide }) => (wide ? [...ENTRY, 'detail'] : ENTRY),
}
const ENTRY = [
  ...[
    'id',
    'tenant_id',
    'at',
    'on_day',
    'account_id',
    'actor_name',
    'unit_id',
    'action',
    'thing',
    'thing_id',
    'inspection_id',
    'command_id',
    'request_id',
  ],
  ...[
    'from_state',
    'to_state',
    'before_hash',
    'after_hash',
    'address',
    'stream_id',
    'sequence',
    'previous',
    'detail_hash',
    'hash',
  ],
]

/** Puts what this person may know before every table that a statement reads or changes. */
export function sightOf(actor: Actor): KyselyPlugin {
  const held = (posts: readonly Post[]) => actor.posts.filter(({ post }) => posts.includes(post))
  const viewer: Viewer = {
    id: actor.id,
    tenant: actor.tenantId,
    wide: held(WIDE).length > 0,
    administrator: held(['administrator']).length > 0,
    auditor: held(['auditor']).length > 0,
    keeper: held(['auditor', 'administrator', 'archivist']).length > 0,
    restricted: held(['chair', 'viceChair', 'focalHead']).length > 0,
    heads: held(['unitHead']).map(({ unitId }) => unitId),
    units: held(['unitHead', 'unitOfficer']).map(({ unitId }) => unitId),
    teams: actor.seats.map(({ teamId }) => teamId),
    leads: actor.seats.filter(({ seat }) => seat !== 'member').map(({ teamId }) => teamId),
  }
  const transformer = new Blinkers(viewer)
  return {
    transformQuery: ({ node, queryId }: PluginTransformQueryArgs): RootOperationNode =>
      transformer.transformNode(node, queryId),
    transformResult: async ({ result }: PluginTransformResultArgs) => result,
  }
}

class Blinkers extends OperationNodeTransformer {
  readonly #viewer: Viewer
  constructor(viewer: Viewer) {
    super()
    this.#viewer = viewer
  }

  protected override transformSelectQuery(given: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const node = super.transformSelectQuery(given, queryId)
    return {
      ...node,
      ...(node.from && { from: { ...node.from, froms: node.from.froms.map((table) => this.#narrowed(table)) } }),
      ...(node.joins && { joins: node.joins.map((join) => ({ ...join, table: this.#narrowed(join.table) })) }),
    }
  }

  protected override transformUpdateQuery(given: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const node = super.transformUpdateQuery(given, queryId)
    return node.table ? this.#bound(node, node.table) : node
  }

  protected override transformDeleteQuery(given: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const node = super.transformDeleteQuery(given, queryId)
    return node.from.froms[0] ? this.#bound(node, node.from.froms[0]) : node
  }

  #bound<Node extends UpdateQueryNode | DeleteQueryNode>(node: Node, table: OperationNode): Node {
    const condition = this.#sightOf(table)?.toOperationNode()
    return condition
      ? { ...node, where: WhereNode.create(node.where ? AndNode.create(condition, node.where.where) : condition) }
      : node
  }

  /** `inspections as i` becomes `(select * from inspections where …) as i`. */
  #narrowed(table: OperationNode): OperationNode {
    const [inner, alias] = AliasNode.is(table) ? [table.node, table.alias] : [table, null]
    const condition = this.#sightOf(inner)
    if (!condition || !TableNode.is(inner)) return table
    const name = inner.table.identifier.name
    const granted = COLUMNS[name]?.(this.#viewer)
    const columns = granted ? sql.join(granted.map((column) => sql.ref(column))) : sql`*`
    return AliasNode.create(
      sql`(select ${columns} from ${sql.table(name)} where ${condition})`.toOperationNode(),
      alias ?? IdentifierNode.create(name),
    )
  }

  #sightOf(table: OperationNode): Condition | null {
    if (!TableNode.is(table) || table.table.schema) return null
    return SIGHTS[table.table.identifier.name]?.(this.#viewer) ?? null
  }
}
