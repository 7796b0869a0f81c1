import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesOf, PAGE_LIMIT, pagesOf, weigh } from './weight.ts'

const MANIFEST = {
  'index.html': { file: 'a.js', css: ['a.css'], imports: ['_shared.js'] },
  page: { file: 'b.js', imports: ['index.html', '_shared.js', '_piece.js'] },
  '_shared.js': { file: 's.js' },
  '_piece.js': { file: 'p.js', css: ['p.css'] },
  lazy: { file: 'z.js' },
}

test('a page weighs every file that it needs, once, and nothing that comes later (design)', () => {
  expect(filesOf(MANIFEST, ['index.html', 'page']).sort()).toEqual(['a.css', 'a.js', 'b.js', 'p.css', 'p.js', 's.js'])
  expect(() => filesOf(MANIFEST, ['gone'])).toThrow('build first')
})

test('a page is charged with what it adds to the first one, the heaviest stands first (design)', () => {
  const pages = new Map([
    ['lazy', ['/small']],
    ['page', ['/large', '/large/$id']],
  ])
  const bytes = { 'a.js': 100, 'a.css': 10, 's.js': 5, 'b.js': 3, 'p.js': 2, 'p.css': 1, 'z.js': 4 }
  expect(weigh(MANIFEST, pages, (file) => bytes[file as keyof typeof bytes])).toEqual([
    { page: '/viec', bytes: 115, limit: 120_000 },
    { page: '/large /large/$id', bytes: 6, limit: PAGE_LIMIT },
    { page: '/small', bytes: 4, limit: PAGE_LIMIT },
  ])
})

test('every lazy page of the router is weighed (design)', () => {
  const router = readFileSync('src/web/router.tsx', 'utf8')
  const weighed = [...pagesOf(router).values()].flat()
  expect(weighed).toHaveLength(router.match(/import\('/g)!.length)
  expect(weighed).toContain('/kien-nghi/$id')
})
