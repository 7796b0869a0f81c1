import { sql } from 'kysely'
import type { CDPSession, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ageSessions, demandSecondStep, givePassword } from '#test/browser.ts'
import { BROWSER, NO_BROWSER } from './browser.ts'
import { look } from './look.ts'
import { ADMINISTERED, journeyStage } from './stage.ts'

if (!BROWSER) console.warn(NO_BROWSER)

const PASSWORD = 'con đường làng em'

describe.skipIf(!BROWSER)('a passkey in a browser', () => {
  const stage = journeyStage(ADMINISTERED, '2026-03-02')

  test('is set up where the post asks for it, signs in, confirms an act and is removed (design)', {
    timeout: 120_000,
  }, async () => {
    const page = await stage.open('khoa', 390)
    const account = stage.id('khoa')
    await stage.asOwner(async (tx) => {
      await givePassword(tx, account, 'khoa', PASSWORD)
      await demandSecondStep(tx, stage.id('UBND'), ['administrator'])
      await sql`update authz.installation set sample = false, today = null`.execute(tx)
    })
    await page.context().clearCookies()
    const device = await deviceOf(page)

    await signIn(page)
    await page.getByRole('heading', { name: 'Thiết lập xác thực hai bước', level: 1 }).waitFor()
    await look(page, 'khoa-truy-cap-bat-buoc')
    await add(page, 'Điện thoại')
    await page.getByText('Đã thiết lập. Hãy in hoặc chép 10 mã dự phòng').waitFor()
    await look(page, 'khoa-truy-cap-ma-du-phong')
    await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click()
    await inside(page)

    await page.goto(`${stage.url}/tai-khoan`)
    await page.getByRole('heading', { name: 'Khóa truy cập' }).waitFor()
    // The only second step of a post that asks for one: there is no button to remove it.
    await page.getByText('chưa dùng').waitFor()
    expect(await page.getByRole('button', { name: /^Gỡ khóa/ }).count()).toBe(0)
    await look(page, 'khoa-truy-cap')
    await add(page, 'Điện thoại này')
    await page.getByText('Thiết bị này đã có khóa truy cập').waitFor()

    await signOut(page)
    await signIn(page)
    const use = page.getByRole('button', { name: 'Dùng khóa truy cập' })
    await use.waitFor()
    await look(page, 'khoa-truy-cap-dang-nhap')
    // Whoever has the device and cannot unlock it stays outside.
    await device.unlocks(false)
    await use.click()
    await page.getByText('Thiết bị chưa xác nhận').waitFor()
    await device.unlocks(true)
    await use.click()
    await inside(page)

    await page.goto(`${stage.url}/tai-khoan`)
    await stage.asOwner(async (tx) => {
      await ageSessions(tx, account, 6)
      await demandSecondStep(tx, stage.id('UBND'), [])
    })
    await page.reload()
    await page.getByRole('button', { name: 'Gỡ khóa: Điện thoại' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Dùng khóa truy cập' }).waitFor()
    await look(page, 'khoa-truy-cap-xac-nhan')
    await dialog.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
    await page.getByText('Chưa có khóa truy cập nào').waitFor()
    expect(stage.faults).toEqual([])
  })

  test('is not offered where Soát is opened by another address than its own, and the page says why (design)', {
    timeout: 60_000,
  }, async () => {
    const page = await stage.open('khoa', 390)
    await page.route('**/api/me/account', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json()), passkeySite: null } })
    })
    await page.goto(`${stage.url}/tai-khoan`)
    await page.getByText('Soát đang được mở bằng địa chỉ IP').waitFor()
    expect(await page.getByRole('button', { name: 'Thêm khóa truy cập' }).count()).toBe(0)
    await look(page, 'khoa-truy-cap-ip')
    await page.unroute('**/api/me/account')
    await page.route('**/api/me/account', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json()), passkeySite: 'soat.example' } })
    })
    await page.reload()
    await page.getByText('dùng ở địa chỉ soat.example; trang này đang mở ở localhost').waitFor()
    expect(stage.faults).toEqual([])
  })

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${stage.url}/dang-nhap`)
    await page.getByLabel('Tên đăng nhập').fill('khoa')
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
  }
  /** Past every step: what only the frame of those who are let in has. */
  async function inside(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Người dùng' }).first().waitFor()
  }
  async function signOut(page: Page): Promise<void> {
    await stage.send(page, '/api/sign-out', {})
  }
  async function add(page: Page, name: string): Promise<void> {
    await page.getByLabel('Tên khóa truy cập').fill(name)
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
  }
})

/** A device inside the browser, which its owner unlocks or not. */
async function deviceOf(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    unlocks: async (isUserVerified: boolean) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
  }
}
