import { describe, expect, test } from 'vitest'
import { acceptPassword } from './common-passwords.ts'

const THUY = { login: 'thuy.nguyen', name: 'Nguyễn Thị Thủy' }

describe('a password that many have, or a join of such (design)', () => {
  test.each([
    'football123456',
    'trustno1trustno1',
    'correcthorsebatterystaple',
    'superman12345678',
    'computer123456',
    'conmeomatkhau',
    'hoangsatruongsa',
    'Haiphong@2026',
    'bongdaviet1234',
    'dragonmonkey99',
    'Princess!Princess!',
    'basketball2026!',
    'liverpoolchelsea',
    'butterfly123456',
    'Michael.Jordan.23',
    'sunshine-superman',
    'ThanhHoa@36363636',
    'quangninh!2026!!',
    'Sinh nhật 20101990',
    'tình yêu quê hương',
    'congty@2026@2026',
    'D@ngnhap-f00tb@ll',
    'b0ngd4.h@iph0ng',
    'nghean-hatinh-2026',
    'zxcvbnm,football',
  ])('«%s» is refused', (password) =>
    expect(acceptPassword(password, THUY)).toMatchObject({ ok: false, refusal: { code: 'PASSWORD_COMMON' } }),
  )
  test.each([
    'con đường làng em',
    'trà đá vỉa hè 5k',
    'Sáng nay mưa to quá!',
    'bến đò chiều mưa nhỏ',
    'kế hoạch đi biển hè',
    'mẹ tôi trồng ba luống cà',
    'chuyến xe khách lúc nửa đêm',
    'purple elephants dance slowly tonight',
    'my grandmother bakes bread on tuesdays',
    'x7$Kq!mZp2#vLd',
    'vW9-tq2L-hZ4m-Rk8s',
  ])('«%s» is accepted', (password) => expect(acceptPassword(password, THUY).ok).toBe(true))

  test('the longest that may be typed is looked at in no time', () => {
    const begun = performance.now()
    acceptPassword('chiều nay trời mát '.repeat(26), THUY)
    acceptPassword('monkey'.repeat(80), THUY)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
