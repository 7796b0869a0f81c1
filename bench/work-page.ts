import { chromium } from 'playwright-core'
import { ARGS, BROWSER, NO_BROWSER } from '../e2e/browser.ts'
import { newFolder, openAs, startServer } from './server.ts'

/** "Việc của tôi" of the sample's focal officer at 4× CPU throttle on slow 4G (150 ms, 1.6 Mbit/s): first visit until the list can be used. */
export async function workPage(): Promise<object> {
  if (!BROWSER) return { bench: 'work-page', skipped: NO_BROWSER }
  const folder = newFolder()
  const running = await startServer(folder.path, 3918, ['--sample'])
  const browser = await chromium.launch({ executablePath: BROWSER, args: [...ARGS] })
  try {
    const usable: number[] = []
    for (let round = 0; round < 5; round++) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' })
      const page = await openAs(context, running, 'Chuyên viên Phòng Cải cách')
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 1_600_000 / 8,
        uploadThroughput: 750_000 / 8,
      })
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      const begun = performance.now()
      await page.goto(`${running.url}/viec`, { waitUntil: 'commit' })
      await page.locator('.works .button').first().waitFor()
      usable.push(Math.round(performance.now() - begun))
      await context.close()
    }
    return { bench: 'work-page', usableMs: usable.toSorted((a, b) => a - b), memoryMb: running.memory() }
  } finally {
    await browser.close()
    await running.stop()
    folder.remove()
  }
}
