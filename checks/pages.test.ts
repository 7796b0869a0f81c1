import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const screens = ['src/features', 'src/web'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') || path.endsWith('navigation.ts'))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(`${folder}/${path}`, 'utf8') })),
)
const router = readFileSync('src/web/router.tsx', 'utf8')

/** Pages of features that no address opens. */
function withoutAddress(pages: readonly string[], addresses: string): string[] {
  return pages
    .filter((page) => !addresses.includes(page.replace('src/features/', '#features/')))
    .map((page) => `${page} has no address: add it to src/web/router.tsx`)
}

/** Addresses that nobody finds: neither in the navigation nor behind a link, a way on or a redirect of a screen. */
function unreachable(addresses: readonly string[], texts: readonly string[]): string[] {
  return addresses
    .filter((address) => !texts.some((text) => text.includes(`'${address}'`) || text.includes(`"${address}"`)))
    .map(
      (address) => `${address} is reached from nowhere: add it to src/web/navigation.ts, or a link to it to a screen`,
    )
}

/** Panels of features that no screen shows. */
function shownNowhere(panels: readonly string[], texts: readonly string[]): string[] {
  return panels
    .filter((panel) => !texts.some((text) => text.includes(`/${panel.split('/').at(-1)}'`)))
    .map(
      (panel) => `${panel} is shown nowhere: add it to the page that it belongs to, of its feature or in src/web/pages`,
    )
}

const pages = screens.map(({ path }) => path).filter((path) => /\/ui\/[^/]+Page\.tsx$/.test(path))
/** Those whose address is whole; the others are reached from a list that knows their ids. */
const addresses = [...router.matchAll(/\bpage\(\s*'(\/[^':]*)'/g)].map(([, address]) => address!)
/** Opened from outside: by the one-time link of a letter, or by the server. */
const FROM_OUTSIDE = ['/dat-mat-khau', '/khoi-tao']

test('every page of a feature has an address, and every address is reached from somewhere (design)', () => {
  expect(pages.length).toBeGreaterThan(15)
  expect(addresses.length).toBeGreaterThan(15)
  expect(withoutAddress(pages, router)).toEqual([])
  const others = screens.filter(({ path }) => path !== 'src/web/router.tsx').map(({ text }) => text)
  expect(
    unreachable(
      addresses.filter((address) => !FROM_OUTSIDE.includes(address)),
      others,
    ),
  ).toEqual([])
})

test('every panel of a feature is shown on a page (design)', () => {
  const panels = screens.map(({ path }) => path).filter((path) => /\/ui\/[^/]+Panel\.tsx$/.test(path))
  expect(panels.length).toBeGreaterThan(5)
  expect(
    shownNowhere(
      panels,
      screens.map(({ text }) => text),
    ),
  ).toEqual([])
  expect(shownNowhere(['src/features/a/b/ui/NewPanel.tsx'], [`import './OldPanel.tsx'`])).toHaveLength(1)
})

test('a page that was forgotten is named with the file that it belongs into (design)', () => {
  expect(withoutAddress(['src/features/a/b/ui/NewPage.tsx'], router)).toEqual([
    'src/features/a/b/ui/NewPage.tsx has no address: add it to src/web/router.tsx',
  ])
  expect(unreachable(['/moi'], [`<Link to="/cu">`])).toHaveLength(1)
})
