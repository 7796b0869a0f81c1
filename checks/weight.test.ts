import { expect, test } from 'vitest'
import { filesOf } from './weight.ts'

test('the first visit weighs every file that the page needs, once, and nothing that comes later (design)', () => {
  const manifest = {
    'index.html': { file: 'a.js', css: ['a.css'], imports: ['_shared.js'] },
    page: { file: 'b.js', imports: ['index.html', '_shared.js', '_piece.js'] },
    '_shared.js': { file: 's.js' },
    '_piece.js': { file: 'p.js', css: ['p.css'] },
    lazy: { file: 'z.js' },
  }
  expect(filesOf(manifest, ['index.html', 'page']).sort()).toEqual(['a.css', 'a.js', 'b.js', 'p.css', 'p.js', 's.js'])
  expect(() => filesOf(manifest, ['gone'])).toThrow('build first')
})
