import { existsSync } from 'node:fs'

/** Where Debian puts its browser, or the one that SOAT_CHROMIUM names. */
export const BROWSER = [
  process.env.SOAT_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path))
export const NO_BROWSER =
  'không thấy trình duyệt Chromium; cài bằng: apt-get install chromium (hoặc đặt SOAT_CHROMIUM) / no Chromium found'

/** What Chromium needs in a closed network and as root. */
export const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]
