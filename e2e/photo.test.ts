import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARGS, BROWSER, NO_BROWSER } from './browser.ts'

if (!BROWSER) console.warn(NO_BROWSER)

describe.skipIf(!BROWSER)('a photograph on the device', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: BROWSER!, args: ARGS })
    page = await browser.newPage()
    const code = stripTypeScriptTypes(readFileSync('src/web/design/photo.ts', 'utf8')).replace('export async', 'async')
    await page.addScriptTag({ content: `${code}\nwindow.madeSmaller = madeSmaller` })
  })
  afterAll(() => browser?.close())

  const sent = async (bytes: Buffer, name: string, type: string) =>
    Buffer.from(
      await page.evaluate(
        async ([base64, fileName, kind]) => {
          const raw = Uint8Array.from(atob(base64!), (sign) => sign.charCodeAt(0))
          const { madeSmaller } = window as unknown as { madeSmaller(file: File): Promise<File> }
          const made = await madeSmaller(new File([raw], fileName!, { type: kind! }))
          if (made.name !== fileName || made.type !== kind) throw new Error(`${made.name} ${made.type}`)
          const reader = new FileReader()
          return new Promise<string>((done) => {
            reader.onload = () => done(String(reader.result).replace(/^.*,/, ''))
            reader.readAsDataURL(made)
          })
        },
        [bytes.toString('base64'), name, type],
      ),
      'base64',
    )
  const noise = (width: number, height: number) =>
    sharp({
      create: { width, height, channels: 3, background: 'gray', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
    })

  test('is sent upright, 3,000 points long, in a part of its bytes and without its place', async () => {
    const taken = await noise(4800, 3600)
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 2/1 3/1' } })
      .jpeg({ quality: 92 })
      .toBuffer()
    expect((await sharp(taken).metadata()).exif?.length).toBeGreaterThan(0)
    const got = await sent(taken, 'IMG_0001.jpg', 'image/jpeg')
    expect(await sharp(got).metadata()).toMatchObject({ width: 2250, height: 3000, format: 'jpeg' })
    expect((await sharp(got).metadata()).exif).toBeUndefined()
    expect(got.length).toBeLessThan(taken.length / 2)
  }, 60_000)

  test('that is small, damaged, or no photograph goes as it is', async () => {
    const small = await noise(300, 200).jpeg().toBuffer()
    expect(await sent(small, 'a.jpg', 'image/jpeg')).toEqual(small)
    const damaged = Buffer.alloc(1_500_000, 7)
    expect(await sent(damaged, 'a.jpg', 'image/jpeg')).toEqual(damaged)
    expect(await sent(damaged, 'a.pdf', 'application/pdf')).toEqual(damaged)
  }, 60_000)
})
