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

/** Posts whose scope is the whole locality; the database knows the same list (`authz.wide_posts`). */
const WIDE: readonly Post[] = ['chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk']

/** What a person holds, in the shape that conditions ask for. */
export interface Viewer {
  readonly id: string
  readonly tenant: string
  readonly wide: boolean
  readonly administrator: boolean
  /** Chair or vice-chair. */
  readonly leader: boolean
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

export type Condition = RawBuilder<SqlBool>
export type Sight = (viewer: Viewer) => Condition
export type Sights = Readonly<Record<string, Sight>>
export type Columns = Readonly<Record<string, (viewer: Viewer) => readonly string[]>>

/** Rows of the locality, to whoever belongs to it. */
export const locality: Sight = ({ tenant }) => sql`tenant_id = ${tenant}`
export const nothing = sql<SqlBool>`false`

/** The shape of `authz.protect`: the locality, one's Teams, and one's own unit as far as it may know. */
export const inspected =
  (unitSees: Condition): Sight =>
  ({ wide, tenant, teams, units }) =>
    wide
      ? sql`tenant_id = ${tenant}`
      : sql`(team_id = any(${teams}::uuid[]) or (unit_id = any(${units}::uuid[]) and ${unitSees}))`

/** Rows of the locality, to those who work for it as a whole. */
export const office: Sight = ({ wide, tenant }) => (wide ? sql`tenant_id = ${tenant}` : nothing)

/** What everybody who works under a plan may know; not who only administers. */
export const planned: Sight = ({ wide, administrator, tenant }) =>
  administrator && !wide ? nothing : sql`tenant_id = ${tenant}`

/**
 * Who may know of which rows, asked a second time. The first and authoritative answer is the row-level security beside each table; this
 * one is written apart from it (`sight.ts` of the feature that owns the table), so that a policy dropped by mistake shows nothing either.
 * The sweeps switch each off in turn (null), so that the other must hold alone (decision 007). A table that nobody spoke for is not read.
 */
export const SIGHTS: Record<string, Sight | null> = {}

/** Where not every column is granted: those that are. */
const COLUMNS: Record<string, (viewer: Viewer) => readonly string[]> = {}

/** Says who may know of which rows of these tables, and of which columns where not of all. */
export function declareSights(sights: Sights, columns: Columns = {}): void {
  Object.assign(SIGHTS, sights)
  Object.assign(COLUMNS, columns)
}

/** Puts what this person may know before every table that a statement reads or changes. */
export function sightOf(actor: Actor): KyselyPlugin {
  const held = (posts: readonly Post[]) => actor.posts.filter(({ post }) => posts.includes(post))
  const viewer: Viewer = {
    id: actor.id,
    tenant: actor.tenantId,
    wide: held(WIDE).length > 0,
    administrator: held(['administrator']).length > 0,
    leader: held(['chair', 'viceChair']).length > 0,
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

  protected override transformSelectQuery(query: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const node = super.transformSelectQuery(query, queryId)
    return {
      ...node,
      ...(node.from && { from: { ...node.from, froms: node.from.froms.map((table) => this.#narrowed(table)) } }),
      ...(node.joins && { joins: node.joins.map((join) => ({ ...join, table: this.#narrowed(join.table) })) }),
    }
  }

  protected override transformUpdateQuery(query: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const node = super.transformUpdateQuery(query, queryId)
    return node.table ? this.#bound(node, node.table) : node
  }

  protected override transformDeleteQuery(query: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const node = super.transformDeleteQuery(query, queryId)
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
    const sight = SIGHTS[table.table.identifier.name]
    if (sight === undefined)
      throw new Error(
        `no sight for table ${table.table.identifier.name}: say who may know of its rows in the sight.ts of its feature`,
      )
    return sight?.(this.#viewer) ?? null
  }
}
