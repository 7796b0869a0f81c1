import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicOf } from '../record/notary.ts'
import { StartRefused } from '../start-refused.ts'
import { linesOf } from './backup-files.ts'
import type { Backup } from './backup-folder.ts'

/**
 * The keys that lie beside the database belong to what is restored: without the one that signs the record, `verify` would speak of a
 * strange key for ever; without the other, nobody's second step could be read. Looked at before anything is written.
 *
 * @throws StartRefused naming the files to copy first
 */
export async function mustHaveKeys(backup: Backup, dataFolder: string): Promise<void> {
  const missing = [
    ...((await isSignedByAnother(backup, dataFolder)) ? ['record-key.pem'] : []),
    ...((await rowsOf(backup, 'authz.second_steps')).length > 0 && !existsSync(join(dataFolder, 'sign-in.json'))
      ? ['sign-in.json']
      : []),
  ]
  if (missing.length === 0) return
  const files = missing.join(', ')
  throw new StartRefused(
    `Chưa ghi gì vào cơ sở dữ liệu: thư mục dữ liệu ${dataFolder} thiếu khóa của bản sao lưu này (${files}). Hãy chép ${files} từ thư mục dữ liệu của máy đã sao lưu rồi chạy lại. Nếu khóa đã mất, chạy lại với --new-keys: nhật ký sẽ được ký bằng khóa mới, lệnh kiểm tra sẽ báo “khóa lạ” cho đến khi được cho biết khóa đó, và mọi người phải đặt lại bước xác thực thứ hai. / Nothing was written: copy ${files} from the data folder of the machine that was backed up; or, if they are lost, --new-keys.`,
  )
}

/** Whether the newest checkpoint of a locality names another key than the one that lies here. */
async function isSignedByAnother(backup: Backup, dataFolder: string): Promise<boolean> {
  const checkpoints = (await rowsOf(backup, 'public.checkpoints')) as readonly {
    readonly tenant_id: string
    readonly sequence: number
    readonly key: string
    readonly next_key: string | null
  }[]
  const newest = Object.values(Object.groupBy(checkpoints, ({ tenant_id }) => tenant_id)).map(
    (all) => all!.toSorted((a, b) => b.sequence - a.sequence)[0]!,
  )
  const file = join(dataFolder, 'record-key.pem')
  const own = existsSync(file) ? publicOf(createPrivateKey(readFileSync(file))) : null
  return newest.some(({ key, next_key }) => own === null || ![key, next_key].includes(own))
}

/** None of a table that the backup lacks, or whose file is not what was backed up: that is found when it is read. */
async function rowsOf(backup: Backup, table: string): Promise<unknown[]> {
  const rows: unknown[] = []
  try {
    for await (const line of linesOf(backup.read(`${table}.ndjson`))) rows.push(JSON.parse(line))
  } catch {
    return []
  }
  return rows
}
