import { makeSetupLink } from '#features/ground/people/sign-in/links.ts'
import type { Proving } from '../database/proof.ts'

/** Prints the first administrator's one-time link in the window that Soát runs in, as long as there is none: at the start, and after the sample has ended. */
export async function printSetupLink(by: Proving, url: string, now: Date): Promise<void> {
  const link = await makeSetupLink(by, now)
  if (!link) return
  console.log(
    `Tạo quản trị viên đầu tiên (liên kết một lần, 24 giờ) / first administrator:\n  ${url}/khoi-tao#ma=${link}`,
  )
  console.log('Muốn xem thử dữ liệu mẫu: mở liên kết trên, hoặc chạy  npm start -- --sample')
}
