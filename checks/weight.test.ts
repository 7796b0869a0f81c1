import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesOf, PAGE_LIMIT, pagesOf, weigh } from './weight.ts'

const MANIFEST = {
  'index.html': { file: 'a.js', css: ['a.css'], imports: ['_shared.js'] },
  page: { file: 'b.js', imports: ['index.html', '_shared.js', '_piece.js'] },
  '_shared.js': { file: 's.js' },
  '_piece.js': { file: 'p.js', css: ['p.css'] },
  small: { file: 'z.js', dynamicImports: ['tab', 'question'] },
  tab: { file: 't.js', imports: ['small', '_piece.js'] },
  question: { file: 'q.js' },
}

test('a page weighs every file that it needs, once, and nothing that comes later (design)', () => {
  expect(filesOf(MANIFEST, 'page').sort()).toEqual(['a.css', 'a.js', 'b.js', 'p.css', 'p.js', 's.js'])
  expect(filesOf(MANIFEST, 'page', ['a.js', 'a.css', 's.js']).sort()).toEqual(['b.js', 'p.css', 'p.js'])
  expect(() => filesOf(MANIFEST, 'gone')).toThrow('build first')
})

test('a page is charged with what it adds to the first one and its heaviest later part; the heaviest page stands first (design)', () => {
  const pages = new Map([
    ['small', ['/small']],
    ['page', ['/large', '/large/$id']],
  ])
  const bytes = {
    'a.js': 100,
    'a.css': 10,
    's.js': 5,
    'b.js': 3,
    'p.js': 2,
    'p.css': 1,
    'z.js': 1,
    't.js': 1,
    'q.js': 2,
  }
  expect(weigh(MANIFEST, pages, (file) => bytes[file as keyof typeof bytes])).toEqual([
    { page: '/viec', bytes: 115, limit: 120_000 },
    { page: '/large /large/$id', bytes: 6, limit: PAGE_LIMIT },
    { page: '/small', bytes: 5, limit: PAGE_LIMIT },
  ])
})

test('every lazy page of the router is weighed (design)', () => {
  const router = readFileSync('src/web/router.tsx', 'utf8')
  const weighed = [...pagesOf(router).values()].flat()
  expect(weighed).toHaveLength(router.match(/import\('/g)!.length)
  expect(weighed).toContain('/kien-nghi/:id')
})
