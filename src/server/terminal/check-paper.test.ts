import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letterByTabs, zipped } from '#test/foreign-papers.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soat-check-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string) => {
  const module = new URL('./soat.ts', import.meta.url).pathname
  return spawnSync(process.execPath, [module, 'check-paper', name], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
}

test('a paper is printed rule by rule, whatever it breaks', async () => {
  const letter = letterByTabs()
  const broken = { ...letter, 'word/document.xml': letter['word/document.xml']!.replace('Số: 07/', 'Số: 7/') }
  writeFileSync(join(folder, 'công văn.docx'), await zipped(broken))
  const { status, stdout, stderr } = run('công văn.docx')
  expect([status, stderr]).toEqual([0, ''])
  const { rules } = JSON.parse(stdout)
  expect(rules).toHaveLength(77)
  expect(rules.filter(({ ok }: { ok: boolean | null }) => ok === false)).toEqual([
    { id: 'Y2', ok: false, found: 'Số “7”.', place: 'dòng 4: “Số: 7/SNV-CCHC”', note: false },
  ])
})

test('a file that cannot be read is answered with one sentence and 2', () => {
  writeFileSync(join(folder, 'a.docx'), 'không phải Word')
  for (const name of ['a.docx', 'khong-co.docx']) {
    const { status, stdout, stderr } = run(name)
    expect([name, status, stdout]).toEqual([name, 2, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
})
