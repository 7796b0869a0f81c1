import { type Browser, chromium, type Page } from 'playwright-core'
import { binhAn2026 } from '#test/plans/binh-an-2026.ts'
import { asText, type SamplePlan } from '#test/plans/render.ts'
import { ARGS, BROWSER, NO_BROWSER } from '../e2e/browser.ts'
import { newFolder, openAs, type Running, startServer } from './server.ts'

const KEYS = 120

/** The editor of a plan with three hundred paragraphs: from a key to the frame that shows its letter, at the first, a middle and the last one. */
export async function editor(): Promise<object> {
  if (!BROWSER) return { bench: 'editor', skipped: NO_BROWSER }
  const folder = newFolder()
  const running = await startServer(folder.path, 3919, ['--sample'])
  const browser = await chromium.launch({ executablePath: BROWSER, args: [...ARGS] })
  try {
    const { page, blocks } = await opened(browser, running)
    const figures: Record<string, { medianMs: number; p95Ms: number; worstMs: number }> = {}
    for (const [where, at] of [
      ['first', 0],
      ['middle', 0.5],
      ['last', 1],
    ] as const)
      figures[where] = await typed(page, at)
    return { bench: 'editor', blocks, keys: KEYS, figures }
  } finally {
    await browser.close()
    await running.stop()
    folder.remove()
  }
}

/** The plan read in, in the editor, as the focal officer of the sample sees it. */
async function opened(browser: Browser, running: Running): Promise<{ page: Page; blocks: number }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'vi-VN' })
  const page = await openAs(context, running, 'Chuyên viên Phòng Cải cách')
  const answer = await context.request.post(`${running.url}/api/plan-import`, {
    headers: { 'x-soat': '1', 'content-type': 'application/octet-stream', 'x-file-name': 'ke-hoach.txt' },
    data: Buffer.from(asText(ofParagraphs(300))),
  })
  if (!answer.ok()) throw new Error(await answer.text())
  const { id } = (await answer.json()) as { id: string }
  await page.goto(`${running.url}/ke-hoach/${id}/soan`)
  await page.locator('.blocks > li').first().waitFor()
  return { page, blocks: await page.locator('.blocks > li').count() }
}

/** A plan of so many paragraphs, in the manner of a real one. */
function ofParagraphs(many: number): SamplePlan {
  const body = Array.from({ length: many / 3 }, (_, at) => [
    `${at + 1}. Nội dung thứ ${at + 1}`,
    `a) Kiểm tra việc thực hiện nhiệm vụ thứ ${at + 1} được giao trong năm 2026.`,
    `b) Sở Nội vụ gửi báo cáo trước ngày ${(at % 28) + 1}/6/2026.`,
  ])
  return { ...binhAn2026, body: [binhAn2026.body[0]!, 'I. NỘI DUNG KIỂM TRA', ...body.flat()] }
}

/** Types into the paragraph at this share of the whole; each key waits for the frame of the one before. */
async function typed(page: Page, share: number): Promise<{ medianMs: number; p95Ms: number; worstMs: number }> {
  const buttons = page.locator('.blocks > li > button')
  await buttons.nth(Math.round(share * ((await buttons.count()) - 1))).click()
  const field = page.getByLabel('Đoạn văn bản')
  await field.press('End')
  await field.evaluate((element) => {
    const times: number[] = []
    Object.assign(window, { times })
    element.addEventListener('keydown', () => {
      const begun = performance.now()
      // After the frame in which the letter is shown.
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - begun)))
    })
  })
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('a')
    await page.waitForFunction((done) => (window as unknown as { times: number[] }).times.length > done, key)
  }
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times.toSorted((a, b) => a - b))
  await page.getByRole('button', { name: 'Xong' }).click()
  const at = (part: number) => Math.round(times[Math.floor(part * (times.length - 1))]! * 10) / 10
  return { medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) }
}
