import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Store } from '#server/files/files.ts'

// biome-ignore lint/suspicious/noExplicitAny: rows of every table, read by name
export type Row = Readonly<Record<string, any>>

/** A protected value: nobody may meet its mark who may not know of it. */
export interface Canary {
  readonly table: string
  readonly column: string
  readonly row: Row
}

const MARK = /zqx([0-9a-z]+)xqz/g

/** The numbers of the canaries that stand in a text. */
export function canariesIn(text: string): number[] {
  return [...text.matchAll(MARK)].map(([, number]) => Number.parseInt(number!, 36))
}

/** Tables whose key is that of the row they belong to. */
const WITHOUT_ID = [
  'drafts',
  'content_sets',
  'inspection_lists',
  'report_narratives',
  'plan_amendments',
  'plan_completions',
  'plan_texts',
  'plan_variances',
  'unit_successions',
  'checkpoints',
  'checkpoint_heads',
  'sealed.knowers',
  'sealed.steps',
  'sealed.seeds',
]

/** Writes rows whose every free text, unless given, is a canary of its own: a new column cannot be forgotten. */
export class Seeder {
  readonly canaries: Canary[] = []
  readonly #owner: pg.Client
  readonly #files: Store
  readonly #texts: ReadonlyMap<string, readonly { readonly column: string; readonly array: boolean }[]>

  private constructor(owner: pg.Client, files: Store, texts: Seeder['texts']) {
    this.#owner = owner
    this.#files = files
    this.#texts = texts
  }

  get texts() {
    return this.#texts
  }

  static async open(owner: pg.Client, files: Store): Promise<Seeder> {
    const { rows } = await owner.query<{ table_name: string; column_name: string; data_type: string }>(
      `select case table_schema when 'public' then table_name else table_schema || '.' || table_name end as table_name, column_name, data_type
         from information_schema.columns
        where table_schema in ('public', 'sealed') and (data_type = 'text' or udt_name = '_text') order by ordinal_position`,
    )
    const texts = Map.groupBy(
      rows.map((row) => ({ table: row.table_name, column: row.column_name, array: row.data_type === 'ARRAY' })),
      (one) => one.table,
    )
    return new Seeder(owner, files, texts)
  }

  /** One row; `facts` are what the canaries in it know beside its columns. */
  async add(table: string, given: Record<string, unknown>, facts: Row = {}): Promise<string> {
    const row: Record<string, unknown> = { ...(WITHOUT_ID.includes(table) ? {} : { id: randomUUID() }), ...given }
    const known = { ...row, ...facts }
    for (const { column, array } of this.#texts.get(table) ?? [])
      if (!(column in given))
        row[column] = array ? [this.canary(table, column, known)] : this.canary(table, column, known)
    const columns = Object.keys(row)
    const values = columns.map((column) =>
      row[column] !== null && typeof row[column] === 'object' && !Array.isArray(row[column])
        ? JSON.stringify(row[column])
        : row[column],
    )
    await this.#owner.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      values,
    )
    return row.id as string
  }

  /** Bytes that are a canary themselves, kept where files lie; answers their hash. */
  keep(table: string, row: Row): Promise<string> {
    return this.#files.keep(Buffer.from(this.canary(table, 'bytes', row)))
  }

  canary(table: string, column: string, row: Row): string {
    this.canaries.push({ table, column, row })
    return `zqx${(this.canaries.length - 1).toString(36)}xqz`
  }

  /** A post that this person holds. */
  async membershipOf(account: string): Promise<string> {
    const { rows } = await this.#owner.query<{ id: string }>(
      'select id from authz.memberships where account_id = $1 and unit_id is not null',
      [account],
    )
    return rows[0]!.id
  }

  query(text: string, values: unknown[] = []): Promise<unknown> {
    return this.#owner.query(text, values)
  }
}
