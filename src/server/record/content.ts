import { sql } from 'kysely'
import type { Tx } from '../database/db.ts'
import { KEPT_HASHES, type Store } from '../files/files.ts'

/** What can be wrong with a thing, said to the person at the terminal. */
export const DIFFERENCES = {
  changed: { vi: 'không còn như nhật ký ghi', en: 'is not what the record says' },
  deleted: { vi: 'đã mất, dù nhật ký không ghi việc xóa', en: 'is gone, though the record tells of no removal' },
  unrecorded: { vi: 'không có mục nhật ký nào', en: 'stands in no entry of the record' },
  bytes: { vi: 'có nội dung tệp bị đổi hoặc đã mất', en: 'has changed or lost bytes' },
} as const

export interface Difference {
  readonly problem: keyof typeof DIFFERENCES
  /** By its name in the glossary; `file` for kept bytes, whose id is their hash. */
  readonly thing: string
  readonly id: string
  /** The entry that says otherwise. */
  readonly stream: string | null
  readonly sequence: number | null
}

export interface Comparison {
  /** Things whose rows were compared with the newest entry about them, and files with their hash. */
  readonly things: number
  readonly files: number
  /** Things whose newest entry says nothing of rows: it is of a version before 0.4. */
  readonly unsaid: number
  readonly differences: readonly Difference[]
}

/**
 * Compares what stands in the tables, and the kept files, with what the record says of them. Whether the record itself is unchanged is
 * another question, which comes first (verify.ts).
 */
export async function compareContent(owner: Tx, store: Store, tenantId: string): Promise<Comparison> {
  const { rows: said } = await sql<{
    thing: string
    id: string
    stream: string
    sequence: number
    was: string | null
    now: string
  }>`
    with newest as materialized (
      select distinct on (thing, thing_id) thing, thing_id, stream_id, sequence, after_hash from audit_log
       where tenant_id = ${tenantId} and thing in (select thing from authz.content_parts()) order by thing, thing_id, at desc, sequence desc)
    select thing, thing_id as id, stream_id as stream, sequence, after_hash as was, authz.content_hash(thing, thing_id) as now from newest
     order by thing, thing_id`.execute(owner)
  const spoken = said.filter(({ was }) => was?.startsWith('rows-'))
  const differences: Difference[] = spoken
    .filter(({ was, now }) => was !== now)
    .map(({ thing, id, stream, sequence, now }) => ({
      problem: now === GONE ? 'deleted' : 'changed',
      thing,
      id,
      stream,
      sequence,
    }))

  const { rows: roots } = await sql<{ thing: string; relation: string; condition: string }>`
    select thing, relation, condition from authz.content_parts() where recorded`.execute(owner)
  for (const { thing, relation, condition } of roots) {
    const { rows } = await sql<{ id: string }>`
      select t.id from ${sql.raw(relation)} t where t.tenant_id = ${tenantId} and ${sql.raw(condition)}
         and not exists (select 1 from audit_log l where l.tenant_id = ${tenantId} and l.thing = ${thing} and l.thing_id = t.id) order by t.id`.execute(
      owner,
    )
    differences.push(
      ...rows.map(({ id }): Difference => ({ problem: 'unrecorded', thing, id, stream: null, sequence: null })),
    )
  }

  const { rows: files } = await sql<{ sha256: string }>`
    select sha256 from (${sql.raw(KEPT_HASHES)}) kept where tenant_id = ${tenantId} order by 1`.execute(owner)
  for (const { sha256 } of files)
    if (!(await store.isWhole(sha256)))
      differences.push({ problem: 'bytes', thing: 'file', id: sha256, stream: null, sequence: null })
  return { things: spoken.length, files: files.length, unsaid: said.length - spoken.length, differences }
}

const GONE = 'rows-1:-'
/** As many differences are named; more say no more. */
const NAMED = 50

/** The comparison in words. Answers the exit code. */
export function sayContent({ things, files, unsaid, differences }: Comparison): number {
  for (const { problem, thing, id, stream, sequence } of differences.slice(0, NAMED)) {
    const { vi, en } = DIFFERENCES[problem]
    const entry = stream === null ? '' : ` (mục số ${sequence} của luồng ${stream})`
    console.log(`Sai khác: ${thing} ${id} ${vi}${entry}. / Different: ${en}.`)
  }
  console.log(
    differences.length === 0
      ? `Nội dung khớp với nhật ký: ${things} thứ, ${files} tệp. / The content is what the record says.`
      : `Nội dung sai khác ở ${differences.length} chỗ; đã đối chiếu ${things} thứ, ${files} tệp. / The content differs.`,
  )
  if (unsaid > 0)
    console.log(
      `Chưa đối chiếu được ${unsaid} thứ: việc gần nhất về chúng được ghi bằng phiên bản trước 0.4. / Not compared: their newest entries are of a version before 0.4.`,
    )
  return differences.length === 0 ? 0 : 1
}
